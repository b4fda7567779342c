package layout_test

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

// spoken is the text of a document without spaces and hyphens, in the order of its structure.
func spoken(doc *display.Document) string {
	parts := make(map[display.ElementID]*strings.Builder)
	var ids []display.ElementID
	for _, page := range doc.Pages {
		for _, it := range page.Items {
			text, ok := it.(display.Text)
			if !ok || text.Place.Artifact != display.NotArtifact {
				continue
			}
			id := text.Place.Element
			if parts[id] == nil {
				parts[id] = new(strings.Builder)
				ids = append(ids, id)
			}
			for _, w := range text.Words {
				parts[id].WriteString(w.Shaped.Text)
			}
		}
	}
	slices.Sort(ids)
	var all strings.Builder
	for _, id := range ids {
		all.WriteString(parts[id].String())
	}
	return bare(all.String())
}

// bare is a text without what line breaking may add or take.
func bare(s string) string {
	return strings.NewReplacer("\u00ad", "", " ", "", "\u00a0", "", "\n", "", "\u200b", "", "-", "", "\u2010", "").Replace(s)
}

// difference tells where two texts part.
func difference(got, want string) string {
	i := 0
	for i < min(len(got), len(want)) && got[i] == want[i] {
		i++
	}
	return fmt.Sprintf("at byte %d of %d: %.40q, want %.40q", i, len(want), got[i:], want[i:])
}

// checkInside sees that no text leaves the text area at its head or foot, nor the page.
func checkInside(t *testing.T, name string, doc *content.Document, out *display.Document) {
	t.Helper()
	sheet := &doc.Sheet
	for page := range out.Pages {
		for _, it := range out.Pages[page].Items {
			text, ok := it.(display.Text)
			if !ok || text.Place.Artifact == display.Footer {
				continue
			}
			if foot := sheet.Top + sheet.Height(); text.At.Y > foot || text.At.Y < sheet.Top {
				t.Errorf("%s: page %d: a baseline at %s, outside of %s to %s", name, page+1, text.At.Y, sheet.Top, foot)
			}
			if box := text.Extent(); box.X < 0 || box.X+box.W > sheet.Size.W {
				t.Errorf("%s: page %d: a line from %s to %s, on a page of %s", name, page+1, box.X, box.X+box.W, sheet.Size.W)
			}
		}
	}
}

// tallTable is a table with cells of the given numbers of words, and its text.
func tallTable(words []string, rows ...[]int) (content.Table, string) {
	again := content.Paragraph{Role: role.CaptionAgain, Inlines: []content.Inline{content.Text{Value: "Again"}}}
	table := content.Table{Padding: 4 * unit.Pt, Continued: &again}
	var said strings.Builder
	for i := range rows[0] {
		table.Columns = append(table.Columns, content.TableColumn{Title: []content.Inline{content.Text{Value: fmt.Sprint("Column", i)}}})
		fmt.Fprint(&said, "Column", i)
	}
	at := 0
	for _, row := range rows {
		var cells [][]content.Inline
		for _, n := range row {
			var text []string
			for range n {
				text = append(text, words[at%len(words)])
				at++
			}
			cells = append(cells, []content.Inline{content.Text{Value: strings.Join(text, " ")}})
			said.WriteString(strings.Join(text, ""))
		}
		table.Rows = append(table.Rows, content.TableRow{Cells: cells})
	}
	return table, bare(said.String())
}

// randomSheet changes the pages of a document: A5 or A4, upright or not, in columns.
func randomSheet(r *rand.Rand, doc *content.Document) {
	w, h := unit.Millimeters(210), unit.Millimeters(297)
	if r.IntN(3) == 0 {
		w, h = unit.Millimeters(148), w
	}
	if r.IntN(3) == 0 {
		w, h = h, w
	}
	sheet := &doc.Sheet
	sheet.Size = unit.Size{W: w, H: h}
	sheet.Columns, sheet.Gutter = 1+r.IntN(3), unit.Millimeters(6)
	if sheet.Columns == 1 && r.IntN(2) == 0 {
		sheet.Margin, sheet.MarginGap = unit.Millimeters(25), unit.Millimeters(5)
	}
}

