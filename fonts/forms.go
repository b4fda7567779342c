package fonts

import "strings"

// Forms are the shapes that a family gives the letters of a script where languages of the script differ in
// them: Han characters by country, Arabic letters by the hand that they come from. Most
// families have none to choose, and most languages want Simplified characters where they quote some.
type Forms uint8

// The forms that families are made in and languages want.
const (
	Simplified Forms = iota
	Japanese
	Korean
	Taiwan
	HongKong
	Nastaliq
	// NoForms is of families that have none to choose.
	NoForms
)

// formsByWord are the forms of Han characters by the words that names of families have for them.
func formsByWord(word string) Forms {
	switch strings.TrimPrefix(word, "cjk") {
	case "jp":
		return Japanese
	case "kr":
		return Korean
	case "sc":
		return Simplified
	case "tc":
		return Taiwan
	case "hk":
		return HongKong
	}
	return NoForms
}

// formsOf are the forms of a family, as its name says.
func formsOf(family string) Forms {
	name := strings.ToLower(family)
	if strings.Contains(name, "nastaliq") || strings.Contains(name, "nastaleeq") {
		return Nastaliq
	}
	for _, word := range strings.Fields(name) {
		if f := formsByWord(word); f != NoForms {
			return f
		}
	}
	return NoForms
}

// unlike is how far the forms of a family are from those that a language wants: 0 for the same, 2
// for others, 1 for a family that has none.
func (f Forms) unlike(wanted Forms) int {
	switch f {
	case wanted:
		return 0
	case NoForms:
		return 1
	}
	return 2
}
