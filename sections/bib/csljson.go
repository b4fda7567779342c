package bib

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// cslItem is a publication in CSL-JSON (citeproc's data model, CSL 1.0.2), its values unread.
type cslItem map[string]json.RawMessage

// readCSL reads a list of items, one item alone, or what programs put around items.
func readCSL(f source.PlainText, problems *diag.List) []Reference {
	c := cslReader{file: f, text: f.String(), problems: problems, strange: make(map[string]diag.Span)}
	if strings.HasPrefix(strings.TrimSpace(c.text), "{") {
		c.object()
	} else {
		c.list()
	}
	c.tellStrange()
	return c.out
}

// cslReader goes through a file of CSL-JSON.
type cslReader struct {
	file     source.PlainText
	problems *diag.List
	d        *json.Decoder
	// text is what is read of the file, which begins at the byte base of it.
	text string
	base int
	out  []Reference
	// strange are the fields that no format has, where they stand first.
	strange map[string]diag.Span
}

// list reads a list of items.
func (c *cslReader) list() {
	c.d = json.NewDecoder(strings.NewReader(c.text))
	if t, err := c.d.Token(); err != nil {
		c.fail(err)
		return
	} else if t != json.Delim('[') {
		c.fail(errors.New("it does not begin with ["))
		return
	}
	for c.d.More() {
		if isFull(c.out) || !c.item("") {
			return
		}
	}
	if _, err := c.d.Token(); err != nil {
		c.fail(err)
	}
}

// object reads an item alone, the list that an object has, or items by their names.
func (c *cslReader) object() {
	c.d = json.NewDecoder(strings.NewReader(c.text))
	var whole cslItem
	if err := c.d.Decode(&whole); err != nil {
		c.fail(err)
		return
	}
	if c.d.More() {
		c.fail(errors.New("something stands behind its end"))
	}
	if list := listIn(whole); list != nil {
		c.base = max(strings.Index(c.text, string(list)), 0)
		c.text = string(list)
		c.list()
		return
	}
	c.d = json.NewDecoder(strings.NewReader(c.text))
	if !whole.isByNames() {
		c.item("")
		return
	}
	_, err := c.d.Token()
	for err == nil && c.d.More() && !isFull(c.out) {
		var name json.Token
		if name, err = c.d.Token(); err == nil && !c.item(fmt.Sprint(name)) {
			return
		}
	}
}

// fail reports that the file cannot be read on.
func (c *cslReader) fail(err error) {
	at := int(c.d.InputOffset())
	if syntax := new(json.SyntaxError); errors.As(err, &syntax) {
		at = int(syntax.Offset) - 1
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = errors.New("it ends too early")
	}
	c.problems.Errorf(
		c.file.Span(c.base+at, 1), "export it anew as CSL-JSON", "the file is no list of publications: %v", err,
	)
}

// item reads the next item, of a name where it stands behind one; false means that the file cannot be read on.
func (c *cslReader) item(name string) bool {
	at := int(c.d.InputOffset())
	at += max(strings.IndexByte(c.text[at:], '{'), 0)
	var item cslItem
	if err := c.d.Decode(&item); err != nil {
		typed := new(json.UnmarshalTypeError)
		if !errors.As(err, &typed) {
			c.fail(err)
			return false
		}
		c.problems.Errorf(c.file.Span(c.base+at, 1), "export it anew as CSL-JSON",
			"this publication cannot be read: it is %s", typed.Value)
		return true
	}
	end := min(int(c.d.InputOffset()), len(c.text))
	if half := halfLetter(c.text[min(at, end):end]); half >= 0 {
		c.problems.Errorf(c.file.Span(c.base+at+half, len(`\ud800`)), "export it anew as CSL-JSON",
			"here is half of a letter, which cannot be printed")
	}
	c.tellTwice(item, at, end)
	if inner, wrapped := item.wrapped(); wrapped {
		item = inner
	}
	if other := item.ofOthers(); other != nil {
		c.problems.Errorf(c.file.Span(c.base+at, 1), other.cure, "the file is in %s, which is not read", other.name)
		return false
	}
	if item["id"] == nil && name != "" {
		item["id"], _ = json.Marshal(name)
	}
	c.out = append(c.out, c.reference(item, c.file.Span(c.base+at, 1)))
	return true
}

