package grammar

import (
	"fmt"
	"strings"

	"annualreport/layout/pattern"
)

// place is what a value is a part of.
type place uint8

const (
	// top is a value alone on the line of its key.
	top place = iota
	// inList is a value between brackets.
	inList
	// inTable is a value between braces.
	inTable
)

// ends are the signs that end a word of a place.
func (p place) ends() string {
	switch p {
	case inList:
		return ",]\n"
	case inTable:
		return ",}\n"
	}
	return "\n"
}

// deepest is how deep lists may lie in each other; what lies deeper is not looked at.
const deepest = 100

// value reads a value.
func (r *reader) value(in place) {
	if r.depth > deepest {
		r.at = len(r.text)
		return
	}
	r.depth++
	defer func() { r.depth-- }()
	switch rest := r.rest(); {
	case strings.HasPrefix(rest, "["):
		r.list()
	case strings.HasPrefix(rest, "{"):
		r.table()
	case quoteRun(rest) >= 3:
		r.long()
	case strings.HasPrefix(rest, `"`):
		r.basic(in)
	case strings.HasPrefix(rest, "'"):
		r.literal(in)
	case isQuote(firstRune(rest)):
		r.typographic(in)
	default:
		r.word(in)
	}
}

// word reads a value without quotes.
func (r *reader) word(in place) {
	word := wordOf(r.rest(), in)
	from, to := r.at, r.at+len(word)
	r.at = to
	if word == "" {
		return
	}
	v := judge(word, in)
	if v.right {
		return
	}
	f := Fault{At: from, Length: len(word), What: v.what, Cure: v.cure, Sure: v.sure}
	if v.instead != "" {
		f.Edits = []Edit{{from, to, v.instead}}
	}
	r.add(f)
}

// wordOf is the word without quotes that a text begins with, up to a comment and without spaces behind it.
func wordOf(text string, in place) string {
	end := strings.IndexAny(text, in.ends())
	if end < 0 {
		end = len(text)
	}
	word := text[:end]
	for i := range len(word) {
		if word[i] == '#' && (i == 0 || word[i-1] == ' ' || word[i-1] == '\t' || rightWord().MatchString(word[:i])) {
			word = word[:i]
			break
		}
	}
	if value, behind, ok := strings.Cut(word, " "); ok && rightWord().MatchString(value) &&
		beginsPair().MatchString(strings.TrimLeft(behind, " \t")) {
		return value // the next key stands on its line
	}
	return strings.TrimRight(word, " \t\r")
}

// list reads a list between brackets.
func (r *reader) list() {
	r.enclosed(']', func(int, bool) bool { return r.atStatement() }, func() bool {
		before := r.at
		r.value(inList)
		return r.at > before
	})
}

// enclosed reads what stands between a bracket, which is here, and the one that closes it, with commas in between. What
// has no end is told where isOver says, of the byte of the bracket and whether a comma was read last, that something
// else begins, and where nothing can be read.
func (r *reader) enclosed(closing byte, isOver func(open int, separated bool) bool, read func() bool) {
	open := r.at
	r.at++
	ends := r.at // behind the last value
	separated := true
	for {
		r.skipBlank()
		switch {
		case r.isEnd() || isOver(open, separated):
			r.unclosed(open, ends, string(closing))
			return
		case r.text[r.at] == closing:
			r.at++
			return
		case r.text[r.at] == ',' || r.text[r.at] == ';':
			r.separator(separated)
			separated = true
			continue
		}
		if !separated {
			r.noComma(ends)
		}
		if !read() {
			r.unclosed(open, ends, string(closing))
			r.skipLine()
			return
		}
		ends, separated = r.at, false
	}
}

// separator reads a comma between values, or what stands in its place.
func (r *reader) separator(again bool) {
	sign := r.text[r.at : r.at+1]
	f := Fault{At: r.at, Length: 1, Sure: true}
	switch {
	case again:
		f.What = fmt.Sprintf("no value stands before this “%s”", sign)
		f.Edits = []Edit{{r.at, r.at + 1, ""}}
		r.add(f)
	case sign == ";":
		f.What = "a comma stands between the values of a list, and not “;”"
		f.Edits = []Edit{{r.at, r.at + 1, ","}}
		r.add(f)
	}
	r.at++
}

// noComma tells of a comma that lacks behind a value.
func (r *reader) noComma(at int) {
	r.add(Fault{
		At: max(at-1, 0), Length: 1, Sure: true,
		What:  "a comma is missing behind this value",
		Edits: []Edit{{at, at, ","}},
	})
}

// unclosed tells of a list or a table that has no end before the next statement.
func (r *reader) unclosed(open, ends int, bracket string) {
	f := Fault{
		At: open, Length: 1, Sure: ends > open,
		What:  fmt.Sprintf("what begins here has no “%s” at its end", bracket),
		Edits: []Edit{{ends, ends, bracket}},
	}
	if line := lineNumber(r.text, ends); line != lineNumber(r.text, open) {
		f.Cure = fmt.Sprintf("write “%s” at the end of line %d", bracket, line)
	}
	r.add(f)
}

// atHeader reports whether the header of a table begins here, at the start of a line.
func (r *reader) atHeader() bool { return strings.HasPrefix(r.rest(), "[") && r.atStatement() }

// atStatement reports whether a new statement begins here, at the start of a line.
func (r *reader) atStatement() bool {
	from := strings.LastIndexByte(r.text[:r.at], '\n') + 1
	if strings.TrimSpace(r.text[from:r.at]) != "" {
		return false
	}
	line := r.line()
	return isPair().MatchString(line) || isHeader().MatchString(line) &&
		!strings.HasSuffix(strings.TrimSpace(line), ",")
}

// table reads a table between braces.
func (r *reader) table() {
	isOver := func(open int, separated bool) bool {
		return r.atHeader() || !separated && r.onNextLine(open) && r.atStatement()
	}
	r.enclosed('}', isOver, func() bool { return r.member() || r.notMember() })
}

// notMember reads what stands between braces and is no key with a value, up to the next comma or brace of its
// line; false
// if nothing does.
func (r *reader) notMember() bool {
	line := r.line()
	end := strings.IndexAny(line, ",}")
	if end <= 0 {
		return false
	}
	f := Fault{At: r.at, Length: end, What: fmt.Sprintf("“%s” is no key with a value, as stand between braces",
		short(line[:end])),
		Cure: `write as {label = "A", value = 12}`}
	if threeDigits().MatchString(line[:end]) {
		f.Cure = "write digits alone, as 1234.5, without commas within a number; they are printed " +
			"as the language has them"
	}
	r.add(f)
	r.at += end
	return true
}

// threeDigits matches what stands behind the comma of a number that is written as in English.
var threeDigits = pattern.Of(`^\d{3}(\.\d+)?\s*$`)

// onNextLine reports whether a byte stands in a line before.
func (r *reader) onNextLine(before int) bool { return strings.Contains(r.text[before:r.at], "\n") }

// member reads a key and its value between braces; false if there is none.
func (r *reader) member() bool {
	line := r.line()
	sign, ok := signOf(line)
	if !ok || strings.ContainsAny(line[:sign.from], "},{[]") {
		return false
	}
	_, faults := keyOf(line[:sign.from], r.at)
	r.faults = append(r.faults, faults...)
	r.sign(line, sign)
	r.at += sign.to
	r.skipSpaces()
	before := r.at
	r.value(inTable)
	return r.at > before
}
