package starter

import (
	"path"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestWords: each language has all texts that English has, and no others.
func TestWords(t *testing.T) {
	keys := func(language string) (out []string) {
		data, err := wordFiles.ReadFile(path.Join("words", language+".tsv"))
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			key, text, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			if !ok || strings.TrimSpace(text) == "" {
				t.Errorf("%s: %q says nothing", language, key)
			}
			out = append(out, key)
		}
		slices.Sort(out)
		return out
	}
	for _, language := range Languages() {
		if got := keys(language); !slices.Equal(got, keys("en")) {
			t.Errorf("%s has %q", language, got)
		}
	}
}

// TestQuoted: what the author says stands in the report as it was said, whatever signs it has.
func TestQuoted(t *testing.T) {
	r := Report{
		Kind: "short", Design: "civic", Language: "en", TextsIn: "en", Organisation: `The "Keepers" of {{title}} \ Nowhere`,
		Year: 2031, Day: time.Date(2032, 3, 1, 0, 0, 0, 0, time.UTC),
	}
	text := string(r.Files()[0].Data)
	if want := `"The \"Keepers\" of {{title}} \\ Nowhere"`; strings.Count(text, want) != 2 {
		t.Errorf("%s is not there twice:\n%s", want, text)
	}
	if !strings.HasPrefix(text, "#:schema ./"+SchemaFile+"\n") || !strings.Contains(text, "date     = 2032-03-01 ") {
		t.Error(text)
	}
}
