package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/reporttest"
	"annualreport/layout/slopetest"
)

// BenchmarkTableRows sets a table whose rows are typed in the report.
func BenchmarkTableRows(b *testing.B) {
	slopetest.Run(b, "row", 500, func(b *testing.B, n int) func() {
		return setting(b, "", "[[section.table]]\ncolumns = [\"Coast\", \"Lamps\"]\nrows = ["+
			numbered(n, "[\"Coast %d\", 12],\n")+"]\n")
	})
}

// BenchmarkFileRows sets a table of a file of CSV.
func BenchmarkFileRows(b *testing.B) {
	slopetest.Run(b, "row", 500, func(b *testing.B, n int) func() {
		return setting(b, "Coast,Lamps\n"+numbered(n, "Coast %d,12\n"), "[[section.table]]\nfile = \""+besideName+"\"\n")
	})
}

// BenchmarkNotes sets footnotes.
func BenchmarkNotes(b *testing.B) {
	slopetest.Run(b, "note", 250, func(b *testing.B, n int) func() {
		return setting(b, "", section("Notes", numbered(n, "The lamps burn.[^%d]\n\n")+numbered(n, "[^%d]: Lit at dusk.\n\n")))
	})
}

// BenchmarkPublications sets a list of publications.
func BenchmarkPublications(b *testing.B) {
	slopetest.Run(b, "publication", 250, func(b *testing.B, n int) func() {
		return setting(b, "", "[[section]]\nkind = \"publications\"\nid = \"works\"\ntitle = \"Works\"\n"+
			numbered(n, "[[section.publication]]\ntitle = \"On wicks %[1]d\"\nauthors = \"A. Faro\"\nyear = 2030\n"))
	})
}

// BenchmarkPages sets pages of text, some forty paragraphs each.
func BenchmarkPages(b *testing.B) {
	slopetest.Run(b, "page", 1250, func(b *testing.B, n int) func() {
		return setting(b, "", section("Pages", strings.Repeat(strings.Repeat("The lamps burn. ", 3)+"\n\n", 40*n)))
	})
}

// besideName is the name of the file beside a report.
const besideName = "beside.csv"

// setting sets a report of a section and of what stands behind it, from its text to the bytes of its PDF.
func setting(b *testing.B, beside, behind string) func() {
	b.Helper()
	folder := b.TempDir()
	if err := os.WriteFile(filepath.Join(folder, besideName), []byte(beside), 0o600); err != nil {
		b.Fatal(err)
	}
	name := filepath.Join(folder, reporttest.ReportName)
	return func() {
		if err := setOnce(name, reporttest.Lamp+behind, io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

// section is a section of text.
func section(title, text string) string {
	return fmt.Sprintf("[[section]]\nkind = \"narrative\"\nid = %q\ntitle = %q\ntext = \"\"\"\n%s\"\"\"\n",
		strings.ToLower(title), title, text)
}

// numbered is a text again and again, with a number each time.
func numbered(n int, form string) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, form, i)
	}
	return out.String()
}
