package printing

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"annualreport/layout/color"
	"annualreport/layout/color/icc"
	"annualreport/layout/diag"
	"annualreport/layout/preflight"
	"annualreport/layout/unit"
	"annualreport/sections/printing/ticket"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Options is how the report is to be printed: what most printers want, as a
// printer's own file changes it, as [editions.print] changes that.
type Options struct {
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
	Binding  BindingOptions
	// Ticket is the tag of the language of the job ticket; empty for English.
	Ticket string
	Limits preflight.Limits

	// printer is the name of a file of options, and filePictures whether it asks for pictures in inks.
	printer      source.Text
	filePictures bool
	// multipleAt is where Multiple is named; zero if it is not.
	multipleAt diag.Span
	where      source.Where
}

// The defaults of print, and the bounds of what can be asked for.
const (
	defaultPrinter = "default"
	defaultBleed   = 3 // mm
	maxBleed       = 20
	maxMultiple    = 64
	standardX4     = "X-4"
	standardX1a    = "X-1a:2003"
)

// Usual are those of a printer that names none.
func Usual() Options {
	o := Options{
		Bleed: unit.Millimeters(defaultBleed), Marks: true, Limits: preflight.Usual(), Condition: "FOGRA39",
		Black: color.UsualRichBlack(),
	}
	o.Binding.SpineText = unit.Millimeters(usualSpineText)
	o.Binding.Least, o.Binding.Most = o.Binding.Binding.Pages()
	o.Multiple = o.Binding.Binding.Multiple()
	return o
}

// Table is [editions.print]: the options of a printer's file, and those of the report behind them.
func Table(in *source.Folder, problems *diag.List) schema.Table[*Options] {
	printer := schema.Text("printer", func(o *Options) *source.Text { return &o.printer }).
		Then(func(o *Options) {
			if !o.printer.IsEmpty() && o.printer.Value != defaultPrinter {
				readPrinter(in, o, problems)
			}
			o.filePictures = o.InkPictures
		}).Without("`\"default\"`").
		Doc("a printer, whose wishes are in a file of that name beside the report: `\"house\"` is `house.toml`").
		Example(`"default"`)
	return schema.Table[*Options]{
		Name:  "print",
		Doc:   "the edition for printers; named, even if empty, it is made",
		Keys:  append([]schema.Key[*Options]{printer}, optionKeys(in)...),
		At:    func(o *Options) *source.Where { return &o.where },
		Check: func(o *Options) { finish(o, problems) },
	}
}

// finish finds what the options are together.
func finish(o *Options, problems *diag.List) {
	checkEmbedded(o, problems)
	o.Limits.NoRGB = o.filePictures && !o.InkPictures && !o.Flat
	if o.multipleAt.IsZero() {
		o.Multiple = o.Binding.Binding.Multiple()
	}
	if o.Binding.At.IsZero() {
		o.Binding.At = o.where.Span()
	}
	o.checkPapers(problems)
}

// readPrinter reads the options of a printer from a file beside the report.
func readPrinter(in *source.Folder, o *Options, problems *diag.List) {
	name := o.printer
	file := name.Value
	if path.Ext(file) == "" {
		file += ".toml"
	}
	text, err := in.ReadFile(path.Clean(file))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		hint := "put its wishes into " + file + " beside the report, or write \"default\""
		if near := source.NearestFile(in, path.Clean(file)); near != "" {
			hint = "did you mean \"" + strings.TrimSuffix(near, ".toml") + "\"?"
		}
		problems.Errorf(name.Span, hint, "there is no printer %q", name.Value)
		return
	case err != nil:
		source.TellUnread("file", source.Text{Value: file, Span: name.Span}, err, problems)
		return
	}
	opened := source.NewFile(in.Path(file), string(text))
	in.Add(opened)
	t := opened.Parse(problems)
	if t == nil {
		return
	}
	at := o.where
	table := schema.Table[*Options]{
		Name:  "printer",
		Keys:  optionKeys(in),
		At:    func(o *Options) *source.Where { return &o.where },
		Check: func(o *Options) { checkEmbedded(o, problems) },
	}
	table.Overlay(t, o)
	o.where = at
}

