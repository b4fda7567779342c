package sections

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/hyphen"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
	"annualreport/sections/announcement"
	"annualreport/sections/catalogue"
	"annualreport/sections/edition"
	"annualreport/sections/source"
	"annualreport/sections/translate"
)

// blocksHead begins the reports of TestBlocks that have no [report] of their own.
const blocksHead = "[report]\ntitle = \"T\"\ndate = 2031-01-31\nlanguage = \"en\"\n[organisation]\nname = \"Nobody\"\n"

// withoutFurnishings leaves out the parts that a report has without being asked.
const withoutFurnishings = `
[[section]]
kind = "cover"
show = false
[[section]]
kind = "contents"
show = false
[[section]]
kind = "back-cover"
show = false
`

// TestBlocks composes a section for each rule of its kind, and compares what it says: each archive of
// testdata/blocks holds a file "RULE.toml" and behind it "RULE.want", the outline of the blocks and the problems.
// A rule whose name ends with "in print" is composed for paper and shows how it is printed; one that begins with
// "a message" shows the words of the announcement, one with "a brand" its inks and letters, and one with "in French"
// is translated by fr.po; one that has its own [report] shows all of its parts. A rule "on pages" shows where the lines
// of the section stand when it is set, and one "on pages in their structure" what is read of them, too.
func TestBlocks(t *testing.T) {
	hyphens := hyphen.NewLibrary()
	archives, err := filepath.Glob(filepath.Join("testdata", "blocks", "*.txtar"))
	if err != nil || len(archives) == 0 {
		t.Fatalf("no rules: %v", err)
	}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files := fstest.MapFS{}
		wants := make(map[string]string)
		for _, f := range archive.Files {
			if rule, ok := strings.CutSuffix(f.Name, ".want"); ok {
				wants[rule] = string(f.Data)
			} else {
				files[f.Name] = &fstest.MapFile{Data: fileData(t, f.Data)}
			}
		}
		var fresh []txtar.File
		for _, f := range archive.Files {
			rule, ok := strings.CutSuffix(f.Name, ".toml")
			ok = ok && strings.Contains(rule, " ") // else it is a file of a printer
			if !strings.HasSuffix(f.Name, ".want") {
				fresh = append(fresh, f)
			}
			if !ok {
				continue
			}
			got := outlineOf(rule, string(f.Data), files, hyphens)
			fresh = append(fresh, txtar.File{Name: rule + ".want", Data: []byte(got)})
			t.Run(filepath.Base(name)+"/"+rule, func(t *testing.T) {
				if !*update && got != wants[rule] {
					t.Errorf("says:\n%s\nwant:\n%s", got, wants[rule])
				}
			})
		}
		if *update {
			archive.Files = fresh
			if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// outlineOf is the outline of what a report says, with its problems.
func outlineOf(rule, text string, files fstest.MapFS, hyphens *hyphen.Library) string {
	whole, onPages := strings.Contains(text, "[report]"), strings.Contains(rule, " on pages")
	switch {
	case onPages && !whole:
		text = blocksHead + withoutFurnishings + text
	case !whole:
		text = blocksHead + text
	}
	setting := Setting{Edition: edition.Screen(), Hyphens: hyphens, Program: "test"}
	printed := strings.HasSuffix(rule, "in print")
	if printed {
		setting.Edition = edition.Print()
	}
	problems := new(diag.List)
	var tr *translate.Translation
	report := Read("report.toml", text, files, fonts.Embedded(), problems)
	if strings.HasPrefix(rule, "in French ") {
		problems, tr = new(diag.List), translationOf(files, "fr")
		report = report.In("report.toml", text, tr, problems)
	}
	if strings.HasPrefix(rule, "a message ") {
		report.CheckMessage(problems)
		return messageOutline(report.Announcement(), problems)
	}
	doc := report.Compose(setting, problems)
	if onPages {
		return pagesOutline(doc, strings.Contains(rule, " in their structure"), problems)
	}
	var out outline
	if strings.HasPrefix(rule, "a brand ") {
		out.brand(report)
		out.problems(problems)
		return out.String()
	}
	if printed && !whole {
		out.options(report, doc)
	}
	if whole {
		out.document(doc)
	}
	for _, part := range doc.Parts {
		if s, ok := part.(*content.Section); whole || ok && !s.OwnPages {
			out.part(part)
		}
	}
	if tr != nil {
		out.line("%d translated, %d not", tr.Done, tr.Missing)
		for _, r := range tr.Rewritten {
			out.line("%s is written %s%s", r.Original, r.Translation, mark(r.Doubtful, "in doubt"))
		}
	}
	out.problems(problems)
	return out.String()
}

// translationOf is the translation into a language by the catalogue of its name.
func translationOf(files fstest.MapFS, tag string) *translate.Translation {
	name := tag + ".po"
	found := make(map[catalogue.Key]source.Text)
	read := catalogue.Read(source.NewFile(name, string(files[name].Data)), new(diag.List))
	for _, e := range read.Entries {
		found[e.Key()] = e.Str
	}
	return &translate.Translation{
		Language: tag, Original: "en", Frozen: time.Date(2031, 6, 1, 0, 0, 0, 0, time.UTC),
		Lookup: func(k catalogue.Key) (string, bool) { t, ok := found[k]; return t.Value, ok },
		Place:  func(k catalogue.Key) diag.Span { return found[k].Span },
	}
}

// problems writes what is wrong, and where.
func (o *outline) problems(list *diag.List) {
	for _, p := range list.Sorted() {
		o.line("! %d:%d %s", p.Span.Position().Line, p.Span.Position().Column, p.Summary)
	}
}

// options writes what a report is printed on and how, lengths in hundredths of a millimeter.
func (o *outline) options(r *Report, d *content.Document) {
	mm := func(l unit.Length) string { return fmt.Sprintf("%.2f", l.Millimeters()) }
	s, p, b, l := &d.Sheet, &r.Print, &r.Print.Binding, &r.Print.Limits
	o.line("sheet %s × %s, margins %s %s %s %s, column of notes %s behind %s, grid %.2f pt",
		mm(s.Size.W), mm(s.Size.H), mm(s.Top), mm(s.Outer), mm(s.Bottom), mm(s.Inner), mm(s.Margin), mm(s.MarginGap),
		float64(s.Grid)/float64(unit.Pt))
	o.line("%d columns behind %s, bleed %s, multiple of %d%s", s.Columns, mm(s.Gutter), mm(s.Bleed), s.Multiple,
		mark(s.Facing, "facing")+mark(s.Marks, "with marks")+mark(s.Rectos, "on rectos"))
	o.line("for %s, black %v%s", p.Condition, p.Black, mark(p.Flat, "flat")+mark(p.Unembedded, "without its profile")+
		mark(p.NoSpots, "without spots")+mark(p.InkPictures, "pictures in inks")+mark(l.NoRGB, "no RGB"))
	covers := mark(b.Separate, "separate covers") + mark(b.Inside, "printed inside")
	covers += mark(b.At.Position().Line > 0, fmt.Sprintf("from line %d", b.At.Position().Line))
	o.line("%s of %d to %d pages, text on spines of %s%s", b.Binding, b.Least, b.Most, mm(b.SpineText), covers)
	if s.Wrap != nil {
		w := s.Wrap
		o.line("spine of 101 pages %s, of 102 %s, “%s” “%s”", mm(w.Spine(101)), mm(w.Spine(102)), w.Back.Name, w.Back.Title)
	}
}

// brand writes the inks, the families and the words of a brand.
func (o *outline) brand(r *Report) {
	b := &r.Brand
	for _, ink := range []color.Ink{b.Primary, b.Accent, b.Second, b.Paper()} {
		o.line("ink %s %q%s", ink.Screen, ink.Spot, mark(ink.HasProcess, fmt.Sprint(ink.Process)))
	}
	o.line("letters %s, %s, %s, chosen %d", b.Text.Name, b.Titles.Name, b.Labels.Name, len(b.Chosen))
	grid := float64(b.Grid()) / float64(unit.Pt)
	o.line("grid %.2f pt, rule %d, corners %d, cover %d %q", grid, b.Style.Line(2), b.Style.Round, b.Shows, b.Picture.Value)
}

// pagesOutline is where the lines of a document stand, with what is wrong.
func pagesOutline(doc *content.Document, structured bool, problems *diag.List) string {
	set, found, err := Typeset(doc)
	if err != nil {
		return err.Error()
	}
	show := layouttest.Furniture
	if structured {
		show |= layouttest.Structure
	}
	var out outline
	out.WriteString(layouttest.Brief(set, show))
	problems.Append(found)
	out.problems(problems)
	return out.String()
}

// messageOutline is the outline of a message, with the problems of its texts.
func messageOutline(a announcement.Announcement, list *diag.List) string {
	var out outline
	out.line("subject: %s", a.Subject)
	out.line("%s, “%s”, “%s”%s%s", a.Greeting, a.Title, a.Subtitle, mark(a.RightToLeft, "from right to left"),
		mark(a.Added != "", "words of the program in "+a.Added))
	out.line("opening: %s", spansText(a.Opening))
	out.line("numbers “%s”", a.Numbers.Title)
	for _, n := range a.Numbers.List {
		out.line("  %s: %s", n.Value, n.Label)
	}
	out.line("points “%s”", a.Points.Title)
	for _, p := range a.Points.List {
		out.line("  %s: %s", spansText(p.Title), spansText(p.Text))
	}
	link := func(l announcement.Link) string {
		return "{" + l.Words + " " + l.Address + "}" + mark(l.Language != "", "in "+l.Language)
	}
	out.line("link: %s, unsubscribe: %s", link(a.Report.Link), link(a.Unsubscribe))
	out.line("sender: {%s %s %s %s}", a.Sender.Name, a.Sender.Address, link(a.Sender.Website), link(a.Sender.Email))
	out.problems(list)
	return out.String()
}

// spansText is words with signs for their looks.
func spansText(spans []announcement.Span) string {
	var out strings.Builder
	for _, s := range spans {
		signs := strings.Repeat("*", map[bool]int{true: 2}[s.Strong]+map[bool]int{true: 1}[s.Emphasis])
		fmt.Fprintf(&out, "%s%s%s", signs, s.Text, signs)
		if s.Address != "" || s.Language != "" {
			fmt.Fprintf(&out, "(%s%s)", s.Address, s.Language)
		}
	}
	return out.String()
}

// document writes what a document has beside its parts.
func (o *outline) document(d *content.Document) {
	i := d.Info
	direction := mark(i.RightToLeft, "from right to left")
	o.line("document “%s” by “%s” about “%s” in %s%s", i.Title, i.Author, i.Subject, i.Language, direction)
	o.line("furniture “%s”, folio 12 is %s, sheet “%s”", d.Furniture.Name, d.Furniture.Digits(12), d.Sheet.Slug)
	for _, a := range d.Attachments {
		o.line("attachment %s %q: %d bytes", a.Name, a.Description, len(a.Data))
	}
	for _, from := range slices.Sorted(maps.Keys(d.Aliases)) {
		o.line("alias %q → #%s", from, d.Aliases[from])
	}
}