// reference turns an item into a publication.
func (c *cslReader) reference(item cslItem, at diag.Span) Reference {
	item = item.fromCrossref()
	r := Reference{}
	key, _ := cslText(item["id"])
	r.Key = source.Text{Value: key, Span: at}
	kind, _ := cslText(item["type"])
	r.Type = cslType(kind)
	for _, name := range slices.Sorted(maps.Keys(item)) {
		read := true
		switch raw := item[name]; {
		case name == "id" || name == "type":
		case isDay(name):
			var date Date
			date, read = cslDate(raw)
			r.SetDate(Day(name), date)
		case isRole(name):
			var names []Name
			names, read = cslNames(raw)
			r.SetCreators(Role(name), names)
		default:
			read = c.field(&r, name, raw)
		}
		if !read {
			c.problems.Warnf(at, cslForm(name), "the field %s of %q cannot be read as CSL-JSON has it", name, key)
		}
	}
	c.extra(&r, item["note"], at)
	r.tidy()
	return r
}

// cslForm is how a field is written in CSL-JSON.
func cslForm(name string) string {
	switch {
	case isDay(name):
		return `write "` + name + `": {"date-parts": [[2031, 5, 3]]}`
	case isRole(name):
		return `write "` + name + `": [{"family": "Lamp", "given": "Ada"}]`
	}
	return `write "` + name + `": "…"`
}

// extraLine finds a line of a note that gives a variable a value: "PMID: 7", "Original Date: 1999".
var extraLine = pattern.Of(`^([A-Za-z][A-Za-z -]+):\s*(\S.*)$`)

// programLine finds a line that Zotero and what is added to it note for themselves: names of entries, fields for TeX,
// numbers of catalogues.
var programLine = pattern.Of(
	`(?i)^\s*(?:citation[ -]key(?: alias)?|ids|bibtex\*?|(?:bib|biblatex|tex)\.[^:=]*|_[a-z]+|` +
		`extra|google-books-id|oclc|ads bibcode|zscc|read_status(?:_date)?)\s*[:=]`,
)

// extra reads the lines at the beginning of a note that give variables their values, as Zotero keeps what it has no
// field for. They are no part of the note, and neither are the lines of programs.
func (c *cslReader) extra(r *Reference, note json.RawMessage, at diag.Span) {
	text, _ := cslText(note)
	lines := slices.DeleteFunc(strings.Split(text, "\n"), programLine().MatchString)
	for len(lines) > 0 && c.extraValue(r, lines[0], at) {
		lines = lines[1:]
	}
	rest, marks := readHTML(source.Running(strings.Join(lines, "\n")))
	r.setMarked(Note, source.Text{Value: rest, Span: at}, marks)
}

// extraValue gives a variable the value that a line has for it, unless it has one; false if the line is none of these.
func (c *cslReader) extraValue(r *Reference, line string, at diag.Span) bool {
	m := extraLine().FindStringSubmatch(line)
	if m == nil {
		return false
	}
	name := strings.ReplaceAll(strings.TrimSpace(m[1]), " ", "-")
	if !isVariable(Variable(name)) {
		name = strings.ToLower(name)
	}
	switch v := Variable(name); {
	case isDay(name):
		if r.Date(Day(name)).IsEmpty() {
			r.SetDate(Day(name), ReadDate(m[2]))
		}
	case isRole(name):
		r.AddCreator(Role(name), extraName(m[2]))
	case v == Note || !isVariable(v):
		return false
	case !r.Has(v):
		r.setHTML(v, source.Text{Value: m[2], Span: at})
	}
	return true
}

// extraName reads a name as Zotero's Extra has it: "Family || Given", or an organisation.
func extraName(text string) Name {
	family, given, person := strings.Cut(text, "||")
	if !person {
		return Name{Literal: strings.TrimSpace(text)}
	}
	return Name{Family: strings.TrimSpace(family), Given: strings.TrimSpace(given)}.withParticles()
}

// cslType is the type of an item, by Crossref's names too.
func cslType(name string) Type {
	switch name {
	case "":
		return Other
	case "journal-article":
		return Article
	case "book-chapter", "book-section", "book-part":
		return Chapter
	case "proceedings-article":
		return Paper
	case "monograph", "edited-book", "reference-book", "proceedings":
		return Book
	case "dissertation":
		return Thesis
	case "posted-content":
		return Preprint
	case "report-component", "report-series":
		return Report
	case "journal-issue", "journal":
		return Periodical
	case "video", "videoRecording", "film":
		return Film
	}
	return Type(name)
}

