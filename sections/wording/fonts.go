package wording

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/finding"
)

// helpful are families under a free licence that have the letters of scripts (ISO 15924) which the
// program has none for.
var helpful = map[string]string{
	"Hani": "Noto Sans CJK",
	"Hira": "Noto Sans CJK JP",
	"Kana": "Noto Sans CJK JP",
	"Hang": "Noto Sans CJK KR",
	"Bopo": "Noto Sans CJK TC",
	"Beng": "Noto Sans Bengali",
	"Taml": "Noto Sans Tamil",
	"Telu": "Noto Sans Telugu",
	"Knda": "Noto Sans Kannada",
	"Mlym": "Noto Sans Malayalam",
	"Gujr": "Noto Sans Gujarati",
	"Guru": "Noto Sans Gurmukhi",
	"Orya": "Noto Sans Oriya",
	"Sinh": "Noto Sans Sinhala",
	"Laoo": "Noto Sans Lao",
	"Khmr": "Noto Sans Khmer",
	"Mymr": "Noto Sans Myanmar",
	"Tibt": "Noto Serif Tibetan",
	"Ethi": "Noto Sans Ethiopic",
	"Armn": "Noto Sans Armenian",
	"Geor": "Noto Sans Georgian",
	"Thaa": "Noto Sans Thaana",
	"Syrc": "Noto Sans Syriac",
	"Mong": "Noto Sans Mongolian",
	"Tfng": "Noto Sans Tifinagh",
	"Nkoo": "Noto Sans NKo",
	"Cher": "Noto Sans Cherokee",
	"Yiii": "Noto Sans Yi",
	"Adlm": "Noto Sans Adlam",
	"Latn": "Noto Sans",
	"Cyrl": "Noto Sans",
	"Grek": "Noto Sans",
	"Arab": "Noto Naskh Arabic",
	"Zyyy": "Noto Sans Symbols 2",
}

// familiesFor says what to do for characters of scripts that no font has.
func familiesFor(scripts []string) string {
	var names []string
	for _, s := range scripts {
		if name := helpful[s]; name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return "put a family that has them into the folder fonts beside the report"
	}
	return "put a family that has them into the folder fonts beside the report, such as " + strings.Join(names, ", ")
}

// characters shows characters one after the other.
func characters(runes []rune) string {
	names := make([]string, len(runes))
	for i, r := range runes {
		names[i] = character(r)
	}
	return strings.Join(names, " ")
}

// character is a character as a message shows it: by its number if there is nothing to see.
func character(r rune) string {
	if !unicode.IsGraphic(r) || unicode.In(r, unicode.Co, unicode.M) || unicode.IsSpace(r) {
		return fmt.Sprintf("%U", r)
	}
	return string(r)
}

// emphases are what authors call an emphasis, and how they write it.
var emphases = []struct {
	emphasis      content.Emphasis
	name, written string
}{
	{content.Strong, "no bold", "**…**"},
	{content.Italic, "no italic", "*…*"},
	{content.SmallCaps, "no small capitals", "[…]{.smallcaps}"},
}

// noEmphasis warns of a family without the letters of an emphasis.
func noEmphasis(out *diag.List, f finding.NoEmphasis) {
	var names, written []string
	for _, e := range emphases {
		if f.Missing&e.emphasis != 0 {
			names = append(names, e.name)
			written = append(written, e.written)
		}
	}
	look := "look"
	them := "them"
	if len(names) == 1 {
		look = "looks"
		them = "it"
	}
	const hint = "choose a family that has it, put its other faces into the folder fonts beside the report, " +
		"or say it in another way"
	out.Warnf(f.Place(), hint, "%s has %s: %s %s like the text around %s",
		f.Family, strings.Join(names, " and "), strings.Join(written, " and "), look, them)
}

// mostLetters is how many letters a message names.
const mostLetters = 12

// machineFamily warns of letters that a family of this machine sets.
func machineFamily(out *diag.List, f finding.MachineFamily) {
	shown := f.Letters
	more := ""
	if len(shown) > mostLetters {
		shown = shown[:mostLetters]
		more = " …"
	}
	out.Warnf(f.Place(), "put its files into the folder fonts beside the report",
		"%s%s is set in the family %q of this machine: others would not get the same pages",
		characters(shown), more, f.Family)
}
