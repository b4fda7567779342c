package source

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"annualreport/layout/diag"
)

// draftOf is a draft of a file of TOML that has colons.
func draftOf(t *testing.T, toml string) *Draft {
	t.Helper()
	problems := new(diag.List)
	table := NewFile("f", toml).Parse(problems)
	if table == nil {
		t.Fatalf("%q: %v", toml, problems.Sorted())
	}
	d := DraftOf(table)
	if d == nil {
		t.Fatalf("%q has no draft", toml)
	}
	return d
}

// spelled are ways to write a text of letters, quotes and line ends in TOML.
func spelled(text string) []string {
	escaped := strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text)
	var numbers strings.Builder
	for _, r := range text {
		fmt.Fprintf(&numbers, `\U%08X`, r)
	}
	return []string{
		"'''" + text + "'''", "'''\n" + text + "'''", `"""` + "\n" + escaped + `"""`,
		`"` + strings.ReplaceAll(escaped, "\n", `\n`) + `"`, `"` + numbers.String() + `"`,
	}
}

// places are where the bytes of a text stand.
func places(text Text) string {
	var out strings.Builder
	for i := range len(text.Value) {
		out.WriteString(text.At(i, 1).String() + " ")
	}
	return out.String()
}

// TestNoDraft: a table without colons in its texts has no draft, wherever the file has them otherwise; one with colons
// has one, however deep in it they stand and however they are written.
func TestNoDraft(t *testing.T) {
	for toml, want := range map[string]bool{
		"a = 'x'": false, "a = '::'": false, "a = 'x' # :::": false, "':::' = 'x'": false, "a = 5 # :::": false,
		"a = [1, 'x'] # :::": false, "[[a]]\nb = 'x' # :::": false, "[a]\nb = true # :::": false,
		"a = ':::'": true, "a = \"\\u003a::\"": true, "a = 'x::::'": true, "a = [1, ':::']": true, "[[a]]\nb = 'x'\n[[a]]\nb = ':::'": true,
		"[a.b]\nc = ':::'": true, "a = [{b = ['x', ':::']}]": true,
	} {
		table := NewFile("f", toml).Parse(new(diag.List))
		if got := DraftOf(table) != nil; got != want {
			t.Errorf("%s: a draft %v, want %v", toml, got, want)
		}
	}
}

// TestPlacesOfParts: whatever a text is and however it is written, each part of it that a table is made of has the
// places that its letters have; so have parts of a part, and what is written in place of another text.
func TestPlacesOfParts(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	letters := []string{"a", "ü", "水", "🦉", "\"", `\`, "\n", " ", ":"}
	for range 40 {
		text := ":::"
		for range 3 + r.IntN(20) {
			text += letters[r.IntN(len(letters))]
		}
		for _, written := range spelled(text) {
			d := draftOf(t, "b = 1\na = "+written+" # x\n")
			p, _ := d.Passage("a")
			if p.Value() != text {
				t.Fatalf("%s is read as %q", written, p.Value())
			}
			want := strings.Fields(places(p.text))
			from := r.IntN(len(text))
			to := from + 1 + r.IntN(len(text)-from)
			checkPart(t, d, p, Range{from, to}, want)
			d.Rewrite("a", strings.Repeat("x", len(text)))
			again, _ := d.Passage("a")
			if got := places(d.Table().Text("a")); got != strings.Join(want, " ")+" " || places(again.text) != got {
				t.Fatalf("%s: written anew it stands at\n%s, want\n%s", written, got, want)
			}
		}
	}
}

// checkPart inserts a table with a part of a passage, and into it one with the end of that part.
func checkPart(t *testing.T, d *Draft, p Passage, part Range, want []string) {
	t.Helper()
	value := p.Value()[part.From:part.To]
	n := NewInsertion(p, part.From, part.To, "")
	n.Text("k", value, part, part)
	d.Insert("list", n)
	outer := d.Within("list")[0]
	got, ok := outer.Passage("k")
	if here := strings.Fields(places(got.text)); !ok || got.Value() != value || !equal(here, want[part.From:part.To]) {
		t.Fatalf("bytes %v of %q stand at %v, want %v", part, p.Value(), here, want[part.From:part.To])
	}
	for _, span := range []diag.Span{outer.table.span(), outer.table.keySpan("k"), outer.table.ValueSpan("k"), p.At(part.From, 1)} {
		if span.String() != want[part.From] {
			t.Fatalf("bytes %v of %q: a place is %s, want %s", part, p.Value(), span, want[part.From])
		}
	}
	half := len(value) / 2
	within := NewInsertion(got, half, len(value), "")
	within.Text("k", value[half:], Range{half, len(value)}, Range{half, len(value)})
	outer.Insert("list", within)
	inner, _ := outer.Within("list")[0].Passage("k")
	if here := strings.Fields(places(inner.text)); inner.Value() != value[half:] || !equal(here, want[part.From+half:part.To]) {
		t.Fatalf("bytes from %d of %q stand at %v, want %v", half, value, here, want[part.From+half:part.To])
	}
}

// equal reports whether two lists are the same.
func equal(a, b []string) bool { return strings.Join(a, " ") == strings.Join(b, " ") }

// TestUnderlinedParts: the place of a part is as long as it is written; that of a key has a letter at the least.
func TestUnderlinedParts(t *testing.T) {
	const toml = `a = ":::\tone\ttwo"`
	d := draftOf(t, toml)
	p, _ := d.Passage("a")
	n := NewInsertion(p, 3, 11, "")
	n.Text("long", "one\ttwo", Range{4, 7}, Range{4, 11})
	n.Text("short", "", Range{8, 8}, Range{8, 8})
	d.Insert("list", n)
	table := d.Within("list")[0].table
	for what, c := range map[string]struct {
		got      diag.Span
		from, to string
	}{
		"the table": {table.span(), `\tone`, `"`}, "a key": {table.keySpan("long"), "one", `\ttwo`},
		"a value": {table.ValueSpan("long"), "one", `"`}, "an empty key": {table.keySpan("short"), "two", "wo"},
		"an empty value": {table.ValueSpan("short"), "two", "two"},
	} {
		from := strings.Index(toml, c.from)
		to := from + strings.Index(toml[from:], c.to)
		if want := d.table.file.Span(from, to-from); c.got != want {
			t.Errorf("%s stands at %+v, want %+v", what, c.got, want)
		}
	}
}

