package page

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// FinishSheets prepares assembled pages for the press: the covers move to a sheet of their own if the sheet of the
// document asks for that, and every page gets its marks. It returns an error of shaping.
func FinishSheets(s *inline.Session, out *display.Document) error {
	if wrap := s.Doc.Sheet.Wrap; wrap != nil && len(out.Pages) >= content.CoverPages {
		if err := wrapCovers(s, out, wrap); err != nil {
			return err
		}
	}
	for i := range out.Pages {
		if err := printMarks(s, &out.Pages[i], nil); err != nil {
			return err
		}
	}
	return nil
}

// wrapCovers takes the covers from the pages and lays them side by side.
func wrapCovers(s *inline.Session, out *display.Document, wrap *content.Wrap) error {
	pages := out.Pages
	n := len(pages)
	spine := wrap.Spine(n - content.CoverPages)
	spread := &display.Wrap{Document: *out, Spine: spine}
	// Printers number the pages of a cover from its front.
	outer := [2]int{n - 1, 0}
	inner := [2]int{1, n - 2}
	labels := [2]string{"C4–C1", "C2–C3"}
	if out.Info.RightToLeft {
		outer = [2]int{0, n - 1}
		inner = [2]int{n - 2, 1}
		labels = [2]string{"C1–C4", "C3–C2"}
	}
	spread.Pages = []display.Page{coverSpread(&pages[outer[0]], &pages[outer[1]], &wrap.Back, spine, labels[0])}
	if err := setSpine(s, &spread.Pages[0], &wrap.Back, spine); err != nil {
		return err
	}
	if wrap.Inside {
		spread.Pages = append(spread.Pages, coverSpread(&pages[inner[0]], &pages[inner[1]], nil, spine, labels[1]))
	}
	spread.Structure = out.Structure.Shown(spread.Pages)
	folds := []unit.Length{s.Doc.Sheet.Size.W}
	if spine > 0 {
		folds = append(folds, folds[0]+spine)
	}
	for i := range spread.Pages {
		if err := printMarks(s, &spread.Pages[i], folds); err != nil {
			return err
		}
	}
	out.Pages = pages[2 : n-2]
	out.Wrap = spread
	out.Structure = out.Structure.Shown(out.Pages)
	return nil
}

// coverSpread lays two pages side by side with a spine between them. Each page ends at its fold. The ground of the
// spine alone reaches a little below both pages, so that no line of paper shows between them.
func coverSpread(left, right *display.Page, back *content.Spine, spine unit.Length, label string) display.Page {
	size := left.Size
	bleed := left.Bleed
	out := display.Page{
		Size: unit.Size{W: 2*size.W + spine, H: size.H}, Label: label, Bleed: bleed, Around: left.Around,
	}
	if back != nil {
		lap := unit.Millimeters(1)
		ground := unit.Rect{X: size.W - lap, Y: -bleed, W: spine + 2*lap, H: size.H + 2*bleed}
		out.Items = append(out.Items, display.Path{
			Segments: display.RectPath(ground), Fill: &back.Ground, Place: display.Place{Artifact: display.Background},
		})
	}
	half := unit.Rect{X: -bleed, Y: -bleed, W: size.W + bleed, H: size.H + 2*bleed}
	out.Items = append(out.Items, clipped(left.Items, half)...)
	shift := unit.Point{X: size.W + spine}
	rightHalf := half.Add(unit.Point{X: shift.X + bleed})
	out.Items = append(out.Items, clipped(galley.Moved(right.Items, shift), rightHalf)...)
	return out
}

// clipped is items that end at the edges of a rectangle. Text is left as it is, since it always stands within a page.
func clipped(items []display.Item, to unit.Rect) []display.Item {
	out := make([]display.Item, 0, len(items))
	for _, it := range items {
		switch x := it.(type) {
		case display.Path:
			r, ok := x.Rect()
			switch {
			case ok && x.Stroke == nil:
				x.Segments = display.RectPath(r.Within(to))
				x.Box = unit.Rect{}
			case x.Clip == unit.Rect{}:
				x.Clip = to
			default:
				x.Clip = x.Clip.Within(to)
			}
			it = x
		case display.Image:
			if x.Clip == (unit.Rect{}) {
				x.Clip = to
			} else {
				x.Clip = x.Clip.Within(to)
			}
			it = x
		}
		out = append(out, it)
	}
	return out
}

// setSpine sets the title and the name that stand on the spine, if it is wide enough for them.
func setSpine(s *inline.Session, page *display.Page, back *content.Spine, width unit.Length) error {
	if back.Least == 0 || width < back.Least {
		return nil
	}
	sheet := &s.Doc.Sheet
	inset := sheet.Size.H / 13
	room := (sheet.Size.H - 2*inset) / 2
	head := unit.Point{X: sheet.Size.W + width/2, Y: inset}
	for _, text := range []struct {
		words string
		style content.TextStyle
		end   bool
	}{{back.Title, back.TitleStyle, false}, {back.Name, back.NameStyle, true}} {
		text.style.Size = min(text.style.Size, width*9/20)
		// Lines that read from the right are turned the other way, to read downward too.
		line, err := furnitureLine(s, text.words, text.style, room, text.end != s.Doc.Info.RightToLeft)
		if err != nil {
			return err
		}
		for _, it := range line {
			t, ok := it.(display.Text)
			if !ok {
				continue
			}
			page.Items = append(page.Items, turnedDown(t, s.Doc.Info.RightToLeft, head, room, text.end))
		}
	}
	return nil
}

// turnedDown is a text of a line, turned so that it reads downward on a spine. The line takes the upper half of the
// spine, which begins at head and has the length room, or the lower half.
func turnedDown(t display.Text, fromRight bool, head unit.Point, room unit.Length, lower bool) display.Text {
	capitals := t.Size.MulDiv(33, 100) // half the height of capitals, so that they stand in the middle of the spine
	if lower {
		head.Y += room
	}
	if fromRight {
		t.Turn = display.CounterClockwise
		t.At = unit.Point{X: head.X + capitals + t.At.Y, Y: head.Y + room - t.At.X}
	} else {
		t.Turn = display.Clockwise
		t.At = unit.Point{X: head.X - capitals - t.At.Y, Y: head.Y + t.At.X}
	}
	return t
}
