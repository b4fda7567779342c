package source

import (
	"archive/zip"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"annualreport/layout/diag"
)

// corpus is the valid files of the toml-test suite (MIT licence, inside).
func corpus(t testing.TB) map[string]string {
	t.Helper()
	archive, err := zip.OpenReader("testdata/toml-test.zip")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = archive.Close() }()
	out := make(map[string]string)
	for _, f := range archive.File {
		if !strings.HasSuffix(f.Name, ".toml") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(text)
	}
	return out
}

// indexed lists the keys that have a value or a table, as toml.MetaData.Keys
// does: once for each entry of an array.
func indexed(p *position, path toml.Key, out []string) []string {
	for name, c := range p.table {
		at := append(slices.Clone(path), name)
		if c.end == 0 && len(c.array) > 0 { // [[array of tables]]
			for _, e := range c.array {
				out = indexed(e, at, append(out, at.String()))
			}
			continue
		}
		out = append(out, at.String())
		out = indexed(c, at, out)
		out = inArray(c, at, out)
	}
	return out
}

// inArray lists the keys of the tables in an array of values.
func inArray(p *position, path toml.Key, out []string) []string {
	for _, e := range p.array {
		out = inArray(e, path, indexed(e, path, out))
	}
	return out
}

// positionsOf are the positions in a text.
func positionsOf(text string) *position {
	s := scanner{text: text}
	return s.scan()
}

// oracle compares the index of a text with the keys that the library found.
func oracle(t *testing.T, text string) {
	t.Helper()
	text = strings.TrimPrefix(text, "\ufeff")
	if !utf8.ValidString(text) {
		// Parse refuses such a file before anybody reads it. The library would
		// pass over the byte order mark of UTF-16, which the index takes for a key.
		positionsOf(text)
		return
	}
	var values map[string]any
	meta, err := toml.Decode(text, &values)
	if err != nil {
		positionsOf(text) // must only come back
		return
	}
	var want []string
	for _, k := range meta.Keys() {
		want = append(want, k.String())
	}
	got := indexed(positionsOf(text), nil, nil)
	slices.Sort(got)
	slices.Sort(want)
	// Tables that only lead to others are keys of the index alone.
	if missing := without(want, got); len(missing) > 0 {
		t.Errorf("the index lacks %q", missing)
	}
	for _, k := range without(got, want) {
		if !slices.ContainsFunc(want, func(w string) bool { return strings.HasPrefix(w, k+".") }) {
			t.Errorf("the index invents %q", k)
		}
	}
}

// without returns what of a sorted list is not in another, counting repeats.
func without(list, other []string) []string {
	var out []string
	for _, s := range list {
		for len(other) > 0 && other[0] < s {
			other = other[1:]
		}
		if len(other) > 0 && other[0] == s {
			other = other[1:]
			continue
		}
		out = append(out, s)
	}
	return out
}

func TestIndexFindsTheKeysOfTheTestSuite(t *testing.T) {
	files := corpus(t)
	if len(files) < 250 {
		t.Fatalf("the suite has %d files", len(files))
	}
	for name, text := range files {
		t.Run(name, func(t *testing.T) { oracle(t, text) })
	}
}

func TestPlaces(t *testing.T) {
	const text = `# a comment
title = "x"
[a.b]
  c = [1, 2]
[[list]]
k = 1
[[list]]
k = { deep = "é", "quoted key" = 2 }
m = """
one
two"""
`
	problems := new(diag.List)
	root := NewFile("f.toml", text).Parse(problems)
	if root == nil {
		t.Fatal(problems.Sorted())
	}
	lists := root.Tables("list")
	deep := lists[1].Table("k")
	for _, c := range []struct {
		name         string
		got          diag.Span
		line, column int
	}{
		{"key", root.keySpan("title"), 2, 1},
		{"value", root.ValueSpan("title"), 2, 9},
		{"nested key", root.Table("a").Table("b").keySpan("c"), 4, 3},
		{"first of an array", lists[0].keySpan("k"), 6, 1},
		{"second of an array", lists[1].keySpan("k"), 8, 1},
		{"inline key", deep.keySpan("deep"), 8, 7},
		{"quoted key", deep.keySpan("quoted key"), 8, 19},
		{"second line of a text", lists[1].Text("m").At(4, 3), 11, 1},
	} {
		if c.got.Position().Line != c.line || c.got.Position().Column != c.column {
			t.Errorf("%s: %d:%d, want %d:%d", c.name, c.got.Position().Line, c.got.Position().Column, c.line, c.column)
		}
	}
}

