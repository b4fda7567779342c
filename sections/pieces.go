package sections

import (
	"regexp"
	"strings"
)

// piece is a part of a Markdown text: what translators see, and what stands around it.
type piece struct {
	before, text, after string
	// raw is the piece as it is written.
	raw string
	// at is where the text begins in the whole, indent what begins its further lines.
	at     int
	indent string
	kind   messageKind
}

// The forms of lines that begin a piece of their own.
var (
	listLine    = regexp.MustCompile(`^(\s*(?:[-*+]|\d{1,9}[.)])\s+)(.*)$`)
	headingLine = regexp.MustCompile(`^(\s{0,3}#{1,6}\s+)(.*?)(\s*\{[#.][^}]*\}\s*|\s+#+\s*)?$`)
	quoteLine   = regexp.MustCompile(`^(\s{0,3}>\s?)(.*)$`)
	noteLine    = regexp.MustCompile(`^(\[\^[^\]]+\]:\s+)(.*)$`)
	fenceLine   = regexp.MustCompile("^\\s{0,3}(```|~~~)")
	rowLine     = regexp.MustCompile(`^\s*\|.*\|\s*$`)
	ruleLine    = regexp.MustCompile(`^\s*[|:\-\s]+$`)
	placeLine   = regexp.MustCompile(`^\s*\{[^}]+\}\s*$`)
)

// pieces takes a Markdown text apart: a piece for each paragraph, item, heading and cell.
// All of them behind each other are the text.
func pieces(text string) []piece {
	s := splitter{}
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		if line != "" {
			s.line(line, at)
		}
		at += len(line)
	}
	s.flush()
	return s.out
}

// splitter goes through a text line by line.
type splitter struct {
	out    []piece
	open   *piece
	fenced bool
}

// flush ends the piece that is open.
func (s *splitter) flush() {
	if s.open != nil {
		text := strings.TrimRight(s.open.text, " \t\n")
		s.open.after = s.open.text[len(text):]
		s.open.text = text
		s.out = append(s.out, *s.open)
		s.open = nil
	}
}

// verbatim keeps a line as it is.
func (s *splitter) verbatim(line string) {
	s.flush()
	s.out = append(s.out, piece{raw: line})
}

// begin opens a piece with its first line.
func (s *splitter) begin(line, before, text, indent string, at int, kind messageKind) {
	s.flush()
	s.open = &piece{before: before, text: text, raw: line, at: at + len(before), indent: indent, kind: kind}
}

// goOn adds a line to the piece that is open.
func (s *splitter) goOn(line, text string) {
	s.open.text += text
	s.open.raw += line
}

// line reads one line, with its end.
func (s *splitter) line(line string, at int) {
	bare := strings.TrimRight(line, "\r\n")
	end := line[len(bare):]
	switch {
	case fenceLine.MatchString(bare):
		s.fenced = !s.fenced
		s.verbatim(line)
	case s.fenced || strings.TrimSpace(bare) == "" || placeLine.MatchString(bare):
		s.verbatim(line)
	case headingLine.MatchString(bare):
		m := headingLine.FindStringSubmatch(bare)
		s.begin(line, m[1], m[2], "", at, headingMessage)
		s.open.after = m[3]
		s.closeLine(end)
	case rowLine.MatchString(bare):
		s.row(bare, at)
		s.verbatim(end)
	case listLine.MatchString(bare):
		m := listLine.FindStringSubmatch(bare)
		s.begin(line, m[1], m[2]+end, strings.Repeat(" ", len(m[1])), at, bulletMessage)
	case noteLine.MatchString(bare):
		m := noteLine.FindStringSubmatch(bare)
		s.begin(line, m[1], m[2]+end, "    ", at, noteMessage)
	case quoteLine.MatchString(bare):
		m := quoteLine.FindStringSubmatch(bare)
		if s.open != nil && s.open.kind == quoteMessage {
			s.goOn(line, m[2]+end)
			return
		}
		s.begin(line, m[1], m[2]+end, m[1], at, quoteMessage)
	case s.open != nil:
		s.goOn(line, strings.TrimLeft(bare, " \t")+end)
	default:
		text := strings.TrimLeft(bare, " \t")
		s.begin(line, bare[:len(bare)-len(text)], text+end, "", at, paragraphMessage)
	}
}

// closeLine ends a piece of a single line.
func (s *splitter) closeLine(end string) {
	p := *s.open
	s.open = nil
	p.after += end
	s.out = append(s.out, p)
}

// row takes a row of a table apart.
func (s *splitter) row(line string, at int) {
	s.flush()
	if ruleLine.MatchString(line) {
		s.verbatim(line)
		return
	}
	from := 0
	for i := 0; i <= len(line); i++ {
		if i < len(line) && (line[i] != '|' || i > 0 && line[i-1] == '\\') {
			continue
		}
		cell := line[from:i]
		text := strings.Trim(cell, " \t")
		lead := len(cell) - len(strings.TrimLeft(cell, " \t"))
		if text == "" {
			lead = len(cell)
		}
		p := piece{before: cell[:lead], text: text, after: cell[lead+len(text):], at: at + from + lead, kind: cellMessage}
		if i < len(line) {
			p.after += "|"
		}
		p.raw = p.before + p.text + p.after
		s.out = append(s.out, p)
		from = i + 1
	}
}

// message is the text of a piece as translators see it: lines that only end where the
// author's did are one.
func (p *piece) message() string {
	var b strings.Builder
	lines := strings.Split(p.text, "\n")
	for i, line := range lines {
		line = strings.TrimRight(line, "\r")
		if i > 0 {
			line = strings.TrimLeft(line, " \t")
		}
		b.WriteString(line)
		switch {
		case i+1 == len(lines):
		case strings.HasSuffix(line, "\\") || strings.HasSuffix(line, "  "):
			b.WriteByte('\n')
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// with is the piece with another text.
func (p *piece) with(text string) string {
	return p.before + strings.ReplaceAll(text, "\n", "\n"+p.indent) + p.after
}
