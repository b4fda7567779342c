package bib

import (
	"html"
	"regexp"
	"strings"

	"annualreport/layout/pattern"
)

// unescaped is a value of BibTeX without the characters of HTML that databases left in it.
func unescaped(value string) string {
	if !strings.Contains(value, "&") {
		return value
	}
	return numbered().ReplaceAllStringFunc(entities.Replace(value), func(found string) string {
		m := numbered().FindStringSubmatch(found)
		return escapeTeX(html.UnescapeString("&#" + m[1] + ";"))
	})
}

// numbered finds a character of HTML by its number, with the escapes that TeX needs or without: &#039;, \&\#x2019;.
var numbered = pattern.Of(`(?:\{\\&\}|\\&|&)(?:amp;)?(?:\{\\#\}|\\#|#)` +
	`([0-9]{1,6}|[xX][0-9a-fA-F]{1,5})(?:;|\$\\mathsemicolon\$)`)

// longFields are the fields that people and programs write several lines into.
var longFields = wordSet("abstract annotation annote note addendum keywords isbn issn")

// programBreak finds a line end that a program wrote as its own escape: \n, $\backslash$n, {\textbackslash}r.
var programBreak = pattern.Of(
	`\$\\backslash\$[nr]|\{\\textbackslash\}[nr]|\\textbackslash(?:\{\}| )[nr]|\\([nr][A-Za-z]*)`,
)

// programReturn finds the escape of a carriage return where it is no accent of TeX: behind it stands no letter.
var programReturn = pattern.Of(`\\r([^A-Za-z{ ])`)

// withoutBreaks makes spaces of such line ends. A command of TeX that begins with the same letter is kept.
func withoutBreaks(value string) string {
	if !strings.ContainsRune(value, '\\') {
		return value
	}
	value = programReturn().ReplaceAllString(value, " $1")
	return programBreak().ReplaceAllStringFunc(value, func(found string) string {
		name := programBreak().FindStringSubmatch(found)[1]
		switch {
		case name == "":
			return " "
		case isCommand(name):
			return found
		}
		return " " + name[1:]
	})
}

// isCommand reports whether a name is that of a command of TeX that is known, journals apart.
func isCommand(name string) bool {
	_, isLetter := letters()[name]
	_, isAccent := accents[name]
	_, isLook := looks[name]
	_, isHidden := hidden[name]
	return isLetter || isAccent || isLook || isHidden || silent(name)
}

// leftTag finds a tag of HTML that stands as text in a value of BibTeX, as writeHTML escapes it.
var leftTag = pattern.Of(`&lt;(/?(?:i|b|em|strong|sub|sup|inf|scp|sc|p|italic|bold))>`)

// anyTag finds one of all tags, as notes have them that programs keep in HTML.
var anyTag = pattern.Of(`&lt;(/?[A-Za-z][A-Za-z0-9:-]*(?:\s[^<>]*)?/?)>`)

// withTags is a text with its marks in which tags of HTML are looks: databases left them there when they wrote for TeX.
// A tag alone is a word.
func withTags(text string, marks []Mark, tags *regexp.Regexp) (string, []Mark) {
	if !strings.Contains(text, "</") {
		return text, marks
	}
	written := writeHTML(runsOf(text, marks))
	if !strings.Contains(written, "&lt;/") {
		return text, marks
	}
	return readHTML(tags.ReplaceAllString(written, "<$1>"))
}
