package markup

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// headingParser is one of goldmark's parsers of headings with attributes, ## Words {#name}. goldmark takes the
// braces of [mots]{lang=fr} at the end of a heading for attributes, too: here they stay with their words.
type headingParser struct{ parser.BlockParser }

// Close implements parser.BlockParser: by then the attributes of a heading have been read.
func (p headingParser) Close(n ast.Node, reader text.Reader, pc parser.Context) {
	p.BlockParser.Close(n, reader, pc)
	keepBraces(n, reader.Source())
}

// keepBraces gives a heading back the braces that belong to the words before them.
func keepBraces(n ast.Node, source []byte) {
	lines := n.Lines()
	if lines.Len() == 0 || n.Attributes() == nil {
		return
	}
	last := lines.At(lines.Len() - 1)
	if last.Stop == 0 || source[last.Stop-1] != ']' {
		return
	}
	line := source[last.Stop-1:]
	if end := bytes.IndexByte(line, '\n'); end >= 0 {
		line = line[:end]
	}
	if _, ok := languageIn(line); !ok {
		return
	}
	last.Stop += bytes.IndexByte(line, '}')
	lines.Set(lines.Len()-1, last)
	n.RemoveAttributes()
}

// underlineParser is goldmark's parser of headings with a line below. A line of = or - below a table is no such line:
// a table has all lines of its paragraph to the end (GitHub Flavored Markdown 0.29, 4.10). goldmark would make a
// heading of the words above the table, and set it below.
type underlineParser struct{ headingParser }

// The places of the last paragraph that was found to hold a table, and of the one that became a heading, in the context
// of a parser.
var (
	tabledKey     = parser.NewContextKey()
	underlinedKey = parser.NewContextKey()
)

// Open implements parser.BlockParser.
func (p underlineParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	n, state := p.headingParser.Open(parent, reader, pc)
	above, ok := pc.LastOpenedBlock().Node.(*ast.Paragraph)
	if n == nil || !ok {
		return n, state
	}
	if pc.Get(tabledKey) == above { // it may have many more such lines
		return nil, parser.NoChildren
	}
	if !holdsTable(above, reader) {
		pc.Set(underlinedKey, above)
		return n, state
	}
	pc.Set(tabledKey, above)
	return nil, parser.NoChildren
}

// holdsTable reports whether a paragraph that is still open will have a table.
func holdsTable(n *ast.Paragraph, reader text.Reader) bool {
	if n.Lines().Len() < 2 {
		return false
	}
	root := ast.NewDocument()
	same := ast.NewParagraph()
	root.AppendChild(root, same)
	same.Lines().AppendAll(n.Lines().Sliced(0, n.Lines().Len()))
	pc := parser.NewContext()
	parser.LinkReferenceParagraphTransformer.Transform(same, reader, pc)
	if same.Lines().Len() < 2 {
		return false
	}
	extension.NewTableParagraphTransformer().Transform(same, reader, pc)
	last := root.LastChild()
	return last != nil && last.Kind() == extast.KindTable
}
