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
	// left are the areas that are too many.
	left []Area
}

// areaLink is an area that leads somewhere.
type areaLink struct {
	area Area
	to   string
}

// add adds the link of an element if it is within the cells that are read; relations are those of the sheet.
func (l *cellLinks) add(e xml.StartElement, relations map[string]relation, within Area) {
	_, area, ok := ParseArea(attribute(e, "ref"))
	to := relations[attribute(e, "id")].target
	if place := attribute(e, "location"); place != "" {
		to += "#" + place
	}
	switch {
	case !ok || to == "" || !area.meets(within):
	case area.Top == area.Bottom && area.Left == area.Right:
		if l.of == nil {
			l.of = make(map[[2]int]string)
		}
		l.of[[2]int{area.Top, area.Left}] = to
	case len(l.areas) < mostLinkedAreas:
		l.areas = append(l.areas, areaLink{area, to})
	default:
		l.left = append(l.left, area)
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

// formulaLink is where a formula leads by the function HYPERLINK; computed says that it leads to a place that it
// computes, or under a condition.
type formulaLink struct {
	to       string
	computed bool
}

// formulaLinks are where the formulas of a sheet lead that several cells share, by their numbers (ISO/IEC 29500-1,
// 18.3.1.40): one of the cells has the text, and an address in it is that of all.
type formulaLinks struct{ shared map[string]formulaLink }

// link is where the formula of an element leads.
func (l *formulaLinks) link(e xml.StartElement, formula string) formulaLink {
	number := attribute(e, "si")
	if attribute(e, "t") != "shared" || number == "" {
		return linkOfFormula(formula)
	}
	if formula == "" {
		return l.shared[number]
	}
	found := linkOfFormula(formula)
	if l.shared == nil {
		l.shared = make(map[string]formulaLink)
	}
	l.shared[number] = found
	return found
}

// linkOfFormula is where a formula leads.
func linkOfFormula(formula string) formulaLink {
	const name = `HYPERLINK(`
	formula = strings.TrimLeft(strings.TrimPrefix(formula, "of:"), "=+ ")
	if !strings.Contains(strings.ToUpper(formula), name) {
		return formulaLink{}
	}
	if !strings.EqualFold(formula[:min(len(name), len(formula))], name) {
		return formulaLink{computed: true}
	}
	text, isText := strings.CutPrefix(strings.TrimLeft(formula[len(name):], " "), `"`)
	to, behind, ok := strings.Cut(text, `"`)
	behind = strings.TrimSpace(behind)
	if !ok || !isText || behind == "" || !strings.ContainsAny(behind[:1], ",;)") {
		return formulaLink{computed: true}
	}
	return formulaLink{to: to}
}
