package page

import (
	"annualreport/layout/color"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// The sizes of the marks for printing and trimming.
const (
	markLength = 5   // mm
	cutGap     = 3   // mm from the trimmed edge at least, so that no mark is left on a page that is cut a little off
	markLine   = 250 // thousandths of a point
	targetSize = 2   // mm, the radius of a registration mark
	patchSize  = 5   // mm, the side of a patch of the color bar
)

// printMarks puts marks around a page: where it is trimmed and folded, targets that show whether the printing plates
// are in register, a bar of the inks, and a slug line that names the document and the page. All of it stands outside
// of the bleed and is cut off.
func printMarks(s *inline.Session, page *display.Page, folds []unit.Length) error {
	sheet := &s.Doc.Sheet
	if !sheet.Marks {
		return nil
	}
	m := marker{size: page.Size, away: max(sheet.Bleed, unit.Millimeters(cutGap))}
	m.cropMarks()
	m.targets()
	m.colorBar()
	for _, x := range folds {
		m.foldMarks(x)
	}
	page.Marks = append(page.Marks, m.items...)
	style := s.Doc.Styles.Style(role.RunningHead).Text
	style.Size = 6 * unit.Pt
	style.Ink = color.Registration()
	label := page.Label
	if sheet.Slug != "" {
		label = sheet.Slug + " · " + label
	}
	slug, err := furnitureLine(s, label, style, page.Size.W/2-unit.Millimeters(10), false)
	if err != nil {
		return err
	}
	at := unit.Point{X: unit.Millimeters(5), Y: page.Size.H + m.away + unit.Millimeters(4)}
	page.Marks = append(page.Marks, galley.Moved(slug, at)...)
	return nil
}

// marker gathers the marks of a page of a size; away is how far from the edge of the page they stand.
type marker struct {
	size  unit.Size
	away  unit.Length
	items []display.Item
}

// bar adds a filled rectangle in an ink.
func (m *marker) bar(r unit.Rect, ink color.Ink) {
	m.items = append(m.items, display.Path{
		Segments: display.RectPath(r), Fill: &ink, Place: display.Place{Artifact: display.Decoration},
	})
}

// line adds a line from a point along one of the axes.
func (m *marker) line(x, y, dx, dy unit.Length) {
	thick := unit.Pt * markLine / 1000
	r := unit.Rect{X: min(x, x+dx), Y: min(y, y+dy), W: dx.Abs(), H: dy.Abs()}
	if dx == 0 {
		r.X = x - thick/2
		r.W = thick
	} else {
		r.Y = y - thick/2
		r.H = thick
	}
	m.bar(r, color.Registration())
}

// cropMarks show where the page is cut: two lines at each corner.
func (m *marker) cropMarks() {
	length := unit.Millimeters(markLength)
	for _, x := range []struct{ at, way unit.Length }{{0, -1}, {m.size.W, 1}} {
		for _, y := range []struct{ at, way unit.Length }{{0, -1}, {m.size.H, 1}} {
			m.line(x.at+x.way*m.away, y.at, x.way*length, 0)
			m.line(x.at, y.at+y.way*m.away, 0, y.way*length)
		}
	}
}

// foldMarks show where a sheet is folded: a broken line above and below.
func (m *marker) foldMarks(x unit.Length) {
	const dashes = 3
	dash := unit.Millimeters(markLength) / (2*dashes - 1)
	for i := range unit.Length(dashes) {
		m.line(x, -m.away-2*i*dash, 0, -dash)
		m.line(x, m.size.H+m.away+2*i*dash, 0, dash)
	}
}

// targets are circles with a cross in the middle of each side.
func (m *marker) targets() {
	r := unit.Millimeters(targetSize)
	off := m.away + unit.Millimeters(markLength)
	for _, c := range []unit.Point{
		{X: m.size.W / 2, Y: -off},
		{X: m.size.W / 2, Y: m.size.H + off},
		{X: -off, Y: m.size.H / 2},
		{X: m.size.W + off, Y: m.size.H / 2},
	} {
		ink := color.Registration()
		m.items = append(m.items, display.Path{
			Segments: display.CirclePath(c, r), Stroke: &ink, Line: unit.Pt * markLine / 1000,
			Place: display.Place{Artifact: display.Decoration},
		})
		m.line(c.X-3*r/2, c.Y, 3*r, 0)
		m.line(c.X, c.Y-3*r/2, 0, 3*r)
	}
}

// colorBar shows each process ink solid and at half.
func (m *marker) colorBar() {
	side := unit.Millimeters(patchSize)
	x := m.size.W - unit.Millimeters(10) - 8*side
	for i, ink := range []color.Ink{
		color.Plate(color.CMYK{C: 100}, color.RGB{R: 0, G: 158, B: 224}),
		color.Plate(color.CMYK{M: 100}, color.RGB{R: 226, G: 0, B: 122}),
		color.Plate(color.CMYK{Y: 100}, color.RGB{R: 255, G: 236, B: 0}),
		color.Plate(color.CMYK{K: 100}, color.RGB{R: 26, G: 23, B: 27}),
		color.Plate(color.CMYK{C: 50}, color.RGB{R: 143, G: 208, B: 240}),
		color.Plate(color.CMYK{M: 50}, color.RGB{R: 241, G: 158, B: 194}),
		color.Plate(color.CMYK{Y: 50}, color.RGB{R: 255, G: 246, B: 153}),
		color.Plate(color.CMYK{K: 50}, color.RGB{R: 157, G: 157, B: 156}),
	} {
		patch := unit.Rect{
			X: x + unit.Length(i)*side, Y: m.size.H + m.away + unit.Millimeters(1), W: side, H: side,
		}
		m.bar(patch, ink)
	}
}
