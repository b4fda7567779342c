package markup

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// quoteMarks is the syntax of ' and ", which become the marks of a language. goldmark has one of
// its own, which decides at each mark without what follows it, by rules of English.
type quoteMarks struct{}

// Extend implements goldmark.Extender.
func (quoteMarks) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithInlineParsers(util.Prioritized(quoteParser{}, 9998)))
}

// quoteMark is one ' or " of a text.
type quoteMark struct {
	ast.BaseInline
	at int // its place in the text
	// value is what is set for it.
	value string
}

var kindQuoteMark = ast.NewNodeKind("QuoteMark")

// Kind implements ast.Node.
func (m *quoteMark) Kind() ast.NodeKind { return kindQuoteMark }

// Dump implements ast.Node.
func (m *quoteMark) Dump(source []byte, level int) {
	ast.DumpHelper(m, source, level, map[string]string{"Value": m.value}, nil)
}

// quoteParser parses one mark.
type quoteParser struct{}

// Trigger implements parser.InlineParser.
func (quoteParser) Trigger() []byte { return []byte{'\'', '"'} }

// Parse implements parser.InlineParser.
func (quoteParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	block.Advance(1)
	return &quoteMark{at: segment.Start, value: string(line[:1])}
}

// punctuate gives each mark below a node its value, block by block: a quotation ends with its
// paragraph.
func (p *Parser) punctuate(n ast.Node, source []byte) {
	if n.Type() == ast.TypeInline {
		return
	}
	marked := false
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() == ast.TypeInline {
			marked = marked || hasQuoteMark(c)
		} else {
			p.punctuate(c, source)
		}
	}
	if !marked { // most paragraphs have none, and need not be written out
		return
	}
	var f flatText
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() == ast.TypeInline {
			f.add(c, source)
		}
	}
	places := make([]int, len(f.marks))
	for i, m := range f.marks {
		places[i] = m.place
	}
	for i, value := range p.conventions.resolve(f.text, places) {
		f.marks[i].node.value = value
	}
}

// hasQuoteMark reports whether an inline or one within it is a mark.
func hasQuoteMark(n ast.Node) bool {
	if _, ok := n.(*quoteMark); ok {
		return true
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if hasQuoteMark(c) {
			return true
		}
	}
	return false
}

// flatText is the text of a block without its markup.
type flatText struct {
	text  []rune
	marks []placedMark
}

// placedMark is a mark with its place in a flatText.
type placedMark struct {
	node  *quoteMark
	place int
}

// add appends the text of an inline.
func (f *flatText) add(n ast.Node, source []byte) {
	switch n := n.(type) {
	case *quoteMark:
		f.marks = append(f.marks, placedMark{n, len(f.text)})
		f.say(n.value)
	case *ast.Text:
		f.say(string(said(n, source)))
		if n.SoftLineBreak() || n.HardLineBreak() {
			f.say(" ")
		}
	case *ast.String:
		f.say(string(n.Value))
	case *ast.AutoLink:
		f.say(string(n.Label(source)))
	case *bracedName:
		f.say("x")
	case *ast.Image:
		f.say("\uFFFC")
	case *ast.CodeSpan:
		// Marks of program text are as they are; they belong to no quotation around it.
		f.say(strings.Repeat("x", n.ChildCount()))
	default:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			f.add(c, source)
		}
	}
}

func (f *flatText) say(s string) {
	for _, r := range s {
		f.text = append(f.text, r)
	}
}
