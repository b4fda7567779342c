package bib

import (
	"path"
	"strings"

	"annualreport/sections/source"

	"annualreport/layout/pattern"
)

// bibEncoding finds the encoding that programs for BibTeX write into a comment at the head of their files,
// in the names that Java has for them.
var bibEncoding = pattern.Of(`(?m)^\s*%\s*Encoding:\s*([A-Za-z0-9_-]+)`)

// headSize is how much of a file its head is at most, in bytes.
const headSize = 1000

// Open makes a file of publications, in the encoding that it names.
func Open(name, text string) *source.File {
	f := source.NewFile(name, text)
	if !strings.EqualFold(path.Ext(name), ".bib") {
		return f
	}
	found := bibEncoding().FindStringSubmatch(f.Text[:min(len(f.Text), headSize)])
	if found == nil {
		return f
	}
	return f.In(strings.ReplaceAll(found[1], "_", "-"))
}
