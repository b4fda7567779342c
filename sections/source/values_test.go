package source

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/layout/diag"
	"annualreport/sections/infile"
	"annualreport/sections/number"
)

// valuesOf is a table of keys with a value of each type.
const valuesOf = `text = "a"
empty = ""
whole = 5
real = 2.50
unknown = nan
truth = true
date = 2031-02-03
list = ["a", "b"]
numbers = [1, 2.5]
mixed = ["a", 1, { b = 2 }]
none = []
inline = { a = 1 }
many = [{ a = 1 }, "b", 3, 4.5]
rows = [["a", 1], [{ text = "b" }]]
huge = inf
[below]
id = "Here we Are"
[[tables]]
a = 1
[[tables]]
a = 2
`

// TestValues: a value is read by its type; another one is told with its line, in the words of authors, and is nothing.
func TestValues(t *testing.T) {
	texts := func(all []Text) string {
		var out []string
		for _, one := range all {
			out = append(out, one.Value)
		}
		return strings.Join(out, " ")
	}
	tables := func(all []*Table) string {
		var out []string
		for _, one := range all {
			out = append(out, one.Cell("a").Value+one.Text("text").Value)
		}
		return strings.Join(out, " ")
	}
	for _, c := range []struct {
		what, got string
		read      func(*Table) string
		told      string
	}{
		{"a text", "a", func(t *Table) string { return t.Text("text").Value }, ""},
		{"no text", "", func(t *Table) string { return t.Text("gone").Value }, ""},
		{"a number for a text", "", func(t *Table) string { return t.Text("whole").Value }, "3:9 `whole` must be a text in quotes, not a number"},
		{"a truth for a text", "", func(t *Table) string { return t.Text("truth").Value }, "6:9 `truth` must be a text in quotes, not true or false"},
		{"a date for a text", "", func(t *Table) string { return t.Text("date").Value }, "7:8 `date` must be a text in quotes, not a date"},
		{"a list for a text", "", func(t *Table) string { return t.Text("list").Value }, "8:8 `list` must be a text in quotes, not a list"},
		{"tables for a text", "", func(t *Table) string { return t.Text("tables").Value }, "18:3 `tables` must be a text in quotes, not a list"},
		{"a table for a text", "", func(t *Table) string { return t.Text("below").Value }, "16:2 `below` must be a text in quotes, not a table"},
		{"a whole number", "5 true", func(t *Table) string { return fmt.Sprint(t.Whole("whole", 5, 5)) }, ""},
		{"too small", "0 false", func(t *Table) string { return fmt.Sprint(t.Whole("whole", 6, 9)) }, "3:9 `whole` must lie between 6 and 9"},
		{"too large", "0 false", func(t *Table) string { return fmt.Sprint(t.Whole("whole", 1, 4)) }, "3:9 `whole` must lie between 1 and 4"},
		{"a real for a whole", "0 false", func(t *Table) string { return fmt.Sprint(t.Whole("real", 1, 4)) }, "4:8 `real` must be a whole number, not a number"},
		{"a real number", "2.5 true", func(t *Table) string { return fmt.Sprint(t.Real("real", 2.5, 2.5)) }, ""},
		{"a whole for a real", "5 true", func(t *Table) string { return fmt.Sprint(t.Real("whole", 1, 9)) }, ""},
		{"a number that is none", "0 false", func(t *Table) string { return fmt.Sprint(t.Real("unknown", 1, 9)) }, "5:11 `unknown` must lie between 1 and 9"},
		{"a real too large", "0 false", func(t *Table) string { return fmt.Sprint(t.Real("real", 1, 2)) }, "4:8 `real` must lie between 1 and 2"},
		{"a text for a real", "0 false", func(t *Table) string { return fmt.Sprint(t.Real("text", 1, 2)) }, "1:8 `text` must be a number, not a text"},
		{"no real", "0 false", func(t *Table) string { return fmt.Sprint(t.Real("gone", 1, 2)) }, ""},
		{"a truth", "true true", func(t *Table) string { return fmt.Sprint(t.Truth("truth")) }, ""},
		{"a text for a truth", "false false", func(t *Table) string { return fmt.Sprint(t.Truth("text")) }, "1:8 `text` must be true or false, not a text"},
		{"a date", "2031-02-03 00:00:00 +0000 UTC true", func(t *Table) string { return fmt.Sprint(t.Date("date")) }, ""},
		{"a text for a date", "false", func(t *Table) string { _, ok := t.Date("text"); return fmt.Sprint(ok) }, "1:8 `text` must be a date, not a text"},
		{"texts", "a b", func(t *Table) string { return texts(t.Texts("list")) }, ""},
		{"no texts", "", func(t *Table) string { return texts(t.Texts("none")) }, ""},
		{"numbers for texts", "a", func(t *Table) string { return texts(t.Texts("mixed")) },
			"10:15 `mixed` must be a list of texts; here is a number 10:18 `mixed` must be a list of texts; here is a table"},
		{"a text for texts", "", func(t *Table) string { return texts(t.Texts("text")) }, "1:8 `text` must be a list in square brackets, not a text"},
		{"reals", "[1 2.5] true", func(t *Table) string { return fmt.Sprint(t.Reals("numbers")) }, ""},
		{"texts for reals", "[1] true", func(t *Table) string { return fmt.Sprint(t.Reals("mixed")) },
			"10:10 `mixed` must be a list of numbers; here is a text 10:18 `mixed` must be a list of numbers; here is a table"},
		{"a cell", "2.50", func(t *Table) string { return t.Cell("real").Value }, ""},
		{"a cell that is not known", "–", func(t *Table) string { return t.Cell("unknown").Value }, ""},
		{"a cell without end", "–", func(t *Table) string { return t.Cell("huge").Value }, "15:8 inf cannot be printed"},
		{"a truth for a cell", "", func(t *Table) string { return t.Cell("truth").Value }, "6:9 a cell must be a text or a number, not true or false"},
		{"cells", "a 1 ", func(t *Table) string { return texts(t.Cells("mixed")) }, "10:18 a cell must be a text or a number, not a table"},
		{"a table", "1", func(t *Table) string { return t.Table("inline").Cell("a").Value }, ""},
		{"no table", "true", func(t *Table) string { return fmt.Sprint(t.Table("gone") == nil) }, ""},
		{"a text for a table", "true", func(t *Table) string { return fmt.Sprint(t.Table("text") == nil) }, "1:8 `text` must be a table, not a text"},
		{"tables", "1 2", func(t *Table) string { return tables(t.Tables("tables")) }, ""},
		{"tables in a line", "1", func(t *Table) string { return tables(t.Tables("many")) }, "13:20 `many` must be a list of tables; here is a text"},
		{"tables or texts", "1 b 3 4.5", func(t *Table) string { return tables(t.TablesOr("many", "text")) },
			"13:25 `many` must be a list of texts or tables; here is a number"},
		{"a table for tables", "", func(t *Table) string { return tables(t.Tables("below")) }, "16:2 `below` is a list of tables"},
		{"where texts are", "1 13 20", func(t *Table) string {
			span := t.TablesOr("many", "text")[1].Text("text").Span
			return fmt.Sprint(span.Position().Line-12, span.Position().Line, span.Position().Column)
		}, "13:25 `many` must be a list of texts or tables; here is a number"},
		{"what types are", "true false true false true false true true false true false", func(t *Table) string {
			return fmt.Sprint(t.IsText("text"), t.IsText("whole"), t.IsDate("date"), t.IsDate("text"), t.IsTable("below"), t.IsTable("list"),
				t.IsList("list"), t.IsList("tables"), t.IsList("below"), t.Has("none"), t.Has("gone"))
		}, ""},
		{"what has values", "true false false true", func(t *Table) string {
			w := t.Where()
			return fmt.Sprint(w.HasValues("list"), w.HasValues("none"), w.HasValues("gone"), w.HasValues("text"))
		}, ""},
		{"the place of what tables share that stand in no other", "tables below", func(t *Table) string {
			return fmt.Sprint(t.Tables("tables")[0].For(Label, true).place("a").Context, " ", t.Table("below").place("a").Context)
		}, ""},
		{"nowhere", "false false false false 0 0 true", func(*Table) string {
			var w Where
			return fmt.Sprint(w.Known(), w.Has("a"), w.IsText("a"), w.IsTable("a"), w.Key("a").Position().Line, w.Value("a").Position().Line, w.Span().IsZero())
		}, ""},
		{"the place of a text", "below id below here-we-are", func(t *Table) string {
			b := t.Table("below")
			place, shared := b.place("id"), t.Tables("tables")[0].within(b, "x").For(Label, true).place("a")
			return fmt.Sprint(place.Context, " ", place.Key, " ", shared.Context, " ", b.within(&Table{}, "x").context)
		}, ""},
	} {
		problems := new(diag.List)
		root := NewFile("f", valuesOf).Parse(problems)
		got := c.read(root)
		var told []string
		for _, p := range problems.Sorted() {
			told = append(told, fmt.Sprintf("%d:%d %s", p.Span.Position().Line, p.Span.Position().Column, p.Summary))
		}
		if got != c.got || strings.Join(told, " ") != c.told {
			t.Errorf("%s: %q, told %q; want %q, %q", c.what, got, told, c.got, c.told)
		}
	}
}

