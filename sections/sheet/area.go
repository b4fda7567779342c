package sheet

import (
	"strconv"
	"strings"

	"annualreport/layout/pattern"
)

// Area is rows and columns of a sheet, from 0, with their last ones.
type Area struct{ Top, Left, Bottom, Right int }

// The last row and column that sheets have (ISO/IEC 29500-1, 18.3.1.73).
const (
	lastRow    = 1<<20 - 1
	lastColumn = 1<<14 - 1
)

// Whole is all of a sheet.
var Whole = Area{Bottom: lastRow, Right: lastColumn}

// areaText is an area as people write it: B3:E12, B:E, 3:12 or B3, each with dollars.
var areaText = pattern.Of(`^\$?([A-Za-z]{0,3})\$?([0-9]{0,7})(?::\$?([A-Za-z]{0,3})\$?([0-9]{0,7}))?$`)

// ParseArea reads an area as people write it, and the name of the sheet before it, if one is there: 'My sheet'!B3:E12.
func ParseArea(text string) (sheet string, area Area, ok bool) {
	text = strings.TrimSpace(text)
	if i := strings.LastIndexByte(text, '!'); i >= 0 {
		sheet = unquoted(text[:i])
		text = text[i+1:]
	}
	m := areaText().FindStringSubmatch(text)
	if m == nil || m[1] == "" && m[2] == "" {
		return "", Area{}, false
	}
	if m[3] == "" && m[4] == "" {
		if strings.Contains(text, ":") || m[1] == "" || m[2] == "" {
			return "", Area{}, false
		}
		m[3], m[4] = m[1], m[2]
	}
	if (m[1] == "") != (m[3] == "") || (m[2] == "") != (m[4] == "") {
		return "", Area{}, false
	}
	area = Whole
	for i, at := range []*int{&area.Left, &area.Top, &area.Right, &area.Bottom} {
		if m[i+1] == "" {
			continue
		}
		n := columnOf(m[i+1])
		if i%2 == 1 {
			n, _ = strconv.Atoi(m[i+1])
			n--
		}
		*at = n
	}
	if area.Left > area.Right {
		area.Left, area.Right = area.Right, area.Left
	}
	if area.Top > area.Bottom {
		area.Top, area.Bottom = area.Bottom, area.Top
	}
	return sheet, area, area.Top >= 0 && area.Bottom <= lastRow && area.Right <= lastColumn
}

// unquoted is the name of a sheet without the marks around it, of which two stand for one within.
func unquoted(name string) string {
	if len(name) >= 2 && name[0] == '\'' && name[len(name)-1] == '\'' {
		return strings.ReplaceAll(name[1:len(name)-1], "''", "'")
	}
	return name
}

// columnOf is the number of a column by its letters: 0 for A.
func columnOf(letters string) int {
	n := 0
	for _, r := range strings.ToUpper(letters) {
		n = n*26 + int(r-'A') + 1
	}
	return n - 1
}

// CellName is a place as people call it: B4.
func CellName(row, column int) string {
	letters := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		letters = string(rune('A'+(n-1)%26)) + letters
	}
	return letters + strconv.Itoa(row+1)
}

// has reports whether the area has a place.
func (a Area) has(row, column int) bool {
	return row >= a.Top && row <= a.Bottom && column >= a.Left && column <= a.Right
}

// meets reports whether the area has a place of another one.
func (a Area) meets(b Area) bool {
	return a.Top <= b.Bottom && b.Top <= a.Bottom && a.Left <= b.Right && b.Left <= a.Right
}
