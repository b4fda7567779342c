package page_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestWholeThings sets made-up sections of tables, numbers, panels, quotations, timelines and pictures, below openers
// with and without a picture, in one column and in two. Whatever stands around them, nothing from elsewhere comes to
// stand inside of one thing, and what is lower than a page is not divided.
func TestWholeThings(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	seen := make(map[display.Role]int)
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 4))
		columns := 1 + int(seed%3)/2
		doc := layouttest.A4(t, 130, "en")
		doc.Sheet.Size.H = unit.Millimeters([]float64{297, 210}[seed%2])
		doc.Sheet.Columns, doc.Sheet.Gutter = columns, unit.Millimeters(6)
		doc.Styles.Cards = layouttest.Styles().Cards
		for i := range 4 {
			doc.Parts = append(doc.Parts, randomThings(t, r, i))
		}
		c := thingCheck{t, fmt.Sprintf("report %d", seed), doc, layouttest.Typeset(t, doc), seen}
		c.check()
	}
	for _, is := range []display.Role{display.Table, display.BlockQuote, display.LI, display.L, display.Sect} {
		if seen[is] < 20 {
			t.Errorf("only %d things of the role %v were looked at", seen[is], is)
		}
	}
}

// randomThings is a section of some things with text between them, and an opener that may have a picture.
func randomThings(t testing.TB, r *rand.Rand, number int) *content.Section {
	words := layouttest.ProseWords(t, "en")
	text := func(n int) string {
		at := r.IntN(len(words) - n)
		return strings.Join(words[at:at+n], " ")
	}
	s := &content.Section{Title: fmt.Sprint(number), Anchor: fmt.Sprintf("t%d", number), OwnPages: r.IntN(2) == 0}
	if r.IntN(2) == 0 {
		s.Opener = append(s.Opener, layouttest.Picture("JPEG", 400, 150+r.IntN(200)))
	}
	title := layouttest.Paragraph(role.Title, text(3))
	title.Tag, title.Anchor = display.H1, s.Anchor
	s.Opener = append(s.Opener, title)
	for range 2 + r.IntN(8) {
		if r.IntN(3) == 0 {
			s.Blocks = append(s.Blocks, randomPicture(r, text(4)))
		}
		if r.IntN(3) > 0 {
			s.Blocks = append(s.Blocks, layouttest.Paragraphs(role.Body, text(5+r.IntN(120)))...)
		}
		s.Blocks = append(s.Blocks, randomThing(r, text))
	}
	return s
}

// randomThing is a table with or without a note, big numbers, a panel, a quotation or a timeline.
func randomThing(r *rand.Rand, text func(int) string) content.Block {
	switch r.IntN(6) {
	case 0:
		out := content.BigNumbers{Between: r.IntN(2) == 0}
		span := content.RowParts / (1 + r.IntN(3))
		for range 2 + r.IntN(8) {
			out.Cards = append(out.Cards, content.BigNumber{
				Value: layouttest.Label(fmt.Sprint(r.IntN(999))), Counted: layouttest.Label(text(1 + r.IntN(8))), Span: span})
		}
		return out
	case 1:
		ground := color.Of(color.RGB{R: 200, G: 220, B: 220})
		return content.Panel{Ground: &ground, Padding: 10 * unit.Pt,
			Blocks: layouttest.Paragraphs(role.Body, text(5+r.IntN(60)), text(5+r.IntN(60)))}
	case 2:
		return content.Quotation{Inset: 20 * unit.Pt,
			Blocks: layouttest.Paragraphs(role.Body, text(10+r.IntN(100)), text(3))}
	case 3:
		line := color.Of(color.RGB{R: 90})
		out := content.Terms{Label: role.Date, Gap: 10 * unit.Pt, Line: &line}
		for k := range 1 + r.IntN(6) {
			blocks := layouttest.Paragraphs(role.Body, text(3+r.IntN(90)))
			if r.IntN(4) == 0 {
				blocks = append(blocks, layouttest.Picture("PNG", 400, 150))
			}
			out.Items = append(out.Items, content.Term{Label: layouttest.Inlines(fmt.Sprint(1990 + k)), Blocks: blocks})
		}
		return out
	default:
		table := randomTable(r, text)
		if r.IntN(2) == 0 {
			table.Caption = layouttest.Paragraphs(role.Caption, text(4))
		}
		if r.IntN(3) == 0 {
			cell := &table.Rows[r.IntN(len(table.Rows))].Cells[0]
			*cell = append(*cell, layouttest.Note(text(1)+fmt.Sprint(r.Int()), text(5+r.IntN(30))))
		}
		return table
	}
}

