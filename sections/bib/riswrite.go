package bib

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// WriteRIS writes publications as RIS, in their order. What RIS has no tag for stands in user tags (U5), from which
// readRIS takes it again.
func WriteRIS(w io.Writer, refs []Reference) error {
	for i := range refs {
		out := risWriter{r: &refs[i]}
		out.entry()
		more, err := out.more()
		if err != nil {
			return err
		}
		if _, err := io.WriteString(w, out.b.String()+more+"ER  - \n\n"); err != nil {
			return err
		}
	}
	return nil
}

// risKinds are the types of RIS that types are written as. Of those that it does not have it is the nearest one.
var risKinds = map[Type]string{
	Report: "RPRT", Book: "BOOK", Pamphlet: "PAMP", Article: "JOUR", Magazine: "MGZN", Newspaper: "NEWS",
	Preprint: "UNPB", Chapter: "CHAP", Entry: "ENCYC", Dictionary: "DICT", Encyclopedia: "ENCYC", Paper: "CPAPER",
	Thesis: "THES", Webpage: "ELEC", Post: "BLOG", WeblogPost: "BLOG", Speech: "SLIDE", Manuscript: "MANSCPT",
	Periodical: "JFULL", Letter: "PCOMM", Film: "MPCT", Broadcast: "VIDEO", Song: "SOUND", Score: "MUSIC",
	Figure: "FIGURE", Graphic: "ART", Map: "MAP", Dataset: "DATA", Software: "COMP", Patent: "PAT",
	Standard: "STAND", Legislation: "STAT", Regulation: "STAT", LegalCase: "CASE", Bill: "BILL", Hearing: "HEAR",
	Review: "JOUR", BookReview: "JOUR", Interview: "PCOMM", Classic: "CLSWK", Collection: "BOOK",
}

// risWriter writes one entry.
type risWriter struct {
	r *Reference
	b strings.Builder
}

// entry writes the tags of RIS that an entry has words for.
func (w *risWriter) entry() {
	kind, known := risKinds[w.r.Type]
	if !known {
		kind = "GEN"
	}
	w.line("TY", kind)
	w.line("ID", w.r.Key.Value)
	w.people()
	w.dates()
	for _, t := range risTexts() {
		w.text(t.tags[0], t.variable)
	}
	w.containers()
	w.numbers()
	w.pages()
	for _, word := range strings.Split(w.r.Value(Keyword), ", ") {
		w.line("KW", word)
	}
}

// line writes a line of a tag, if there is something in it.
func (w *risWriter) line(tag, value string) {
	if value != "" {
		fmt.Fprintf(&w.b, "%s  - %s\n", tag, strings.Join(strings.Fields(value), " "))
	}
}

// text writes the words of a variable, with their looks as tags of HTML.
func (w *risWriter) text(tag string, v Variable) {
	if v == URL || v == DOI {
		w.line(tag, w.r.Value(v))
		return
	}
	w.line(tag, writeHTML(w.r.Runs(v)))
}

// people writes who has a part that RIS has a tag for.
func (w *risWriter) people() {
	author := Author
	if w.r.Type == Film && len(w.r.Creators(Author)) == 0 {
		author = Director
	}
	for _, p := range []struct {
		tag  string
		role Role
	}{{"AU", author}, {"ED", Editor}, {"A3", SeriesEditor}, {"A4", Translator}} {
		for _, n := range w.r.Creators(p.role) {
			w.line(p.tag, escapeHTML(risNameText(n)))
		}
	}
}

// risNameText writes a name as RIS has it: Family, Given, Suffix.
func risNameText(n Name) string {
	if n.Literal != "" {
		return n.Literal
	}
	parts := []string{n.Surname(), n.Given, n.Suffix}
	for len(parts) > 1 && parts[len(parts)-1] == "" {
		parts = parts[:len(parts)-1]
	}
	return strings.Join(parts, ", ")
}

// dates writes the year and the day of publication, and when it was looked at.
func (w *risWriter) dates() {
	issued := w.r.Date(Issued)
	switch c := issued.From; {
	case issued.Words != "":
		w.line("PY", issued.Words)
	default:
		w.line("PY", Date{From: Calendar{Year: c.Year}}.String())
		if c.Month != 0 {
			w.line("DA", risCalendar(c))
		}
	}
	if c := w.r.Date(Accessed).From; c.Year != 0 {
		w.line("Y2", risCalendar(c))
	}
}

// risCalendar is a day with slashes between its numbers.
func risCalendar(c Calendar) string { return strings.ReplaceAll(c.String(), "-", "/") }

