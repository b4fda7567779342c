package csl

import "annualreport/sections/bib"

// Run is words of one look.
type Run struct {
	Text string
	Look bib.Look
	// Underlined words are those that a style wants so.
	Underlined bool
	// Variable is what the words are of; empty for signs between variables and for words of the style.
	Variable bib.Variable
	// Display says that the run stands in a part of its own.
	Display Display
	// Person counts the people of an entry: runs of one number are the name of one of them; 0 is no name.
	Person int
}

// Display is where a part of an entry stands.
type Display uint8

// The places: in the line, in a paragraph of its own, in the margin before the entry, and behind such a margin.
const (
	InLine Display = iota
	Block
	LeftMargin
	RightInline
	Indent
)

// piece is words while an entry is made.
type piece struct {
	text     string
	variable bib.Variable
	// rich is the look that the value itself has; it turns italics of the style upright.
	rich bib.Look
	// format is what the style wants.
	format  format
	display Display
	mark    quoteMark
	// isName is set in the names of people, and in what stands for them.
	isName bool
	// isYear is set in the year of a date.
	isYear bool
	// person counts the people of the entry, as in Run.
	person int
}

// quoteMark is a quotation mark, whose form depends on those around it.
type quoteMark uint8

// The marks.
const (
	noMark quoteMark = iota
	openMark
	closeMark
)

// format is the attributes of a style for letters; the zero value of each is not said.
type format struct{ style, weight, variant, decoration, align string }

// formatOf is what an element says of the letters in it.
func formatOf(n *node) format {
	return format{
		n.get("font-style"), n.get("font-weight"), n.get("font-variant"), n.get("text-decoration"),
		n.get("vertical-align"),
	}
}

// or takes what is not said from what stands around.
func (f format) or(around format) format {
	for _, part := range []struct{ own, other *string }{
		{&f.style, &around.style}, {&f.weight, &around.weight}, {&f.variant, &around.variant},
		{&f.decoration, &around.decoration}, {&f.align, &around.align},
	} {
		if *part.own == "" {
			*part.own = *part.other
		}
	}
	return f
}

// look is the look of a piece.
func (p *piece) look() bib.Look {
	out := p.rich
	if p.format.style == "italic" || p.format.style == "oblique" {
		out ^= bib.Italic
	}
	if p.format.weight == "bold" {
		out ^= bib.Bold
	}
	if p.format.variant == "small-caps" {
		out ^= bib.SmallCaps
	}
	switch p.format.align {
	case "sup":
		out |= bib.Raised
	case "sub":
		out |= bib.Lowered
	}
	return out
}

// output is what an element wrote: its pieces, whether it called a variable, and whether one of those had a value.
type output struct {
	pieces         []piece
	called, filled bool
}

// isEmpty reports whether nothing was written.
func (o *output) isEmpty() bool { return len(o.pieces) == 0 }

// words is output of words that are no value of a variable.
func words(text string) output {
	if text == "" {
		return output{}
	}
	return output{pieces: []piece{{text: text}}}
}

// value is output of a variable.
func value(v bib.Variable, runs []bib.Run) output {
	out := output{called: true, filled: len(runs) > 0}
	for _, r := range runs {
		out.pieces = append(out.pieces, piece{text: r.Text, rich: r.Look, variable: v})
	}
	return out
}

// formatted gives pieces what an element says of letters, where they say nothing themselves.
func formatted(pieces []piece, n *node) []piece {
	f := formatOf(n)
	display := displayOf(n.get("display"))
	for i := range pieces {
		pieces[i].format = pieces[i].format.or(f)
		if pieces[i].display == InLine {
			pieces[i].display = display
		}
	}
	return pieces
}

// displayOf is the place that an element is to stand at.
func displayOf(name string) Display {
	switch name {
	case "block":
		return Block
	case "left-margin":
		return LeftMargin
	case "right-inline":
		return RightInline
	case "indent":
		return Indent
	}
	return InLine
}

// affixed puts what an element has before and behind its words around them.
func affixed(pieces []piece, n *node) []piece {
	if len(pieces) == 0 {
		return nil
	}
	if before := n.get("prefix"); before != "" {
		pieces = append([]piece{{text: before, display: pieces[0].display}}, pieces...)
	}
	if behind := n.get("suffix"); behind != "" {
		pieces = append(pieces, piece{text: behind, display: pieces[len(pieces)-1].display})
	}
	return pieces
}

// quoted puts quotation marks around pieces.
func quoted(pieces []piece) []piece {
	if len(pieces) == 0 {
		return nil
	}
	out := append([]piece{{mark: openMark}}, pieces...)
	return append(out, piece{mark: closeMark})
}

// joined puts outputs one behind the other, with a delimiter between those that are not empty.
func joined(outputs []output, delimiter string) output {
	var out output
	for _, o := range outputs {
		out.called = out.called || o.called
		out.filled = out.filled || o.filled
		if o.isEmpty() {
			continue
		}
		if len(out.pieces) > 0 && delimiter != "" {
			out.pieces = append(out.pieces, piece{text: delimiter, display: o.pieces[0].display})
		}
		out.pieces = append(out.pieces, o.pieces...)
	}
	return out
}

// textOf is the words of pieces.
func textOf(pieces []piece) string {
	out := ""
	for _, p := range pieces {
		out += p.text
	}
	return out
}
