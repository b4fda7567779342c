package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// TestContrast paints reports in palettes that nobody should choose: whatever
// the author's inks are, text must be legible on what it stands on (WCAG 2.2, 1.4.3).
func TestContrast(t *testing.T) {
	name := filepath.Join("testdata", "examples", "kinds", defaultReport)
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	brand := regexp.MustCompile(`(?s)\[brand\]\n.*?\n\n`)
	if !brand.Match(text) {
		t.Fatal("the example has no brand to replace")
	}
	for _, palette := range [][3]string{
		{"#3a1f4a", "#c6421d", "#f2a900"}, {"#ffe900", "#00ffcc", "#ffffff"}, {"#000000", "#111111", "#222222"},
		{"#ffffff", "#fefefe", "#fdfdfd"}, {"#808080", "#7f7f7f", "#818181"}, {"#ff0000", "#00ff00", "#0000ff"},
	} {
		replaced := brand.ReplaceAllString(string(text), fmt.Sprintf("[brand]\nprimary = %q\naccent = %q\nsecond = %q\n\n", palette[0], palette[1], palette[2]))
		doc := setText(t, name, replaced, false)
		checked := 0
		for i := range doc.Pages {
			checked += checkContrast(t, palette[0], &doc.Pages[i], i+1)
		}
		if checked < 100 {
			t.Errorf("%s: only %d texts were looked at", palette[0], checked)
		}
	}
}

// checkContrast looks at the texts of a page and returns their number.
func checkContrast(t *testing.T, name string, page *display.Page, number int) int {
	t.Helper()
	type ground struct {
		rect unit.Rect
		ink  color.Ink
	}
	var grounds []ground
	texts := 0
	for _, it := range page.Items {
		switch it := it.(type) {
		case display.Path:
			if r, ok := it.Rect(); ok && it.Fill != nil {
				grounds = append(grounds, ground{r, *it.Fill})
			}
		case display.Text:
			texts++
			on := color.White()
			for _, g := range grounds {
				if y := it.At.Y - it.Size/4; it.At.X >= g.rect.X && it.At.X <= g.rect.X+g.rect.W && y >= g.rect.Y && y <= g.rect.Y+g.rect.H {
					on = g.ink
				}
			}
			want := color.MinimumContrast
			if it.Size >= 18*unit.Pt || it.Size >= 14*unit.Pt && it.Face.Weight >= fonts.Bold {
				want = color.LargeContrast
			}
			if got := color.Contrast(*it.Ink, on); got < want {
				t.Errorf("%s: page %d: %q in %s on %s has a contrast of %.2f", name, number, it.Words[0].Shaped.Text, it.Ink.Screen, on.Screen, got)
			}
		}
	}
	return texts
}
