package proofreading

import (
	"strings"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// longestAlternative is how many letters a description has that is heard at once: readers cannot go back in it.
const longestAlternative = 300

// longAlternative tells of descriptions of pictures that are long.
func longAlternative(p *passage, problems *diag.List) {
	if p.role != source.Alternative {
		return
	}
	if n := utf8.RuneCountInString(strings.TrimSpace(p.raw)); n > longestAlternative {
		problems.Warnf(p.at(0, len(p.raw)), "say the most important here, and the rest in the text or the caption",
			"the description of the picture has %d letters, and is heard in one piece", n)
	}
}

// colorNames match the parts of charts that are named by their colors alone, by languages. WCAG 2.2, 1.4.1.
var colorNames = map[string]func(string) []int{
	"en": finder(`(?i)\b(?:red|green|blue|yellow|orange|purple|violet|gr[ae]y|pink|brown|turquoise)(?: ` +
		`and (?:red|green|blue|` +
		`yellow|orange|purple|gr[ae]y))? (?:bars?|lines?|columns?|slices?|areas?|segments?|dots?|curves?|boxes)\b|` +
		`\b(?:shown|marked|highlighted|printed|coloured|colored) in ` +
		`(?:red|green|blue|yellow|orange|purple|gr[ae]y|pink)\b`),
	"de": finder(`(?i)\b(?:rote|grüne|blaue|gelbe|orange|violette|graue|braune)[nrsm]? ` +
		`(?:Balken|Linien?|Säulen?|Flächen?|` +
		`Segmente?|Punkte?|Kurven?|Kästen|Felder)\b|\b(?:rot|grün|blau|gelb|grau) ` +
		`(?:markiert|hervorgehoben|unterlegt)\b`),
	"fr": finder(`(?i)\b(?:barres?|lignes?|colonnes?|segments?|points?|courbes?|zones?) ` +
		`(?:rouges?|vertes?|verts?|bleues?|` +
		`bleus?|jaunes?|oranges?|grise?s?|violet(?:te)?s?)\b|\ben (?:rouge|vert|bleu|jaune) ` +
		`(?:sur|dans) le graphique\b`),
	"es": finder(`(?i)\b(?:barras?|líneas?|columnas?|segmentos?|puntos?|curvas?|áreas?) ` +
		`(?:rojas?|rojos?|verdes?|azul(?:es)?|` +
		`amarill[ao]s?|naranjas?|gris(?:es)?|violetas?)\b`),
}

// finder gives what finds the first place of an expression.
func finder(expression string) func(string) []int {
	compiled := pattern.Of(expression)
	return func(text string) []int { return compiled().FindStringIndex(text) }
}

// colorAlone tells of texts that name a part of a chart by its color alone.
func colorAlone(p *passage, problems *diag.List) {
	find, ok := colorNames[p.language.Base]
	if !ok || !isProse(p.role) {
		return
	}
	if m := find(p.plain); m != nil {
		problems.Warnf(p.at(m[0], m[1]-m[0]), "name it by its label, too: not all readers see colors",
			"“%s” is known by its color alone", p.plain[m[0]:m[1]])
	}
}
