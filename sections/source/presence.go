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
	// Names are the ids of the table and of those below it.
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
	switch t.file.Editions.Presence(Selection{languages, t.ValueSpan(LanguagesKey), namesOf(t, "id")}) {
	case Absent:
		return true
	case Own:
		t.own = true
		defer t.file.Editions.Enter()()
	case Common:
		t.own = false
	}
	return yield(t)
}

// namesOf are the texts of a key of the table and of all tables below it, in the order of the alphabet.
func namesOf(t *Table, key string) []string {
	names := make(map[string]bool)
	addNames(t.values, key, names)
	return slices.Sorted(maps.Keys(names))
}

// addNames adds the texts of a key of a value, and of all below it.
func addNames(value any, key string, names map[string]bool) {
	switch value := value.(type) {
	case map[string]any:
		if name, ok := value[key].(string); ok && name != "" {
			names[name] = true
		}
		for _, below := range value {
			addNames(below, key, names)
		}
	case []any:
		for _, below := range value {
			addNames(below, key, names)
		}
	case []map[string]any:
		for _, below := range value {
			addNames(below, key, names)
		}
	}
}
