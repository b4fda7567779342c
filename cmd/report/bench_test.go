package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/hyphen"
	"annualreport/layout/pdf"
	"annualreport/sections"
	"annualreport/sections/edition"
)

// BenchmarkLong sets a report of 35,000 words, 20 tables and 200 publications,
// from the text of its file to the bytes of its PDF.
func BenchmarkLong(b *testing.B) {
	benchmark(b, filepath.Join("testdata", "bench", "long.toml"))
}

// BenchmarkShort sets the report at the top of this repository.
func BenchmarkShort(b *testing.B) {
	benchmark(b, filepath.Join("..", "..", "report.toml"))
}

func benchmark(b *testing.B, name string) {
	text, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := setOnce(name, string(text), io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

// setOnce sets a report with everything cold: fonts and patterns are opened anew.
func setOnce(name, text string, w io.Writer) error {
	hyphens, err := hyphen.NewLibrary()
	if err != nil {
		return err
	}
	problems := new(diag.List)
	setting := sections.Setting{Edition: edition.Screen(), Hyphens: hyphens, Program: "report"}
	report := sections.Read(name, text, os.DirFS(filepath.Dir(name)), fonts.Embedded(), problems)
	document := report.Compose(setting, problems)
	pages, _, err := sections.Typeset(document)
	if err != nil {
		return err
	}
	var data bytes.Buffer
	if err := pdf.Write(&data, pages); err != nil {
		return err
	}
	_, err = w.Write(data.Bytes())
	return err
}
