package block_test

import (
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// foundAt are the places of what is found of one kind in a document.
func foundAt[F finding.Finding](t *testing.T, blocks ...content.Block) string {
	t.Helper()
	_, found, err := layout.Typeset(layouttest.Document(t, "en", 40, blocks...))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range found {
		if _, is := f.(F); is {
			out = append(out, f.Place().String())
		}
	}
	return strings.Join(out, " ")
}

// TestTitlesInContents: a title that is too long for the contents is told where the title stands; the script of its
// letters is told there alone, and not for the contents again.
func TestTitlesInContents(t *testing.T) {
	contents := func(title string) content.Contents {
		return content.Contents{FolioWidth: 20 * unit.Pt, Entries: []content.ContentsEntry{
			{Title: layouttest.Inlines(title), Anchor: "test", Level: 1, Span: diag.At("report.toml", 6, 1)}}}
	}
	if at := foundAt[finding.LongLine](t, contents(strings.Repeat("W", 40))); at != "report.toml:6:1" {
		t.Errorf("a long title is found at %q", at)
	}
	if at := foundAt[finding.ForeignWord](t, contents("A слово of it all, as they say")); at != "" {
		t.Errorf("a word in another script is found at %q", at)
	}
}

// nested is a list in a list, and so on.
func nested(levels int) content.List {
	blocks := []content.Block{content.Paragraph{Role: role.Body, Tag: display.P, Span: diag.At("report.toml", 8, 1),
		Inlines: layouttest.Inlines("deep")}}
	if levels > 1 {
		blocks = []content.Block{nested(levels - 1)}
	}
	return list(content.Bullets, 1, blocks)
}

// TestDeepLists: lists are set further in as long as their lines have 60 points; each list that is not is told where its
// text stands.
func TestDeepLists(t *testing.T) {
	// of 200 points, the outer list hangs its marks in the margin, and each other takes 16
	if at := foundAt[finding.DeepList](t, nested(9)); at != "" {
		t.Errorf("nine levels: found at %q", at)
	}
	if at := foundAt[finding.DeepList](t, nested(10)); at != "report.toml:8:1" {
		t.Errorf("ten levels: found at %q", at)
	}
}

// beginOf is where a text begins on the first page, from the left.
func beginOf(doc *display.Document, word string) unit.Length {
	for _, item := range doc.Pages[0].Items {
		if line, is := item.(display.Text); is && len(line.Words) > 0 && line.Words[0].Shaped.Text == word {
			return line.At.X
		}
	}
	return -1
}

// TestListInTerms: a list in what a term stands for is set in, as one within another list is: its marks do not hang
// in the gap behind the label.
func TestListInTerms(t *testing.T) {
	terms := content.Terms{Label: role.Acronym, Gap: 10 * unit.Pt, Items: []content.Term{{Label: layouttest.Inlines("Term"),
		Blocks: []content.Block{layouttest.Paragraph(role.Body, "before"), nested(1)}}}}
	doc := layouttest.Typeset(t, layouttest.Document(t, "en", 40, terms))
	if in := beginOf(doc, "deep") - beginOf(doc, "before"); in != 16*unit.Pt {
		t.Errorf("the list is set in by %s", in)
	}
}

// TestColumnsWithoutRoom: where the author gives columns more than the whole width, what is left for others is
// nothing, and never less.
func TestColumnsWithoutRoom(t *testing.T) {
	table := content.Table{Columns: []content.TableColumn{{Title: layouttest.Inlines("One")}, {Title: layouttest.Inlines("Two"), Width: 700},
		{Title: layouttest.Inlines("Three"), Width: 600}},
		Rows: []content.TableRow{{Cells: [][]content.Inline{layouttest.Inlines("a"), layouttest.Inlines("b"), layouttest.Inlines("c")}}}}
	doc := layouttest.Typeset(t, layouttest.Document(t, "en", 40, table))
	one, two, three := beginOf(doc, "a"), beginOf(doc, "b"), beginOf(doc, "c")
	if one != layouttest.Edge || two < one || three <= two {
		t.Errorf("the columns begin at %s, %s and %s", one, two, three)
	}
}
