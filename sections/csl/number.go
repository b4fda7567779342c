package csl

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/bib"
)

// numericForm is what counts as numbers (CSL 1.0.2, is-numeric): figures with letters around them, one or several with
// hyphens, commas or ampersands between.
var numericForm = pattern.Of(`^\s*[\pL.]*[0-9]+[\pL.]*(?:\s*[-–,&]\s*[\pL.]*[0-9]+[\pL.]*)*\s*$`)

// numberParts are the numbers and the signs between them.
var numberParts = pattern.Of(`[-–,&]|[^-–,&\s]+`)

// digits is a number in figures; none for none.
func digits(n int) []bib.Run {
	if n == 0 {
		return nil
	}
	return plain(strconv.Itoa(n))
}

// writeNumber writes a variable as a number.
func writeNumber(c *renderer, n *node) output {
	name := n.get("variable")
	if slices.Contains(c.written, name) {
		return output{called: true}
	}
	out := c.value(name)
	if out.filled && c.substitutes > 0 {
		c.written = append(c.written, name)
	}
	if text := textOf(out.pieces); numericForm().MatchString(text) {
		out.pieces = []piece{{text: inForm(c, text, n.get("form"), genderOf(c, name)), variable: bib.Variable(name)}}
	}
	out.pieces = c.finish(out.pieces, n)
	return out
}

// genderOf is the gender of the word for a variable, which its ordinals follow.
func genderOf(c *renderer, name string) string {
	t, _ := c.locale.find(name, "")
	return t.gender
}

// inForm writes numbers in a form, with the signs between them.
func inForm(c *renderer, text, form, gender string) string {
	var b strings.Builder
	for _, part := range numberParts().FindAllString(text, -1) {
		switch part {
		case "-", "–":
			b.WriteString("–")
		case ",":
			b.WriteString(", ")
		case "&":
			b.WriteString(" & ")
		default:
			if n, err := strconv.Atoi(part); err == nil {
				part = numberIn(c, n, form, gender)
			}
			b.WriteString(part)
		}
	}
	return b.String()
}

// numberIn writes a number in a form.
func numberIn(c *renderer, n int, form, gender string) string {
	switch form {
	case "ordinal":
		return c.locale.ordinal(n, gender)
	case "long-ordinal":
		const longest = 10
		if t, ok := c.locale.terms[termKey{fmt.Sprintf("long-ordinal-%02d", n), "", gender}]; ok && n <= longest {
			return t.single
		}
		if t, ok := c.locale.terms[termKey{fmt.Sprintf("long-ordinal-%02d", n), "", ""}]; ok && n <= longest {
			return t.single
		}
		return c.locale.ordinal(n, gender)
	case "roman":
		return roman(n)
	}
	return strconv.Itoa(n)
}

// ordinal writes a number as an ordinal: 2nd.
func (l *locale) ordinal(n int, gender string) string {
	const last, all = 10, 100
	for _, g := range []string{gender, ""} {
		for _, c := range []struct {
			suffix int
			match  string
		}{{n, "whole-number"}, {n % all, "last-two-digits"}, {n % last, "last-digit"}} {
			t, ok := l.terms[termKey{fmt.Sprintf("ordinal-%02d", c.suffix), "", g}]
			if ok && t.matches(c.suffix) == c.match {
				return strconv.Itoa(n) + t.single
			}
		}
		if t, ok := l.terms[termKey{"ordinal", "", g}]; ok {
			return strconv.Itoa(n) + t.single
		}
	}
	return strconv.Itoa(n)
}

// matches is how an ordinal is chosen. Where it does not say it, one of one figure is chosen by the last of a number,
// and one of two by the last two (CSL 1.0.2, Ordinal Suffixes).
func (t term) matches(figures int) string {
	const twoFigures = 10
	switch {
	case t.match != "":
		return t.match
	case figures >= twoFigures:
		return "last-two-digits"
	}
	return "last-digit"
}

// roman writes a number in small Roman figures.
func roman(n int) string {
	const most = 3999
	if n < 1 || n > most {
		return strconv.Itoa(n)
	}
	out := ""
	for _, step := range []struct {
		value int
		sign  string
	}{
		{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10,
			"x"}, {9, "ix"},
		{5, "v"}, {4, "iv"}, {1, "i"},
	} {
		for ; n >= step.value; n -= step.value {
			out += step.sign
		}
	}
	return out
}

// writeLabel writes the word for a variable, of one thing or of several.
func writeLabel(c *renderer, n *node) output {
	name := n.get("variable")
	text := c.r.Value(bib.Variable(name))
	if text == "" {
		return output{called: true}
	}
	plural := n.get("plural") == "always"
	if n.get("plural") != "never" && !plural {
		plural = isPlural(name, text)
	}
	out := words(c.locale.word(name, n.get("form"), plural))
	out.called, out.filled = true, true
	out.pieces = c.finish(out.pieces, n)
	return out
}

// severalForm finds more than one number in a value.
var severalForm = pattern.Of(`[0-9\pL].*(?:[-–,&]| and ).*[0-9\pL]`)

// isPlural reports whether a value is of several things: of what is counted more than one, else a range or a list.
func isPlural(name, text string) bool {
	if name == "number-of-pages" || name == "number-of-volumes" {
		n, err := strconv.Atoi(strings.TrimSpace(text))
		return err != nil || n > 1
	}
	return severalForm().MatchString(text)
}
