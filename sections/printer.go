package sections

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"annualreport/layout/color"
	"annualreport/layout/color/icc"
	"annualreport/layout/diag"
	"annualreport/layout/preflight"
	"annualreport/layout/unit"
	"annualreport/sections/schema"
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

	// printer is the name of a file of wishes, and filePictures whether it asks for pictures in inks.
	printer      Text
	filePictures bool
	// multipleAt is where Multiple is named; zero if it is not.
	multipleAt diag.Span
	where      source.Where
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

// printTable is [editions.print]: the wishes of a printer's file, and those of the report behind them.
func printTable(in *reading) schema.Table[PrintWishes] {
	printer := schema.Text("printer", func(w *PrintWishes) *Text { return &w.printer }).
		Then(func(w *PrintWishes) {
			if !w.printer.IsEmpty() && w.printer.Value != defaultPrinter {
				readPrinter(in, w)
			}
			w.filePictures = w.InkPictures
		}).Without("`\"default\"`").Doc("a printer, whose wishes are in a file of that name beside the report: `\"house\"` is `house.toml`").Example(`"default"`)
	return schema.Table[PrintWishes]{
		Name:  "print",
		Doc:   "the edition for printers; named, even if empty, it is made",
		Keys:  append([]schema.Key[PrintWishes]{printer}, printKeys(in)...),
		At:    func(w *PrintWishes) *source.Where { return &w.where },
		Check: func(w *PrintWishes) { finishPrint(w, in.problems) },
	}
}

// finishPrint finds what the wishes are together.
func finishPrint(w *PrintWishes, problems *diag.List) {
	checkEmbedded(w, problems)
	w.Limits.NoRGB = w.filePictures && !w.InkPictures && !w.Flat
	if w.multipleAt.IsZero() {
		w.Multiple = w.Binding.Binding.Multiple()
	}
	if w.Binding.At.IsZero() {
		w.Binding.At = w.where.Span()
	}
	w.checkPapers(problems)
}

// readPrinter reads the wishes of a printer from a file beside the report.
func readPrinter(in *reading, w *PrintWishes) {
	name := w.printer
	file := name.Value
	if path.Ext(file) == "" {
		file += ".toml"
	}
	text, err := fs.ReadFile(in.report.files, path.Clean(file))
	if err != nil {
		hint := "put its wishes into " + file + " beside the report, or write \"default\""
		if near := nearestFile(in.report.files, path.Clean(file)); near != "" {
			hint = "did you mean \"" + strings.TrimSuffix(near, ".toml") + "\"?"
		}
		in.problems.Errorf(name.Span, hint, "there is no printer %q", name.Value)
		return
	}
	wishes := source.NewFile(path.Join(path.Dir(in.report.file.Name), file), string(text))
	in.report.others = append(in.report.others, wishes)
	t := wishes.Parse(in.problems)
	if t == nil {
		return
	}
	at := w.where
	table := schema.Table[PrintWishes]{
		Name:  "printer",
		Keys:  printKeys(in),
		At:    func(w *PrintWishes) *source.Where { return &w.where },
		Check: func(w *PrintWishes) { checkEmbedded(w, in.problems) },
	}
	table.Overlay(t, w)
	w.where = at
}

// printKeys are the keys of what is wished for; what a table does not name stays.
func printKeys(in *reading) []schema.Key[PrintWishes] {
	keys := append(fileKeys(in), schema.Within(func(w *PrintWishes) *BindingWishes { return &w.Binding }, bindingKeys())...)
	return append(keys, schema.Within(func(w *PrintWishes) *preflight.Limits { return &w.Limits }, limitKeys())...)
}