// TestTextAt holds that every byte of a value is found in its file, whatever
// escapes stand before it.
func TestTextAt(t *testing.T) {
	for _, c := range []struct {
		raw    string
		offset int
		want   string // what stands there in the file
	}{
		{`k = "plain x"`, 6, "x"},
		{`k = "tab\tx"`, 4, "x"},
		{`k = "é\u00e9x"`, 4, "x"},
		{`k = "\U0001F600x"`, 4, "x"},
		{`k = 'a\tx'`, 3, "x"},
		{"k = \"\"\"\nax\"\"\"", 1, "x"},
		{"k = \"\"\"a\\\n   x\"\"\"", 1, "x"},
		{`k = "a\"x"`, 2, "x"},
	} {
		f := NewFile("f", c.raw)
		problems := new(diag.List)
		text := f.Parse(problems).Text("k")
		span := text.At(c.offset, 1)
		line, _ := f.Line(span.Position().Line)
		if got := string([]rune(line)[span.Position().Column-1]); got != c.want || text.Value[c.offset:c.offset+1] != c.want {
			t.Errorf("%s: byte %d is at %q (%d:%d)", c.raw, c.offset, got, span.Position().Line, span.Position().Column)
		}
	}
}

func TestNearest(t *testing.T) {
	known := []string{"title", "text", "language", "kind"}
	for word, want := range map[string]string{"titel": "title", "langauge": "language", "kindd": "kind", "zebra": "", "Title": "title"} {
		if got := Nearest(word, known); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

// TestEdits: a letter more, less or another one is an edit, and so are two neighbors that change places; more than are
// asked for are not counted.
func TestEdits(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"lamp", "lamp", 0}, {"lamp", "lamps", 1}, {"lamp", "amp", 1}, {"lamp", "lump", 1}, {"lamp", "lapm", 1}, {"xa", "ab", 2}, {"ab", "ba", 1},
		{"abc", "cab", 2}, {"lamp", "plam", 2}, {"lamp", "gull", 3}, {"lamp", "lamplight", 3},
	} {
		if got := edits([]rune(c.a), c.b, 3); got != c.want {
			t.Errorf("from %s to %s are %d edits, want %d", c.a, c.b, got, c.want)
		}
	}
}

