package brand

import (
	"testing"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
)

// TestEveryRoleHasAStyle: no text of a cover or of a page is without letters and without leading, but for the foot of
// a page, which is one line.
func TestEveryRoleHasAStyle(t *testing.T) {
	book := fonts.Embedded()
	family, _ := book.Family(fonts.SerifText)
	b := Brand{Text: family, Titles: family, Labels: family, Style: Style{Grid: grid}}
	page := unit.Size{W: unit.Millimeters(210), H: unit.Millimeters(297)}
	s := CoverStyles(&b, color.White(), page, 72)
	for i := range role.Count {
		r := role.Role(i)
		style := s.Style(r)
		if style.Text.Family == nil || style.Text.Size <= 0 {
			t.Errorf("a %s has no letters: %+v", r, style.Text)
		}
		switch r {
		case role.RunningHead, role.Folio, role.ContentsFolio, role.ContentsHeadingFolio:
		default:
			if style.Leading <= 0 {
				t.Errorf("a %s has no leading", r)
			}
		}
		if r.IsHeading() != style.KeepNext && r.IsHeading() {
			t.Errorf("a %s is a heading, and may end a page", r)
		}
		if r.BelongsAbove() != style.KeepPrevious {
			t.Errorf("a %s: it belongs above %t, is kept there %t", r, r.BelongsAbove(), style.KeepPrevious)
		}
	}
}
