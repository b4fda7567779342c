package page

import (
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// setFolio sets the number of the page that an entry of the contents leads to, as text and as a part of the entry's
// link. An anchor that is on no page gets no number.
func setFolio(s *inline.Session, out *display.Document, page *display.Page, f galley.Folio) error {
	anchor, ok := out.Anchors[f.Anchor]
	if !ok {
		return nil
	}
	room := f.Style.Size * 4
	items, err := furnitureLine(s, out.Pages[anchor.Page].Label, f.Style, room, f.AlignEnd)
	if err != nil {
		return err
	}
	at := f.At
	if f.AlignEnd {
		at.X -= room
	}
	for _, it := range galley.Moved(items, at) {
		t, ok := it.(display.Text)
		if !ok {
			continue
		}
		t.Place = display.Content(f.Run)
		if err := setApart(s, &t); err != nil {
			return err
		}
		last := t.Words[len(t.Words)-1]
		page.Items = append(page.Items, t, display.Link{
			Rect: unit.Rect{
				X: t.At.X, Y: t.At.Y - f.Style.Size,
				W: last.X + inline.WordWidth(last.Shaped, f.Style.Size), H: f.Style.Size * 5 / 4,
			},
			Target: display.Target{Anchor: f.Anchor}, Contents: out.Pages[anchor.Page].Label, Element: f.Element,
		})
	}
	return nil
}

// setApart puts a space without width before a text. A reader that follows the structure then does not join the text
// to the word before it.
func setApart(s *inline.Session, t *display.Text) error {
	space, err := s.Styles.Words.Shaper().Space(t.Words[0].Shaped, ' ', true)
	if err != nil {
		return err
	}
	t.Words = append([]display.Word{{Shaped: space}}, t.Words...)
	return nil
}
