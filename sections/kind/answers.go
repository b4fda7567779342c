package kind

import (
	"annualreport/sections/amount"
	"annualreport/sections/bib"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/markup"
	"annualreport/sections/object"
	"annualreport/sections/source"
)

// What sections and objects may answer, beside what all of them do. Whoever asks knows no kind: a kind that has
// an answer implements the question.

// ValueTaker has values that may name cells of tables, which are known once all tables are read.
type ValueTaker interface {
	// TakeValues takes the values out of the cells that they name.
	TakeValues(in *key.Reading, tables []amount.Holder)
}

// FactHolder has numbers of things, which other places should not contradict.
type FactHolder interface {
	// Facts lists these numbers.
	Facts() []amount.Fact
}

// NumberBearer has big numbers, which a message may repeat.
type NumberBearer interface {
	// BigNumbers lists the numbers in their order.
	BigNumbers() []object.BigNumber
}

// PointBearer has points, which a message may repeat.
type PointBearer interface {
	// Points lists the points in their order.
	Points() []source.Text
}

// PictureBearer has pictures, whose makers are named.
type PictureBearer interface {
	// Pictures lists the pictures in their order.
	Pictures() []*object.Picture
}

// Pseudonym hides names, which the report must not say anywhere.
type Pseudonym interface {
	// HiddenNames lists these names.
	HiddenNames() []source.Text
}

// Publisher has publications.
type Publisher interface {
	// References lists what citations can name.
	References() []bib.Reference
}

// Imprinter says of which day a translation is that lacks later changes.
type Imprinter interface {
	// Imprints does nothing: it marks the section.
	Imprints()
}

// answers lists the objects and the sections that answer a question, in the order of the file: the opener and the
// objects of a section before the section itself.
func answers[Q any](sections []compose.Section) []Q {
	var out []Q
	for _, s := range sections {
		if one, ok := s.Common().Opener.(Q); ok {
			out = append(out, one)
		}
		for _, o := range s.Common().Objects {
			if one, ok := o.(Q); ok {
				out = append(out, one)
			}
		}
		if one, ok := s.(Q); ok {
			out = append(out, one)
		}
	}
	return out
}

// Tables are the tables and statements of some sections, whose cells other places can name.
func Tables(sections []compose.Section) []amount.Holder { return answers[amount.Holder](sections) }

// Charts are the charts of some sections.
func Charts(sections []compose.Section) []*object.Chart { return answers[*object.Chart](sections) }

// TakeValues takes the numbers that name a cell from some tables, once all of these are read.
func TakeValues(in *key.Reading, sections []compose.Section, tables []amount.Holder) {
	for _, taker := range answers[ValueTaker](sections) {
		taker.TakeValues(in, tables)
	}
}

// CheckEquals reports rows of statements that are not what rows of others are, though their author says that they are.
func CheckEquals(in *key.Reading, sections []compose.Section) {
	object.CheckEquals(answers[*object.Statement](sections), in.Away, in.Author, in.Problems)
}

// Facts are the numbers that each table and chart states, and the big numbers.
func Facts(sections []compose.Section) (objects [][]amount.Fact, big []amount.Fact) {
	for _, s := range sections {
		for _, o := range s.Common().Objects {
			switch o := o.(type) {
			case *object.Number:
				big = append(big, o.Fact())
			case FactHolder:
				objects = append(objects, o.Facts())
			}
		}
	}
	return objects, big
}

// BigNumbers are the big numbers of sections, in the order of the file.
func BigNumbers(sections []compose.Section) []*object.Number {
	return answers[*object.Number](sections)
}

// HiddenNames lists the names that no edition may say.
func HiddenNames(sections []compose.Section) []source.Text {
	var out []source.Text
	for _, one := range answers[Pseudonym](sections) {
		out = append(out, one.HiddenNames()...)
	}
	return out
}

// HasImprint reports whether a section says of which day a translation is.
func HasImprint(sections []compose.Section) bool { return len(answers[Imprinter](sections)) > 0 }

// Credits are those who took the report's pictures, each once, in the order of the file.
func Credits(sections []compose.Section) []source.Text {
	var out []source.Text
	known := make(map[string]bool)
	for _, bearer := range answers[PictureBearer](sections) {
		for _, f := range bearer.Pictures() {
			if words := markup.Words(f.Credit); words != "" && !known[words] {
				known[words] = true
				out = append(out, f.Credit)
			}
		}
	}
	return out
}
