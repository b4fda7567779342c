package grammar

import (
	"archive/zip"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// sections are the tables of lists in these tests.
func sections(name string) bool { return name == "section" || name == "section.picture" }

// right are texts that are TOML: those of the toml-test suite, and the files of the repository.
func right(t testing.TB) map[string]string {
	t.Helper()
	out := make(map[string]string)
	archive, err := zip.OpenReader("../testdata/toml-test.zip")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = archive.Close() }()
	for _, entry := range archive.File {
		if !strings.HasSuffix(entry.Name, ".toml") {
			continue
		}
		r, err := entry.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[entry.Name] = string(data)
	}
	root := filepath.Join("..", "..", "..")
	err = filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".toml" {
			return err
		}
		data, err := os.ReadFile(name)
		var values map[string]any
		if _, wrong := toml.Decode(string(data), &values); wrong == nil {
			out[name] = string(data)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < 250 {
		t.Fatalf("only %d texts", len(out))
	}
	return out
}

// TestRightTexts: a text that is TOML has no fault.
func TestRightTexts(t *testing.T) {
	for name, text := range right(t) {
		for _, f := range Faults(text, nil) {
			t.Errorf("%s: %q: %s", name, text[f.At:min(f.At+f.Length+20, len(text))], f.What)
		}
	}
}

// TestFaults: each fault is told, by its words, and mended as its author meant it. A mended text is TOML. What only the
// author knows is left as it is.
func TestFaults(t *testing.T) {
	for _, c := range []struct{ text, what, mended string }{
		{`title: "One"`, "“:”", `title = "One"`},
		{`title : "One"`, "“:”", `title = "One"`},
		{`title := "One"`, "“:=”", `title = "One"`},
		{`title => "One"`, "“=>”", `title = "One"`},
		{`title == "One"`, "“==”", `title = "One"`},
		{`title "One"`, "stands “=”", `title = "One"`},
		{`year 2032`, "stands “=”", `year = 2032`},
		{`title = “One”`, "typographic", `title = "One"`},
		{`title = „Eins“ # a`, "typographic", `title = "Eins" # a`},
		{`title = «Un»`, "typographic", `title = "Un"`},
		{`title = “The "one" year”`, "typographic", `title = "The \"one\" year"`},
		{`title = “One” and two`, "typographic", `title = "“One” and two"`},
		{`title = "One”`, "ends with “””", `title = "One"`},
		{`title = 'One"`, "ends with", `title = 'One'`},
		{`title = One year`, "between quotes", `title = "One year"`},
		{`title = One year # a remark`, "between quotes", `title = "One year" # a remark`},
		{`title = One year"`, "no quote at its beginning", `title = "One year"`},
		{`title = One year,`, "no “,”", `title = "One year"`},
		{`title = "One`, "no quote at its end", `title = "One"`},
		{"title = \"One\nyear\"\na = 1", "several lines", "title = \"\"\"One\nyear\"\"\"\na = 1"},
		{`title = "The "one" year"`, "straight quotes", `title = "The \"one\" year"`},
		{`title = "The "one""`, "straight quotes", `title = "The \"one\""`},
		{`title = 'It's one'`, "apostrophe", `title = "It's one"`},
		{`title = "One",`, "no “,”", `title = "One"`},
		{`title = "One";`, "no “;”", `title = "One"`},
		{`title = "One" // remark`, "sign #", `title = "One" # remark`},
		{"// remark\na = 1", "sign #", "# remark\na = 1"},
		{"<!-- remark -->\na = 1", "sign #", "# remark \na = 1"},
		{"; remark\na = 1", "sign #", "# remark\na = 1"},
		{`a = 1 b = "x"`, "line of its own", "a = 1\nb = \"x\""},
		{`a = "x" b = 2`, "line of its own", "a = \"x\"\nb = 2"},
		{"title =\n  \"One\"", "line of its key", `title = "One"`},
		{`color = #112233`, "color", `color = "#112233"`},
		{"title\u00a0= 1", "looks like a space", "title = 1"},
		{"title =\u00a0\u200b1", "looks like a space", "title = 1"},
		{"\ufefftitle = 1", "looks like a space", "title = 1"},
		{`file = "a\picture.jpg"`, "folders", `file = "a/picture.jpg"`},
		{`file = "C:\Users\new\picture.jpg"`, "folders", `file = "C:/Users/new/picture.jpg"`},
		{`text = "two \* three"`, "backslash", `text = "two \\* three"`},
		{"text = \"\"\"\n\\# a\n\"\"\"", "backslash", "text = \"\"\"\n\\\\# a\n\"\"\""},
		{`draft = True`, "small letters", `draft = true`},
		{`date = 15/03/2032`, "year, month and day", `date = 2032-03-15`},
		{`date = 3.4.2032`, "year, month and day", `date = 2032-04-03`},
		{`date = 2032/3/4`, "year, month and day", `date = 2032-03-04`},
		{`date = 15 March 2032`, "year, month and day", `date = 2032-03-15`},
		{`date = March 3rd, 2032`, "year, month and day", `date = 2032-03-03`},
		{`a = .5`, "both sides", `a = 0.5`},
		{`a = 5.`, "both sides", `a = 5.0`},
		{`a = 12 %`, "between quotes", `a = "12 %"`},
		{`a = €1,200`, "between quotes", `a = "€1,200"`},
		{"a = [\n  \"x\"\n  \"y\"\n]", "comma is missing", "a = [\n  \"x\",\n  \"y\"\n]"},
		{`a = ["x" "y"]`, "comma is missing", `a = ["x", "y"]`},
		{`a = ["x"; "y"]`, "“;”", `a = ["x", "y"]`},
		{`a = ["x",, "y"]`, "no value", `a = ["x", "y"]`},
		{`a = [x, y z]`, "between quotes", `a = ["x", "y z"]`},
		{`a = [“x”, “y”]`, "typographic", `a = ["x", "y"]`},
		{`a = ["x "y" z", "w"]`, "straight quotes", `a = ["x \"y\" z", "w"]`},
		{"a = [\n  1,\n  2\n\n[section]\nb = 1", "no “]”", "a = [\n  1,\n  2]\n\n[section]\nb = 1"},
		{"a = [1, 2\nb = 1", "no “]”", "a = [1, 2]\nb = 1"},
		{`a = {b: 1, c = 2}`, "“:”", `a = {b = 1, c = 2}`},
		{`a = {b = 1 c = 2}`, "comma is missing", `a = {b = 1, c = 2}`},
		{"a = {b = 1, c = 2\nd = 1", "no “}”", "a = {b = 1, c = 2}\nd = 1"},
		{"[report\na = 1", "brackets", "[report]\na = 1"},
		{"[[section]\na = 1", "brackets", "[[section]]\na = 1"},
		{"[section]]\na = 1", "brackets", "[[section]]\na = 1"},
		{"[ [section] ]\na = 1", "brackets", "[[section]]\na = 1"},
		{"[report] a = 1", "line of its own", "[report]\na = 1"},
		{"[report]:\na = 1", "no “:”", "[report]\na = 1"},
		{"[section]\na = 1\n[section]\na = 2", "stands twice", "[[section]]\na = 1\n[[section]]\na = 2"},
		{"[[section]]\na = 1\n[section]\na = 2", "double brackets", "[[section]]\na = 1\n[[section]]\na = 2"},
		{
			"[[section]]\n[section.picture]\na = 1\n[section.picture]\na = 2", "stands twice",
			"[[section]]\n[[section.picture]]\na = 1\n[[section.picture]]\na = 2",
		},
		{
			"text = \"\"\"\nOne.\n\n[[section]]\ntext = \"\"\"\nTwo.\n\"\"\"\n", "no end",
			"text = \"\"\"\nOne.\n\"\"\"\n\n[[section]]\ntext = \"\"\"\nTwo.\n\"\"\"\n",
		},
		{"text = \"\"\"\nOne.\n", "no end", "text = \"\"\"\nOne.\n\"\"\"\n"},
		{"text = \"\"\"\nOne.\n”””\na = 1\n", "differ", "text = \"\"\"\nOne.\n\"\"\"\na = 1\n"},
		{"text = \"\"\"\nOne.\n\"\"\na = 1\n", "differ", "text = \"\"\"\nOne.\n\"\"\"\na = 1\n"},
		{"text = “””\nOne.\n”””\n", "three straight quotes", "text = \"\"\"\nOne.\n\"\"\"\n"},
		{"text = \"“”\nOne.\n\"””\n", "three straight quotes", "text = \"\"\"\nOne.\n\"\"\"\n"},
		{`“title” = 1`, "typographic", `title = 1`},
		{`last–year = 1`, "typographic", `last-year = 1`},
		// What only the author knows is told, and left.
		{`date = 3/4/2032`, "year, month and day", ""},
		{`date = 2032-02-30`, "no such day", ""},
		{`draft = yes`, "true or false", ""},
		{`a = null`, "no value", ""},
		{`a = 1,200`, "no number", ""},
		{`a = 1.200,50`, "no number", ""},
		{`a = 007`, "begin with 0", ""},
		{`title =`, "no value", ""},
		{"words that stand nowhere", "neither", ""},
		{"text = \"\"\"\nOne.\n\"\"\"\nTwo.\n", "the one that begins in line 1 ends in line 3", ""},
		{"section:\n  title: one", "neither", ""},
		{"a = 1\na = 2", "stands twice", ""},
		{"[brand]\na = 1\n[brand]\nb = 2", "stands twice", ""},
		{`a = {label = "A", value = 1,200}`, "no key with a value", ""},
		{`a = "x" and more`, "behind the value", ""},
		{"text = \"\"\" He said \"\"\"so\"\"\" to us \"\"\"", "behind them", ""},
	} {
		faults := Faults(c.text, sections)
		if !saysOne(faults, c.what) {
			t.Errorf("%q: %v does not say %q", c.text, faults, c.what)
		}
		sure := Sure(faults)
		if c.mended == "" {
			if len(sure) == len(faults) {
				t.Errorf("%q was surely mended: %q", c.text, Mended(c.text, faults))
			}
			continue
		}
		if got := Mended(c.text, sure); got != c.mended {
			t.Errorf("%q was mended to %q, not %q", c.text, got, c.mended)
		}
		if err := decode(c.mended); err != nil {
			t.Errorf("%q: %v", c.mended, err)
		}
	}
}

// saysOne reports whether one of the faults says some words.
func saysOne(faults []Fault, words string) bool {
	for _, f := range faults {
		if strings.Contains(f.What, words) {
			return true
		}
	}
	return false
}

// decode is what the library thinks of a text.
func decode(text string) error {
	var values map[string]any
	_, err := toml.Decode(text, &values)
	return err
}

// TestAllFaults: faults in one text do not hide each other.
func TestAllFaults(t *testing.T) {
	lines := []string{
		`title: "One"`, `subtitle = “Two”`, `draft = True`, `date = 15/03/2032`, `file = "a\picture.jpg"`, `logo = 'x"`,
		`a = ["x" "y"]`, `name = Puddle Menders`, `motto = "The "one" year"`, `b = 1,`, `c = .5`, `d = #112233`,
	}
	text := strings.Join(lines, "\n") + "\n[[section]\ntext = \"\"\"\nOne.\n\n[[section]]\ne : 1\n"
	var told []int
	for _, f := range Faults(text, sections) {
		if n := lineNumber(text, f.At); len(told) == 0 || told[len(told)-1] != n {
			told = append(told, n)
		}
	}
	if len(told) != len(lines)+3 {
		t.Errorf("lines with faults are %v", told)
	}
}

// TestCorrected: the line that is proposed is without all of its faults.
func TestCorrected(t *testing.T) {
	text := "a = 1\ntitle: “One”,\n"
	faults := Faults(text, nil)
	if line, ok := Corrected(text, faults[0], faults); !ok || line != `title = "One"` {
		t.Errorf("%q, %v of %v", line, ok, faults)
	}
	text = "title = \"One\nyear\"\n"
	faults = Faults(text, nil)
	if line, ok := Corrected(text, faults[0], faults); ok && line != `title = """One` {
		t.Errorf("%q of two lines", line)
	}
}

// TestOrigin: each byte that an edit leaves is found again.
func TestOrigin(t *testing.T) {
	text := "title: “One”\nb = 2\n"
	faults := Faults(text, nil)
	mended := Mended(text, faults)
	for _, sign := range []string{"t", "One", "b", "2"} {
		if got, want := Origin(faults, strings.Index(mended, sign)), strings.Index(text, sign); got != want {
			t.Errorf("%q stood at %d, not %d", sign, want, got)
		}
	}
}

// FuzzFaults: of any text, faults lie within it, and so do their edits; a text that is TOML has none, and what is mended
// has not more faults than before.
func FuzzFaults(f *testing.F) {
	for _, text := range []string{"", "[a", "a = [", "a = {", "a = \"", "a = '''", "a: “x", "a = \"\\u12\"", "[[a]]\n[a.b]\n[a]"} {
		f.Add(text)
	}
	for name, text := range right(f) {
		if len(text) < 400 && !strings.Contains(name, "key/") {
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			return
		}
		faults := Faults(text, sections)
		for _, fault := range faults {
			if fault.At < 0 || fault.Length < 0 || fault.At+fault.Length > len(text) || fault.What == "" {
				t.Errorf("a fault at %d, %d of %d", fault.At, fault.Length, len(text))
			}
			for _, e := range fault.Edits {
				if e.From < 0 || e.From > e.To || e.To > len(text) {
					t.Errorf("an edit from %d to %d of %d", e.From, e.To, len(text))
				}
			}
			Corrected(text, fault, faults)
		}
		mended := Mended(text, faults)
		for i := range len(mended) {
			if at := Origin(faults, i); at < 0 || at > len(text) {
				t.Errorf("byte %d comes from %d of %d", i, at, len(text))
			}
		}
		if len(faults) > 0 && decode(text) == nil && !strings.Contains(text, "\"") {
			t.Errorf("%q is TOML, and has the fault %q", text, faults[0].What)
		}
	})
}
