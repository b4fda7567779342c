package language

import "slices"

// The formulas of plurals, as GNU gettext has them (manual, "Plural forms").
const (
	onePlural   = "nplurals=1; plural=0;"
	twoPlurals  = "nplurals=2; plural=(n != 1);"
	twoFromZero = "nplurals=2; plural=(n > 1);"
	eastSlavic  = "nplurals=3; " +
		"plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
	westSlavic = "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);"
)

// plurals are the formulas of languages that have another than two, by locale.
var plurals = map[string]string{
	"ja": onePlural, "zh": onePlural, "ko": onePlural, "vi": onePlural, "th": onePlural, "id": onePlural,
	"ms": onePlural,
	"lo": onePlural, "my": onePlural, "km": onePlural, "bo": onePlural, "jv": onePlural, "wo": onePlural,
	"yo": onePlural, "ig": onePlural,
	"fr": twoFromZero, "pt": twoFromZero, "pt-PT": twoPlurals, "oc": twoFromZero, "tr": twoFromZero, "fa": twoFromZero,
	"am": twoFromZero, "ti": twoFromZero, "ln": twoFromZero,
	"ru": eastSlavic, "uk": eastSlavic, "be": eastSlavic, "sr": eastSlavic, "hr": eastSlavic, "bs": eastSlavic,
	"cs": westSlavic, "sk": westSlavic,
	"pl": "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
	"lt": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);",
	"lv": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);",
	"ro": "nplurals=3; plural=(n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2);",
	"sl": "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);",
	"ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
	"ga": "nplurals=5; plural=(n==1 ? 0 : n==2 ? 1 : n<7 ? 2 : n<11 ? 3 : 4);",
	"cy": "nplurals=4; plural=(n==1 ? 0 : n==2 ? 1 : n==8 || n==11 ? 2 : 3);",
}

// pluralsFor is the formula of a language's plurals; it is the same in all scripts.
func pluralsFor(base string, locales []string) string {
	for _, locale := range append(slices.Clone(locales), base) {
		if formula, ok := plurals[locale]; ok {
			return formula
		}
	}
	return twoPlurals
}
