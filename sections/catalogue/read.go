package catalogue

import (
	"fmt"
	"strings"
	"unicode"

	"annualreport/layout/diag"
	"annualreport/sections/source"

	"annualreport/layout/pattern"
)

// charset finds the encoding in the header of a catalogue (GNU gettext manual, "Header Entry").
var charset = pattern.Of(`(?i)Content-Type:[^"\n]*?charset=([^\s\\";]+)`)

// charsetOf is the encoding that a catalogue says it is in, empty if it does not.
func charsetOf(text string) string {
	if found := charset().FindStringSubmatch(text); found != nil {
		return found[1]
	}
	return ""
}

// Open makes a file of a catalogue, in the encoding that its header names.
func Open(name, text string) *source.File {
	f := source.NewFile(name, text)
	return f.In(charsetOf(f.Text))
}

// Read reads a catalogue. What cannot be read is reported with its line; the entries around it
// are kept, so that nothing of a translator's work is lost. Of a file that is not text
// nothing is read.
func Read(f *source.File, problems *diag.List) *Catalogue {
	r := &reader{problems: problems, out: &Catalogue{}}
	cure := "save it as UTF-8"
	if named := charsetOf(f.Text); named != "" && !isUTF8(named) {
		cure += fmt.Sprintf("; the encoding %q that its header names is not known, or not that of the file", named)
	}
	text, ok := f.Plain(problems, cure)
	if !ok {
		return r.out
	}
	r.file = text
	r.charset = charsetOf(f.Text)
	for n := 1; ; n++ {
		line, ok := text.Line(n)
		if !ok {
			break
		}
		r.line(n, line)
	}
	r.finish()
	// gettext has no place for what stands behind the last message; here it is kept at the head.
	r.out.Comments = append(r.out.Comments, r.entry.Notes...)
	return r.out
}

// reader goes through a catalogue line by line.
type reader struct {
	file     source.PlainText
	charset  string // that the header names
	problems *diag.List
	out      *Catalogue
	entry    Entry
	// texts are those of the entry, and field is the one that lines without a keyword go on with, nil for none.
	texts texts
	field *fileText
	// hasContext, hasID and hasStr say which keywords the entry has had, broken that it was reported already.
	hasContext, hasID, hasStr, broken bool
	strLine                           int
	seen                              map[Key]diag.Span
}

func (r *reader) fresh() {
	r.entry = Entry{}
	r.field = nil
	r.hasContext = false
	r.hasID = false
	r.hasStr = false
	r.broken = false
	r.texts = texts{}
}

// line reads one line.
func (r *reader) line(n int, line string) {
	text := strings.TrimSpace(line)
	rest, obsolete := strings.CutPrefix(text, "#~")
	if obsolete {
		text = strings.TrimSpace(rest)
		previous := strings.HasPrefix(text, "|")
		if previous {
			text = "#" + text
		}
	}
	switch {
	case text == "":
		if !obsolete {
			r.finish()
		}
	case strings.HasPrefix(text, "#|"):
		r.keyword(n, line, strings.TrimSpace(text[2:]), true)
	case strings.HasPrefix(text, "#"):
		r.begin(n)
		if r.hidesMessage(n, line, text) {
			text = "# " + strings.TrimLeft(text, "#")
		}
		r.comment(text)
	default:
		if obsolete && !strings.HasPrefix(text, `"`) { // no line that goes on with a text
			r.begin(n)
			r.entry.Obsolete = true
		}
		r.keyword(n, line, text, false)
	}
}

// begin ends an entry that is whole where another begins without an empty line.
func (r *reader) begin(n int) {
	if r.hasStr {
		r.finish()
	}
	if r.entry.Span.IsZero() {
		line, _ := r.file.Line(n)
		r.entry.Span = r.file.At(n, 1, max(len(line), 1))
	}
}

