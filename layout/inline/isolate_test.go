package inline_test

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/layouttest"
)

// TestIsolates: values keep their own order in texts of languages that run from right to left,
// as in those from left to right, whatever stands around them.
func TestIsolates(t *testing.T) {
	for _, language := range []string{"ar", "fa", "he", "ur", "en"} {
		for _, value := range []string{"+44 20 7946 0000", "−3.25%", "-5%", "−1 234,5", "31.12.2031", "(12)", "$ 5",
			"owl.example/a?b=1", "۱۲۳−", "−۵٪"} {
			words := layouttest.Inlines(value)
			for _, isolate := range []content.Inline{
				content.Isolate{Inlines: words},
				content.InEmphasis{Emphasis: content.Code, Inlines: words},
			} {
				for _, around := range [][2]string{{"", ""}, {"אב ", " גד."}, {"العر ", ": العر"}, {"ab ", " cd"}} {
					inlines := []content.Inline{content.Text{Value: around[0]}, isolate, content.Text{Value: around[1]}}
					if got := spaced(seen(setText(t, 200, language, inlines...)[0])); !strings.Contains(got, value) {
						t.Errorf("%s: %q between %q is seen as %q", language, value, around, got)
					}
				}
			}
		}
	}
}

// spaced is a text with plain spaces.
func spaced(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// TestIsolatesOfArabicDigits: signs beside digits of Arabic stand as its patterns have them: minus
// before them, at their right, and percent behind them.
func TestIsolatesOfArabicDigits(t *testing.T) {
	for _, language := range []string{"ar", "en"} {
		value := content.Isolate{Inlines: layouttest.Inlines("−٣٫٢٥٪")}
		got := seen(setText(t, 100, language, content.Text{Value: "אב "}, value)[0])
		if !strings.Contains(got, "٪٣٫٢٥−") {
			t.Errorf("%s: seen %q", language, got)
		}
	}
}

// TestIsolatesOfLanguages: words of a language that runs against the text around them have the order of their own, and
// so have the signs at their ends.
func TestIsolatesOfLanguages(t *testing.T) {
	for _, c := range []struct{ around, inner, words, want string }{
		{"en", "he", "אב גד!", "!דג בא"},
		{"he", "en", "ab cd!", "ab cd!"},
	} {
		foreign := content.InLanguage{Language: layouttest.Language(t, c.inner), Inlines: layouttest.Inlines(c.words)}
		if got := spaced(seen(setText(t, 200, c.around, foreign)[0])); got != c.want {
			t.Errorf("%s in %s is seen as %q, want %q", c.inner, c.around, got, c.want)
		}
	}
}