// fileKeys are the keys of the file and its inks.
func fileKeys(in *reading) []schema.Key[PrintWishes] {
	usual := usualWishes()
	standards := []schema.Word[bool]{{Name: standardX4, Means: false}, {Name: standardX1a, Means: true}}
	noStandard := schema.Refusal{What: "files of the standard %q cannot be made", Cure: "write \"" + standardX4 + "\" or \"" + standardX1a + "\""}
	images := []schema.Word[bool]{{Name: "rgb", Means: false}, {Name: "cmyk", Means: true}}
	noImages := schema.Refusal{What: "unknown `images` %q",
		Cure: "write \"rgb\" to keep the colors of pictures, or \"cmyk\" to have them converted"}
	return []schema.Key[PrintWishes]{
		schema.WordsOr("standard", standards, noStandard, func(w *PrintWishes) *bool { return &w.Flat }).
			Doc("the standard of the file; `X-1a:2003` is for presses that know no transparency: all is in inks, and what is clear is painted on its ground").
			Example(`"X-1a:2003"`),
		schema.As("profile", func(w *PrintWishes) **icc.Profile { return &w.Profile }, func(t Text, problems *diag.List) (*icc.Profile, bool) {
			return readProfile(in.report.files, t, problems)
		}).Says("file").
			Then(func(w *PrintWishes) { w.Condition = w.Profile.Description }).Without("FOGRA39, coated, 300 %").
			Doc("an ICC file of the press, for cyan, magenta, yellow and black"),
		schema.As("condition", func(w *PrintWishes) *string { return &w.Condition }, func(t Text, _ *diag.List) (string, bool) { return t.Value, true }).
			Without("`\"FOGRA39\"`, or the profile's own name").Doc("what printers call that").Example(`"FOGRA39"`),
		schema.Not("embed", func(w *PrintWishes) *bool { return &w.Unembedded }).
			Doc("whether the file carries the profile; it must in X-4").Example("true"),
		schema.Not("spots", func(w *PrintWishes) *bool { return &w.NoSpots }).
			Doc("whether spot inks have plates of their own; else process inks stand in for them").Example("false"),
		schema.NumbersAs("black", 4, func(w *PrintWishes) *color.CMYK { return &w.Black }, readBlack).
			Usually(usual.Black).Without("`[60, 40, 40, 100]`").
			Doc("what black grounds are printed in: cyan, magenta, yellow, black").Example("[60, 40, 40, 100]"),
		schema.Millimeters("bleed", maxBleed, func(w *PrintWishes) *unit.Length { return &w.Bleed }).Usually(usual.Bleed).
			ValueAt(func(w *PrintWishes) *diag.Span { return &w.Limits.BleedAt }).
			Doc("how far grounds run over the edge").Example("3"),
		schema.Truth("marks", func(w *PrintWishes) *bool { return &w.Marks }).Usually(usual.Marks).
			Doc("whether there are crop and registration marks, a color bar and a slug line").Example("false"),
		schema.WordsOr("images", images, noImages, func(w *PrintWishes) *bool { return &w.InkPictures }).
			Doc("pictures in the colors of screens, or converted to inks; one that stays in RGB for a printer whose file says `cmyk` is refused").
			Example(`"cmyk"`),
		schema.Truth("recto", func(w *PrintWishes) *bool { return &w.Rectos }).
			Doc("whether every section begins on a right-hand page").Example("true"),
		schema.Whole("multiple", 1, maxMultiple, func(w *PrintWishes) *int { return &w.Multiple }).
			ValueAt(func(w *PrintWishes) *diag.Span { return &w.multipleAt }).Without("4, or 2 unless stapled").
			Doc("the number of pages is one of; blank ones go before the back cover").Example("8"),
	}
}

// limitKeys are the keys of what a press can print.
func limitKeys() []schema.Key[preflight.Limits] {
	usual := preflight.Usual()
	return []schema.Key[preflight.Limits]{
		schema.Number("ink_limit", 100, 400, func(l *preflight.Limits) *float64 { return &l.Ink }).Usually(usual.Ink).Says("percent").
			Doc("the most ink in one place, in colors and in pictures").Example("300"),
		schema.Millimeters("safe", 50, func(l *preflight.Limits) *unit.Length { return &l.Safe }).Usually(usual.Safe).
			Doc("how near to the edge text may stand").Example("5"),
		schema.Points("hairline", 5, func(l *preflight.Limits) *unit.Length { return &l.Hairline }).Usually(usual.Hairline).
			Doc("the thinnest rule").Example("0.25"),
		schema.Points("small_text", 30, func(l *preflight.Limits) *unit.Length { return &l.Small }).Usually(usual.Small).
			Doc("text below is in two inks at most").Example("9"),
		schema.Points("white_text", 30, func(l *preflight.Limits) *unit.Length { return &l.Reversed }).Usually(usual.Reversed).
			Doc("the smallest white text on a ground").Example("7"),
		schema.Number("resolution", 0, 2400, func(l *preflight.Limits) *float64 { return &l.Fine }).Usually(usual.Fine).Says("pixels an inch").
			Doc("pictures below are warned of").Example("225"),
		schema.Number("least_resolution", 0, 2400, func(l *preflight.Limits) *float64 { return &l.Coarse }).Usually(usual.Coarse).Says("pixels an inch").
			Doc("pictures below are refused").Example("150"),
	}
}

// checkEmbedded tells of a file of a standard that must carry its profile, and would not.
func checkEmbedded(w *PrintWishes, problems *diag.List) {
	if w.Unembedded && !w.Flat && (w.where.Has("embed") || w.where.Has("standard")) {
		problems.Errorf(w.where.Value("embed"), "leave it out, or ask for standard = \""+standardX1a+"\"",
			"a file of the standard "+standardX4+" must carry its profile")
	}
}

// readBlack reads four percentages.
func readBlack(recipe []float64, at diag.Span, problems *diag.List) (color.CMYK, bool) {
	if len(recipe) != 4 || slices.Min(recipe) < 0 || slices.Max(recipe) > 100 {
		problems.Errorf(at, "such as [60, 40, 40, 100]", "`black` must be four numbers from 0 to 100: cyan, magenta, yellow, black")
		return color.CMYK{}, false
	}
	return color.CMYK{C: recipe[0], M: recipe[1], Y: recipe[2], K: recipe[3]}, true
}

// readProfile reads the profile of a press.
func readProfile(files fs.FS, file Text, problems *diag.List) (*icc.Profile, bool) {
	data, err := fs.ReadFile(files, path.Clean(file.Value))
	if err != nil {
		problems.Errorf(file.Span, "put it beside the report", "there is no profile %q", file.Value)
		return nil, false
	}
	p, err := icc.Parse(string(data))
	if err == nil {
		_, err = icc.NewSeparation(p)
	}
	if err != nil {
		problems.Errorf(file.Span, "ask the printer for a profile of the press, for C, M, Y and K", "the profile %q cannot be used: %v", file.Value, err)
		return nil, false
	}
	return p, true
}
