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
	if !f.Region.Styles.CaptionsBeside || f.Depth > 0 || b.Bare || b.KeepPrevious || len(b.Caption) == 0 ||
		b.Reach != content.ColumnWide {
		return f, false
	}
	return marginBeside(f)
}

// putBeside puts the caption of a picture in the margin column beside it, from its head on. The picture gives way only
// as far as the caption lets it, and grows from the foot of a higher caption on.
func (n *pictureNode) putBeside(g *galley.Galley, s *galley.Strip) {
	sub := g.Sub()
	galley.BuildAll(sub, n.caption)
	label := galley.Flatten(galley.WithoutBlanks(sub.Strips))
	s.Items = append(s.Items, label.Items...)
	takeCalls(s, &label)
	if s.Reserve != nil {
		whole, seen := *s.Reserve, s.Reserve.Items
		whole.Most = max(min(whole.Most, s.Height-label.Height), 0)
		whole.More = max(min(whole.More, whole.More+s.Height-label.Height), 0)
		whole.Items = func(height unit.Length) []display.Item { return append(seen(height), label.Items...) }
		s.Reserve = &whole
	}
	s.Height = max(s.Height, label.Height)
}