// field reads a text; false means that it is none. Looks are written as tags in it. A field that no format has is
// told at the end of the file.
func (c *cslReader) field(r *Reference, name string, raw json.RawMessage) bool {
	v := Variable(name)
	older, isOlder := olderNames()[name]
	if isOlder {
		v = older
	}
	if !isOlder && !isVariable(v) {
		if _, isKnown := c.strange[name]; !isKnown && !isOfPrograms(name) && !isBlank(raw) {
			c.strange[name] = r.Key.Span
		}
		return true
	}
	lines, ok := cslLines(raw)
	if !ok {
		return isBlank(raw)
	}
	if isOlder && r.Has(v) {
		return true
	}
	t := source.Text{Span: r.Key.Span}
	var marks []Mark
	switch v {
	case URL, DOI:
		t.Value = strings.TrimSpace(lines[0])
	case ISBN, ISSN:
		t.Value = strings.Join(lines, " ")
	case Keyword:
		t.Value, marks = readHTML(source.Running(strings.Join(lines, ", ")))
	default:
		t.Value, marks = readHTML(source.Running(lines[0]))
		c.tellSeveral(r, v, lines)
	}
	r.setMarked(v, t, marks)
	return true
}

// tellSeveral reports a field that has several texts, of which the first is printed.
func (c *cslReader) tellSeveral(r *Reference, v Variable, lines []string) {
	if len(lines) > 1 {
		c.problems.Warnf(r.Key.Span, "leave the others out, or write one text of all",
			"the field %s of %q has %d texts, and the first is printed", v, r.Key.Value, len(lines))
	}
}

// mostStrange is how many fields that no format has are reported by name at most.
const mostStrange = 20

// tellStrange reports fields that no format has: their words are not printed.
func (c *cslReader) tellStrange() {
	const hint = "give its words to a field of CSL, or leave it out"
	for i, name := range slices.Sorted(maps.Keys(c.strange)) {
		if i == mostStrange {
			c.problems.Warnf(c.strange[name], hint, "CSL-JSON does not have %d more fields", len(c.strange)-i)
			return
		}
		c.problems.Warnf(c.strange[name], hint,
			"CSL-JSON has no field %s, and what stands in it is not printed", name)
	}
}

// isVariable reports whether CSL knows a variable.
func isVariable(v Variable) bool { return slices.Contains(standard(), v) }

// cslText reads a text, which may be written as a number, or as a list of which the first is taken.
func cslText(raw json.RawMessage) (string, bool) {
	lines, ok := cslLines(raw)
	if !ok {
		return "", false
	}
	return lines[0], true
}

// cslLines reads a text or a number, or a list of them; false for what is none or has none.
func cslLines(raw json.RawMessage) ([]string, bool) {
	var text string
	if json.Unmarshal(raw, &text) == nil && strings.TrimSpace(text) != "" {
		return []string{text}, true
	}
	var number json.Number
	if json.Unmarshal(raw, &number) == nil && number != "" {
		return []string{number.String()}, true
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) != nil {
		return nil, false
	}
	var out []string
	for _, one := range list {
		switch line, ok := cslText(one); {
		case ok:
			out = append(out, line)
		case !isBlank(one):
			return nil, false
		}
	}
	return out, len(out) > 0
}

// isBlank reports whether a value says nothing: null, "", [], {}, or a list of these.
func isBlank(raw json.RawMessage) bool {
	return strings.Trim(string(raw), " \t\r\n[]{}\",") == "" || strings.Trim(string(raw), " \t\r\n[],") == "null"
}

// tidy puts what programs write in several ways into one: pages with the dash between numbers, a number of an article
// in place of its pages, and languages by their tags.
func (r *Reference) tidy() {
	pages := r.Text(Pages)
	if pages.IsEmpty() && r.Type == Article {
		pages = r.Text(Number) // of an article that has no pages
		r.Set(Number, source.Text{})
	}
	if i, ok := r.findText(Pages); ok {
		r.texts[i].text.Value = pageRange(pages.Value)
	} else {
		pages.Value = pageRange(pages.Value)
		r.Set(Pages, pages)
	}
	if language := r.Text(Language); !language.IsEmpty() {
		language.Value = LanguageTag(language.Value)
		r.Set(Language, language)
	}
}