// containers writes what a publication stands in, and its series.
func (w *risWriter) containers() {
	if w.r.Type.isVolume() || w.r.Type == Map {
		w.text("T2", Series)
		return
	}
	w.text("T2", Container)
	w.text("T3", Series)
	if w.r.Type == Paper {
		w.text("C3", Event)
	}
}

// numbers writes the issue of a journal or the number of the publication, and those of its kind.
func (w *risWriter) numbers() {
	w.text("IS", risNumber(w.r.Type))
	if w.r.Type.IsArticle() || !w.r.Has(ISBN) {
		w.text("SN", ISSN)
	} else {
		w.text("SN", ISBN)
	}
	w.text("C2", PMCID)
}

// risNumber is the variable that the tag IS is for.
func risNumber(t Type) Variable {
	switch {
	case t.IsArticle() || t == Periodical:
		return Issue
	case t == Book || t == Chapter:
		return SeriesNumber
	}
	return Number
}

// pages writes the first page and the last, or how many a volume has.
func (w *risWriter) pages() {
	if w.r.Type.isVolume() && w.r.Has(PageCount) {
		w.text("SP", PageCount)
		return
	}
	first, last, isRange := strings.Cut(w.r.Value(Pages), "–")
	w.line("SP", first)
	if isRange {
		w.line("EP", last)
	}
}

// ownTag is the tag of what RIS has none for, and ownMark what its values begin with: the name of a member of an item
// of CSL-JSON follows, and its value.
const ownTag, ownMark = "U5", "csl-"

// more are the lines of all that is not read again from the lines written so far as it is.
func (w *risWriter) more() (string, error) {
	written, _ := source.NewFile("", w.b.String()+"ER  - \n").Plain(new(diag.List), "")
	read := readRIS(written, new(diag.List))
	if len(read) != 1 {
		read = make([]Reference, 1)
	}
	have, err := membersOf(&read[0])
	if err != nil {
		return "", err
	}
	want, err := membersOf(w.r)
	if err != nil {
		return "", err
	}
	var out strings.Builder
	for _, m := range want {
		if !bytes.Equal(have.get(m.name), m.value) {
			fmt.Fprintf(&out, "%s  - %s%s: %s\n", ownTag, ownMark, m.name, m.value)
		}
	}
	for _, m := range have {
		if want.get(m.name) == nil {
			fmt.Fprintf(&out, "%s  - %s%s: null\n", ownTag, ownMark, m.name)
		}
	}
	return out.String(), nil
}

// member is a name of an item of CSL-JSON with its value.
type member struct {
	name  string
	value []byte
}

// members are those of one item.
type members []member

// get is the value of a name, nil for none.
func (m members) get(name string) []byte {
	for _, one := range m {
		if one.name == name {
			return one.value
		}
	}
	return nil
}

// membersOf are the members of the item of CSL-JSON that a publication is written as, in their order.
func membersOf(r *Reference) (members, error) {
	var item bytes.Buffer
	if err := writeItem(&item, r); err != nil {
		return nil, err
	}
	d := json.NewDecoder(&item)
	if _, err := d.Token(); err != nil {
		return nil, err
	}
	var out members
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, err
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return nil, err
		}
		out = append(out, member{fmt.Sprint(name), value})
	}
	return out, nil
}

// takeOwn takes what WriteRIS put into user tags, and has the program write it so: it holds before all other tags.
func takeOwn(r *risEntry, out *Reference) {
	for _, line := range r.values[ownTag] {
		rest, isOwn := strings.CutPrefix(line.Value, ownMark)
		name, value, found := strings.Cut(rest, ": ")
		if !isOwn || !found || !json.Valid([]byte(value)) {
			continue
		}
		c := cslReader{problems: new(diag.List), strange: make(map[string]diag.Span)} // what is wrong is left out
		own := c.reference(cslItem{name: json.RawMessage(value)}, line.Span)
		take(out, name, &own)
	}
}

// take takes the value of one member of CSL-JSON from another publication; a value that this does not have is taken
// away.
func take(r *Reference, name string, from *Reference) {
	switch {
	case name == "id":
		r.Key = from.Key
	case name == "type":
		r.Type = from.Type
	case isDay(name):
		r.SetDate(Day(name), from.Date(Day(name)))
	case isRole(name):
		r.SetCreators(Role(name), from.Creators(Role(name)))
	default:
		i, ok := from.findText(Variable(name))
		if !ok {
			r.Set(Variable(name), source.Text{})
			return
		}
		r.setMarked(Variable(name), from.texts[i].text, from.texts[i].marks)
	}
}
