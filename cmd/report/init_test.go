package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/starter"
	"annualreport/sections/brand/designs"
)

// TestBeginnings: a report of each kind in each design and in languages of four ways of writing has no problem in any
// edition. The program has no letters for Japanese, which alone may be told. One is made after the other, since the library
// of the command line keeps its flags in variables.
func TestBeginnings(t *testing.T) {
	for _, kind := range starter.Kinds() {
		for _, design := range designs.Names() {
			for _, language := range []string{"en", "fr", "ar", "ja"} {
				t.Run(kind+" "+design+" "+language, func(t *testing.T) {
					folder := filepath.Join(t.TempDir(), "new")
					begin := []string{"init", "--year", "2031", "--kind", kind, "--design", design, "--language", language, folder}
					for _, call := range [][]string{begin, {"check", "--portable", "--all", folder}} {
						var said bytes.Buffer
						code := run(append([]string{"report"}, call...), streams{in: strings.NewReader(""), out: new(bytes.Buffer), err: &said})
						told := problemsBut(said.String(), "no font has the characters")
						if told != "" || code != exitDone && language != "ja" {
							t.Fatalf("%s: exit %d\n%s", call[0], code, told)
						}
					}
				})
			}
		}
	}
}

// problemsBut are the first lines of problems that do not have some words.
func problemsBut(said, words string) string {
	var out strings.Builder
	for line := range strings.Lines(said) {
		isProblem := strings.Contains(line, "error: ") || strings.Contains(line, "warning: ") || strings.HasPrefix(line, "report:")
		if isProblem && !strings.Contains(line, words) {
			out.WriteString(line)
		}
	}
	return out.String()
}
