package layout_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/layouttest"
	"annualreport/layout/locale"
	"annualreport/sections/language"
)

// testDocument is a document on large pages in a language as the language's room knows it.
func testDocument(t testing.TB, measure float64, tag string, blocks ...content.Block) *content.Document {
	t.Helper()
	return layouttest.A4(t, measure, in(t, tag), blocks...)
}

// in is how text of a language is set.
func in(t testing.TB, tag string) locale.Language {
	t.Helper()
	l, ok := language.Setting(tag)
	if !ok {
		t.Fatalf("%s is no language", tag)
	}
	return l
}

// prose reads the paragraphs of a sample text.
func prose(t testing.TB, language string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "udhr", language+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, p := range strings.Split(string(data), "\n\n") {
		p = strings.TrimSpace(p)
		if p != "" && !strings.HasPrefix(p, "#") {
			out = append(out, strings.TrimPrefix(p, "- "))
		}
	}
	return out
}
