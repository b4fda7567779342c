package language

import (
	"archive/zip"
	_ "embed" // the archive of conventions
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"annualreport/sections/language/format"
)

// archive holds one JSON file a locale, reduced from CLDR (cldr/main.go).
//
//go:generate go run ./cldr release .
//go:embed cldr.zip
var archive string

// conventions is a locale of the archive.
type conventions format.Locale[listPatterns, Numbers]

// conventionsOf are those of the first of some locales that the archive has, and else those that all may take.
func conventionsOf(locales []string) (*conventions, error) {
	r, err := zip.NewReader(strings.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, err
	}
	for _, locale := range append(slices.Clone(locales), undetermined) {
		f, err := r.Open(locale + format.Suffix)
		if err != nil {
			continue
		}
		defer f.Close()
		c := new(conventions)
		if err := json.NewDecoder(f).Decode(c); err != nil {
			return nil, fmt.Errorf("%s: %w", locale, err)
		}
		return c, nil
	}
	return nil, fmt.Errorf("the archive has no conventions for %s", undetermined)
}

// Tags are the tags of all languages and regions that have conventions of their own, in the order of the alphabet.
func Tags() []string {
	r, err := zip.NewReader(strings.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil // the archive is part of the program; For says what is wrong with it
	}
	var out []string
	for _, f := range r.File {
		if tag, ok := strings.CutSuffix(f.Name, format.Suffix); ok {
			out = append(out, tag)
		}
	}
	slices.Sort(out)
	return out
}