// TestUnknownKeys: a key that is not known is told in its order, with the one that is meant: by another word for it, by
// its letters, or with all that are known.
func TestUnknownKeys(t *testing.T) {
	problems := new(diag.List)
	root := NewFile("f", "zzz = 1\ntitel = 2\nNAME = 3\nid = 4\n").Parse(problems)
	root.TellUnknown([]string{"title", "id", "called"}, map[string]string{"name": "called"})
	NewFile("g", "a = 1\n").Parse(problems).TellUnknown(nil, nil)
	var got []string
	for _, p := range problems.Sorted() {
		got = append(got, fmt.Sprintf("%d %s: %s", p.Span.Position().Line, p.Summary, p.Hint))
	}
	const want = "1 unknown key `zzz`: known keys are called, id, title; 2 unknown key `titel`: did you mean `title`?; " +
		"3 unknown key `NAME`: did you mean `called`?; 1 unknown key `a`: "
	if strings.Join(got, "; ") != want {
		t.Errorf("%q", got)
	}
}

// TestMissingAndEmpty: what a table lacks is told at its header, and a text without words at the text.
func TestMissingAndEmpty(t *testing.T) {
	problems := new(diag.List)
	root := NewFile("f", "\n[team]\nname = \"Fog\"\ntitle = \"\"\nnote = \" \"\nyear = 4\n").Parse(problems)
	team := root.Table("team")
	team.TellMissing("role", Absence{What: "the work of the team"})
	team.TellMissing("size", Absence{Line: "size = 4"})
	for _, key := range []string{"name", "title", "note", "gone"} {
		team.TellEmpty(key, team.Text(key))
	}
	root.TellMissing("organization", Absence{})
	var got []string
	for _, p := range problems.Sorted() {
		got = append(got, fmt.Sprintf("%d:%d %s: %s", p.Span.Position().Line, p.Span.Position().Column, p.Summary, p.Hint))
	}
	const want = "1:1 the report has no `organization`: add a line: organization = \"…\"; 2:2 [team] has no `role`, the work of the team: add a line: role = \"…\"; " +
		"2:2 [team] has no `size`: add a line: size = 4; 4:9 `title` is empty: ; 5:8 `note` is empty: "
	if strings.Join(got, "; ") != want {
		t.Errorf("%s", strings.Join(got, "; "))
	}
}

