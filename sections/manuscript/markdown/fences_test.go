package markdown

import (
	"testing"

	"annualreport/sections/manuscript"
)

// TestFences: boxes that a report has stay, and lines of colons around others go, which is told; all words stay.
func TestFences(t *testing.T) {
	out, err := Read([]byte("# A\n\n::: facts Far\nwords\n:::\n\n::: {.callout-note}\nmore words\n:::\n"))
	if err != nil {
		t.Fatal(err)
	}
	text := out.Blocks[len(out.Blocks)-1].(manuscript.Text).Markdown
	if want := "\n::: facts Far\nwords\n:::\n\n\nmore words\n\n"; text != want {
		t.Errorf("what is left is %q, want %q", text, want)
	}
	if lost := out.Losses.All(); len(lost) != 1 || lost[0].Count != 2 {
		t.Errorf("told are %+v", lost)
	}
}
