package markup

import (
	"bytes"
	"fmt"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// What a text can have. goldmark takes more than twice the time for twice as much of each of these, so that a
// text of some hundred kilobytes could keep the program busy for hours. No author comes near to them.
const (
	// mostDeep is how many quotations, lists and footnotes stand in one another.
	mostDeep = 50
	// mostNotes is how many footnotes a text has: each call looks through them all.
	mostNotes = 2000
	// mostColumns is how many columns a table has: a row that is shorter is filled up with empty cells.
	mostColumns = 100
	// mostCodeBars is how many bars \| the tables of a text have in rows with program text.
	mostCodeBars = 1000
	// mostParagraph is how many bytes a paragraph has, about a hundred pages: the best lines of a paragraph are found
	// for all of it at once.
	mostParagraph = 300_000
	// mostLooking is how many characters are looked at for the ends of links, of strong words, of program text
	// and of HTML in one paragraph, if each sign that may begin one is followed to the end of the paragraph.
	mostLooking = 100_000_000
)

// excess is the first thing of which a text has too much.
type excess struct {
	at, length int
	what, cure string
}

// excessKey is the place of the excess in the context of a parser.
var excessKey = parser.NewContextKey()

// excessOf returns what a text that was parsed has too much of; nil if there is nothing.
func excessOf(pc parser.Context) *excess {
	e, _ := pc.Get(excessKey).(*excess)
	return e
}

// noteExcess keeps an excess if it is the first one.
func noteExcess(pc parser.Context, e excess) {
	if excessOf(pc) == nil {
		pc.Set(excessKey, &e)
	}
}

// depthLimit is a parser of blocks that hold other blocks. What would lie too deep is read as words.
type depthLimit struct{ parser.BlockParser }

// Open implements parser.BlockParser.
func (l depthLimit) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if depthOf(parent) < mostDeep {
		return l.BlockParser.Open(parent, reader, pc)
	}
	before, at := reader.Position()
	n, _ := l.BlockParser.Open(parent, reader, pc)
	if n != nil {
		noteExcess(pc, excess{at: at.Start, length: 1, cure: "write some of them below the others",
			what: fmt.Sprintf("more than %d quotations, lists and footnotes stand in one another", mostDeep)})
		reader.SetPosition(before, at)
	}
	return nil, parser.NoChildren
}

// depthOf counts the quotations, lists and footnotes that a block lies in, with the block itself.
func depthOf(n ast.Node) int {
	depth := 0
	for ; n != nil; n = n.Parent() {
		switch n.Kind() {
		case ast.KindBlockquote, ast.KindList, extast.KindFootnote:
			depth++
		}
	}
	return depth
}

// noteLimit is the parser of footnotes, of so many as a text can have.
type noteLimit struct{ parser.BlockParser }

// notesKey is the place of the number of footnotes in the context of a parser.
var notesKey = parser.NewContextKey()

// Open implements parser.BlockParser.
func (c noteLimit) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	before, at := reader.Position()
	n, state := c.BlockParser.Open(parent, reader, pc)
	if n == nil {
		return n, state
	}
	count, _ := pc.Get(notesKey).(int)
	pc.Set(notesKey, count+1)
	if count < mostNotes {
		return n, state
	}
	noteExcess(pc, excess{at: at.Start, length: 1, cure: "divide the text into several sections",
		what: fmt.Sprintf("the text has more than %d footnotes", mostNotes)})
	reader.SetPosition(before, at)
	return nil, parser.NoChildren
}

// tableLimit makes tables of so many columns as a table can have. It makes none of a heading: goldmark has cut its
// lines at their ends by then, and takes some for the line below the titles of a table that were none before.
type tableLimit struct{ parser.ParagraphTransformer }

// codeBarsKey is the place of the number of bars in program text in the context of a parser.
var codeBarsKey = parser.NewContextKey()

// Transform implements parser.ParagraphTransformer.
func (t tableLimit) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if pc.Get(underlinedKey) == n {
		return
	}
	codeBars, _ := pc.Get(codeBarsKey).(int)
	rule := false
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		line := segment.Value(reader.Source())
		if bytes.IndexByte(line, '`') >= 0 {
			codeBars += bytes.Count(line, []byte(`\|`))
		}
		if len(bytes.Trim(line, "|:- \t\r\n")) > 0 {
			continue
		}
		rule = true
		if bytes.Count(line, []byte("|")) > mostColumns+1 {
			noteExcess(pc, excess{at: segment.Start, length: 1, cure: "divide it into several tables",
				what: fmt.Sprintf("the table has more than %d columns", mostColumns)})
			return
		}
	}
	if rule && codeBars > mostCodeBars {
		noteExcess(pc, excess{at: n.Lines().At(0).Start, length: 1, cure: "write words instead of them",
			what: fmt.Sprintf("the tables have more than %d bars \\| in rows with program text", mostCodeBars)})
		return
	}
	if rule {
		pc.Set(codeBarsKey, codeBars)
	}
	t.ParagraphTransformer.Transform(n, reader, pc)
}

// paragraphLimit sees that no paragraph is longer than one can be.
type paragraphLimit struct{}

// Transform implements parser.ParagraphTransformer.
func (paragraphLimit) Transform(n *ast.Paragraph, _ text.Reader, pc parser.Context) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	start := lines.At(0).Start
	if lines.At(lines.Len()-1).Stop-start > mostParagraph {
		noteExcess(pc, excess{at: start, length: 1, cure: "divide it into several by empty lines",
			what: fmt.Sprintf("the paragraph has more than %d bytes", mostParagraph)})
	}
}

// signLimit counts the signs of a paragraph before other parsers see them, each as often as there are characters
// behind it. What follows too many is not read.
type signLimit struct{}

// lookingKey is the place of the count in the context of a parser.
var lookingKey = parser.NewContextKey()

// signCount is how many characters have been looked at in a block so far.
type signCount struct {
	block ast.Node
	count int
}

// Trigger implements parser.InlineParser. The signs begin or end what may be long; goldmark looks for addresses
// of mail behind some of them, too.
func (signLimit) Trigger() []byte { return []byte("*_~[](<`") }

// Parse implements parser.InlineParser.
func (signLimit) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	seen, _ := pc.Get(lookingKey).(*signCount)
	if seen == nil || seen.block != parent {
		seen = &signCount{block: parent}
		pc.Set(lookingKey, seen)
	}
	line, segment := block.PeekLine()
	end := parent.Lines().At(parent.Lines().Len() - 1).Stop
	seen.count += signsAt(line) * (end - segment.Start)
	if seen.count <= mostLooking {
		return nil
	}
	noteExcess(pc, excess{at: segment.Start, length: 1, cure: "divide it into several by empty lines",
		what: "the paragraph is too long for the many links and signs of Markdown in it"})
	for ; line != nil; line, _ = block.PeekLine() {
		block.AdvanceLine()
	}
	return ast.NewTextSegment(segment.TrimRightSpace(block.Source()))
}

// signsAt is how many of the signs that a line begins with are read at once: stars and low lines in a row.
func signsAt(line []byte) int {
	if line[0] != '*' && line[0] != '_' {
		return 1
	}
	return len(line) - len(bytes.TrimLeft(line, string(line[:1])))
}
