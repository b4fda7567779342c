package markup

import (
	"cmp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// PieceKind is what a piece of a text is.
type PieceKind uint8

// The kinds of pieces.
const (
	// VerbatimPiece is nothing to translate: signs of Markdown, empty lines, program text, addresses.
	VerbatimPiece PieceKind = iota
	ParagraphPiece
	HeadingPiece
	// ItemPiece is the first paragraph of an item of a list.
	ItemPiece
	// CellPiece is a cell of a table.
	CellPiece
	// QuotationPiece is a paragraph of a quotation.
	QuotationPiece
	// NotePiece is a paragraph of a footnote.
	NotePiece
	// CaptionPiece is the title of a link definition, which a picture has as its caption.
	CaptionPiece
)

// Piece is a part of a Markdown text: the words of one block as a translator sees them, or what stands
// between two blocks. All pieces of a text behind each other are the text.
type Piece struct {
	Kind PieceKind
	// At is the byte of the text at which the piece begins, Raw how it is written there.
	At  int
	Raw string
	// Message is the words of the block: lines that only end where the author's did are one. It is
	// empty for a verbatim piece.
	Message string
	// IsName is true for a cell that says of what the values beside or below it are: the title of a column, and the
	// first cell of a row.
	IsName bool
	// tail is what follows the words of a heading on their line: its name, closing signs.
	tail string
	// indent begins each further line of the block: the signs of the quotations, lists and notes around it.
	indent string
	form   blockForm
}

// blockForm is how a block is written, where its words must know.
type blockForm uint8

const (
	plainForm blockForm = iota
	// topForm is a paragraph that stands in no other block, nor behind a list, which would go on if it were left out.
	topForm
	// underlinedForm is a heading with a line below, ruledForm one that begins with #.
	underlinedForm
	ruledForm
	// firstCellForm is the first cell of a row that does not begin with a bar.
	firstCellForm
)

// Pieces takes a text apart, by the tree that it is set by.
func Pieces(value string) []Piece {
	c := cutter{source: value, pictures: strings.Contains(value, "![")}
	c.collect(blockTree(value))
	slices.SortStableFunc(c.found, func(a, b Piece) int { return cmp.Compare(a.At, b.At) })
	var out []Piece
	at := 0
	verbatim := func(to int) {
		if at < to {
			out = append(out, Piece{At: at, Raw: value[at:to]})
		}
		at = to
	}
	for _, p := range c.found {
		if p.At < at {
			continue // two blocks never share a byte; if they did, the first would hold
		}
		verbatim(p.At)
		out = append(out, p)
		at += len(p.Raw)
	}
	verbatim(len(value))
	return out
}

// cutter finds the pieces of a text that have words.
type cutter struct {
	source string
	// pictures is set if the text has any.
	pictures bool
	found    []Piece
}

// collect goes through the blocks below a node.
func (c *cutter) collect(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Type() != ast.TypeBlock {
			continue
		}
		switch n := n.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			c.paragraph(n)
		case *ast.Heading:
			c.heading(n)
		case *extast.TableCell:
			c.cell(n)
		case *ast.LinkReferenceDefinition:
			c.definition(n)
		default:
			c.collect(n)
		}
	}
}

// piece is the words of a block from the first of its lines to the last; false if it has none.
func (c *cutter) piece(n ast.Node, kind PieceKind) (Piece, bool) {
	lines := n.Lines()
	if lines == nil || lines.Len() == 0 {
		return Piece{}, false
	}
	from := lines.At(0).Start
	to := lines.At(lines.Len() - 1).Stop
	if from > to || to > len(c.source) {
		return Piece{}, false
	}
	to = from + len(strings.TrimRight(c.source[from:to], " \t\r\n"))
	p := Piece{Kind: kind, At: from, Raw: c.source[from:to], Message: c.message(lines), indent: indentOf(n)}
	return p, p.Message != ""
}

// message joins the lines of a block. Where the words would be another block in one line, they keep
// their lines.
func (c *cutter) message(lines *text.Segments) string {
	var each []string
	for i := range lines.Len() {
		segment := lines.At(i)
		line := c.source[segment.Start:segment.Stop]
		each = append(each, strings.TrimLeft(strings.TrimRight(line, "\r\n"), " \t"))
	}
	last := len(each) - 1
	if last > 0 && each[last] == "" { // the attributes of a heading stood there
		each = each[:last]
		last--
	}
	each[last] = strings.TrimRight(each[last], " \t")
	out := joinedLines(each)
	if last > 0 && !isParagraph(out) {
		return strings.Join(each, "\n")
	}
	return out
}

