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

// The reports that the benchmarks set: one of 35,000 words, 20 tables and 200 publications, and that at the top of this
// repository.
var (
	longReport  = filepath.Join("testdata", "bench", "long.toml")
	shortReport = filepath.Join("..", "..", "report.toml")
)

// BenchmarkLong sets the long report, from the text of its file to the bytes of its PDF.
func BenchmarkLong(b *testing.B) { benchmark(b, longReport) }

// BenchmarkShort sets the short one.
func BenchmarkShort(b *testing.B) { benchmark(b, shortReport) }

func benchmark(b *testing.B, name string) {
	text := readText(b, name)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if err := setOnce(name, text, io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

// readText is the text of a report.
func readText(b *testing.B, name string) string {
	b.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	return string(text)
}

// BenchmarkRead reads the long report and checks it: TOML, keys, numbers.
func BenchmarkRead(b *testing.B) {
	text := readText(b, longReport)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		readReport(longReport, text, new(diag.List))
	}
}

// BenchmarkCompose makes blocks of the sections of the long report: Markdown, tables, citations.
func BenchmarkCompose(b *testing.B) {
	problems := new(diag.List)
	report := readReport(longReport, readText(b, longReport), problems)
	setting := screenSetting(b)
	b.ReportAllocs()
	for b.Loop() {
		report.Compose(setting, problems)
	}
}

// BenchmarkTypeset sets the blocks of the long report: words, lines, pages.
func BenchmarkTypeset(b *testing.B) {
	problems := new(diag.List)
	report := readReport(longReport, readText(b, longReport), problems)
	document := report.Compose(screenSetting(b), problems)
	b.ReportAllocs()
	pages := 0
	for b.Loop() {
		out, _, err := sections.Typeset(document)
		if err != nil {
			b.Fatal(err)
		}
		pages = len(out.Pages)
	}
	reportPages(b, pages)
}

// BenchmarkWrite writes the pages of the long report as a PDF.
func BenchmarkWrite(b *testing.B) {
	problems := new(diag.List)
	report := readReport(longReport, readText(b, longReport), problems)
	out, _, err := sections.Typeset(report.Compose(screenSetting(b), problems))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := pdf.Write(io.Discard, out, nil); err != nil {
			b.Fatal(err)
		}
	}
	reportPages(b, len(out.Pages))
}

// reportPages adds how long one page takes.
func reportPages(b *testing.B, pages int) {
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*pages), "µs/page")
}

// readReport reads a report with the fonts of the program alone.
func readReport(name, text string, problems *diag.List) *sections.Report {
	return sections.Read(name, text, os.DirFS(filepath.Dir(name)), fonts.Embedded(), problems)
}

// screenSetting is how the edition for screens is composed, with the patterns of hyphenation opened anew.
func screenSetting(b *testing.B) sections.Setting {
	b.Helper()
	hyphens := hyphen.NewLibrary()
	return sections.Setting{Edition: edition.Screen(), Hyphens: hyphens, Program: "report"}
}

// setOnce sets a report with everything cold: fonts and patterns are opened anew.
func setOnce(name, text string, w io.Writer) error {
	hyphens := hyphen.NewLibrary()
	problems := new(diag.List)
	setting := sections.Setting{Edition: edition.Screen(), Hyphens: hyphens, Program: "report"}
	document := readReport(name, text, problems).Compose(setting, problems)
	pages, _, err := sections.Typeset(document)
	if err != nil {
		return err
	}
	var data bytes.Buffer
	if err := pdf.Write(&data, pages, nil); err != nil {
		return err
	}
	_, err = w.Write(data.Bytes())
	return err
}
