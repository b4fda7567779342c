package wording

import (
	"fmt"

	"annualreport/layout/diag"
	"annualreport/layout/finding"
	"annualreport/layout/preflight"
)

// usualBleed is what most printers ask for, in millimeters.
const usualBleed = 3

// where is a place on a page, in millimeters from its upper left corner.
func where(s preflight.Spot) string {
	return fmt.Sprintf(
		"page %s, %.0f mm from the left and %.0f mm from the top", s.Page, s.X.Millimeters(), s.Y.Millimeters(),
	)
}

// wordPress words what a press cannot print.
func wordPress(out *diag.List, f finding.Finding) {
	switch f := f.(type) {
	case preflight.NearEdge:
		out.Warnf(f.Place(), fmt.Sprintf("leave %.0f mm, or what the knife shifts by shows", f.Safe.Millimeters()),
			"text stands %.1f mm from the edge that is cut (%s)", f.Distance.Millimeters(), where(f.Spot))
	case preflight.SmallText:
		out.Warnf(f.Place(), "set it larger, or in black or one ink",
			"text of %s pt is printed in %d inks, and is blurred if one of them shifts (%s)",
			f.Size, f.Inks, where(f.Spot))
	case preflight.ReversedText:
		out.Warnf(f.Place(), "set it larger", "white text of %s pt fills up with ink (%s)", f.Size, where(f.Spot))
	case preflight.Hairline:
		out.Warnf(f.Place(), "make it thicker",
			"a rule of %s pt may not print; presses need %s (%s)", f.Thickness, f.Needed, where(f.Spot))
	case preflight.HeavyInk:
		heavyInk(out, f)
	case preflight.ShortOfBleed:
		name := f.Name
		if name == "" {
			name = "a ground"
		}
		out.Warnf(f.Place(), "keep it off the edge, with wider [page.margins]",
			"%s ends where the page is cut, and does not run %.0f mm over it (%s)",
			name, f.Bleed.Millimeters(), where(f.Spot))
	case preflight.NoBleed:
		out.Warnf(f.Place(), fmt.Sprintf("ask for bleed = %d, unless the printer wants none", usualBleed),
			"grounds and pictures end where the page is cut, "+
				"and a knife that shifts leaves a white line beside them (%s)",
			where(f.Spot))
	default:
		wordPicture(out, f)
	}
}

// heavyInk words a color of too much ink, where its author gave the inks or where it is used.
func heavyInk(out *diag.List, f preflight.HeavyInk) {
	if f.Chosen {
		out.Errorf(f.Place(), "lower the values of its print = […]",
			"this color is printed with %.0f %% of ink, and the press takes %.0f %% (%s)",
			f.Total, f.Limit, where(f.Spot))
		return
	}
	out.Errorf(f.Place(), "choose a lighter color",
		"the color %s is printed with %.0f %% of ink, and the press takes %.0f %% (%s)",
		f.Screen, f.Total, f.Limit, where(f.Spot))
}

// wordPicture words what a press cannot print of a picture.
func wordPicture(out *diag.List, f finding.Finding) {
	switch f := f.(type) {
	case preflight.CoarsePicture:
		coarsePicture(out, f)
	case preflight.ScreenPicture:
		out.Errorf(f.Place(), "leave out images = \"rgb\", and it is converted",
			"%s stays in RGB, and the printer asks for pictures in inks (%s)", f.Name, where(f.Spot))
	case preflight.HeavyPicture:
		tell := out.Warnf
		hint := "name a profile of this press with `profile`, which keeps to its limit"
		if f.Process {
			tell = out.Errorf
			hint = "convert it again, with the profile of this press, or use it in RGB"
		}
		tell(f.Place(), hint,
			"%s takes up to %.0f %% of ink, and on %s of it more than the %.0f %% that the press takes (%s)",
			f.Name, f.Most, share(f.Heavy), f.Limit, where(f.Spot))
	}
}

// coarsePicture words a picture of too few pixels, with the width and the number that would do.
func coarsePicture(out *diag.List, f preflight.CoarsePicture) {
	const inch = 25.4
	width := f.Width.Millimeters()
	pixels := int(width/inch*f.Fine) + 1
	hint := fmt.Sprintf("use it at most %.0f mm wide, or have a file of %d pixels", width*f.Resolution/f.Fine, pixels)
	if f.Fills {
		hint = fmt.Sprintf("have a file of %d pixels in its width", pixels)
	}
	tell := out.Warnf
	if f.Refused {
		tell = out.Errorf
	}
	tell(f.Place(), hint, "%s is %.0f ppi here, and print needs %.0f (%s)", f.Name, f.Resolution, f.Fine, where(f.Spot))
}

// share writes a part of a whole in percent.
func share(part float64) string {
	if part < 0.01 {
		return "less than 1 %"
	}
	return fmt.Sprintf("%.0f %%", float64(100*part))
}

// wordBinding words what a binder cannot bind.
func wordBinding(out *diag.List, f finding.Finding) {
	switch f := f.(type) {
	case preflight.UnfoldedPages:
		out.Errorf(f.Place(), "leave `multiple` out, and blank pages are added",
			"the report has %d pages, and with the binding %q they must be a multiple of %d",
			f.Pages, f.Binding, f.Multiple)
	case preflight.FewPages:
		hint := "staple it: binding = \"saddle-stitch\""
		if f.Binding != preflight.Perfect {
			hint = "add pages, or lower `least_pages`"
		}
		out.Warnf(f.Place(), hint,
			"the report has %d pages, and the binding %q needs %d at least", f.Pages, f.Binding, f.Least)
	case preflight.ManyPages:
		hint := "have it glued: binding = \"perfect\""
		if f.Binding != preflight.SaddleStitch {
			hint = "leave pages out, or raise `most_pages`"
		}
		out.Warnf(f.Place(), hint,
			"the report has %d pages, and the binding %q holds %d at most", f.Pages, f.Binding, f.Most)
	case preflight.NarrowSpine:
		out.Warnf(f.Place(), "leave it so, with spine_text = 0; or ask for thicker paper",
			"the spine is %.1f mm wide and stays blank: its text needs %.1f mm",
			f.Width.Millimeters(), f.Needed.Millimeters())
	}
}
