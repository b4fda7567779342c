package markup

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// bracedNames is the syntax for names in braces: {table.row} or {table.row.column} for the value of a cell,
// {table.row:0.0} for one in a format, {number} in the words of a link, {lamps} for an object. In code and behind a
// backslash braces are braces.
type bracedNames struct{}

// Extend implements goldmark.Extender.
func (bracedNames) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithInlineParsers(util.Prioritized(bracedNameParser{}, 198)))
}

// bracedName is a name in braces.
type bracedName struct {
	ast.BaseInline
	// name is the name with its braces, and at where it stands in the text.
	name string
	at   int
}

var kindBracedName = ast.NewNodeKind("BracedName")

// Kind implements ast.Node.
func (b *bracedName) Kind() ast.NodeKind { return kindBracedName }

// Dump implements ast.Node.
func (b *bracedName) Dump(source []byte, level int) {
	ast.DumpHelper(b, source, level, map[string]string{"Name": b.name}, nil)
}

// isCell reports whether the name is that of a cell.
func (b *bracedName) isCell() bool { return cellName().MatchString(b.name) }

// bracedNameParser parses the names.
type bracedNameParser struct{}

var (
	// cellName is the name of a cell in braces.
	cellName = pattern.Of("^" + source.CellName)
	// likeName is what looks like a name in braces.
	likeName = pattern.Of("^" + source.LikeName)
)

// Trigger implements parser.InlineParser.
func (bracedNameParser) Trigger() []byte { return []byte{'{'} }

// Parse implements parser.InlineParser.
func (bracedNameParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	name := cellName().Find(line)
	if name == nil {
		name = likeName().Find(line)
	}
	if name == nil {
		return nil
	}
	block.Advance(len(name))
	return &bracedName{name: string(name), at: segment.Start}
}

// StrayName is a name in braces that is printed as it is, since nothing stands in its place.
type StrayName struct {
	// Name is the name without its braces.
	Name string
	// Short is set for a text such as a title, in which no object can stand in a paragraph of its own.
	Short bool
	// At is where the name is written.
	At diag.Span
}

// braced appends what stands in the place of a name in braces; it is the name itself, which is
// reported, where nothing does.
func braced(w *walker, out []content.Inline, b *bracedName) []content.Inline {
	at := w.text.At(b.at, len(b.name))
	switch {
	case b.isCell() && w.Value != nil:
		return append(out, content.Isolate{Inlines: w.Value(b.name, at)})
	case b.name == numberMark && w.anchor != "" && w.Cite != nil:
		return numberOf(w, out, at)
	case w.Stray != nil && !w.reports(b.at):
		w.Stray(StrayName{Name: strings.Trim(b.name, "{}"), Short: w.short, At: at})
	}
	return w.append(out, b.name, b.at)
}
