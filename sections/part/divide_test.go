package part

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/picture"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// note is a section of a test.
type note struct{ compose.Head }

// Blocks implements compose.Section.
func (n *note) Blocks(*compose.Composer) []content.Block { return nil }

// opener is a picture that opens a section.
type opener struct{ compose.Opener }

// reading begins to read a report whose folder has a picture.
func reading(problems *diag.List) *key.Reading {
	svg := `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="20" height="20"/></svg>`
	folder := &source.Folder{FS: fstest.MapFS{"rock.svg": {Data: []byte(svg)}}}
	return key.New(folder, picture.NewShelf(folder), nil, problems)
}

// parts are the titles and the sections of a report in TOML, each in the order of the file. A section is an appendix,
// leaves its part, or begins with a picture, if its keys say so.
func parts(t *testing.T, in *key.Reading, toml string) (titles []*Title, sections []compose.Section) {
	t.Helper()
	root := source.NewFile("f", toml).Parse(in.Problems)
	if root == nil {
		t.Fatalf("%s: %v", toml, in.Problems.Sorted())
	}
	table := Table(in)
	for _, one := range root.Tables("part") {
		title := new(Title)
		table.Decode(one, title)
		titles = append(titles, title)
	}
	for _, one := range root.Tables("section") {
		n := &note{compose.Head{Title: one.Text("title"), Where: one.Where()}}
		n.Appendix = one.Where().Has("appendix")
		n.OutsideParts = one.Where().Has("part")
		if one.Where().Has("opener") {
			n.Opener = opener{}
		}
		sections = append(sections, n)
	}
	return titles, sections
}

// sketch is a report of parts and sections in TOML: P is a part, and p one without a number; s is a section, a an
// appendix, o a section that leaves the part, and b an appendix that does.
func sketch(things string) string {
	return strings.NewReplacer(
		"P", "[[part]]\ntitle = 'P'\n", "p", "[[part]]\ntitle = 'P'\nnumbered = false\n", "s", "[[section]]\ntitle = 's'\n",
		"a", "[[section]]\nappendix = true\n", "o", "[[section]]\npart = false\n", "b", "[[section]]\nappendix = true\npart = false\n",
	).Replace(things)
}

// divided is what became of a sketch: parts with their names and numbers, sections in brackets if they are in a part,
// and what is told by its line.
func divided(t *testing.T, toml string, leavesOut bool) string {
	t.Helper()
	problems := new(diag.List)
	in := reading(problems)
	in.LeavesOut = leavesOut
	titles, sections := parts(t, in, toml)
	var out []string
	for _, s := range Divide(in, titles, sections) {
		switch s := s.(type) {
		case *Title:
			out = append(out, fmt.Sprintf("%s=%d", s.ID, s.PartNumber()))
		case *note:
			out = append(out, map[bool]string{true: "(s)", false: "s"}[s.InPart])
		}
	}
	for _, p := range problems.Sorted() {
		out = append(out, fmt.Sprintf("! %d %s", p.Span.Position().Line, p.Summary))
	}
	return strings.Join(out, " ")
}

// TestDivide: the sections below a part are in it, up to the next part or to one that leaves it.
func TestDivide(t *testing.T) {
	const (
		another = "the part has no section: another one follows it"
		none    = "no section stands below the part"
		leaves  = "the part has no section: the first one below it leaves it"
	)
	for _, c := range []struct{ things, want string }{
		{"", ""}, {"ss", "s s"}, {"oa", "s s"},
		{"Pss", "p=1 (s) (s)"}, {"sPs", "s p=1 (s)"}, {"PsPs", "p=1 (s) p-2=2 (s)"}, {"PspsPs", "p=1 (s) p-2=0 (s) p-3=2 (s)"},
		{"Psos", "p=1 (s) s s"}, {"PsosPs", "p=1 (s) s s p-2=2 (s)"}, {"Psaa", "p=1 (s) s s"}, {"Paas", "p=1 (s) (s) (s)"},
		{"Paabs", "p=1 (s) (s) s s"}, {"PsasPa", "p=1 (s) s s p-2=2 (s)"}, {"PasPsa", "p=1 (s) (s) p-2=2 (s) s"},
		{"ssP", "s s p=1 ! 5 " + none}, {"ssPP", "s s p=1 p-2=2 ! 5 " + none + " ! 7 " + none},
		{"PPss", "p=1 p-2=2 (s) (s) ! 1 " + another}, {"Pos", "p=1 s s ! 4 " + leaves}, {"Pbs", "p=1 s s ! 5 " + leaves},
		{"Ps", "p=1 (s) ! 1 the report has one section, and nothing to divide"},
		{"P", "p=1 ! 1 " + none},
	} {
		if got := divided(t, sketch(c.things), false); got != c.want {
			t.Errorf("%s: %s, want %s", c.things, got, c.want)
		}
	}
	if got := divided(t, sketch("Ps"), true); got != "p=1 (s)" {
		t.Errorf("a report of which something stands in other editions: %s", got)
	}
}

