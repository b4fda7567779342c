package brand

import (
	"testing"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
	"annualreport/sections/brand/designs"
)

// TestEveryRoleHasAStyle: no text of a cover or of a page is without letters and without leading, but for the foot of
// a page, which is one line.
func TestEveryRoleHasAStyle(t *testing.T) {
	book := fonts.Embedded()
	family, _ := book.Family(fonts.SerifText)
	b := Brand{Text: family, Titles: family, Labels: family, Style: Style{Density: normalDensity},
		Design: designs.Default()}
	page := unit.Size{W: unit.Millimeters(210), H: unit.Millimeters(297)}
	s := CoverStyles(&b, color.White(), page, 72, unit.Rect{W: page.W, H: page.H})
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

// TestHeadingsOnPrimary: on the primary color headings have the ink of the text, and elsewhere that color.
func TestHeadingsOnPrimary(t *testing.T) {
	family, _ := fonts.Embedded().Family(fonts.SerifText)
	b := Brand{Text: family, Titles: family, Labels: family, Style: Style{Density: normalDensity},
		Design: designs.Default()}
	b.Primary = color.Of(color.RGB{R: 31, G: 74, B: 95})
	for _, r := range []role.Role{role.Heading, role.Subheading, role.MinorHeading, role.PointHeading} {
		on := b.On(b.Primary)
		if got, text := on.Style(r).Text.Ink, on.Style(role.Body).Text.Ink; got != text {
			t.Errorf("on the primary color a %s is %s, the text %s", r, got.Screen, text.Screen)
		}
		if got := b.On(color.White()).Style(r).Text.Ink; got != b.Primary {
			t.Errorf("on white a %s is %s", r, got.Screen)
		}
	}
}

// TestTileGrounds: tiles on the paper of pages of big numbers have white among their grounds, where that is seen on it.
func TestTileGrounds(t *testing.T) {
	b := &Brand{Primary: defaultPrimary, Accent: defaultAccent, Second: defaultSecond}
	if got := b.TileGrounds(b.Paper()); len(got) != 4 || got[3] != color.White() {
		t.Errorf("on %v tiles stand on %v", b.Paper().Screen, got)
	}
	if got := b.TileGrounds(color.White()); len(got) != 3 {
		t.Errorf("on white tiles stand on %v", got)
	}
}
