package catalogue

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/slopetest"
)

// BenchmarkEntries reads a catalogue.
func BenchmarkEntries(b *testing.B) {
	slopetest.Run(b, "entry", 1000, func(b *testing.B, n int) func() {
		text := strings.Builder{}
		text.WriteString("msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n")
		for i := range n {
			fmt.Fprintf(&text, "\n#: report.toml:%d\nmsgctxt \"sea.text.%d\"\nmsgid \"Lamp %d\"\nmsgstr \"Lampe %d\"\n", i, i, i, i)
		}
		return func() {
			if _, told := read(text.String()); len(told) > 0 {
				b.Fatal(told)
			}
		}
	})
}
