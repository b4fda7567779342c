package catalogue

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"annualreport/layout/texttest"
	"annualreport/sections/source"
)

// TestQuoting: whatever texts and comments have, a reader of catalogues that knows nothing but their lines and the
// escapes of C finds the messages again, and none that was not written.
func TestQuoting(t *testing.T) {
	for _, text := range texttest.Valid(200) {
		holdQuoted(t, text)
	}
}

// FuzzQuoting holds the same for any text.
func FuzzQuoting(f *testing.F) {
	for _, text := range texttest.Valid(0) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) {
			holdQuoted(t, text)
		}
	})
}

// holdQuoted holds that a reader of catalogues finds a text again.
func holdQuoted(t *testing.T, text string) {
	t.Helper()
	list := []string{text, "a " + text}
	c := &Catalogue{Comments: list, Fields: []Field{{"Language", "fr"}}, Entries: []Entry{
		{Context: text + "1", ID: source.Text{Value: text}, Str: source.Text{Value: text}, Notes: list, Extracted: list,
			References: []string{"report.toml:1"}, Flags: []string{fuzzyFlag}, Previous: text, PreviousContext: text},
		{ID: source.Text{Value: "b" + text}, Obsolete: true, Str: source.Text{Value: text}, Notes: list},
	}}
	got := bareMessages(t, written(t, c))
	want := [][3]string{{"", "", "Language: fr\n"}, {text + "1", text, text}, {"", "b" + text, text}}
	if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
		t.Fatalf("%q\nis read as %q\nfrom %s", want, got, written(t, c))
	}
}

// bareMessages are the contexts, the texts and the translations of a catalogue.
func bareMessages(t *testing.T, text string) (out [][3]string) {
	t.Helper()
	var words *string
	for line := range strings.Lines(text) {
		line = strings.TrimPrefix(strings.TrimSuffix(line, "\n"), "#~ ")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		keyword, quoted, _ := strings.Cut(line, `"`)
		isNew := keyword == "msgctxt " || keyword == "msgid " && (len(out) == 0 || words != &out[len(out)-1][0])
		if isNew {
			out = append(out, [3]string{})
		}
		switch keyword {
		case "msgctxt ":
			words = &out[len(out)-1][0]
		case "msgid ":
			words = &out[len(out)-1][1]
		case "msgstr ":
			words = &out[len(out)-1][2]
		case "":
		default:
			t.Fatalf("%q is no line of a catalogue", line)
		}
		*words += unescapedC(t, quoted)
	}
	return out
}

// unescapedC reads a string of C up to its quotation mark, which ends the line.
func unescapedC(t *testing.T, quoted string) string {
	t.Helper()
	var b strings.Builder
	for i := 0; i < len(quoted); i++ {
		switch c := quoted[i]; c {
		case '"':
			if i != len(quoted)-1 {
				t.Fatalf("%q goes on behind its end", quoted)
			}
			return b.String()
		case '\\':
			i++
			at := strings.IndexByte(`\"ntrabfv`, quoted[i])
			if at < 0 {
				t.Fatalf("%q has an escape that C does not know", quoted)
			}
			b.WriteByte("\\\"\n\t\r\a\b\f\v"[at])
		default:
			b.WriteByte(c)
		}
	}
	t.Fatalf("%q has no end", quoted)
	return ""
}