// optionKeys are the keys of what is asked for; what a table does not name stays.
func optionKeys(in *source.Folder) []schema.Key[*Options] {
	keys := append(
		fileKeys(in), schema.Within(func(o *Options) *BindingOptions { return &o.Binding }, bindingKeys())...,
	)
	return append(keys, schema.Within(func(o *Options) *preflight.Limits { return &o.Limits }, limitKeys())...)
}

// fileKeys are the keys of the file and its inks.
func fileKeys(in *source.Folder) []schema.Key[*Options] {
	usual := Usual()
	profile := func(t source.Text, problems *diag.List) (*icc.Profile, bool) { return readProfile(in, t, problems) }
	words := func(t source.Text, _ *diag.List) (string, bool) { return t.Value, true }
	standards := []schema.Word[bool]{{Name: standardX4, Means: false}, {Name: standardX1a, Means: true}}
	noStandard := schema.Refusal{What: "files of the standard %q cannot be made",
		Cure: "write \"" + standardX4 + "\" or \"" + standardX1a + "\""}
	images := []schema.Word[bool]{{Name: "rgb", Means: false}, {Name: "cmyk", Means: true}}
	noImages := schema.Refusal{What: "unknown `images` %q",
		Cure: "write \"rgb\" to keep the colors of pictures, or \"cmyk\" to have them converted"}
	tickets := make([]schema.Word[string], 0, len(ticket.Languages()))
	for _, tag := range ticket.Languages() {
		tickets = append(tickets, schema.Word[string]{Name: tag, Means: tag})
	}
	noTicket := schema.Refusal{What: "job tickets are not written in %q",
		Cure: "choose one of " + strings.Join(ticket.Languages(), ", ")}
	return []schema.Key[*Options]{
		schema.WordsOr("ticket", tickets, noTicket, func(o *Options) *string { return &o.Ticket }).
			Doc("the language of the job ticket, the sheet that says what the printer must know of the file").
			Example(`"de"`),
		schema.WordsOr("standard", standards, noStandard, func(o *Options) *bool { return &o.Flat }).
			Doc("the standard of the file; `X-1a:2003` is for presses that know no transparency: all is in inks, " +
				"and what is clear is painted on its ground").
			Example(`"X-1a:2003"`),
		schema.As("profile", func(o *Options) **icc.Profile { return &o.Profile }, profile).Says("file").
			Then(func(o *Options) { o.Condition = o.Profile.Description }).Without("FOGRA39, coated, 300 %").
			Doc("an ICC file of the press, for cyan, magenta, yellow and black"),
		schema.As("condition", func(o *Options) *string { return &o.Condition }, words).
			Without("`\"FOGRA39\"`, or the profile's own name").Doc("what printers call that").Example(`"FOGRA39"`),
		schema.Not("embed", func(o *Options) *bool { return &o.Unembedded }).
			Doc("whether the file carries the profile; it must in X-4").Example("true"),
		schema.Not("spots", func(o *Options) *bool { return &o.NoSpots }).
			Doc("whether spot inks have plates of their own; else process inks stand in for them").Example("false"),
		schema.NumbersAs("black", 4, func(o *Options) *color.CMYK { return &o.Black }, readBlack).
			Usually(usual.Black).Without("`[60, 40, 40, 100]`").
			Doc("what black grounds are printed in: cyan, magenta, yellow, black").Example("[60, 40, 40, 100]"),
		schema.Millimeters("bleed", maxBleed, func(o *Options) *unit.Length { return &o.Bleed }).Usually(usual.Bleed).
			ValueAt(func(o *Options) *diag.Span { return &o.Limits.BleedAt }).
			Doc("how far grounds run over the edge").Example("3"),
		schema.Truth("marks", func(o *Options) *bool { return &o.Marks }).Usually(usual.Marks).
			Doc("whether there are crop and registration marks, a color bar and a slug line").Example("false"),
		schema.WordsOr("images", images, noImages, func(o *Options) *bool { return &o.InkPictures }).
			Doc("pictures in the colors of screens, or converted to inks; " +
				"one that stays in RGB for a printer whose file says `cmyk` is refused").
			Example(`"cmyk"`),
		schema.Truth("recto", func(o *Options) *bool { return &o.Rectos }).
			Doc("whether every section begins on a right-hand page").Example("true"),
		schema.Whole("multiple", 1, maxMultiple, func(o *Options) *int { return &o.Multiple }).
			ValueAt(func(o *Options) *diag.Span { return &o.multipleAt }).Without("4, or 2 unless stapled").
			Doc("the number of pages is one of; blank ones go before the back cover").Example("8"),
	}
}

