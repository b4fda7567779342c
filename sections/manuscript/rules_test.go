package manuscript

import (
	"fmt"
	"strings"
	"testing"
)

// TestEdgesOfMarks: marks end where words do; of two that begin together the one that goes on longer is around the other; links
// are around marks, and end before notes and ends of lines behind which they do not go on.
func TestEdgesOfMarks(t *testing.T) {
	run := func(text string, marks Marks) Run { return Run{Text: text, Marks: marks} }
	link := func(text string, marks Marks) Run { return Run{Text: text, Marks: marks, Link: "https://a.example/x"} }
	const to = "(https://a.example/x)"
	for _, c := range []struct {
		runs []Run
		want string
	}{
		{[]Run{run("a", Strong|Emphasis), run(" b", Emphasis)}, "***a** b*"}, {[]Run{run("a", Strong|Emphasis), run(" b", Strong)}, "***a* b**"}, {[]Run{run("a", Strong), run(" ", 0), run("b", Strong)}, "**a** **b**"}, {[]Run{run("a", Strong), run(" ", Strong), run("b", Strong)}, "**a b**"},
		{[]Run{run("a", 0), run(" ", Strong), run("b", 0)}, "a b"}, {[]Run{run("a", Strong), run(" ", Strong), run("b", 0)}, "**a** b"}, {[]Run{run(" a ", Emphasis), run("b", 0)}, "*a* b"}, {[]Run{run("a", 0), run("", Strong), run("b", 0)}, "ab"},
		{[]Run{run("a", 0), {Note: 1}, {Note: 2}, run("b", 0)}, "a[^1][^2]b"}, {[]Run{run("a", Strong), {Note: 1}, run("b", Strong)}, "**a[^1]b**"}, {[]Run{run("a", Superscript|Strong)}, "**[a]{.sup}**"}, {[]Run{run("a", SmallCaps), run("b", SmallCaps|Superscript)}, "[a]{.smallcaps}[[b]{.sup}]{.smallcaps}"},
		{[]Run{link("a", 0), link("b", Strong)}, "[a**b**]" + to}, {[]Run{link("a", Strong), run("b", Strong)}, "[**a**]" + to + "**b**"}, {[]Run{link("a", 0), {Note: 1}, run("b", 0)}, "[a]" + to + "[^1]b"}, {[]Run{link("a", 0), {Break: true}, link("b", 0)}, "[a\\\nb]" + to}, {[]Run{link("a", 0), {Break: true}, run("b", 0)}, "[a]" + to + "\\\nb"},
		{[]Run{link("a", 0), {Text: "b", Link: "https://b.example"}}, "[a]" + to + "[b](https://b.example)"}, {[]Run{{Text: "https://a.example", Link: "https://a.example/"}}, "https://a.example"}, {[]Run{{Text: "x", Link: "x"}}, "[x](x)"}, {[]Run{{Text: "https://a.example", Link: "https://b.example"}}, "[https://a.example](https://b.example)"},
		{[]Run{run("a", 0), {Break: true}}, "a"}, {[]Run{run("(", Strong), run("a", 0)}, "(a"}, {[]Run{link("b.", Strong), run("a", 0)}, "[b.]" + to + "a"}, {[]Run{run("a", 0), link(".b", Strong)}, "a[.b]" + to}, {[]Run{run("a", 0), run("-b", Strong)}, "a-**b**"}, {[]Run{run("b.", Strong), run(" a", 0)}, "**b.** a"},
	} {
		if got := markdown(c.runs); got != c.want {
			t.Errorf("%v becomes %q, want %q", c.runs, got, c.want)
		}
	}
}

