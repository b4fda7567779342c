package catalogue

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"annualreport/layout/diag"
)

// The parts of a message that a translation must have, too.
var (
	numberPart = regexp.MustCompile(`\p{Nd}[\p{Nd}.,'’\x{a0}\x{202f} ]*\p{Nd}|\p{Nd}`)
	linkPart   = regexp.MustCompile(`\]\(([^) ]*)`)
	notePart   = regexp.MustCompile(`\[\^[^\]]+\]`)
	placePart  = regexp.MustCompile(`\{[^}]+\}`)
	strongPart = regexp.MustCompile(`\*\*[^*]+\*\*`)
)

// Check tells what translations have lost or added: numbers, links, footnotes, places of objects
// and emphasis. Fuzzy ones are looked at by somebody anyway.
func (c *Catalogue) Check(problems *diag.List) {
	for i := range c.Entries {
		e := &c.Entries[i]
		if !e.Done() {
			continue
		}
		for _, d := range differences(e.ID.Value, e.Str.Value) {
			problems.Warnf(e.Str.Span, "compare it with the original: "+shortened(e.ID.Value), "%s", d)
		}
	}
}

// differences lists what one of two texts lacks of the other.
func differences(id, str string) []string {
	var out []string
	compare := func(what string, a, b []string) {
		for _, one := range a {
			i := slices.Index(b, one)
			if i < 0 {
				out = append(out, fmt.Sprintf("the translation lacks the %s %s", what, one))
				continue
			}
			b = slices.Delete(slices.Clone(b), i, i+1)
		}
		for _, one := range b {
			out = append(out, fmt.Sprintf("the translation has the %s %s, which the original does not have", what, one))
		}
	}
	compare("link", groups(linkPart, id), groups(linkPart, str))
	compare("footnote", notePart.FindAllString(id, -1), notePart.FindAllString(str, -1))
	compare("mark", placePart.FindAllString(id, -1), placePart.FindAllString(str, -1))
	compare("number", numbers(id), numbers(str))
	if a, b := len(strongPart.FindAllString(id, -1)), len(strongPart.FindAllString(str, -1)); a != b {
		out = append(out, fmt.Sprintf("%d of %d bold words are left in the translation", b, a))
	}
	return out
}

func groups(p *regexp.Regexp, s string) []string {
	var out []string
	for _, m := range p.FindAllStringSubmatch(s, -1) {
		out = append(out, m[1])
	}
	return out
}

// numbers are the numbers of a text in Latin digits, without what groups them: languages
// write them in ways of their own. Those of links and notes are not counted.
func numbers(s string) []string {
	for _, p := range []*regexp.Regexp{linkPart, notePart, placePart} {
		s = p.ReplaceAllString(s, " ")
	}
	var out []string
	for _, n := range numberPart.FindAllString(s, -1) {
		out = append(out, strings.Map(func(r rune) rune {
			if !unicode.IsDigit(r) {
				return -1
			}
			zero := r
			for unicode.IsDigit(zero-1) && r-zero < 9 {
				zero--
			}
			return '0' + (r - zero)
		}, n))
	}
	slices.Sort(out)
	return out
}

// shortened is the beginning of a text.
func shortened(s string) string {
	const most = 80
	letters := []rune(strings.ReplaceAll(s, "\n", " "))
	if len(letters) <= most {
		return string(letters)
	}
	return string(letters[:most]) + "…"
}
