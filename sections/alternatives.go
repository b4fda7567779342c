package sections

import (
	"path"
	"strings"

	"annualreport/layout/diag"
)

// alternative is what is said of a picture to those who do not see it, with
// what stands beside it. A program cannot tell whether it is a good description; it
// can tell some that are none (Matterhorn Protocol 1.1, checkpoint 13; WCAG 2.2,
// failure F30).
type alternative struct {
	alt, caption, file string
	at                 diag.Span
}

// checkAlternative checks the description of a picture, and remembers it.
func checkAlternative(c *composer, a alternative) {
	said := plainWords(a.alt)
	if said == "" {
		return // reported where the picture was read
	}
	c.alternatives = append(c.alternatives, a)
	switch {
	case isFileName(a.alt, a.file):
		c.problems.Errorf(a.at, "say in a sentence what the picture shows", "the alternative text is the name of a file")
	case said == plainWords(a.caption):
		c.problems.Warnf(a.at, "say what is to be seen; the caption is read out besides", "the alternative text is the caption again")
	default:
		if words := pictureWords(said, c.report.Meta.Language.Heard.Pictures); words == said {
			c.problems.Warnf(a.at, "say what it shows", "the alternative text only says “%s”", words)
		} else if words != "" {
			c.problems.Warnf(a.at, "leave these words out: readers hear “graphic” anyway", "the alternative text begins with “%s”", words)
		}
	}
}

// plainWords are the words of a text in small letters without signs, for
// comparing.
func plainWords(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" \t\n.,;:!?*_\"'“”‘’«»()", r) }), " ")
}

// isFileName reports whether an alternative only repeats a name such as IMG_0042.jpg,
// with its ending or without.
func isFileName(alt, file string) bool {
	alt = strings.ToLower(strings.TrimSpace(alt))
	base := strings.ToLower(path.Base(file))
	if alt == base || alt == strings.TrimSuffix(base, path.Ext(base)) {
		return true
	}
	switch path.Ext(alt) {
	case ".jpg", ".jpeg", ".png", ".svg", ".gif", ".tif", ".tiff", ".webp":
		return !strings.Contains(alt, " ")
	}
	return false
}

// pictureWords returns which words of a language for a picture an alternative begins with, or which it is.
func pictureWords(said string, pictures []string) string {
	for _, words := range pictures {
		if said == words || strings.Contains(words, " ") && strings.HasPrefix(said, words+" ") {
			return words
		}
	}
	return ""
}

// checkAlternatives reports different pictures that have the same description.
func checkAlternatives(r *Report, parts []composedSection, problems *diag.List) {
	first := make(map[string]alternative)
	for _, p := range parts {
		for _, a := range p.composer.alternatives {
			said := plainWords(a.alt)
			earlier, known := first[said]
			if !known {
				first[said] = a
			} else if earlier.file != a.file {
				problems.Warnf(a.at, "say what tells the two pictures apart", "the alternative text is the same as that of another picture, in %s", earlier.at.LineFrom(a.at))
			}
		}
	}
}
