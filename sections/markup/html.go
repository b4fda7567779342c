package markup

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"annualreport/layout/content"
	"annualreport/layout/pattern"
)

// The parts of HTML that programs leave in texts: remarks, which nobody is meant to read, and ends of lines.
var (
	htmlRemark = pattern.Of(`(?s)<!--.*?-->`)
	htmlBreak  = pattern.Of(`(?i)^<br\s*/?>$`)
	htmlBreaks = pattern.Of(`(?i)<br\s*/?>`)
	htmlName   = pattern.Of(`^</?([A-Za-z][A-Za-z0-9]*)`)
)

// htmlCures say how the elements of HTML that people write are written in Markdown.
var htmlCures = map[string]string{
	"b": "write **words**", "strong": "write **words**", "i": "write *words*", "em": "write *words*",
	"s": "write ~~words~~", "strike": "write ~~words~~", "del": "write ~~words~~",
	"a": "write [words](address)", "img": "write ![what the picture shows](file) as a paragraph of its own",
	"sub": "write the sign itself, as in H₂O", "sup": "write the sign itself, as in m²",
	"u": "leave it out, or write *words*", "p": "leave an empty line between paragraphs",
	"div": "leave it out", "span": "leave it out", "font": "leave it out", "center": "leave it out",
	"ul": "begin each item of the list with “- ”", "ol": "begin each item of the list with “1. ”",
	"li": "begin each item of the list with “- ”", "h1": "write # before the words", "h2": "write ## before the words",
	"h3": "write ### before the words", "hr": "write a line of three stars: ***",
	"blockquote": "write > before each line", "code": "write the words between backticks",
	"table": "write a [[section.table]]", "tr": "write a [[section.table]]", "td": "write a [[section.table]]",
}

// htmlCure is how an element is written in Markdown.
func htmlCure(tag []byte) string {
	if m := htmlName().FindSubmatch(tag); m != nil {
		if cure, ok := htmlCures[strings.ToLower(string(m[1]))]; ok {
			return cure
		}
	}
	return "write it in Markdown"
}

// rawHTML sets an end of a line, leaves a remark out, and reports everything else.
func rawHTML(w *walker, out []content.Inline, n *ast.RawHTML) []content.Inline {
	tag := n.Segments.At(0)
	source := n.Segments.Value(w.bytes)
	switch {
	case htmlBreak().Match(source):
		return append(out, content.LineEnd{})
	case bytes.HasPrefix(source, []byte("<!--")):
		return out
	}
	w.Problems.Errorf(w.text.At(tag.Start, tag.Len()), htmlCure(source), "HTML cannot be set")
	return out
}

// htmlBlock leaves remarks and ends of lines out, and reports everything else: Markdown takes words behind them for
// HTML.
func htmlBlock(w *walker, n *ast.HTMLBlock) {
	source := n.Lines().Value(w.bytes)
	if n.HasClosure() {
		source = append(bytes.Clone(source), n.ClosureLine.Value(w.bytes)...)
	}
	rest := bytes.TrimSpace(htmlBreaks().ReplaceAll(htmlRemark().ReplaceAll(source, nil), nil))
	switch {
	case len(rest) == 0:
	case len(rest) < len(bytes.TrimSpace(source)) && rest[0] != '<':
		w.Problems.Errorf(w.span(n), "begin a new line behind the remark",
			"words behind a remark of HTML cannot be set")
	default:
		w.Problems.Errorf(w.span(n), htmlCure(rest), "HTML cannot be set")
	}
}
