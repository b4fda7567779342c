package grammar

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// basic reads a text between double quotes on one line.
func (r *reader) basic(in place) {
	open := r.at
	line := r.line()
	end := endOfBasic(line)
	if end < 0 {
		r.openText(open, line, in)
		return
	}
	if last := lastQuote(line, end, '"', in); last > end {
		r.inner(open, line[:last+1])
		end = last
	}
	r.escapes(line[1:end], open+1, false)
	r.at = open + end + 1
}

// literal reads a text between single quotes on one line.
func (r *reader) literal(in place) {
	open := r.at
	line := r.line()
	end := strings.IndexByte(line[1:], '\'') + 1
	if end == 0 {
		r.openText(open, line, in)
		return
	}
	if last := lastQuote(line, end, '\'', in); last > end {
		r.add(Fault{
			At: open + end, Length: 1, Sure: true,
			What:  "an apostrophe ends a text between single quotes",
			Edits: straightened(r.text, span{open, open + 1}, span{open + last, open + last + 1}),
		})
		end = last
	}
	r.at = open + end + 1
}

// inner tells of straight quotes within a text.
func (r *reader) inner(open int, text string) {
	f := Fault{What: "straight quotes stand within the text that they end; there they are written \\\", or “ and ”"}
	for i := 1; i < len(text)-1; i++ {
		switch text[i] {
		case '\\':
			i++
		case '"':
			if len(f.Edits) == 0 {
				f.At, f.Length = open+i, 1
			}
			f.Edits = append(f.Edits, Edit{open + i, open + i, `\`})
		}
	}
	f.Sure = len(f.Edits)%2 == 0
	r.add(f)
}

// escapes tells of backslashes that mean nothing in a text. At is the byte where the text stands.
func (r *reader) escapes(text string, at int, lines bool) {
	if f, ok := wrongEscapes(text, at, lines); ok {
		r.add(f)
	}
}

// openText reads a text whose quote has no other on its line.
func (r *reader) openText(open int, line string, in place) {
	f := Fault{At: open, Length: 1, Sure: true, What: "the text that begins here has no quote at its end"}
	trimmed := strings.TrimRight(line, " \t")
	quote := line[:1]
	if last, size := utf8.DecodeLastRuneInString(trimmed); isQuote(last) && len(trimmed) > size {
		f.What = fmt.Sprintf("the text that begins here ends with “%c”, and not with the quote that "+
			"it began with", last)
		f.Edits = []Edit{{open + len(trimmed) - size, open + len(trimmed), quote}}
		r.add(f)
		r.at = open + len(trimmed)
		return
	}
	if end := endBelow(r.text, open, quote); end > 0 && in == top {
		f.What = "a text of several lines stands between three quotes"
		f.Cure = fmt.Sprintf("write %s here, and in line %d", strings.Repeat(quote, 3), lineNumber(r.text, end))
		f.Edits = []Edit{{open, open, quote + quote}, {end, end, quote + quote}}
		r.add(f)
		r.at = end + 1
		return
	}
	end := len(trimmed)
	if in != top {
		end = len(strings.TrimRight(trimmed, " \t,]}"))
		f.Sure = false
	}
	f.Edits = []Edit{{open + end, open + end, quote}}
	r.add(f)
	r.at = open + end
}

// typographic reads a text that begins with a typographic quote.
func (r *reader) typographic(in place) {
	open := r.at
	line := wordOf(r.rest(), in)
	if in != top {
		line = r.line()
	}
	size := utf8.RuneLen(firstRune(line))
	end, last := closing(line, size, in)
	f := Fault{At: open, Length: size, Sure: true,
		What: "a text stands between straight quotes, and not between typographic ones"}
	if end < 0 {
		word := wordOf(r.rest(), in)
		f.Edits = []Edit{{open, open + len(word), quoted(word)}}
		if strings.IndexFunc(word[size:], isQuote) < 0 {
			f.Edits[0].Text = quoted(word[size:])
		}
		r.add(f)
		r.at = open + len(word)
		return
	}
	f.Edits = straightened(r.text, span{open, open + size}, span{open + end, open + end + last})
	r.add(f)
	r.at = open + end + last
}

// long reads a text of several lines.
func (r *reader) long() {
	l := longTextAt(r.text, r.at)
	quotes := `"""`
	if l.straight {
		quotes = r.text[l.open.from:l.open.to]
	} else {
		r.add(Fault{
			At: l.open.from, Length: l.open.to - l.open.from, Sure: true,
			What:  "a text of several lines stands between three straight quotes",
			Edits: []Edit{{l.open.from, l.open.to, quotes}},
		})
	}
	inner := l.inner(r.text)
	if l.close.to == 0 || beginsLong().MatchString(inner) {
		r.endless(l, inner, quotes)
		return
	}
	if r.text[l.close.from:l.close.to] != quotes && !l.straight {
		r.add(Fault{
			At: l.close.from, Length: l.close.to - l.close.from, Sure: true,
			What:  "a text of several lines ends with three straight quotes",
			Edits: []Edit{{l.close.from, l.close.to, quotes}},
		})
	}
	if quotes == `"""` {
		r.escapes(inner, l.open.to, true)
	}
	r.ended = long{l.open.from, l.close.to}
	r.at = l.close.to
}

// endless tells of a text that is not ended before the next statement, and goes on there.
func (r *reader) endless(l longText, inner, quotes string) {
	next := statementIn(inner)
	if next < 0 {
		next = len(inner)
	}
	f := Fault{At: l.open.from, Length: l.open.to - l.open.from, Sure: true}
	if s, ok := endsOtherwise(inner[:next]); ok {
		from, to := l.open.to+s.from, l.open.to+s.to
		f.What = "the quotes that end the text differ from those that begin it"
		f.At, f.Length = from, to-from
		f.Edits = []Edit{{from, to, quotes}}
		r.at = to
	} else {
		end := l.open.to + len(strings.TrimRight(inner[:next], " \t\r\n"))
		f.What = fmt.Sprintf("the text that begins here has no end: %s are missing below it", quotes)
		f.Cure = fmt.Sprintf("write %s on a line of its own behind line %d", quotes, lineNumber(r.text, end))
		f.Edits = []Edit{{end, end, "\n" + quotes}}
		r.at = l.open.to + next
	}
	r.ended = long{l.open.from, r.at}
	r.add(f)
}