// joinedLines makes one line of several, but for those that the author ended by two spaces or a backslash.
func joinedLines(lines []string) string {
	var b strings.Builder
	for i, line := range lines {
		b.WriteString(line)
		switch {
		case i+1 == len(lines):
		case strings.HasSuffix(line, "\\") || strings.HasSuffix(line, "  "):
			b.WriteByte('\n')
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// paragraph finds the words of a paragraph.
func (c *cutter) paragraph(n ast.Node) {
	kind := ParagraphPiece
	form := plainForm
	switch parent := n.Parent().(type) {
	case *ast.Document:
		if before := n.PreviousSibling(); before == nil || before.Kind() != ast.KindList {
			form = topForm
		}
	case *ast.ListItem:
		if parent.FirstChild() == n {
			kind = ItemPiece
		}
	case *ast.Blockquote:
		kind = QuotationPiece
	case *extast.Footnote:
		kind = NotePiece
	}
	if p, ok := c.piece(n, kind); ok {
		p.form = form
		c.found = append(c.found, p)
	}
}

// heading finds the words of a heading, with what follows them on their line.
func (c *cutter) heading(n *ast.Heading) {
	p, ok := c.piece(n, HeadingPiece)
	if !ok {
		return
	}
	end := p.At + len(p.Raw)
	rest := c.source[end:]
	if i := strings.IndexAny(rest, "\r\n"); i >= 0 {
		rest = rest[:i]
	}
	p.tail = rest
	p.Raw += rest
	p.form = ruledForm
	begin := strings.LastIndexByte(c.source[:p.At], '\n') + 1
	before := strings.TrimRight(c.source[begin:p.At], " \t")
	if !strings.HasSuffix(before, "#") {
		p.form = underlinedForm
	}
	c.found = append(c.found, p)
}

// cell finds the words of a cell of a table.
func (c *cutter) cell(n *extast.TableCell) {
	p, ok := c.piece(n, CellPiece)
	if !ok {
		return
	}
	_, isTitle := n.Parent().(*extast.TableHeader)
	p.IsName = isTitle || n.PreviousSibling() == nil
	if n.PreviousSibling() == nil {
		begin := strings.LastIndexByte(c.source[:p.At], '\n') + 1
		if !strings.Contains(c.source[begin:p.At], "|") {
			p.form = firstCellForm
		}
	}
	c.found = append(c.found, p)
}

// definition finds the title of a link definition, if the text has pictures: they have it as their
// caption. Titles of links are not set.
func (c *cutter) definition(n *ast.LinkReferenceDefinition) {
	lines := n.Lines()
	if len(n.Title) == 0 || lines == nil || lines.Len() == 0 || !c.pictures {
		return
	}
	from := lines.At(0).Start
	to := lines.At(lines.Len() - 1).Stop
	if from > to || to > len(c.source) {
		return
	}
	title := string(n.Title)
	if i := strings.LastIndex(c.source[from:to], title); i > 0 && !strings.Contains(title, "\n") {
		c.found = append(c.found, Piece{Kind: CaptionPiece, At: from + i, Raw: title, Message: title})
	}
}

// noteIndent begins the further lines of a footnote (PHP Markdown Extra, "Footnotes").
const noteIndent = "    "

// indentOf is what begins each further line of a block. Notes no longer stand where they were written: placedNotes kept
// what their lines begin with.
func indentOf(n ast.Node) string {
	out := ""
	for p := n.Parent(); p != nil; p = p.Parent() {
		switch p := p.(type) {
		case *ast.Blockquote:
			out = "> " + out
		case *ast.ListItem:
			out = strings.Repeat(" ", p.Offset) + out
		case *extast.Footnote:
			before, _ := p.AttributeString(indentAttribute)
			whole, _ := before.(string)
			return whole + noteIndent + out
		}
	}
	return out
}

// indentAttribute is what the lines of a footnote begin with, besides noteIndent.
const indentAttribute = "indent"

// placedNotes is goldmark's parser of footnotes. It takes a note away from the quotation or list that it is written in;
// here the note keeps what its lines begin with.
type placedNotes struct{ parser.BlockParser }

// Close implements parser.BlockParser.
func (p placedNotes) Close(n ast.Node, reader text.Reader, pc parser.Context) {
	if indent := indentOf(n); indent != "" {
		n.SetAttributeString(indentAttribute, indent)
	}
	p.BlockParser.Close(n, reader, pc)
}
