package bib

import (
	"path"
	"strings"

	"annualreport/sections/source"

	"annualreport/layout/pattern"
)

// namedEncoding finds the encoding that programs write into a comment at the head of their files, in the names that
// Java and the web have for them: "Encoding: Cp1252", "charset=windows-1252", "coding: latin-1".
var namedEncoding = pattern.Of(`(?i)(?:encoding|coding|charset)\s*[:=]\s*["']?([A-Za-z0-9_.-]+)`)

// headSize is how much of a file its head is at most, in bytes.
const headSize = 1000

// Open makes a file of publications, in the encoding that it names.
func Open(name, text string) *source.File {
	f := source.NewFile(name, text)
	if strings.EqualFold(path.Ext(name), ".json") {
		return f // always UTF-8 (RFC 8259, 8.1)
	}
	found := namedEncoding().FindStringSubmatch(f.Text[:min(len(f.Text), headSize)])
	if found == nil {
		return f
	}
	return f.In(strings.ReplaceAll(found[1], "_", "-"))
}