// TestListsInARow: lists that follow each other have other marks, or Markdown takes them for one; items within others stand
// behind the words of these, and what goes on belongs to the last.
func TestListsInARow(t *testing.T) {
	item := func(list string, level, number int) Item {
		return Item{List: list, Group: "g", Level: level, Ordered: number > 0, Number: number, Runs: []Run{{Text: fmt.Sprint(list, number)}}}
	}
	more := Item{List: "a", Continued: true, Runs: []Run{{Text: "more"}}}
	for _, c := range []struct {
		items []Block
		want  string
	}{
		{[]Block{item("a", 0, 0), item("a", 0, 0), item("b", 0, 0), item("c", 0, 0)}, "- a0\n- a0\n* b0\n- c0"}, {[]Block{item("a", 0, 1), item("a", 0, 2), item("b", 0, 1), item("c", 0, 1)}, "1. a1\n2. a2\n1) b1\n1. c1"}, {[]Block{item("a", 0, 1), item("b", 0, 0), item("c", 0, 0)}, "1. a1\n- b0\n* c0"},
		{[]Block{item("a", 0, 9), item("a", 0, 10), item("b", 1, 0), item("a", 0, 11)}, "9. a9\n10. a10\n    - b0\n11. a11"}, {[]Block{item("a", 0, 1), item("a", 0, 5)}, "1. a1\n5) a5"}, {[]Block{item("a", 0, 0), more, item("a", 0, 0)}, "- a0\n\n  more\n- a0"}, {[]Block{item("a", 0, 0), item("b", 1, 0), item("c", 1, 0)}, "- a0\n  - b0\n  * c0"},
	} {
		d := &Document{Blocks: c.items}
		if got := d.Sections(Names{Untitled: "x"})[0].Text; got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// TestCaptions: what is said of a table or a picture goes to the one before it, or else to the one behind; a second one, and
// one beside nothing, is a paragraph. The heads of a table lose marks that all their words have.
func TestCaptions(t *testing.T) {
	strong := func(text string) Cell { return Cell{1, [][]Run{{{Text: text, Marks: Strong}}}} }
	table := Table{Rows: [][]Cell{{strong("Coast"), strong("Lamps")}, {strong("West"), strong("4")}}}
	said := func(text string) Block { return Paragraph{Kind: Caption, Runs: []Run{{Text: text}}} }
	for _, c := range []struct {
		blocks []Block
		want   string
	}{
		{[]Block{said("a"), table}, "a: {table-1}"}, {[]Block{table, said("a")}, "a: {table-1}"}, {[]Block{table, said("a"), said("b")}, "a: {table-1}\n\nb"}, {[]Block{table, said("a"), table}, "a,: {table-1}\n\n{table-2}"}, {[]Block{said("a"), table, said("b")}, "a: {table-1}\n\nb"}, {[]Block{said("a")}, ": a"},
		{[]Block{said("a"), Paragraph{Runs: []Run{{Text: "b"}}}}, ": a\n\nb"}, {[]Block{said("a"), said("b"), table}, "b: a\n\n{table-1}"},
	} {
		d := &Document{Blocks: c.blocks}
		s := d.Sections(Names{Untitled: "x"})[0]
		var captions []string
		for _, one := range s.Tables {
			captions = append(captions, one.Caption)
			if fmt.Sprint(one.Columns, one.Rows) != "[Coast Lamps] [[{**West** 1} {**4** 1}]]" {
				t.Errorf("%v %v", one.Columns, one.Rows)
			}
		}
		if got := strings.Join(captions, ",") + ": " + s.Text; got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// TestCleanSections: what cannot be set is taken out of titles, texts and all of a table, and counted; a link goes on over its
// runs where any of them has words.
func TestCleanSections(t *testing.T) {
	const bad = "\x01"
	cell := func(text string) Cell { return Cell{1, [][]Run{{{Text: text + bad}}}} }
	d := &Document{Blocks: []Block{
		Heading{Level: 1, Markdown: "Fog" + bad}, Text{Markdown: "words" + bad}, Paragraph{Kind: Caption, Runs: []Run{{Text: "Lamps" + bad}}}, Table{Rows: [][]Cell{{cell("a"), cell("b")}, {cell("c"), cell("d")}}},
	}}
	s := d.Sections(Names{Untitled: "x"})
	if got := fmt.Sprint(s); strings.Contains(got, bad) || len(s) != 1 || s[0].Title != "Fog" || s[0].Tables[0].Caption != "Lamps" || !strings.HasPrefix(s[0].Text, "words") {
		t.Errorf("%q", got)
	}
	if all := d.Losses.All(); len(all) != 1 || all[0].Loss != lossOfControls || all[0].Count < 7 {
		t.Errorf("%+v", all)
	}
	const to = "https://a.example"
	for _, c := range []struct {
		runs []Run
		want string
	}{
		{[]Run{{Text: "→ ", Link: to}, {Text: "site", Link: to}}, "[→ site](https://a.example)"}, {[]Run{{Text: "site", Link: to}, {Text: " →", Link: to, Marks: Strong}}, "[site **→**](https://a.example)"}, {[]Run{{Text: "→", Link: to}, {Text: " x"}}, "→ x"},
		{[]Run{{Text: "a", Link: "javascript:x"}, {Text: "b", Link: to}}, "a[b](https://a.example)"}, {[]Run{{Text: "…", Link: to}, {Text: "a"}, {Text: "b", Link: to}}, "…a[b](https://a.example)"},
	} {
		d := &Document{Blocks: []Block{Paragraph{Runs: c.runs}}}
		if got := d.Sections(Names{Untitled: "x"})[0].Text; got != c.want {
			t.Errorf("%v: %q, want %q", c.runs, got, c.want)
		}
	}
	twice := &Document{Blocks: []Block{Paragraph{Runs: []Run{{Text: "a"}, {Note: 1}, {Text: "b"}, {Note: 1}}}}, Notes: [][]Block{{Paragraph{Runs: []Run{{Text: "one"}}}}}}
	if got := twice.Sections(Names{Untitled: "x"})[0].Text; strings.Count(got, "[^1]") != 3 || len(twice.Losses.All()) != 0 {
		t.Errorf("a note that is called twice: %q, %+v", got, twice.Losses.All())
	}
}

// TestTypedSigns: a bullet that was typed goes, with its tab or its space; a box and a mark for yes or no stay.
func TestTypedSigns(t *testing.T) {
	for text, want := range map[string]string{"•\ta": "a", "• a": "a", "  • a": "a", "–\ta": "a", "o\ta": "a", "✓\ta": "✓ a", "✗\ta": "✗ a", "– a": "", "a\tb": "", "\ta": "", "": "", "••\ta": "", "•a": ""} {
		rest, ok := TypedBullet([]Run{{Text: text}})
		got := ""
		if ok {
			got = rest[0].Text
		}
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q %t, want %q", text, got, ok, want)
		}
	}
	rest, ok := TypedBullet([]Run{{Text: "•"}, {Text: "\ta"}, {Text: "b"}})
	if !ok || len(rest) != 2 || rest[0].Text != "a" || rest[1].Text != "b" {
		t.Errorf("a tab of its own: %+v %t", rest, ok)
	}
}

// TestUnescaped: a stroke before a sign is none of the letters; another one, and one at the end, is.
func TestUnescaped(t *testing.T) {
	for text, want := range map[string]string{`a\.b`: "a.b", `\\`: `\`, `a\`: `a\`, `\a`: `\a`, `\é`: `\é`, "": "", `\*\*`: "**"} {
		if got := unescaped(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