// comment reads a line of comment by its second sign.
func (r *reader) comment(text string) {
	kind := byte(' ')
	if len(text) > 1 {
		kind = text[1]
	}
	body := strings.TrimPrefix(text, "#")
	switch kind {
	case '.':
		r.entry.Extracted = append(r.entry.Extracted, strings.TrimPrefix(body[1:], " "))
	case ':':
		r.entry.References = append(r.entry.References, strings.Fields(body[1:])...)
	case ',', '=': // "#=" is how gettext writes flags that stay with a message, from 0.25 on
		for _, flag := range strings.Split(body[1:], ",") {
			if flag = strings.TrimSpace(flag); flag != "" {
				r.entry.Flags = append(r.entry.Flags, flag)
			}
		}
	default:
		r.entry.Notes = append(r.entry.Notes, strings.TrimPrefix(body, " "))
	}
}

// hidden finds a part of a message in a comment: a program has joined the lines of the file, or somebody has put the
// message away.
var hidden = pattern.Of(`\bmsg(?:ctxt|id|str)\s*"`)

// hidesMessage reports a comment in which a part of a message stands.
func (r *reader) hidesMessage(n int, line, text string) bool {
	if !hidden().MatchString(text) {
		return false
	}
	r.problems.Warnf(r.file.At(n, 1, max(len(line), 1)),
		"write its msgctxt, msgid and msgstr on lines of their own, and the comment above them",
		"a message stands in this comment, and is not read")
	return true
}

// keyword reads a line that begins with a keyword, or goes on with a text.
func (r *reader) keyword(n int, line, text string, previous bool) {
	word, rest, _ := strings.Cut(text, " ")
	if strings.HasPrefix(text, `"`) {
		word = ""
		rest = text
	}
	if i := strings.IndexByte(text, '"'); i > 0 { // msgid"text" is written by some
		word = strings.TrimSpace(text[:i])
		rest = text[i:]
	}
	if (word == "msgctxt" || word == "msgid") && !previous && r.hasStr {
		r.finish()
	}
	if word != "" {
		r.begin(n)
	}
	switch {
	case word == "" && r.field != nil:
	case previous && word == "msgctxt":
		r.field = &r.texts.previousContext
	case previous && word == "msgid":
		r.field = &r.texts.previous
	case word == "msgctxt" && r.hasContext:
		r.fail(n, line, "leave one of the two out, or write the msgid and msgstr that are missing before it",
			"this msgctxt stands behind another one")
		return
	case word == "msgctxt":
		r.field = &r.texts.context
		r.hasContext = true
	case word == "msgid" && r.hasID:
		r.fail(n, line, "leave one of the two out, or write the msgstr that is missing before it",
			"this msgid stands behind another one")
		return
	case word == "msgid":
		r.field = &r.texts.id
		r.hasID = true
	case word == "msgstr":
		r.field = &r.texts.str
		r.hasStr = true
		r.strLine = n
	case word == "msgid_plural" || strings.HasPrefix(word, "msgstr["):
		r.fail(n, line, "leave this line out, and write one translation behind msgstr without a number",
			"reports have no plural messages")
		return
	case isConflict(text):
		r.fail(n, line, "keep one of the two versions of these lines, and leave out the lines of the mark",
			"two versions of the catalogue were merged here, and nobody decided between them")
		return
	default:
		r.fail(n, line, cureOfLine(word, text), "this is no line of a catalogue")
		return
	}
	value, ok := unquote(rest, r.charset)
	if !ok {
		r.fail(n, line, cureOfText(rest), "the text has no end, or an escape that is not known")
		return
	}
	r.field.add(rest, value)
}

// isConflict reports whether a line is one of those that Git writes around two versions of lines.
func isConflict(line string) bool {
	for _, mark := range []string{"<<<<<<<", "|||||||", "=======", ">>>>>>>"} {
		if rest, ok := strings.CutPrefix(line, mark); ok && (rest == "" || rest[0] == ' ') {
			return true
		}
	}
	return false
}

