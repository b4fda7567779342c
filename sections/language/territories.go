package language

import (
	_ "embed" // the names of countries
	"slices"
	"strings"

	"annualreport/layout/packed"
	"annualreport/sections/language/format"
)

// territories holds a file of names of countries for each locale that has some of its own (cldr/territories.go).
//
//go:embed territories.zip
var territories packed.Zip

// Territories are the names of countries and territories in a language, by their codes of ISO 3166-1.
type Territories struct {
	// lists are the lists of the locales of the language, of which the first that has a country names it.
	lists []packed.Lines
}

// Territories are the names of countries in the language; English ones where CLDR has none. An error means that the
// program is damaged.
func (l *Language) Territories() (Territories, error) {
	var t Territories
	for _, locale := range append(slices.Clone(l.locales), "en") {
		data, ok, err := territories.File(locale + format.Names)
		if err != nil {
			return t, err
		}
		if ok {
			t.lists = append(t.lists, packed.Lines(data))
		}
	}
	return t, nil
}

// Name is the name of a country; empty if it has none.
func (t Territories) Name(code string) string {
	for _, list := range t.lists {
		if names, ok := list.Find(code); ok {
			name, _, _ := strings.Cut(names, "\t")
			return name
		}
	}
	return ""
}

// Code is the code of a country that is given by its code or by one of its names, in letters of any case; empty if
// there is none.
func (t Territories) Code(text string) string {
	if code := strings.ToUpper(text); t.Name(code) != "" {
		return code
	}
	want := plainName(text)
	for code, name := range t.all() {
		if strings.EqualFold(plainName(name), want) {
			return code
		}
	}
	return ""
}

// Names are all names of all countries, further ones too.
func (t Territories) Names() []string {
	var out []string
	for _, name := range t.all() {
		out = append(out, name)
	}
	return out
}

// all are the codes with each name, in the order of the lists.
func (t Territories) all() func(yield func(code, name string) bool) {
	return func(yield func(code, name string) bool) {
		for _, list := range t.lists {
			for line := range strings.Lines(string(list)) {
				code, names, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
				for name := range strings.SplitSeq(names, "\t") {
					if !yield(code, name) {
						return
					}
				}
			}
		}
	}
}

// plainName is a name with signs that one can type: CLDR has typographic ones.
func plainName(name string) string {
	return strings.NewReplacer("’", "'", "&", "and", "\u00a0", " ").Replace(name)
}
