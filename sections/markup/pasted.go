package markup

import (
	"bytes"
	"unicode/utf8"

	"annualreport/layout/pattern"
)

// bullets are the signs that word processors put before the items of lists, and paste with a tab or with spaces behind
// them; tabbedBullets mean that with a tab alone, since they may begin a sentence: letters and signs of symbol fonts,
// dashes.
var (
	bullets       = []rune("•‣◦▪▫●○■□►▸➢\uf0b7\uf0a7\uf0d8\uf076")
	tabbedBullets = []rune("·–—o§Ø")
)

// ownItem is a line that is an item of a list in Markdown, and fence one that begins or ends program text.
var (
	ownItem = pattern.Of(`^ {0,3}(?:[-+*]|[0-9]{1,9}[.)])[ \t]`)
	fence   = pattern.Of("^ {0,3}(?:```|~~~)")
)

// pasted is a text in which bullets of word processors are those of Markdown, and paragraphs that begin with a tab are
// paragraphs: Markdown takes them for program text. Each byte stays at its place, so that all places of the text are
// those of its author.
func pasted(text []byte) []byte {
	if !mayBePasted(text) {
		return text
	}
	p := paster{text: bytes.Clone(text), blank: true}
	for at := 0; at < len(p.text); {
		end := len(p.text)
		if n := bytes.IndexByte(p.text[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		p.line(p.text[at:end])
		at = end
	}
	return p.text
}

// mayBePasted reports whether a text has a sign that word processors leave: most have none.
func mayBePasted(text []byte) bool {
	return bytes.IndexByte(text, '\t') >= 0 || bytes.ContainsAny(text, string(bullets))
}

// paster goes through a text line by line.
type paster struct {
	text []byte
	// fenced means that the line stands in program text, inList that it may go on an item, blank that the line before
	// had no words, and indented that it began with a tab as a paragraph does.
	fenced, inList, blank, indented bool
}

// line changes a line where it stands.
func (p *paster) line(line []byte) {
	words := bytes.TrimLeft(line, " \t")
	blank := len(bytes.TrimSpace(words)) == 0
	defer func() { p.blank = blank }()
	switch {
	case fence().Match(line):
		p.fenced = !p.fenced
		return
	case p.fenced || blank:
		return
	case p.bullet(line, words):
		p.inList = true
		p.indented = false
		return
	case ownItem().Match(line):
		p.inList = true
		p.indented = false
		return
	}
	indent := line[:len(line)-len(words)]
	if len(indent) == 0 {
		p.inList = p.inList && !p.blank
		p.indented = false
		return
	}
	const most = 3 // spaces before a paragraph
	begins := p.blank || p.indented
	if p.inList || !begins || indent[0] != '\t' || len(indent) > most {
		return
	}
	p.indented = true
	for i := range indent {
		indent[i] = ' '
	}
}

// bullet writes the bullet of a line as Markdown has it, and the spaces behind it, so that no byte moves; false if the
// line has none.
func (p *paster) bullet(line, words []byte) bool {
	sign, n := utf8.DecodeRune(words)
	behind := words[n:]
	space := len(behind) - len(bytes.TrimLeft(behind, " \t\u00a0"))
	if space == 0 || space == len(bytes.TrimRight(behind, "\r\n")) {
		return false
	}
	tabbed := bytes.IndexByte(behind[:space], '\t') >= 0
	if !hasRune(bullets, sign) && !(tabbed && hasRune(tabbedBullets, sign)) {
		return false
	}
	indent := line[:len(line)-len(words)]
	if !p.inList && len(indent) <= 3 {
		fill(indent)
	}
	item := words[:n+space]
	fill(item)
	const most = 4 // spaces behind a bullet
	item[max(0, len(item)-1-most)] = '-'
	return true
}

// fill makes spaces of bytes.
func fill(b []byte) {
	for i := range b {
		b[i] = ' '
	}
}

// hasRune reports whether a sign is among others.
func hasRune(all []rune, sign rune) bool {
	for _, r := range all {
		if r == sign {
			return true
		}
	}
	return false
}
