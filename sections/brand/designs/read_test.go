package designs

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/unit"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

var update = flag.Bool("update", false, "write the packed designs anew")

// TestOfProgram: nothing is wrong with the designs of the program, and each says how every role looks.
func TestOfProgram(t *testing.T) {
	for _, name := range Names() {
		problems := new(diag.List)
		d := parse(nil, source.Text{Value: name}, problems)
		for _, p := range problems.Sorted() {
			t.Errorf("%s: %v", name, p)
		}
		for r := range role.Role(role.Count) {
			if text := d.Text(r); text.Size < leastSize*unit.Pt || text.Leading <= 0 {
				t.Errorf("%s: a %s is %+v", name, r, text)
			}
		}
	}
}

// TestPacked: the packed designs are those of the files.
func TestPacked(t *testing.T) {
	var want []byte
	for _, name := range Names() {
		want = parse(nil, source.Text{Value: name}, new(diag.List)).pack(want)
	}
	if *update {
		if err := os.WriteFile("designs.bin", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(want, packed) {
		t.Fatal("designs.bin has other designs than the files: run go generate ./sections/brand/designs")
	}
	for _, name := range Names() {
		unpacked := parse(nil, source.Text{Value: name}, new(diag.List))
		for of := range unpacked.families {
			unpacked.families[of] = source.Text{Value: unpacked.families[of].Value} // its place is not packed
		}
		if got := Read(nil, source.Text{Value: name}, new(diag.List)); !reflect.DeepEqual(got, unpacked) {
			t.Errorf("%s is another design once it is packed", name)
		}
	}
}

// TestDocument: docs/designs.md has the keys of designs.
func TestDocument(t *testing.T) {
	name := filepath.Join("..", "..", "..", "docs", "designs.md")
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	const begin = "<!-- all keys: written by make docs -->\n"
	before, _, found := strings.Cut(string(data), begin)
	if !found {
		t.Fatalf("%s has no place for the keys", name)
	}
	table := fileTable()
	want := before + begin + "\n" + schema.Markdown(table.Shape())
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if want != string(data) {
		t.Errorf("%s has other keys than designs: run make docs", name)
	}
}

// read reads the design of a report that has some files beside it.
func read(t *testing.T, name string, files map[string]string) (*Design, string) {
	t.Helper()
	folder := make(fstest.MapFS)
	for file, text := range files {
		folder[file] = &fstest.MapFile{Data: []byte(text)}
	}
	report := source.NewFile("report.toml", "design = \""+name+"\"\n")
	problems := new(diag.List)
	root := report.Parse(problems)
	d := Read(&source.Folder{FS: folder, Report: report}, root.Text("design"), problems)
	d.CheckCovers(PatternCover, problems)
	var told []string
	for _, p := range problems.Sorted() {
		told = append(told, p.Text(nil))
	}
	return d, strings.Join(told, "\n")
}

// TestOfAuthor: a file beside the report changes what it says of the design that it names, and nothing else. What is
// like another text follows it.
func TestOfAuthor(t *testing.T) {
	d, told := read(t, "house.toml", map[string]string{
		"house.toml": "from = 'base.toml'\n[text.caption_again]\nsize = 8\n[text.task]\nink = 'accent'\n",
		"base.toml":  "leading = 15\n[text.body]\nalign = 'start'\n[text.task]\nsize = 7\nink = 'text'\n[cover.title]\nsize = 90\n",
	})
	want := *Default()
	want.families = d.families
	want.Leading = 15 * unit.Pt
	for _, r := range []role.Role{role.CaptionAgain, role.Caption, role.Code, role.SideNote} {
		want.texts[r].Size = 8 * unit.Pt
	}
	want.texts[role.Task].Size, want.texts[role.Task].Ink = 7*unit.Pt, Accent
	want.texts[role.Body].Align = 1
	want.texts[role.CoverTitle].Size = 90 * unit.Pt
	if told != "" {
		t.Errorf("told %s", told)
	}
	if !reflect.DeepEqual(*d, want) {
		for r := range role.Role(role.Count) {
			if d.texts[r] != want.texts[r] {
				t.Errorf("a %s is\n%+v, want\n%+v", r, d.texts[r], want.texts[r])
			}
		}
	}
}

// TestWrong: what cannot be used is told at its place, with what to write instead; the rest of the design holds.
func TestWrong(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"editoral", "", "did you mean \"editorial\"?"},
		{"huose.toml", "", "did you mean \"house.toml\"?"},
		{"plain", "", "designs are editorial, civic, poster, archive, or name a file in TOML beside the report"},
		{"house.toml", "from = 'house.toml'", "the design changes itself"},
		{"house.toml", "from = 'hosue.toml'", "there is no design"},
		{"house.toml", "[text.bdoy]\nsize = 9", "body"},
		{"house.toml", "[text.body]\nlike = 'bodi'", "did you mean \"body\"?"},
		{"house.toml", "[text.body]\nlike = 'quotation'", "look like themselves"},
		{"house.toml", "[text.body]\nsize = 2", "size"},
		{"house.toml", "[text.body]\nink = 'red'", "unknown `ink`"},
		{"house.toml", "[cover.title]\nlike = 'body'", "like"},
		{"house.toml", "leading = 3", "leading"},
		{"house.toml", "[text", "house.toml:1"},
		{"house.toml", "[front_cover]\nhead = [0, 0, 100, 90]", "`sender` and `head` of the front cover lie over each other"},
		{"../house.toml", "", "is not in the folder of the report"},
		{"/house.toml", "", "is not in the folder of the report"},
		{"civic.TOML", "", "did you mean \"civic\"?"},
		{"house.toml", "[back_cover]\npicture = [0, 0, 100, 50]", "unknown key `picture`"},
		{"house.toml", "[front_cover]\nhead = [50, 50, 60, 10]", "all of it is on the page"},
		{"house.toml", "[front_cover]\npattern_area = [0, 0, 100, nan]", "all of it is on the page"},
		{"house.toml", "[[front_cover.shape]]\narea = [nan, 0, 9, inf]", "all of it is on the page"},
		{"house.toml", "[[front_cover.shape]]\ncolor = 'accent'", "area"},
	} {
		_, told := read(t, c.name, map[string]string{"house.toml": c.file})
		if !strings.Contains(told, c.want) {
			t.Errorf("%s %q: told %q, want %q", c.name, c.file, told, c.want)
		}
	}
}

