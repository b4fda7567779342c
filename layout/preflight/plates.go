package preflight

import (
	"slices"

	"annualreport/layout/color"
	"annualreport/layout/display"
)

// Plates lists the names of the inks in which a page is printed, the process inks first. A picture counts as needing
// all four process inks, a drawing as needing those of its colors.
func Plates(page *display.Page, press *color.Press) []string {
	process := [4]bool{}
	var spots []string
	add := func(c color.Colorant) {
		if c.Spot != "" {
			if c.Spot != color.Registration().Spot && !slices.Contains(spots, c.Spot) {
				spots = append(spots, c.Spot)
			}
			return
		}
		for i, v := range c.Process.Plates() {
			process[i] = process[i] || v > 0
		}
	}
	for _, it := range page.Items {
		if !onPage(page, it) {
			continue // marks for the printer
		}
		switch it := it.(type) {
		case display.Text:
			add(press.Colorant(*it.Ink))
		case display.Path:
			if it.Fill != nil {
				add(filled(press, &it))
			}
			if it.Stroke != nil {
				add(press.Colorant(*it.Stroke))
			}
		case display.Image:
			if it.Picture.Drawing == nil {
				process = [4]bool{true, true, true, true}
				continue
			}
			eachInk(it.Picture.Drawing, func(ink color.Ink) { add(press.Colorant(ink)) })
		}
	}
	var out []string
	for i, name := range []string{"C", "M", "Y", "K"} {
		if process[i] {
			out = append(out, name)
		}
	}
	return append(out, spots...)
}

// filled is what the fill of a path is printed in.
func filled(press *color.Press, p *display.Path) color.Colorant {
	if p.IsGround() {
		return press.Ground(*p.Fill)
	}
	return press.Colorant(*p.Fill)
}
