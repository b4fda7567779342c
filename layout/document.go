package layout

import (
	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/hyphen"
	"annualreport/layout/unit"
)

// Document is all that Typeset needs to know.
type Document struct {
	// Chosen are the places in the report where families are chosen, by their names.
	Chosen map[string]diag.Span
	Info   display.Info
	Sheet  Sheet
	// Parts are the plates and sections in their order.
	Parts     []Part
	Furniture Furniture
	// Attachments are carried by the file beside its pages.
	Attachments []display.Attachment
	Notes       NoteStyle
	Links       LinkStyle
	Book        *fonts.Book
	Hyphens     *hyphen.Library
	// Script names the script that a language is written in, as in ISO 15924.
	Script func(language string) string
	// Aliases are further names of anchors. An anchor of the same name wins.
	Aliases map[string]string
}

// Sheet is the size of the pages and the place of the text on them. Inner and
// outer change sides on facing pages; on single pages inner is the side where lines begin.
type Sheet struct {
	Size unit.Size
	// Top is the head margin; the text area is a whole number of half grid
	// lines high, and Bottom is the least foot margin.
	Top, Bottom, Inner, Outer unit.Length
	// Grid is the distance of baselines.
	Grid unit.Length
	// Columns is the number of text columns, Gutter the space between them.
	Columns int
	Gutter  unit.Length
	// Margin is the width of the outer column for notes and captions, 0 for
	// none, and MarginGap its distance from the text.
	Margin, MarginGap unit.Length
	// Facing pages are printed on both sides of a leaf: odd ones are rectos.
	Facing bool
	// Bleed is how far grounds and pictures run over the edge, to be trimmed.
	Bleed unit.Length
	// Marks asks for marks around the page for those who print and trim it, and
	// Slug is what they are told there of the page.
	Marks bool
	Slug  string
	// Rectos begins every section on the right-hand page of a spread.
	Rectos bool
	// Multiple is what the number of pages is a multiple of, without those of a
	// cover on a sheet of its own; 0 for any number. Blank pages go before the back cover.
	Multiple int
	// Wrap is the sheet of the covers; nil if they are printed with the pages.
	Wrap *Wrap
}

// Wrap is a sheet that is folded around the others: the four pages of the covers,
// side by side, with the spine between them.
type Wrap struct {
	// Inside lets the text run on the inner pages of the covers; else they stay blank.
	Inside bool
	// Spine is the width of the spine for a number of pages between the covers.
	Spine func(pages int) unit.Length
	// Back is what stands on a spine that is wide enough.
	Back Spine
}

// Spine is one line along the spine, that reads from its head to its foot, as
// ISO 6357 has it.
type Spine struct {
	// Ground fills the spine.
	Ground color.Ink
	// Name stands at the foot, Title at the head.
	Name, Title string
	// NameStyle and TitleStyle have the largest sizes that the two are set in.
	NameStyle, TitleStyle TextStyle
	// Least is the width of the narrowest spine with text; 0 leaves all blank.
	Least unit.Length
}

// around is how far the sheet reaches over the page.
func (s *Sheet) around() unit.Length {
	const markRoom = 12 // mm outside of the bleed
	if s.Marks {
		return s.Bleed + unit.Millimeters(markRoom)
	}
	return s.Bleed
}

// overlap is how far grounds reach over the edge of a page: on screens a little,
// so that no white line shows there.
func (s *Sheet) overlap() unit.Length {
	const hairline = 9 * unit.Pt
	if s.Bleed > 0 {
		return s.Bleed
	}
	return hairline
}

// Measure is the width of a text column.
func (s *Sheet) Measure() unit.Length {
	w := s.Width()
	if s.Margin > 0 {
		w -= s.Margin + s.MarginGap
	}
	n := unit.Length(max(s.Columns, 1))
	return (w - (n-1)*s.Gutter) / n
}

// Width is the width between the inner and the outer margin.
func (s *Sheet) Width() unit.Length { return s.Size.W - s.Inner - s.Outer }

// Height is the height of the text area: as many half lines as fit.
func (s *Sheet) Height() unit.Length {
	half := s.Grid / 2
	return (s.Size.H - s.Top - s.Bottom) / half * half
}

// drop is how far above the foot of its line a baseline stands. It is the same
// for all styles, so that baselines of all leadings meet on the grid.
func (s *Sheet) drop() unit.Length { return s.Grid.MulDiv(28, 100) }

