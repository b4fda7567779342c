package markup

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// document is a text with its tree: it knows where each node stands.
type document struct {
	text     source.Text
	bytes    []byte
	root     ast.Node
	problems *diag.List
	// calls has the place of the first call of each note, once one was asked for.
	calls map[string]diag.Span
	// definitions has the place of each address that was looked for in the definitions of links.
	definitions map[string]int
	// open is how many round brackets are open before each link, once one was asked for.
	open map[*ast.Link]int
	// reported are the parts of the text, from a byte to another, that are reported to be printed as they are typed.
	reported [][2]int
}

// span is the place of a node: that of the first text in it.
func (d *document) span(n ast.Node) diag.Span {
	if at, length, ok := extent(n); ok {
		return d.text.At(at, length)
	}
	return d.text.Span
}

// extent is where a node begins in the text, and its length on that line.
func extent(n ast.Node) (at, length int, ok bool) {
	if t, isText := n.(*ast.Text); isText {
		return t.Segment.Start, t.Segment.Len(), true
	}
	if name, isName := n.(*bracedName); isName {
		return name.at, len(name.name), true
	}
	if link, isLink := n.(*ast.Link); isLink && !n.HasChildren() && n.Pos() >= 0 {
		return n.Pos(), len("[](") + len(link.Destination) + len(")"), true
	}
	if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
		line := n.Lines().At(0)
		return line.Start, line.Len(), true
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if at, length, ok := extent(c); ok {
			return at, length, true
		}
	}
	return 0, 0, false
}

// raw is the source of a paragraph.
func (d *document) raw(n ast.Node) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.Write(line.Value(d.bytes))
	}
	return b.String()
}

// noteSpan is the place of the name of a note, as noteCalls and noteDefinitions find it.
func (d *document) noteSpan(match []int) diag.Span {
	return d.text.At(match[2]-len("[^"), match[3]-match[2]+len("[^]"))
}

// callSpan is the place of the first call of a note of the text.
func (d *document) callSpan(name string) diag.Span {
	if d.calls == nil {
		d.calls = make(map[string]diag.Span)
		for _, m := range noteCalls(d.text.Value) {
			if called := d.text.Value[m[2]:m[3]]; d.calls[called].IsZero() {
				d.calls[called] = d.noteSpan(m)
			}
		}
	}
	if at, ok := d.calls[name]; ok {
		return at
	}
	return d.text.Span
}

// destinationSpan is the place of an address: behind the words of its link, or where it is
// defined.
func (d *document) destinationSpan(n ast.Node, raw string) diag.Span {
	if raw == "" {
		return d.span(n)
	}
	from := max(lastText(n), 0)
	if i := bytes.Index(d.bytes[from:max(from, endOfBlock(n))], []byte(raw)); i >= 0 {
		return d.text.At(from+i, len(raw))
	}
	if at := d.definitionAt(raw); at >= 0 {
		return d.text.At(at, len(raw))
	}
	return d.span(n)
}

// endOfBlock is where the block ends that an inline stands in.
func endOfBlock(n ast.Node) int {
	for n.Type() == ast.TypeInline {
		n = n.Parent()
	}
	return n.Lines().At(n.Lines().Len() - 1).Stop
}

// definitionAt is where an address stands that a name was given to, -1 if it does not. Many links may lead to it,
// so that it is looked for once.
func (d *document) definitionAt(raw string) int {
	if at, ok := d.definitions[raw]; ok {
		return at
	}
	at := -1
	if i := bytes.Index(d.bytes, []byte("]: "+raw)); i >= 0 {
		at = i + len("]: ")
	}
	if d.definitions == nil {
		d.definitions = make(map[string]int)
	}
	d.definitions[raw] = at
	return at
}

// lastText is where the last text of a node ends, -1 if it has none.
func lastText(n ast.Node) int {
	end := -1
	if t, ok := n.(*ast.Text); ok {
		end = t.Segment.Stop
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		end = max(end, lastText(c))
	}
	return end
}

// autoLinkSpan is the place of an address that is a link by itself.
func (d *document) autoLinkSpan(n ast.Node, label string) diag.Span {
	if at := d.autoLinkAt(n, label); at >= 0 {
		return d.text.At(at, len(label))
	}
	return d.text.Span
}

// autoLinkAt is where an address begins: behind the text before it. It is -1 if that is not
// known.
func (d *document) autoLinkAt(n ast.Node, label string) int {
	from := 0
	if before, ok := n.PreviousSibling().(*ast.Text); ok {
		from = before.Segment.Stop
	} else if at, _, ok := extent(n.Parent()); ok {
		from = at
	}
	if i := bytes.Index(d.bytes[from:], []byte(label)); i >= 0 {
		return from + i
	}
	return -1
}

// inBrackets reports whether an address stands as that of a link, which checkLiteral has reported to be
// none.
func (d *document) inBrackets(n ast.Node) bool {
	before, ok := n.PreviousSibling().(*ast.Text)
	return ok && bytes.HasSuffix(bytes.TrimRight(before.Segment.Value(d.bytes), " "), []byte("(")) && bytes.Contains(
		before.Segment.Value(d.bytes), []byte("]"),
	)
}