// TestTallRows: whatever the height of rows, the pages, columns and the direction of reading,
// no word is lost or leaves the text area.
func TestTallRows(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 7))
		language := []string{"en", "de", "ar"}[r.IntN(3)]
		words := strings.Fields(strings.Join(prose(t, language), " "))
		rows := make([][]int, 1+r.IntN(5))
		columns := 1 + r.IntN(3)
		for i := range rows {
			for range columns {
				n := r.IntN(30)
				if r.IntN(3) == 0 {
					n = r.IntN(2000)
				}
				rows[i] = append(rows[i], n)
			}
		}
		table, said := tallTable(words, rows...)
		doc := testDocument(t, 120, language, append(layouttest.Paragraphs(role.Body, "Before."), table, layouttest.Paragraphs(role.Body, "Behind.")[0])...)
		randomSheet(r, doc)
		out := layouttest.Typeset(t, doc)
		name := fmt.Sprintf("table %d (%s, %d columns)", seed, language, doc.Sheet.Columns)
		if got, want := spoken(out), "Before."+said+"Behind."; got != want {
			t.Errorf("%s: text differs %s", name, difference(got, want))
		}
		checkInside(t, name, doc, out)
		for id, lines := range linesOf(out) {
			if role := out.Structure.At(id).Role; role == display.TD && len(lines) > 1 && doc.Sheet.Columns == 1 {
				checkParagraph(t, name, lines)
			}
		}
	}
}

// pagesOf are the pages that elements of a role have lines on.
func pagesOf(out *display.Document, role display.Role) []int {
	var pages []int
	for id, lines := range linesOf(out) {
		if out.Structure.At(id).Role == role {
			for _, l := range lines {
				pages = append(pages, l.page)
			}
		}
	}
	slices.Sort(pages)
	return slices.Compact(pages)
}

// TestHeaderAgain: where a row goes on, the titles stand above it again, as an artifact, and
// whoever reads the page by its content reads one cell after the other.
func TestHeaderAgain(t *testing.T) {
	words := strings.Fields(strings.Join(prose(t, "en"), " "))
	table, _ := tallTable(words, []int{3, 1500, 1500})
	out := layouttest.Typeset(t, testDocument(t, 120, "en", table))
	if len(out.Pages) < 2 {
		t.Fatalf("%d pages", len(out.Pages))
	}
	for i := range out.Pages {
		var titles, cells []string
		for _, it := range out.Pages[i].Items {
			text, ok := it.(display.Text)
			if !ok {
				continue
			}
			if text.Place.Artifact == display.Header {
				titles = append(titles, text.Words[0].Shaped.Text)
			}
			if text.Place.Artifact == display.NotArtifact {
				if owner := fmt.Sprint(text.Place.Element); !slices.Contains(cells, owner) {
					cells = append(cells, owner)
				} else if cells[len(cells)-1] != owner {
					t.Errorf("page %d comes back to a cell that it has left", i+1)
				}
			}
		}
		if want := i > 0; (len(titles) > 0) != want || want && !slices.Contains(titles, "Column0") {
			t.Errorf("page %d has the titles %q again", i+1, titles)
		}
	}
}

// TestWholeTables: a table that fits a page is not divided, whatever stands above it.
func TestWholeTables(t *testing.T) {
	words := strings.Fields(strings.Join(prose(t, "en"), " "))
	for above := range 12 {
		rows := make([][]int, 25)
		for i := range rows {
			rows[i] = []int{2, 2}
		}
		table, _ := tallTable(words, rows...)
		blocks := append(layouttest.Paragraphs(role.Body, strings.Join(words[:1+above*60], " ")), table)
		out := layouttest.Typeset(t, testDocument(t, 120, "en", blocks...))
		if pages := pagesOf(out, display.TD); len(pages) != 1 {
			t.Errorf("below %d words the table stands on the pages %v", 1+above*60, pages)
		}
	}
}

