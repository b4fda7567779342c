package manuscript

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestMarkdown: letters with marks, links, notes and ends of lines, as Markdown has them.
func TestMarkdown(t *testing.T) {
	strong := func(s string) Run { return Run{Text: s, Marks: Strong} }
	plain := func(s string) Run { return Run{Text: s} }
	for _, c := range []struct {
		runs []Run
		want string
	}{
		{[]Run{plain("a "), strong("b"), plain(" c")}, "a **b** c"},
		{[]Run{plain("a"), strong(" b "), plain("c")}, "a **b** c"},
		{[]Run{strong("a "), strong("b")}, "**a b**"},
		{[]Run{strong("Note:"), plain("text")}, "**Note**:text"},
		{[]Run{plain("text"), strong("(bold)"), plain(".")}, "text(**bold)**."},
		{[]Run{strong("a "), {Text: "b", Marks: Strong | Emphasis}, strong(" c")}, "**a *b* c**"},
		{[]Run{{Text: "a ", Marks: Emphasis}, {Text: "b", Marks: Strong | Emphasis}, {Text: " c", Marks: Emphasis}}, "*a **b** c*"},
		{[]Run{{Text: "site", Link: "https://a.example/b c"}}, "[site](<https://a.example/b c>)"},
		{[]Run{plain("at "), {Text: "https://a.example/x_y", Link: "https://a.example/x_y"}}, "at <https://a.example/x_y>"},
		{[]Run{plain("word"), {Note: 3}, plain(".")}, "word[^3]."},
		{[]Run{plain("a"), {Break: true}, plain("- b")}, "a\\\n\\- b"},
		{[]Run{plain("1. no list")}, `1\. no list`}, {[]Run{plain("# no heading")}, `\# no heading`},
		{[]Run{plain("2 * 3 {x} a_b [c] <d> &amp; & e")}, `2 \* 3 \{x\} a\_b \[c\] \<d> \&amp; & e`},
		{[]Run{plain("H"), {Text: "2", Marks: Subscript}, plain("O, m"), {Text: "2", Marks: Superscript}}, "H₂O, m[2]{.sup}"},
		{[]Run{plain("tab\tand  ")}, "tab and"}, {[]Run{strong("  ")}, ""}, {nil, ""},
	} {
		if got := markdown(c.runs); got != c.want {
			t.Errorf("%v becomes %q, want %q", c.runs, got, c.want)
		}
	}
}

// TestMarkdownIsRead: what any runs become is read by CommonMark as the same letters.
func TestMarkdownIsRead(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 11))
	pieces := strings.Fields("lamp ( ). * _x_ – 1. # `c` [n](m) é مصباح &lt; \\ <b> - + > | ~~ ![a](b) https://a.example/_x_ ''")
	for range 4000 {
		var runs []Run
		want := ""
		for range random.IntN(6) + 1 {
			r := Run{Text: pieces[random.IntN(len(pieces))], Marks: Marks(random.IntN(4))}
			if random.IntN(3) == 0 {
				r.Text += " "
			}
			runs = append(runs, r)
			want += r.Text
		}
		source := markdown(runs)
		if got, ok := readAs(source); !ok || got != spaceless(want) {
			t.Fatalf("%v becomes %q, which is read as %q", runs, source, got)
		}
	}
}
