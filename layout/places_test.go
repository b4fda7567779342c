package layout_test

import (
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// placed are the texts of a document by what they say, without the furniture.
func placed(out *display.Document) map[string]display.Text {
	found := make(map[string]display.Text)
	for i := range out.Pages {
		for _, text := range texts(&out.Pages[i]) {
			found[words(text)] = text
		}
	}
	return found
}

// plain is a word as inlines.
func plain(word string) []content.Inline { return []content.Inline{content.Text{Value: word}} }

// TestNumbersInContents: the number of an entry stands on the first baseline of its title, at the beginning of the line, and the title
// behind the column of numbers.
func TestNumbersInContents(t *testing.T) {
	entry := func(number, title string) content.ContentsEntry {
		return content.ContentsEntry{Number: number, Title: plain(title), Anchor: "test", Level: 1}
	}
	list := content.Contents{NumberWidth: 30 * unit.Pt, FolioWidth: 40 * unit.Pt, Entries: []content.ContentsEntry{entry("7", "Numbered"), entry("", "Bare")}}
	doc := testDocument(t, 100, "en", list)
	found := placed(layouttest.Typeset(t, doc))
	number, title, bare := found["7"], found["Numbered"], found["Bare"]
	if len(number.Words) == 0 || number.At.Y != title.At.Y {
		t.Fatalf("the number stands at %v, its title at %v", number.At, title.At)
	}
	if gap := title.At.X - number.At.X; gap != list.NumberWidth || bare.At.X != title.At.X {
		t.Errorf("titles stand at %s and %s behind the numbers", gap, bare.At.X-number.At.X)
	}
}

// TestAnchorOfTable: a link to a table leads to the table.
func TestAnchorOfTable(t *testing.T) {
	table := content.Table{
		Anchor: "sums", Columns: make([]content.TableColumn, 1),
		Rows: []content.TableRow{{Cells: [][]content.Inline{plain("Cell")}}},
	}
	link := content.Paragraph{Role: role.Body, Tag: display.P, Inlines: []content.Inline{
		content.Link{Target: display.Target{Anchor: "sums"}, Inlines: plain("there")},
	}}
	out := layouttest.Typeset(t, testDocument(t, 100, "en", link, table))
	anchor, ok := out.Anchors["sums"]
	if !ok || out.Structure.At(anchor.Element).Role != display.Table {
		t.Errorf("the link leads to %+v", anchor)
	}
}

// TestLongLabel: a label whose longest word has no room is set smaller, and others keep their size.
func TestLongLabel(t *testing.T) {
	style := layouttest.BodyStyle()
	style.Hyphenate, style.Align = false, content.Start
	terms := content.Terms{Label: role.PersonRole, Gap: 6 * unit.Pt}
	for _, label := range []string{"Incomprehensibilities", "One"} {
		terms.Items = append(terms.Items, content.Term{Label: plain(label), Blocks: layouttest.Paragraphs(role.Body, "What it says.")})
	}
	found := placed(layouttest.Typeset(t, layouttest.Styled(testDocument(t, 100, "en", terms), role.PersonRole, style)))
	long, short := found["Incomprehensibilities"], found["One"]
	if len(long.Words) == 0 || long.Size >= short.Size || long.Size < short.Size*7/10 {
		t.Errorf("the long label is set in %s, the short one in %s", long.Size, short.Size)
	}
	if short.Size != style.Text.Size {
		t.Errorf("the short label is set in %s", short.Size)
	}
}

// TestRuleOfNotes: the rule above notes begins where their text begins, at the right in text from right to left.
func TestRuleOfNotes(t *testing.T) {
	for tag, words := range map[string]string{"en": "A lamp.", "he": "מנורה"} {
		doc := testDocument(t, 100, tag, calling(words, footnote("a", words)))
		out := layouttest.Typeset(t, doc)
		want := unit.Rect{X: doc.Sheet.Inner, W: galley.NoteRule, H: unit.Pt / 2}
		if doc.Info.RightToLeft {
			want.X = doc.Sheet.Inner + doc.Sheet.Measure() - galley.NoteRule
		}
		found := false
		for _, it := range out.Pages[0].Items {
			if path, ok := it.(display.Path); ok && path.Place.Artifact == display.Decoration {
				r := path.Extent()
				found = found || r.X == want.X && r.W == want.W && r.H == want.H
			}
		}
		if !found {
			t.Errorf("%s: there is no rule from %s, %s long", tag, want.X, want.W)
		}
	}
}

// TestGroundOfPages: the ground of a section lies below all of its pages, over their edges, and under no other page.
func TestGroundOfPages(t *testing.T) {
	ink := color.Of(color.RGB{R: 240, G: 230, B: 200})
	doc := testDocument(t, 100, "en", layouttest.Paragraphs(role.Body, "On a ground.")...)
	doc.Parts[0].(*content.Section).Ground = &ink
	doc.Parts = append(doc.Parts, &content.Section{Title: "Second", Anchor: "second", OwnPages: true, Blocks: layouttest.Paragraphs(role.Body, "On paper.")})
	out := layouttest.Typeset(t, doc)
	if len(out.Pages) != 2 {
		t.Fatalf("%d pages", len(out.Pages))
	}
	over := doc.Sheet.Overlap()
	want := unit.Rect{X: -over, Y: -over, W: doc.Sheet.Size.W + 2*over, H: doc.Sheet.Size.H + 2*over}
	for i, page := range out.Pages {
		grounds := 0
		for _, it := range page.Items {
			if path, ok := it.(display.Path); ok && path.IsGround() {
				grounds++
				if path.Extent() != want || path.Fill.Screen != ink.Screen {
					t.Errorf("the ground lies in %v", path.Extent())
				}
			}
		}
		if grounds != 1-i {
			t.Errorf("page %d has %d grounds", i+1, grounds)
		}
	}
}
