package inline_test

import (
	"regexp"
	"strings"
	"testing"

	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
)

// TestAddresses: addresses of any length are divided at their signs, never within a byte that is
// written as %7B, and no line is too long, however narrow the column.
func TestAddresses(t *testing.T) {
	for _, address := range []string{
		"https://wiki.example/w/index.php?search=Owl+Night&title=Special:Search&options=%7B%22not%22%3A%5B%22Grey%22%5D%7D&ns0=1",
		"www.example.org/" + strings.Repeat("a", 300),
		"https://example.org/?q=" + strings.Repeat("%D8%A7", 60),
		"somebody.with.a.long.name@a-department-of-a-very-long-domain.example",
		"example.org/path_with_underscores_and~tilde,commas{and}braces",
	} {
		for _, measure := range []float64{30, 60, 118} {
			doc := layouttest.Typeset(t, layouttest.A4(t, measure, "en", layouttest.Paragraphs(role.Body, "See "+address+" for more.")...))
			if doc.Overfull > 0 {
				t.Errorf("%s does not fit %g mm", address, measure)
			}
			var lines []string
			for _, page := range doc.Pages {
				for _, it := range page.Items {
					if text, ok := it.(display.Text); ok && text.Place.Artifact == display.NotArtifact {
						var b strings.Builder
						for _, w := range text.Words {
							b.WriteString(w.Shaped.Text)
						}
						lines = append(lines, b.String())
					}
				}
			}
			if got := strings.Join(lines, ""); !strings.Contains(got, address) {
				t.Errorf("the address becomes %q", got)
			}
			for _, line := range lines {
				if regexp.MustCompile(`%[0-9A-F]?$`).MatchString(line) {
					t.Errorf("%g mm: a line ends within a byte: %q", measure, line)
				}
			}
		}
	}
}
