package markup

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
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
