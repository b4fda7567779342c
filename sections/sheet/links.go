package sheet

import (
	"encoding/xml"
	"strings"
)

// mostLinkedAreas is how many areas of several cells may lead somewhere: each is compared with each cell.
const mostLinkedAreas = 100

// cellLinks are the links of a sheet (ISO/IEC 29500-1, 18.3.1.47).
type cellLinks struct {
	// of are those of single cells, by row and column, and areas those of several cells.
	of    map[[2]int]string
	areas []areaLink
}

// areaLink is an area that leads somewhere.
type areaLink struct {
	area Area
	to   string
}

// add adds the link of an element; relations are those of the sheet.
func (l *cellLinks) add(e xml.StartElement, relations map[string]relation) {
	_, area, ok := ParseArea(attribute(e, "ref"))
	to := relations[attribute(e, "id")].target
	if place := attribute(e, "location"); place != "" {
		to += "#" + place
	}
	switch {
	case !ok || to == "":
	case area.Top == area.Bottom && area.Left == area.Right:
		if l.of == nil {
			l.of = make(map[[2]int]string)
		}
		l.of[[2]int{area.Top, area.Left}] = to
	case len(l.areas) < mostLinkedAreas:
		l.areas = append(l.areas, areaLink{area, to})
	}
}

// to is where a cell leads, empty for most.
func (l *cellLinks) to(c *Cell) string {
	if to, ok := l.of[[2]int{c.Row, c.Column}]; ok {
		return to
	}
	for _, a := range l.areas {
		if a.area.has(c.Row, c.Column) {
			return a.to
		}
	}
	return ""
}

// linkOfFormula is where the function HYPERLINK leads that a formula begins with; empty for others, and where it
// computes that.
func linkOfFormula(formula string) string {
	const name = `HYPERLINK("`
	formula = strings.TrimLeft(formula, "=+ ")
	if len(formula) < len(name) || !strings.EqualFold(formula[:len(name)], name) {
		return ""
	}
	to, behind, ok := strings.Cut(formula[len(name):], `"`)
	if behind = strings.TrimSpace(behind); !ok || behind == "" || !strings.ContainsAny(behind[:1], ",;)") {
		return ""
	}
	return to
}
