package sections

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"annualreport/layout/color"
	"annualreport/layout/color/icc"
	"annualreport/layout/preflight"
	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// PrintWishes is how the report is to be printed: what most printers want, as a
// printer's own file changes it, as [editions.print] changes that.
type PrintWishes struct {
	// Flat asks for PDF/X-1a:2003, without transparency and profiles of pictures,
	// instead of PDF/X-4.
	Flat bool
	// Profile describes the press and Condition names it, as printers know it; nil
	// is the built-in profile of coated paper.
	Profile   *icc.Profile
	Condition string
	// Unembedded leaves the profile out of the file.
	Unembedded bool
	// NoSpots prints spot inks in process inks, and Black is what black grounds are
	// printed in.
	NoSpots bool
	Black   color.CMYK
	// Bleed is how far grounds run over the trimmed edge.
	Bleed unit.Length
	// Marks asks for crop and registration marks.
	Marks bool
	// InkPictures asks for pictures in process inks.
	InkPictures bool
	// Rectos begins every section on a right-hand page.
	Rectos bool
	// Multiple is what the number of pages is a multiple of.
	Multiple int
	Binding  BindingWishes
	Limits   preflight.Limits
}

// The defaults of print, and the bounds of what can be wished for.
const (
	defaultPrinter = "default"
	defaultBleed   = 3 // mm
	maxBleed       = 20
	maxMultiple    = 64
	standardX4     = "X-4"
	standardX1a    = "X-1a:2003"
)

// usualWishes are those of a printer that names none.
func usualWishes() PrintWishes {
	w := PrintWishes{Bleed: unit.Millimeters(defaultBleed), Marks: true, Limits: preflight.Usual(), Condition: "FOGRA39", Black: color.UsualRichBlack()}
	w.Binding.SpineText = unit.Millimeters(usualSpineText)
	w.Binding.Least, w.Binding.Most = w.Binding.Binding.Pages()
	w.Multiple = w.Binding.Binding.Multiple()
	return w
}

// print reads [editions.print].
func (r *reader) print(t *source.Table) PrintWishes {
	w := usualWishes()
	w.Multiple = 0
	if name := t.Text("printer"); !name.IsEmpty() && name.Value != defaultPrinter {
		r.printerFile(&w, name)
	}
	wanted := w.InkPictures
	r.wishes(&w, t)
	w.Limits.NoRGB = wanted && !w.InkPictures && !w.Flat
	if w.Multiple == 0 {
		w.Multiple = w.Binding.Binding.Multiple()
	}
	if w.Binding.At.IsZero() {
		w.Binding.At = t.Span()
	}
	w.checkPapers(r.problems)
	t.Finish()
	return w
}

// printerFile reads the wishes of a printer from a file beside the report.
func (r *reader) printerFile(w *PrintWishes, name Text) {
	file := name.Value
	if path.Ext(file) == "" {
		file += ".toml"
	}
	text, err := fs.ReadFile(r.report.files, path.Clean(file))
	if err != nil {
		hint := "put its wishes into " + file + " beside the report, or write \"default\""
		if near := nearestFile(r.report.files, path.Clean(file)); near != "" {
			hint = "did you mean \"" + strings.TrimSuffix(near, ".toml") + "\"?"
		}
		r.problems.Errorf(name.Span, hint, "there is no printer %q", name.Value)
		return
	}
	wishes := source.NewFile(path.Join(path.Dir(r.report.file.Name), file), string(text))
	r.report.others = append(r.report.others, wishes)
	if t := wishes.Parse(r.problems); t != nil {
		r.wishes(w, t)
		t.Finish()
	}
}

// wishes reads what a table wishes for; what it does not name stays.
func (r *reader) wishes(w *PrintWishes, t *source.Table) {
	switch standard := t.Text("standard"); standard.Value {
	case "":
	case standardX4, standardX1a:
		w.Flat = standard.Value == standardX1a
	default:
		r.problems.Errorf(standard.Span, "write \""+standardX4+"\" or \""+standardX1a+"\"", "files of the standard %q cannot be made", standard.Value)
	}
	w.Bleed = millimeters(t, "bleed", maxBleed, w.Bleed)
	if t.Has("bleed") {
		w.Limits.BleedAt = t.ValueSpan("bleed")
	}
	w.Marks = t.Bool("marks", w.Marks)
	w.Rectos = t.Bool("recto", w.Rectos)
	if t.Has("multiple") {
		w.Multiple = t.Int("multiple", 1, maxMultiple, w.Multiple)
	}
	r.binding(&w.Binding, t)
	if images := t.Text("images"); !images.IsEmpty() {
		w.InkPictures = images.Value == "cmyk"
		if images.Value != "rgb" && images.Value != "cmyk" {
			r.problems.Errorf(images.Span, "write \"rgb\" to keep the colors of pictures, or \"cmyk\" to have them converted", "unknown `images` %q", images.Value)
		}
	}
	r.profile(w, t)
	r.inks(w, t)
	limits(&w.Limits, t)
}

// limits reads what a press can print.
func limits(l *preflight.Limits, t *source.Table) {
	points := func(key string, most float64, otherwise unit.Length) unit.Length {
		if !t.Has(key) {
			return otherwise
		}
		return unit.Points(t.Number(key, 0, most, otherwise.Points()))
	}
	l.Ink = t.Number("ink_limit", 100, 400, l.Ink)
	l.Safe = millimeters(t, "safe", 50, l.Safe)
	l.Hairline = points("hairline", 5, l.Hairline)
	l.Small = points("small_text", 30, l.Small)
	l.Reversed = points("white_text", 30, l.Reversed)
	l.Fine, l.Coarse = t.Number("resolution", 0, 2400, l.Fine), t.Number("least_resolution", 0, 2400, l.Coarse)
}

// inks reads which inks a press takes.
func (r *reader) inks(w *PrintWishes, t *source.Table) {
	w.NoSpots = !t.Bool("spots", !w.NoSpots)
	w.Unembedded = !t.Bool("embed", !w.Unembedded)
	if w.Unembedded && !w.Flat && (t.Has("embed") || t.Has("standard")) {
		r.problems.Errorf(t.ValueSpan("embed"), "leave it out, or ask for standard = \""+standardX1a+"\"", "a file of the standard "+standardX4+" must carry its profile")
	}
	if !t.Has("black") {
		return
	}
	recipe := t.Numbers("black")
	if len(recipe) != 4 || slices.Min(recipe) < 0 || slices.Max(recipe) > 100 {
		r.problems.Errorf(t.ValueSpan("black"), "such as [60, 40, 40, 100]", "`black` must be four numbers from 0 to 100: cyan, magenta, yellow, black")
		return
	}
	w.Black = color.CMYK{C: recipe[0], M: recipe[1], Y: recipe[2], K: recipe[3]}
}

// profile reads the profile of a press.
func (r *reader) profile(w *PrintWishes, t *source.Table) {
	condition := t.Text("condition")
	file := t.Text("profile")
	if !file.IsEmpty() {
		data, err := fs.ReadFile(r.report.files, path.Clean(file.Value))
		if err != nil {
			r.problems.Errorf(file.Span, "put it beside the report", "there is no profile %q", file.Value)
			return
		}
		p, err := icc.Parse(string(data))
		if err == nil {
			_, err = icc.NewSeparation(p)
		}
		if err != nil {
			r.problems.Errorf(file.Span, "ask the printer for a profile of the press, for C, M, Y and K", "the profile %q cannot be used: %v", file.Value, err)
			return
		}
		w.Profile, w.Condition = p, p.Description
	}
	if !condition.IsEmpty() {
		w.Condition = condition.Value
	}
}
