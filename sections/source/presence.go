package source

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"annualreport/layout/diag"
)

// LanguagesKey is the key by which a table of a list names the languages in whose editions it stands.
const LanguagesKey = "languages"

// Presence is what a table is to the edition that is read, by the languages that it names.
type Presence uint8

// The presences.
const (
	// Absent tables stand in other editions alone.
	Absent Presence = iota
	// Common tables are written in the language of the report, and translated into that of the edition.
	Common
	// Own tables are written in the language of the edition.
	Own
)

// Selection is the languages that a table names.
type Selection struct {
	Languages []Text
	// At is the place of the list.
	At diag.Span
	// Names are the id of the table and, if it is a section, those of its objects and entries.
	Names []string
}

// Editions knows which tables stand in the edition that is read.
type Editions interface {
	// Presence is that of a table that names languages.
	Presence(s Selection) Presence
	// Enter begins to read a table that is written in the language of the edition. What it returns ends that.
	Enter() (leave func())
}

// Present are those of some tables that stand in the edition that is read. Each must be read before the next is asked
// for.
func Present(tables []*Table) iter.Seq[*Table] {
	return func(yield func(*Table) bool) {
		for _, t := range tables {
			goesOn := false
			switch {
			case t.file.Editions == nil || !t.Has(LanguagesKey):
				goesOn = yield(t)
			case !t.IsList(LanguagesKey):
				t.Texts(LanguagesKey) // which tells of it
				goesOn = yield(t)
			default:
				goesOn = offer(t, yield)
			}
			if !goesOn {
				return
			}
		}
	}
}

// offer hands on a table that names languages, if it stands in the edition; false if no more is asked for.
func offer(t *Table, yield func(*Table) bool) bool {
	languages := t.Texts(LanguagesKey)
	tags := make([]string, len(languages))
	for i, l := range languages {
		tags[i] = l.Value
	}
	t.languages = strings.Join(tags, " ")
	switch t.file.Editions.Presence(Selection{languages, t.ValueSpan(LanguagesKey), namesOf(t)}) {
	case Absent:
		return true
	case Own:
		t.own = true
		defer t.file.Editions.Enter()()
	case Common:
		if t.own && len(languages) > 1 {
			t.problems.Warnf(t.ValueSpan(LanguagesKey), "leave it out, or name the languages around it",
				"what is around it stands in the edition of one language alone, and so does this")
		}
	}
	return yield(t)
}

// namesOf are the ids of a table, or the mark of one that is written within a text, and of a section those of the
// tables in its lists, in the order of the alphabet. What is below these, as a row of a statement, has names that
// nothing outside of it can mean.
func namesOf(t *Table) []string {
	names := make(map[string]bool)
	addName(t.values, names)
	if t.at != nil && t.at.part != nil && t.at.part.mark != "" {
		names[t.at.part.mark] = true
	}
	if t.name == "section" {
		for _, value := range t.values {
			addNames(value, names)
		}
	}
	return slices.Sorted(maps.Keys(names))
}

// addNames adds the ids of the tables of a list.
func addNames(list any, names map[string]bool) {
	switch list := list.(type) {
	case []any:
		for _, one := range list {
			addName(one, names)
		}
	case []map[string]any:
		for _, one := range list {
			addName(one, names)
		}
	}
}

// addName adds the id of a table.
func addName(value any, names map[string]bool) {
	table, _ := value.(map[string]any)
	if name, ok := table["id"].(string); ok && name != "" {
		names[name] = true
	}
}
