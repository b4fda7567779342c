package language

import (
	"slices"
	"strings"
	"sync"
)

// The formulas of plurals, as GNU gettext writes them (manual, "Plural forms"), with the forms of CLDR: numbers that
// are counted are whole.
const (
	onePlural   = "nplurals=1; plural=0;"
	twoPlurals  = "nplurals=2; plural=(n != 1);"
	twoFromZero = "nplurals=2; plural=(n > 1);"
	byLastDigit = "nplurals=2; plural=(n%10!=1 || n%100==11);"
	ofVisayas   = "nplurals=2; plural=(n%10==4 || n%10==6 || n%10==9);"
	withDual    = "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);"
	withNought  = "nplurals=3; plural=(n==0 ? 0 : n==1 ? 1 : 2);"
	eastSlavic  = "nplurals=3; " +
		"plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
	westSlavic = "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);"
	baltic     = "nplurals=3; " +
		"plural=(n%10==0 || n%100>=11 && n%100<=19 ? 0 : n%10==1 && n%100!=11 ? 1 : 2);"
	byHundreds = "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);"
)

// plurals are the formulas of languages that have another than two, by locale.
var plurals = sync.OnceValue(func() map[string]string { return spread(formulas) })

// formulas are the formulas with the locales that have them.
var formulas = map[string]string{
	onePlural: "bm bo dz hnj id ig ii ja jbo jv kde kea km ko lkt lo ms my nqo osa sah ses sg su th " +
		"to tpi vi wo yo yue zh",
	twoFromZero: "ak am as bho bn csw doi fa ff fr gu hi hy kab kn kok ln mg nso pa pcm pt si ti wa zu",
	twoPlurals:  "pt-PT",
	byLastDigit: "is mk",
	ofVisayas:   "ceb fil",
	withDual:    "he iu naq sat se sma smj smn sms",
	withNought:  "blo cv ksh lag",
	eastSlavic:  "be bs hr ru sr uk",
	westSlavic:  "cs sk",
	baltic:      "lv prg",
	byHundreds:  "dsb hsb sl",
	"nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);":               "pl",
	"nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);":          "lt",
	"nplurals=3; plural=(n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2);":                         "ro",
	"nplurals=3; plural=(n<=1 ? 0 : n<=10 ? 1 : 2);":                                                       "shi",
	"nplurals=2; plural=(n>1 && (n<11 || n>99));":                                                          "tzm",
	"nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);": "ar",
	"nplurals=5; plural=(n==1 ? 0 : n==2 ? 1 : n>2 && n<7 ? 2 : n>6 && n<11 ? 3 : 4);":                     "ga",
	"nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);":                       "cy",
	"nplurals=4; plural=(n==1 || n==11 ? 0 : n==2 || n==12 ? 1 : n>2 && n<20 ? 2 : 3);":                    "gd",
	"nplurals=4; plural=(n%10==1 ? 0 : n%10==2 ? 1 : n%20==0 ? 2 : 3);":                                    "gv",
	"nplurals=5; plural=(n==1 ? 0 : n==2 ? 1 : n==0 || n%100>=3 && n%100<=10 ? 2 : " +
		"n%100>=11 && n%100<=19 ? 3 : 4);": "mt",
	"nplurals=5; plural=(n%10==1 && n%100!=11 && n%100!=71 && n%100!=91 ? 0 : " +
		"n%10==2 && n%100!=12 && n%100!=72 && n%100!=92 ? 1 : " +
		"(n%10==3 || n%10==4 || n%10==9) && (n%100<10 || n%100>19 && n%100<70 || n%100>79 && n%100<90) ? 2 : " +
		"n!=0 && n%1000000==0 ? 3 : 4);": "br",
	"nplurals=4; plural=(n%10==1 && n%100!=11 ? 0 : n==2 ? 1 : n%10>=2 && (n%100<11 || n%100>19) ? 2 : 3);": "sgs",
	"nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n%20==2 && n%100<83 || n%1000==0 && (n%100000>=1000 && " +
		"n%100000<=20000 || n%100000==40000 || n%100000==60000 || n%100000==80000) || n%1000000==100000 ? 2 : " +
		"n%20==3 ? 3 : n%20==1 ? 4 : 5);": "kw",
}

// spread has for each locale the formula in whose line it stands.
func spread(lines map[string]string) map[string]string {
	out := make(map[string]string)
	for formula, locales := range lines {
		for locale := range strings.FieldsSeq(locales) {
			out[locale] = formula
		}
	}
	return out
}

// pluralsFor is the formula of a language's plurals; it is the same in all scripts.
func pluralsFor(base string, locales []string) string {
	for _, locale := range append(slices.Clone(locales), base) {
		if formula, ok := plurals()[locale]; ok {
			return formula
		}
	}
	return twoPlurals
}
