package fence

import (
	"slices"
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// Kept is Markdown of a manuscript without the fences that no text of a report can have; what stands in these stays.
// Lost is how many lines of colons were taken away. Kept are boxes and quotations without headings, names and other
// fences in them.
func Kept(text string) (kept string, lost int) {
	if !strings.Contains(text, sign) {
		return text, 0
	}
	k := keeper{left: []byte(text)}
	found := parse(text)
	if found.deep.To > 0 {
		k.lines(text)
	}
	for _, line := range found.loose {
		k.lose(line)
	}
	k.fences(found.fences)
	return strings.ReplaceAll(string(k.left), lostSign, ""), k.lost
}

// lostSign stands in place of what is lost while places in the text are still needed. No text of a report has it.
const lostSign = "\x00"

// keeper takes lines out of a text.
type keeper struct {
	left []byte
	lost int
}

// lose takes a line away, but for its end.
func (k *keeper) lose(line source.Range) {
	for i := line.From; i < line.To; i++ {
		k.left[i] = lostSign[0]
	}
	k.lost++
}

// lines takes away all lines of colons.
func (k *keeper) lines(text string) {
	at := 0
	for line := range strings.Lines(text) {
		bare := strings.TrimRight(line, "\r\n")
		if colons().MatchString(bare) {
			k.lose(source.Range{From: at, To: at + len(bare)})
		}
		at += len(line)
	}
}

// fences takes away the lines of fences that cannot stay.
func (k *keeper) fences(list []*fence) {
	for _, f := range list {
		if k.stays(f) {
			continue
		}
		k.lose(f.line)
		if f.closed {
			k.lose(source.Range{From: f.body.To, To: f.to})
		}
		k.fences(f.within)
	}
}

// headed is a line that may be a heading, or the line below one.
var headed = pattern.Of(`(?m)^ {0,3}(?:#{1,6}(?:[ \t]|$)|=+[ \t]*$|-+[ \t]*$)`)

// gallery is paragraphs of one picture each, as the rows of a report have.
var gallery = pattern.Of(`^(?:\n*!\[[^\[\]\n]*\]\([^()\n]+\)[ \t]*(?:\n\n|\n*$))+$`)

// stays reports whether a fence can stand in the text of a section as it is.
func (k *keeper) stays(f *fence) bool {
	known, _ := formOf(f.name.text)
	body := string(k.left[f.body.From:f.body.To])
	switch {
	case known.kept == nil || !f.closed || f.isBroken() || len(f.within) > 0:
		return false
	case f.name.text == "row" && !gallery().MatchString(body):
		return false
	case strings.TrimSpace(body) == "" || headed().MatchString(body):
		return false
	case f.name.text == "quote" && f.title.text != "" || strings.ContainsAny(f.title.text, "[]{}<>"):
		return false
	}
	seen := make(map[string]bool)
	for _, a := range f.attributes {
		key := a.key.text
		if seen[key] || !slices.Contains(known.kept, key) || strings.TrimSpace(a.value.text) == "" || !a.quoted ||
			strings.ContainsAny(a.value.text, "[]{}<>") {
			return false
		}
		seen[key] = true
	}
	return !seen["title"] || f.title.text == ""
}
