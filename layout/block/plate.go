package block

import (
	"cmp"
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// boxNodes is a box of a plate with its nodes, and what belongs to it.
type boxNodes struct {
	box        content.Box
	nodes      []galley.Node
	paragraphs []*inline.Paragraph
	// from and to are its first element and the one behind its last.
	from, to display.ElementID
}

// collectPlate collects the texts of a plate.
func collectPlate(c *Collector, part *content.Plate, index int) Part {
	nodes := Part{Part: part}
	element := c.Tree.Add(0, display.Part)
	nodes.element = element
	c.Tree.Source(element, part.Span)
	c.Tree.Anchor(part.Anchor, element)
	if part.Title != "" {
		c.Tree.Bookmark(display.Bookmark{Title: part.Title, Level: 1, Anchor: part.Anchor})
	}
	for _, box := range part.Boxes {
		look := regionOf(c.Doc, index, cmp.Or(box.Styles, part.Styles))
		look.NoteWidth = box.Rect.W
		f := inline.Frame{
			Width: box.Rect.W, Tree: c.Tree, Parent: element, Language: c.Doc.Language, Depth: 1,
			At: part.Span, Region: &look,
		}
		b := boxNodes{box: box, from: c.Tree.Next()}
		first := len(c.Paragraphs)
		b.nodes = collectAll(c, box.Blocks, f)
		b.paragraphs, b.to = c.Paragraphs[first:len(c.Paragraphs):len(c.Paragraphs)], c.Tree.Next()
		for _, p := range b.paragraphs {
			p.Refit = true
		}
		nodes.boxes = append(nodes.boxes, b)
	}
	return nodes
}

// boxStrips are the strips of a box of a plate, with the notes that it calls.
func boxStrips(c *Collector, b *boxNodes) []galley.Strip {
	g := galley.NewGalley(c.Doc, b.box.Rect.W)
	galley.BuildAll(g, b.nodes)
	return withNotes(c, g.Strips)
}

// plateSizes are the parts of their size, in thousandths, that the letters of a text without
// enough room are set in, as long as they are not smaller than leastOnPlate.
var plateSizes = []int64{950, 900, 850, 800, 750, 700, 650, 600, 550, 500}

// leastOnPlate is the size of the smallest letters that are made smaller.
const leastOnPlate = 13 * unit.Pt / 2

// Where letters become much smaller than they were, it is only the large ones: below a part of their size, in
// thousandths, none are made smaller than this.
const (
	muchSmaller      = 700
	leastMuchSmaller = 7 * unit.Pt
)

// unseen is how far a text may run out of its place on a plate.
const unseen = unit.Pt

// fitPlates makes texts of plates smaller that are longer than their places.
func fitPlates(c *Collector, parts []Part) error {
	s := inline.NewSetter(c.Doc, c.Styles.Words.Shaper())
	for i := range parts {
		for k := range parts[i].boxes {
			box := &parts[i].boxes[k]
			fits, err := fitBox(c, s, box)
			if err != nil {
				return err
			}
			if !fits {
				tooLong(c, parts[i].Part.(*content.Plate), box)
			}
		}
	}
	return nil
}

// fitBox makes the text of one box smaller, until it has its place, and reports whether it has one; a
// text that never has stays as it was.
func fitBox(c *Collector, s *inline.Setter, b *boxNodes) (fits bool, err error) {
	if err := fillBox(c, s, b); err != nil {
		return false, err
	}
	if inPlace(c, b) {
		return true, nil
	}
	before := make([]inline.Paragraph, len(b.paragraphs))
	for i, p := range b.paragraphs {
		before[i] = *p
	}
	for _, size := range plateSizes {
		for i, p := range b.paragraphs {
			if err := setAgain(s, p, before[i], size); err != nil {
				return false, err
			}
		}
		buildNotes(c)
		if inPlace(c, b) {
			return true, nil
		}
	}
	for i, p := range b.paragraphs {
		*p = before[i]
	}
	buildNotes(c)
	return false, nil
}

// The smallest letters of a text that fills its box, in thousandths of its largest ones, and how much smaller each
// trial is than the one before, in percent.
const (
	smallestFill = 60
	fillStep     = 97
)

// dividedFill is the size of letters, in thousandths of the largest ones, below which words of a text that fills its
// box are divided, as all are that are too long, rather than set smaller.
const dividedFill = 250

// fillBox sets the texts of a box that are to fill it in the largest letters in which they have room.
func fillBox(c *Collector, s *inline.Setter, b *boxNodes) error {
	for _, p := range b.paragraphs {
		if !p.Style.Fill {
			continue
		}
		before := *p
		largest, err := fillWith(c, s, b, p, widestFill(p, inline.LongestWord(s, p)))
		if err != nil || largest >= dividedFill {
			return err
		}
		whole := *p
		*p = before
		if divided, err := fillWith(c, s, b, p, dividedFill); err != nil {
			return err
		} else if divided <= largest {
			*p = whole
		}
	}
	return nil
}

// widestFill is the part of their size, in thousandths, in which the letters of a paragraph have room whose widest word
// has a width.
func widestFill(p *inline.Paragraph, widest unit.Length) int64 {
	if widest <= p.Measures[0] {
		return 1000
	}
	return int64(p.Measures[0].MulDiv(1000, int64(widest))) - inline.Rounding
}

// fillWith sets a paragraph in smaller and smaller letters, from a part of their size on, until its box has room for
// it, and returns that part.
func fillWith(c *Collector, s *inline.Setter, b *boxNodes, p *inline.Paragraph, part int64) (int64, error) {
	before := *p
	for {
		if err := setAgain(s, p, before, part); err != nil {
			return 0, err
		}
		smaller := part * fillStep / 100
		if smaller < smallestFill || len(p.Overfull) == 0 && inPlace(c, b) {
			return part, nil
		}
		part = smaller
	}
}

// inPlace reports whether a text does not run out of its place.
func inPlace(c *Collector, b *boxNodes) bool {
	return galley.Total(boxStrips(c, b)) <= b.box.Rect.H+unseen
}

// tooLong reports a text that has no room even in the smallest letters; its words are not reported
// of one by one.
func tooLong(c *Collector, plate *content.Plate, b *boxNodes) {
	by := galley.Total(boxStrips(c, b)) - b.box.Rect.H
	c.Findings.Add(finding.LongPlate{At: finding.At(plate.Span), By: by, OfPart: plate.Opens})
	for id := b.from; id < b.to; id++ {
		c.Unfit[id] = true
	}
}

// setAgain breaks a paragraph again as it was, with its letters and spaces in a part of their size
// in thousandths.
func setAgain(s *inline.Setter, p *inline.Paragraph, before inline.Paragraph, part int64) error {
	*p = before
	p.Overfull, p.Missing, p.Divided = nil, nil, false
	p.Styles = slices.Clone(before.Styles)
	for i := range p.Styles {
		p.Styles[i].Text.Size = smaller(p.Styles[i].Text.Size, part)
	}
	style := *p.Style
	p.Style = &style
	was := style.Text.Size
	style.Text.Size = smaller(was, part)
	for _, space := range []*unit.Length{&style.Leading, &style.Before, &style.After} {
		*space = space.MulDiv(int64(style.Text.Size), int64(was))
	}
	return s.Set(p)
}

// smaller is a part of a size in thousandths, or what can still be read.
func smaller(size unit.Length, part int64) unit.Length {
	least := min(size, leastOnPlate)
	if part < muchSmaller {
		least = max(least, min(size.MulDiv(muchSmaller, 1000), leastMuchSmaller))
	}
	return max(size.MulDiv(part, 1000), least)
}

// withNotes adds to the strips of a box the notes that they call, below them.
func withNotes(c *Collector, strips []galley.Strip) []galley.Strip {
	half := c.Doc.Sheet.Grid / 2
	flow := galley.NewNoteFlow(strips, SetNotes(c), galley.NoteGap*half)
	if len(flow.Lines) == 0 {
		return strips
	}
	first := c.footnotes[flow.Lines[0].Note].set
	var x unit.Length
	if c.Doc.Info.RightToLeft {
		x = first.Width - galley.NoteRule
	}
	strips = append(strips, galley.Strip{Height: flow.Gap,
		Items: []display.Item{inline.Rule(x, flow.Gap-half*2/3, galley.NoteRule, unit.Pt/2, &first.Rule)}})
	return append(strips, flow.Between(0, int32(len(flow.Lines)))...)
}
