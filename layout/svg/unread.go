package svg

import (
	"slices"
	"strconv"
	"strings"

	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/value"
)

// form is how a value of a property must look to be read.
type form struct {
	fits func(text string) bool
	// cure is how to write it.
	cure string
	// ofText is set for what only text has.
	ofText bool
}

// asNumber is the cure of numbers and lengths that cannot be read.
const asNumber = "write it as a plain number"

// forms are those of the properties whose other values are passed over.
var forms = map[string]form{
	"opacity":           {fits: isNumber, cure: asNumber},
	"fill-opacity":      {fits: isNumber, cure: asNumber},
	"stroke-opacity":    {fits: isNumber, cure: asNumber},
	"stop-opacity":      {fits: isNumber, cure: asNumber},
	"flood-opacity":     {fits: isNumber, cure: asNumber},
	"stroke-miterlimit": {fits: isNumber, cure: asNumber},
	"stroke-width":      {fits: isExtent, cure: asNumber},
	"stroke-dashoffset": {fits: isLength, cure: asNumber},
	"stroke-linecap":    oneOf("butt round square"),
	"stroke-linejoin":   oneOf("miter round bevel miter-clip arcs"),
	"fill-rule":         oneOf("nonzero evenodd"),
	"clip-rule":         oneOf("nonzero evenodd"),
	"visibility":        oneOf("visible hidden collapse"),
	"color":             {fits: isColor, cure: "write it as #rrggbb"},
	"font-size":         {fits: isFontSize, cure: asNumber, ofText: true},
	"font-weight":       {fits: isWeight, cure: asNumber, ofText: true},
	"letter-spacing":    {fits: isSpacing, cure: asNumber, ofText: true},
}

// oneOf is the form of a property that has words.
func oneOf(list string) form {
	words := strings.Fields(list)
	return form{
		fits: func(text string) bool { return slices.Contains(words, text) },
		cure: "take one of “" + strings.Join(words, "”, “") + "”",
	}
}

// isNumber reports whether a value is a number or a percentage.
func isNumber(text string) bool {
	_, ok := value.ParseNumber(text)
	return ok
}

// isLength reports whether a value is a length.
func isLength(text string) bool {
	_, ok := value.ParseLength(text)
	return ok
}

// isExtent reports whether a value is a length that is not below zero.
func isExtent(text string) bool {
	l, ok := value.ParseLength(text)
	return ok && l.Number >= 0
}

// isColor reports whether a value is a color for the property "color".
func isColor(text string) bool {
	_, ok := value.ParseColor(text)
	return ok || strings.EqualFold(text, "currentcolor")
}

// isFontSize reports whether a value is a size of letters.
func isFontSize(text string) bool {
	_, named := sizeNames[text]
	return named || text == "smaller" || text == "larger" || isExtent(text)
}

// isWeight reports whether a value is a weight of letters.
func isWeight(text string) bool {
	switch text {
	case "normal", "bold", "bolder", "lighter":
		return true
	}
	v, err := strconv.Atoi(text)
	return err == nil && v >= 1 && v <= 1000
}

// isSpacing reports whether a value is a space between letters.
func isSpacing(text string) bool { return text == "normal" || isLength(text) }

// noteUnreadable enters that the value of a property of an element cannot be read. Words that programs write where they
// have no value mean nothing.
func noteUnreadable(r *reader, n *dom.Node, name, text string) {
	one, known := forms[name]
	switch {
	case !known || text == "" || text == "null" || text == "undefined" || isWide(text) || one.fits(text):
	case one.ofText && !hasText(n):
	default:
		r.note(n, one.cure, "the %s %q of <%s> cannot be read, and is passed over", name, shortened(text), n.Name)
	}
}
