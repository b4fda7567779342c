package block_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestTallRows: whatever the height of rows, the pages, columns and the direction of reading,
// no word is lost or leaves the text area.
func TestTallRows(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 7))
		language := []string{"en", "de", "ar"}[r.IntN(3)]
		words := layouttest.ProseWords(t, language)
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
		doc := layouttest.A4(t, 120, language,
			layouttest.Paragraph(role.Body, "Before."), table, layouttest.Paragraph(role.Body, "Behind."))
		randomSheet(r, doc)
		out := layouttest.Typeset(t, doc)
		name := fmt.Sprintf("table %d (%s, %d columns)", seed, language, doc.Sheet.Columns)
		if got, want := layouttest.Spoken(out), "Before."+said+"Behind."; got != want {
			t.Errorf("%s: text differs %s", name, layouttest.FirstDifference(got, want))
		}
		layouttest.CheckInside(t, name, doc, out)
		for id, lines := range layouttest.Baselines(out) {
			if role := out.Structure.At(id).Role; role == display.TD && len(lines) > 1 && doc.Sheet.Columns == 1 {
				layouttest.CheckWidows(t, name, lines)
			}
		}
	}
}

// pagesOf are the pages that elements of a role have lines on.
func pagesOf(out *display.Document, role display.Role) []int {
	var pages []int
	for id, lines := range layouttest.Baselines(out) {
		if out.Structure.At(id).Role == role {
			for _, l := range lines {
				pages = append(pages, l.Page)
			}
		}
	}
	slices.Sort(pages)
	return slices.Compact(pages)
}

// TestHeaderAgain: where a row goes on, the titles stand above it again, as an artifact, and
// whoever reads the page by its content reads one cell after the other.
func TestHeaderAgain(t *testing.T) {
	words := layouttest.ProseWords(t, "en")
	table, _ := tallTable(words, []int{3, 1500, 1500})
	out := layouttest.Typeset(t, layouttest.A4(t, 120, "en", table))
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
	words := layouttest.ProseWords(t, "en")
	for above := range 12 {
		rows := make([][]int, 25)
		for i := range rows {
			rows[i] = []int{2, 2}
		}
		table, _ := tallTable(words, rows...)
		blocks := append(layouttest.Paragraphs(role.Body, strings.Join(words[:1+above*60], " ")), table)
		out := layouttest.Typeset(t, layouttest.A4(t, 120, "en", blocks...))
		if pages := pagesOf(out, display.TD); len(pages) != 1 {
			t.Errorf("below %d words the table stands on the pages %v", 1+above*60, pages)
		}
	}
}

// TestTableInColumns: in the next column a table goes on below its titles.
func TestTableInColumns(t *testing.T) {
	words := layouttest.ProseWords(t, "en")
	rows := make([][]int, 70)
	for i := range rows {
		rows[i] = []int{2, 2}
	}
	table, _ := tallTable(words, rows...)
	doc := layouttest.A4(t, 160, "en", append(layouttest.Paragraphs(role.Body, "Before."), table)...)
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
