package object

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// remarkSign begins lines that programs of statistics take for remarks.
const remarkSign = "#"

// cureOfFields is what an author can do with a line that has more or fewer fields than the first one.
func cureOfFields(first, row []source.Text) string {
	const cure = "write as many fields in each line, in quotation marks where one holds the separator"
	switch {
	case strings.HasPrefix(row[0].Value, remarkSign):
		return "delete this line if it is a remark, or " + cure
	case strings.HasPrefix(first[0].Value, remarkSign):
		return "delete the first line if it is a remark, or " + cure
	}
	return cure
}

// tellRemarks warns of the first line that may be a remark in which the separator stands, and is printed as a row, or
// as the titles: a sign, a space and words. Above columns "# of members" may be a title, and has numbers below.
func tellRemarks(rows [][]source.Text, name source.Text, problems *diag.List) {
	for i, row := range rows {
		words, ok := strings.CutPrefix(row[0].Value, remarkSign+" ")
		first, _ := utf8.DecodeRuneInString(strings.TrimSpace(words))
		if !ok || !unicode.IsLetter(first) || i == 0 && slices.ContainsFunc(rows[1], isNumeric) {
			continue
		}
		problems.Warnf(row[0].Span, "delete the line if it is a remark, or write the sign without a space behind it",
			"“%s” begins like a remark, and is printed as a row of %q", row[0].Value, name.Value)
		return
	}
}

// isNumeric reports whether a field begins with a digit, as numbers do behind a sign or a currency.
func isNumeric(field source.Text) bool {
	at := strings.IndexFunc(field.Value, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	if at < 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(field.Value[at:])
	return unicode.IsDigit(r)
}
