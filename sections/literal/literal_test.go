package literal

import "testing"

// TestShort: signs of Markdown get a backslash, and so does what would begin a block beside them; all else stays.
func TestShort(t *testing.T) {
	for words, want := range map[string]string{
		"2*3*4 m": `2\*3\*4 m`, "~5 000~": `\~5 000\~`, "[a](b)": `\[a\](b)`, "`x` \\ {a.b}": "\\`x\\` \\\\ \\{a.b\\}",
		"1. May": "1. May", "- none": "- none", "1. a_b_": `1\. a\_b\_`, "- a*b*": `\- a\*b\*`, "# a*": `\# a\*`,
		"1.204 a*": `1.204 a\*`, "-5*": `-5\*`, "1.": "1.", "2) a*": `2\) a\*`,
		"• a": "• a", "• a*b*": `&#8226; a\*b\*`, "A & B": "A & B", "&amp; b": `\&amp; b`, "": "",
		"https://a.example/x_y": "<https://a.example/x_y>", "see www.a.example/x": "see www.a.example/x",
	} {
		if got := Short(words); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}

// TestLines: lines that would begin a block do not, and numbers and dashes before words stay as they are.
func TestLines(t *testing.T) {
	for words, want := range map[string]string{
		"1.204": "1.204", "1. a": `1\. a`, "-5": "-5", "- a": `\- a`, "--": `\-\-`, "a\n---": "a\n\\-\\-\\-", "-- a": "-- a",
		"# a": `\# a`, "  > a": `  \> a`, "===": `\===`,
	} {
		if got := Lines(words); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}

// TestFigures: numbers that were written for Markdown are read as they were; other signs keep their backslashes.
func TestFigures(t *testing.T) {
	for text, want := range map[string]string{
		`12\. 3. 2031`: "12. 3. 2031", `\- 1.250,00 €`: "- 1.250,00 €", `\$5`: "$5", `1\)`: "1)", `\*5\*`: `\*5\*`, "1.5": "1.5",
	} {
		if got := Figures(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
