package bib

import (
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// Extensions are those of the files that can be read.
func Extensions() []string {
	return []string{".bib", ".json", ".ris", ".nbib", ".enw", ".xml", ".ciw", ".isi", ".txt"}
}

// Read reads a file by its extension. It reports what cannot be read, and returns the rest;
// false is for an extension that is not known. Unprinted are variables of which nobody is to be told, since the report
// does not print them.
func Read(f *source.File, problems *diag.List, unprinted ...Variable) ([]Reference, bool) {
	ending := strings.ToLower(path.Ext(f.Name()))
	if !slices.Contains(Extensions(), ending) {
		return nil, false
	}
	text, ok := plain(f, problems)
	if !ok {
		return nil, true
	}
	read := readerOf(ending, text.String(), unprinted)
	if read == nil {
		tellFormat(text, problems)
		return nil, true
	}
	out := few(read(text, problems), problems)
	if len(out) == 0 && !problems.HasErrors() {
		problems.Errorf(f.Span(0, 1), "export it anew, or leave it out of `source`", "the file has no publications")
	}
	hasLost := strings.ContainsRune(text.String(), utf8.RuneError)
	for i := range out {
		sortNumbers(&out[i])
		out[i].check(hasLost, problems)
		out[i].checkTitle(problems)
		checkDates(&out[i], problems)
	}
	return out, true
}

// MostReferences is how many publications a report has at most: each is a paragraph that is set in its own language.
const MostReferences = 20_000

// isFull reports whether a reader has read more publications than a report has.
func isFull[T any](read []T) bool { return len(read) > MostReferences }

// few is as many publications as a report has; that the file has more is reported.
func few(refs []Reference, problems *diag.List) []Reference {
	if !isFull(refs) {
		return refs
	}
	TellMany(refs[MostReferences].Key.Span, problems)
	return refs[:MostReferences]
}

// TellMany reports that a report has too many publications, at the first of those that are too many.
func TellMany(at diag.Span, problems *diag.List) {
	problems.Errorf(at, "leave out what the report does not have to list, such as the years before",
		"here begins publication %d, and a report has at most %d", MostReferences+1, MostReferences)
}

// plain is the text of a file; false if it is none. A character that cannot be set is a warning: what a program wrote
// into one field should not keep all others from being printed.
func plain(f *source.File, problems *diag.List) (source.PlainText, bool) {
	own := new(diag.List)
	text, ok := f.Plain(own, "export it as UTF-8")
	if !ok {
		problems.Append(own)
		return text, false
	}
	warnOfControls(own, problems)
	return text, true
}

// warnOfControls reports what is said of characters that cannot be set as warnings.
func warnOfControls(said, problems *diag.List) {
	for _, p := range said.Sorted() {
		if p.Severity == diag.Error {
			problems.Warnf(p.Span, p.Hint, "%s, which is left out", p.Summary)
			continue
		}
		problems.Warnf(p.Span, p.Hint, "%s", p.Summary)
	}
}

// reader reads a file of one format.
type reader func(f source.PlainText, problems *diag.List) []Reference

// readerOf is the reader of a text: by what is in it, since databases give PubMed's format and EndNote's the extension
// of RIS or that of text, and else by its extension. It is nil for a text of no format that is read.
func readerOf(ending, text string, unprinted []Variable) reader {
	switch ending {
	case ".bib":
		return bibTeXReader(unprinted)
	case ".json":
		return readCSL
	}
	head := strings.TrimSpace(text[:min(len(text), headSize)])
	switch {
	case strings.HasPrefix(head, "PMID-"):
		return readMedline
	case strings.HasPrefix(head, "%0 ") || strings.HasPrefix(head, "%A ") || strings.HasPrefix(head, "%T "):
		return readRefer
	case strings.Contains(head, "TY  - "):
		return readRIS
	case strings.HasPrefix(head, "<"):
		if rootOf(text) == "xml" || rootOf(text) == "records" {
			return readEndNote
		}
		return nil
	case strings.HasPrefix(head, "FN ") || strings.HasPrefix(head, "PT "):
		return readWebOfScience
	}
	return map[string]reader{
		".ris": readRIS, ".nbib": readMedline, ".enw": readRefer, ".ciw": readWebOfScience, ".isi": readWebOfScience,
	}[ending]
}

// firstElement finds the first element of a file of XML, behind its declarations and comments.
var firstElement = pattern.Of(`<([A-Za-z][A-Za-z0-9:._-]*)`)

// rootOf is the name of the first element of a file of XML, empty if it has none.
func rootOf(text string) string {
	if m := firstElement().FindStringSubmatch(text[:min(len(text), 2*headSize)]); m != nil {
		return m[1]
	}
	return ""
}

// otherXML are the first elements of files of XML that hold publications and are not read, with what programs call
// them and how they write the same publications so that they are read.
var otherXML = map[string]struct{ name, cure string }{
	"PubmedArticleSet":     {"PubMed’s XML", "save it from PubMed in its format PubMed (.nbib)"},
	"PubmedBookArticleSet": {"PubMed’s XML", "save it from PubMed in its format PubMed (.nbib)"},
	"modsCollection":       {"MODS", "export it as BibTeX, CSL-JSON or RIS"},
	"mods":                 {"MODS", "export it as BibTeX, CSL-JSON or RIS"},
	"rdf:RDF":              {"RDF", "export it from Zotero as CSL JSON"},
	"b:Sources":            {"Word’s XML", "export it as BibTeX, CSL-JSON or RIS"},
	"Sources":              {"Word’s XML", "export it as BibTeX, CSL-JSON or RIS"},
	"collection":           {"MARC’s XML", "export it as BibTeX, CSL-JSON or RIS"},
	"record":               {"MARC’s XML", "export it as BibTeX, CSL-JSON or RIS"},
	"feed":                 {"Atom", "export it as BibTeX, CSL-JSON or RIS"},
	"html":                 {"HTML", "export the publications of the page as BibTeX, CSL-JSON or RIS"},
}

// tellFormat reports a file in a format that is not read.
func tellFormat(f source.PlainText, problems *diag.List) {
	if other, known := otherXML[rootOf(f.String())]; known && strings.HasPrefix(strings.TrimSpace(f.String()), "<") {
		problems.Errorf(f.Span(0, 1), other.cure, "the file is in %s, which is not read", other.name)
		return
	}
	problems.Errorf(f.Span(0, 1), "export it as BibTeX, CSL-JSON or RIS",
		"the file is in no format of publications that is read")
}

// CitedBy is the variable by which a publication is cited: its title, or else the title of what it stands in, or what
// else it is called by. It is empty for a publication of which nothing of that is known.
func (r *Reference) CitedBy() Variable {
	for _, v := range []Variable{
		Title, VolumeTitle, Container, Event, TitleShort, Series, ReviewedTitle, Genre, Number,
	} {
		if r.Has(v) {
			return v
		}
	}
	return ""
}

// checkTitle reports a publication without a title. Of what nothing else is known either nothing can be printed: it is
// left out of the list.
func (r *Reference) checkTitle(problems *diag.List) {
	switch by := r.CitedBy(); by {
	case Title:
	case "":
		problems.Warnf(r.Key.Span, "give it a title", "the publication %q has no title, and is left out", r.Key.Value)
	default:
		problems.Warnf(r.Key.Span, "give it a title",
			"the publication %q has no title, and is called “%s”", r.Key.Value, r.Value(by))
	}
}

// check reports characters that a file has escapes for, and that cannot be set. They are left out. Lost letters are
// those of the file if it has some, and were told then.
func (r *Reference) check(hasLost bool, problems *diag.List) {
	clean := func(t source.Text) source.Text {
		said := new(diag.List)
		clean := source.Checked(t, said)
		if said.HasErrors() || !hasLost {
			warnOfControls(said, problems)
		}
		return clean
	}
	r.Key = clean(r.Key)
	for i := range r.texts {
		r.texts[i].text = clean(r.texts[i].text)
	}
	for _, c := range r.creators {
		for i := range c.names {
			n := &c.names[i]
			for _, part := range []*string{&n.Family, &n.Given, &n.Particle, &n.DroppingParticle, &n.Suffix,
				&n.Literal} {
				*part = clean(source.Text{Value: *part, Span: r.Key.Span}).Value
			}
		}
	}
}
