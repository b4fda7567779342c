package language

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"annualreport/layout/displayname"
)

// Coverage is what the program knows of a language, and what stands in for the rest.
type Coverage struct {
	// Tag is the tag of the report, and Name what English calls the language.
	Tag, Name string
	// Words is the language of the words that the program puts into a report: its own, or English.
	Words string
	// Dates is how dates are written.
	Dates DateSource
	// Hyphenation is whether words are divided at line ends.
	Hyphenation Hyphenation
}

// DateSource is how dates are written: by the conventions of CLDR, or in the figures of ISO 8601.
type DateSource string

// The sources of dates.
const (
	DatesOfCLDR DateSource = "CLDR"
	DatesOfISO  DateSource = "ISO 8601"
)

// Hyphenation is whether words are divided at line ends.
type Hyphenation string

// Words are divided, could be if it were known where, or are never, since the script does not do so.
const (
	Hyphenated   Hyphenation = "yes"
	Unhyphenated Hyphenation = "no"
	NeverDivided Hyphenation = "never"
)

// divided are the scripts whose words are divided at line ends in print.
var divided = []string{
	"Latn", "Cyrl", "Grek", "Armn", "Geor", "Ethi",
	"Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym",
}

// Coverage is what the program knows of the language.
func (l *Language) Coverage() Coverage {
	out := Coverage{Tag: l.Tag, Name: l.Tag, Words: l.WordsIn.Tag, Dates: DatesOfISO, Hyphenation: NeverDivided}
	if t, err := language.Parse(l.Tag); err == nil && displayname.English(t) != "" {
		out.Name = displayname.English(t)
	}
	if l.Dates.AreNamed() {
		out.Dates = DatesOfCLDR
	}
	switch {
	case l.Patterns != "":
		out.Hyphenation = Hyphenated
	case slices.Contains(divided, l.Script) && !slices.Contains(undivided, l.Base):
		out.Hyphenation = Unhyphenated
	}
	return out
}

// IsWhole reports whether nothing stands in for what is not known.
func (c Coverage) IsWhole() bool {
	return c.Words == c.Tag && c.Dates == DatesOfCLDR && c.Hyphenation != Unhyphenated
}

// String says what is of the language and what stands in for it: "Lingala: dates by CLDR; fixed words in English; no
// hyphenation".
func (c Coverage) String() string {
	var said []string
	if c.Dates == DatesOfCLDR {
		said = append(said, "dates by CLDR")
	} else {
		said = append(said, "dates in figures (ISO 8601)")
	}
	if c.Words == c.Tag {
		said = append(said, "fixed words of its own")
	} else {
		said = append(said, "fixed words in English")
	}
	switch c.Hyphenation {
	case Hyphenated:
		said = append(said, "hyphenation")
	case Unhyphenated:
		said = append(said, "no hyphenation")
	case NeverDivided:
	}
	return c.Name + ": " + strings.Join(said, "; ")
}
