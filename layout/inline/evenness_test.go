package inline_test

import (
	"strings"
	"testing"

	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/inline"
	"annualreport/layout/layouttest"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// TestProseIsEven holds the promise about prose in a measure of 120 mm: at
// most 3 % of full lines are loose. How many hyphens that takes depends on the
// language; the limits are a little over what LuaLaTeX with microtype needs for the
// same texts (en: 13.6 %), which are dense with long words. Tight lines are those whose mean word space is under three
// quarters of the font's: few, since letters give before spaces do.
func TestProseIsEven(t *testing.T) {
	for _, c := range []struct {
		language string
		hyphens  float64
	}{{"en", 14}, {"fr", 16}, {"es", 22}, {"de", 24}, {"ru", 38}, {"pl", 30}} {
		doc := layouttest.A4(t, 120, c.language, layouttest.Paragraphs(role.Body, layouttest.Prose(t, c.language)...)...)
		q := measureLines(layouttest.Typeset(t, doc))
		loose, hyphens := 100*float64(q.loose)/float64(q.full), 100*float64(q.hyphens)/float64(q.full)
		tight := 100 * float64(q.tight) / float64(q.full)
		t.Logf("%s: %d full lines, %.1f %% loose, %.1f %% tight, %.1f %% hyphens", c.language, q.full, loose, tight, hyphens)
		if q.full < 90 || loose > 3 || tight > 5.5 || hyphens > c.hyphens {
			t.Errorf("%s: of %d lines %.1f %% are loose, %.1f %% tight, and %.1f %% end in a hyphen",
				c.language, q.full, loose, tight, hyphens)
		}
	}
}

// TestSpacesAreSeen holds that kerning and shrinking together leave enough of a
// space for readers that know spaces only by their width. Words such as "the
// Work", whose letters kern across the space, are the narrowest.
func TestSpacesAreSeen(t *testing.T) {
	const narrowest = 150 // thousandths of an em
	kerned := strings.Repeat("We ask the Work of Yours to Try, y Wave at a Tower Yet. Pay the Wage to Those by You. ", 12)
	texts := []string{kerned}
	for i := range 20 {
		texts = append(texts, kerned[i*4:])
	}
	for _, language := range []string{"en", "fr", "ru"} {
		texts = append(texts, layouttest.Prose(t, language)...)
	}
	for _, measure := range []float64{60, 90, 120} {
		seen := 0
		doc := layouttest.Typeset(t, layouttest.A4(t, measure, "en", layouttest.Paragraphs(role.Body, texts...)...))
		for _, page := range doc.Pages {
			for _, it := range page.Items {
				text, ok := it.(display.Text)
				if !ok {
					continue
				}
				for _, g := range gapsOf(&text) {
					seen++
					if least := text.Size.MulDiv(narrowest, 1000); g.width < least {
						t.Errorf("at %.0f mm a space is %s wide, less than %s", measure, g.width, least)
					}
				}
			}
		}
		if seen < 3000 {
			t.Errorf("only %d spaces were measured", seen)
		}
	}
}

// lineQuality counts the full lines of justified text, those whose mean word
// space is over one and a half times the font's or under three quarters of it, and those that end in a hyphen.
type lineQuality struct{ full, loose, tight, hyphens int }

// measureLines judges the lines of a document as a reader of its PDF would:
// from the places of words alone. The last line of each paragraph is left out.
func measureLines(doc *display.Document) lineQuality {
	var q lineQuality
	for _, page := range doc.Pages {
		var texts []display.Text
		for _, it := range page.Items {
			if t, ok := it.(display.Text); ok && t.Place.Artifact == display.NotArtifact {
				texts = append(texts, t)
			}
		}
		for i, t := range texts {
			if i+1 < len(texts) && texts[i+1].Place == t.Place && texts[i+1].At.Y != t.At.Y {
				q.add(&t)
			}
		}
	}
	return q
}

func (q *lineQuality) add(t *display.Text) {
	var sum, natural int64
	gaps := gapsOf(t)
	for _, g := range gaps {
		sum += int64(g.width)
		natural += int64(inline.WordWidth(g.space, t.Size))
	}
	if len(gaps) == 0 {
		return
	}
	q.full++
	if 2*sum > 3*natural {
		q.loose++
	}
	if 4*sum < 3*natural {
		q.tight++
	}
	if last := t.Words[len(t.Words)-1].Shaped.Text; strings.HasSuffix(last, "\u00ad") {
		q.hyphens++
	}
}

// gap is what is left between two words of a line where a space stands.
type gap struct {
	space *shape.Word
	width unit.Length
}

// gapsOf measures from the end of one word's last letter to the next word.
func gapsOf(t *display.Text) []gap {
	var out []gap
	for i, w := range t.Words {
		if w.Shaped.Text != " " || i == 0 || i+1 >= len(t.Words) {
			continue
		}
		before := t.Words[i-1]
		end := before.X + inline.WordWidth(before.Shaped, t.Size).MulDiv(t.Expansion, display.Natural)
		out = append(out, gap{w.Shaped, t.Words[i+1].X - end})
	}
	return out
}
