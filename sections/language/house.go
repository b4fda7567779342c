package language

import "annualreport/layout/locale"

// house is the rules of setting that a language has beside those of its script.
type house struct {
	punctuation locale.Punctuation
	// shortWords are the words of one letter that stay with the next word.
	shortWords string
}

// houses are these rules by locale, each with its source.
var houses = map[string]house{
	// Lexique des règles typographiques en usage à l'Imprimerie nationale, “Ponctuation”.
	"fr": {punctuation: locale.French},
	// ČSN 01 6910:2014, “Zalomení řádků”: prepositions and conjunctions of one letter.
	"cs": {shortWords: "aikosuvz"},
	// STN 01 6910:2011, the same rule.
	"sk": {shortWords: "aikosuvz"},
	// PN-83/P-55366, “Zasady składania tekstów w języku polskim”.
	"pl": {shortWords: "aiouwz"},
}

// houseOf are the rules for the first of some locales that has any.
func houseOf(locales []string) house {
	for _, locale := range locales {
		if h, ok := houses[locale]; ok {
			return h
		}
	}
	return house{}
}
