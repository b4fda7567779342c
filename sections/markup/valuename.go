package markup

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"annualreport/layout/pattern"
)

// values is the syntax for values of tables in sentences, {table.row} or {table.row.column}, and {table.row:0.0} for
// one in a format.
// In code and behind a backslash braces are braces.
type values struct{}

// Extend implements goldmark.Extender.
func (values) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithInlineParsers(util.Prioritized(valueParser{}, 198)))
}

// valueName names a cell of a table.
type valueName struct {
	ast.BaseInline
	// name is the name with its braces, and at where it stands in the text.
	name string
	at   int
}

var kindValueName = ast.NewNodeKind("ValueName")

// Kind implements ast.Node.
func (v *valueName) Kind() ast.NodeKind { return kindValueName }

// Dump implements ast.Node.
func (v *valueName) Dump(source []byte, level int) {
	ast.DumpHelper(v, source, level, map[string]string{"Name": v.name}, nil)
}

// valueParser parses the names.
type valueParser struct{}

// cellName is the name of a cell: letters, digits and hyphens, with a point or two, and how its number is written.
var cellName = pattern.Of(`^\{[\pL\pM\pN_-]+(?:\.[\pL\pM\pN_-]+){1,2}(?::[^\s{}:]{0,20})?\}`)

// Trigger implements parser.InlineParser.
func (valueParser) Trigger() []byte { return []byte{'{'} }

// Parse implements parser.InlineParser.
func (valueParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	name := cellName().Find(line)
	if name == nil {
		return nil
	}
	block.Advance(len(name))
	return &valueName{name: string(name), at: segment.Start}
}
