package bib

import (
	"slices"
	"strings"

	"annualreport/sections/source"
)

// bibRoles are the fields of people, and the parts that those have.
func bibRoles() []struct {
	field string
	role  Role
} {
	return []struct {
		field string
		role  Role
	}{
		{"author", Author}, {"editor", Editor}, {"translator", Translator}, {"bookauthor", ContainerAuthor},
		{"origauthor", OriginalAuthor},
	}
}

// people are who has a part in a publication.
func (f *bibFields) people() {
	for _, r := range bibRoles() {
		role := r.role
		if role == Editor {
			role = roleOf(f.plain("editortype").Value)
		}
		f.addPeople(r.field, role)
	}
	for _, letter := range []string{"a", "b", "c"} {
		f.addPeople("editor"+letter, roleOf(f.plain("editor"+letter+"type").Value))
	}
	for _, field := range []string{"commentator", "annotator", "introduction", "foreword", "afterword"} {
		f.addPeople(field, Contributor)
	}
	for _, role := range roles() {
		if role != Author && role != Editor && role != Translator {
			f.addPeople(string(role), role)
		}
	}
}

// roleOf is the part that BibLaTeX's types of editors have.
func roleOf(kind string) Role {
	kind = strings.ToLower(kind)
	if kind != "author" && slices.Contains(roles(), Role(kind)) {
		return Role(kind)
	}
	return Editor
}

// addPeople adds the names of a field.
func (f *bibFields) addPeople(field string, role Role) {
	v, ok := f.fields[field]
	if !ok {
		return
	}
	odd := func(name string) {
		f.problems.Warnf(v.span, `write "and" between the names, as in {Nobody, Ada and Lamp, B.}`,
			"%q of %q is no single name", name, f.key.Value)
	}
	names := bibNames(v.value, f.unknownCommand(v.span), odd)
	if f.plain("options").Value == "useprefix=true" {
		for i := range names {
			names[i].Particle, names[i].DroppingParticle = joinWords(names[i].DroppingParticle, names[i].Particle), ""
		}
	}
	f.out.SetCreators(role, append(slices.Clip(f.out.Creators(role)), names...))
}

// dates are the days of a publication. Words about one that is not out yet stand for its date.
func (f *bibFields) dates() {
	for _, d := range []struct {
		prefix string
		day    Day
	}{{"", Issued}, {"url", Accessed}, {"event", EventDay}, {"orig", OriginalDay}} {
		f.out.SetDate(d.day, f.date(d.prefix))
	}
	f.out.SetDate(SubmittedDay, ReadDate(f.dateText("submitted").Value))
	f.out.SetDate(AvailableDay, ReadDate(f.dateText("available-date").Value))
	status := f.out.Text(Status)
	if words := statusWords(status.Value); words != status.Value {
		status.Value = words
		f.out.Set(Status, status)
	}
	if f.out.Date(Issued).IsEmpty() {
		f.out.SetDate(Issued, Date{Words: status.Value})
	}
}

// statusWords are the words for a publication that is not out yet, by BibLaTeX's keys for them.
func statusWords(key string) string {
	switch key {
	case "inpress":
		return "in press"
	case "inpreparation":
		return "in preparation"
	}
	return key
}

// date is one date: whole, or in a year, a month and a day.
func (f *bibFields) date(prefix string) Date {
	if whole := f.dateText(prefix + "date"); !whole.IsEmpty() {
		return ReadDate(whole.Value)
	}
	year := f.dateText(prefix + "year")
	month := f.dateText(prefix + "month")
	if year.IsEmpty() {
		return monthAlone(month)
	}
	out := ReadYear(year.Value)
	if out.From.Month != 0 || out.Words != "" || month.IsEmpty() {
		return out
	}
	day := f.plain(prefix + "day")
	if n := monthOf(month.Value); n != 0 {
		with := Date{From: Calendar{Year: out.From.Year, Month: n, Day: atoi(day.Value)}, To: out.To, Circa: out.Circa}
		if with.From.isValid() && !out.IsRange() && !out.Open {
			return with
		}
		return out
	}
	if n, isNumber := wholeNumber(month.Value); isNumber && n > lastMonth && !out.IsRange() {
		return Date{Words: pad(out.From.Year, 4) + "-" + pad(n, 2), From: out.From} // checkDates reports it
	}
	for _, words := range []string{month.Value + " " + year.Value, year.Value + " " + month.Value} {
		if d := ReadDate(words); d.Words == "" {
			return d
		}
	}
	return out
}

// dateText is the text of a date, in which a tilde may be the sign of a guess and not a space of TeX.
func (f *bibFields) dateText(name string) source.Text {
	v := f.fields[name]
	if strings.ContainsAny(v.value, "\\{}$") {
		return f.plain(name)
	}
	return source.Text{Value: strings.TrimSpace(v.value), Span: v.span}
}

// monthAlone is a date in the field of the month, without a year beside it.
func monthAlone(month source.Text) Date {
	if d := ReadDate(month.Value); d.From.Year != 0 {
		return d
	}
	return Date{}
}
