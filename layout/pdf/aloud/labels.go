package aloud

import (
	"slices"
	"strconv"
	"strings"

	"annualreport/layout/pdf/cos"
)

// labelRange is how pages are labelled from a page on (ISO 32000-1, 12.4.2).
type labelRange struct {
	from   int
	style  cos.Name
	prefix string
	start  int
}

// pageLabels are the labels of the pages, of which there is a number, by the number tree of labels. Without a tree
// pages are numbered from 1.
func pageLabels(file *cos.File, tree *cos.Dict, pages int) []string {
	ranges := []labelRange{{style: "D", start: 1}}
	if tree != nil {
		walkLeaves(file, tree, "Nums", 0, func(key, value cos.Object) {
			from, ok := cos.Integer(file.Resolve(key))
			dict := file.Dict(value)
			if !ok || dict == nil {
				return
			}
			r := labelRange{from: from, prefix: file.Text(dict.Get("P")), start: 1}
			r.style, _ = dict.Get("S").(cos.Name)
			if n, ok := cos.Integer(dict.Get("St")); ok {
				r.start = n
			}
			ranges = append(ranges, r)
		})
	}
	slices.SortStableFunc(ranges, func(a, b labelRange) int { return a.from - b.from })
	labels := make([]string, pages)
	for i := range labels {
		current := ranges[0]
		for _, r := range ranges {
			if r.from <= i {
				current = r
			}
		}
		labels[i] = current.prefix + numeral(current.style, current.start+i-current.from)
	}
	return labels
}

// numeral writes a number in one of the styles of labels (ISO 32000-1, table 159).
func numeral(style cos.Name, n int) string {
	switch style {
	case "D":
		return strconv.Itoa(n)
	case "r":
		return strings.ToLower(roman(n))
	case "R":
		return roman(n)
	case "a":
		return strings.ToLower(letters(n))
	case "A":
		return letters(n)
	}
	return ""
}

// romanDigits are the digits of Roman numerals, the largest first.
var romanDigits = [...]struct {
	value int
	text  string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"},
	{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
}

// roman writes a number as a Roman numeral, which there is from 1 to 3999.
func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, digit := range romanDigits {
		for ; n >= digit.value; n -= digit.value {
			b.WriteString(digit.text)
		}
	}
	return b.String()
}

// letters counts A to Z, then AA to ZZ.
func letters(n int) string {
	if n < 1 || n > 26*100 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('A'+(n-1)%26)), (n-1)/26+1)
}
