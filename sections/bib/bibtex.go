package bib

import (
	"strings"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// readBibTeX reads entries of BibTeX and BibLaTeX, with their strings; see Patashnik,
// "BibTeXing" (1988).
func readBibTeX(f *source.File, problems *diag.List) []Reference {
	b := bibReader{file: f, text: f.Text, problems: problems, macros: make(map[string]string)}
	var out []Reference
	for b.next() {
		if r, ok := b.entry(); ok {
			out = append(out, r)
		}
	}
	return out
}

// bibReader goes through a file of BibTeX.
type bibReader struct {
	file     *source.File
	text     string
	at       int
	problems *diag.List
	macros   map[string]string
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

// bibValue is a field with its place.
type bibValue struct {
	value string
	span  diag.Span
}

// entry reads an entry; false is for what is none, or is broken, which it reports.
func (b *bibReader) entry() (Reference, bool) {
	start := b.at - 1
	kind := strings.ToLower(b.word())
	b.space()
	if b.at >= len(b.text) || b.text[b.at] != '{' && b.text[b.at] != '(' {
		return Reference{}, false // an @ in a comment
	}
	end := byte('}')
	if b.text[b.at] == '(' {
		end = ')'
	}
	b.at++
	if kind == "comment" || kind == "preamble" {
		b.skip(end)
		return Reference{}, false
	}
	b.space()
	key := ""
	keySpan := b.file.Span(start, 1)
	if kind != "string" {
		from := b.at
		for b.at < len(b.text) && !strings.ContainsRune(", \t\r\n{"+string(end), rune(b.text[b.at])) {
			b.at++
		}
		key = b.text[from:b.at]
		keySpan = b.file.Span(from, max(b.at-from, 1))
	}
	fields, ok := b.fields(end, key, b.file.Span(start, len(kind)+1))
	if !ok {
		b.resume(start)
		return Reference{}, false
	}
	if kind == "string" {
		for name, v := range fields {
			b.macros[name] = v.value
		}
		return Reference{}, false
	}
	return b.reference(kind, source.Text{Value: key, Span: keySpan}, fields), true
}

// fields reads the fields of an entry, up to its end.
func (b *bibReader) fields(end byte, key string, begun diag.Span) (map[string]bibValue, bool) {
	out := make(map[string]bibValue)
	for {
		b.space()
		switch {
		case b.at >= len(b.text):
			b.problems.Errorf(begun, "look for a brace that is missing",
				"the entry %q is not closed before the file ends", key)
			return nil, false
		case b.text[b.at] == ',':
			b.at++
			continue
		case b.text[b.at] == end:
			b.at++
			return out, true
		}
		from := b.at
		name := strings.ToLower(b.word())
		b.space()
		if name == "" || b.at >= len(b.text) || b.text[b.at] != '=' {
			b.problems.Errorf(b.file.Span(from, max(b.at-from, 1)), "write name = {value},",
				"the entry %q has a field without a value", key)
			return nil, false
		}
		b.at++
		value, span, ok := b.value()
		if !ok {
			b.problems.Errorf(b.file.Span(from, len(name)), "look for a brace or a quotation mark that is missing",
				"the field %s of %q does not end", name, key)
			return nil, false
		}
		out[name] = bibValue{value, span}
	}
}

// resume skips to what looks like the next entry behind the beginning of a broken one, so that one error affects only
// one entry.
func (b *bibReader) resume(start int) {
	if i := strings.Index(b.text[start:], "\n@"); i >= 0 {
		b.at = start + i
	} else {
		b.at = len(b.text)
	}
}

// value reads a value: pieces in braces or quotation marks, numbers and strings, with #
// between them.
func (b *bibReader) value() (string, diag.Span, bool) {
	var out strings.Builder
	b.space()
	from := b.at
	for {
		b.space()
		if b.at >= len(b.text) {
			return "", diag.Span{}, false
		}
		switch b.text[b.at] {
		case '{':
			piece, ok := b.braced()
			if !ok {
				return "", diag.Span{}, false
			}
			out.WriteString(piece)
		case '"':
			piece, ok := b.quoted()
			if !ok {
				return "", diag.Span{}, false
			}
			out.WriteString(piece)
		default:
			word := b.word()
			if word == "" {
				return "", diag.Span{}, false
			}
			if macro, ok := b.macros[strings.ToLower(word)]; ok {
				word = macro
			}
			out.WriteString(word)
		}
		end := b.at
		b.space()
		if b.at >= len(b.text) || b.text[b.at] != '#' {
			return out.String(), b.file.Span(from, end-from), true
		}
		b.at++
	}
}

// braced reads what stands between braces, which may hold others.
func (b *bibReader) braced() (string, bool) {
	depth, from := 0, b.at+1
	for ; b.at < len(b.text); b.at++ {
		switch b.text[b.at] {
		case '\\':
			b.at++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				b.at++
				return b.text[from : b.at-1], true
			}
		}
	}
	b.at = len(b.text)
	return "", false
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

// skip goes behind the end of a comment.
func (b *bibReader) skip(end byte) {
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
}

func (b *bibReader) space() {
	for b.at < len(b.text) && strings.IndexByte(" \t\r\n", b.text[b.at]) >= 0 {
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

// bibTypes are the types of BibTeX and BibLaTeX.
var bibTypes = map[string]Type{
	"article": Article, "book": Book, "booklet": Book, "collection": Book, "proceedings": Book, "manual": Report,
	"report": Report, "techreport": Report,
	"inbook": Chapter, "incollection": Chapter, "inproceedings": Chapter, "conference": Chapter, "phdthesis": Thesis,
	"mastersthesis": Thesis, "thesis": Thesis,
	"online": Webpage, "electronic": Webpage, "www": Webpage, "unpublished": Other, "misc": Other,
}

// unknownCommand reports commands of TeX in a field that the program does not know.
func (b *bibReader) unknownCommand(at diag.Span) func(command string) {
	return func(command string) {
		b.problems.Warnf(at, "write the words or the sign itself; to mean no command, write \\textbackslash{}",
			"the command %s of TeX is not known, and is printed as it stands", command)
	}
}

// reference turns the fields of an entry into a publication.
func (b *bibReader) reference(kind string, key source.Text, fields map[string]bibValue) Reference {
	first := func(names ...string) source.Text {
		for _, n := range names {
			if v, ok := fields[n]; ok {
				return source.Text{Value: plainTeX(v.value, b.unknownCommand(v.span)), Span: v.span}
			}
		}
		return source.Text{}
	}
	out := Reference{
		Key: key, Type: Other, Title: first("title"), Container: first("journaltitle", "journal", "booktitle"),
		Publisher: first("publisher", "institution", "organization", "school", "howpublished"),
		URL:       verbatim(fields["url"]), DOI: verbatim(fields["doi"]), ISBN: first("isbn"),
		Language: first("langid", "language", "hyphenation"), Note: first("note"),
		Abstract: first("abstract", "annotation", "annote"),
		Volume:   first("volume"),
	}
	if t, ok := bibTypes[kind]; ok {
		out.Type = t
	}
	if out.Type == Article { // of others it is the number of their series
		out.Issue = first("number", "issue")
	}
	if out.Type.hasPages() {
		out.Pages = first("pages", "eid", "articleno")
		out.Pages.Value = pageRange(out.Pages.Value)
	}
	if sub := first("subtitle"); !sub.IsEmpty() {
		out.Title.Value += ": " + sub.Value
	}
	out.Note.Value = withoutTags(out.Note.Value)
	out.Abstract.Value = withoutTags(out.Abstract.Value)
	out.Language.Value = languageTag(out.Language.Value)
	out.Authors = bibNames(fields["author"].value, b.unknownCommand(fields["author"].span))
	out.Editors = bibNames(fields["editor"].value, b.unknownCommand(fields["editor"].span))
	out.Year = yearOf(first("year", "date").Value)
	return out
}

// verbatim is an address. The signs of TeX have no meaning in it, but some may be escaped.
func verbatim(v bibValue) source.Text {
	escapes := strings.NewReplacer(`\_`, "_", `\%`, "%", `\&`, "&", `\#`, "#", `\~`, "~")
	return source.Text{Value: strings.TrimSpace(escapes.Replace(v.value)), Span: v.span}
}

// bibNames reads a list of names with "and" between them.
func bibNames(list string, unknown func(command string)) []Name {
	var out []Name
	for _, one := range splitNames(list) {
		switch {
		case one == "":
		case strings.EqualFold(one, Others):
			out = append(out, Name{Literal: Others})
		case strings.HasPrefix(one, "{") && strings.HasSuffix(one, "}"):
			out = append(out, Name{Literal: plainTeX(one, unknown)})
		default:
			out = append(out, bibName(one, unknown))
		}
	}
	return out
}

// splitNames divides a list at "and", but not within braces.
func splitNames(list string) []string {
	var out []string
	depth, from := 0, 0
	fields := strings.Join(strings.Fields(list), " ")
	for i := range fields {
		switch fields[i] {
		case '{':
			depth++
		case '}':
			depth--
		case ' ':
			if depth == 0 && strings.HasPrefix(strings.ToLower(fields[i:]), " and ") && i >= from {
				out = append(out, fields[from:i])
				from = i + len(" and ")
			}
		}
	}
	return append(out, strings.TrimSpace(fields[min(from, len(fields)):]))
}

// splitCommas divides a name at its commas; \, is a space of TeX.
func splitCommas(name string) []string {
	var out []string
	from := 0
	for i := range len(name) {
		if name[i] == ',' && (i == 0 || name[i-1] != '\\') {
			out = append(out, name[from:i])
			from = i + 1
		}
	}
	return append(out, name[from:])
}

// bibName reads one name: "Family, Given", "Family, Junior, Given" or "Given von Family".
func bibName(name string, unknown func(command string)) Name {
	parts := splitCommas(name)
	for i := range parts {
		parts[i] = plainTeX(parts[i], unknown)
	}
	switch {
	case len(parts) >= 3:
		return Name{Family: parts[0] + " " + parts[1], Given: parts[2]}
	case len(parts) == 2:
		return Name{Family: parts[0], Given: parts[1]}
	}
	words := strings.Fields(parts[0])
	family := len(words) - 1
	for i, w := range words[:max(len(words)-1, 0)] {
		r, _ := utf8.DecodeRuneInString(w)
		if first := string(r); strings.ToLower(first) == first && strings.ToUpper(first) != first {
			family = i // von, de la
			break
		}
	}
	if family <= 0 {
		return Name{Family: strings.Join(words, " ")}
	}
	return Name{Family: strings.Join(words[family:], " "), Given: strings.Join(words[:family], " ")}
}