// TestHeaders: the place of a table is its whole header, of an array that of its own element.
func TestHeaders(t *testing.T) {
	root := NewFile("f", "[a]\n[[b]]\nc = 1\n[[ b ]]\n[\"d.e\"]\n").Parse(new(diag.List))
	list := root.Tables("b")
	for _, c := range []struct {
		table       *Table
		key, length int
	}{{list[0], 4, 5}, {list[1], 16, 7}} {
		if c.table.at.key != c.key || c.table.at.keyLength != c.length {
			t.Errorf("%d bytes at %d, want %d at %d", c.table.at.keyLength, c.table.at.key, c.length, c.key)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range corpus(f) {
		f.Add(text)
	}
	f.Add("[[section]]\nkind = \"narrative\"\ntext = \"\"\"\n# A\n\"\"\"\n")
	f.Fuzz(func(t *testing.T, text string) {
		oracle(t, text)
		problems := new(diag.List)
		file := NewFile("f", text)
		root := file.Parse(problems)
		if (root == nil) != problems.HasErrors() {
			t.Errorf("a table or a problem, not both: %v", problems.Sorted())
		}
		for _, p := range problems.Sorted() {
			_ = p.Text(func(_ string, n int) (string, bool) { return file.Line(n) })
		}
		visit(root)
	})
}

// visit asks for everything in a table, in all types.
func visit(t *Table) {
	if t == nil {
		return
	}
	for key := range t.at.table {
		text := t.Text(key)
		_ = text.At(len(text.Value), 1)
		_, _ = t.Whole(key, 0, 9)
		_ = t.RowsOf(key)
		_ = t.Cells(key)
		_ = t.Texts(key)
		visit(t.Table(key))
		for _, e := range t.Tables(key) {
			visit(e)
		}
	}
	t.TellUnknown(nil, nil)
}

// TestPlacesOfKeys: a key has its place with its quotes, a value that up to its last quotes, and what stands behind it in
// a list is found; a header may be indented.
func TestPlacesOfKeys(t *testing.T) {
	const text = "# x\nbare-Z_9 = 1\n\"q\\\"u\" = 2\n'l i' = 3\nlist = [\"\"\"a\"\"\"\"\", '''b'''', \"c\"]\n \t[[ t ]]\n\t a.b = 'x'\n"
	f := NewFile("f", text)
	root := f.Parse(new(diag.List))
	place := func(words string) diag.Span { return f.Span(strings.Index(text, words), len(words)) }
	table := root.Tables("t")[0]
	list := root.Texts("list")
	for _, c := range []struct{ got, want diag.Span }{
		{root.keySpan("bare-Z_9"), place("bare-Z_9")}, {root.keySpan(`q"u`), place(`"q\"u"`)}, {root.keySpan("l i"), place("'l i'")},
		{list[0].Span, place(`"""a"""""`)}, {list[1].Span, place("'''b''''")}, {list[2].Span, place(`"c"`)}, {root.ValueSpan("list"), place(`["""a""""", '''b'''', "c"]`)},
		{table.span(), place("[[ t ]]")}, {table.Table("a").keySpan("b"), place("b = 'x'").Start()}, {table.Table("a").ValueSpan("b"), place("'x'")},
	} {
		if c.got != c.want && c.got.Start() != c.want {
			t.Errorf("%s: %+v, want %+v", c.got, c.got, c.want)
		}
	}
	if list[0].Value != `a""` || list[1].Value != "b'" {
		t.Errorf("%q and %q", list[0].Value, list[1].Value)
	}
}

// TestBareKeys: a key without quotes has the letters that the library takes for some.
func TestBareKeys(t *testing.T) {
	for c := byte(' '); c < 0x7F; c++ {
		var values map[string]any
		_, err := toml.Decode("a"+string(c)+"a = 1", &values)
		if want := err == nil && values["a"+string(c)+"a"] != nil; isBare(c) != want {
			t.Errorf("%q: %t, want %t", c, isBare(c), want)
		}
	}
}

// TestListed: a message lists so many names, and says of how many it has left out.
func TestListed(t *testing.T) {
	names := strings.Fields(strings.Repeat("x ", mostListed+1))
	for n, want := range map[int]string{0: "", 1: "x", mostListed: strings.Repeat("x, ", mostListed-1) + "x", mostListed + 1: strings.Repeat("x, ", mostListed-1) + "x and 1 more"} {
		if got := Listed(names[:n]); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
}

// TestNearestOfAll: of several words that are like one the nearest is meant, whatever their order, of words up to a length,
// of whatever letters, and among so many.
func TestNearestOfAll(t *testing.T) {
	if got := Nearest("lamp", []string{"lump", "lam", "lamps", "clamps"}); got != "lump" {
		t.Errorf("%q is the first of those that are alike", got)
	}
	if got := Nearest("lighthouse", []string{"lightnouze", "lighthousf", "lightnouse"}); got != "lighthousf" {
		t.Errorf("%q is the nearest", got)
	}
	for _, letter := range []string{"a", "🦉"} {
		for n, want := range map[int]bool{mostLetters: true, mostLetters + 1: false} {
			word := strings.Repeat(letter, n)
			if got := Nearest(word, []string{word + "b"}) != ""; got != want {
				t.Errorf("%d × %s: %t", n, letter, got)
			}
		}
	}
	for n, want := range map[int]string{mostCompared - 1: "lamps", mostCompared: ""} {
		known := append(slices.Repeat([]string{"lxxxxxxxx"}, n), "lamps", "xamp")
		if got := Nearest("lamp", known); got != want {
			t.Errorf("behind %d words: %q", n, got)
		}
	}
	for n, want := range map[int]string{mostCompared - 1: "xamp", mostCompared: ""} {
		if got := Nearest("lamp", append(slices.Repeat([]string{"xxxxxxxx"}, n), "xamp")); got != want {
			t.Errorf("behind %d words that begin otherwise: %q", n, got)
		}
	}
}
