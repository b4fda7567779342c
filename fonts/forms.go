package fonts

import "strings"

// Forms are the shapes of letters in a family, where the languages of a script prefer different shapes: Han characters
// differ by country, Arabic letters by style of writing. Most families are made for no certain forms. Languages of
// other scripts want Simplified characters where they quote Chinese.
type Forms uint8

// The forms for which families are made and which languages want.
const (
	Simplified Forms = iota
	Japanese
	Korean
	Taiwan
	HongKong
	Nastaliq
	// NoForms is that of families that are made for no certain forms.
	NoForms
)

// formsByWord are the forms of Han characters that a word in the name of a family means.
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

// formsOf are the forms of a family, by its name.
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

// unlike is how far the forms of a family are from those that a language wants: 0 for the same, 1 for a family without
// certain forms, 2 for other forms.
func (f Forms) unlike(wanted Forms) int {
	switch f {
	case wanted:
		return 0
	case NoForms:
		return 1
	}
	return 2
}
