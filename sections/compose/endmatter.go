package compose

import (
	"annualreport/layout/content"
	"annualreport/layout/unit"
	"annualreport/sections/brand"
)

// EndMatter is a section that is looked up and not read, such as short forms or addresses. The last sections of a
// report stand in columns if they are such, as the design says.
type EndMatter interface {
	// EndsReport does nothing: it marks the section.
	EndsReport()
}

// narrowestEnd is how wide columns of end matter are at the least, in millimeters, and fewestAtEnd how many sections
// are set in such columns at the least: one alone follows the section before it.
const (
	narrowestEnd = 50
	fewestAtEnd  = 2
)

// endOf is where the end matter of a report begins that is set in columns: the place of its first section.
func endOf(sections []Section) int {
	from := len(sections)
	for from > 0 && isEndMatter(sections[from-1]) {
		from--
	}
	if len(sections)-from < fewestAtEnd {
		return len(sections)
	}
	return from
}

// isEndMatter reports whether a section may stand in the columns of the end matter.
func isEndMatter(s Section) bool {
	_, ok := s.(EndMatter)
	h := s.Common()
	return ok && h.Opener == nil && !h.Landscape
}

// endColumns is the number of columns of end matter on a sheet, of at most some; 0 where it is set as all other text.
func endColumns(sheet *content.Sheet, most int) int {
	n := int((sheet.Width() + sheet.Gutter) / (unit.Millimeters(narrowestEnd) + sheet.Gutter))
	if n = min(n, most); n < 2 {
		return 0
	}
	return n
}

// setInColumns sets a section as end matter, if there is room for columns.
func setInColumns(c *Composer, out *content.Section) {
	n := endColumns(c.Sheet, c.Brand.Design.Page.EndColumns)
	if !c.ends || n == 0 {
		return
	}
	out.EndColumns = n
	c.Sheet = c.Sheet.InColumns(n)
	c.Styles = brand.EndStyles(c.Styles)
	out.Styles = &c.Styles.StyleSheet
}
