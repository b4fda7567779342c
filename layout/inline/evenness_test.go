package inline_test

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/inline"
	"annualreport/layout/layouttest"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// TestProseIsEven holds the promise about prose in full lines: few of them are loose or tight, and few end in a hyphen.
// Loose lines are those whose mean word space is over one and a half times the font's, tight ones those whose is under
// three quarters. The limits are a little over what is reached in these texts, which are short and dense with
// long words; docs/architecture.md compares longer ones with what TeX makes of them.
func TestProseIsEven(t *testing.T) {
	for _, c := range []struct {
		language              string
		measure               float64
		loose, tight, hyphens float64
	}{
		{"en", 120, 1, 3, 12}, {"fr", 120, 2, 6, 8}, {"es", 120, 1, 2, 16}, {"de", 120, 1, 2, 20}, {"ru", 120, 2, 2, 34},
		{"pl", 120, 2, 2, 31}, // words of one letter stay with the next, which takes ends of lines away
		{"en", 75, 7, 3, 23}, {"fr", 75, 6, 3, 19}, {"es", 75, 3, 3, 30}, {"de", 75, 9, 3, 31}, {"ru", 75, 10, 3, 45},
	} {
		doc := layouttest.A4(t, c.measure, c.language, layouttest.Paragraphs(role.Body, layouttest.Prose(t, c.language)...)...)
		q := measureLines(layouttest.Typeset(t, doc))
		loose, hyphens := 100*float64(q.loose)/float64(q.full), 100*float64(q.hyphens)/float64(q.full)
		tight := 100 * float64(q.tight) / float64(q.full)
		t.Logf("%s at %.0f mm: %d full lines, %.1f %% loose, %.1f %% tight, %.1f %% hyphens",
			c.language, c.measure, q.full, loose, tight, hyphens)
		if q.full < 90 || loose > c.loose || tight > c.tight || hyphens > c.hyphens {
			t.Errorf("%s at %.0f mm: of %d lines %.1f %% are loose, %.1f %% tight, and %.1f %% end in a hyphen",
				c.language, c.measure, q.full, loose, tight, hyphens)
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
		end := before.X + t.Width(before.Shaped)
		out = append(out, gap{w.Shaped, t.Words[i+1].X - end})
	}
	return out
}

// TestTrackedLinesEndAtTheirMargin: a line whose letters stand apart ends with its last letter or sign, as all full
// lines do, and words in letters that join have no tracking, wherever they stand.
func TestTrackedLinesEndAtTheirMargin(t *testing.T) {
	const measure = 75
	texts := layouttest.Prose(t, "en")
	for i := range texts {
		texts[i] = strings.ReplaceAll(texts[i], " and ", " (حقوق) and अधिकार ")
	}
	doc := layouttest.Typeset(t, layouttest.A4(t, measure, "en", layouttest.Paragraphs(role.Body, texts...)...))
	left := unit.Millimeters(20)
	right := left + unit.Millimeters(measure)
	ends := make(map[unit.Length]unit.Length) // of lines that are tracked, by their baselines
	tracked, joined := 0, 0
	for _, page := range doc.Pages[:1] {
		for _, it := range page.Items {
			text, ok := it.(display.Text)
			if !ok || text.Place.Artifact != display.NotArtifact {
				continue
			}
			box := text.Extent()
			if end, ok := ends[text.At.Y]; ok || text.Tracking != 0 {
				ends[text.At.Y] = max(end, box.X+box.W)
			}
			if text.Tracking == 0 {
				joined++
				continue
			}
			for i := range text.Words {
				tracked++
				if w := text.Words[i].Shaped; !w.Trackable && w.Text != " " && w.Text != "\u00a0" {
					t.Errorf("%q is tracked", w.Text)
				}
			}
		}
	}
	for y, end := range ends {
		if hang := end - right; hang < -unit.Pt/100 || hang > 5*unit.Pt {
			t.Errorf("the line at %s ends %s from the margin", y, -hang)
		}
	}
	if tracked < 200 || joined < 20 || len(ends) < 20 {
		t.Errorf("only %d words in %d lines are tracked, and %d texts are not", tracked, len(ends), joined)
	}
}

// TestNarrowColumnsAreRagged: where full lines are for broad columns, no line of a narrow one is stretched.
func TestNarrowColumnsAreRagged(t *testing.T) {
	for _, c := range []struct {
		measure float64
		ragged  bool
	}{{60, true}, {90, false}} {
		doc := layouttest.A4(t, c.measure, "en", layouttest.Paragraphs(role.Body, layouttest.Prose(t, "en")[:4]...)...)
		doc.Sheet.FullLines = content.InBroadColumns
		stretched := 0
		for _, it := range layouttest.Typeset(t, doc).Pages[0].Items {
			if text, ok := it.(display.Text); ok && (text.Expansion != display.Natural || text.Tracking != 0) {
				stretched++
			}
		}
		if (stretched == 0) != c.ragged {
			t.Errorf("at %.0f mm %d lines are stretched", c.measure, stretched)
		}
	}
}
