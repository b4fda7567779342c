package bib

import (
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// nbibLine is a line of PubMed's format: a tag of up to four letters, a hyphen and a value (MEDLINE/PubMed data element
// descriptions, National Library of Medicine).
var nbibLine = pattern.Of(`^([A-Z]{2,4}) {0,2}- (.*)$`)

// readMedline reads entries as PubMed writes them: an empty line ends each, and lines that go on begin with spaces.
func readMedline(f source.PlainText, _ *diag.List) []Reference {
	var out []Reference
	var e *risEntry
	finish := func() {
		if e != nil {
			out = append(out, e.fromMedline())
		}
		e = nil
	}
	for n := 1; !isFull(out); n++ {
		line, ok := f.Line(n)
		if !ok {
			break
		}
		at := f.At(n, 1, len(line))
		m := nbibLine().FindStringSubmatch(line)
		switch {
		case strings.TrimSpace(line) == "":
			finish()
		case m == nil && e != nil && e.last != "":
			e.goOn(strings.TrimSpace(line))
		case m != nil:
			if e == nil {
				e = newRISEntry("", at)
			}
			e.add(m[1], strings.TrimSpace(m[2]), at)
		}
	}
	finish()
	return out
}

// fromMedline is the publication of lines of PubMed.
func (r *risEntry) fromMedline() Reference {
	r.join()
	out := Reference{Type: Article, Key: r.first("PMID")}
	switch {
	case !r.first("BTI").IsEmpty() && r.first("JT", "TA").IsEmpty():
		out.Type = Chapter
		if r.first("TI").IsEmpty() {
			out.Type = Book
		}
	case r.first("JT", "TA").IsEmpty():
		out.Type = Other
	}
	for _, t := range []tagField{
		{Title, []string{"TI", "BTI", "TT"}}, {Container, []string{"JT", "TA"}}, {ContainerShort, []string{"TA"}},
		{Volume, []string{"VI"}}, {Issue, []string{"IP"}}, {Pages, []string{"PG"}}, {Abstract, []string{"AB"}},
		{Language, []string{"LA"}}, {PMID, []string{"PMID"}}, {PMCID, []string{"PMC"}}, {Publisher, []string{"PB"}},
		{Place, []string{"PL"}}, {Edition, []string{"EN"}},
	} {
		out.setHTML(t.variable, r.first(t.tags...))
	}
	if out.Type == Article {
		out.Set(Place, source.Text{}) // the country of the journal
	} else if out.Type == Chapter {
		out.setHTML(Container, r.first("BTI"))
	}
	title := out.Text(Title)
	title.Value = strings.TrimSuffix(title.Value, ".") // PubMed ends titles with one
	if runs := out.Runs(Title); len(runs) == 1 {
		out.Set(Title, title)
	}
	for _, id := range append(append([]source.Text{}, r.values["LID"]...), r.values["AID"]...) {
		if doi, ok := strings.CutSuffix(id.Value, " [doi]"); ok && !out.Has(DOI) {
			out.Set(DOI, source.Text{Value: doi, Span: id.Span})
		}
	}
	r.medlinePeople(&out)
	out.SetDate(Issued, ReadDate(r.first("DP", "DEP").Value))
	if issn := r.first("IS"); !issn.IsEmpty() {
		issn.Value, _, _ = strings.Cut(issn.Value, " ")
		out.Set(ISSN, issn)
	}
	out.tidy()
	return out
}

// medlinePeople are the authors by their full names, or by their initials, and the groups among them.
func (r *risEntry) medlinePeople(out *Reference) {
	if len(r.values["FAU"]) > 0 {
		for _, n := range r.values["FAU"] {
			out.AddCreator(Author, risName(n.Value))
		}
	} else {
		for _, n := range r.values["AU"] {
			family, initials, ok := cutLast(n.Value)
			if !ok {
				family = n.Value
			}
			out.AddCreator(Author, Name{Family: family, Given: spaced(initials)})
		}
	}
	for _, n := range r.values["CN"] {
		out.AddCreator(Author, Name{Literal: n.Value})
	}
	for _, n := range r.values["FED"] {
		out.AddCreator(Editor, risName(n.Value))
	}
}

// cutLast divides a text before its last word.
func cutLast(text string) (before, last string, ok bool) {
	i := strings.LastIndexByte(text, ' ')
	if i < 0 {
		return "", "", false
	}
	return text[:i], text[i+1:], true
}

// spaced writes initials that stand together apart: JM is J M.
func spaced(initials string) string { return strings.Join(strings.Split(initials, ""), " ") }
