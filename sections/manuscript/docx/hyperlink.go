package docx

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hyperlink is what the instruction of a field HYPERLINK says (ISO/IEC 29500-1, 17.16.5.25).
type hyperlink struct {
	// address is the file or the page that it leads to, place the place within it. Both may be empty.
	address, place string
}

// hyperlinkOf reads an instruction such as HYPERLINK "https://a.example" \l "place" \o "a tip". Of another field it
// reports false.
func hyperlinkOf(instruction string) (hyperlink, bool) {
	args := arguments{instruction}
	if name, _ := args.next(); !strings.EqualFold(name, "HYPERLINK") {
		return hyperlink{}, false
	}
	var out hyperlink
	for args.more() {
		word, isSwitch := args.next()
		switch {
		case !isSwitch && out.address == "":
			out.address = strings.TrimSpace(word)
		case !isSwitch:
		case strings.EqualFold(word, `\l`):
			place, _ := args.next()
			out.place = strings.TrimSpace(place)
		case strings.EqualFold(word, `\o`), strings.EqualFold(word, `\t`):
			args.next() // the tip, and the window
		}
	}
	return out, true
}

// target is the address with the place in it, empty if the link leads to a place of the manuscript.
func (h hyperlink) target() string {
	return strings.ReplaceAll(withPlace(h.address, h.place), " ", "%20")
}

// withPlace is an address with what stands behind its #, which Word keeps apart.
func withPlace(address, place string) string {
	if address == "" || place == "" || strings.Contains(address, "#") {
		return address
	}
	return address + "#" + place
}

// arguments are the words of an instruction that are not yet read.
type arguments struct{ rest string }

// more reports whether there is another one.
func (a *arguments) more() bool {
	a.rest = strings.TrimLeftFunc(a.rest, unicode.IsSpace)
	return a.rest != ""
}

// next is the next word, without its quotation marks; or a switch, a stroke with a letter. Within quotation marks a
// stroke stands before a stroke or a quotation mark that is meant itself.
func (a *arguments) next() (word string, isSwitch bool) {
	if !a.more() {
		return "", false
	}
	if len(a.rest) > 1 && a.rest[0] == '\\' && a.rest[1] < utf8.RuneSelf && unicode.IsLetter(rune(a.rest[1])) {
		word, a.rest = a.rest[:2], a.rest[2:]
		return word, true
	}
	for _, closing := range []struct{ opening, by string }{{`"`, `"`}, {"“", "”“"}, {"”", "”“"}} {
		if quoted, ok := strings.CutPrefix(a.rest, closing.opening); ok {
			return a.quoted(quoted, closing.by), false
		}
	}
	end := strings.IndexFunc(a.rest, unicode.IsSpace)
	if end < 0 {
		end = len(a.rest)
	}
	word, a.rest = a.rest[:end], a.rest[end:]
	return word, false
}

// quoted reads to the first of some quotation marks, or to the end.
func (a *arguments) quoted(text, marks string) string {
	var out strings.Builder
	isMeant := false
	for at, r := range text {
		switch {
		case isMeant:
			if r != '\\' && r != '"' {
				out.WriteByte('\\')
			}
			out.WriteRune(r)
			isMeant = false
		case r == '\\':
			isMeant = true
		case strings.ContainsRune(marks, r):
			a.rest = text[at+utf8.RuneLen(r):]
			return out.String()
		default:
			out.WriteRune(r)
		}
	}
	a.rest = ""
	return out.String()
}
