package markup

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"annualreport/layout/content"
	"annualreport/sections/address"
	"annualreport/sections/source"
)

// inlines turns the children of a node into inlines.
func (w *walker) inlines(parent ast.Node) []content.Inline {
	var out []content.Inline
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if mark, ok := n.(*languageMark); ok {
			if mark.tag != "" {
				out, n = w.inLanguage(out, mark)
			}
			continue
		}
		out = w.inline(out, n)
	}
	out = joined(out)
	if parent.Kind() == ast.KindCodeSpan {
		return out
	}
	keepTelephones(out, address.KeepTelephones)
	if w.RightToLeft {
		return content.IsolateNumbers(isolateTelephones(out))
	}
	return out
}

// keepTelephones keeps the ends of lines out of the numbers of telephones.
func keepTelephones(inlines []content.Inline, keep func(text string) string) {
	for i, in := range inlines {
		if t, ok := in.(content.Text); ok {
			t.Value = keep(t.Value)
			inlines[i] = t
		}
	}
}

// isolateTelephones makes values of the numbers of telephones in a text from right to left: they are dialed from left
// to right, whatever signs are among their digits.
func isolateTelephones(inlines []content.Inline) []content.Inline {
	const leftToRight, end = "\u202d", "\u202c"
	var out []content.Inline
	for _, in := range inlines {
		t, ok := in.(content.Text)
		if !ok {
			out = append(out, in)
			continue
		}
		rest := t.Value
		for places := address.Telephones(rest); len(places) > 0; places = address.Telephones(rest) {
			from, to := places[0][0], places[0][1]
			number := content.Text{Value: leftToRight + rest[from:to] + end, Span: t.Span}
			out = append(out, content.Text{Value: rest[:from], Span: t.Span},
				content.Isolate{Inlines: []content.Inline{number}})
			rest = rest[to:]
		}
		out = append(out, content.Text{Value: rest, Span: t.Span})
	}
	return out
}

// joined makes one text of texts in a row: goldmark splits text at every sign that might mean
// something. The place is that of the first.
func joined(inlines []content.Inline) []content.Inline {
	out := inlines[:0]
	for i := 0; i < len(inlines); i++ {
		first, ok := inlines[i].(content.Text)
		if !ok {
			out = append(out, inlines[i])
			continue
		}
		run := []string{first.Value}
		for ; i+1 < len(inlines); i++ {
			next, ok := inlines[i+1].(content.Text)
			if !ok {
				break
			}
			run = append(run, next.Value)
		}
		first.Value = strings.Join(run, "")
		out = append(out, first)
	}
	return out
}

// inline appends the inlines of a node.
func (w *walker) inline(out []content.Inline, n ast.Node) []content.Inline {
	switch n := n.(type) {
	case *ast.Text:
		return w.words(out, n)
	case *quoteMark:
		return w.append(out, n.value, n.at)
	case *ast.String:
		return w.append(out, string(n.Value), -1)
	case *bracedName:
		return braced(w, out, n)
	case *ast.Emphasis:
		e := content.Italic
		if n.Level > 1 {
			e = content.Strong
		}
		return append(out, content.InEmphasis{Emphasis: e, Inlines: w.inlines(n), Span: w.span(n)})
	case *extast.Strikethrough:
		return struck(w, out, n)
	case *ast.CodeSpan:
		return append(out, content.InEmphasis{Emphasis: content.Code, Inlines: w.inlines(n)})
	case *ast.Link:
		return w.link(out, n)
	case *ast.AutoLink:
		return append(out, w.autoLink(n))
	case *extast.FootnoteLink:
		return w.noteCall(out, n)
	case *outerCall:
		return w.outerNote(out, n)
	case *ast.Image:
		w.Problems.Errorf(w.span(n), "put empty lines around it", "a picture must be a paragraph of its own")
	case *ast.RawHTML:
		return rawHTML(w, out, n)
	}
	return out
}

// words appends a stretch of text, with the line end behind it.
func (w *walker) words(out []content.Inline, n *ast.Text) []content.Inline {
	s := string(said(n, w.bytes))
	if len(s) != n.Segment.Len() { // characters may be written by number
		s = source.Running(s)
		w.checkNumbered(s, n)
	}
	switch {
	case n.HardLineBreak():
		return append(w.append(out, s, n.Segment.Start), content.LineEnd{})
	case n.SoftLineBreak():
		s += " "
	}
	return w.append(out, s, n.Segment.Start)
}