// TestDraftsAreCopies: what is changed in a draft, however deep, changes nothing of the table that it is of.
func TestDraftsAreCopies(t *testing.T) {
	const toml = "a = ':::'\nl = [{a = ':::', t = {a = 'y'}}, {a = 'z'}]\n[t]\na = ':::'\n[[u]]\na = ':::'\n[u.t]\na = 'x'\n[[u.v]]\na = 'w'\n"
	table := NewFile("f", toml).Parse(new(diag.List))
	before := described(&Draft{table})
	d := DraftOf(table)
	if got := described(d); got != before {
		t.Fatalf("the draft is\n%s, the table\n%s", got, before)
	}
	change(d)
	if got := described(&Draft{table}); got != before {
		t.Errorf("the table became\n%s, it was\n%s", got, before)
	}
	if got := described(DraftOf(table)); got != before {
		t.Errorf("another draft is\n%s, the table\n%s", got, before)
	}
	if got := described(d); strings.Count(got, `"new"`) != 8 || strings.Count(got, "added{") != 8 {
		t.Errorf("the draft became\n%s", got)
	}
}

// tableKeys are those of tables within the tables of the test of copies.
var tableKeys = [...]string{"l", "t", "u", "v", "added"}

// described is a draft with all in it, in order, with its places.
func described(d *Draft) string {
	text, _ := d.Passage("a")
	out := fmt.Sprintf("{%q %s %s %s ", text.Value(), places(text.text), d.table.span(), d.table.keySpan("added"))
	for _, key := range tableKeys {
		for _, one := range d.Within(key) {
			out += key + described(one)
		}
	}
	return out + "}"
}

// change writes each text of a draft anew, and adds a table to each of its tables.
func change(d *Draft) {
	for _, key := range tableKeys {
		for _, one := range d.Within(key) {
			change(one)
		}
	}
	text, _ := d.Passage("a")
	n := NewInsertion(text, 0, 1, "")
	n.Text("a", "+", Range{0, 1}, Range{0, 1})
	d.Insert("added", n)
	d.Rewrite("a", "new")
}

