package markup

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/locale"
	"annualreport/sections/address"
)

// link appends a link: "#name" leads to a place of the report. On paper, where nothing can be pressed, the text gives
// the page behind a reference, and the address in a note.
func (w *walker) link(out []content.Inline, n *ast.Link) []content.Inline {
	span := w.span(n)
	raw := string(n.Destination)
	if anchor, ok := strings.CutPrefix(raw, "#"); ok && anchor != "" {
		return w.reference(out, referenceWords(w, n, anchor, span), anchor, span)
	}
	inlines := w.inlines(n)
	words := content.PlainText(inlines)
	w.checkWords(words, w.tag, span)
	to, fault := w.Schemes.Link(destination(raw))
	if fault != nil {
		w.tellAddress(raw, fault, w.destinationSpan(n, raw))
	}
	w.checkBracket(n)
	if strings.HasPrefix(to.URL, "tel:") {
		keepTelephones(inlines, address.KeepTelephone)
	}
	if to.URL == "" {
		return append(out, inlines...)
	}
	out = append(out, linked(inlines, content.Link{Target: display.Target{URL: to.URL}, Span: span})...)
	if w.Page == "" || w.short || to.Same(words) {
		return out
	}
	note := content.Paragraph{Role: role.Note, Tag: display.P, Inlines: []content.Inline{w.shown(to.Shown)}}
	return append(out, content.Note{Name: w.text.Span.String() + to.URL, Blocks: []content.Block{note}})
}

// linked makes a link of words. It is divided where something within it leads elsewhere, such as the call of a note,
// since a link may not be within a link (ISO 14289-1, 7.18.5).
func linked(words []content.Inline, link content.Link) []content.Inline {
	var out, run []content.Inline
	flush := func() {
		if len(run) > 0 {
			part := link
			part.Inlines = run
			out = append(out, part)
			run = nil
		}
	}
	for _, in := range words {
		if !leads(in) {
			run = append(run, in)
			continue
		}
		flush()
		switch in := in.(type) {
		case content.InEmphasis:
			in.Inlines = linked(in.Inlines, link)
			out = append(out, in)
		case content.InLanguage:
			in.Inlines = linked(in.Inlines, link)
			out = append(out, in)
		default:
			out = append(out, in)
		}
	}
	flush()
	return out
}

// leads reports whether something within an inline is a link or the call of a note.
func leads(in content.Inline) bool {
	switch in := in.(type) {
	case content.Note, content.Link:
		return true
	case content.InEmphasis:
		return slices.ContainsFunc(in.Inlines, leads)
	case content.InLanguage:
		return slices.ContainsFunc(in.Inlines, leads)
	}
	return false
}

// reference appends a link to a place of the report.
func (w *walker) reference(out, inlines []content.Inline, anchor string, span diag.Span) []content.Inline {
	name := w.Refer(anchor, span)
	out = append(out, linked(inlines, content.Link{Target: display.Target{Anchor: name}, Span: span})...)
	if w.Page == "" || w.short {
		return out
	}
	return append(out, w.within(w.Added, content.OnPage(w.Page, name))...)
}

// within is words of a language, marked as such where the words around them are of another one.
func (w *walker) within(l locale.Language, words []content.Inline) []content.Inline {
	around := w.tag
	if around == "" {
		around = w.Own.Tag
	}
	if around == l.Tag || l.Tag == "" {
		return words
	}
	if _, isMarked := words[0].(content.InLanguage); isMarked && len(words) == 1 {
		return words
	}
	return []content.Inline{content.InLanguage{Language: l, Inlines: words}}
}

// shown is an address as it is set.
func (w *walker) shown(words string) content.Inline {
	return content.InEmphasis{
		Emphasis: content.Code, Inlines: []content.Inline{content.Text{Value: words, Span: w.text.Span}},
	}
}

// tellAddress reports what is wrong with an address, if anything is.
func (w *walker) tellAddress(address string, fault *address.Fault, at diag.Span) {
	if fault == nil {
		return
	}
	found := new(diag.List)
	if fault.Minor {
		found.Warnf(at, fault.Cure, "%s", fault.What)
	} else {
		found.Errorf(at, fault.Cure, "%s", fault.What)
	}
	w.Problems.AppendAbout(address, found)
}

// destination is an address without the backslashes and entities of Markdown (CommonMark 0.31, 6.3). The backslashes in
// the path of a file on Windows stay.
func destination(raw string) string {
	if strings.HasPrefix(raw, `\`) || len(raw) > 2 && raw[1:3] == `:\` {
		return raw
	}
	return string(unescaped([]byte(raw)))
}

// autoLink is an address in the text that is a link by itself.
func (w *walker) autoLink(n *ast.AutoLink) content.Inline {
	label := string(n.Label(w.bytes))
	at := w.autoLinkSpan(n, label)
	make := w.Schemes.Link
	if n.AutoLinkType == ast.AutoLinkEmail {
		make = address.Mail
	} else if !w.inBrackets(n) {
		w.checkWords(label, w.tag, at)
	}
	if start := w.autoLinkAt(n, label); start >= 0 && n.AutoLinkType == ast.AutoLinkURL {
		tellCut(label, at, string(w.bytes[start+len(label):]), w.Problems)
	}
	to, fault := make(label)
	w.tellAddress(label, fault, at)
	if to.URL == "" {
		return w.shown(label)
	}
	return content.Link{
		Target: display.Target{URL: to.URL}, Contents: to.URL, Inlines: []content.Inline{w.shown(label)},
	}
}
