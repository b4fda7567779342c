package fence

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// TestPlacesInRows: pictures of a row, and their words, stand where they are written.
func TestPlacesInRows(t *testing.T) {
	const toml = "text = \"\"\"\n\\\"a\\\"\n::: row A {#x}\n![alt](<a b.png> 'cap'){credit=\\\"me\\\"}\n\n  {far}\n:::\n\"\"\"\n"
	d, problems := read(t, toml)
	row, picture := d.Within("row")[0].Table(), d.Within("picture")[0]
	objects := row.Texts("objects")
	places := map[string]diag.Span{
		"![alt]": objects[0].Span, "far}": objects[1].At(0, 1), "::: row": row.Where().Key("objects"),
		"A {": row.Where().Value("caption"),
	}
	for key, word := range map[string]string{"alt": "alt]", "file": "a b", "caption": "cap'", "credit": "me"} {
		v, _ := picture.Passage(key)
		places[word] = v.At(0, 1)
		if n := picture.Table().Where().Value(key).Position().Length; n != len(v.Value()) {
			t.Errorf("%q is underlined for %d letters", v.Value(), n)
		}
		if at := picture.Table().Where().Key(key).String(); key != "credit" && at != objects[0].Span.String() {
			t.Errorf("the key %s stands at %s, not where the picture does", key, at)
		}
	}
	for word, at := range places {
		before := toml[:strings.Index(toml, word)]
		line, column := strings.Count(before, "\n")+1, len(before)-strings.LastIndexByte(before, '\n')
		if p := at.Position(); p.Line != line || p.Column != column {
			t.Errorf("%q stands at %d:%d, not at %d:%d", word, p.Line, p.Column, line, column)
		}
	}
	if problems.Len() > 0 {
		t.Error(problems.Sorted())
	}
}

// TestTextsWithin: texts of tables within a section, and of lists of them, have fences, too, whose objects are those of
// the section; a section that has not all objects of fences has none, and its texts stay.
func TestTextsWithin(t *testing.T) {
	table := &schema.Shape{Keys: []schema.Spec{{Name: "answer", Role: source.Markdown}, {Name: "plain"}}}
	item := &schema.Type{Form: schema.FormTable, Table: table}
	all := append(keys(), schema.Spec{Name: "one", Type: *item},
		schema.Spec{Name: "many", Type: schema.Type{Form: schema.FormList, Item: item}},
		schema.Spec{Name: "free", Type: schema.Type{Form: schema.FormTable}},
		schema.Spec{Name: "texts", Type: schema.Type{Form: schema.FormList, Item: &schema.Type{}}})
	const toml = "one = {answer = '''::: box\na\n:::''', plain = ':::'}\n" +
		"many = [{answer = '''\n::: quote\nb\n:::'''}, {answer = '::: x'}]\n" +
		"free = {answer = '::: x'}\ntexts = [{answer = '::: x'}]\n"
	for missing, want := range map[string]string{"": "1 boxes, 1 quotations, 2 told", "row": "0 boxes, 0 quotations, 0 told"} {
		problems := new(diag.List)
		d := source.DraftOf(source.NewFile("f", toml).Parse(problems))
		Read(d, slices.DeleteFunc(slices.Clone(all), func(s schema.Spec) bool { return s.Name == missing }))
		got := fmt.Sprintf("%d boxes, %d quotations, %d told", len(d.Within("box")), len(d.Within("quote")), problems.Len())
		if got != want {
			t.Errorf("without %q: %s, want %s: %v", missing, got, want, problems.Sorted())
		}
		if plain, _ := d.Within("one")[0].Passage("plain"); plain.Value() != ":::" {
			t.Errorf("a text that is no Markdown became %q", plain.Value())
		}
	}
}

// TestManyFences: the fences of all texts of a section count together; that they are too many is told once.
func TestManyFences(t *testing.T) {
	all := append(keys(), schema.Spec{Name: "a", Role: source.Markdown}, schema.Spec{Name: "b", Role: source.Markdown},
		schema.Spec{Name: "c", Role: source.Markdown})
	const fence = "::: box\na\n:::\n"
	for _, c := range []struct {
		counts [3]int
		want   string
	}{
		{[3]int{mostFences - 1, 1, 0}, "2000 boxes, 0 told"}, {[3]int{mostFences - 1, 2, 1}, "1999 boxes, 1 told"},
		{[3]int{mostFences - 1, 1, 1}, "2000 boxes, 1 told"},
	} {
		problems := new(diag.List)
		toml := ""
		for i, key := range []string{"a", "b", "c"} {
			toml += key + " = '''" + strings.Repeat(fence, c.counts[i]) + "'''\n"
		}
		d := source.DraftOf(source.NewFile("f", toml).Parse(problems))
		Read(d, all)
		if got := fmt.Sprintf("%d boxes, %d told", len(d.Within("box")), problems.Len()); got != c.want {
			t.Errorf("%v: %s, want %s", c.counts, got, c.want)
		}
	}
}
