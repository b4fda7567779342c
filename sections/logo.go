package sections

import (
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/display"
)

// CoverLogo is the sign of the organisation as it stands on the cover.
type CoverLogo struct {
	// Picture is nil where there is no logo.
	Picture *display.Picture
	// Ground is the ink that it stands on.
	Ground color.Ink
	// OnDark reports that it is the one for dark grounds.
	OnDark bool
	// At is where the report names it.
	At diag.Span
}

// LogoOfCover chooses the logo for the ground of the cover: the one for dark grounds, if there is
// one, where white is read better than black.
func LogoOfCover(r *Report) CoverLogo {
	o := &r.Organisation
	ground := r.Brand.Primary
	dark := color.Contrast(color.White(), ground) >= color.Contrast(color.Black(), ground)
	switch {
	case o.LogoOnDark != nil && (dark || o.Logo == nil):
		return CoverLogo{Picture: o.LogoOnDark.image, Ground: ground, OnDark: true, At: o.darkLogoAt}
	case o.Logo != nil:
		return CoverLogo{Picture: o.Logo.image, Ground: ground, At: o.logoAt}
	}
	return CoverLogo{Ground: ground}
}
