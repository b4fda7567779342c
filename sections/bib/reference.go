package bib

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"

	"annualreport/layout/pattern"
)

// Reference is one publication. Fields that it does not have are empty.
type Reference struct {
	// Key is its name in the file.
	Key   source.Text
	Type  Type
	Title source.Text
	// Authors wrote it, Editors are named for what has no authors.
	Authors, Editors []Name
	Year             int
	// Container is the journal or the book that it stands in. Volume and Issue are those of the container,
	// Pages where it stands there, or the number of an article that has no pages.
	Container, Volume, Issue, Pages source.Text
	Publisher                       source.Text
	URL, DOI, ISBN                  source.Text
	// Language is a BCP 47 tag.
	Language source.Text
	// Note is printed behind the entry, Abstract only where the report asks for it.
	Note, Abstract source.Text
}

// Type is what a publication is.
type Type string

// The types, as CSL 1.0.2 names them.
const (
	Report  Type = "report"
	Book    Type = "book"
	Article Type = "article-journal"
	Chapter Type = "chapter"
	Thesis  Type = "thesis"
	Webpage Type = "webpage"
	Speech  Type = "speech"
	Other   Type = "document"
)

// Name is a person, with a family name, or an organisation, with a literal one.
type Name struct{ Family, Given, Literal string }

// String writes the name as authors of reports do: "Family, Given".
func (n Name) String() string {
	switch {
	case n.Literal != "":
		return n.Literal
	case n.Given == "":
		return n.Family
	}
	return n.Family + ", " + n.Given
}

// Others stands for names that are left out.
const Others = "others"

// Extensions are those of the files that can be read.
func Extensions() []string { return []string{".bib", ".json", ".ris"} }

// Read reads a file by its extension. It reports what cannot be read, and returns the rest;
// false is for an extension that is not known.
func Read(f *source.File, problems *diag.List) ([]Reference, bool) {
	var out []Reference
	ending := strings.ToLower(path.Ext(f.Name()))
	if slices.Contains(Extensions(), ending) && !f.IsText(problems, "export it as UTF-8") {
		return nil, true
	}
	switch ending {
	case ".bib":
		out = readBibTeX(f, problems)
	case ".json":
		out = readCSL(f, problems)
	case ".ris":
		out = readRIS(f, problems)
	default:
		return nil, false
	}
	seen := make(map[string]diag.Span)
	for i := range out {
		r := &out[i]
		r.check(f, problems)
		if r.Title.IsEmpty() {
			problems.Errorf(r.Key.Span, "give it a title", "the publication %q has no title", r.Key.Value)
		}
		if first, twice := seen[r.Key.Value]; twice && r.Key.Value != "" {
			problems.Warnf(r.Key.Span, "give it another name",
				"%q is the name of two publications; the first is in line %d", r.Key.Value, first.Position().Line)
		}
		seen[r.Key.Value] = r.Key.Span
	}
	return out, true
}

// check reports characters that a file has escapes for, and that cannot be set.
func (r *Reference) check(f *source.File, problems *diag.List) {
	for _, t := range []*source.Text{
		&r.Key, &r.Title, &r.Container, &r.Volume, &r.Issue, &r.Pages, &r.Publisher, &r.URL, &r.DOI, &r.ISBN,
		&r.Language, &r.Note, &r.Abstract,
	} {
		*t = f.Checked(*t, problems)
	}
	for _, names := range [][]Name{r.Authors, r.Editors} {
		for i := range names {
			n := &names[i]
			for _, part := range []*string{&n.Family, &n.Given, &n.Literal} {
				*part = f.Checked(source.Text{Value: *part, Span: r.Key.Span}, problems).Value
			}
		}
	}
}

// yearPattern finds the year in a date, whatever its form.
var yearPattern = pattern.Of(`\b(1[0-9]{3}|2[0-9]{3})\b`)

// yearOf is the year of a date, 0 if it names none.
func yearOf(date string) int {
	year, err := strconv.Atoi(yearPattern().FindString(date))
	if err != nil {
		return 0
	}
	return year
}

// hyphens finds what stands between the first page and the last.
var hyphens = pattern.Of(`\s*[-‐‑–—−]+\s*`)

// pageRange writes pages with the dash that stands between numbers, whatever the file has.
func pageRange(pages string) string {
	return hyphens().ReplaceAllString(strings.TrimSpace(pages), "–")
}

// hasPages reports whether publications of a type stand on some pages of another: of books and reports the
// files say how many pages they have.
func (t Type) hasPages() bool {
	switch t {
	case Article, Chapter, Other:
		return true
	case Report, Book, Thesis, Webpage, Speech:
	}
	return false
}
