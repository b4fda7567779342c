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
}

// shared are families that have characters which all scripts share, by the ranges of these.
var shared = []struct {
	first, last rune
	family      string
}{
	{0x2190, 0x22FF, "Noto Sans Math"}, // arrows and operators
	{0x231A, 0x231B, "Noto Emoji"},
	{0x23E9, 0x23F3, "Noto Emoji"},
	{0x2460, 0x24FF, "Noto Sans CJK"}, // numbers in circles
	{0x2614, 0x2615, "Noto Emoji"},
	{0x2705, 0x2705, "Noto Emoji"}, // ticks, crosses and hands of Unicode 6, of which Symbols 2 has none
	{0x270A, 0x270B, "Noto Emoji"},
	{0x2728, 0x2728, "Noto Emoji"},
	{0x274C, 0x274E, "Noto Emoji"},
	{0x2753, 0x2755, "Noto Emoji"},
	{0x2757, 0x2757, "Noto Emoji"},
	{0x2795, 0x2797, "Noto Emoji"},
	{0x27B0, 0x27B0, "Noto Emoji"},
	{0x27BF, 0x27BF, "Noto Emoji"},
	{0x27C0, 0x27EF, "Noto Sans Math"},
	{0x2900, 0x2AFF, "Noto Sans Math"},
	{0x3000, 0x30FF, "Noto Sans CJK"}, // punctuation of East Asia, and marks between kana
	{0x3200, 0x33FF, "Noto Sans CJK"},
	{0xFE30, 0xFE4F, "Noto Sans CJK"},
	{0xFF00, 0xFFEF, "Noto Sans CJK"}, // letters and signs as wide as those of East Asia
	{0x1F1E6, 0x1F1FF, "Noto Emoji"},  // letters of flags
	{0x1F300, 0x1F64F, "Noto Emoji"},
	{0x1F680, 0x1F6FF, "Noto Emoji"},
	{0x1F7E0, 0x1F7F0, "Noto Emoji"},
	{0x1F900, 0x1F9FF, "Noto Emoji"},
	{0x1FA70, 0x1FAFF, "Noto Emoji"},
	{0, unicode.MaxRune, "Noto Sans Symbols 2"},
}

// sharedFamily is a family that has a character which all scripts share.
func sharedFamily(r rune) string {
	i := 0
	for r < shared[i].first || r > shared[i].last {
		i++
	}
	return shared[i].family
}

// familiesFor says what to do for characters, which are of some scripts, that no font has.
func familiesFor(missing []rune, scripts []string) string {
	var names []string
	add := func(name string) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, s := range scripts {
		add(helpful[s])
	}
	for _, r := range missing {
		if unicode.Is(unicode.Common, r) {
			add(sharedFamily(r))
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
