package displayname

import (
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// tags are all languages of the library, with each of some scripts and regions.
func tags() []language.Tag {
	var out []language.Tag
	for _, t := range append(display.Values.Tags(), display.Self.Supported.Tags()...) {
		out = append(out, t)
		for _, script := range []string{"", "Latn", "Cyrl", "Arab", "Hans", "Hant", "Zzzz", "Deva"} {
			for _, region := range []string{"", "GB", "AT", "BR", "ZZ", "419", "001", "CD", "YU", "TW", "PK", "UZ"} {
				parts := []any{t}
				if script != "" {
					parts = append(parts, language.MustParseScript(script))
				}
				if region != "" {
					parts = append(parts, language.MustParseRegion(region))
				}
				if whole, err := language.Raw.Compose(parts...); err == nil {
					out = append(out, whole)
				}
			}
		}
	}
	for _, t := range []string{"iw", "sh", "no", "zh-cmn", "i-klingon", "en-x-private", "de-1996", "und-Latn", "mo", "tl"} {
		out = append(out, language.Raw.Make(t))
	}
	return out
}

// TestNames: each tag has the names that the library gives it.
func TestNames(t *testing.T) {
	all := tags()
	for _, tag := range all {
		if got, want := English(tag), display.English.Tags().Name(tag); got != want {
			t.Errorf("%s in English: %q, want %q", tag, got, want)
		}
		if got, want := Own(tag), display.Self.Name(tag); got != want {
			t.Errorf("%s in itself: %q, want %q", tag, got, want)
		}
	}
	if len(all) < 50_000 {
		t.Errorf("only %d tags were compared", len(all))
	}
}
