package bib

import (
	"strings"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// bibReader goes through a file of BibTeX; see Patashnik, "BibTeXing" (1988).
type bibReader struct {
	file     source.PlainText
	text     string
	at       int
	problems *diag.List
	macros   map[string]string
	// expanded is how many bytes strings have put into values.
	expanded int
	// reread is how many bytes were read of what is not closed, and are read again behind its beginning.
	reread int
}

// bibEntry is an entry as it stands in its file.
type bibEntry struct {
	kind   string
	key    source.Text
	fields map[string]bibValue
}

// bibValue is a field with its place.
type bibValue struct {
	value string
	span  diag.Span
	// undefined is a word in it that no @string explains.
	undefined string
}

// entries reads all entries; what @string defines is put in its place.
func (b *bibReader) entries() []*bibEntry {
	var out []*bibEntry
	for !isFull(out) && b.next() {
		if e, ok := b.entry(); ok {
			out = append(out, e)
		}
	}
	return out
}

// next goes to the next entry, behind its @. What stands between entries is a comment.
func (b *bibReader) next() bool {
	i := strings.IndexByte(b.text[b.at:], '@')
	if i < 0 {
		return false
	}
	b.at += i + 1
	return true
}

// entry reads an entry; false is for what is none, or is broken, which it reports.
func (b *bibReader) entry() (*bibEntry, bool) {
	start := b.at - 1
	b.space()
	kind := strings.ToLower(b.word())
	b.space()
	if kind == "" || b.at >= len(b.text) || b.text[b.at] != '{' && b.text[b.at] != '(' {
		return nil, false // an @ in a comment
	}
	end := byte('}')
	if b.text[b.at] == '(' {
		end = ')'
	}
	b.at++
	if kind == "comment" || kind == "preamble" {
		if !b.skip(end) {
			b.problems.Warnf(b.file.Span(start, len(kind)+1), "look for a brace that is missing",
				"the @%s is not closed before the file ends", kind)
			b.resume(start)
		}
		return nil, false
	}
	e := &bibEntry{kind: kind, fields: make(map[string]bibValue), key: source.Text{Span: b.file.Span(start, 1)}}
	b.space()
	if kind != "string" {
		e.key = b.key(end)
	}
	if !b.fields(e, end, b.file.Span(start, len(kind)+1)) {
		b.resume(start)
		return nil, false
	}
	if kind == "string" {
		for name, v := range e.fields {
			b.macros[name] = v.value
		}
		return nil, false
	}
	return e, true
}

// key reads the name of an entry. An entry may lack one: its first field follows at once.
func (b *bibReader) key(end byte) source.Text {
	from := b.at
	for b.at < len(b.text) && !strings.ContainsRune(", \t\r\n{=@"+string(end), rune(b.text[b.at])) {
		b.at++
	}
	key := b.text[from:b.at]
	if strings.HasPrefix(strings.TrimLeft(b.text[b.at:], " \t\r\n"), "=") {
		b.at = from
		return source.Text{Span: b.file.Span(from, 1)}
	}
	return source.Text{Value: key, Span: b.file.Span(from, max(len(key), 1))}
}

// fields reads the fields of an entry, up to its end. The first of two fields of one name holds.
func (b *bibReader) fields(e *bibEntry, end byte, begun diag.Span) bool {
	for {
		b.space()
		switch {
		case b.at >= len(b.text):
			b.problems.Errorf(begun, "look for a brace that is missing",
				"the entry %q is not closed before the file ends", e.key.Value)
			return false
		case b.text[b.at] == ',':
			b.at++
			continue
		case b.text[b.at] == end:
			b.at++
			return true
		}
		if !b.field(e, end) {
			return false
		}
	}
}

// field reads one field; false means that the entry cannot be read on. A field without a value is left out, and told.
func (b *bibReader) field(e *bibEntry, end byte) bool {
	from := b.at
	name := strings.ToLower(b.word())
	b.space()
	at := b.file.Span(from, max(len(name), 1))
	switch {
	case b.at < len(b.text) && b.text[b.at] == '@':
		b.problems.Errorf(at, "look for a brace that is missing before it",
			"the entry %q is not closed before the next begins", e.key.Value)
		return false
	case name != "" && b.at < len(b.text) && b.text[b.at] == '=':
		b.at++
	case name != "" && b.at < len(b.text) && (b.text[b.at] == '{' || b.text[b.at] == '"'):
		b.problems.Warnf(at, "write "+name+" = {value},", "the field %s of %q has no equals sign", name, e.key.Value)
	default:
		b.problems.Warnf(at, "write name = {value},",
			"the entry %q has a field without a value, which is left out", e.key.Value)
		b.skipField(end)
		return true
	}
	value, ok := b.value(end)
	if !ok {
		b.problems.Errorf(at, "look for a brace or a quotation mark that is missing",
			"the field %s of %q does not end", name, e.key.Value)
		return false
	}
	if len(value.value) > mostField && e.kind != "string" { // strings are counted where they are used
		b.problems.Warnf(at, "shorten it, or look for a brace that is missing",
			"the field %s of %q has more than 1 MB, and is left out", name, e.key.Value)
		return true
	}
	first, twice := e.fields[name]
	if !twice {
		e.fields[name] = value
	} else if first.value != value.value && !isOftenTwice(name) {
		b.problems.Warnf(at, "leave one of the two out, or name the field that is meant",
			"the entry %q has a second field %s, which is left out", e.key.Value, name)
	}
	return true
}

// mostField is how many bytes a field of an entry has at most.
const mostField = 1 << 20

// isOftenTwice are the fields that programs write several times, and that lists do not print.
var isOftenTwice = wordSet("keywords file groups annote annotation abstract")

// skipField goes to the end of a field that cannot be read.
func (b *bibReader) skipField(end byte) {
	for b.at < len(b.text) && b.text[b.at] != ',' && b.text[b.at] != end && b.text[b.at] != '\n' {
		if b.text[b.at] == '{' {
			b.at = min(groupEnd(b.text, b.at), len(b.text)-1)
		}
		b.at++
	}
}

// mostRereads is how often a file is read again at most, all of what is not closed in it together: each entry that is
// not closed may reach to the end of the file.
const mostRereads = 20

// resume skips to what looks like the next entry behind the beginning of a broken one, so that one error affects only
// one entry.
func (b *bibReader) resume(start int) {
	if b.reread += b.at - start; b.reread > mostRereads*len(b.text) {
		b.problems.Errorf(b.file.Span(start, 1), "look for braces and quotation marks that are missing before it",
			"too many entries of the file are not closed, and it is not read on")
		b.at = len(b.text)
		return
	}
	if i := strings.Index(b.text[start:], "\n@"); i >= 0 {
		b.at = start + i
	} else {
		b.at = len(b.text)
	}
}

// value reads a value: pieces in braces or quotation marks, numbers and strings, with #
// between them.
func (b *bibReader) value(end byte) (bibValue, bool) {
	var out strings.Builder
	undefined := ""
	b.space()
	from := b.at
	for {
		b.space()
		if b.at >= len(b.text) {
			return bibValue{}, false
		}
		if c := b.text[b.at]; c == ',' || c == end {
			break // nothing behind the equals sign
		}
		piece, missing, ok := b.piece()
		if !ok {
			return bibValue{}, false
		}
		out.WriteString(piece)
		undefined += missing
		last := b.at
		b.space()
		if b.at >= len(b.text) || b.text[b.at] != '#' {
			b.at = last
			break
		}
		b.at++
	}
	return bibValue{out.String(), b.file.Span(from, max(b.at-from, 1)), undefined}, true
}

// piece reads one piece of a value, and what it names that nothing explains.
func (b *bibReader) piece() (piece, undefined string, ok bool) {
	switch b.text[b.at] {
	case '{':
		piece, ok = b.braced()
		return piece, "", ok
	case '"':
		piece, ok = b.quoted()
		return piece, "", ok
	}
	word := b.word()
	if word == "" {
		return "", "", false
	}
	name := strings.ToLower(word)
	if macro, found := b.macros[name]; found {
		return b.expand(macro, word), "", true
	}
	if monthOf(name) != 0 || strings.ContainsAny(word[:1], "0123456789-") {
		return word, "", true
	}
	if journal, found := journals[name]; found {
		return journal, "", true
	}
	return word, word, true
}

// mostExpanded is how many bytes strings may put into the values of a file: few that double would fill any memory.
const mostExpanded = 64 << 20

// expand is a string as it is put into a value. Where strings have become too long the word for it stands there, which
// is told once.
func (b *bibReader) expand(macro, word string) string {
	before := b.expanded
	b.expanded += len(macro)
	if b.expanded <= mostExpanded {
		return macro
	}
	if before <= mostExpanded {
		b.problems.Errorf(b.file.Span(b.at-len(word), len(word)), "write out what the strings stand for",
			"the strings of the file are too long: with %s they are more than 64 MB", word)
	}
	b.expanded = mostExpanded + 1
	return word
}

// braced reads what stands between braces, which may hold others.
func (b *bibReader) braced() (string, bool) {
	end := groupEnd(b.text, b.at)
	if end >= len(b.text) {
		b.at = len(b.text)
		return "", false
	}
	piece := b.text[b.at+1 : end]
	b.at = end + 1
	return piece, true
}

// quoted reads what stands between quotation marks; within braces a quotation mark is a character like others.
func (b *bibReader) quoted() (string, bool) {
	b.at++
	from, depth := b.at, 0
	for ; b.at < len(b.text); b.at++ {
		switch b.text[b.at] {
		case '\\':
			b.at++
		case '{':
			depth++
		case '}':
			depth--
		case '"':
			if depth == 0 {
				b.at++
				return b.text[from : b.at-1], true
			}
		}
	}
	b.at = len(b.text)
	return "", false
}

// skip goes behind the end of a comment, and reports whether there is one.
func (b *bibReader) skip(end byte) bool {
	depth := 1
	for ; b.at < len(b.text) && depth > 0; b.at++ {
		switch b.text[b.at] {
		case '{':
			depth++
		case '}':
			depth--
		case end:
			if end == ')' && depth == 1 {
				depth = 0
			}
		}
	}
	return depth == 0
}

func (b *bibReader) space() {
	for b.at < len(b.text) && isSpace(b.text[b.at]) {
		b.at++
	}
}

// word reads letters, figures and the signs that names may have.
func (b *bibReader) word() string {
	from := b.at
	for b.at < len(b.text) {
		r, size := utf8.DecodeRuneInString(b.text[b.at:])
		if strings.ContainsRune(" \t\r\n,={}()#\"@%'", r) {
			break
		}
		b.at += size
	}
	return b.text[from:b.at]
}
