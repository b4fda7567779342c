package language

import (
	"archive/zip"
	_ "embed" // the archive of conventions
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"annualreport/sections/language/format"
)

// archive holds one JSON file a locale, reduced from CLDR (cldr/main.go).
//
//go:generate go run ./cldr release .
//go:embed cldr.zip
var archive string

// conventions is a locale of the archive.
type conventions format.Locale[listPatterns, Numbers]

// locales is the archive when it is open. A run asks for a few locales many times.
type locales struct {
	// names are in the order of the archive.
	names []string
	// read has, for each locale, what reads it the first time.
	read map[string]func() (*conventions, error)
}

// opened is the archive, which is opened at the first call.
var opened = sync.OnceValues(open)

// open finds the locales of the archive, and reads none.
func open() (*locales, error) {
	r, err := zip.NewReader(strings.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, err
	}
	l := &locales{read: make(map[string]func() (*conventions, error), len(r.File))}
	for _, f := range r.File {
		if name, ok := strings.CutSuffix(f.Name, format.Suffix); ok {
			l.names = append(l.names, name)
			l.read[name] = sync.OnceValues(func() (*conventions, error) { return decode(name, f) })
		}
	}
	return l, nil
}

// decode reads the file of a locale.
func decode(name string, file *zip.File) (*conventions, error) {
	f, err := file.Open()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	defer f.Close()
	c := new(conventions)
	if err := json.NewDecoder(f).Decode(c); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return c, nil
}

// conventionsOf are those of the first of some locales that the archive has, and else those that all may take. Nobody
// may change them.
func conventionsOf(names []string) (*conventions, error) {
	l, err := opened()
	if err != nil {
		return nil, err
	}
	for _, name := range append(slices.Clone(names), undetermined) {
		if read, ok := l.read[name]; ok {
			return read()
		}
	}
	return nil, fmt.Errorf("the archive has no conventions for %s", undetermined)
}

// Tags are the tags of all languages and regions that have conventions of their own, in the order of the alphabet.
func Tags() []string {
	l, err := opened()
	if err != nil {
		return nil // the archive is part of the program; For says what is wrong with it
	}
	out := slices.Clone(l.names)
	slices.Sort(out)
	return out
}