// TestTableInColumns: in the next column a table goes on below its titles.
func TestTableInColumns(t *testing.T) {
	words := strings.Fields(strings.Join(prose(t, "en"), " "))
	rows := make([][]int, 70)
	for i := range rows {
		rows[i] = []int{2, 2}
	}
	table, _ := tallTable(words, rows...)
	doc := testDocument(t, 160, "en", append(layouttest.Paragraphs(role.Body, "Before."), table)...)
	doc.Sheet.Columns, doc.Sheet.Gutter = 2, unit.Millimeters(7)
	out := layouttest.Typeset(t, doc)
	middle := doc.Sheet.Size.W / 2
	var title, cell unit.Length
	for _, it := range out.Pages[0].Items {
		text, ok := it.(display.Text)
		if !ok || text.At.X < middle || text.Place.Artifact == display.Footer {
			continue
		}
		switch {
		case text.Place.Artifact == display.Header && text.Words[0].Shaped.Text == "Column0":
			title = text.At.Y
		case text.Place.Artifact == display.NotArtifact && (cell == 0 || text.At.Y < cell):
			cell = text.At.Y
		}
	}
	if title == 0 || cell == 0 || title > cell {
		t.Errorf("the titles of the second column stand at %s, its first row at %s", title, cell)
	}
}

// TestTallCards: cards side by side that are higher than a page go on on the next one.
func TestTallCards(t *testing.T) {
	words := strings.Fields(strings.Join(prose(t, "en"), " "))
	name := layouttest.HeadingStyle()
	name.Leading = name.Leading * 3 / 2
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 3))
		persons := content.Persons{Columns: 1 + r.IntN(3)}
		want := ""
		for i := range 1 + r.IntN(5) {
			text := strings.Join(words[:r.IntN(len(words)-1)], " ")
			if r.IntN(2) == 0 {
				text = strings.Join(words[:r.IntN(30)], " ")
			}
			title := fmt.Sprint("Name", i)
			name := content.Label{Inlines: []content.Inline{content.Text{Value: title}}}
			persons.Cards = append(persons.Cards, content.Person{Name: name, Text: layouttest.Paragraphs(role.Body, text)})
			want += bare(title + text)
		}
		doc := layouttest.Styled(testDocument(t, 160, "en", persons), role.PersonName, name)
		doc.Styles.Cards.Persons.CardStyle = content.CardStyle{Gap: 12 * unit.Pt, RowGap: 12 * unit.Pt}
		out := layouttest.Typeset(t, doc)
		if got := spoken(out); got != want {
			t.Errorf("cards %d: text differs %s", seed, difference(got, want))
		}
		checkInside(t, fmt.Sprintf("cards %d", seed), doc, out)
	}
}

// TestHighLabel: a text beside the body that is higher than a page goes on on the next one.
func TestHighLabel(t *testing.T) {
	texts := prose(t, "en")
	for _, body := range []string{"Short.", strings.Join(texts[:40], " ")} {
		beside := strings.Join(texts[:20], " ")
		doc := testDocument(t, 150, "en", content.Margin{Blocks: layouttest.Paragraphs(role.Body, body), Beside: layouttest.Paragraphs(role.Body, beside)})
		doc.Sheet.Margin, doc.Sheet.MarginGap = unit.Millimeters(30), unit.Millimeters(5)
		out := layouttest.Typeset(t, doc)
		if got, want := spoken(out), bare(body+beside); got != want {
			t.Errorf("text differs %s", difference(got, want))
		}
		checkInside(t, "label", doc, out)
	}
}

// TestLongCaption: a picture becomes smaller rather than part from a long caption.
func TestLongCaption(t *testing.T) {
	texts := prose(t, "en")
	for _, words := range []int{5, 200, 300} {
		caption := strings.Join(strings.Fields(strings.Join(texts, " "))[:words], " ")
		picture := content.Picture{Image: &display.Picture{Width: 100, Height: 150}, Alt: "A picture.", Caption: layouttest.Paragraphs(role.Body, caption)}
		out := layouttest.Typeset(t, testDocument(t, 100, "en", append(layouttest.Paragraphs(role.Body, texts[:4]...), picture)...))
		for i := range out.Pages {
			shown := slices.ContainsFunc(out.Pages[i].Items, func(it display.Item) bool { _, ok := it.(display.Image); return ok })
			if pages := captionPages(out); shown && (len(pages) != 1 || pages[0] != i) {
				t.Errorf("a picture with %d words: the picture is on page %d, the caption on %v", words, i+1, pages)
			}
		}
	}
}

// captionPages are the pages that the paragraphs of captions stand on.
func captionPages(out *display.Document) []int {
	var pages []int
	for id, lines := range linesOf(out) {
		if out.Structure.At(out.Structure.At(id).Parent).Role == display.Caption {
			for _, l := range lines {
				pages = append(pages, l.page)
			}
		}
	}
	slices.Sort(pages)
	return slices.Compact(pages)
}
