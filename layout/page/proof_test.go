package page_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// numberedText is a paragraph at a line of the report.
func numberedText(line int, words string) content.Paragraph {
	p := layouttest.Paragraph(role.Body, words)
	p.Inlines = []content.Inline{content.Text{Value: words, Span: diag.At("r.toml", line, 1)}}
	return p
}

// proofOf is a proof in which texts have the numbers of their lines; those of some are doubtful.
func proofOf(t *testing.T, tag string, blocks ...content.Block) *display.Document {
	doc := layouttest.Document(t, tag, 10, blocks...)
	doc.Proof = &content.Proof{Slug: "lamps", NumberOf: func(at diag.Span) (content.ProofNumber, bool) {
		n := at.Position().Line
		return content.ProofNumber{Number: n, Doubtful: n%4 == 1}, n > 0
	}}
	return layouttest.Typeset(t, doc)
}

// mark is a text around a page, and where it stands.
type mark struct {
	words string
	at    unit.Point
}

// marksOf are the texts around a page.
func marksOf(page *display.Page) []mark {
	var out []mark
	for _, it := range page.Marks {
		if text, ok := it.(display.Text); ok {
			var words strings.Builder
			for _, w := range text.Words {
				words.WriteString(w.Shaped.Text)
			}
			box := text.Extent()
			out = append(out, mark{words.String(), unit.Point{X: box.X, Y: box.Y}})
		}
	}
	return out
}

// TestProofNumbers: each text has its number once, beside its first line, on the side where lines begin, and outside of
// the page; no number lies over another, and what is read is as it is without them.
func TestProofNumbers(t *testing.T) {
	for _, tag := range []string{"en", "ar"} {
		var blocks []content.Block
		for line := range 12 {
			blocks = append(blocks, numberedText(line+1, strings.Repeat("lamp ", 1+7*(line%3))))
		}
		out := proofOf(t, tag, blocks...)
		var want []int
		for n := range 12 {
			want = append(want, n+1)
		}
		if !slices.Equal(out.Numbers, want) {
			t.Errorf("%s: the numbers are %v", tag, out.Numbers)
		}
		next := 1
		for i := range out.Pages {
			page := &out.Pages[i]
			if page.Around == 0 {
				t.Errorf("%s: page %d has no room around it", tag, i+1)
			}
			last := -page.Around
			for _, m := range marksOf(page) {
				if strings.HasPrefix(m.words, "lamps") {
					continue
				}
				name := fmt.Sprint(next)
				if next%4 == 1 {
					name += "?"
				}
				inside := m.at.X > 0 && m.at.X < page.Size.W
				if m.words != name || inside || (m.at.X > 0) != (tag == "ar") || m.at.Y <= last {
					t.Errorf("%s: %q stands at %v on page %d, want %q", tag, m.words, m.at, i+1, name)
				}
				last = m.at.Y
				next++
			}
		}
		if next != 13 {
			t.Errorf("%s: %d numbers are seen", tag, next-1)
		}
	}
}

// TestProofOfARow: the cells of a row have their numbers together, at the side where they begin, those in a row as the
// first and the last.
func TestProofOfARow(t *testing.T) {
	cell := func(line int) []content.Inline { return numberedText(line, "lamp lamp").Inlines }
	table := content.Table{
		Columns: []content.TableColumn{{Title: cell(2)}, {Title: cell(3)}, {Title: cell(4)}, {Title: cell(8)}},
		Rows:    []content.TableRow{{Cells: [][]content.Inline{cell(10), cell(11), cell(13), cell(14)}}},
	}
	out := proofOf(t, "en", table)
	var left, right []string
	for _, m := range marksOf(&out.Pages[0]) {
		switch {
		case strings.HasPrefix(m.words, "lamps"):
		case m.at.X < 0:
			left = append(left, m.words)
		default:
			right = append(right, m.words)
		}
	}
	if got := strings.Join(left, " ") + "|" + strings.Join(right, " "); got != "2-4 10-11 13?|8 14" {
		t.Errorf("the numbers are %s", got)
	}
}

// TestNoProof: without a proof nothing stands around the pages.
func TestNoProof(t *testing.T) {
	out := layouttest.Typeset(t, layouttest.Document(t, "en", 10, numberedText(1, "lamp")))
	if out.Numbers != nil || out.Pages[0].Around != 0 || out.Pages[0].Marks != nil {
		t.Errorf("there are %v around the page", out.Pages[0].Marks)
	}
}
