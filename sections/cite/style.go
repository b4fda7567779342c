package cite

import (
	"annualreport/sections/bib"
	"annualreport/sections/language"
)

// Style is how publications are cited.
type Style struct {
	// Name is the word for it in the report.
	Name string
	// Numbered lists have numbers before their entries.
	Numbered bool
	// NoteBelow sets the note of an entry in a paragraph below it.
	NoteBelow bool
	// PublisherOnce leaves the publisher out where it is the author, too.
	PublisherOnce bool
	// Undated returns the words of the language for a publication without a year.
	Undated bool
	Names   Names
	// Sentences are the parts of an entry. Each sentence ends with a full stop; what has no parts is left out.
	Sentences []Sentence
	// Anonymous are the sentences for what has neither authors nor editors; nil if they are the same.
	Anonymous []Sentence
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

// The fields. Responsible is the authors, or the editors of what has none. Volume, Issue and Pages belong to the
// container, and are empty without one.
const (
	Sign Field = iota // no field, but what stands between two
	Responsible
	Year
	Title
	Container
	Volume
	Issue
	Pages
	Publisher
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
	// Form writes the name of one person; comma is that of the language, without its space.
	Form func(family, given, comma string) string
	// Most is how many names are listed. Of a longer list Few are.
	Most, Few int
	// Join writes a list that is whole, Cut the first names of one that is longer, with its last one.
	Join func(l *language.Language, names []string) string
	Cut  func(l *language.Language, names []string, last string) string
}

// Run is words of one field, or signs between two.
type Run struct {
	Field  Field
	Text   string
	Italic bool
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
func (s *Style) value(f Field, r *bib.Reference, l *language.Language) string {
	switch f {
	case Responsible:
		return s.responsible(r, l)
	case Year:
		if r.Year == 0 && s.Undated {
			return l.Words.Undated
		} else if r.Year == 0 {
			return ""
		}
		return l.Numbers.Digits(r.Year)
	case Title:
		return r.Title.Value
	case Container:
		return r.Container.Value
	case Publisher:
		if s.PublisherOnce && len(r.Authors) == 1 && r.Authors[0].Literal == r.Publisher.Value {
			return ""
		}
		return r.Publisher.Value
	}
	if r.Container.IsEmpty() {
		return ""
	}
	switch f {
	case Volume:
		return r.Volume.Value
	case Issue:
		return r.Issue.Value
	case Pages:
		return r.Pages.Value
	}
	return ""
}
