package block

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// besideCaption is the frame of a caption that stands in the margin column beside its picture; false where the caption
// stands below.
func besideCaption(b *content.Picture, f inline.Frame) (inline.Frame, bool) {
	sheet := f.Region.Sheet
	switch {
	case !f.Region.Styles.CaptionsBeside, b.Bare, b.KeepPrevious, len(b.Caption) == 0, b.Reach != content.ColumnWide:
		return f, false
	case sheet.Margin == 0, sheet.Columns > 1, f.Depth > 0, f.X+f.Width != sheet.Measure():
		return f, false
	}
	return f.Inner(sheet.Measure()+sheet.MarginGap, sheet.Margin, f.Parent), true
}

// putBeside puts the caption of a picture in the margin column beside it, from its head on. The picture gives way only
// as far as the caption lets it.
func (n *pictureNode) putBeside(g *galley.Galley, s *galley.Strip) {
	sub := g.Sub()
	galley.BuildAll(sub, n.caption)
	label := galley.Flatten(galley.WithoutBlanks(sub.Strips))
	s.Items = append(s.Items, label.Items...)
	s.Notes = append(s.Notes, label.Notes...)
	s.Anchors = append(s.Anchors, label.Anchors...)
	if s.Reserve != nil {
		whole, seen := *s.Reserve, s.Reserve.Items
		whole.Most = max(min(whole.Most, s.Height-label.Height), 0)
		whole.Items = func(height unit.Length) []display.Item { return append(seen(height), label.Items...) }
		s.Reserve = &whole
	}
	s.Height = max(s.Height, label.Height)
}
