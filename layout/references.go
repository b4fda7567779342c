package layout

import (
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// setFolio fills in a page number, as text and as a part of its entry's link.
func setFolio(s *session, out *display.Document, page *display.Page, f folio) error {
	anchor, ok := out.Anchors[f.anchor]
	if !ok {
		return nil
	}
	room := f.style.Size * 4
	items, err := furnitureLine(s, out.Pages[anchor.Page].Label, f.style, room, f.alignEnd)
	if err != nil {
		return err
	}
	at := f.at
	if f.alignEnd {
		at.X -= room
	}
	for _, it := range moved(items, at) {
		t, ok := it.(display.Text)
		if !ok {
			continue
		}
		t.Place = display.Content(f.run)
		if err := setApart(s, &t); err != nil {
			return err
		}
		last := t.Words[len(t.Words)-1]
		page.Items = append(page.Items, t, display.Link{
			Rect: unit.Rect{X: t.At.X, Y: t.At.Y - f.style.Size,
				W: last.X + wordWidth(last.Shaped, f.style.Size), H: f.style.Size * 5 / 4},
			Target: display.Target{Anchor: f.anchor}, Contents: out.Pages[anchor.Page].Label, Element: f.element,
		})
	}
	return nil
}

// setApart puts a space without width before a text, which keeps it apart from
// what the structure has before it.
func setApart(s *session, t *display.Text) error {
	space, err := s.styles.words.Shaper().Space(t.Words[0].Shaped, ' ', true)
	if err != nil {
		return err
	}
	t.Words = append([]display.Word{{Shaped: space}}, t.Words...)
	return nil
}
