package bib

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// texReader reads a value of BibTeX as the text that it stands for, with its looks.
type texReader struct {
	text string
	at   int
	out  richText
	// math is set between dollar signs: spaces between the signs of a formula say nothing there.
	math bool
	// display is set in a formula between double dollar signs.
	display bool
	// depth is how deep the text stands in braces and under accents.
	depth int
	// quotes is how deep the text stands in quotation marks.
	quotes int
	// shorthands is set for a value with quotation marks as German files have them, each half of one (babel).
	shorthands bool
	// single is set behind a single quotation mark that opens.
	single bool
	// unknown is called with a command that is not known.
	unknown func(command string)
}

// plainTeX is a value of BibTeX as text, without looks. Of an unknown command, what it has in braces stays. An unknown
// command without braces may be a sign or a word: it stays as it is written. Unknown is called with both, with \name{…}
// and \name.
func plainTeX(s string, unknown func(command string)) string {
	text, _ := readTeX(s, unknown)
	return text
}

// readTeX is a value of BibTeX as text, with the looks of its parts.
func readTeX(s string, unknown func(command string)) (string, []Mark) {
	if isPlainTeX(s) {
		var out richText
		out.write(s)
		return out.trimmed()
	}
	t := texReader{text: s, unknown: unknown, shorthands: strings.Contains(s, "\"`")}
	whole := true
	for range deepestGroup {
		if !whole {
			break
		}
		// Braces around all of a value protect it, and say nothing of its words.
		t.text, whole = wholeGroup(strings.TrimSpace(t.text))
	}
	for t.at < len(t.text) {
		t.next()
	}
	return t.out.trimmed()
}

// isPlainTeX reports whether nothing in a value has a meaning in TeX.
func isPlainTeX(s string) bool { return !strings.ContainsAny(s, "\\{}$~`'-\"%") }

// wholeGroup is what stands in the braces around all of a text.
func wholeGroup(s string) (string, bool) {
	if !strings.HasPrefix(s, "{") || groupEnd(s, 0) != len(s)-1 {
		return s, false
	}
	return s[1 : len(s)-1], true
}

// groupEnd is where the group that begins at a brace ends, at its closing brace; the end of the text if it is not
// closed.
func groupEnd(s string, at int) int {
	depth := 0
	for i := at; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return len(s)
}

// next reads a sign, a command or a group.
func (t *texReader) next() {
	rest := t.text[t.at:]
	switch rest[0] {
	case '\\':
		t.command()
	case '{':
		t.braces()
	case '}':
		t.at++
	case '$':
		t.dollar(rest)
	case '~':
		t.sign(1, "\u00a0")
	case '_', '^':
		t.script(rest[0])
	case '-', '`', '\'', '"', '?', '!':
		t.ligature(rest)
	case '%':
		t.comment(rest)
	default:
		t.words(rest)
	}
}

// deepestGroup is how deep groups may stand in others; braces that stand deeper are passed over.
const deepestGroup = 50

// braces reads a group.
func (t *texReader) braces() {
	if t.depth >= deepestGroup {
		t.at++
		return
	}
	end := groupEnd(t.text, t.at)
	t.group(t.at+1, end, protection(t.text[t.at+1:end]))
	t.at = min(end+1, len(t.text))
}

// dollar begins or ends a formula. Two dollar signs do so for one on a line of its own; inside of a formula on the line
// they end it and begin another.
func (t *texReader) dollar(rest string) {
	if strings.HasPrefix(rest, "$$") {
		t.at += 2
		if t.math && !t.display {
			return
		}
		t.math = !t.math
		t.display = t.math
		return
	}
	t.at++
	t.math = !t.math
}

// words writes what stands before the next sign with a meaning.
func (t *texReader) words(rest string) {
	end := strings.IndexAny(rest[1:], "\\{}$~_^-`'\"?!%")
	if end < 0 {
		end = len(rest) - 1
	}
	words := rest[:end+1]
	if t.math {
		words = mathWords(words)
	}
	t.sign(end+1, words)
}

// relations are the signs of a formula that stand between spaces.
var relations = strings.NewReplacer("=", " = ", "<", " < ", ">", " > ")

// mathWords are the signs of a formula, with the spaces that stand around those of relations.
func mathWords(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, " ", ""), "\n", "")
	return relations.Replace(s)
}

// sign writes what some bytes stand for.
func (t *texReader) sign(length int, sign string) {
	t.out.write(sign)
	t.at += length
}

