package language

import (
	_ "embed" // the archive of conventions
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"annualreport/layout/packed"
	"annualreport/sections/language/format"
)

// archive holds one JSON file a locale, reduced from CLDR (cldr/main.go).
//
//go:generate go run ./cldr release .
//go:embed cldr.zip
var archive packed.Zip

// conventions is a locale of the archive.
type conventions format.Locale[listPatterns, Numbers]

// locales are those of the archive that were asked for. A run asks for a few locales many times.
type locales struct {
	lock sync.Mutex
	// read has nil for a locale that the archive does not have.
	read map[string]*conventions
}

// opened are the locales of the archive.
var opened = sync.OnceValue(func() *locales { return &locales{read: make(map[string]*conventions)} })

// locale is a locale by its name, nil if the archive does not have it.
func (l *locales) locale(name string) (*conventions, error) {
	l.lock.Lock()
	defer l.lock.Unlock()
	if c, ok := l.read[name]; ok {
		return c, nil
	}
	data, ok, err := archive.File(name + format.Suffix)
	if err != nil {
		return nil, err
	}
	var c *conventions
	if ok {
		c = new(conventions)
		if err := json.Unmarshal(data, c); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	l.read[name] = c
	return c, nil
}

// conventionsOf are those of the first of some locales that the archive has, and else those that all may take. Nobody
// may change them.
func conventionsOf(names []string) (*conventions, error) {
	for _, name := range append(slices.Clone(names), undetermined) {
		if c, err := opened().locale(name); c != nil || err != nil {
			return c, err
		}
	}
	return nil, fmt.Errorf("the archive has no conventions for %s", undetermined)
}

// Tags are the tags of all languages and regions that have conventions of their own, in the order of the alphabet.
func Tags() []string {
	var out []string
	for name := range archive.Names() {
		if tag, ok := strings.CutSuffix(name, format.Suffix); ok {
			out = append(out, tag)
		}
	}
	slices.Sort(out)
	return out
}