// limitKeys are the keys of what a press can print.
func limitKeys() []schema.Key[*preflight.Limits] {
	usual := preflight.Usual()
	return []schema.Key[*preflight.Limits]{
		schema.Number("ink_limit", 100, 400, func(l *preflight.Limits) *float64 { return &l.Ink }).Usually(usual.Ink).
			Says("percent").
			Doc("the most ink in one place, in colors and in pictures").Example("300"),
		schema.Millimeters("safe", 50, func(l *preflight.Limits) *unit.Length { return &l.Safe }).Usually(usual.Safe).
			Doc("how near to the edge text may stand").Example("5"),
		schema.Points("hairline", 5, func(l *preflight.Limits) *unit.Length { return &l.Hairline }).
			Usually(usual.Hairline).
			Doc("the thinnest rule").Example("0.25"),
		schema.Points("small_text", 30, func(l *preflight.Limits) *unit.Length { return &l.Small }).
			Usually(usual.Small).
			Doc("text below is in two inks at most").Example("9"),
		schema.Points("white_text", 30, func(l *preflight.Limits) *unit.Length { return &l.Reversed }).
			Usually(usual.Reversed).
			Doc("the smallest white text on a ground").Example("7"),
		schema.Number("resolution", 0, 2400, func(l *preflight.Limits) *float64 { return &l.Fine }).Usually(usual.Fine).
			Says("pixels an inch").
			Doc("pictures below are warned of").Example("225"),
		schema.Number("least_resolution", 0, 2400, func(l *preflight.Limits) *float64 { return &l.Coarse }).
			Usually(usual.Coarse).Says("pixels an inch").
			Doc("pictures below are refused").Example("150"),
	}
}

// checkEmbedded reports a file of a standard that must carry its profile, and would not.
func checkEmbedded(o *Options, problems *diag.List) {
	if o.Unembedded && !o.Flat && (o.where.Has("embed") || o.where.Has("standard")) {
		problems.Errorf(o.where.Value("embed"), "leave it out, or ask for standard = \""+standardX1a+"\"",
			"a file of the standard "+standardX4+" must carry its profile")
	}
}

// readBlack reads four percentages.
func readBlack(recipe []float64, at diag.Span, problems *diag.List) (color.CMYK, bool) {
	if len(recipe) != 4 || slices.Min(recipe) < 0 || slices.Max(recipe) > 100 {
		problems.Errorf(at, "such as [60, 40, 40, 100]",
			"`black` must be four numbers from 0 to 100: cyan, magenta, yellow, black")
		return color.CMYK{}, false
	}
	return color.CMYK{C: recipe[0], M: recipe[1], Y: recipe[2], K: recipe[3]}, true
}

// readProfile reads the profile of a press.
func readProfile(files fs.FS, file source.Text, problems *diag.List) (*icc.Profile, bool) {
	data, ok := source.ReadBeside(files, "profile", file, problems)
	if !ok {
		return nil, false
	}
	p, err := icc.Parse(string(data))
	if err == nil {
		_, err = icc.NewSeparation(p)
	}
	if err != nil {
		problems.Errorf(file.Span, "ask the printer for a profile of the press, for C, M, Y and K",
			"the profile %q cannot be used: %v", file.Value, err)
		return nil, false
	}
	return p, true
}
