package build

import (
	"errors"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/image"
	"annualreport/layout/raster"
	"annualreport/layout/unit"
	"annualreport/sections"
)

// lostShare is the part of a logo that may be lost, in percent: its finest edges are.
const lostShare = 15

// checkLogo warns of a logo that is not seen on the cover, because it is in the color of its ground. A logo that is
// damaged is an error of the report.
func checkLogo(r *sections.Report, problems *diag.List) {
	logo := r.CoverLogo()
	if logo.Picture == nil {
		return
	}
	lost := 0
	picture, err := paintable(logo.Picture)
	if err == nil {
		lost, err = raster.Unseen(picture, logo.Ground)
	}
	if err != nil {
		problems.Errorf(logo.At, "save it anew",
			"the picture %q is broken: the data of the picture is damaged", logo.Picture.Name)
		return
	}
	if lost < lostShare {
		return
	}
	hint := "add logo_on_dark = \"…\", the logo for dark grounds: most brands have one, often white"
	if logo.OnDark {
		hint = "choose a logo of other colors, or another `primary` of [brand]"
	}
	problems.Warnf(logo.At, hint,
		"%d %% of the logo is not seen on the cover: it is in the color of its ground, %s", lost, logo.Ground.Screen)
}

// paintable is a picture in a format that painters read: a JPEG or a PNG file, or a drawing. An error means that the
// picture cannot be read to its end.
func paintable(p *display.Picture) (*display.Picture, error) {
	if p.Drawing != nil || p.Format == "JPEG" || p.Format == "PNG" {
		return p, nil
	}
	size := unit.Rect{W: 240 * unit.Pt, H: 240 * unit.Pt}
	doc := &display.Document{
		Structure: display.NewStructure(),
		Pages:     []display.Page{{Items: []display.Item{display.Image{Rect: size, Picture: p}}}},
	}
	doc, problems := new(image.Store).Prepare(doc, image.Options{Resolution: 72, Quality: 90})
	if problems.HasErrors() {
		return nil, errors.New(problems.Sorted()[0].Summary)
	}
	return doc.Pages[0].Items[0].(display.Image).Picture, nil
}