// checkNumbered reports characters that cannot be set and that are written by number, as &#2;. Others
// were reported when the text was read.
func (w *walker) checkNumbered(s string, n *ast.Text) {
	for _, i := range source.Controls(s) {
		if r, _ := utf8.DecodeRuneInString(s[i:]); !bytes.ContainsRune(n.Segment.Value(w.bytes), r) {
			source.TellControl(s, i, w.span(n), w.Problems)
		}
	}
}

// said is a text as readers see it, without the escapes of Markdown.
func said(n *ast.Text, text []byte) []byte {
	value := n.Segment.Value(text)
	if n.IsRaw() {
		return value
	}
	if bytes.IndexByte(value, '\\') < 0 && bytes.IndexByte(value, '&') < 0 {
		return value
	}
	return unescaped(value)
}

// append adds text with its place, at a byte of the text, or that of the whole where at is -1.
func (w *walker) append(out []content.Inline, s string, at int) []content.Inline {
	span := w.text.Span
	if follows := len(out) > 0 && isText(out[len(out)-1]); at >= 0 && !follows {
		span = w.text.At(at, len(s))
	}
	return append(out, content.Text{Value: s, Span: span})
}

// isText reports whether an inline is plain text.
func isText(in content.Inline) bool {
	_, ok := in.(content.Text)
	return ok
}

// plain is the words of a node without emphasis and links.
func (w *walker) plain(n ast.Node) string { return content.PlainText(w.inlines(n)) }

// inLanguage gathers the nodes between a mark and the mark that ends it. It returns their inlines and the last node.
func (w *walker) inLanguage(out []content.Inline, begin *languageMark) ([]content.Inline, ast.Node) {
	if begin.tag[0] != '.' {
		around := w.tag
		w.tag = begin.tag
		defer func() { w.tag = around }()
	}
	var inner []content.Inline
	last, ended := ast.Node(begin), false
	for n := begin.NextSibling(); n != nil; n = n.NextSibling() {
		last = n
		if end, ok := n.(*languageMark); ok {
			if ended = end.tag == ""; ended {
				break
			}
			inner, n = w.inLanguage(inner, end)
			last = n
			continue
		}
		inner = w.inline(inner, n)
	}
	if inner = joined(inner); !ended {
		w.tellCrossing(begin)
	}
	keepTelephones(inner, address.KeepTelephones)
	if begin.tag[0] == '.' {
		emphasis, known := letters[begin.tag]
		if !known {
			w.Problems.Errorf(w.text.At(begin.at, len(begin.tag)),
				"write "+strings.Join(slices.Sorted(maps.Keys(letters)), ", "),
				"there are no letters %q", begin.tag)
		}
		return append(out, content.InEmphasis{
			Emphasis: emphasis, Inlines: inner, Span: w.text.At(begin.at, len(begin.tag)),
		}), last
	}
	language, ok := w.Language(begin.tag, w.text.At(begin.at, len(begin.tag)))
	if !ok {
		return append(out, inner...), last
	}
	return append(out, content.InLanguage{Language: language, Inlines: inner}), last
}

// tellCrossing reports a mark that does not end beside its beginning: one of the two stands inside of emphasis, of a
// link or of program text that the other stands outside of, and where the words end is not known.
func (w *walker) tellCrossing(begin *languageMark) {
	name := begin.tag
	if name[0] != '.' {
		name = languageAttribute + name
	}
	w.Problems.Errorf(w.text.At(begin.at, len(begin.tag)),
		"close first what was opened last: *words [more words]{"+name+"}*",
		"the words of {%s} begin inside of emphasis, a link or program text and end outside of it, "+
			"or the other way round", name)
}

// unescaped is text with the signs that its backslashes and its entities stand for. A sign behind a backslash begins no
// entity (CommonMark 0.31.2, 2.4).
func unescaped(text []byte) []byte {
	if bytes.IndexByte(text, '\\') < 0 {
		return util.ResolveEntityNames(util.ResolveNumericReferences(text))
	}
	var out []byte
	from := 0
	for i := 0; i+1 < len(text); i++ {
		if text[i] == '\\' && util.IsPunct(text[i+1]) {
			out = append(out, util.ResolveEntityNames(util.ResolveNumericReferences(text[from:i]))...)
			out = append(out, text[i+1])
			i++
			from = i + 1
		}
	}
	return append(out, util.ResolveEntityNames(util.ResolveNumericReferences(text[from:]))...)
}