// TestInsert: a table stands behind those that the list has, and the others keep their places; a key that holds no list
// keeps what it has.
func TestInsert(t *testing.T) {
	for toml, want := range map[string]string{
		"a = ':::'\n": "x 1:7",
		"a = ':::'\n[[l]]\nk = 'y'\n[[l]]\nk = 'z'\n":  "y 3:6 z 5:6 x 1:7",
		"a = ':::'\nl = [{k = 'y'}, {k = 'z'}]\n":      "y 2:12 z 2:23 x 1:7",
		"a = ':::'\nl = []\n":                          "x 1:7",
		"a = ':::'\nl = 'words'\n":                     "",
		"a = ':::'\nl = {k = 'y'}\n":                   "y 2:11",
		"a = ':::'\nl = 5\n":                           "",
		"a = ':::'\nl = [1, {k = 'y'}, 'z', true]\n":   "y 2:15 x 1:7",
		"a = ':::'\n[[l]]\nk = 'y'\n[b]\nl = ['no']\n": "y 3:6 x 1:7",
	} {
		d := draftOf(t, toml)
		p, _ := d.Passage("a")
		n := NewInsertion(p, 0, 3, "")
		n.Text("k", "x", Range{0, 1}, Range{1, 2})
		d.Insert("l", n)
		var got []string
		for _, one := range d.Within("l") {
			k, _ := one.Passage("k")
			at := k.At(0, 1).Position()
			got = append(got, fmt.Sprintf("%s %d:%d", k.Value(), at.Line, at.Column))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q, want %s", toml, got, want)
		}
	}
}

// TestPlaceOfNewLists: a list that is made of tables in texts stands where the first of them does; one that the file has
// stays where it is.
func TestPlaceOfNewLists(t *testing.T) {
	for toml, want := range map[string]string{
		"a = 'x :::'\n": "f:1:6 f:1:6 5", "a = 'x :::'\n[[l]]\n[[l]]\n": "f:2:3 f:2:3 1", "a = 'x :::'\nl = [ ]\n": "f:2:1 f:2:5 1",
	} {
		d := draftOf(t, toml)
		p, _ := d.Passage("a")
		for at := range 2 {
			d.Insert("l", NewInsertion(p, at, 5, ""))
		}
		table := d.Table()
		if got := fmt.Sprint(table.keySpan("l"), table.ValueSpan("l"), table.at.table["l"].keyLength); got != want {
			t.Errorf("%q: %s, want %s", toml, got, want)
		}
	}
}

// TestValuesOfInsertions: a table in a text is read as any other, with values of all types at their places.
func TestValuesOfInsertions(t *testing.T) {
	d := draftOf(t, "a = '::: b c=true d=12 e f'\n")
	p, _ := d.Passage("a")
	n := NewInsertion(p, 0, 5, "mark")
	n.Truth("c", true, Range{6, 7}, Range{8, 12})
	n.Truth("no", false, Range{6, 7}, Range{8, 12})
	n.Whole("d", 12, Range{13, 14}, Range{15, 17})
	n.Texts("e", []string{"e", "f"}, Range{0, 5}, []Range{{18, 19}, {20, 21}})
	n.Texts("none", nil, Range{0, 5}, nil)
	for key, want := range map[string]bool{"c": true, "d": true, "e": true, "none": true, "no": true, "b": false} {
		if n.Has(key) != want {
			t.Errorf("it has %s: %v", key, !want)
		}
	}
	d.Insert("l", n)
	table := d.Table().Tables("l")[0]
	truth, isTruth := table.Truth("c")
	falsehood, isFalsehood := table.Truth("no")
	whole, isWhole := table.Whole("d", 0, 100)
	texts := table.Texts("e")
	if !truth || !isTruth || falsehood || !isFalsehood || whole != 12 || !isWhole || len(texts) != 2 || len(table.Texts("none")) != 0 {
		t.Fatalf("%v %v %v %v %v %v %v", truth, isTruth, falsehood, isFalsehood, whole, isWhole, texts)
	}
	where := table.Where()
	got := fmt.Sprint(where.Value("c"), where.Key("c"), where.Value("d"), where.Key("e"), where.Key("b"), texts[0].At(0, 1), texts[1].At(0, 1))
	if want := "f:1:14 f:1:12 f:1:21 f:1:6 f:1:6 f:1:24 f:1:26"; got != want || texts[1].Value != "f" || d.Problems().Len() > 0 {
		t.Errorf("places %s, want %s; %v", got, want, d.Problems().Sorted())
	}
	if where.Mark() != "mark" || d.Table().Where().Mark() != "" || (Where{}).Mark() != "" {
		t.Errorf("the marks are %q and %q", where.Mark(), d.Table().Where().Mark())
	}
}

// TestPassages: only a text is a passage.
func TestPassages(t *testing.T) {
	d := draftOf(t, "a = ':::'\nb = 5\nc = ['x']\n")
	for key, want := range map[string]string{"a": ":::", "b": "", "c": "", "none": ""} {
		if p, ok := d.Passage(key); ok != (want != "") || p.Value() != want {
			t.Errorf("%s: %q %v", key, p.Value(), ok)
		}
	}
}
