package page

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/galley"
)

// TestShares: it costs something that a section begins below another, far more below nothing but floats, and a little
// that a heading stands below nothing but floats; low in a column only a section begins that ends there.
func TestShares(t *testing.T) {
	line := galley.Strip{Height: 10 * pt}
	picture, title, section := line, line, line
	picture.Float, title.Title, section.Begins = 1, true, new(content.Section)
	six := []galley.Strip{line, line, line, line, line, line}
	for _, c := range []struct {
		name   string
		late   int // the float that waited; -1 for none
		strips []galley.Strip
		shares int64
		until  int
	}{
		{"lines", -1, six, 0, 0},
		{"a title", -1, []galley.Strip{title, line}, 0, 0},
		{"a title below lines", -1, []galley.Strip{line, title}, 0, 0},
		{"a title below a picture", -1, []galley.Strip{picture, title}, strayTitle, 0},
		{"a title below a picture and a line", -1, []galley.Strip{picture, line, title}, 0, 0},
		{"a title below a picture that waited", 0, []galley.Strip{title}, strayTitle, 0},
		{"a section", -1, []galley.Strip{section, line}, 0, 0},
		{"a section below lines", -1, []galley.Strip{line, section}, galley.SharedPage, 0},
		{"a section below a picture", -1, []galley.Strip{picture, section}, galley.SharedPage + strayFloat, 0},
		{"a section below a picture that waited", 0, []galley.Strip{section}, galley.SharedPage + strayFloat, 0},
		{"a section below 60 of 100", -1, append(six, section, line), galley.SharedPage, 0},
		{"a section below 70 of 100", -1, append(six, line, section, line), galley.SharedPage, 9},
		{"a section below space", -1, append(six, galley.Blank(10*pt), section, line), galley.SharedPage, 9},
	} {
		p := &paginator{strips: c.strips, height: 100 * pt, half: 5 * pt, step: 5 * pt, columns: 1}
		p.reset()
		w := walk{p: p, height: p.height, onlyFloats: true, col: p.begin(0, 0)}
		w.col.late = c.late
		for i := range c.strips {
			w.take(i)
		}
		if w.shares != c.shares || w.until != c.until {
			t.Errorf("%s: it costs %d, and goes on to strip %d", c.name, w.shares, w.until)
		}
	}
}