// TestDivideAny: whatever parts and sections a report has, in whatever order, all stand in the order of the file; parts
// are numbered without gaps; before the first part no section is in one, and behind one that leaves it none is until the
// next; each part either has a section in it or is told once.
func TestDivideAny(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 1))
	for range 400 {
		things := ""
		for range 2 + r.IntN(9) {
			things += string("Ppsaob"[r.IntN(6)])
		}
		problems := new(diag.List)
		titles, sections := parts(t, reading(problems), sketch(things))
		out := Divide(reading(problems), titles, sections)
		got, last, empty := "", 0, 0
		for i, s := range out {
			h := s.Common()
			if title, ok := s.(*Title); ok {
				got += map[bool]string{true: "P", false: "p"}[title.counted]
				if title.counted {
					last++
				}
				if want := map[bool]int{true: last}[title.counted]; title.PartNumber() != want {
					t.Fatalf("%s: the part has number %d, want %d", things, title.PartNumber(), want)
				}
				if i+1 == len(out) || isTitle(out[i+1]) || out[i+1].Common().OutsideParts {
					empty++
				}
				continue
			}
			got += map[[2]bool]string{{}: "s", {true, false}: "a", {false, true}: "o", {true, true}: "b"}[[2]bool{h.Appendix, h.OutsideParts}]
			if begun, above := partAbove(things[:i]); h.InPart != (begun && !h.OutsideParts && staysIn(above+got[i:])) {
				t.Fatalf("%s: section %d is in a part: %v", things, i, h.InPart)
			}
		}
		told := 0
		for _, p := range problems.Sorted() {
			if p.Severity == diag.Error {
				told++
			}
		}
		if got != things || told != empty {
			t.Fatalf("%s became %s, and %d parts are told, not %d", things, got, told, empty)
		}
	}
}

// partAbove is what stands behind the last part of a sketch; false if it has none.
func partAbove(things string) (begun bool, above string) {
	i := strings.LastIndexAny(things, "Pp")
	return i >= 0, things[i+1:]
}

// staysIn reports whether the last of some sections below a part is in it: none leaves it, and appendices stand only in
// a part that begins with one.
func staysIn(sections string) bool {
	leaving := "ob"
	if sections[0] != 'a' && sections[0] != 'b' {
		leaving = "oab"
	}
	return !strings.ContainsAny(sections, leaving)
}

// TestNamesOfParts: a part has the name that it is given, or one of its title, which no other thing has.
func TestNamesOfParts(t *testing.T) {
	got := divided(t, "[[part]]\ntitle = 'The *Sea*'\n[[section]]\n[[part]]\ntitle = 'The sea'\n[[section]]\n[[part]]\ntitle = 'x'\n"+
		"id = 'here'\n[[section]]\n[[part]]\ntitle = 'here'\n[[section]]\n[[part]]\ntitle = 'y'\nid = 'here'\n[[section]]\n", false)
	if want := `the-sea=1 (s) the-sea-2=2 (s) here=3 (s) here-2=4 (s) here=5 (s) ! 16 the id "here" is used twice, first in line 9`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestCures: what is to be done about a part without sections is said in the words of the report.
func TestCures(t *testing.T) {
	for _, c := range []struct {
		things    string
		leavesOut bool
		want      string
	}{
		{"ssP", false, "write [[part]] above the [[section]] that the part begins with, or leave it out"},
		{"ssP", true, "name the `languages` of its sections for the part, too"},
		{"Pos", false, "leave `part` out, or take away the part in line 1"},
		{"Ps", false, "leave the part out"},
	} {
		problems := new(diag.List)
		in := reading(problems)
		in.LeavesOut = c.leavesOut
		titles, sections := parts(t, in, sketch(c.things))
		Divide(in, titles, sections)
		if told := problems.Sorted(); len(told) != 1 || told[0].Hint != c.want {
			t.Errorf("%s: %+v, want %s", c.things, told, c.want)
		}
	}
}

// TestOpenersBelow: a picture that opens the first section of a part leaves the title no room above it.
func TestOpenersBelow(t *testing.T) {
	for _, c := range []struct {
		title, first, second string
		told                 bool
	}{
		{"page = false\n", "opener = 1\n", "", true}, {"", "opener = 1\n", "", false}, {"page = false\n", "", "opener = 1\n", false},
		{"page = false\n", "", "", false},
	} {
		problems := new(diag.List)
		in := reading(problems)
		titles, sections := parts(t, in, "[[part]]\ntitle = 'P'\n"+c.title+"[[section]]\n"+c.first+"[[section]]\n"+c.second)
		Divide(in, titles, sections)
		if told := problems.Sorted(); (len(told) == 1 && told[0].Span.Position().Line == 3) != c.told || len(told) > 1 {
			t.Errorf("%+v: told %v", c, told)
		}
		if titles[0].OwnPage != (c.title == "" || c.told) {
			t.Errorf("%+v: the title has a page to itself: %v", c, titles[0].OwnPage)
		}
	}
}

// TestLastTitle: a part at the end, without a page to itself, has no section below it whose picture could be asked for.
func TestLastTitle(t *testing.T) {
	if got, want := divided(t, sketch("ss")+"[[part]]\ntitle = 'P'\npage = false\n", false), "s s p=1 ! 5 no section stands below the part"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// read is the title of a part with some keys, and what is told of it.
func read(t *testing.T, keys string) (*Title, []string) {
	t.Helper()
	problems := new(diag.List)
	titles, _ := parts(t, reading(problems), "[[part]]\ntitle = 'P'\n"+keys)
	var told []string
	for _, p := range problems.Sorted() {
		told = append(told, p.Summary)
	}
	return titles[0], told
}

// shapeOf is the keys of the table.
func shapeOf() []schema.Spec {
	table := Table(reading(new(diag.List)))
	return table.Shape().Keys
}
