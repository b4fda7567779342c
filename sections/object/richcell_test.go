package object

import (
	"math/rand/v2"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/key"
	"annualreport/sections/markup"
	"annualreport/sections/sheet"
	"annualreport/sections/source"
)

// wordsOf are the words that readers see of the parts of a cell.
func wordsOf(runs []sheet.Run) string {
	s := &sheetFile{
		values: new(values), in: &key.Reading{Problems: new(diag.List)}, reported: make(map[string]bool),
	}
	parser := markup.NewParser("en", [4]string{})
	text := source.Text{Value: s.richText(&sheet.Cell{Runs: runs})}
	return content.PlainText(parser.Inlines(text, &markup.Context{Problems: new(diag.List)}))
}

// TestRichCell: spaces and ends of lines beside parts that look differently stand between words.
func TestRichCell(t *testing.T) {
	for _, c := range []struct {
		runs []sheet.Run
		want string
	}{
		{[]sheet.Run{{Text: "Emissions of CO"}, {Text: "2", Look: sheet.Lowered}, {Text: "\nin tonnes"}}, "Emissions of CO₂ in tonnes"},
		{[]sheet.Run{{Text: "Revenue\n"}, {Text: "net", Look: sheet.Strong}}, "Revenue net"},
		{[]sheet.Run{{Text: " a \r\n"}, {Text: " \t", Look: sheet.Strong}, {Text: " b "}}, "a b"},
	} {
		if got := wordsOf(c.runs); got != c.want {
			t.Errorf("%q is %q, want %q", c.runs, got, c.want)
		}
	}
}

// TestDividedCell: for any division of a text into parts that look differently the words are those of the whole.
func TestDividedCell(t *testing.T) {
	letters := []string{"a", "b", "lamp", " ", "  ", "\n", "\r\n", "\t", ".", ",", "*", "_", "2", "(", "é", "+", "\u00a0"}
	looks := []sheet.Look{0, 0, sheet.Strong, sheet.Emphasis, sheet.Strong | sheet.Emphasis, sheet.Raised}
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 3))
		var runs []sheet.Run
		whole := ""
		for range 1 + r.IntN(6) {
			text := ""
			for range r.IntN(5) {
				text += letters[r.IntN(len(letters))]
			}
			whole += text
			runs = append(runs, sheet.Run{Text: text, Look: looks[r.IntN(len(looks))]})
		}
		if strings.Contains(whole, "...") {
			continue // in one part they are an ellipsis
		}
		want := strings.TrimSpace(spaces().ReplaceAllString(whole, " "))
		if got := wordsOf(runs); got != want {
			t.Errorf("seed %d: %q is %q, want %q", seed, runs, got, want)
		}
	}
}
