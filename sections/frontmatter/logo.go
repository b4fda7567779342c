package frontmatter

import (
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/sections/imprint"
)

// Logo is the sign of the organisation as it stands on the cover.
type Logo struct {
	// Picture is nil where there is no logo.
	Picture *display.Picture
	// Ground is the ink that it stands on.
	Ground color.Ink
	// OnDark reports that it is the one for dark grounds.
	OnDark bool
	// At is where the report names it.
	At diag.Span
}

// LogoOf chooses the logo for the ground of the cover: the one for dark grounds, if there is
// one, where white is read better than black.
func LogoOf(o *imprint.Organisation, ground color.Ink) Logo {
	dark := color.Contrast(color.White(), ground) >= color.Contrast(color.Black(), ground)
	switch {
	case o.LogoOnDark != nil && (dark || o.Logo == nil):
		return Logo{Picture: o.LogoOnDark, Ground: ground, OnDark: true, At: o.DarkLogoAt}
	case o.Logo != nil:
		return Logo{Picture: o.Logo, Ground: ground, At: o.LogoAt}
	}
	return Logo{Ground: ground}
}
