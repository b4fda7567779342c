package source

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"annualreport/layout/diag"
)

// lineEnds makes spaces of the line ends that word processors have within a paragraph, and that come
// with what is pasted from them: vertical tab, form feed, next line, line and paragraph separator (the
// classes BK and NL of UAX #14).
var lineEnds = strings.NewReplacer("\v", " ", "\f", " ", "\u0085", " ", "\u2028", " ", "\u2029", " ")

// Running is a text in which those line ends are spaces, as in running text. Nearly no text has
// any, which is seen much faster than it is replaced.
func Running(text string) string {
	if !mayEndLines(text) {
		return text
	}
	return lineEnds.Replace(text)
}

// mayEndLines reports whether a byte of the text may begin one of those line ends: in UTF-8 they are
// 0B, 0C, C2 85, E2 80 A8 and E2 80 A9.
func mayEndLines(text string) bool {
	return strings.IndexByte(text, '\v') >= 0 || strings.IndexByte(text, '\f') >= 0 ||
		strings.Contains(text, "\u0085") || strings.Contains(text, "\u2028") || strings.Contains(text, "\u2029")
}

// isLineEnd reports whether a character is one of those.
func isLineEnd(r rune) bool { return strings.ContainsRune("\v\f\u0085\u2028\u2029", r) }

// unsettable reports whether a character is none of the letters, signs or spaces: controls (General_Category Cc) but
// for the usual spaces, noncharacters (Unicode 17, 23.7), and the mark of a pasted object.
func unsettable(r rune) bool {
	const lastControl, firstNoncharacter = 0x9F, 0xFDD0
	switch {
	case r >= ' ' && r < 0x7F, r > lastControl && r < firstNoncharacter:
		return false
	case r == '\t' || r == '\n' || r == '\r' || isLineEnd(r):
		return false
	case unicode.IsControl(r):
		return true
	case r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE:
		return true
	}
	return r == objectMark
}

const (
	// objectMark stands for a picture or the like in a text.
	objectMark = '\uFFFC'
	// lostLetter stands for one that an encoding did not have.
	lostLetter = '\uFFFD'
)

// mostControls is how many characters of one text are reported at the most.
const mostControls = 20

// Controls are the places, in bytes, of characters that cannot be set or stand for a lost letter: the first
// mostControls of them.
func Controls(text string) []int {
	var out []int
	for i := printable(text); i < len(text) && len(out) < mostControls; i += printable(text[i:]) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == lostLetter || isUnsettableAt(text, i, r, size) {
			out = append(out, i)
		}
		i += size
	}
	return out
}

// flag begins the emoji of flags of countries such as Scotland, which tags spell (UTS #51, ED-14a).
const flag = "\U0001F3F4"

// inFlag reports whether a tag behind a text spells a flag: six letters and an end are the longest.
func inFlag(before string) bool {
	const longest = 7 * utf8.UTFMax
	return strings.HasSuffix(strings.TrimRightFunc(before[max(0, len(before)-longest):], isTag), flag)
}

// isTag reports whether a rune is a tag: a letter that nobody sees, with which words can be hidden.
func isTag(r rune) bool { return r >= 0xE0000 && r <= 0xE007F }

// printable is how many bytes at the start of a text are letters, signs and spaces of ASCII, as nearly all of all texts
// are.
func printable(text string) int {
	for i := range len(text) {
		if text[i]-' ' >= 0x7F-' ' {
			return i
		}
	}
	return len(text)
}

// TellControl reports such a character at a byte of a text, by its number; false if it cannot be set.
func TellControl(text string, i int, span diag.Span, problems *diag.List) bool {
	r, size := utf8.DecodeRuneInString(text[i:])
	if r == lostLetter {
		problems.Warnf(span, "write it anew",
			"a letter was lost when the text was saved: U+FFFD in “%s”", around(text, i, size))
		return true
	}
	problems.Errorf(span, cureFor(r), "%s %U in “%s”", kindOf(r), r, around(text, i, size))
	return false
}

// WithoutControls is the parts of a text without the characters that cannot be set, and how many these were. Signs of
// Windows-1252 that were read by another encoding become what they are.
func WithoutControls(parts ...string) (clean []string, lost int) {
	text := Running(strings.Join(parts, ""))
	at := 0
	for _, part := range parts {
		end := min(at+len(Running(part)), len(text)) // a character that is cut in two is shorter in one piece
		var b strings.Builder
		for at < end {
			r, size := utf8.DecodeRuneInString(text[at:])
			sign, isSign := windowsSign(r)
			switch {
			case isSign:
				b.WriteRune(sign)
			case isUnsettableAt(text, at, r, size):
				lost++
			default:
				b.WriteString(text[at : at+size])
			}
			at += size
		}
		clean = append(clean, b.String())
	}
	return clean, lost
}

// isUnsettableAt reports whether a character at a place of a text cannot be set there.
func isUnsettableAt(text string, at int, r rune, size int) bool {
	return unsettable(r) || isTag(r) && !inFlag(text[:at]) || isOpen(r, text[at+size:])
}

// windowsSign is the sign of Windows-1252 that a control character from U+0080 on mostly is.
func windowsSign(r rune) (sign rune, ok bool) {
	if r < 0x80 || r > 0x9F {
		return 0, false
	}
	sign = charmap.Windows1252.DecodeByte(byte(r))
	return sign, !unicode.IsControl(sign) && sign != utf8.RuneError
}

// kindOf names what a character is.
func kindOf(r rune) string {
	switch {
	case r == objectMark:
		return "a pasted object:"
	case isTag(r):
		return "the letter that nobody sees"
	case unicode.IsControl(r):
		return "the control character"
	}
	if _, ok := endOf(r); ok {
		return "the sign of direction without an end"
	}
	return "the number of no character:"
}

// cureFor says what to do about a character.
func cureFor(r rune) string {
	if sign, ok := windowsSign(r); ok {
		return fmt.Sprintf("write “%c”, which it is in Windows-1252, or delete it", sign)
	}
	if end, ok := endOf(r); ok {
		return fmt.Sprintf("write its end, %U, behind the words that it turns, or delete it", end)
	}
	return "delete it; most editors do not show it"
}

// nearby is how many characters a message shows at either side of one that cannot be seen.
const nearby = 12

// around is the text of the line on both sides of a character, without others that cannot be seen.
func around(text string, at, size int) string {
	const most = (nearby + 1) * utf8.UTFMax // one more, which shows that there are more
	head := text[max(0, at-most):at]
	tail := text[at+size : min(len(text), at+size+most)]
	head = head[strings.LastIndexByte(head, '\n')+1:]
	tail, _, _ = strings.Cut(tail, "\n")
	before, behind := shown(head), shown(tail)
	var left, right string
	if len(before) > nearby {
		before = before[len(before)-nearby:]
		left = "…"
	}
	if len(behind) > nearby {
		behind = behind[:nearby]
		right = "…"
	}
	return left + string(before) + string(shown(text[at:at+size])) + string(behind) + right
}

// shown is what can be shown of a part of a text, in one line.
func shown(part string) []rune {
	return []rune(strings.Map(func(r rune) rune {
		switch {
		case unsettable(r):
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, strings.ToValidUTF8(part, "")))
}

// Checked is a text that was decoded from escapes, in running text. What cannot be set is reported at its place, and a
// space.
func Checked(t Text, problems *diag.List) Text {
	t.Value = Running(t.Value)
	t.Value, _ = checkedText(t.Value, func(at int) diag.Span { return t.At(at, 1) }, problems)
	return t
}
