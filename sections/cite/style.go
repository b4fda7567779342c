package cite

import (
	"slices"
	"strings"

	"annualreport/sections/bib"
	"annualreport/sections/csl"
	"annualreport/sections/language"
)

// Style is how publications are cited: a value that says all of it.
type Style struct {
	// Name is the word for it in the report.
	Name string
	// Numbered lists have numbers before their entries.
	Numbered bool
	// NoteBelow sets the note of an entry in a paragraph below it.
	NoteBelow bool
	// PublisherOnce leaves the publisher out where it is the author, too.
	PublisherOnce bool
	// YearAbove leaves the year out where it is the heading above the entry, too.
	YearAbove bool
	// Undated returns the words of the language for a publication without a year.
	Undated bool
	Names   Names
	// Sentences are the parts of an entry. Each sentence ends with a full stop; what has no parts is left out.
	Sentences []Sentence
	// Anonymous are the sentences for what has neither authors nor editors; nil if they are the same.
	Anonymous []Sentence
	// Chapters and AnonymousChapters are those for what stands in a book, where the language has the words for it; nil
	// if they are the same.
	Chapters, AnonymousChapters []Sentence
	// Capitals begins the words for people and for volumes with capitals in English: (Eds.), Vol. 3.
	Capitals bool
}

// Sentence is parts that one full stop follows.
type Sentence []Part

// Part is a field with the signs around it. They are written only with the field; at the beginning of a sentence the
// spaces, commas, semicolons and colons of Before are left out. A comma with its space is that of the language.
type Part struct {
	Field         Field
	Before, After string
	Slope         Slope
}

// Field is a field of a publication.
type Field uint8

// The fields. Responsible is the authors, or those who made or edited what has none. Volume, Issue and Pages belong to
// the container; without one the words for them stand before their numbers. Imprint is the publisher with its place
// before it.
const (
	Sign Field = iota // no field, but what stands between two
	Responsible
	Year
	Title
	Container
	Volume
	Issue
	Pages
	Edition
	Publisher
	Imprint
	// Editors are those of what has authors, Translators those of what has other people first. Series is its title with
	// its number, Event the conference that a paper was read at.
	Editors
	Translators
	Series
	Event
	// VolumeTitle is that of one volume of what is cited, or of what it stands in, or of one issue of a journal.
	VolumeTitle
	// ContainerEdition is the edition of the container; Edition is that of what stands in none.
	ContainerEdition
	// Within is the word “in” with the editors of the book that a chapter stands in, and Whereabouts are the book's
	// edition and volume and the chapter's pages, each with the word for it.
	Within
	Whereabouts
)

// Slope is whether a field is in italics.
type Slope uint8

// The slopes. ItalicAlone is italics for what stands in no container.
const (
	Upright Slope = iota
	Italic
	ItalicAlone
)

// Names is how lists of names are written.
type Names struct {
	// Form is how the name of one person is written.
	Form Form
	// Most is how many names are listed. Of a longer list Few are.
	Most, Few int
	// Join is what stands between the names of a list that is whole, Cut what stands for those that are left out.
	Join Joint
	Cut  Cut
}

// Form is how the name of a person is written.
type Form uint8

// The forms.
const (
	// GivenFirst is Ada Lamp.
	GivenFirst Form = iota
	// FamilyFirst is Lamp, Ada.
	FamilyFirst
	// BareInitials is Lamp A.
	BareInitials
	// Initials is Lamp, A.; those of a name with a hyphen keep it: Faro, J.-M.
	Initials
	// InitialsFirst is A. Lamp.
	InitialsFirst
)

// Joint is what stands between names.
type Joint uint8

// The joints.
const (
	// Spoken joins names as in a sentence: A, B and C.
	Spoken Joint = iota
	// Commas joins them by commas alone: A, B, C.
	Commas
	// Ampersand joins them by commas, with the sign & before the last: A, B, & C.
	Ampersand
	// AmpersandOfTwo does the same, but for two without a comma: A & B.
	AmpersandOfTwo
)

// Cut is what stands for names that are left out.
type Cut uint8

// The cuts.
const (
	// AndOthers says that there are more: A, B et al.
	AndOthers Cut = iota
	// Ellipsis leaves out the names between the first ones and the last: A, B, … Z.
	Ellipsis
)

// Run is words of one field, or signs between two.
type Run struct {
	Field Field
	// Words are those of the field in stretches of one look; what is in italics by the style is not marked in them.
	Words  []bib.Run
	Italic bool
}

// Text is the words of a run without looks.
func (r Run) Text() string {
	out := ""
	for _, w := range r.Words {
		out += w.Text
	}
	return out
}

// Find returns the style of a name, nil if there is none.
func Find(name string) *Style {
	for _, s := range styles() {
		if s.Name == name {
			return &s
		}
	}
	return nil
}

// StyleNames are the names of all styles, that of lists that name none first.
func StyleNames() []string {
	var out []string
	for _, s := range styles() {
		out = append(out, s.Name)
	}
	return out
}

