package build

import (
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/image"
	"annualreport/layout/raster"
	"annualreport/sections"
)

// lostShare is the part of a logo that may be lost, in percent: its finest edges are.
const lostShare = 15

// logoSide is how many pixels along its longer side a logo is looked at with, where its file must be written anew.
const logoSide = 240

// checkLogo warns of a logo that is not seen on the cover, because it is in the color of its ground. A logo that is
// damaged is an error of the report.
func checkLogo(r *sections.Report, problems *diag.List) {
	logo := r.CoverLogo()
	if logo.Picture == nil {
		return
	}
	lost := 0
	picture, err := image.Plain(logo.Picture, logoSide)
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
	isLight := color.Contrast(color.Black(), logo.Ground) > color.Contrast(color.White(), logo.Ground)
	switch {
	case isLight && !logo.OnDark:
		hint = "name it logo_on_dark, and add logo = \"…\", the logo for light grounds"
	case isLight:
		hint = "add logo = \"…\", the logo for light grounds"
	case logo.OnDark:
		hint = "choose a logo of other colors, or another `primary` of [brand]"
	}
	problems.Warnf(logo.At, hint,
		"%d %% of the logo is not seen on the cover: it is in the color of its ground, %s", lost, logo.Ground.Screen)
}
