package sections

import (
	"strconv"
	"strings"

	"annualreport/layout/unit"
	"annualreport/sections/edition"
	"annualreport/sections/source"
)

// PrintWishes is [editions.print]: how the report is to be printed.
type PrintWishes struct {
	// Printer names the wishes of a printer; "default" are those that most have.
	Printer Text
	// Bleed is how far grounds run over the trimmed edge.
	Bleed unit.Length
	// Marks asks for crop and registration marks.
	Marks bool
	// Images is "rgb" or "cmyk".
	Images Text
}

// EmailWishes is [editions.email]: what the report may weigh in a message.
type EmailWishes struct {
	// Budget is the size in bytes that the message may have, 0 if none is named.
	Budget int64
	// Resolution of pictures, in pixels an inch at the size in which they are placed.
	Resolution int
}

// The defaults of editions.
const (
	defaultPrinter    = "default"
	defaultBleed      = 3 // mm
	maxBleed          = 20
	defaultResolution = 110
)

// editions reads the tables of editions.
func (r *reader) editions(root *source.Table) {
	print, email := &r.report.Print, &r.report.Email
	*print = PrintWishes{Bleed: unit.Millimeters(defaultBleed), Marks: true}
	r.report.Asked = []edition.Edition{edition.Screen()}
	*email = EmailWishes{Resolution: defaultResolution}
	t := root.Table("editions")
	if t == nil {
		return
	}
	if e := t.Table("screen"); e != nil {
		r.report.Attach = e.Bool("attach", r.report.Attach)
		e.Finish()
	}
	if e := t.Table("print"); e != nil {
		r.report.Asked = append(r.report.Asked, edition.Print())
		print.Printer = e.Text("printer")
		if name := print.Printer; !name.IsEmpty() && name.Value != defaultPrinter {
			r.problems.Errorf(name.Span, "write \"default\", and what is to be otherwise below it", "there is no printer %q", name.Value)
		}
		print.Bleed = unit.Millimeters(e.Number("bleed", 0, maxBleed, defaultBleed))
		print.Marks = e.Bool("marks", true)
		print.Images = e.Text("images")
		if v := print.Images; !v.IsEmpty() && v.Value != "rgb" && v.Value != "cmyk" {
			r.problems.Errorf(v.Span, "write \"rgb\" to keep the colors of pictures, or \"cmyk\" to have them converted", "unknown `images` %q", v.Value)
		}
		e.Finish()
	}
	if e := t.Table("email"); e != nil {
		email.Budget = r.bytes(e.Text("budget"))
		email.Resolution = e.Int("resolution", 72, 600, defaultResolution)
		e.Finish()
	}
	t.Finish()
}

// bytes reads a size such as "7 MB", in powers of ten as mail services count.
func (r *reader) bytes(t Text) int64 {
	if t.IsEmpty() {
		return 0
	}
	number, unit := strings.TrimRight(t.Value, "kKMBb "), int64(0)
	switch strings.ToUpper(strings.TrimSpace(t.Value[len(number):])) {
	case "KB":
		unit = 1_000
	case "MB":
		unit = 1_000_000
	}
	n, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	if unit == 0 || err != nil || n <= 0 || n > 1000 {
		r.problems.Errorf(t.Span, "write a number with its unit, such as \"7 MB\" or \"900 KB\"", "%q is no size of a file", t.Value)
		return 0
	}
	return int64(n * float64(unit))
}
