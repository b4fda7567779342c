package check

import (
	"path"
	"strings"

	"annualreport/layout/diag"
)

// Alternative is what is said of a picture to those who do not see it, with
// what stands beside it. A program cannot tell whether it is a good description; it
// can tell some that are none (Matterhorn Protocol 1.1, checkpoint 13; WCAG 2.2,
// failure F30).
type Alternative struct {
	// Alt is the alternative text, Caption the caption that is read out besides, and File the name of the picture's
	// file.
	Alt, Caption, File string
	// At is where the alternative text is written.
	At diag.Span
}

// Check checks the description of a picture, by the words that readers of its language hear for pictures anyway.
func (a Alternative) Check(heard []string, problems *diag.List) {
	said := plainWords(a.Alt)
	switch {
	case said == "": // reported where the picture was read
	case isFileName(a.Alt, a.File):
		problems.Errorf(a.At, "say in a sentence what the picture shows", "the alternative text is the name of a file")
	case said == plainWords(a.Caption):
		problems.Warnf(a.At, "say what is to be seen; the caption is read out besides",
			"the alternative text is the caption again")
	default:
		if words := pictureWords(said, heard); words == said {
			problems.Warnf(a.At, "say what it shows", "the alternative text only says “%s”", words)
		} else if words != "" {
			problems.Warnf(a.At, "leave these words out: readers hear “graphic” anyway",
				"the alternative text begins with “%s”", words)
		}
	}
}

// plainWords are the words of a text in small letters without signs, for
// comparing.
func plainWords(s string) string {
	isSign := func(r rune) bool { return strings.ContainsRune(" \t\n.,;:!?*_\"'“”‘’«»()", r) }
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), isSign), " ")
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

// Alternatives reports different pictures that have the same description.
func Alternatives(all []Alternative, problems *diag.List) {
	first := make(map[string]Alternative)
	for _, a := range all {
		said := plainWords(a.Alt)
		earlier, known := first[said]
		switch {
		case said == "": // reported where the picture was read
		case !known:
			first[said] = a
		case earlier.File != a.File:
			problems.Warnf(a.At, "say what tells the two pictures apart",
				"the alternative text is the same as that of another picture, in %s", earlier.At.LineFrom(a.At))
		}
	}
}
