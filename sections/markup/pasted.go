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

// ownItem is a line that is an item of a list in Markdown, and fence one that begins or ends program text. Among the
// lines of a paragraph an item has words, and the number 1 if it has any (CommonMark 0.31, 5.3): lateItem is one.
var (
	ownItem  = pattern.Of(`^ {0,3}(?:[-+*]|[0-9]{1,9}[.)])[ \t]`)
	lateItem = pattern.Of(`^ {0,3}(?:[-+*]|0{0,8}1[.)])[ \t]+[^ \t\r\n]`)
	fence    = pattern.Of("^ {0,3}(?:(`{3,})([^`]*)|(~{3,})(.*))$")
)

// lone is a heading or a rule, of one line, underline the line below a heading that is no rule, and nested a line that
// begins a quotation or a footnote.
var (
	underline = pattern.Of(`^ {0,3}=+$`)
	lone      = pattern.Of(`^ {0,3}(?:#{1,6}(?:[ \t]|$)|(?:(?:-[ \t]*)+|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$)`)
	nested    = pattern.Of(`^ {0,3}(?:>|\[\^)`)
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

// lineAbove is what a line follows.
type lineAbove uint8

const (
	// endAbove is an empty line, a heading or a rule: the next line begins a block.
	endAbove lineAbove = iota
	// wordsAbove is a line of a paragraph.
	wordsAbove
	// nestedAbove is a line in a quotation or a footnote.
	nestedAbove
)

// then is what the next line follows below a line that is no item of a list.
func (a lineAbove) then(line []byte) lineAbove {
	line = bytes.TrimRight(line, " \t\r\n")
	switch {
	case len(line) == 0 || lone().Match(line) || a == wordsAbove && underline().Match(line):
		return endAbove
	case a == nestedAbove || nested().Match(line):
		return nestedAbove
	}
	return wordsAbove
}

// paster goes through a text line by line.
type paster struct {
	text  []byte
	above lineAbove
	// fence begins the program text that the line stands in, if it does; inList means that it may go on an item, blank
	// that the line before had no words, and indented that its paragraph began with a tab.
	fence                   []byte
	inList, blank, indented bool
}

// line changes a line where it stands.
func (p *paster) line(line []byte) {
	words := bytes.TrimLeft(line, " \t")
	blank := len(bytes.TrimRight(words, blanks)) == 0
	above := p.above
	p.above = above.then(line)
	defer func() { p.blank = blank }()
	switch {
	case p.fenced(line):
		p.above = endAbove
		return
	case blank:
		return
	case p.bullet(line, words):
		p.inList = true
		p.indented = false
		return
	case p.ownItem(line, above):
		p.inList = true
		p.indented = false
		return
	}
	indent := line[:len(line)-len(words)]
	if len(indent) == 0 {
		p.inList = p.inList && !p.blank
		p.indented = p.indented && p.above == wordsAbove
		return
	}
	const most = 3 // spaces before a paragraph
	begins := p.blank || p.indented
	if p.inList || !begins || indent[0] != '\t' || len(indent) > most {
		return
	}
	fill(indent)
	p.indented = !p.fenced(line)
	if !p.indented {
		p.above = endAbove
	}
}

// fenced reports whether a line is program text, or begins or ends it (CommonMark 0.31, 4.5).
func (p *paster) fenced(line []byte) bool {
	m := fence().FindSubmatch(bytes.TrimRight(line, "\r\n"))
	if m == nil {
		return p.fence != nil
	}
	signs := append(m[1], m[3]...)
	behind := append(m[2], m[4]...)
	switch {
	case p.fence == nil:
		p.fence = signs
	case signs[0] == p.fence[0] && len(signs) >= len(p.fence) && len(bytes.Trim(behind, blanks)) == 0:
		p.fence = nil
	}
	return true
}

// ownItem reports whether a line is an item of a list in Markdown.
func (p *paster) ownItem(line []byte, above lineAbove) bool {
	if above == wordsAbove && !p.inList {
		return lateItem().Match(line)
	}
	return ownItem().Match(line)
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
	item := words[:n+space]
	if !p.inList && len(indent) <= 3 {
		item = line[:len(indent)+len(item)]
	}
	begin(item)
	return true
}

// begin writes the beginning of an item, a hyphen with spaces around it. More than four behind it would make program
// text of the words, and behind more than three it would begin no item (CommonMark 0.31, 5.2). Where there are more
// than eight bytes, the words begin at the column that they had, or at the eighth, so that lines which are as far to
// the right go on with them. Carriage returns are the rest, which Markdown takes from the beginning of the words.
func begin(item []byte) {
	const most = 4 // spaces behind a bullet
	width := len(item)
	if width > most+most {
		width = min(most+most, columnsOf(item))
	}
	fill(item[:width])
	item[max(0, width-1-most)] = '-'
	for i := range item[width:] {
		item[width+i] = '\r'
	}
}

// columnsOf is how many columns a bullet takes with the spaces behind it.
func columnsOf(item []byte) int {
	const tab = 4
	columns := 0
	for _, r := range string(item) {
		columns++
		if r == '\t' {
			columns += (tab - columns%tab) % tab
		}
	}
	return columns
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
