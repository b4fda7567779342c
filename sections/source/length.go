package source

import (
	"strings"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
)

// How many characters short texts may have before they are told: ten lines of a page in large letters for what stands
// in the contents, in bookmarks and at the feet of pages, half a page for captions.
const (
	enoughForTitle   = 300
	enoughForCaption = 2_000
)

// MostShort is how many characters a title, a caption, a label or a name can have. Such texts are not divided between
// pages, or are set several times to find their place.
const MostShort = 10_000

// Shortened is a text of a role, which reports one that is longer than such texts are. Of one that cannot be set the
// beginning stays: nothing will be printed, and the rest would take its time on every page.
func (r Role) Shortened(t Text, problems *diag.List) Text {
	fits := true
	switch r {
	case Heading:
		fits = TellLong("title", t.Original(), t.Span, problems)
	case Label:
		fits = TellLong("label", t.Original(), t.Span, problems)
	case Caption:
		fits = tellOver("caption", enoughForCaption, t.Original(), t.Span, problems)
	}
	if !fits {
		t.Value = strings.ToValidUTF8(t.Value[:min(len(t.Value), enoughForTitle)], "")
	}
	return t
}

// ShortName reports names that are whole paragraphs.
func ShortName(t Text, problems *diag.List) { TellLong("name", t.Original(), t.Span, problems) }

// TellLong reports words that are a whole paragraph and should not be: what says what they are, such as "heading". The
// original is what is measured, since no translator can shorten it. It is false if they are too long to be set.
func TellLong(what, words string, at diag.Span, problems *diag.List) bool {
	return tellOver(what, enoughForTitle, words, at, problems)
}

// tellOver is TellLong with the characters that are enough.
func tellOver(what string, enough int, words string, at diag.Span, problems *diag.List) bool {
	if len(words) <= enough {
		return true
	}
	const cure = "shorten it, and put the rest into the text"
	if length := utf8.RuneCountInString(words); length > MostShort {
		problems.Errorf(at, cure, "a %s of %d characters cannot be set; it may have %d, and %d are enough",
			what, length, MostShort, enough)
		return false
	}
	seen := utf8.RuneCountInString(linkAddress().ReplaceAllString(words, "]"))
	if seen > enough {
		problems.Warnf(at, cure, "a %s of %d characters is a paragraph; %d are enough", what, seen, enough)
	}
	return true
}

// linkAddress is where a link leads, with the bracket before it. Readers see nothing of it.
var linkAddress = pattern.Of(`\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)`)