// value is what a style writes for a field, empty if the publication does not have it.
func (s *Style) value(f Field, r *bib.Reference, l *language.Language) []bib.Run {
	switch f {
	case Responsible:
		return plain(s.responsible(r, l))
	case Year:
		return plain(s.year(r, l))
	case Title:
		return r.Runs(r.CitedBy())
	case Container:
		if r.CitedBy() == bib.Container {
			return nil
		}
		return r.Runs(bib.Container)
	case Publisher:
		if s.PublisherOnce && isSelfPublished(r) {
			return nil
		}
		return r.Runs(bib.Publisher)
	case Imprint:
		if s.PublisherOnce && isSelfPublished(r) {
			return r.Runs(bib.Place)
		}
		return imprint(r)
	case Editors, Translators:
		return plain(s.others(f, r, l))
	case Series:
		return series(r)
	case Event:
		return r.Runs(bib.Event)
	case VolumeTitle:
		return r.Runs(bib.VolumeTitle)
	case Edition, ContainerEdition:
		if r.Has(bib.Container) != (f == ContainerEdition) {
			return nil
		}
		return plain(csl.Edition(r.Value(bib.Edition), l.Tag))
	case Within:
		return plain(s.within(r, l))
	case Whereabouts:
		return plain(s.whereabouts(r, l))
	}
	if v := ofContainer(f); !r.Has(bib.Container) && r.Has(v) {
		return plain(csl.Counted(v, r.Value(v), l.Tag))
	}
	return r.Runs(ofContainer(f))
}

// isSelfPublished reports whether those who are named first are the publisher, and nobody else.
func isSelfPublished(r *bib.Reference) bool {
	names := r.Creators(first(r))
	return len(names) == 1 && r.Has(bib.Publisher) && isNamedAlike(names[0].String(), r.Value(bib.Publisher))
}

// isNamedAlike reports whether two names are the same but for capitals and spaces.
func isNamedAlike(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// within is the word for what a chapter stands in, with the editors of the book.
func (s *Style) within(r *bib.Reference, l *language.Language) string {
	word := begun(csl.Within(l.Tag)) + " "
	book := *s
	book.Names.Form = InitialsFirst
	book.Names.Join = AmpersandOfTwo
	if editors := book.others(Editors, r, l); editors != "" {
		return word + editors + l.Lists.Comma
	}
	return word
}

// whereabouts are the edition and the volume of a book, and the pages of the chapter in it.
func (s *Style) whereabouts(r *bib.Reference, l *language.Language) string {
	parts := []string{csl.Edition(r.Value(bib.Edition), l.Tag)}
	for _, v := range []bib.Variable{bib.Volume, bib.Issue, bib.Pages} {
		counted := csl.Counted(v, r.Value(v), l.Tag)
		if v == bib.Volume {
			counted = s.label(counted, l)
		}
		parts = append(parts, counted)
	}
	return commas(l, slices.DeleteFunc(parts, func(part string) bool { return part == "" }))
}

// label is a word for people or for volumes as the style begins it.
func (s *Style) label(word string, l *language.Language) string {
	if base, _, _ := strings.Cut(l.Tag, "-"); s.Capitals && base == "en" && word != "" {
		return begun(word)
	}
	return word
}

// ofContainer is the variable of a field that belongs to the container.
func ofContainer(f Field) bib.Variable {
	switch f {
	case Volume:
		return bib.Volume
	case Issue:
		return bib.Issue
	case Pages:
		return bib.Pages
	}
	return ""
}

// plain is words without looks; none if there are none.
func plain(text string) []bib.Run {
	if text == "" {
		return nil
	}
	return []bib.Run{{Text: text}}
}

// year is when a publication came out: a year, a range of years, or words. One that is a guess says so.
func (s *Style) year(r *bib.Reference, l *language.Language) string {
	issued := r.Date(bib.Issued)
	switch {
	case issued.Words != "":
		return issued.Words
	case issued.From.Year == 0 && s.Undated:
		return added(l.Words.Undated, l)
	case issued.From.Year == 0:
		return ""
	case issued.Circa:
		return csl.Circa(years(issued, l), l.Tag)
	}
	return years(issued, l)
}

// years are the year of a date or the years of a range, in the figures of a language.
func years(issued bib.Date, l *language.Language) string {
	switch {
	case issued.IsRange() && issued.To.Year != issued.From.Year:
		if issued.From.Year < 0 {
			return yearOf(issued.From.Year, l) + "–" + yearOf(issued.To.Year, l)
		}
		return closed.Replace(l.Dates.Years(issued.From.Year, issued.To.Year))
	case issued.Open:
		return yearOf(issued.From.Year, l) + "–"
	}
	return yearOf(issued.From.Year, l)
}

// yearOf is a year in the figures of a language, with a minus before the common era.
func yearOf(year int, l *language.Language) string {
	if year < 0 {
		return "−" + l.Numbers.Digits(-year)
	}
	return l.Numbers.Digits(year)
}

// closed takes the spaces around the dash of a range, which lists of publications do not have.
var closed = strings.NewReplacer("\u2009–\u2009", "–", "\u202f–\u202f", "–", "\u00a0–\u00a0", "–", " – ", "–")

// series is the series that something appeared in, with its number.
func series(r *bib.Reference) []bib.Run {
	number := r.Runs(bib.SeriesNumber)
	if !r.Has(bib.Series) || len(number) == 0 {
		return r.Runs(bib.Series)
	}
	return slices.Concat(r.Runs(bib.Series), plain(" "), number)
}

// imprint is who published something, behind the place where they did.
func imprint(r *bib.Reference) []bib.Run {
	place, publisher := r.Runs(bib.Place), r.Runs(bib.Publisher)
	if len(place) == 0 || len(publisher) == 0 {
		return slices.Concat(place, publisher)
	}
	return slices.Concat(place, plain(": "), publisher)
}
