package bib

import (
	"strings"

	"annualreport/sections/source"
)

// tagField is a variable with the tags that it is read from, the first that an entry has.
type tagField struct {
	variable Variable
	tags     []string
}

// risTexts are the variables of RIS that are one tag each, whatever the type of an entry is.
func risTexts() []tagField {
	return []tagField{
		{Title, []string{"TI", "T1", "CT"}}, {TitleShort, []string{"ST"}}, {Publisher, []string{"PB"}},
		{Place, []string{"CY", "PP"}}, {Edition, []string{"ET"}}, {Volume, []string{"VL"}}, {Volumes, []string{"NV"}},
		{URL, []string{"UR", "LK", "L2"}}, {DOI, []string{"DO"}}, {Language, []string{"LA"}},
		{Abstract, []string{"AB", "N2"}}, {Note, []string{"N1"}}, {Annote, []string{"RN"}}, {Genre, []string{"M3"}},
		{CallNumber, []string{"CN"}}, {Source, []string{"DP"}}, {Archive, []string{"DB"}},
		{ArchiveLocation, []string{"AN"}}, {Section, []string{"SE"}}, {ContainerShort, []string{"J2", "JA", "J1"}},
	}
}

// reference is the publication of the lines.
func (r *risEntry) reference() Reference {
	r.join()
	out := Reference{Type: r.kind, Key: source.Text{Span: r.begun}}
	if id := r.first("ID", "LB"); !id.IsEmpty() {
		out.Key = id
	}
	for _, t := range risTexts() {
		out.setHTML(t.variable, r.first(t.tags...))
	}
	r.containers(&out)
	r.numbers(&out)
	r.pages(&out)
	r.people(&out)
	r.dates(&out)
	var keywords []string
	for _, k := range r.values["KW"] {
		keywords = append(keywords, k.Value)
	}
	out.setHTML(Keyword, source.Text{Value: strings.Join(keywords, ", "), Span: r.first("KW").Span})
	out.tidy()
	takeOwn(r, &out)
	return out
}

// setHTML gives a variable words in which looks are written as tags of HTML.
func (r *Reference) setHTML(v Variable, t source.Text) {
	var marks []Mark
	if v != URL && v != DOI {
		t.Value, marks = readHTML(t.Value)
	}
	r.setMarked(v, t, marks)
}

// containers are what a publication stands in, and its series.
func (r *risEntry) containers(out *Reference) {
	switch {
	case out.Type.isVolume() || out.Type == Map:
		out.setHTML(Series, r.first("T2", "T3", "BT"))
	case out.Type.IsPart() && !r.first("BT").IsEmpty():
		out.setHTML(Container, r.first("BT"))
		if series := r.first("T3", "T2"); series.Value != out.Value(Container) {
			out.setHTML(Series, series)
		}
	default:
		out.setHTML(Container, r.first("T2", "JF", "JO", "BT", "JA", "J2", "J1"))
		out.setHTML(Series, r.first("T3"))
	}
	if out.Value(ContainerShort) == out.Value(Container) {
		out.Set(ContainerShort, source.Text{})
	}
	if out.Type == Paper {
		out.setHTML(Event, r.first("C3"))
	}
}

// numbers are the issue of a journal, or the number of the publication, and those of its kind.
func (r *risEntry) numbers(out *Reference) {
	number := r.first("IS", "CP", "M1")
	switch {
	case out.Type.IsArticle() || out.Type == Periodical:
		out.setHTML(Issue, number)
	case out.Type == Book || out.Type == Chapter:
		out.setHTML(SeriesNumber, number)
	default:
		out.setHTML(Number, number)
	}
	var books, serials []string
	for _, standard := range r.values["SN"] {
		if isISSN(standard.Value) || out.Type.IsArticle() {
			serials = append(serials, standard.Value)
		} else {
			books = append(books, standard.Value)
		}
	}
	at := r.first("SN").Span
	out.Set(ISBN, source.Text{Value: strings.Join(books, " "), Span: at})
	out.Set(ISSN, source.Text{Value: strings.Join(serials, " "), Span: at})
	if doi := r.first("L3"); strings.HasPrefix(doi.Value, "10.") && !out.Has(DOI) {
		out.Set(DOI, doi) // EBSCO
	}
	if pmc := r.first("C2"); strings.HasPrefix(pmc.Value, "PMC") {
		out.Set(PMCID, pmc)
	}
}

