package proofreading

import (
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/language"
)

// shortestPart is how many letters a part of a name has that is looked for: shorter ones stand in too many words.
const shortestPart = 4

// partsOfNames tells of parts of the names that pseudonyms stand for, such as a family name alone. Whole names are
// looked for always.
func partsOfNames(t *texts, r *Report, problems *diag.List) {
	months := monthNames(r.Language)
	for _, name := range r.Hidden {
		parts := strings.FieldsFunc(name.Value, func(c rune) bool {
			return unicode.IsSpace(c) || c == ',' ||
				c == '-' || c == '.'
		})
		if len(parts) < 2 {
			continue
		}
		for _, part := range parts {
			first, _ := utf8.DecodeRuneInString(part)
			if utf8.RuneCountInString(part) < shortestPart || months[part] || unicode.IsLower(first) {
				continue
			}
			whole := regexp.MustCompile(`(?:^|[^\pL\pN])(` + regexp.QuoteMeta(part) + `)(?:$|’s|'s|[^\pL\pN])`)
			for i := range t.passages {
				p := &t.passages[i]
				for _, m := range whole.FindAllStringSubmatchIndex(p.raw, -1) {
					problems.Warnf(p.at(m[2], m[3]-m[2]), "use the pseudonym; another person of that name may stay",
						"“%s” is a part of a name that %s hides", part, name.Span.LineFrom(p.at(m[2], 1)))
				}
			}
		}
	}
}

// monthNames are the names of months, which are names of people, too.
func monthNames(l *language.Language) map[string]bool {
	out := make(map[string]bool)
	for month := time.January; month <= time.December; month++ {
		out[l.Dates.Month(time.Date(2032, month, 1, 0, 0, 0, 0, time.UTC))] = true
	}
	return out
}

var (
	// telephone matches a telephone number: with a sign of its country, or with 0 before it.
	telephone = pattern.Of(`(?:\+|\b00?)[1-9(](?:[ ./()-]*\d){6,13}\b`)
	// mailAddress matches an address of mail.
	mailAddress = pattern.Of(`[\pL\pN._%+-]+@[\pL\pN-]+(?:\.[\pL\pN-]+)*\.\pL{2,}`)
	// account matches the name of an account.
	account = pattern.Of(`(?:^|[\s(])@[A-Za-z0-9_]{3,}`)
	// street matches a house in a street.
	street = pattern.Of(`\b\d{1,4}[a-zA-Z]?,? (?:\p{Lu}[\pL’'-]+ ` +
		`){1,3}(?:Street|St\.|Road|Rd\b|Avenue|Ave\b|Lane|Drive|Square|Close|Court)|` +
		`\p{Lu}\pL+(?:straße|strasse|weg|gasse|platz|allee|laan|straat) \d{1,4}\b|` +
		`\b\d{1,4},? (?:rue|avenue|boulevard|impasse|allée) ` +
		`\pL|\b(?:Calle|Avenida|Rua|Via|Viale|Piazza) \p{Lu}[\pL ]+,? \d{1,4}\b`)
)

// traces tells of telephone numbers and addresses in the story of somebody who is not to be known.
func traces(p *passage, problems *diag.List) {
	if !p.isPseudonymous {
		return
	}
	for _, one := range []struct {
		what string
		find *regexp.Regexp
	}{
		{"a telephone number", telephone()}, {"an address of mail", mailAddress()}, {"the name of an account",
			account()},
		{"the address of a house", street()},
	} {
		for _, m := range one.find.FindAllStringIndex(p.raw, -1) {
			problems.Warnf(p.at(m[0], m[1]-m[0]), "leave it out, unless it is known to be that of somebody else",
				"the story hides a name and has %s, “%s”", one.what, strings.TrimSpace(p.raw[m[0]:m[1]]))
		}
	}
}
