package layout

import (
	"strings"
	"testing"

	"annualreport/layout/display"
)

// lineQuality counts the full lines of justified text, those whose mean word
// space is over one and a half times the font's, and those that end in a hyphen.
type lineQuality struct{ full, loose, hyphens int }

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
	spaces := 0
	for i, w := range t.Words {
		if w.Shaped.Text != " " || i+1 >= len(t.Words) {
			continue
		}
		before := t.Words[i-1]
		end := before.X + wordWidth(before.Shaped, t.Size).MulDiv(t.Expansion, display.Natural)
		sum += int64(t.Words[i+1].X - end)
		natural += int64(wordWidth(w.Shaped, t.Size))
		spaces++
	}
	if spaces == 0 {
		return
	}
	q.full++
	if 2*sum > 3*natural {
		q.loose++
	}
	if last := t.Words[len(t.Words)-1].Shaped.Text; strings.HasSuffix(last, "\u00ad") {
		q.hyphens++
	}
}

// TestProseIsEven holds the promise about prose in a measure of 120 mm: at
// most 3 % of full lines are loose. How many hyphens that takes depends on the
// language; the limits are a little over what LuaLaTeX with microtype needs for the
// same texts (en: 13.6 %), which are dense with long words.
func TestProseIsEven(t *testing.T) {
	for _, c := range []struct {
		language string
		hyphens  float64
	}{{"en", 14}, {"fr", 16}, {"es", 22}, {"de", 24}, {"ru", 38}, {"pl", 30}} {
		doc := testDocument(t, 120, c.language, paragraphs(bodyStyle(), prose(t, c.language)...)...)
		q := measureLines(typeset(t, doc))
		loose, hyphens := 100*float64(q.loose)/float64(q.full), 100*float64(q.hyphens)/float64(q.full)
		t.Logf("%s: %d full lines, %.1f %% loose, %.1f %% hyphens", c.language, q.full, loose, hyphens)
		if q.full < 90 || loose > 3 || hyphens > c.hyphens {
			t.Errorf("%s: of %d lines %.1f %% are loose and %.1f %% end in a hyphen", c.language, q.full, loose, hyphens)
		}
	}
}
