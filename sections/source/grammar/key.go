package grammar

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"annualreport/layout/pattern"
)

var (
	// bareKey matches a key that needs no quotes.
	bareKey = pattern.Of(`^[A-Za-z0-9_-]+$`)
	// quotedKey matches a key between quotes.
	quotedKey = pattern.Of(`^("([^"\\]|\\.)*"|'[^']*')$`)
	// anyKey matches a key as it is meant: with typographic quotes, too.
	anyKey = pattern.Of(`^["'“”„]?[A-Za-z0-9_.-]+["'“”„]?$`)
)

// isKey reports whether a text is meant as a key.
func isKey(text string) bool { return anyKey().MatchString(strings.TrimSpace(withUsualSpaces(text))) }

// withUsualSpaces is a text with usual spaces in the place of those that TOML does not know: one for each byte, so that
// all else stays where it is.
func withUsualSpaces(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		n := oddSpaces(text[i:])
		b.WriteString(strings.Repeat(" ", n))
		if i += n; i < len(text) {
			b.WriteByte(text[i])
			i++
		}
	}
	return b.String()
}

// keyOf takes a key apart at its dots, and tells what is wrong with it. There are no parts where the key cannot be
// understood. At is the byte where the key stands.
func keyOf(key string, at int) (parts []string, faults []Fault) {
	for i := 0; i < len(key); {
		if n := oddSpaces(key[i:]); n > 0 {
			faults = append(faults, oddSpace(key[i:i+n], at+i))
			i += n
			continue
		}
		_, size := utf8.DecodeRuneInString(key[i:])
		i += size
	}
	from := 0
	for from <= len(key) {
		part := key[from : from+partLength(key[from:])]
		name, fault, ok := keyPart(withUsualSpaces(part), at+from)
		if !ok {
			fault.At, fault.Length = at, len(strings.TrimRight(key, " \t"))
			if fault.What != "" {
				faults = append(faults, fault)
			}
			if name == "" {
				return nil, faults
			}
		}
		parts = append(parts, name)
		from += len(part) + 1
	}
	return parts, faults
}

// partLength is how many bytes there are before the first dot of a key that is not between quotes.
func partLength(key string) int {
	for i := 0; i < len(key); {
		switch key[i] {
		case '.':
			return i
		case '"', '\'':
			i += quotedLength(key[i:])
		default:
			i++
		}
	}
	return len(key)
}

// keyPart is the name that a part of a key is; ok is false if something is wrong with it.
func keyPart(part string, at int) (name string, f Fault, ok bool) {
	trimmed := strings.TrimSpace(part)
	from := at + strings.Index(part, trimmed)
	to := from + len(trimmed)
	switch plain := strings.Map(plainKeyLetter, trimmed); {
	case bareKey().MatchString(trimmed):
		return trimmed, f, true
	case quotedKey().MatchString(trimmed):
		if strings.Contains(trimmed, `\`) {
			return trimmed, f, true // what it says does not matter, but that it is another
		}
		return trimmed[1 : len(trimmed)-1], f, true
	case trimmed == "":
		return "", Fault{What: "there is no key before the sign “=”", Cure: "write key = value"}, false
	case bareKey().MatchString(plain):
		f = Fault{Sure: true, Edits: []Edit{{from, to, plain}}}
		f.What = fmt.Sprintf("the key “%s” has typographic signs; keys are written with plain ones", trimmed)
		return plain, f, false
	case strings.HasPrefix(trimmed, "- ") && bareKey().MatchString(trimmed[2:]):
		f = Fault{What: "TOML has no lists that begin with “-”",
			Cure: "begin each table of a list with its name in double brackets, as [[section]]"}
		return trimmed[2:], f, false
	case strings.ContainsAny(trimmed, `"'\`) || len(strings.Fields(trimmed)) > 2:
		f = Fault{What: fmt.Sprintf("“%s” is no key", short(trimmed)),
			Cure: "put what belongs to a text between its quotes, and # before a remark"}
		return "", f, false
	}
	f = Fault{Edits: []Edit{{from, to, `"` + trimmed + `"`}}}
	f.What = fmt.Sprintf("“%s” is no key: keys have the letters a to z, digits, “_” and “-”, or "+
		"stand between quotes", short(trimmed))
	return trimmed, f, false
}

// plainKeyLetter is the letter of a key that a typographic one stands for.
func plainKeyLetter(r rune) rune {
	switch r {
	case '“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '`', '"', '\'':
		return -1
	case '‐', '‑', '‒', '–', '—', '−':
		return '-'
	}
	return r
}

// heading is a header as it was read.
type heading struct {
	at     header
	list   bool
	parts  []string
	faults []Fault
}

// headerOf reads the header that a line begins with.
func headerOf(line string, at int, lists Lists) heading {
	open := leading(line, '[')
	end := nameLength(line[open:])
	name := line[open : open+end]
	closed := 0
	if open+end < len(line) && line[open+end] == ']' {
		closed = leading(line[open+end:], ']')
	} else if i := strings.IndexFunc(strings.TrimLeft(name, " \t"), isSpace); i >= 0 { // [section title = "…"
		name = name[:len(name)-len(strings.TrimLeft(name, " \t"))+i]
	}
	to := open + len(name) + closed
	h := heading{at: header{at, at + to, at + open, at + open + len(name)}}
	opened, shut := strings.Count(line[:open], "["), strings.Count(line[open+len(name):to], "]")
	trimmed := strings.TrimSpace(name)
	h.list = opened >= 2 && shut >= 2 && open == opened && closed == shut
	brackets := 1
	if h.list || opened+shut > 2 && lists(trimmed) {
		h.list, brackets = true, 2
	}
	written := strings.Repeat("[", brackets) + trimmed + strings.Repeat("]", brackets)
	h.parts, h.faults = keyOf(name, at+open)
	if opened != brackets || shut != brackets || open != brackets || closed != brackets {
		h.faults = append(h.faults, Fault{
			At: at, Length: to, Sure: opened <= 2 && shut <= 2 && len(h.parts) > 0,
			What: "the header of a table stands between single brackets, one of a list between double ones",
			Edits: []Edit{{at, at + open, strings.Repeat("[", brackets)}, {at + open + len(name), at + to,
				written[brackets+len(trimmed):]}},
		})
	}
	return h
}

// nameLength is how many bytes there are before the end of the name in a header: before the first bracket, comment or
// sign that is not between quotes.
func nameLength(text string) int {
	for i := 0; i < len(text); {
		switch text[i] {
		case ']', '#', '=':
			return i
		case '"', '\'':
			i += quotedLength(text[i:])
		default:
			i++
		}
	}
	return len(text)
}

// quotedLength is how many bytes the quotes that a text begins with have, with what lies between them; 1 if
// they have no
// end on the line.
func quotedLength(text string) int {
	for i := 1; i < len(text) && text[i] != '\n'; i++ {
		switch {
		case text[i] == '\\' && text[0] == '"':
			i++
		case text[i] == text[0]:
			return i + 1
		}
	}
	return 1
}

// isSpace reports whether a character is a space of TOML.
func isSpace(r rune) bool { return r == ' ' || r == '\t' }

// leading is how many bytes of a bracket, and of spaces between several, a text begins with.
func leading(text string, bracket byte) int {
	n := 0
	for i := range len(text) {
		switch text[i] {
		case bracket:
			n = i + 1
		case ' ', '\t':
		default:
			return n
		}
	}
	return n
}