// TestShortNames: a name for translators is the first words of a text, small and with hyphens.
func TestShortNames(t *testing.T) {
	for text, want := range map[string]string{
		"Here we Are!": "here-we-are", "  *a*  b ": "a-b", "": "", "été 2031": "été-2031", "…": "",
		strings.Repeat("a", 41) + " b":       strings.Repeat("a", 41),
		strings.Repeat("a", 40) + " b c":     strings.Repeat("a", 40) + "-b",
		strings.Repeat("word ", 8) + " more": "word-word-word-word-word-word-word-word-more",
	} {
		if got := shortName(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestSmallLetters: letters of ASCII become small, and nothing else does.
func TestSmallLetters(t *testing.T) {
	for c, want := range map[byte]byte{'A': 'a', 'Z': 'z', '@': '@', '[': '[', 'a': 'a', 0xc3: 0xc3} {
		if got := lower(c); got != want {
			t.Errorf("%q: %q", c, got)
		}
	}
}

// TestOtherFaults: what is wrong with a file as TOML and has no place is told of the file.
func TestOtherFaults(t *testing.T) {
	problems := new(diag.List)
	syntaxErrors(NewFile("f.toml", ""), errors.New("toml: it is bad"), problems)
	told := problems.Sorted()
	if len(told) != 1 || told[0].Summary != "it is bad" || told[0].Span.File() != "f.toml" {
		t.Errorf("%+v", told)
	}
}

// TestNamedSeparators: a first line may name the separator, as Excel writes it; it is no line of values.
func TestNamedSeparators(t *testing.T) {
	for text, want := range map[string]string{
		"sep=;\na;b": "; 6 true", "SEP=|\r\na|b": "| 7 true", "sep=,": ", 5 true", "\"sep=;\"\r\n": "; 9 true", "sep=;;;\n": "; 8 true",
		"sep=\t\n": "\t 6 true", "sep=\n": "\x00 0 false", "sep=;x\n": "\x00 0 false", "step=;\n": "\x00 0 false", "": "\x00 0 false",
	} {
		sign, length, ok := NamedSeparator(text)
		if got := fmt.Sprintf("%c %d %v", sign, length, ok); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestSeparatorOfFewLines: a sign that the first line lacks divides nothing, though all lines have it alike; behind a
// quotation mark without end lines are lines.
func TestSeparatorOfFewLines(t *testing.T) {
	if got := Separator("a;b\n1;2;3\n4;5;6\n"); got != ';' {
		t.Errorf("%q", got)
	}
	if line, rest := firstRecord("\"a;b\nc;d\n"); line != "\"a;b" || rest != "c;d\n" {
		t.Errorf("%q and %q", line, rest)
	}
	if line, rest := firstRecord("\"a\nb\";c\nd"); line != "\"a\nb\";c" || rest != "d" {
		t.Errorf("%q and %q", line, rest)
	}
}

// TestNumbersOfTexts: a text is a number where it was read as one, whatever it says.
func TestNumbersOfTexts(t *testing.T) {
	text := Text{Value: "5"}
	if _, ok := text.Number(); ok {
		t.Error("a text in quotes is a number")
	}
	if v, ok := text.AsNumber(number.Value{}).Number(); !ok || v != (number.Value{}) {
		t.Errorf("%v %t", v, ok)
	}
}

// TestPartsOfTranslations: a fault of a translated text is at the part that has it, and at the original where that has no place.
func TestPartsOfTranslations(t *testing.T) {
	problems := new(diag.List)
	original := NewFile("f", "a = \"fog\"\n").Parse(problems).Text("a")
	f := NewFile("de.po", "one\ntwo\nthree\n")
	text := original.TranslatedAs("Nebel, See", []Part{{0, f.Span(0, 3)}, {4, diag.Span{}}, {7, f.Span(8, 5)}})
	for offset, want := range map[int]string{0: "de.po:1:1", 3: "de.po:1:1", 4: "f:1:5", 6: "f:1:5", 7: "de.po:3:1", 9: "de.po:3:1"} {
		if got := text.At(offset, 1).String(); got != want {
			t.Errorf("byte %d is at %s, want %s", offset, got, want)
		}
	}
}

// TestUnreadFiles: a file beside the report that is outside, missing or cannot be read is told, each in its own words.
func TestUnreadFiles(t *testing.T) {
	folder := fstest.MapFS{"a.csv": {Data: []byte("x")}, "b/c.csv": {}}
	for name, want := range map[string]string{"a.csv": "", "../a.csv": "outside", "c.csv": "there is no", "b": "cannot be read"} {
		problems := new(diag.List)
		data, ok := ReadBeside(folder, "file", Text{Value: name}, problems)
		if ok != (want == "") || ok != (string(data) == "x") || !ok && (problems.Len() != 1 || !strings.Contains(problems.Sorted()[0].Summary, want)) {
			t.Errorf("%s: %q, told %v", name, data, problems.Sorted())
		}
	}
}

// TestRowsToldOnce: of rows that are none the first is told; an item that a list does not have has no place.
func TestRowsToldOnce(t *testing.T) {
	problems := new(diag.List)
	rows := NewFile("f", "rows = [[\"a\", 5], 1, 2, [{text = \"b\"}, true]]\n").Parse(problems).RowsOf("rows")
	got := ""
	for _, row := range rows {
		for _, c := range row {
			got += fmt.Sprintf("%q %t ", c.Text.Value, c.Table != nil && c.Table.Text("text").Value == "b")
		}
		got += "| "
	}
	told := problems.Sorted()
	if got != `"a" false "5" false | "" true "" false | ` || len(told) != 2 || told[0].Span.Position().Column != 19 {
		t.Errorf("%s, told %v", got, told)
	}
	if item(nil, 0) != nil || item(&position{}, 0) != nil {
		t.Error("an item without a place has one")
	}
}

// TestTextsAsTables: a text that stands for a table has its own place, and what is neither is told with what to write.
func TestTextsAsTables(t *testing.T) {
	f := NewFile("f", "many = [\"fog\", 3]\nodd = [true]\nplain = [true]\n")
	problems := new(diag.List)
	root := f.Parse(problems)
	fog := root.TablesOr("many", "text")[0]
	for _, span := range []diag.Span{fog.Where().Span(), fog.Where().Key("text"), fog.Where().Value("text")} {
		if want := f.Span(8, 5); span != want {
			t.Errorf("%s: %+v, want %+v", span, span, want)
		}
	}
	root.TablesOr("odd", "text")
	root.TablesOr("plain", "")
	var got []string
	for _, p := range problems.Sorted() {
		got = append(got, p.Hint)
	}
	if want := `write each in quotes: "3"|write odd = ["…", "…"]|`; strings.Join(got, "|") != want {
		t.Errorf("%q, want %q", got, want)
	}
	if newTable(f, "x", nil, nil, problems).Where().Value("a").File() != "f" {
		t.Error("a table without a place has none of its file")
	}
}

// TestTranslator: each text with words is handed to the translator, with its place, and what comes back is read; a number,
// and an empty text, is not.
func TestTranslator(t *testing.T) {
	f := NewFile("f", "a = \"fog\"\nb = \"\"\nc = 5\n[[t]]\ntitle = \"The sea\"\nd = \"gull\"\n")
	var asked []string
	f.Translate = func(at Place, text Text) Text {
		asked = append(asked, fmt.Sprint(at.Context, ":", at.Key, ":", at.Role == Label, ":", text.Value))
		return text.Translated("<" + text.Value + ">")
	}
	root := f.Parse(new(diag.List))
	inner := root.Tables("t")[0]
	got := root.Text("a").Value + root.Text("b").Value + root.Cell("c").Value + inner.For(Label, false).Text("d").Value
	if got != "<fog>5<gull>" || strings.Join(asked, " ") != ":a:false:fog the-sea:d:true:gull" {
		t.Errorf("%s, asked for %q", got, asked)
	}
}

// TestPlacesForTranslators: a text of a table in another is named by both; one that is shared by the tables beside it by the
// outer one alone, or by their name where there is none. A table is called by the first of its words that is not empty.
func TestPlacesForTranslators(t *testing.T) {
	root := NewFile("f", "[a]\nid = \"\"\ntitle = \"Long Fog\"\n[a.b]\nlabel = 5\nname = \"Gull\"\n").Parse(new(diag.List))
	a := root.Table("a").within(root, "a")
	b := a.Table("b").within(a, "b")
	for _, c := range []struct {
		got  Place
		want string
		role Role
	}{
		{b.For(Label, false).place("k"), "long-fog/gull", Label}, {b.For(Quote, true).place("k"), "long-fog", Quote},
		{a.For(Label, false).place("k"), "long-fog", Label}, {a.For(Label, true).place("k"), "a", Label},
	} {
		if c.got != (Place{Context: c.want, Key: "k", Role: c.role}) {
			t.Errorf("%+v, want %s", c.got, c.want)
		}
	}
}

// TestTranslatedTexts: a translation knows its original, whether it is one, and stands where its only part does; a text that
// is taken elsewhere keeps what it says.
func TestTranslatedTexts(t *testing.T) {
	f := NewFile("de.po", "one\ntwo\n")
	plain := Text{Value: "fog", Span: f.Span(0, 1)}
	there := f.Span(4, 3)
	translated := plain.Translated("Nebel")
	beside := translated.WithBeside("brume", there).AsNumber(number.Value{})
	taken := beside.Taken(there)
	_, isNumber := taken.Number()
	for what, is := range map[string]bool{
		"a plain text":        !plain.IsTranslated() && plain.Original() == "fog" && plain.Beside().Value == "",
		"a translation":       translated.IsTranslated() && translated.Original() == "fog" && translated.Value == "Nebel",
		"one beside":          beside.IsTranslated() && beside.Beside().Value == "brume" && beside.Beside().Span == there && !plain.WithBeside("x", diag.Span{}).IsTranslated(),
		"a text of elsewhere": taken.Span == there && taken.Original() == "fog" && taken.Beside().Value == "brume" && taken.Value == "Nebel",
		"its number":          isNumber,
		"a plain one":         plain.Taken(there).Span == there && !plain.Taken(there).IsTranslated(),
		"one part":            plain.TranslatedAs("Nebel", []Part{{At: there}}).Span == there,
		"a part of no place":  plain.TranslatedAs("Nebel", []Part{{}}).Span == plain.Span,
		"two parts":           plain.TranslatedAs("Nebel", []Part{{At: there}, {From: 2, At: there}}).Span == plain.Span,
	} {
		if !is {
			t.Errorf("%s is another", what)
		}
	}
}

// TestEmptyTranslations: a translation without words is told where it stands, with what to do.
func TestEmptyTranslations(t *testing.T) {
	problems := new(diag.List)
	root := NewFile("f", "a = \"fog\"\n").Parse(problems)
	root.TellEmpty("a", root.Text("a").Translated(" "))
	root.TellEmpty("a", root.Text("a").Translated("x"))
	leftOut := new(diag.List)
	other := NewFile("f", "a = \"fog\"\n").Parse(leftOut)
	other.TellEmpty("a", other.Text("a").Translated("-"))
	if told := leftOut.Sorted(); len(told) != 1 || told[0].Summary != "the translation leaves out the name “fog”" {
		t.Errorf("%v", told)
	}
	got := problems.Sorted()
	if len(got) != 1 || got[0].Summary != "the translation of `a` has no words" || got[0].Hint == "" || got[0].Span.Position().Column != 5 {
		t.Errorf("%v", got)
	}
}

// TestFirstYear: no calendar has a year 0, and each has a year 1.
func TestFirstYear(t *testing.T) {
	for day, want := range map[string]string{"0000-12-31": "`d` has the year 0, which no calendar has", "0001-01-01": ""} {
		problems := new(diag.List)
		_, ok := NewFile("f", "d = "+day+"\n").Parse(problems).Date("d")
		told := ""
		for _, p := range problems.Sorted() {
			told += p.Summary
		}
		if told != want || ok != (want == "") {
			t.Errorf("%s: %t, told %q", day, ok, told)
		}
	}
}

// TestFaultsOfSyntax: what is wrong with a file as TOML is told at its place, with a cure for dates.
func TestFaultsOfSyntax(t *testing.T) {
	for text, want := range map[string]string{
		"a = 2031-13-01": "1:5 there is no such day: write a day as 2017-05-31",
		"a = 2031-12-01T25:00:00": "1:5 there is no such date or time: " +
			"write a day as 2017-05-31, a time as 23:59:59, or words between quotes",
		"a = 1\nb = 'x\n":   "2:5 the text that begins here has no quote at its end: write b = 'x'",
		"a = 1\n[a]\nb = 2": "2:2 Key 'a' has already been defined.: ",
		"a = 1\na = 2": "2:1 “a” stands twice in its table, first in line 1: " +
			"delete one of the two; if a new table begins here, put its header before it",
	} {
		problems := new(diag.List)
		if NewFile("f", text).Parse(problems) != nil || problems.Len() != 1 {
			t.Fatalf("%q: %v", text, problems.Sorted())
		}
		p := problems.Sorted()[0]
		if got := fmt.Sprintf("%d:%d %s: %s", p.Span.Position().Line, p.Span.Position().Column, p.Summary, p.Hint); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// TestMissingFiles: a file that is not there is told with one of a similar name beside it, and one that is refused with what
// its folder says.
func TestMissingFiles(t *testing.T) {
	folder := refusing{fstest.MapFS{"data/visits.csv": {}, "logo.svg": {}}}
	for name, want := range map[string]string{
		"data/visit.csv":   `there is no file "data/visit.csv": did you mean "data/visits.csv"?`,
		"data\\visit.csv":  `there is no file "data\\visit.csv": did you mean "data/visits.csv"?`,
		"none.csv":         `there is no file "none.csv": put it into the folder of the report`,
		"logo.svg":         `the file "logo.svg" is too large: make it smaller`,
		"data":             `the file "data" cannot be read: read data: invalid argument: put a copy of it there`,
		"../x":             `the file "../x" lies outside of the report's folder: put it into the folder of the report and name it from there`,
		"data/visits.csv":  "",
		"data//visits.csv": "",
	} {
		problems := new(diag.List)
		ReadBeside(folder, "file", Text{Value: name}, problems)
		got := ""
		for _, p := range problems.Sorted() {
			got += p.Summary + ": " + p.Hint
		}
		if got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// refusing is a folder that refuses a file.
type refusing struct{ fstest.MapFS }

// ReadFile refuses the logo.
func (f refusing) ReadFile(name string) ([]byte, error) {
	if name == "logo.svg" {
		return nil, &infile.Refusal{Why: "is too large", Cure: "make it smaller"}
	}
	return f.MapFS.ReadFile(name)
}

// TestFolders: a folder knows the report and what was read beside it, in this order.
func TestFolders(t *testing.T) {
	f := Folder{Report: NewFile("dir/report.toml", "")}
	f.Add(NewFile("a", ""))
	f.Add(NewFile("b", ""))
	got := f.Path("c.csv")
	for _, one := range f.Files() {
		got += " " + one.Name()
	}
	if got != "dir/c.csv dir/report.toml a b" {
		t.Error(got)
	}
}
