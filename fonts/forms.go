package fonts

import "strings"

// forms are the shapes that a family gives the letters of a script where languages of the script differ in
// them: Han characters by country, Arabic letters by the hand that they come from. Most
// families have none to choose.
type forms string

// The forms that families are made in and languages want.
const (
	noForms    forms = ""
	japanese   forms = "jp"
	korean     forms = "kr"
	simplified forms = "sc"
	taiwan     forms = "tc"
	hongKong   forms = "hk"
	nastaliq   forms = "nastaliq"
)

// formsOf are the forms of a family, which its name tells.
func formsOf(family string) forms {
	name := strings.ToLower(family)
	if strings.Contains(name, "nastaliq") || strings.Contains(name, "nastaleeq") {
		return nastaliq
	}
	for _, word := range strings.Fields(name) {
		switch f := forms(strings.TrimPrefix(word, "cjk")); f {
		case japanese, korean, simplified, taiwan, hongKong:
			return f
		}
	}
	return noForms
}

// formsFor are the forms that a language wants.
func formsFor(language string) forms {
	base, rest, _ := strings.Cut(strings.ToLower(language), "-")
	switch base {
	case "ja":
		return japanese
	case "ko":
		return korean
	case "zh", "yue":
		switch {
		case strings.Contains(rest, "hk"):
			return hongKong
		case strings.Contains(rest, "tw") || strings.Contains(rest, "hant") || strings.Contains(rest, "mo"):
			return taiwan
		}
	case "ur", "ks", "pnb", "lah", "skr", "pa":
		return nastaliq
	}
	return simplified
}

// unlike tells how far the forms of a family are from those that a language wants: 0 for the same, 2
// for others, 1 for a family that has none.
func (f forms) unlike(wanted forms) int {
	switch f {
	case wanted:
		return 0
	case noForms:
		return 1
	}
	return 2
}
