package main

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"unicode"

	"annualreport/layout/archive"
	"annualreport/sections/language/format"
)

// wellKept is the level of a locale whose names CLDR has as a whole.
const wellKept = "modern"

// territories holds a file of the names of countries for each locale that has them: a line for each country, "code<tab>
// name", with further names behind it. A locale has those alone that it does not have from its parent.
func (r release) territories() ([]byte, error) {
	var levels struct {
		Levels map[string]string `json:"effectiveCoverageLevels"`
	}
	if err := r.read("cldr-core/coverageLevels.json", &levels); err != nil {
		return nil, err
	}
	parents, err := r.parentLocales()
	if err != nil {
		return nil, err
	}
	all := make(map[string]map[string]string)
	has := make(map[string][]byte)
	for locale, level := range levels.Levels {
		names, err := r.countries(locale)
		if errors.Is(err, fs.ErrNotExist) || level != wellKept {
			continue
		}
		if err != nil {
			return nil, err
		}
		all[locale], has[locale] = names, []byte{}
	}
	files, err := r.about("cldr-core, cldr-localenames-full")
	if err != nil {
		return nil, err
	}
	for locale, names := range all {
		own := maps.Clone(names)
		if parent := ancestor(locale, parents, has); parent != "" {
			maps.DeleteFunc(own, func(code, name string) bool { return all[parent][code] == name })
		}
		if len(own) > 0 {
			files[locale+format.Names] = table(own)
		}
	}
	return archive.Zip(files)
}

// noCountries are codes of CLDR that are unions, parts of countries, or none.
const noCountries = "AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ"

// countries are the names of countries in a locale by their codes, further ones behind a tab. Names that are the code
// are none.
func (r release) countries(locale string) (map[string]string, error) {
	file, err := mainOf[struct {
		Names struct{ Territories map[string]string } `json:"localeDisplayNames"`
	}](r, "localenames", locale, "territories")
	if err != nil {
		return nil, err
	}
	out := make(map[string]string)
	for _, key := range slices.Sorted(maps.Keys(file.Names.Territories)) {
		name := file.Names.Territories[key]
		code, form, more := strings.Cut(key, "-alt-")
		isCode := len(code) == 2 && strings.IndexFunc(code, unicode.IsDigit) < 0
		switch {
		case !isCode || strings.Contains(noCountries, code) || name == code:
		case !more:
			out[code] = name
		case (form == "short" || form == "variant") && out[code] != "":
			out[code] += "\t" + name
		}
	}
	return out, nil
}
