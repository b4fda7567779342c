package page_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/layouttest"
)

// TestEndMatter: made-up sections of end matter behind other ones stand in columns, each below its own title in the
// column, on pages that they share; nothing is lost, nothing leaves the page. Where all of them have
// room below the text before, they stand there, and else they begin the next page.
func TestEndMatter(t *testing.T) {
	shared := 0
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 3))
		doc := layouttest.A4(t, 150, []string{"en", "ar"}[seed%2])
		columns := 2 + r.IntN(2)
		doc.Parts = []content.Part{opened("Text", 1+r.IntN(60))}
		before := len(layouttest.Typeset(t, doc).Pages)
		lines := 0
		for i := range 2 + r.IntN(5) {
			n := 1 + r.IntN(30)
			s := opened(fmt.Sprintf("End %d", i), n)
			s.EndColumns = columns
			lines += n
			doc.Parts = append(doc.Parts, s)
		}
		out := layouttest.Typeset(t, doc)
		name := fmt.Sprintf("flow %d", seed)
		layouttest.CheckInside(t, name, doc, out)
		sheet := doc.Sheet.InColumns(columns)
		step := sheet.Measure() + sheet.Gutter
		titles, texts, first, inEnd := 0, 0, -1, false
		for i := range out.Pages {
			for _, text := range layouttest.Texts(&out.Pages[i]) {
				switch words := layouttest.Spelled(text); {
				case len(words) > 3 && words[:3] == "End":
					titles++
					inEnd = true
					if first < 0 {
						first = i
					}
				case !inEnd:
					continue
				default:
					texts++
				}
				if column := int((text.At.X - sheet.Inner) / step); column >= columns {
					t.Errorf("%s: a text stands at %s, beside the columns", name, text.At.X)
				}
			}
		}
		if titles != len(doc.Parts)-1 || texts != lines {
			t.Errorf("%s: %d titles and %d lines are set, of %d and %d", name, titles, texts, len(doc.Parts)-1, lines)
		}
		if first < before-1 || first > before {
			t.Errorf("%s: end matter begins on page %d, behind %d", name, first+1, before)
		}
		if first == before-1 {
			shared++
			if len(out.Pages) > before {
				t.Errorf("%s: end matter begins below the text and goes on on the next page", name)
			}
		}
	}
	if shared < 4 {
		t.Errorf("in %d of 40 documents end matter stands below the text", shared)
	}
}
