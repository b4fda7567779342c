package object

import "strings"

// plainTexts is a CSV file in which formulas that are a text alone (="0125", by which programs keep spreadsheets from
// reading the text as a number) are the text: a space stands in the place of the sign before it, so that all else
// stays in its column. Between tabs the space would be read as the end of a field: there the file stays as it is.
func plainTexts(text string, separator rune) string {
	if separator == '\t' || !strings.Contains(text, `="`) {
		return text
	}
	out := []byte(text)
	end := string(separator) + "\r\n"
	for at := 0; at < len(text); {
		if isTextFormula(text[at:], end) {
			out[at] = ' '
			at++
		}
		at = behindField(text, at, end)
	}
	return string(out)
}

// textOfFormula is the text of a cell that is a formula of a text alone; any other cell as it is.
func textOfFormula(cell string) string {
	words, isFormula := strings.CutPrefix(cell, `="`)
	words, isClosed := strings.CutSuffix(words, `"`)
	if !isFormula || !isClosed || strings.Contains(strings.ReplaceAll(words, `""`, ""), `"`) {
		return cell
	}
	return strings.ReplaceAll(words, `""`, `"`)
}

// isTextFormula reports whether a field begins as ="text" and ends there; end has the signs behind fields.
func isTextFormula(field, end string) bool {
	words, ok := strings.CutPrefix(field, `="`)
	if !ok {
		return false
	}
	words = strings.ReplaceAll(words[:min(len(words), longestTextFormula)], `""`, "  ")
	quote := strings.IndexByte(words, '"')
	if quote < 0 || strings.ContainsAny(words[:quote], "\r\n") {
		return false
	}
	return quote+1 == len(words) || strings.ContainsAny(words[quote+1:quote+2], end)
}

// longestTextFormula is how many bytes of a field are searched for its end: spreadsheets read no formula that is
// longer.
const longestTextFormula = 8_192

// behindQuoted is where a field in quotation marks has ended; two of them are one in it.
func behindQuoted(text string, at int) int {
	for {
		next := strings.IndexByte(text[at:], '"')
		if next < 0 {
			return len(text)
		}
		at += next + 1
		if !strings.HasPrefix(text[at:], `"`) {
			return at
		}
		at++
	}
}

// behindField is where the field that begins at a byte has ended, and the sign behind it.
func behindField(text string, at int, end string) int {
	if strings.HasPrefix(text[at:], `"`) {
		at = behindQuoted(text, at+1)
	}
	next := strings.IndexAny(text[at:], end)
	if next < 0 {
		return len(text)
	}
	return at + next + 1
}