// thingCheck looks at the things of one document.
type thingCheck struct {
	t    *testing.T
	name string
	doc  *content.Document
	out  *display.Document
	seen map[display.Role]int
}

// piece is the part of a thing on one column of a page.
type piece struct {
	thing        display.ElementID
	page, column int
	from, to     unit.Length
}

// check goes through all that stands on the pages, from the head of the first to the foot of the last.
func (c *thingCheck) check() {
	var pieces []piece
	for page := range c.out.Pages {
		for _, it := range c.out.Pages[page].Items {
			element, ok := elementOf(it)
			if !ok {
				continue
			}
			thing, isNote := c.thingOf(element)
			if isNote {
				continue
			}
			e := display.ExtentOf(it)
			one := piece{thing: thing, page: page, from: e.Y, to: e.Y + e.H}
			if c.doc.Sheet.Columns > 1 && e.X+e.W/2 > c.doc.Sheet.Size.W/2 && !wideAcross(c.doc, e) {
				one.column = 1
			}
			last := len(pieces) - 1
			if last >= 0 && pieces[last].thing == thing && pieces[last].page == page && pieces[last].column == one.column {
				pieces[last].from = min(pieces[last].from, one.from)
				pieces[last].to = max(pieces[last].to, one.to)
				continue
			}
			pieces = append(pieces, one)
		}
	}
	c.checkPieces(pieces)
}

// wideAcross reports whether something runs over both columns.
func wideAcross(doc *content.Document, e unit.Rect) bool { return e.W > doc.Sheet.Width()*2/3 }

// checkPieces checks that the pieces of a thing follow each other, and that they are not lower than a page together.
func (c *thingCheck) checkPieces(pieces []piece) {
	height := c.doc.Sheet.Height()
	ended := make(map[display.ElementID]bool)
	for i := 0; i < len(pieces); {
		thing := pieces[i].thing
		whole := unit.Length(0)
		from := i
		for ; i < len(pieces) && pieces[i].thing == thing; i++ {
			whole += pieces[i].to - pieces[i].from
		}
		if thing == 0 {
			continue
		}
		is := c.out.Structure.At(thing).Role
		c.seen[is]++
		at := pieces[from].page + 1
		if ended[thing] {
			c.t.Errorf("%s, page %d: something stands inside of a thing of the role %v", c.name, at, is)
		}
		ended[thing] = true
		most := height * 9 / 10
		if is == display.Sect {
			most = height * 3 / 10
		}
		if i-from > 1 && whole < most && is != display.L && !c.calls(thing) {
			c.t.Errorf("%s, page %d: a thing of the role %v is divided, which is %s high", c.name, at, is, whole)
		}
	}
}

// elementOf is the element of a text or a picture; false for all else.
func elementOf(it display.Item) (display.ElementID, bool) {
	switch it := it.(type) {
	case display.Text:
		return it.Place.Element, it.Place.Artifact == display.NotArtifact
	case display.Image:
		return it.Place.Element, it.Place.Artifact == display.NotArtifact
	}
	return 0, false
}

// thingOf is the thing that an element belongs to, 0 for none, and whether it belongs to a note.
func (c *thingCheck) thingOf(id display.ElementID) (thing display.ElementID, isNote bool) {
	s := c.out.Structure
	for ; id > 0; id = s.At(id).Parent {
		switch s.At(id).Role {
		case display.Note:
			return 0, true
		case display.Table, display.BlockQuote:
			thing = id
		case display.LI:
			if isLabeled(s, id) {
				thing = id // an event of a timeline
			} else {
				thing = s.At(id).Parent // all numbers
			}
		case display.Sect:
			if s.At(s.At(id).Parent).Role == display.Sect {
				thing = id // a panel
			}
		}
	}
	return thing, false
}

// isLabeled reports whether an item of a list has a label.
func isLabeled(s *display.Structure, item display.ElementID) bool {
	for child := range s.Children(item) {
		if s.At(child).Role == display.Lbl {
			return true
		}
	}
	return false
}

// calls reports whether a thing calls a note, for which a page may not have room.
func (c *thingCheck) calls(thing display.ElementID) bool {
	for id := range c.out.Structure.All() {
		if c.out.Structure.At(id).Role != display.Note && c.out.Structure.At(id).Role != display.Reference {
			continue
		}
		for up := id; up > 0; up = c.out.Structure.At(up).Parent {
			if up == thing {
				return true
			}
		}
	}
	return false
}
