package bib

import (
	"cmp"
	"slices"

	"annualreport/sections/source"
)

// Reference is one publication: what CSL 1.0.2 can say of one. What it does not have is empty.
type Reference struct {
	// Key is its name in the file.
	Key  source.Text
	Type Type
	// texts, creators and dates are what is known of it, each once and in the order of their names.
	texts    []field
	creators []credit
	dates    []dayDate
}

// field is a text with the looks of its parts.
type field struct {
	variable Variable
	text     source.Text
	marks    []Mark
}

// credit is who has one part in a publication.
type credit struct {
	role  Role
	names []Name
}

// dayDate is one day of a publication.
type dayDate struct {
	day  Day
	date Date
}

// Clone returns a publication that can be changed without the other.
func (r *Reference) Clone() Reference {
	out := *r
	out.texts = slices.Clone(r.texts)
	out.creators = slices.Clone(r.creators)
	for i := range out.creators {
		out.creators[i].names = slices.Clip(out.creators[i].names)
	}
	out.dates = slices.Clone(r.dates)
	return out
}

// Text is what a publication has for a variable, without looks. It is empty for what it does not have.
func (r *Reference) Text(v Variable) source.Text {
	if i, ok := r.findText(v); ok {
		return r.texts[i].text
	}
	return source.Text{}
}

// Value is the words of a variable.
func (r *Reference) Value(v Variable) string { return r.Text(v).Value }

// Has reports whether a publication has words for a variable.
func (r *Reference) Has(v Variable) bool { return !r.Text(v).IsEmpty() }

// Runs are the words of a variable in stretches of one look.
func (r *Reference) Runs(v Variable) []Run {
	i, ok := r.findText(v)
	if !ok {
		return nil
	}
	return runsOf(r.texts[i].text.Value, r.texts[i].marks)
}

// Set gives a variable its words; empty ones take it away.
func (r *Reference) Set(v Variable, t source.Text) { r.setMarked(v, t, nil) }

// setMarked gives a variable its words, with the looks of their parts.
func (r *Reference) setMarked(v Variable, t source.Text, marks []Mark) {
	i, ok := r.findText(v)
	switch {
	case t.IsEmpty() && ok:
		r.texts = slices.Delete(r.texts, i, i+1)
	case t.IsEmpty():
	case ok:
		r.texts[i] = field{v, t, marks}
	default:
		r.texts = slices.Insert(r.texts, i, field{v, t, marks})
	}
}

// Variables are the variables that a publication has words for, in the order of their names.
func (r *Reference) Variables() []Variable {
	out := make([]Variable, len(r.texts))
	for i := range r.texts {
		out[i] = r.texts[i].variable
	}
	return out
}

// Creators are who has a part in a publication.
func (r *Reference) Creators(role Role) []Name {
	if i, ok := r.findCreators(role); ok {
		return r.creators[i].names
	}
	return nil
}

// SetCreators says who has a part; nobody takes the part away.
func (r *Reference) SetCreators(role Role, names []Name) {
	i, ok := r.findCreators(role)
	switch {
	case len(names) == 0 && ok:
		r.creators = slices.Delete(r.creators, i, i+1)
	case len(names) == 0:
	case ok:
		r.creators[i].names = names
	default:
		r.creators = slices.Insert(r.creators, i, credit{role, names})
	}
}

// AddCreator adds who has a part behind those who have it already.
func (r *Reference) AddCreator(role Role, name Name) {
	r.SetCreators(role, append(r.Creators(role), name))
}

// Roles are the parts that a publication names somebody for, in the order of their names.
func (r *Reference) Roles() []Role {
	out := make([]Role, len(r.creators))
	for i := range r.creators {
		out[i] = r.creators[i].role
	}
	return out
}

// Date is one of the dates of a publication.
func (r *Reference) Date(day Day) Date {
	if i, ok := r.findDate(day); ok {
		return r.dates[i].date
	}
	return Date{}
}

// SetDate gives a publication one of its dates; an empty one is taken away.
func (r *Reference) SetDate(day Day, date Date) {
	i, ok := r.findDate(day)
	switch {
	case date.IsEmpty() && ok:
		r.dates = slices.Delete(r.dates, i, i+1)
	case date.IsEmpty():
	case ok:
		r.dates[i].date = date
	default:
		r.dates = slices.Insert(r.dates, i, dayDate{day, date})
	}
}

// Days are the dates that a publication has, in the order of their names.
func (r *Reference) Days() []Day {
	out := make([]Day, len(r.dates))
	for i := range r.dates {
		out[i] = r.dates[i].day
	}
	return out
}

// Year is the year in which it was published, 0 if none is known.
func (r *Reference) Year() int { return r.Date(Issued).From.Year }

func (r *Reference) findText(v Variable) (int, bool) {
	return slices.BinarySearchFunc(r.texts, v, func(f field, v Variable) int { return cmp.Compare(f.variable, v) })
}

func (r *Reference) findCreators(role Role) (int, bool) {
	return slices.BinarySearchFunc(r.creators, role, func(c credit, of Role) int { return cmp.Compare(c.role, of) })
}

func (r *Reference) findDate(day Day) (int, bool) {
	return slices.BinarySearchFunc(r.dates, day, func(d dayDate, of Day) int { return cmp.Compare(d.day, of) })
}
