package picture

import (
	"errors"
	"fmt"

	"annualreport/layout/diag"
	"annualreport/layout/image"
	"annualreport/sections/infile"
	"annualreport/sections/source"
)

// tell reports a file that cannot be used.
func tell(name string, err error, at diag.Span, problems *diag.List) {
	var format *image.FormatError
	var size *image.SizeError
	var drawing *image.DrawingError
	var refusal *infile.Refusal
	switch {
	case errors.As(err, &refusal):
		source.TellUnread("picture", source.Text{Value: name, Span: at}, err, problems)
	case errors.As(err, &drawing):
		tellUndrawn(name, drawing, at, problems)
	case errors.As(err, &format) && format.Coding != "":
		problems.Errorf(at, "save it as an ordinary JPEG or PNG, with 8 bits a channel", "the picture %q is %s, and %s",
			name, format.Format, format.Coding)
	case errors.As(err, &format) && format.Format != "":
		problems.Errorf(at, cureOf(format), "%q is %s", name, format.Format)
	case errors.As(err, &format):
		problems.Errorf(at, "save it as JPEG, PNG or SVG", "the file %q is not a picture that can be read", name)
	case errors.As(err, &size) && size.Pixels > 0:
		cure := "save it with at most %d million pixels: a page of A4 at 300 pixels an inch has 9"
		problems.Errorf(at, fmt.Sprintf(cure, size.Pixels/1_000_000), "the picture %q is too large: %v", name, size)
	case errors.As(err, &size):
		problems.Errorf(at, "make it smaller: a page of A4 at 300 pixels an inch has 2480 × 3508",
			"the picture %q is too large: %v", name, size)
	default:
		problems.Errorf(at, "save it anew", "the picture %q cannot be used: %v", name, err)
	}
}

// cureOf is how a file of a format that is not read becomes one that is.
func cureOf(format *image.FormatError) string {
	switch {
	case format.IsHEIC():
		return "export it as JPEG: on an iPhone “Options, Most Compatible” where it is shared, " +
			"and “Settings, Camera, Formats, Most Compatible” for those to come; " +
			"on a Mac “Preview, File, Export”; in Windows “Photos, Save as”"
	case format.IsAVIF():
		return "save it as JPEG or PNG: open it in a browser, and copy the picture into a program that saves pictures"
	}
	return "save it as JPEG or PNG, drawings as SVG"
}

// tellNote warns of what of a picture is not shown as its file has it.
func tellNote(name string, note image.Note, at diag.Span, problems *diag.List) {
	switch note {
	case image.FirstOfFilm:
		problems.Warnf(at, "save the picture that is meant as JPEG or PNG",
			"the picture %q moves, and stands still here: its first frame is shown", name)
	case image.FirstOfPages:
		problems.Warnf(at, "save the page that is meant as a file of its own",
			"the picture %q has several pages, and the first one is shown", name)
	case image.FourInksAlone:
		problems.Warnf(at, "merge a spot ink that is needed into the four, and save the picture without selections",
			"the picture %q has channels beside its four inks, such as a spot ink or a selection, which are not shown",
			name)
	case image.UnreadProfile:
		problems.Warnf(at, "save it in the colors of sRGB",
			"the picture %q has a profile of colors that is not read, and may look a little different", name)
	}
}
