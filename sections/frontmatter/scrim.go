package frontmatter

import (
	"cmp"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// partsOfPicture is what the sides of a picture are divided into for the places of scrims.
const partsOfPicture = 1_000_000

// scrims are where words stand on a picture that lies in a rectangle, of those whose frames ask for a scrim.
func (w *writer) scrims(picture unit.Rect) []display.Scrim {
	var out []display.Scrim
	for i := range w.plate.Boxes {
		if !w.frames[i].OnScrim {
			continue
		}
		box := &w.plate.Boxes[i]
		styles := cmp.Or(box.Styles, w.plate.Styles)
		ground := w.compose.Brand.GroundBehind(w.frames[i])
		for _, words := range wordsOf(w.compose, &content.Plate{Styles: w.plate.Styles, Boxes: []content.Box{*box}}) {
			words = words.Within(unit.Rect{W: w.canvas.Size.W, H: w.canvas.Size.H})
			out = append(out, display.Scrim{
				Part: unit.Rect{
					X: (words.X - picture.X).MulDiv(partsOfPicture, int64(picture.W)),
					Y: (words.Y - picture.Y).MulDiv(partsOfPicture, int64(picture.H)),
					W: words.W.MulDiv(partsOfPicture, int64(picture.W)),
					H: words.H.MulDiv(partsOfPicture, int64(picture.H)),
				},
				Ground: ground, Ink: faintest(styles, ground),
			})
		}
	}
	return out
}

// faintest is the ink of covers that is least distinct from a ground.
func faintest(styles *content.StyleSheet, ground color.Ink) color.Ink {
	out := styles.Style(role.CoverName).Text.Ink
	for r := role.CoverName; int(r) < role.Count; r++ {
		if ink := styles.Style(r).Text.Ink; color.Contrast(ink, ground) < color.Contrast(out, ground) {
			out = ink
		}
	}
	return out
}
