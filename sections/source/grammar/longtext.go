package grammar

import (
	"strings"

	"annualreport/layout/pattern"
)

// beginsLong matches the last line of what lies between three quotes and the next three, where these begin another
// text: the key of that text.
var beginsLong = pattern.Of(`\n\s*[A-Za-z][\w-]*(\.[\w-]+)*\s*[=:]\s*$`)

// longText is what stands between three quotes and the next.
type longText struct {
	// open and close are the quotes: bytes in the text; close is zero if there are none.
	open, close span
	// straight is whether the quotes that begin it are straight.
	straight bool
}

// inner is what lies within the quotes; without an end, all that follows.
func (l longText) inner(text string) string {
	if l.close.to == 0 {
		return text[l.open.to:]
	}
	return text[l.open.to:l.close.from]
}

// longTextAt is the text that begins at a byte.
func longTextAt(text string, at int) longText {
	rest := text[at:]
	l := longText{open: span{at, at + runLength(rest, 3)}}
	l.straight = leadingSame(rest, 3) == 3
	for i := l.open.to; i < len(text); {
		switch {
		case l.straight && text[i] == '\\' && rest[0] == '"':
			i += 2
		case l.straight && strings.HasPrefix(text[i:], rest[:3]):
			l.close = span{i, i + leadingSame(text[i:], 5)} // two may stand before the last three
			return l
		case !l.straight && isQuote(firstRune(text[i:])) && quoteRun(text[i:]) >= 3:
			l.close = span{i, i + runLength(text[i:], 3)}
			return l
		default:
			i += max(runLength(text[i:], 1), 1)
		}
	}
	return l
}

// statementIn is where the first line begins that is a statement, behind the first line; -1 if there is none.
func statementIn(inner string) int {
	at := strings.IndexByte(inner, '\n') + 1
	if at == 0 {
		return -1
	}
	for line := range strings.Lines(inner[at:]) {
		trimmed := strings.TrimRight(line, "\r\n")
		if isStatement(trimmed) || beginsLong().MatchString("\n"+trimmed) {
			return at
		}
		at += len(line)
	}
	return -1
}

// endsOtherwise is where quotes stand in a text that are meant to end it: three of any kind, or two alone on a line.
func endsOtherwise(inner string) (s span, ok bool) {
	at := 0
	for line := range strings.Lines(inner) {
		trimmed := strings.TrimSpace(line)
		lead := strings.Index(line, trimmed)
		if trimmed == `""` || trimmed == `''` || trimmed == "```" {
			return span{at + lead, at + lead + len(trimmed)}, true
		}
		for i, c := range trimmed {
			if isQuote(c) && quoteRun(trimmed[i:]) == 3 && runLength(trimmed[i:], 3) == len(trimmed)-i {
				return span{at + lead + i, at + lead + len(trimmed)}, true
			}
		}
		at += len(line)
	}
	return span{}, false
}
