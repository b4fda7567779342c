package schema

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"annualreport/layout/diag"
	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// lamp is what the tests read.
type lamp struct {
	name, note source.Text
	lit        bool
	dark       bool
	count      int
	height     unit.Length
	share      float64
	day        time.Time
	keepers    []source.Text
	color      string
	oil        oil
	oils       []oil
	where      source.Where
	at         diag.Span
	checked    int
	steps      []string
}

type oil struct{ kind source.Text }

func oilTable() Table[*oil] {
	return Table[*oil]{Name: "oil", Keys: []Key[*oil]{
		Text("kind", func(o *oil) *source.Text { return &o.kind }).Needed().For(source.Label).Shared(),
	}}
}

func lampTable() Table[*lamp] {
	return Table[*lamp]{
		Name: "lamp",
		Keys: []Key[*lamp]{
			Text("name", func(l *lamp) *source.Text { return &l.name }).Needed().For(source.Heading),
			Text("note", func(l *lamp) *source.Text { return &l.note }),
			Truth("lit", func(l *lamp) *bool { return &l.lit }).Usually(true),
			Not("bright", func(l *lamp) *bool { return &l.dark }),
			Whole("count", 1, 9, func(l *lamp) *int { return &l.count }).Usually(3),
			Millimeters("height", 100, func(l *lamp) *unit.Length { return &l.height }).Usually(unit.Millimeters(5)),
			Number("share", 0, 1, func(l *lamp) *float64 { return &l.share }),
			Date("day", func(l *lamp) *time.Time { return &l.day }).ValueAt(func(l *lamp) *diag.Span { return &l.at }),
			Texts("keepers", func(l *lamp) *[]source.Text { return &l.keepers }),
			Words("color", []Word[string]{{"red", "r"}, {"green", "g"}}, func(l *lamp) *string { return &l.color }).
				Then(func(l *lamp) { l.steps = append(l.steps, "then") }).Absent(func(l *lamp) { l.steps = append(l.steps, "absent") }),
			Either[*lamp](
				Sub("oil", oilTable(), func(l *lamp, o *oil) { l.oil = *o }),
				Text("oil", func(l *lamp) *source.Text { return &l.oil.kind })),
			List("oils", oilTable(), func(l *lamp) *[]oil { return &l.oils }),
		},
		At:    func(l *lamp) *source.Where { return &l.where },
		Check: func(l *lamp) { l.checked++ },
	}
}

// decode reads a table and gives what is told of it.
func decode(t *testing.T, text string, into *lamp) []string {
	t.Helper()
	problems := new(diag.List)
	root := source.NewFile("lamp.toml", text).Parse(problems)
	if root == nil {
		t.Fatal(problems.Sorted())
	}
	table := lampTable()
	table.Decode(root, into)
	var out []string
	for _, p := range problems.Sorted() {
		out = append(out, strings.TrimSuffix(strings.Join([]string{p.Summary, p.Hint}, " | "), " | "))
	}
	return out
}

// TestDecode reads a value of each type into its field.
func TestDecode(t *testing.T) {
	var l lamp
	told := decode(t, "name = \"A\"\nlit = false\nbright = false\ncount = 7\nheight = 12.5\nshare = 0.5\nday = 2031-05-04\n"+
		"keepers = [\"x\", \"y\"]\ncolor = \"green\"\noil = { kind = \"whale\" }\n[[oils]]\nkind = \"olive\"\n[[oils]]\nkind = \"rape\"\n", &l)
	switch {
	case len(told) > 0:
		t.Errorf("told: %v", told)
	case l.name.Value != "A" || l.lit || !l.dark || l.count != 7 || l.height != unit.Millimeters(12.5) || l.share != 0.5:
		t.Errorf("simple values: %+v", l)
	case l.day.Format(time.DateOnly) != "2031-05-04" || l.at.Position().Line != 7 || len(l.keepers) != 2 || l.color != "g":
		t.Errorf("other values: %+v", l)
	case l.oil.kind.Value != "whale" || len(l.oils) != 2 || l.oils[1].kind.Value != "rape":
		t.Errorf("tables: %+v", l)
	case l.where.Key("count").Position().Line != 4 || l.checked != 1 || !slices.Equal(l.steps, []string{"then"}):
		t.Errorf("places and calls: %+v", l)
	}
}