// isISSN reports whether a number is that of a serial: eight figures, the last of which may be an X (ISO 3297).
func isISSN(number string) bool {
	number, _, _ = strings.Cut(strings.TrimSpace(number), " ")
	bare := strings.ReplaceAll(number, "-", "")
	return len(bare) == 8 && strings.Trim(strings.TrimSuffix(strings.ToUpper(bare), "X"), "0123456789") == ""
}

// pages are the first and the last, or a number of an article, or how many a volume has.
func (r *risEntry) pages(out *Reference) {
	pages := r.first("SP")
	if out.Type.isVolume() && isCount(pages.Value) && r.first("EP").IsEmpty() {
		out.Set(PageCount, source.Text{Value: countOf(pages.Value), Span: pages.Span})
		return
	}
	if pages.IsEmpty() {
		pages = r.first("C7")
		if out.Type.isVolume() {
			return
		}
	}
	pages.Value = pageRange(pages.Value)
	last := r.first("EP").Value
	isRange := strings.Contains(pages.Value, "–")
	if last != "" && !r.first("SP").IsEmpty() && last != pages.Value && !isRange {
		pages.Value += "–" + last
	}
	out.Set(Pages, pages)
}

// people are the authors and the editors, and those whose part the type of an entry says.
func (r *risEntry) people(out *Reference) {
	second := Editor
	switch {
	case out.Type == Film || out.Type == Broadcast:
		second = Producer
	case out.Type == Book || out.Type == Report:
		second = SeriesEditor
	}
	for _, p := range []struct {
		tag  string
		role Role
	}{
		{"AU", Author}, {"A1", Author}, {"ED", Editor}, {"A2", second}, {"A3", SeriesEditor}, {"A4", Translator},
	} {
		for _, name := range r.values[p.tag] {
			if n := risName(name.Value); n != (Name{}) {
				out.AddCreator(p.role, n)
			}
		}
	}
	if second == SeriesEditor && len(out.Creators(Author))+len(out.Creators(Editor)) == 0 {
		out.SetCreators(Editor, out.Creators(SeriesEditor)) // a volume with editors alone
		out.SetCreators(SeriesEditor, nil)
	}
}

// dates are the day of publication and that on which it was looked at.
func (r *risEntry) dates(out *Reference) {
	issued := ReadYear(risDay(r.first("PY", "Y1").Value))
	if day := dayOf(r, issued); issued.IsEmpty() || day.saysMore(issued) {
		day.Circa = day.Circa || issued.Circa
		issued = day
	}
	out.SetDate(Issued, issued)
	out.SetDate(Accessed, ReadDate(risDay(r.first("Y2").Value)))
}

// saysMore reports whether a date is a month or a day of the year that another is.
func (d Date) saysMore(year Date) bool {
	isYear := year.From.Month == 0 && year.Words == "" && !year.IsRange() && !year.Open
	return isYear && d.From.Year == year.From.Year && d.From.Month != 0
}

// dayOf is the day of publication, beside whose month the year may be lacking.
func dayOf(r *risEntry, issued Date) Date {
	text := risDay(r.first("DA").Value)
	day := ReadDate(text)
	if day.From.Year == 0 && text != "" && issued.From.Year != 0 {
		return ReadDate(issued.From.String() + " " + text)
	}
	return day
}

// risDay is a date of RIS without the time that programs write behind it.
func risDay(value string) string {
	parts := strings.Split(value, "/")
	if len(parts) == 4 && strings.Contains(parts[3], ":") {
		parts = parts[:3]
	}
	return strings.TrimRight(strings.Join(parts, "/"), "/")
}

// risName reads a name: with a comma it is a person's, without one an organisation's.
func risName(name string) Name {
	name, _ = readHTML(name)
	family, rest, person := strings.Cut(name, ",")
	if !person {
		return Name{Literal: strings.TrimSpace(name)}
	}
	given, suffix, _ := strings.Cut(rest, ",")
	if strings.TrimSpace(given) == "" && suffix == "" {
		return Name{Literal: strings.TrimSpace(family)} // EndNote's comma behind an organisation
	}
	return Name{
		Family: strings.TrimSpace(family), Given: strings.TrimSpace(given), Suffix: strings.TrimSpace(suffix),
	}
}