// Part is a piece of the document: a *Plate or a *Section.
type Part interface{ part() }

// Plate is a page of its own, composed by places instead of a flow: covers.
type Plate struct {
	// Ground fills the page.
	Ground *color.Ink
	// Art is painted over the ground, as decoration; coordinates are the page's.
	Art []display.Item
	// Boxes are the texts.
	Boxes []Box
	// Notes and Links are how these look on the plate's ground; nil takes the document's.
	// Notes stand below the text that calls them.
	Notes *NoteStyle
	Links *LinkStyle
	// Title is the bookmark, if it is not empty, and Anchor its name.
	Title, Anchor string
	// Span is where the plate stands in the report.
	Span diag.Span
}

// Box is blocks at a place of a plate.
type Box struct {
	// Rect is where the blocks begin; they may run longer than its height,
	// which is told as a problem.
	Rect   unit.Rect
	Blocks []Block
	// FromFoot lets the blocks end at the foot of the rectangle.
	FromFoot bool
}

// Section is a chapter: it flows over pages under one running head.
type Section struct {
	// Title is the running head and the bookmark.
	Title  string
	Anchor string
	// Opener begins the section, over all columns.
	Opener []Block
	Blocks []Block
	// Foot follows the blocks at the foot of the section's last page.
	Foot []Block
	// Ground fills the section's pages, which it then shares with no other.
	Ground *color.Ink
	// OwnPages begins and ends the section with a page break.
	OwnPages bool
	// Furniture is that of the section's own pages, where its ground asks for
	// other inks; nil takes the document's.
	Furniture *Furniture
	// Notes and Links are likewise those of the section's ground, or nil.
	Notes *NoteStyle
	Links *LinkStyle
	// Wide sets the section in one column over all those of the sheet.
	Wide bool
	// Span is where the section stands in the report.
	Span diag.Span
}

// columns is the number of columns that the section is set in.
func (s *Section) columns(sheet *Sheet) int {
	if s.Wide {
		return 1
	}
	return max(sheet.Columns, 1)
}

// measure is the width of the section's columns.
func (s *Section) measure(sheet *Sheet) unit.Length {
	if s.Wide && sheet.Columns > 1 {
		return sheet.Width()
	}
	return sheet.Measure()
}

func (*Plate) part()   {}
func (*Section) part() {}

// Furniture is what stands at the foot of every page of a section.
type Furniture struct {
	// Name is set before the running head.
	Name  string
	Style TextStyle
	Folio TextStyle
	// Digits turns a page number into a folio in the document's language.
	Digits func(n int) string
}

// NoteStyle is how footnotes are set.
type NoteStyle struct {
	Paragraph ParagraphStyle
	// Rule is the ink of the line above the notes.
	Rule color.Ink
	// Digits turns a note's number into its mark.
	Digits func(n int) string
	// Call says in words what a mark in the text leads to, before its number.
	Call string
	// Back says in words that the mark of a note leads back to the text.
	Back string
}

// LinkStyle is how live links look.
type LinkStyle struct {
	// Ink colors the text of links; the rule below them has it too.
	Ink color.Ink
	// Line is the thickness of the rule, 0 for none.
	Line unit.Length
	// Hidden leaves links as they are, on paper, where nothing can be pressed.
	Hidden bool
}

// Block is a vertical piece of a section: a paragraph, a list, a table …
type Block interface {
	collect(c *collector, f frame) node
}

// Inline is a piece of a paragraph: text, a link, a note …
type Inline interface{ inline() }

// Text is words in the paragraph's style. Spaces and line ends in a row are
// one space.
type Text struct {
	Value string
	Span  diag.Span
}

// Styled changes the letters of what it holds.
type Styled struct {
	Emphasis Emphasis
	Inlines  []Inline
	// Span is the place where the author asks for it; zero for what is always set so.
	Span diag.Span
}

// Restyled sets what it holds in a style of its own.
type Restyled struct {
	Style   TextStyle
	Inlines []Inline
}

// InLanguage holds words of another language, a BCP 47 tag.
type InLanguage struct {
	Language string
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

func (Text) inline()       {}
func (Styled) inline()     {}
func (Restyled) inline()   {}
func (InLanguage) inline() {}
func (Isolate) inline()    {}
func (Link) inline()       {}
func (Note) inline()       {}
func (LineEnd) inline()    {}
func (PageOf) inline()     {}
