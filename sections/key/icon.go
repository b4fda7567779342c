package key

import (
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/sections/icon"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Icon is a small sign beside words: a pictogram of the program by its name, or a drawing of the author.
func Icon[T any](in *Reading, at func(*T) *icon.Icon) *schema.Field[*T, icon.Icon] {
	return schema.As("icon", at, func(named source.Text, problems *diag.List) (icon.Icon, bool) {
		return ReadIcon(in, named, problems)
	}).Says("icon").Doc("a small sign above it: a pictogram of the program, or a drawing (SVG)").Example(`"people"`)
}

// widestIcon is how many times as long as its shorter side an icon may be, before it is too small in its square.
const widestIcon = 2

// ReadIcon reads the name of an icon; false if there is none of it, which is reported. What has the ending of a file is
// a drawing.
func ReadIcon(in *Reading, named source.Text, problems *diag.List) (icon.Icon, bool) {
	if p := icon.Named(named.Value); p != nil {
		return icon.Icon{Pictogram: p}, true
	}
	if !strings.ContainsAny(named.Value, "./\\") {
		tellUnknownIcon(named, problems)
		return icon.Icon{}, false
	}
	drawn := in.pictures.Load(named.Value, named.Span, problems)
	if drawn == nil {
		return icon.Icon{}, false
	}
	if drawn.Drawing == nil {
		problems.Errorf(named.Span, "name a drawing (SVG), or "+anyIcon(),
			"%q is made of pixels, as photographs are, and cannot be an icon", named.Value)
		return icon.Icon{}, false
	}
	tellLongIcon(drawn, named, problems)
	return icon.Icon{Drawing: drawn}, true
}

// tellUnknownIcon reports a name that no pictogram has.
func tellUnknownIcon(named source.Text, problems *diag.List) {
	cure := "name a drawing with its ending, such as \"lamp.svg\", or " + anyIcon()
	if near := source.Nearest(named.Value, icon.Names()); near != "" {
		cure = "did you mean \"" + near + "\"? Else " + cure
	}
	problems.Errorf(named.Span, cure, "the program has no icon %q", named.Value)
}

// anyIcon says which pictograms there are.
func anyIcon() string { return "write one of " + strings.Join(icon.Names(), ", ") }

// tellLongIcon reports a drawing that is much longer than wide, or wider than long.
func tellLongIcon(drawn *display.Picture, named source.Text, problems *diag.List) {
	is, than := "wide", "high"
	longer, shorter := drawn.Width, drawn.Height
	if longer < shorter {
		is, than = than, is
		longer, shorter = shorter, longer
	}
	if longer > widestIcon*max(shorter, 1) {
		problems.Warnf(named.Span, "draw it about as wide as high, or show it as a [[section.picture]]",
			"the icon %q is more than twice as %s as %s, and small in its square", named.Value, is, than)
	}
}