// TestBeside: a file that another changes is beside that one.
func TestBeside(t *testing.T) {
	files := map[string]string{
		"looks/house.toml": "from = 'base.toml'", "looks/base.toml": "from = '../root.toml'\nleading = 15", "root.toml": "leading = 9",
		"base.toml": "leading = 20", "Loud.TOML": "leading = 21",
	}
	if d, told := read(t, "looks/house.toml", files); told != "" || d.Leading != 15*unit.Pt {
		t.Errorf("leading is %v, told %q", d.Leading, told)
	}
	if d, told := read(t, "Loud.TOML", files); told != "" || d.Leading != 21*unit.Pt {
		t.Errorf("leading is %v, told %q", d.Leading, told)
	}
}

// TestCircle: texts that look like themselves are told once, also over files.
func TestCircle(t *testing.T) {
	for _, files := range []map[string]string{
		{"house.toml": "[text.body]\nlike = 'caption'\n[text.caption]\nlike = 'body'"},
		{"house.toml": "from = 'base.toml'\n[text.body]\nlike = 'caption'", "base.toml": "[text.caption]\nlike = 'body'"},
	} {
		if _, told := read(t, "house.toml", files); strings.Count(told, "look like themselves") != 1 {
			t.Errorf("told %q", told)
		}
	}
}

// TestSmallTextIsBlack: in the designs of the program texts of pages below 9 points are black or gray, since small
// letters in several inks are blurred where one of these shifts.
func TestSmallTextIsBlack(t *testing.T) {
	const small = 9 * unit.Pt
	for _, name := range Names() {
		d := Read(nil, source.Text{Value: name}, new(diag.List))
		for r := range role.CoverName {
			if text := d.Text(r); text.Size < small && text.Ink != Plain && text.Ink != Quiet {
				t.Errorf("%s: a %s of %v is in ink %d", name, r, text.Size, text.Ink)
			}
		}
	}
}
