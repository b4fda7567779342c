package manuscript

// Document is a manuscript as it was written.
type Document struct {
	// Title is that of the whole, empty if it has none.
	Title  string
	Blocks []Block
	// Notes are the footnotes and endnotes, in the order of their numbers: a Run calls one by its place, from 1.
	Notes [][]Block
	// Shared are the notes and the targets of links of a manuscript in Markdown, which all sections may use.
	Shared Definitions
	// Pictures are the files within the manuscript.
	Pictures []Picture
	Losses   Losses
}

// Picture is a file within a manuscript.
type Picture struct {
	// Extension is that of the file, such as ".png".
	Extension string
	Data      []byte
}

// Block is a part of a manuscript: Heading, Paragraph, Item, Table, Figure or Text.
type Block interface{ block() }

// Heading is a heading. Level 1 is the highest.
type Heading struct {
	Level int
	Runs  []Run
	// Markdown is the heading in Markdown, if it has no runs.
	Markdown string
}

// ParagraphKind is what a paragraph is.
type ParagraphKind uint8

// The kinds of paragraphs.
const (
	// Body is a paragraph of the text.
	Body ParagraphKind = iota
	// Quotation is one that is set in as a quotation.
	Quotation
	// Caption says what the picture or the table next to it shows.
	Caption
)

// Paragraph is a paragraph.
type Paragraph struct {
	Kind ParagraphKind
	Runs []Run
}

// Item is an item of a list, or a further paragraph of it.
type Item struct {
	// Level is how deep the item is among those of its group, from 0.
	Level int
	// Group tells apart what counts levels: in another group an item is within the one above if its mark stands
	// further in, which Indent says in twentieths of a point.
	Group  string
	Indent int
	// List tells lists apart that follow each other.
	List    string
	Ordered bool
	// Number is that of an item that is counted, from 1.
	Number int
	// Continued is set for a paragraph that belongs to the item before it.
	Continued bool
	Runs      []Run
}

// Table is a table. Its first row has the titles of the columns.
type Table struct {
	Rows [][]Cell
}

// Cell is a cell of a table.
type Cell struct {
	// Span is how many columns the cell takes, 1 for most.
	Span int
	// Paragraphs are the paragraphs of its text.
	Paragraphs [][]Run
}

// Figure is a picture that stands between paragraphs.
type Figure struct {
	// Picture is the place of the file in Document.Pictures.
	Picture int
	// Alternative says what the picture shows, empty if nobody wrote it.
	Alternative string
}

// Text is text that is in Markdown already.
type Text struct{ Markdown string }

func (Heading) block()   {}
func (Paragraph) block() {}
func (Item) block()      {}
func (Table) block()     {}
func (Figure) block()    {}
func (Text) block()      {}

// Marks are how a run of letters is set apart.
type Marks uint8

// The marks.
const (
	Strong Marks = 1 << iota
	Emphasis
	Superscript
	Subscript
	SmallCaps
)

// Run is a stretch of letters of one kind, the call of a note, or the end of a line within a paragraph.
type Run struct {
	Text  string
	Marks Marks
	// Link is where the run leads, empty for most.
	Link string
	// Note is the number of the note that is called, 0 for none.
	Note int
	// Break is set for the end of a line.
	Break bool
}

// Loss is a kind of thing that a report cannot keep of a manuscript.
type Loss struct {
	// What names the things, as in "comments".
	What string
	// Cure says what the author can do.
	Cure string
}

// LossCount is how many things of a kind were lost.
type LossCount struct {
	Loss
	Count int
	// First is the first of them, as its author wrote it; empty where it would say nothing.
	First string
}

// Losses counts what was lost, by kind in the order of the first ones.
type Losses struct{ counts []LossCount }

// Add counts a thing.
func (l *Losses) Add(loss Loss) { l.AddOne(loss, "") }

// AddOne counts a thing that its author wrote so.
func (l *Losses) AddOne(loss Loss, written string) {
	for i := range l.counts {
		if l.counts[i].Loss == loss {
			l.counts[i].Count++
			return
		}
	}
	l.counts = append(l.counts, LossCount{loss, 1, written})
}

// All lists what was lost.
func (l *Losses) All() []LossCount { return l.counts }
