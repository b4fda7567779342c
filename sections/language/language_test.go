package language

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"
)

func TestConventions(t *testing.T) {
	day := time.Date(2017, 5, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ tag, month, digits, quote string }{
		{"en", "May 2017", "2017", "“"}, {"en-GB", "May 2017", "2017", "“"}, {"fr", "mai 2017", "2017", "«\u00a0"},
		{"de", "Mai 2017", "2017", "„"}, {"es", "mayo de 2017", "2017", "“"}, {"ru", "май 2017\u202fг.", "2017", "«"},
		{"hi", "मई 2017", "2017", "“"}, {"fa", "مهٔ ۲۰۱۷", "۲۰۱۷", "«"}, {"pt-BR", "maio de 2017", "2017", "“"},
		{"ar", "مايو 2017", "2017", "”"}, {"dv", "2017-05", "2017", "“"},
	} {
		l, err := For(c.tag)
		if err != nil {
			t.Errorf("%s: %v", c.tag, err)
			continue
		}
		if got := l.Dates.MonthYear(day); got != c.month {
			t.Errorf("%s: month %q, want %q", c.tag, got, c.month)
		}
		if got := l.Numbers.Digits(2017); got != c.digits {
			t.Errorf("%s: digits %q, want %q", c.tag, got, c.digits)
		}
		if got := l.Quotes[0]; got != c.quote {
			t.Errorf("%s: quote %q, want %q", c.tag, got, c.quote)
		}
	}
}

func TestUnknownLanguages(t *testing.T) {
	for _, tag := range []string{"", "english", "xx", "../en"} {
		if _, err := For(tag); !errors.Is(err, ErrUnknown) {
			t.Errorf("For(%q): %v", tag, err)
		}
	}
}

// TestWords holds that no language lacks one of the words.
func TestWords(t *testing.T) {
	if len(words) < 40 {
		t.Errorf("there are words in %d languages", len(words))
	}
	for tag, w := range words {
		for _, fields := range []reflect.Value{reflect.ValueOf(w), reflect.ValueOf(w.Types)} {
			for i := range fields.NumField() {
				if fields.Field(i).String() == "" {
					t.Errorf("%s has no word for %s", tag, fields.Type().Field(i).Name)
				}
			}
		}
		if l, err := For(tag); err != nil {
			t.Errorf("%s has words, but no conventions: %v", tag, err)
		} else if l.Captions != captions[tag] || l.Recordings != recordings[tag] {
			t.Errorf("%s has the words of another language: %v, %v", tag, l.Captions, l.Recordings)
		}
	}
}

// TestRecordings holds that each language with words has those of films and sounds, each another.
func TestRecordings(t *testing.T) {
	for tag := range words {
		r := recordings[tag]
		if r.Film == "" || r.Sound == "" || r.Transcript == "" || r.Film == r.Sound || r.Sound == r.Transcript {
			t.Errorf("%s: %q", tag, r)
		}
	}
	if len(recordings) != len(words) {
		t.Errorf("%d languages have words of recordings, and %d words", len(recordings), len(words))
	}
	if serbian := recordings["sr"]; romanized(serbian.Film+serbian.Sound+serbian.Transcript) != recordings["sr-Latn"].Film+
		recordings["sr-Latn"].Sound+recordings["sr-Latn"].Transcript {
		t.Error("the words of Serbian in Latin letters are others")
	}
}

// TestCaptions holds that each language with words has those of captions, with a place for the number that stands on the
// line of its word.
func TestCaptions(t *testing.T) {
	for tag := range words {
		c := captions[tag]
		for _, label := range []string{c.Figure, c.Table} {
			if got := strings.Count(label, "{0}"); got != 1 || strings.Contains(label, " ") {
				t.Errorf("%s: the label %q", tag, label)
			}
		}
		if c.Figures == "" || c.Tables == "" || c.Figures == c.Tables || c.Figure == c.Table {
			t.Errorf("%s: %q", tag, c)
		}
	}
	if len(captions) != len(words) {
		t.Errorf("%d languages have captions, and %d words", len(captions), len(words))
	}
}
