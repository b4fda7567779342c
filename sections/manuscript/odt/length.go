package odt

import (
	"math"
	"strconv"
	"strings"

	"annualreport/sections/manuscript/xmltree"
)

// units are the units of lengths (ISO/IEC 26300-1, 18.3.18) in twentieths of a point.
var units = map[string]float64{"in": 1440, "cm": 1440 / 2.54, "mm": 144 / 2.54, "pt": 20, "pc": 240, "px": 15}

// twentieths is a length in twentieths of a point, 0 for what is none.
func twentieths(length string) int {
	digits := strings.TrimRight(length, "abcdefghijklmnopqrstuvwxyz")
	v, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return 0
	}
	return int(math.Round(v * units[length[len(digits):]]))
}

// markOf is how far from the margin a level of lists has its marks, in twentieths of a point (19.880.18).
func markOf(n *xmltree.Node) int {
	properties := n.Child("list-level-properties")
	if aligned := properties.Child("list-level-label-alignment"); aligned != nil {
		return twentieths(aligned.Attribute("margin-left")) + twentieths(aligned.Attribute("text-indent"))
	}
	return twentieths(properties.Attribute("space-before"))
}
