package bib

import (
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"

	"annualreport/layout/pattern"
)

// risLine is a line of RIS: a tag of two letters, two spaces, a hyphen and a value.
var risLine = pattern.Of(`^([A-Z][A-Z0-9])  ?-(?: (.*))?$`)

// risTypes are the types of RIS.
var risTypes = map[string]Type{
	"RPRT": Report, "GOVDOC": Report, "BOOK": Book, "EBOOK": Book, "EDBOOK": Book, "JOUR": Article, "MGZN": Article,
	"NEWS": Article, "EJOUR": Article,
	"CHAP": Chapter, "CPAPER": Chapter, "CONF": Chapter, "THES": Thesis, "ELEC": Webpage, "WEB": Webpage,
	"BLOG": Webpage, "GEN": Other, "UNPB": Other,
}

// readRIS reads entries of RIS, from a line TY to a line ER.
func readRIS(f *source.File, problems *diag.List) []Reference {
	var out []Reference
	var r *risEntry
	var begun diag.Span
	last := ""
	for n := 1; ; n++ {
		line, ok := f.Line(n)
		if !ok {
			break
		}
		line = strings.TrimRight(line, " \t")
		if line == "" {
			continue
		}
		m := risLine().FindStringSubmatch(line)
		at := f.At(n, 1, len(line))
		switch {
		case m == nil && r != nil && last != "":
			r.field(last, line, at, true) // a value that goes on
		case m == nil:
			problems.Errorf(at, "begin each line with a tag, as in \"TI  - Title\"", "this is no line of RIS")
		case m[1] == "TY":
			if r != nil {
				problems.Errorf(begun, "end it with a line \"ER  - \"",
					"this entry does not end before the next begins")
				out = append(out, r.reference())
			}
			r = &risEntry{Reference: Reference{Type: Other, Key: source.Text{Span: at}}}
			begun = at
			if t, known := risTypes[m[2]]; known {
				r.Type = t
			}
			last = ""
		case r == nil:
			problems.Errorf(at, "begin the entry with a line \"TY  - RPRT\"",
				"the tag %s stands outside of an entry", m[1])
		case m[1] == "ER":
			out = append(out, r.reference())
			r = nil
		default:
			r.field(m[1], strings.TrimSpace(m[2]), at, false)
			last = m[1]
		}
	}
	if r != nil {
		problems.Errorf(begun, "end it with a line \"ER  - \"", "this entry does not end before the file does")
		out = append(out, r.reference())
	}
	return out
}

// risEntry is a publication while its lines are read.
type risEntry struct {
	Reference
	// short is the journal in few letters, for files that have no other name of it.
	short source.Text
	// firstPage, lastPage and articleNumber say where an article stands.
	firstPage, lastPage, articleNumber source.Text
}

// reference is the publication of the lines.
func (r *risEntry) reference() Reference {
	out := r.Reference
	if out.Container.IsEmpty() {
		out.Container = r.short
	}
	if !out.Type.hasPages() {
		return out // SP is how many pages a book has
	}
	out.Pages = r.firstPage
	if out.Pages.IsEmpty() {
		out.Pages = r.articleNumber
	}
	out.Pages.Value = pageRange(out.Pages.Value)
	last := r.lastPage.Value
	isRange := strings.Contains(out.Pages.Value, "–")
	if last != "" && !r.firstPage.IsEmpty() && last != r.firstPage.Value && !isRange {
		out.Pages.Value += "–" + last
	}
	return out
}

// field puts the value of a tag in its place; one that goes on is added to what is there.
func (r *risEntry) field(tag, value string, at diag.Span, goesOn bool) {
	set := func(t *source.Text) {
		switch {
		case goesOn:
			t.Value += " " + strings.TrimSpace(value)
		case t.IsEmpty():
			*t = source.Text{Value: value, Span: at}
		}
	}
	switch tag {
	case "TI", "T1", "CT":
		set(&r.Title)
	case "PB":
		set(&r.Publisher)
	case "T2", "JO", "JF", "BT":
		set(&r.Container)
	case "JA", "J2":
		set(&r.short)
	case "VL":
		set(&r.Volume)
	case "IS", "CP":
		if r.Type == Article { // of others it is the number of their series
			set(&r.Issue)
		}
	case "SP":
		set(&r.firstPage)
	case "EP":
		set(&r.lastPage)
	case "C7":
		set(&r.articleNumber)
	case "UR", "L2":
		set(&r.URL)
	case "DO":
		set(&r.DOI)
	case "SN":
		if r.Type != Article { // of a journal it is an ISSN
			set(&r.ISBN)
		}
	case "LA":
		set(&r.Language)
		r.Language.Value = languageTag(r.Language.Value)
	case "AB", "N2":
		set(&r.Abstract)
		r.Abstract.Value = withoutTags(r.Abstract.Value)
	case "N1":
		set(&r.Note)
		r.Note.Value = withoutTags(r.Note.Value)
	case "ID":
		r.Key = source.Text{Value: value, Span: at}
	case "AU", "A1":
		r.Authors = append(r.Authors, risName(value))
	case "ED", "A2":
		r.Editors = append(r.Editors, risName(value))
	case "PY", "Y1", "DA":
		if r.Year == 0 {
			r.Year = yearOf(value)
		}
	}
}

// risName reads a name: with a comma it is a person's, without one an organisation's.
func risName(name string) Name {
	family, given, person := strings.Cut(name, ",")
	if !person {
		return Name{Literal: strings.TrimSpace(name)}
	}
	given, _, _ = strings.Cut(given, ",")
	return Name{Family: strings.TrimSpace(family), Given: strings.TrimSpace(given)}
}
