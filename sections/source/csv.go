package source

import "strings"

// Separator is the sign that the first line of a CSV file divides its fields by: the one that it has most of.
// Spreadsheets of many countries write semicolons.
func Separator(text string) rune {
	first, _, _ := strings.Cut(text, "\n")
	best, most := ',', 0
	for _, c := range ",;\t" {
		if n := strings.Count(first, string(c)); n > most {
			best, most = c, n
		}
	}
	return best
}
