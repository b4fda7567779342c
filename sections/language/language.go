// Package language has all that the program knows about a language, as one value that is made once from its tag: how
// its text is set, its words for the parts of a report, its quotation marks, how it writes dates, numbers and lists,
// and words by which texts for screen readers are checked.
//
// The conventions are those of CLDR (Unicode licence, in the archive; cldr/main.go makes it). The words are the
// program's own, in the folder words and in heard.go.
package language

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"annualreport/layout/locale"
)

// Language is one language with its conventions.
type Language struct {
	// Language is how its text is set; its Tag is the BCP 47 tag that the report gave.
	locale.Language
	// Base is the language alone, in the code that is used today: he of iw, sr of sh-Cyrl-BA.
	Base string
	// Words are those of the program, and Translated reports whether they are in the language and in its
	// script, not in English.
	Words      Words
	Translated bool
	// WordsIn is the language of the words: this one, or English.
	WordsIn locale.Language
	// Captions are the words of captions that are numbered.
	Captions Captions
	// Appendix is the word for an appendix with its letter, for which {0} stands.
	Appendix string
	// Letters are those by which it counts what stands side by side, as in “(b)”.
	Letters Letters
	// Parts is how the parts of a report are counted.
	Parts PartName
	// Recordings are the words beside films and sounds.
	Recordings Recordings
	// Quotes are the four quotation marks: outer opening and closing, inner opening and closing. Those of
	// French have their spaces with them.
	Quotes  [4]string
	Dates   Dates
	Numbers Numbers
	Lists   Lists
	Heard   Heard
	// PercentWords are how the words for percent begin, in small letters; none if none are known.
	PercentWords []string
	// Plurals is the formula of its plurals, for catalogues of translations (GNU gettext).
	Plurals string
	// Collation is the tag of the order of its alphabet (CLDR, collation).
	Collation string
	// locales are the locales whose conventions it has, the nearest first.
	locales []string
}

// ErrUnknown says that a tag is not that of a known language.
var ErrUnknown = errors.New("the language is not known")

// For finds the language of a BCP 47 tag; the error is ErrUnknown. If something is not known in the language and the
// script of the tag, it is not taken from another language: words are then English, and dates those of ISO 8601.
func For(tag string) (*Language, error) {
	s, ok := canonical(tag)
	if !ok {
		return nil, ErrUnknown
	}
	locales := s.locales()
	c, err := conventionsOf(locales)
	if err != nil {
		return nil, fmt.Errorf("language %s: %w", tag, err)
	}
	l := &Language{Language: s.setting(tag, locales), Base: s.language, locales: locales}
	list, translated := wordListFor(locales)
	l.Words, l.Translated, l.WordsIn = list.words(), translated, l.Language
	if !translated {
		l.WordsIn, _ = Setting("en")
	}
	l.Captions, l.Recordings = list.captions(), list.recordings()
	l.Appendix = list["appendix"]
	l.Letters = lettersFor(locales)
	l.Quotes = c.quotes(locales, l.Punctuation)
	l.Numbers = c.Numbers
	l.Parts = list.partName(l.Numbers.Digits)
	l.Dates = c.dates()
	l.Lists = Lists{patterns: c.List.orCommas(), Comma: commaOf(l.Script), joint: jointOf(l.Base, l.Script)}
	l.Heard = heardIn(locales)
	l.PercentWords = percentWordsOf(s.language)
	l.Plurals = pluralsFor(s.language, locales)
	l.Collation = s.collation(tag, locales)
	return l, nil
}

// quotesInUse are the marks that printers use where CLDR has others or the same marks within quotations as around them:
// in Switzerland those of French without spaces, in Quebec the English ones within (OQLF, Banque de dépannage
// linguistique), in Dutch, Bulgarian, Lithuanian and Armenian marks within that differ from the outer ones, and in
// Albanian a low mark that opens.
var quotesInUse = map[string][4]string{
	"de-CH": {"«", "»", "‹", "›"}, "de-LI": {"«", "»", "‹", "›"}, "fr-CA": {"«", "»", "“", "”"},
	"nl": {"‘", "’", "“", "”"}, "bg": {"„", "“", "’", "’"}, "lt": {"„", "“", "‚", "‘"}, "hy": {"«", "»", "„", "“"},
	"sq": {"„", "“", "‘", "’"},
}

// quotes are the quotation marks of a locale, with the spaces that stand inside of them.
func (c *conventions) quotes(locales []string, custom locale.Punctuation) [4]string {
	out := [4]string{"“", "”", "‘", "’"}
	copy(out[:], c.Quotes)
	for _, name := range locales {
		if marks, ok := quotesInUse[name]; ok {
			out = marks
			break
		}
	}
	if custom != locale.French {
		return out
	}
	for i, mark := range out {
		switch mark {
		case "«":
			out[i] += "\u00a0"
		case "»":
			out[i] = "\u00a0" + mark
		}
	}
	return out
}

// collations are the tags of orders that a locale takes from another, which the library does not know of
// (CLDR, collation: import).
var collations = map[string]string{"bs": "hr", "sr-Latn": "hr"}

// collation is the tag of the order of the alphabet.
func (s subtags) collation(tag string, locales []string) string {
	if by := first(locales, collations); by != "" {
		return by
	}
	if _, err := language.Parse(tag); err != nil {
		return s.String()
	}
	return tag
}
