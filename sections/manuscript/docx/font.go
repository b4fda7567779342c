package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// runFonts are the fonts of a run: that of the letters of ASCII, and that of all others. They are empty where the run
// does not say them.
type runFonts struct{ ascii, other string }

// fontsOf reads the fonts of a run (ISO/IEC 29500-1, 17.3.2.26). A font of the theme stands over one by its name.
func fontsOf(properties *xmltree.Node) runFonts {
	n := properties.Child("rFonts")
	font := func(name string) string {
		if theme := n.Attribute(name + "Theme"); theme != "" {
			return theme
		}
		return n.Attribute(name)
	}
	return runFonts{font("ascii"), font("hAnsi")}
}

// with are fonts with others that stand nearer to the letters.
func (f runFonts) with(near runFonts) runFonts {
	if near.ascii != "" {
		f.ascii = near.ascii
	}
	if near.other != "" {
		f.other = near.other
	}
	return f
}

// signs is a text as the signs that its fonts show.
func (f runFonts) signs(text string, losses *manuscript.Losses) string {
	var out strings.Builder
	for from, at := 0, 0; at < len(text); from = at {
		isASCII := text[at] < utf8.RuneSelf
		for at < len(text) && (text[at] < utf8.RuneSelf) == isASCII {
			at++
		}
		font := f.other
		if isASCII {
			font = f.ascii
		}
		out.WriteString(manuscript.Signs(text[from:at], font, losses))
	}
	return out.String()
}

// symbol is the sign of a character of a font of symbols (17.3.3.30).
func (t *runReader) symbol(n *xmltree.Node) string {
	letter, err := strconv.ParseUint(n.Attribute("char"), 16, 16)
	if err != nil {
		letter = 0
	}
	if letter <= 0xff {
		letter |= 0xf000 // files may leave the first byte out
	}
	return manuscript.Signs(string(rune(letter)), n.Attribute("font"), &t.out.Losses)
}
