package language

import "testing"

// TestCoverage: what stands in for something that is not known is said, and scripts that divide no words lack nothing.
func TestCoverage(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "English: dates by CLDR; fixed words of its own; hyphenation",
		"ln": "Lingala: dates by CLDR; fixed words in English; no hyphenation",
		"ny": "Nyanja: dates in figures (ISO 8601); fixed words in English; no hyphenation",
		"ku": "Kurdish: dates by CLDR; fixed words in English; hyphenation",
		"ar": "Arabic: dates by CLDR; fixed words of its own", "zh-TW": "Chinese (Taiwan): dates by CLDR; fixed words of its own",
		"sr-ME": "Serbian (Montenegro): dates by CLDR; fixed words of its own; hyphenation",
		"rhg":   "rhg: dates in figures (ISO 8601); fixed words in English",
		"x-owl": "Unknown language: dates in figures (ISO 8601); fixed words in English",
	} {
		c := speaking(t, tag).Coverage()
		if got := c.String(); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
		if whole := tag == "en" || tag == "ar" || tag == "zh-TW" || tag == "sr-ME"; c.IsWhole() != whole {
			t.Errorf("%s is known as a whole: %v", tag, c.IsWhole())
		}
	}
}
