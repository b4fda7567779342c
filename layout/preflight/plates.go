package preflight

import (
	"slices"

	"annualreport/layout/color"
	"annualreport/layout/display"
)

// Plates lists the inks that a page is printed in, the process inks first. A
// picture is taken to need all of these.
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
		for i, v := range [4]float64{c.Process.C, c.Process.M, c.Process.Y, c.Process.K} {
			process[i] = process[i] || v > 0
		}
	}
	for _, it := range page.Items {
		if !onPage(page, it) {
			continue // marks for the printer
		}
		switch it := it.(type) {
		case display.Text:
			add(press.Colorant(it.Ink))
		case display.Path:
			if it.Fill != nil && it.Place.Artifact == display.Background {
				add(press.Ground(*it.Fill))
			} else if it.Fill != nil {
				add(press.Colorant(*it.Fill))
			}
			if it.Stroke != nil {
				add(press.Colorant(*it.Stroke))
			}
		case display.Image:
			process = [4]bool{true, true, true, true}
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
