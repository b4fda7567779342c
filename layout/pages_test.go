package layout_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/inline"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
	"annualreport/layout/visible"
)

// headingStyle is that of a heading in tests.
// randomBlocks makes a flow of headings, paragraphs, lists, notes and tables.
func randomBlocks(t testing.TB, r *rand.Rand, n int) []content.Block {
	texts := prose(t, "en")
	words := strings.Fields(strings.Join(texts, " "))
	text := func(n int) string {
		at := r.IntN(len(words) - n)
		return strings.Join(words[at:at+n], " ")
	}
	var out []content.Block
	for i := range n {
		switch r.IntN(8) {
		case 0:
			out = append(out, content.Paragraph{Role: role.Heading, Tag: display.H2, Inlines: []content.Inline{content.Text{Value: text(4)}}})
			if r.IntN(2) == 0 {
				out = append(out, content.Paragraph{Role: role.Heading, Tag: display.H3, Inlines: []content.Inline{content.Text{Value: text(14)}}})
			}
			out = append(out, layouttest.Paragraphs(role.Body, text(30))...)
		case 1:
			note := content.Note{Name: fmt.Sprint(i), Blocks: layouttest.Paragraphs(role.Body, text(10+r.IntN(120)))}
			out = append(out, content.Paragraph{Role: role.Body, Tag: display.P,
				Inlines: []content.Inline{content.Text{Value: text(20)}, note, content.Text{Value: " " + text(40)}}})
		case 2:
			list := content.List{Text: role.Body, Marks: role.Bullet, Hang: 12 * unit.Pt, Mark: func(int) string { return "•" }}
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

func randomTable(r *rand.Rand, text func(int) string) content.Table {
	table := content.Table{Padding: 4 * unit.Pt,
		Columns: []content.TableColumn{{Title: []content.Inline{content.Text{Value: "What"}}}, {Title: []content.Inline{content.Text{Value: "How many"}}, Align: content.CellEnd}}}
	for range 2 + r.IntN(60) {
		table.Rows = append(table.Rows, content.TableRow{Cells: [][]content.Inline{{content.Text{Value: text(3)}}, {content.Text{Value: fmt.Sprint(r.IntN(9999))}}}})
	}
	return table
}

// placedLine is a line of text on a page.
type placedLine struct {
	page int
	y    unit.Length
}

// linesOf lists the lines of each paragraph, by the element that they belong to.
func linesOf(doc *display.Document) map[display.ElementID][]placedLine {
	out := make(map[display.ElementID][]placedLine)
	for page := range doc.Pages {
		for _, it := range doc.Pages[page].Items {
			t, ok := it.(display.Text)
			if !ok || t.Place.Artifact != display.NotArtifact || t.Words == nil {
				continue
			}
			owner := blockOf(doc.Structure, t.Place.Element)
			lines := out[owner]
			if n := len(lines); n == 0 || lines[n-1] != (placedLine{page, t.At.Y}) {
				out[owner] = append(lines, placedLine{page, t.At.Y})
			}
		}
	}
	return out
}

// blockOf is the nearest element around a run that is set as a paragraph.
func blockOf(s *display.Structure, id display.ElementID) display.ElementID {
	for id > 0 {
		switch s.At(id).Role {
		case display.Run, display.LinkRole, display.Reference, display.Span:
			id = s.At(id).Parent
		default:
			return id
		}
	}
	return id
}

// TestPageRules sets many made-up flows and looks for what must never be: a
// widow, an orphan, a heading at the foot of a page, a line outside of its
// measure, a note away from its call, text below the foot.
func TestPageRules(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	for seed := range uint64(25) {
		r := rand.New(rand.NewPCG(seed, 1))
		doc := testDocument(t, 120, "en", randomBlocks(t, r, 60)...)
		out := layouttest.Typeset(t, doc)
		name := fmt.Sprintf("flow %d", seed)
		lines := linesOf(out)
		checkBreaks(t, name, out, lines)
		checkBounds(t, name, doc, out)
		checkNotes(t, name, out, lines)
	}
}

func checkBreaks(t *testing.T, name string, out *display.Document, lines map[display.ElementID][]placedLine) {
	t.Helper()
	for id := range out.Structure.Elements {
		if ls := lines[display.ElementID(id)]; len(ls) > 1 && out.Structure.At(display.ElementID(id)).Role == display.P {
			checkParagraph(t, name, ls)
		}
	}
	sect := out.Structure.At(out.Structure.At(0).Children[0]).Children
	for i, id := range sect {
		role, ls := out.Structure.At(id).Role, lines[id]
		if len(ls) == 0 {
			continue
		}
		if role >= display.H1 && role <= display.H6 && i+1 < len(sect) {
			if next := lines[sect[i+1]]; len(next) > 0 && next[0].page != ls[len(ls)-1].page {
				t.Errorf("%s: a heading stands at the foot of page %d", name, ls[0].page+1)
			}
		}
	}
}

// checkParagraph looks for a line of a paragraph that stands alone on its page.
func checkParagraph(t *testing.T, name string, ls []placedLine) {
	t.Helper()
	last := len(ls) - 1
	if ls[0].page != ls[1].page {
		t.Errorf("%s: the first line of a paragraph stands alone on page %d", name, ls[0].page+1)
	}
	if ls[last].page != ls[last-1].page {
		t.Errorf("%s: the last line of a paragraph stands alone on page %d", name, ls[last].page+1)
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
			end := text.At.X + last.X + inline.WordWidth(last.Shaped, text.Size).MulDiv(text.Expansion, display.Natural)
			if text.At.X < left || end > right {
				t.Errorf("%s: page %d: a line runs from %s to %s, outside of %s to %s: … %q %d", name, page+1, text.At.X, end, left, right, last.Shaped.Text, text.Expansion)
			}
			if foot := sheet.Top + sheet.Height(); text.At.Y > foot || text.At.Y < sheet.Top {
				t.Errorf("%s: page %d: a baseline at %s, outside of %s to %s", name, page+1, text.At.Y, sheet.Top, foot)
			}
		}
	}
}

// checkNotes sees that each note begins on the page of its call.
func checkNotes(t *testing.T, name string, out *display.Document, lines map[display.ElementID][]placedLine) {
	t.Helper()
	for id := range out.Structure.Elements {
		e := out.Structure.At(display.ElementID(id))
		if e.Role != display.Note {
			continue
		}
		anchor := out.Anchors[e.Attributes().ID]
		call := out.Anchors[strings.Replace(e.Attributes().ID, "note-", "note-call-", 1)]
		if anchor.Page != call.Page {
			t.Errorf("%s: %s is on page %d, its call on page %d", name, e.Attributes().ID, anchor.Page+1, call.Page+1)
		}
	}
}

// TestNothingIsLost compares the words that went in with those on the pages.
func TestNothingIsLost(t *testing.T) {
	for _, language := range []string{"en", "de", "ru", "ar", "hi", "th"} {
		texts := prose(t, language)
		out := layouttest.Typeset(t, testDocument(t, 120, language, layouttest.Paragraphs(role.Body, texts...)...))
		var b strings.Builder
		for _, page := range out.Pages {
			for _, it := range page.Items {
				if text, ok := it.(display.Text); ok && text.Place.Artifact == display.NotArtifact {
					for _, w := range text.Words {
						b.WriteString(w.Shaped.Text)
					}
				}
			}
		}
		strip := strings.NewReplacer("\u00ad", "", " ", "", "\n", "")
		got, want := strip.Replace(b.String()), strip.Replace(strings.Join(texts, ""))
		if got != want {
			i := 0
			for i < min(len(got), len(want)) && got[i] == want[i] {
				i++
			}
			t.Errorf("%s: text differs at byte %d: %.40q, want %.40q", language, i, got[i:], want[i:])
		}
	}
}

// TestLongWord tells a line that cannot fit, and the word that leaves the page.
func TestLongWord(t *testing.T) {
	doc := testDocument(t, 60, "en", layouttest.Paragraphs(role.Body, "A word of "+strings.Repeat("W", 80)+" letters.")...)
	_, found, err := layout.Typeset(doc)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 2 {
		t.Fatalf("found %+v", found)
	}
	if _, long := found[0].(finding.LongLine); !long {
		t.Errorf("no line is too long: %+v", found)
	}
	if f, unseen := found[1].(visible.Finding); !unseen || f.Fault != visible.Outside || f.Page != "1" {
		t.Errorf("no word leaves the page: %+v", found)
	}
}

// TestMissingCharacter tells a character that no face has.
func TestMissingCharacter(t *testing.T) {
	doc := testDocument(t, 120, "en", layouttest.Paragraphs(role.Body, "A word of Ethiopia: ኢትዮጵያ.")...)
	_, found, err := layout.Typeset(doc)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 1 {
		t.Fatalf("found %+v", found)
	}
	if f, ok := found[0].(finding.NoGlyphs); !ok || string(f.Characters) != "ኢትዮጵያ" || f.Scripts[0] != "Ethi" {
		t.Errorf("found %+v", found)
	}
}

// TestPageReferences prints the page of an anchor in the text, and the text
// settles though the number changes its length.
func TestPageReferences(t *testing.T) {
	texts := prose(t, "en")
	blocks := []content.Block{content.Paragraph{Role: role.Body, Tag: display.P, Inlines: []content.Inline{content.Text{Value: "See page "}, content.PageOf{Anchor: "end"}, content.Text{Value: "."}}}}
	for range 20 {
		blocks = append(blocks, layouttest.Paragraphs(role.Body, texts...)...)
	}
	blocks = append(blocks, content.Paragraph{Role: role.Heading, Tag: display.H2, Anchor: "end", Inlines: []content.Inline{content.Text{Value: "The end"}}},
		layouttest.Paragraphs(role.Body, "Last words.")[0])
	out := layouttest.Typeset(t, testDocument(t, 120, "en", blocks...))
	want := fmt.Sprint(out.Anchors["end"].Page + 1)
	var first []string
	for _, it := range out.Pages[0].Items {
		if text, ok := it.(display.Text); ok {
			for _, w := range text.Words {
				first = append(first, w.Shaped.Text)
			}
			break
		}
	}
	if got := strings.Join(first, ""); got != "See page "+want+"." {
		t.Errorf("%q, want page %s", got, want)
	}
	if out.Anchors["end"].Page < 10 {
		t.Errorf("the anchor is on page %d only", out.Anchors["end"].Page+1)
	}
}

// TestColumns fills two columns from the head, in the order of reading, and
// evenly on the last page.
func TestColumns(t *testing.T) {
	doc := testDocument(t, 160, "en", layouttest.Paragraphs(role.Body, prose(t, "en")...)...)
	doc.Sheet.Columns, doc.Sheet.Gutter = 2, unit.Millimeters(7)
	out := layouttest.Typeset(t, doc)
	middle := doc.Sheet.Size.W / 2
	var deepest [2]unit.Length
	for _, it := range out.Pages[len(out.Pages)-1].Items {
		if text, ok := it.(display.Text); ok && text.Place.Artifact == display.NotArtifact {
			k := 0
			if text.At.X > middle {
				k = 1
			}
			deepest[k] = max(deepest[k], text.At.Y)
		}
	}
	if d := (deepest[0] - deepest[1]).Abs(); d > 3*doc.Sheet.Grid {
		t.Errorf("the last columns end at %s and %s", deepest[0], deepest[1])
	}
}

// TestAcross: in columns, a picture as wide as the page runs over all of them at the head of a
// page, below the title on the first one, with its caption; text and notes stand below it.
func TestAcross(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	texts := prose(t, "en")
	for seed := range 12 {
		var blocks []content.Block
		pictures := 0
		for i, text := range texts {
			blocks = append(blocks, layouttest.Paragraphs(role.Body, text)...)
			if (i+seed)%(5+seed) == 0 {
				pictures++
				blocks = append(blocks, content.Picture{Image: &display.Picture{Name: "p", Format: "JPEG", Width: 300, Height: 100 + 20*seed}, Alt: "a",
					Reach: content.Reach(1 + seed%2), Caption: layouttest.Paragraphs(role.Body, "A caption.")})
			}
		}
		doc := testDocument(t, 160, "en", blocks...)
		doc.Sheet.Columns, doc.Sheet.Gutter = 2+seed%2, unit.Millimeters(7)
		doc.Parts[0].(*content.Section).Opener = []content.Block{content.Paragraph{Role: role.Title, Tag: display.H1, Inlines: []content.Inline{content.Text{Value: "A title"}}}}
		out := layouttest.Typeset(t, doc)
		for page := range out.Pages {
			var boxes []unit.Rect // of the pictures
			for _, it := range out.Pages[page].Items {
				if image, ok := it.(display.Image); ok {
					pictures--
					box := display.ExtentOf(image)
					boxes = append(boxes, box)
					if box.W < doc.Sheet.Width()*9/10 && box.H < doc.Sheet.Height()/2 {
						t.Errorf("%d: a picture on page %d is %s wide", seed, page+1, box.W)
					}
				}
			}
			captions := 0
			for _, it := range out.Pages[page].Items {
				text, ok := it.(display.Text)
				if !ok || text.Place.Artifact != display.NotArtifact {
					continue
				}
				role := out.Structure.At(out.Structure.At(blockOf(out.Structure, text.Place.Element)).Parent).Role
				if role == display.Caption {
					captions++
				}
				for _, box := range boxes {
					if text.At.Y > box.Y && text.At.Y < box.Y+box.H {
						t.Errorf("%d: text on page %d stands at %s, in a picture of %v", seed, page+1, text.At.Y, box)
					}
				}
			}
			if captions != len(boxes) {
				t.Errorf("%d: page %d has %d captions", seed, page+1, captions)
			}
		}
		if pictures != 0 {
			t.Errorf("%d: %d pictures are lost", seed, pictures)
		}
	}
}

func BenchmarkTypeset(b *testing.B) {
	texts := prose(b, "en")
	var all []string
	for range 10 {
		all = append(all, texts...)
	}
	doc := testDocument(b, 120, "en", layouttest.Paragraphs(role.Body, all...)...)
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := layout.Typeset(doc); err != nil {
			b.Fatal(err)
		}
	}
}