// ligature reads hyphens and quotation marks, which TeX makes other signs of.
func (t *texReader) ligature(rest string) {
	for _, l := range []struct{ typed, sign string }{
		{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}, {"?`", "¿"}, {"!`", "¡"},
	} {
		if strings.HasPrefix(rest, l.typed) && !t.math {
			t.sign(len(l.typed), l.sign)
			return
		}
	}
	switch {
	case t.math && rest[0] == '-':
		t.sign(1, "−")
	case t.math && rest[0] == '\'':
		t.sign(1, "′")
	case rest[0] == '`':
		t.single = true
		t.sign(1, "‘")
	case rest[0] == '\'' && t.single && !beginsWord(rest[1:]):
		t.single = false
		t.sign(1, "’")
	case rest[0] == '"':
		t.shorthand(rest)
	default:
		t.sign(1, rest[:1])
	}
}

// beginsWord reports whether a text begins with a letter: an apostrophe before it stands inside of a word.
func beginsWord(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(first)
}

// shorthand reads a quotation mark. In German files it may be half of one: "`so"'.
func (t *texReader) shorthand(rest string) {
	switch {
	case !t.shorthands:
		t.sign(1, `"`)
	case strings.HasPrefix(rest, "\"`"):
		t.sign(2, "„")
	case strings.HasPrefix(rest, "\"'"):
		t.sign(2, "“")
	default:
		t.sign(1, `"`)
	}
}

// comment reads a percent sign: at the end of a line it hides the line end, elsewhere it is a sign that somebody forgot
// to escape.
func (t *texReader) comment(rest string) {
	if strings.HasPrefix(rest, "%\n") {
		t.at += 2 + len(rest[2:]) - len(strings.TrimLeft(rest[2:], " \t"))
		return
	}
	t.sign(1, "%")
}

// script reads what is lowered or raised in a formula; elsewhere the sign is itself.
func (t *texReader) script(sign byte) {
	if !t.math {
		t.sign(1, string(sign))
		return
	}
	t.at++
	look := Lowered
	if sign == '^' {
		look = Raised
	}
	if rest := strings.TrimLeft(t.text[t.at:], " "); sign == '^' && isDegree(rest) {
		look = 0 // 20$^\circ$C
	}
	t.out.inLook(look, t.argument)
}

// isDegree reports whether the raised sign is that of a degree.
func isDegree(rest string) bool {
	return strings.HasPrefix(rest, `\circ`) || strings.HasPrefix(rest, `{\circ}`) || strings.HasPrefix(rest, `{\circ `)
}

// argument reads what a command takes: a group, a command or a sign.
func (t *texReader) argument() {
	for t.at < len(t.text) && isSpace(t.text[t.at]) {
		t.at++
	}
	switch {
	case t.at >= len(t.text) || t.text[t.at] == '}':
	case t.text[t.at] == '{' && t.depth >= deepestGroup:
		t.at++
	case t.text[t.at] == '{':
		end := groupEnd(t.text, t.at)
		t.group(t.at+1, end, 0)
		t.at = min(end+1, len(t.text))
	case t.text[t.at] == '\\' && t.depth >= deepestGroup:
		t.at++
	case t.text[t.at] == '\\':
		t.depth++
		t.next()
		t.depth--
	default:
		_, size := utf8.DecodeRuneInString(t.text[t.at:])
		t.sign(size, t.text[t.at:t.at+size])
	}
}

// group reads what stands in braces, in a look of its own. Commands that change the look of what follows hold to its
// end.
func (t *texReader) group(from, end int, own Look) {
	look, math := t.out.look, t.math
	whole := t.text
	t.depth++
	if !t.math {
		t.out.look |= own
	}
	t.text, t.at = whole[:end], from
	for t.at < len(t.text) {
		t.next()
	}
	t.text = whole
	t.depth--
	t.out.look, t.math = look, math
}

// protection is what braces around words say of their case: capitals stay in every style, but not words of small
// letters.
func protection(group string) Look {
	if group == "" || group[0] == '\\' {
		return 0 // a letter with its accent
	}
	for _, word := range strings.Fields(group) {
		first, size := utf8.DecodeRuneInString(word)
		if unicode.IsLower(first) && len(word) > size && !strings.ContainsFunc(word, unicode.IsUpper) {
			return AsTyped
		}
	}
	return 0
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