// TestUsual gives what holds without keys, and what is called without them.
func TestUsual(t *testing.T) {
	var l lamp
	told := decode(t, "name = \"A\"\noil = \"whale\"\n", &l)
	if len(told) > 0 || !l.lit || l.dark || l.count != 3 || l.height != unit.Millimeters(5) || l.color != "r" || l.oil.kind.Value != "whale" {
		t.Errorf("%v %+v", told, l)
	}
	if !slices.Equal(l.steps, []string{"absent"}) || !l.at.IsZero() {
		t.Errorf("calls: %+v", l)
	}
}

// TestOverlay keeps what a table does not name, and takes what it names.
func TestOverlay(t *testing.T) {
	l := lamp{count: 8, color: "g"}
	table := lampTable()
	table.Overlay(source.NewFile("lamp.toml", "name = \"A\"\nlit = true\n").Parse(new(diag.List)), &l)
	if l.count != 8 || l.color != "g" || !l.lit {
		t.Errorf("%+v", l)
	}
}

// TestTold reports each fault once, in the words of authors, and goes on.
func TestTold(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  "the report has no `name` | add a line: name = \"…\"",
		"name = \" \"":                      "`name` is empty",
		"name = 5":                          "`name` must be a text in quotes, not a number",
		"name = \"A\"\nlit = 1":             "`lit` must be true or false, not a number",
		"name = \"A\"\nbright = \"no\"":     "`bright` must be true or false, not a text",
		"name = \"A\"\ncount = 10":          "`count` must lie between 1 and 9",
		"name = \"A\"\ncount = 1.5":         "`count` must be a whole number, not a number",
		"name = \"A\"\nheight = -1":         "`height` must lie between 0 and 100",
		"name = \"A\"\nshare = nan":         "`share` must lie between 0 and 1",
		"name = \"A\"\nday = \"today\"":     "`day` must be a date, not a text | write the date without quotes, as 2017-05-31",
		"name = \"A\"\nkeepers = [1]":       "`keepers` must be a list of texts; here is a number",
		"name = \"A\"\ncolor = \"blue\"":    "unknown `color` \"blue\" | write \"red\" or \"green\"",
		"name = \"A\"\noil = 5":             "`oil` must be a text in quotes, not a number",
		"name = \"A\"\noil = {}":            "[oil] has no `kind` | add a line: kind = \"…\"",
		"name = \"A\"\noils = {}":           "`oils` is a list of tables | write [[oils]] with two brackets",
		"name = \"A\"\ncolr = 1":            "unknown key `colr` | did you mean `color`?",
		"name = \"A\"\n[oil]\nkinds = \"\"": "[oil] has no `kind` | add a line: kind = \"…\"\nunknown key `kinds` | did you mean `kind`?",
	} {
		var l lamp
		if got := strings.Join(decode(t, text, &l), "\n"); got != want {
			t.Errorf("%q is told as\n%s\nwant\n%s", text, got, want)
		}
	}
}

// TestRoles gives each text the role of its key, and one context to those that are shared.
func TestRoles(t *testing.T) {
	file := source.NewFile("lamp.toml", "name = \"A\"\nnote = \"N\"\noil = \"whale\"\n[[oils]]\nkind = \"olive\"\n[[oils]]\nkind = \"olive\"\n")
	var got []source.Place
	file.Translate = func(at source.Place, text source.Text) source.Text {
		got = append(got, at)
		return text
	}
	table := lampTable()
	table.Decode(file.Parse(new(diag.List)), new(lamp))
	want := []source.Place{{Key: "name", Role: source.Heading}, {Key: "note"}, {Key: "oil"},
		{Key: "kind", Role: source.Label, Context: "oils"}, {Key: "kind", Role: source.Label, Context: "oils"}}
	if !slices.Equal(got, want) {
		t.Errorf("places are %v, want %v", got, want)
	}
}

// TestKeysAreReadBySchemas: no other package reads keys out of tables, so that none is read that no schema names.
func TestKeysAreReadBySchemas(t *testing.T) {
	reads := regexp.MustCompile(`\bsource\.Table\b`)
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".go" {
			return err
		}
		if room := filepath.Dir(name); room == filepath.Join("..", "source") || room == filepath.Join("..", "schema") {
			return nil
		}
		data, err := os.ReadFile(name)
		if reads.Match(data) {
			t.Errorf("%s reads tables: say their keys in a schema", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
