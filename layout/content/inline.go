package content

import (
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/locale"
)

// Inline is a piece of a paragraph: text, a link, a note …
type Inline interface{ inline() }

// Text is words in the paragraph's style. Spaces and line ends in a row are
// one space.
type Text struct {
	Value string
	Span  diag.Span
	// Added is set for words that are none of the author's, as the label of a caption: what is wrong with them is said
	// so.
	Added bool
}

// InEmphasis changes the letters of what it holds.
type InEmphasis struct {
	Emphasis Emphasis
	Inlines  []Inline
	// Span is the place where the author asks for it; zero for what is always set so.
	Span diag.Span
}

// InStyle sets what it holds in a style of its own.
type InStyle struct {
	Style   TextStyle
	Inlines []Inline
}

// InLanguage holds words of another language.
type InLanguage struct {
	Language locale.Language
	Inlines  []Inline
}

// Isolate is a value, such as a number or that of a telephone: its signs keep their own order
// whatever stands around it, from left to right unless it has letters or digits that run
// against that (UAX #9, HL4).
type Isolate struct{ Inlines []Inline }

// Link makes what it holds lead somewhere.
type Link struct {
	Target  display.Target
	Inlines []Inline
	// Contents describes the link for readers who do not see it; empty takes
	// its text.
	Contents string
	Span     diag.Span
	// Plain leaves the look of the text alone, as in the contents.
	Plain bool
}

// Note calls a footnote. Each call of the same note leads to it.
type Note struct {
	// Name tells notes apart in a section.
	Name   string
	Blocks []Block
}

// LineEnd ends a line.
type LineEnd struct{}

// PageOf is the number of the page that an anchor stands on.
type PageOf struct{ Anchor string }

// OnPage is a pattern with the number of the page that an anchor stands on in place of its {0}.
func OnPage(pattern, anchor string) []Inline {
	before, after, _ := strings.Cut(pattern, "{0}")
	return []Inline{Text{Value: before}, PageOf{Anchor: anchor}, Text{Value: after}}
}

func (Text) inline() {}

func (InEmphasis) inline() {}

func (InStyle) inline() {}

func (InLanguage) inline() {}

func (Isolate) inline() {}

func (Link) inline() {}

func (Note) inline() {}

func (LineEnd) inline() {}

func (PageOf) inline() {}
