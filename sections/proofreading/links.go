package proofreading

import (
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
)

// link matches a link in Markdown: its words and its address.
var link = pattern.Of(`\[([^\]\n]+)\]\(([^()\s]+)(?: "[^"]*")?\)`)

// emptyWords are the words of links that do not say where they lead, by languages. WCAG 2.2, 2.4.4.
var emptyWords = map[string]string{
	"en": "here|click here|link|this link|more|read more|this page|this|website",
	"de": "hier|klicken sie hier|link|dieser link|mehr|weiterlesen|diese seite|webseite",
	"fr": "ici|cliquez ici|lien|ce lien|plus|lire la suite|en savoir plus|cette page|site web",
	"es": "aquí|haga clic aquí|enlace|este enlace|más|leer más|esta página|sitio web",
	"pt": "aqui|clique aqui|ligação|este link|link|mais|leia mais|saiba mais|esta página|site",
	"it": "qui|clicca qui|link|questo link|altro|leggi tutto|questa pagina",
	"nl": "hier|klik hier|link|deze link|meer|lees meer|deze pagina",
	"ru": "здесь|тут|ссылка|подробнее|читать далее",
}

// links tells of links whose words do not say where they lead, or lead to different places: readers who hear go from
// link to link.
func links(t *texts, problems *diag.List) {
	type target struct {
		address string
		at      diag.Span
	}
	first := make(map[string]target)
	for i := range t.passages {
		p := &t.passages[i]
		empty := strings.Split(emptyWords[p.language.Base], "|")
		for _, m := range link().FindAllStringSubmatchIndex(p.raw, -1) {
			if m[0] > 0 && p.raw[m[0]-1] == '!' {
				continue
			}
			words, address := p.raw[m[2]:m[3]], p.raw[m[4]:m[5]]
			at := p.at(m[2], m[3]-m[2])
			key := strings.ToLower(strings.Trim(words, " .*_"))
			for _, e := range empty {
				if key == e {
					problems.Warnf(at, "name what is found there",
						"the words of this link, “%s”, do not say where it leads", words)
				}
			}
			if one, again := first[key]; again && one.address != address {
				problems.Warnf(at, "say in each where it leads",
					"“%s” leads to another place here than in %s", words, one.at.LineFrom(at))
				continue
			}
			first[key] = target{address, at}
		}
	}
}
