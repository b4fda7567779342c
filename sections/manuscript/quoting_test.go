package manuscript

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"annualreport/layout/texttest"
)

// TestQuoting: whatever texts and cells have, a reader of TOML finds them again, with a line feed behind a text; and
// nothing in the file steers a terminal.
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

// holdQuoted holds that a reader of TOML finds a text again.
func holdQuoted(t *testing.T, text string) {
	t.Helper()
	written := TOML([]Section{{Title: text, Text: text, Tables: []SectionTable{{
		ID: text, Caption: text, Columns: []string{text, "b"}, Rows: [][]SectionCell{{{Text: text}, {Text: text, Span: 2}}},
	}}}}, text)
	var got struct {
		Section []struct {
			Kind, Title, Text string
			Table             []struct {
				ID, Caption string
				Columns     []string
				Rows        [][]any
			}
		}
	}
	if _, err := toml.Decode(written, &got); err != nil {
		t.Fatalf("%q: %v\n%s", text, err, written)
	}
	if len(got.Section) != 1 || len(got.Section[0].Table) != 1 {
		t.Fatalf("%q makes %+v", text, got)
	}
	s := got.Section[0]
	table := s.Table[0]
	for _, one := range []string{
		s.Kind, s.Title, table.ID, table.Caption, table.Columns[0], fmt.Sprint(table.Rows[0][0]),
		fmt.Sprint(table.Rows[0][1].(map[string]any)["text"]),
	} {
		if one != text {
			t.Fatalf("%q is read as %q from\n%s", text, one, written)
		}
	}
	if text != "" && s.Text != text+"\n" {
		t.Fatalf("%q is read as %q from\n%s", text, s.Text, written)
	}
	steers := func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r)
	}
	if strings.ContainsFunc(written, steers) {
		t.Fatalf("%q is written as\n%q", text, written)
	}
}
