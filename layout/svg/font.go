package svg

import (
	"slices"
	"strconv"
	"strings"

	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/value"
)

// font is how text looks.
type font struct {
	// size is in user units.
	size   float64
	family string
	// weight is from 1 to 1000.
	weight int
	italic bool
	// anchor is where the text stands at its place: "start", "middle" or "end".
	anchor string
	// spacing is what is added behind each letter, in user units.
	spacing float64
	// backward is set where lines run from right to left.
	backward bool
	// baseline is which line of the letters stands at their place, empty for the usual one.
	baseline string
	// decorations are the lines below, above or through the text.
	decorations []decoration
}

// decoration is a line along text. It is painted as the element that asks for it (SVG 1.1, 10.12).
type decoration struct {
	word  string
	style *style
}

// fontOf reads the properties of text.
func fontOf(get func(string) string, s *scene) font {
	f := s.style.font
	if text := get("font-size"); text != "" {
		f.size = fontSize(text, s)
	}
	if text := get("font-family"); text != "" {
		f.family = text
	}
	switch weight := get("font-weight"); weight {
	case "":
	case "normal":
		f.weight = 400
	case "bold", "bolder":
		f.weight = 700
	case "lighter":
		f.weight = 300
	default:
		if v, err := strconv.Atoi(weight); err == nil && v >= 1 && v <= 1000 {
			f.weight = v
		}
	}
	if text := get("font-style"); text != "" {
		f.italic = text == "italic" || strings.HasPrefix(text, "oblique")
	}
	if text := get("direction"); text != "" {
		f.backward = text == "rtl"
	}
	for _, name := range [...]string{"dominant-baseline", "alignment-baseline"} {
		if text := get(name); text != "" {
			f.baseline = text
		}
	}
	if text := get("text-anchor"); text != "" {
		f.anchor = text
	}
	if text := get("letter-spacing"); text != "" {
		f.spacing = 0
		if l, ok := value.ParseLength(text); ok {
			c := *s.lengths()
			c.Font = f.size
			f.spacing = l.In(&c, value.Horizontal)
		}
	}
	return f
}

// decorate adds the lines along its text that an element asks for. What it is painted with must be read before.
func decorate(r *reader, n *dom.Node, text string, s *scene) {
	if text == "" {
		return
	}
	own := s.style
	var list []decoration
	for _, word := range wordsOf(text) {
		switch _, known := decorations[word]; {
		case known:
			list = append(list, decoration{word, &own})
		case word != "none" && word != "solid" && word != "auto" && word != "from-font" && hasText(n):
			r.note(n, toPaths,
				"the %q of the text-decoration of <%s> is not kept: its line is drawn as its letters are",
				shortened(word), n.Name)
		}
	}
	s.style.font.decorations = append(slices.Clip(s.style.font.decorations), list...)
}

// sizeNames are the sizes of letters that have names, in user units (CSS Fonts 4, 2.5).
var sizeNames = map[string]float64{
	"xx-small": 9, "x-small": 10, "small": 13, "medium": 16, "large": 18, "x-large": 24, "xx-large": 32,
}

// fontSize reads a size of letters. Shares are of the size around the element.
func fontSize(text string, s *scene) float64 {
	around := s.style.font.size
	if v, ok := sizeNames[text]; ok {
		return v
	}
	switch text {
	case "smaller":
		return around / 1.2
	case "larger":
		return float64(around * 1.2)
	}
	l, ok := value.ParseLength(text)
	if !ok || l.Number < 0 {
		return around
	}
	c := *s.lengths()
	c.Height = around
	return max(l.In(&c, value.Vertical), 0)
}
