// Package linebreak divides paragraphs into lines by total fit: it chooses
// those breaks that make the paragraph as a whole look best, after Knuth and Plass,
// "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981).
//
// It knows boxes, glue and penalties, and no letters. It computes with integers only, so that lines are the same on
// every machine.
package linebreak

import (
	"fmt"

	"annualreport/layout/unit"
)

// Kind is what an item of a paragraph is.
type Kind uint8

// The kinds of items (Knuth and Plass 1981, §1).
const (
	// Box is ink: a word or a piece of one. Its stretch and shrink are by how much its letters may be widened and
	// narrowed (font expansion).
	Box Kind = iota
	// Glue is space between boxes; it vanishes at a break.
	Glue
	// Penalty is a place inside of a word where a line may end.
	Penalty
)

// Item is one box, glue or penalty.
type Item struct {
	Kind            Kind
	Width           unit.Length
	Stretch, Shrink unit.Length
	// Cost is the cost of a break at glue or at a penalty. Never and more forbids it, Forced and less requires it.
	Cost int32
	// Pre is added to the width of the line that ends here: the width of a hyphen, less what hangs into the margin.
	// Post is added to the width of the line that begins behind the break.
	Pre, Post unit.Length
	// Hyphenated is set for a break at which a hyphen is printed. Two such breaks in a row cost more, and the first
	// pass does not use them.
	Hyphenated bool
}

// The limits of costs.
const (
	Never  = 1_000_000
	Forced = -1_000_000
)

// breakable reports whether a line may end at the item.
func (it *Item) breakable() bool { return it.Kind != Box && it.Cost < Never }

// String shows an item in tests: "box 12.5", "glue 2.5 plus 1.25 minus 0.8 cost 0".
func (it Item) String() string {
	name := [...]string{"box", "glue", "penalty"}[it.Kind]
	s := fmt.Sprintf("%s %s plus %s minus %s", name, it.Width, it.Stretch, it.Shrink)
	if it.Kind != Box {
		s += fmt.Sprintf(" cost %d pre %s post %s", it.Cost, it.Pre, it.Post)
	}
	return s
}

// Line is one line of a broken paragraph: the items from From up to the break
// at To. The glue or penalty at To is the break itself.
type Line struct {
	From, To int
	// Width is the natural width, with Pre and Post of its breaks.
	Width, Stretch, Shrink unit.Length
	// Measure is the width that the line should have.
	Measure unit.Length
}

// Overfull returns how far the line sticks out of its measure although all its glue is shrunk; 0 for a line that fits.
func (l Line) Overfull() unit.Length {
	return max(l.Width-l.Shrink-l.Measure, 0)
}
