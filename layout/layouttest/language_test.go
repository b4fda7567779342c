package layouttest

import (
	"testing"

	"annualreport/sections/language"
)

// TestLanguages: the languages of tests are set as those of reports are.
func TestLanguages(t *testing.T) {
	for _, got := range languages() {
		want, ok := language.Setting(got.Tag)
		if !ok || got != want {
			t.Errorf("%s is set as %+v in tests, as %+v in reports", got.Tag, got, want)
		}
	}
}
