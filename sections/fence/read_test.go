package fence

import (
	"fmt"
	"strings"
	"testing"
)

// tablesOf is what a text became: what is left of it, the tables that it holds, with their texts, and what is told.
func tablesOf(t *testing.T, text string) string {
	t.Helper()
	d, problems := read(t, "text = '''\n"+text+"'''\n")
	p, _ := d.Passage("text")
	out := strings.Join(strings.Fields(p.Value()), " ")
	for _, list := range []string{"box", "quote", "row", "picture"} {
		for _, table := range d.Within(list) {
			out += " | " + list
			for _, key := range []string{
				"kind", "id", "title", "text", "response_title", "response", "by", "role", "address", "caption", "file", "alt",
				"credit",
			} {
				if v, ok := table.Passage(key); ok {
					out += fmt.Sprintf(" %s=%q", key, strings.Join(strings.Fields(v.Value()), " "))
				}
			}
		}
	}
	for _, p := range problems.Sorted() {
		at := p.Span.Position()
		out += fmt.Sprintf(" ! %d:%d %s", at.Line-1, at.Column, p.Summary)
	}
	return out
}

// TestRead: what fences become, and what is told of them; lines are counted from the first of the text.
func TestRead(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a box with a title", "a\n::: facts A b\nc\n:::\nd", `a {_-1} d | box kind="facts" title="A b" text="c"`},
		{"colons at the end are for the eye", ":::: facts A: ::::\nc\n:::", `{_-1} | box kind="facts" title="A:" text="c"`},
		{"a title may end with a colon", "::: facts A:\nc\n:::", `{_-1} | box kind="facts" title="A:" text="c"`},
		{"attributes", "::: call {#x title = 'a \\'b\\'' address=\"c.example\" }\nc\n:::",
			`{x} | box kind="call" id="x" title="a 'b'" text="c" address="c.example"`},
		{"the name may be a class", "::: {.quote by=\"A\" role=b}\nc\n:::", `{_-1} | quote text="c" by="A" role="b"`},
		{"a value in the title is no attribute", "::: facts {a.b} c\nd\n:::",
			`{_-1} | box kind="facts" title="{a.b} c" text="d"`},
		{"a response", "::: recommendation A\nb\n::: response C\nd\n:::\n:::",
			`{_-1} | box kind="recommendation" title="A" text="b" response_title="C" response="d"`},
		{"one in another", "::: box\na\n::: quote\nb\n:::\nc\n:::", `{_-2} | box text="a {_-1} c" | quote text="b"`},
		{"a row", "::: row A\n![b](c.png \"d \\\"e\\\"\"){credit=\"f\"}\n{g}\n:::",
			`{_-1} | row caption="A" | picture caption="d \"e\"" file="c.png" alt="b" credit="f"`},
		{"code within a line begins no program text", "``` a `b`\n::: box\nc\n:::", "``` a `b` {_-1} | box text=\"c\""},
		{"a line that closes nothing", "a\n:::\nb", "a b ! 2:1 this line closes nothing"},
		{"nothing closes it", "a\n::: facts\nb\n", `a {_-1} | box kind="facts" text="b" ! 2:1 nothing closes this fence`},
		{"nothing stands in it", "a\n::: facts\n\n:::\nb", "a b ! 2:1 nothing stands in this fence"},
		{"an unknown name", "::: note A\nb\n:::\nc", `b c ! 1:5 no fence is called "note"`},
		{"no name", "::: {#a}\nb\n:::", "b ! 1:1 the fence does not say what it is"},
		{"a response alone", "::: response\nb\n:::", "b ! 1:5 a response stands in a recommendation"},
		{"a name too many", "::: facts {.a}\nb\n:::", `{_-1} | box kind="facts" text="b" ! 1:13 "a" is no attribute`},
		{"a response with a fault", "::: recommendation\na\n::: response {.b}\nc\n:::\n:::",
			`{_-1} | box kind="recommendation" text="a" response="c" ! 3:16 "b" is no attribute`},
		{"twice", "::: facts A {title=\"b\"}\nc\n:::",
			"{_-1} | box kind=\"facts\" title=\"A\" text=\"c\" ! 1:14 the fence has `title` twice"},
		{"one in an unknown one", "::: note\n::: box\na\n:::\n:::", `{_-1} | box text="a" ! 1:5 no fence is called "note"`},
		{"an attribute that is said otherwise", "::: box {text=\"a\"}\nb\n:::",
			"{_-1} | box text=\"b\" ! 1:10 `text` stands beside these attributes already"},
		{"a list", "::: box {focus=[1,2]}\nb\n:::",
			`{_-1} | box text="b" ! 1:16 a list cannot stand in the attributes of a fence`},
		{"no attribute", "::: box {#a =}\nb\n:::", `{a} | box id="a" text="b" ! 1:13 "=" is no attribute`},
		{"another fence in a row", "::: row\n::: box\na\n:::\n![c](d.png)\n:::",
			`{_-1} | row | picture file="d.png" alt="c" ! 2:1 no other fence can stand in a row`},
		{"words in a row", "::: row\na b\n![c](d.png)\n:::",
			`{_-1} | row | picture file="d.png" alt="c" ! 2:1 in a row stand pictures and objects, and no words`},
		{"too many", strings.Repeat("::: box\na\n:::\n", mostFences+1), strings.TrimSpace(strings.Repeat("::: box a ::: ", mostFences+1)) +
			" ! 1:1 the texts of the section have more than 2000 fences"},
		{"too deep", strings.Repeat("::: a\n", 9), strings.TrimSpace(strings.Repeat("::: a ", 9)) +
			" ! 9:1 more than 8 fences stand in one another"},
	} {
		if got := tablesOf(t, c.text); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestProgramText: colons between lines of ``` or ~~~ are no fences; the signs that close these are as many or more,
// alone on their line.
func TestProgramText(t *testing.T) {
	for _, c := range []struct {
		text   string
		fences int
	}{
		{"```\n::: box\n```\n::: box", 1}, {"~~~\n::: box\n```\n::: box", 0}, {"````\n::: box\n```\n::: box\n````\n::: box", 1},
		{"``` text\n::: box\n``` no\n::: box\n```\n::: box", 1}, {"   ~~~\n::: box", 0}, {"    ~~~\n::: box", 1},
		{"``` a `b`\n::: box", 1}, {"~~~ a ~b~\n::: box", 0},
	} {
		if got := len(parse(c.text).fences); got != c.fences {
			t.Errorf("%q has %d fences, want %d", c.text, got, c.fences)
		}
	}
}