// fail reports a line, once in an entry.
func (r *reader) fail(n int, line, hint, what string) {
	if !r.broken {
		trimmed := strings.TrimLeft(line, " \t")
		r.problems.Errorf(r.file.At(n, len(line)-len(trimmed)+1, max(len(trimmed), 1)), hint, "%s", what)
	}
	r.broken = true
}

// finish puts the entry away.
func (r *reader) finish() {
	if !r.broken && !r.hasID && !r.hasStr {
		return // comments alone belong to the next message
	}
	defer r.fresh()
	switch {
	case r.broken:
		return
	case !r.hasID:
		r.problems.Errorf(r.entry.Span, "write its msgid above", "a translation has no original")
		return
	case !r.hasStr:
		r.problems.Errorf(r.entry.Span, "write msgstr \"\" below", "a message has no msgstr")
		return
	}
	r.entry.found = r.texts
	r.entry.PreviousContext, r.entry.Previous = r.texts.previousContext.text, r.texts.previous.text
	r.entry.Context = r.texts.context.text
	id, str := r.texts.id.text, r.texts.str.text
	if id == "" && r.entry.Context == "" {
		r.header()
		return
	}
	line, _ := r.file.Line(r.strLine)
	r.entry.ID = source.Text{Value: source.Running(id), Span: r.entry.Span}
	r.entry.Str = source.Checked(source.Text{Value: str, Span: r.file.At(r.strLine, 1, max(len(line), 1))}, r.problems)
	if r.seen == nil {
		r.seen = make(map[Key]diag.Span)
	}
	key := r.entry.Key()
	if first, twice := r.seen[key]; twice && !r.entry.Obsolete {
		r.problems.Errorf(r.entry.Span, "leave one of the two out",
			"this message is translated twice, first in line %d", first.Position().Line)
		return
	}
	if !r.entry.Obsolete {
		r.seen[key] = r.entry.Span
	}
	r.out.Entries = append(r.out.Entries, r.entry)
}

// header reads the entry that translates nothing: what is said of the catalogue. Where two catalogues were put one
// behind the other, there is a second one.
func (r *reader) header() {
	switch {
	case r.entry.Obsolete:
		if r.texts.str.text == "" {
			r.problems.Warnf(r.entry.Span, "leave it out", "this header is no longer used: nothing of it is read")
			return
		}
		r.problems.Errorf(r.entry.Span, "leave it out, or write its original behind msgid",
			"this header is no longer used, and has a text that would be lost")
		return
	case r.out.Fields != nil:
		r.problems.Errorf(r.entry.Span, "leave one of the two out", "the catalogue has two headers")
		return
	}
	r.out.Comments = r.entry.Notes
	r.out.Fields = []Field{}
	r.out.found = r.texts.str
	for line := range strings.Lines(r.texts.str.text) {
		name, value, ok := strings.Cut(strings.TrimRight(line, "\n"), ":")
		if !ok { // it is kept as it is
			value = name
			name = ""
		}
		if name+value != "" {
			r.out.Fields = append(r.out.Fields, Field{name, strings.TrimSpace(value)})
		}
	}
	nameEncoding(r.out.Fields)
	named := charsetOf(r.file.String())
	isRead := isUTF8(r.file.Encoding()) && strings.ContainsFunc(r.file.String(), notASCII)
	if named != "" && !isUTF8(named) && isRead {
		r.problems.Warnf(r.entry.Span, "write charset=UTF-8 in its header",
			"the catalogue says that it is in %s, but is in UTF-8, and is read so", named)
	}
}

// nameEncoding names the encoding in a header in which a catalogue is written, whatever it was read in.
func nameEncoding(fields []Field) {
	for i, f := range fields {
		if named := charsetOf(f.line()); named != "" && !isUTF8(named) {
			fields[i].Value = strings.Replace(f.Value, named, "UTF-8", 1)
		}
	}
}

// isUTF8 reports whether a name is one of those of UTF-8.
func isUTF8(name string) bool {
	return strings.EqualFold(name, "UTF-8") || strings.EqualFold(name, "UTF8")
}

func notASCII(r rune) bool { return r > unicode.MaxASCII }
