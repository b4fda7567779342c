package sections

import (
	"strings"
	"testing"

	"annualreport/sections/catalogue"
)

const sampleText = `A paragraph in
two lines, with a hard\
break.

## A heading {#own}

- An item
  that goes on,
- and another.
  1. A number.

> A quotation
> of two lines.

| Sea | Ships |
|:----|------:|
| North \| east | 12 |

` + "```\ncode stays\n```" + `

{members}

[^1]: A note
    in two lines.
`

// messagesOf are the messages of a text.
func messagesOf(text string) []string {
	var out []string
	for _, p := range pieces(text) {
		if id := p.message(); hasWords(id) {
			out = append(out, id)
		}
	}
	return out
}

func TestPieces(t *testing.T) {
	want := []string{"A paragraph in two lines, with a hard\\\nbreak.", "A heading", "An item that goes on,", "and another.", "A number.",
		"A quotation of two lines.", "Sea", "Ships", `North \| east`, "A note in two lines."}
	got := messagesOf(sampleText)
	if strings.Join(got, "\n--\n") != strings.Join(want, "\n--\n") {
		t.Errorf("messages:\n%s", strings.Join(got, "\n--\n"))
	}
	if whole := rejoined(sampleText); whole != sampleText {
		t.Errorf("the pieces together are\n%s", whole)
	}
}

// rejoined is all pieces of a text behind each other.
func rejoined(text string) string {
	var b strings.Builder
	for _, p := range pieces(text) {
		b.WriteString(p.raw)
	}
	return b.String()
}

// TestTranslatedMarkdown: what is translated keeps its form, and what is not is marked as of
// its own language.
func TestTranslatedMarkdown(t *testing.T) {
	tr := &Translation{Language: "fr", Original: "en", Lookup: func(k catalogue.Key) (string, bool) { return strings.ToUpper(k.ID), true }}
	if got, _ := tr.markdown("x", Text{Value: "- One\n  two\n\n## Head\n"}); got != "- ONE TWO\n\n## HEAD {#head}\n" {
		t.Errorf("translated: %q", got)
	}
	none := &Translation{Language: "fr", Original: "en", Lookup: func(catalogue.Key) (string, bool) { return "", false }}
	if got, _ := none.markdown("x", Text{Value: "A *word*, [there](#one).\n"}); got != "[A *word*, [there](#one).]{lang=en}\n" {
		t.Errorf("left: %q", got)
	}
}

// FuzzPieces: all pieces of a text together are the text, whatever it is.
func FuzzPieces(f *testing.F) {
	f.Add(sampleText)
	f.Add("> a\n> b\n\n1. x\n   y\n")
	f.Fuzz(func(t *testing.T, text string) {
		messagesOf(text)
		if whole := rejoined(text); whole != text {
			t.Fatalf("the pieces of %q are %q together", text, whole)
		}
	})
}
