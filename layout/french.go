package layout

import "strings"

// frenchSpaces are the spaces of French before high punctuation and inside of quotation
// marks (Lexique des règles typographiques en usage à l’Imprimerie nationale, "Ponctuation"):
// narrow before ; ! ?, those between words before : and beside « ». No line ends at them. A
// space that the author left out stays out,
// as is the custom in Switzerland and in Canada.
var frenchSpaces = strings.NewReplacer(
	" ;", "\u202f;", " !", "\u202f!", " ?", "\u202f?",
	"\u00a0;", "\u202f;", "\u00a0!", "\u202f!", "\u00a0?", "\u202f?",
	" :", "\u00a0:", "« ", "«\u00a0", " »", "\u00a0»",
)

// French tells whether a BCP 47 tag is of French, of any country.
func French(language string) bool { return language == "fr" || strings.HasPrefix(language, "fr-") }

// Spaces gives a text the spaces of its language.
func Spaces(language, text string) string {
	if French(language) {
		return frenchSpaces.Replace(text)
	}
	return text
}
