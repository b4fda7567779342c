package bib

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// wosLine is a line of the plain text of the Web of Science: a tag of two signs, a space and a value. Lines that go on
// begin with spaces.
var wosLine = pattern.Of(`^([A-Z][A-Z0-9])(?: (.*))?$`)

// wosLists are the tags of which each line is a value of its own.
var wosLists = wordSet("AU AF BA BF BE ED CA GP CR C1")

// readWebOfScience reads entries as the Web of Science writes them in plain text, each up to a line ER.
func readWebOfScience(f source.PlainText, problems *diag.List) []Reference {
	var out []Reference
	var e *risEntry
	for n := 1; !isFull(out); n++ {
		line, ok := f.Line(n)
		if !ok {
			break
		}
		line = strings.TrimRight(line, " \t")
		at := f.At(n, 1, len(line))
		m := wosLine().FindStringSubmatch(line)
		switch {
		case m == nil && e != nil && e.last != "":
			wosGoOn(e, strings.TrimSpace(line), at)
		case m == nil || m[1] == "FN" || m[1] == "VR" || m[1] == "EF":
		case m[1] == "ER":
			if e != nil {
				out = append(out, fromWebOfScience(e))
			}
			e = nil
		default:
			if e == nil {
				e = newRISEntry("", at)
			}
			e.add(m[1], strings.TrimSpace(m[2]), at)
		}
	}
	if e != nil {
		problems.Warnf(e.begun, "end it with a line \"ER\"", "this entry does not end before the file does")
		out = append(out, fromWebOfScience(e))
	}
	return out
}

// wosGoOn takes a line that goes on: another value of a list, or more words.
func wosGoOn(r *risEntry, words string, at diag.Span) {
	if words == "" {
		return
	}
	if wosLists(r.last) {
		r.add(r.last, words, at)
		return
	}
	r.goOn(words)
}

// fromWebOfScience is the publication of lines of the Web of Science.
func fromWebOfScience(r *risEntry) Reference {
	r.join()
	out := Reference{Type: wosType(r), Key: r.first("UT")}
	if out.Key.IsEmpty() {
		out.Key.Span = r.begun
	}
	for _, t := range []tagField{
		{Title, []string{"TI"}}, {Volume, []string{"VL"}}, {Issue, []string{"IS"}}, {DOI, []string{"DI", "D2"}},
		{ISBN, []string{"BN"}}, {ISSN, []string{"SN", "EI"}}, {Language, []string{"LA"}}, {Abstract, []string{"AB"}},
		{Keyword, []string{"DE"}}, {Publisher, []string{"PU"}}, {Event, []string{"CT"}}, {EventPlace, []string{"CL"}},
		{Series, []string{"SE"}}, {PMID, []string{"PM"}}, {ContainerShort, []string{"JI"}},
	} {
		out.setHTML(t.variable, r.first(t.tags...))
	}
	container := r.first("SO")
	container.Value = lettered(container.Value, r.first("JI").Value)
	switch {
	case out.Has(Title):
		out.setHTML(Container, container)
	default:
		out.setHTML(Title, container)
	}
	if !out.Type.IsArticle() {
		out.setHTML(Place, r.first("PI"))
	}
	wosPeople(r, &out)
	wosDates(r, &out)
	wosPages(r, &out)
	out.tidy()
	return out
}

// wosType is the type of an entry: PT is what it stands in, DT what it is.
func wosType(r *risEntry) Type {
	kind := r.first("DT").Value
	switch r.first("PT").Value {
	case "J":
		return Article
	case "P":
		return Patent
	}
	switch {
	case strings.Contains(kind, "Proceedings Paper") || strings.Contains(kind, "Meeting Abstract"):
		return Paper
	case strings.Contains(kind, "Book Chapter"), !r.first("TI").IsEmpty() && !r.first("SO").IsEmpty():
		return Chapter
	}
	return Book
}

// wosPeople are the authors by their full names, or by their initials, groups, and editors.
func wosPeople(r *risEntry, out *Reference) {
	for _, p := range []struct {
		role Role
		tags []string
	}{{Author, []string{"AF", "AU"}}, {Author, []string{"CA"}}, {Editor, []string{"BE", "ED"}}} {
		for _, tag := range p.tags {
			for _, n := range r.values[tag] {
				for _, one := range strings.Split(n.Value, ";") {
					out.AddCreator(p.role, risName(one))
				}
			}
			if len(r.values[tag]) > 0 {
				break
			}
		}
	}
}

// wosDates is the day of publication: the year, and beside it a month and a day.
func wosDates(r *risEntry, out *Reference) {
	year := r.first("PY").Value
	day := r.first("PD").Value
	issued := ReadDate(year)
	if with := ReadDate(day + " " + year); day != "" && with.Words == "" {
		issued = with
	} else if with := ReadDate(year + " " + day); day != "" && with.Words == "" {
		issued = with
	}
	out.SetDate(Issued, issued)
}

// wosPages are the first page and the last, or the number of the article.
func wosPages(r *risEntry, out *Reference) {
	pages := r.first("BP")
	last := r.first("EP").Value
	if pages.IsEmpty() {
		pages = r.first("AR")
	} else if last != "" && last != pages.Value && last != "+" {
		pages.Value += "–" + last
	}
	out.Set(Pages, pages)
}

// lettered writes a name in capitals alone with small letters, as titles are written in English: the Web of Science has
// journals so. Words of which the short form, in its own letters, is the whole word or capitals keep those.
func lettered(name, short string) string {
	if strings.ContainsFunc(name, unicode.IsLower) {
		return name
	}
	own := make(map[string]string)
	for _, word := range strings.Fields(short) {
		own[strings.ToUpper(word)] = word
	}
	words := strings.FieldsFunc(name, unicode.IsSpace)
	for i, word := range words {
		if letters, found := own[word]; found {
			words[i] = letters
			continue
		}
		small := strings.ToLower(word)
		if i > 0 && smallTitleWords(small) {
			words[i] = small
			continue
		}
		words[i] = capitalized(small)
	}
	return strings.Join(words, " ")
}

// smallTitleWords stay small within titles of journals.
var smallTitleWords = wordSet(
	"a an and as at by de der des die du e et fur for from in la le of on or the to und with y",
)

// capitalized begins each part of a word with a capital: Physics-Condensed.
func capitalized(word string) string {
	parts := strings.Split(word, "-")
	for i, part := range parts {
		first, size := utf8.DecodeRuneInString(part)
		if size > 0 {
			parts[i] = string(unicode.ToUpper(first)) + part[size:]
		}
	}
	return strings.Join(parts, "-")
}
