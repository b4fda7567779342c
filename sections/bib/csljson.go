package bib

import (
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// cslItem is a publication in CSL-JSON (citeproc's data model, CSL 1.0.2), its values unread.
type cslItem map[string]json.RawMessage

// readCSL reads a list of items, or one item alone.
func readCSL(f source.PlainText, problems *diag.List) []Reference {
	c := cslReader{file: f, problems: problems, d: json.NewDecoder(strings.NewReader(f.String()))}
	if strings.HasPrefix(strings.TrimSpace(f.String()), "{") {
		if c.item() && c.d.More() {
			c.fail(errors.New("something stands behind its end"))
		}
		return c.out
	}
	if t, err := c.d.Token(); err != nil {
		c.fail(err)
		return nil
	} else if t != json.Delim('[') {
		c.fail(errors.New("it does not begin with ["))
		return nil
	}
	for c.d.More() {
		if isFull(c.out) || !c.item() {
			return c.out
		}
	}
	if _, err := c.d.Token(); err != nil {
		c.fail(err)
	}
	return c.out
}

// cslReader goes through a file of CSL-JSON.
type cslReader struct {
	file     source.PlainText
	problems *diag.List
	d        *json.Decoder
	out      []Reference
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
	c.problems.Errorf(c.file.Span(at, 1), "export it anew as CSL-JSON", "the file is no list of publications: %v", err)
}

// item reads the next item; false means that the file cannot be read on.
func (c *cslReader) item() bool {
	at := int(c.d.InputOffset())
	at += max(strings.IndexByte(c.file.String()[at:], '{'), 0)
	var item cslItem
	if err := c.d.Decode(&item); err != nil {
		typed := new(json.UnmarshalTypeError)
		if !errors.As(err, &typed) {
			c.fail(err)
			return false
		}
		c.problems.Errorf(c.file.Span(at, 1), "export it anew as CSL-JSON",
			"this publication cannot be read: it is %s", typed.Value)
		return true
	}
	end := min(int(c.d.InputOffset()), len(c.file.String()))
	if half := halfLetter(c.file.String()[min(at, end):end]); half >= 0 {
		c.problems.Errorf(c.file.Span(at+half, len(`\ud800`)), "export it anew as CSL-JSON",
			"here is half of a letter, which cannot be printed")
	}
	if inner, wrapped := item.wrapped(); wrapped { // Crossref's API puts the item into an envelope
		item = inner
	}
	c.out = append(c.out, c.reference(item, c.file.Span(at, 1)))
	return true
}

// wrapped is the item in an envelope: {"status": "ok", "message": {…}}.
func (i cslItem) wrapped() (cslItem, bool) {
	var inner cslItem
	if i["message"] == nil || i["type"] != nil || json.Unmarshal(i["message"], &inner) != nil {
		return nil, false
	}
	return inner, inner["title"] != nil
}

// reference turns an item into a publication.
func (c *cslReader) reference(item cslItem, at diag.Span) Reference {
	r := Reference{}
	names := make([]string, 0, len(item))
	for name := range item {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		switch raw := item[name]; {
		case name == "id":
			text, _ := cslText(raw)
			r.Key = source.Text{Value: text, Span: at}
		case name == "type":
			text, _ := cslText(raw)
			r.Type = cslType(text)
		case isDay(name):
			r.SetDate(Day(name), cslDate(raw))
		case isRole(name):
			r.SetCreators(Role(name), cslNames(raw))
		default:
			c.text(&r, name, raw, at)
		}
	}
	c.extra(&r, item["note"], at)
	r.tidy()
	return r
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

// text reads a text. Looks are written as tags in it.
func (c *cslReader) text(r *Reference, name string, raw json.RawMessage, at diag.Span) {
	v := Variable(name)
	older, isOlder := olderNames()[name]
	if isOlder {
		v = older
	}
	text, ok := cslText(raw)
	if !ok || isOlder && r.Has(v) || !isOlder && !isVariable(v) {
		return // what programs note for themselves
	}
	t := source.Text{Span: at}
	var marks []Mark
	switch v {
	case URL, DOI:
		t.Value = strings.TrimSpace(text)
	default:
		t.Value, marks = readHTML(source.Running(text))
	}
	r.setMarked(v, t, marks)
}

// isVariable reports whether CSL knows a variable.
func isVariable(v Variable) bool { return slices.Contains(standard(), v) }

// cslText reads a text, which may be written as a number, or as a list of which the program keeps one line: the first
// title, or all numbers of a book.
func cslText(raw json.RawMessage) (string, bool) {
	var text string
	if json.Unmarshal(raw, &text) == nil {
		return text, true
	}
	var number json.Number
	if json.Unmarshal(raw, &number) == nil {
		return number.String(), number != ""
	}
	var list []string
	if json.Unmarshal(raw, &list) == nil && len(list) > 0 {
		return strings.Join(list, " "), true
	}
	return "", false
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
