package designs

import (
	"cmp"
	_ "embed" // the designs below
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// The designs of the program.
var (
	//go:embed editorial.toml
	editorial string
	//go:embed civic.toml
	civic string
	//go:embed poster.toml
	poster string
	//go:embed archive.toml
	archive string
)

// Usual is the name of the design of a report that names none.
const Usual = "editorial"

// ofProgram are the designs of the program: their names, and their files.
func ofProgram() []programFile {
	return []programFile{{Usual, editorial}, {"civic", civic}, {"poster", poster}, {"archive", archive}}
}

// programFile is a file of the program.
type programFile struct{ name, text string }

// Names are the names of the program's designs.
func Names() []string {
	var out []string
	for _, d := range ofProgram() {
		out = append(out, d.name)
	}
	return out
}

// Read reads the design of a name: one of the program's, or the file of that name beside the report. It reports what is
// wrong with it; where there is none that can be used, the design is the usual one.
func Read(in *source.Folder, name source.Text, problems *diag.List) *Design {
	if d := packedDesign(name.Value); d != nil {
		return d
	}
	return parse(in, name, problems)
}

// Default is the usual design.
func Default() *Design { return packedDesign(Usual) }

// parse reads a design from its file.
func parse(in *source.Folder, name source.Text, problems *diag.List) *Design {
	r := reader{in: in, problems: problems}
	r.open(name)
	return r.design()
}

// reader reads a design and those that it changes.
type reader struct {
	in       *source.Folder
	problems *diag.List
	// names are those of the files that were opened, so that none changes itself.
	names []string
	// files are those that were read: each changes the ones behind it.
	files []*file
	// circular are the roles that look like themselves, of which that was told.
	circular [role.Count]bool
}

// open reads a design and those that it changes, which is the usual one in the end. A file that changes another is
// beside it.
func (r *reader) open(name source.Text) {
	beside := "."
	for !name.IsEmpty() {
		known := slices.Contains(Names(), name.Value)
		if !known && !path.IsAbs(name.Value) {
			beside = path.Join(beside, path.Dir(name.Value))
			name.Value = path.Join(beside, path.Base(name.Value))
		}
		if slices.Contains(r.names, name.Value) {
			r.problems.Errorf(name.Span, "name another design, or leave `from` out", "the design changes itself")
			break
		}
		r.names = append(r.names, name.Value)
		f := r.file(name)
		if f == nil {
			break
		}
		f.isAuthors = !known
		r.files = append(r.files, f)
		name = f.from
	}
	if !slices.Contains(r.names, Usual) {
		r.files = append(r.files, r.file(source.Text{Value: Usual}))
	}
}

// file reads one design, one of the program's or the file of that name; nil if there is none.
func (r *reader) file(name source.Text) *file {
	for _, d := range ofProgram() {
		if d.name == name.Value {
			return decode(source.NewFile(d.name+".toml", d.text), r.problems)
		}
	}
	if !fs.ValidPath(name.Value) {
		r.problems.Errorf(name.Span, "put a copy of it beside the report, and write its name alone",
			"the design %q is not in the folder of the report", name.Value)
		return nil
	}
	text, err := r.in.ReadFile(name.Value)
	switch {
	case !strings.EqualFold(path.Ext(name.Value), ".toml") || errors.Is(err, fs.ErrNotExist):
		r.problems.Errorf(name.Span, r.nearestDesign(name.Value), "there is no design %q", name.Value)
		return nil
	case err != nil:
		source.TellUnread("file", name, err, r.problems)
		return nil
	}
	opened := source.NewFile(r.in.Path(name.Value), string(text))
	r.in.Add(opened)
	return decode(opened, r.problems)
}

// nearestDesign says what to write instead of the name of a design that there is not.
func (r *reader) nearestDesign(written string) string {
	names := Names()
	plain := strings.ToLower(strings.TrimSuffix(written, path.Ext(written)))
	near := cmp.Or(source.Nearest(written, names), source.NearestFile(r.in, written), source.Nearest(plain, names))
	if near != "" {
		return "did you mean \"" + near + "\"?"
	}
	return "designs are " + source.Listed(names) + ", or name a file in TOML beside the report"
}

// decode reads what a file says; nil if it is not TOML.
func decode(f *source.File, problems *diag.List) *file {
	t := f.Parse(problems)
	if t == nil {
		return nil
	}
	out := new(file)
	table := fileTable()
	table.Decode(t, out)
	return out
}

// design is what the files say together.
func (r *reader) design() *Design {
	out := new(Design)
	for _, f := range slices.Backward(r.files) {
		if f.leading > 0 {
			out.Leading = unit.Points(f.leading)
		}
		for of, name := range f.families {
			if !name.IsEmpty() {
				out.families[of] = name
			}
		}
	}
	for of := range role.CoverName {
		out.texts[of] = r.text(of, nil)
	}
	for _, n := range onCovers() {
		out.texts[n.role] = plain()
	}
	for _, n := range onPartPages() {
		out.partPage[n.role] = out.texts[n.role]
	}
	for _, n := range onOpeners() {
		out.onOpeners[n.role] = out.texts[n.role]
	}
	for _, f := range slices.Backward(r.files) {
		f.opener.apply(out)
		for _, n := range onCovers() {
			f.covers[n.role].apply(&out.texts[n.role])
		}
		for _, n := range onPartPages() {
			f.partPage[n.role].apply(&out.partPage[n.role])
		}
		f.contents.apply(&out.Contents)
		f.page.apply(&out.Page)
		f.chart.apply(&out.Chart)
		f.applyFronts(out)
		f.applyPlate(f.back, "back_cover", &out.Back)
	}
	return out
}

// text is how a role looks on pages: as the role does that it is like, with what the files say of it. Behind are the
// roles that are like this one.
func (r *reader) text(of role.Role, behind []role.Role) Text {
	base := plain()
	if c := r.likeness(of); c != nil {
		behind = append(behind, of)
		if from := slices.Index(behind, c.like); from >= 0 {
			if !r.circular[of] {
				r.problems.Errorf(c.likeAt, "say of one of them how it looks", "the texts look like themselves")
			}
			for _, one := range behind[from:] {
				r.circular[one] = true
			}
		} else {
			base = r.text(c.like, behind)
		}
	}
	for _, f := range slices.Backward(r.files) {
		if c := f.texts[of]; c != nil {
			c.apply(&base)
		}
	}
	return base
}

// likeness is what says which role another is like; nil if nothing does. A file that says how large the letters are and
// not which role they are like holds for both.
func (r *reader) likeness(of role.Role) *textChange {
	for _, f := range r.files {
		if c := f.texts[of]; c != nil && c.isLike() {
			return c
		}
	}
	return nil
}
