package block

import (
	"testing"

	"annualreport/layout/content"
)

// TestInitial: a letter that is a word of its own keeps its space, and one that ends its line stays small.
func TestInitial(t *testing.T) {
	letter, rest := initial([]content.Inline{content.Text{Value: "A \nyear"}})
	if said := letter + content.PlainText(rest); said != "A\u00a0year" {
		t.Errorf("a word of one letter is said as %q", said)
	}
	if letter, _ := initial([]content.Inline{content.Text{Value: "A"}, content.LineEnd{}, content.Text{Value: "year"}}); letter != "" {
		t.Error("a letter that ends its line is large")
	}
}
