package page_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestPageRules sets many made-up flows and looks for what must never be: a
// widow, an orphan, a heading at the foot of a page, a line outside of its
// measure, a note away from its call, text below the foot.
func TestPageRules(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	for seed := range uint64(25) {
		r := rand.New(rand.NewPCG(seed, 1))
		doc := layouttest.A4(t, 120, "en", randomBlocks(t, r, 60)...)
		out := layouttest.Typeset(t, doc)
		name := fmt.Sprintf("flow %d", seed)
		lines := layouttest.Baselines(out)
		checkBreaks(t, name, out, lines)
		checkBounds(t, name, doc, out)
		checkNotes(t, name, out, lines)
	}
}

// randomBlocks makes a flow of headings, paragraphs, lists, notes and tables.
func randomBlocks(t testing.TB, r *rand.Rand, n int) []content.Block {
	texts := layouttest.Prose(t, "en")
	words := strings.Fields(strings.Join(texts, " "))
	text := func(n int) string {
		at := r.IntN(len(words) - n)
		return strings.Join(words[at:at+n], " ")
	}
	var out []content.Block
	for i := range n {
		switch r.IntN(8) {
		case 0:
			out = append(out, layouttest.Heading(text(4)))
			if r.IntN(2) == 0 {
				lower := layouttest.Heading(text(14))
				lower.Tag = display.H3
				out = append(out, lower)
			}
			out = append(out, layouttest.Paragraphs(role.Body, text(30))...)
		case 1:
			note := content.Note{Name: fmt.Sprint(i), Blocks: layouttest.Paragraphs(role.Body, text(10+r.IntN(120)))}
			out = append(out, content.Paragraph{Role: role.Body, Tag: display.P,
				Inlines: []content.Inline{content.Text{Value: text(20)}, note, content.Text{Value: " " + text(40)}}})
		case 2:
			bullet := func(int) string { return "•" }
			list := content.List{Text: role.Body, Marks: role.Bullet, Hang: 12 * unit.Pt, Mark: bullet}
			for range 2 + r.IntN(5) {
				list.Items = append(list.Items, content.ListItem{Blocks: layouttest.Paragraphs(role.Body, text(3+r.IntN(40)))})
			}
			out = append(out, list)
		case 3:
			out = append(out, randomTable(r, text))
		default:
			out = append(out, layouttest.Paragraphs(role.Body, text(5+r.IntN(120)))...)
		}
	}
	return out
}

// randomTable is a table of up to 61 rows, of names and numbers.
func randomTable(r *rand.Rand, text func(int) string) content.Table {
	table := content.Table{Padding: 4 * unit.Pt, Columns: []content.TableColumn{
		{Title: layouttest.Inlines("What")},
		{Title: layouttest.Inlines("How many"), Align: content.CellEnd},
	}}
	for range 2 + r.IntN(60) {
		table.Rows = append(table.Rows, content.TableRow{Cells: [][]content.Inline{
			layouttest.Inlines(text(3)), layouttest.Inlines(fmt.Sprint(r.IntN(9999))),
		}})
	}
	return table
}

// checkBreaks sees that paragraphs are divided well, and that headings stay with what follows them.
func checkBreaks(t *testing.T, name string, out *display.Document, lines map[display.ElementID][]layouttest.Baseline) {
	t.Helper()
	for id := range out.Structure.All() {
		if ls := lines[id]; len(ls) > 1 && out.Structure.At(id).Role == display.P {
			layouttest.CheckWidows(t, name, ls)
		}
	}
	parts := slices.Collect(out.Structure.Children(0))
	sect := slices.Collect(out.Structure.Children(parts[0]))
	for i, id := range sect {
		role, ls := out.Structure.At(id).Role, lines[id]
		if len(ls) == 0 {
			continue
		}
		if role >= display.H1 && role <= display.H6 && i+1 < len(sect) {
			if next := lines[sect[i+1]]; len(next) > 0 && next[0].Page != ls[len(ls)-1].Page {
				t.Errorf("%s: a heading stands at the foot of page %d", name, ls[0].Page+1)
			}
		}
	}
}

// checkBounds sees that text stands in the text area. Signs may hang out at
// the sides by less than their width.
func checkBounds(t *testing.T, name string, doc *content.Document, out *display.Document) {
	t.Helper()
	sheet := &doc.Sheet
	const hang = 3 * unit.Pt
	left, right := sheet.Inner-12*unit.Pt-hang, sheet.Inner+sheet.Measure()+hang
	for page := range out.Pages {
		for _, it := range out.Pages[page].Items {
			text, ok := it.(display.Text)
			if !ok || text.Place.Artifact == display.Footer {
				continue
			}
			last := text.Words[len(text.Words)-1]
			end := text.At.X + last.X + text.Width(last.Shaped)
			if text.At.X < left || end > right {
				t.Errorf("%s: page %d: a line runs from %s to %s, outside of %s to %s: … %q %d",
					name, page+1, text.At.X, end, left, right, last.Shaped.Text, text.Expansion)
			}
			if foot := sheet.Top + sheet.Height(); text.At.Y > foot || text.At.Y < sheet.Top {
				t.Errorf("%s: page %d: a baseline at %s, outside of %s to %s", name, page+1, text.At.Y, sheet.Top, foot)
			}
		}
	}
}
