package fence

import (
	"fmt"
	"strings"
	"testing"
)

// shownKeys are the keys of tables of fences that are shown, in this order.
var shownKeys = strings.Fields("kind id title a b c d e f g crop by length qr text response_title response role address caption file still alt credit")

// tablesOf is what a text became: what is left of it, the tables that it holds, with their texts, and what is told.
func tablesOf(t *testing.T, text string) string {
	t.Helper()
	d, problems := read(t, "text = '''\n"+text+"'''\n")
	told := problems.Sorted() // of reading fences, not of what is asked for below
	p, _ := d.Passage("text")
	out := strings.Join(strings.Fields(p.Value()), " ")
	for _, list := range []string{"box", "quote", "note", "row", "picture", "film", "sound"} {
		for _, table := range d.Within(list) {
			out += " | " + list
			for _, key := range shownKeys {
				if v, ok := table.Passage(key); ok {
					out += fmt.Sprintf(" %s=%q", key, strings.Join(strings.Fields(v.Value()), " "))
				} else if where := table.Table().Where(); where.Has(key) {
					whole, _ := table.Table().Whole(key, -99, 99)
					truth, isTruth := table.Table().Truth(key)
					out += " " + key + "=" + map[bool]string{true: fmt.Sprint(truth), false: fmt.Sprint(whole)}[isTruth]
				}
			}
		}
	}
	for _, p := range told {
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
		{"the name may be a class", "::: {.quote by=\"A\" role=b}\nc\n:::", `{_-1} | quote by="A" text="c" role="b"`},
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
		{"an unknown name", "::: nota A\nb\n:::\nc", `b c ! 1:5 no fence is called "nota"`},
		{"no name", "::: {#a}\nb\n:::", "b ! 1:1 the fence does not say what it is"},
		{"a response alone", "::: response\nb\n:::", "b ! 1:5 a response stands in a recommendation"},
		{"a name too many", "::: facts {.a}\nb\n:::", `{_-1} | box kind="facts" text="b" ! 1:13 "a" is no attribute`},
		{"a class too many", "::: {.facts .a}\nb\n:::", `{_-1} | box kind="facts" text="b" ! 1:14 "a" is no attribute`},
		{"a value that the text ends before", "::: row\n![a](b.png){c=\n:::",
			`{_-1} | row | picture c="" file="b.png" alt="a" ! 2:12 no brace closes the attributes of the fence`},
		{"a response with a fault", "::: recommendation\na\n::: response {.b}\nc\n:::\n:::",
			`{_-1} | box kind="recommendation" text="a" response="c" ! 3:16 "b" is no attribute`},
		{"twice", "::: facts A {title=\"b\"}\nc\n:::",
			"{_-1} | box kind=\"facts\" title=\"A\" text=\"c\" ! 1:14 the fence has `title` twice"},
		{"one in an unknown one", "::: nota\n::: box\na\n:::\n:::", `{_-1} | box text="a" ! 1:5 no fence is called "nota"`},
		{"an attribute that is said otherwise", "::: box {text=\"a\"}\nb\n:::",
			"{_-1} | box text=\"b\" ! 1:10 `text` stands beside these attributes already"},
		{"a list", "::: box {focus=[1,2]}\nb\n:::",
			`{_-1} | box text="b" ! 1:16 a list cannot stand in the attributes of a fence`},
		{"no attribute", "::: box {#a =}\nb\n:::", `{a} | box id="a" text="b" ! 1:13 "=" is no attribute`},
		{"another fence in a row", "::: row\n::: box\na\n:::\n![c](d.png)\n:::",
			`{_-1} | row | picture file="d.png" alt="c" ! 2:1 in a row stand the fences of films and sounds, and no other`},
		{"words in a row", "::: row\na b\n![c](d.png)\n:::",
			`{_-1} | row | picture file="d.png" alt="c" ! 2:1 in a row stand pictures and objects, and no words`},
		{"a quotation around another one", "::: quote\na\n::: box\nb\n:::\n:::",
			`{_-2} | box text="b" | quote text="a {_-1}"`},
		{"a title of a quotation, which is told where it is read", "::: quote A\nb\n:::", `{_-1} | quote title="A" text="b"`},
		{"a kind that is said otherwise", "::: facts {kind=\"x\"}\nb\n:::",
			"{_-1} | box kind=\"facts\" text=\"b\" ! 1:12 `kind` stands beside these attributes already"},
		{"a kind of a box", "::: box {kind=\"x\"}\nb\n:::", `{_-1} | box kind="x" text="b"`},
		{"a fence in a recommendation", "::: recommendation\na\n::: box\nb\n:::\n:::",
			`{_-2} | box text="b" | box kind="recommendation" text="a {_-1}"`},
		{"a response in a box", "::: box\na\n::: response\nb\n:::\n:::",
			`{_-1} | box text="a b" ! 3:5 a response stands in a recommendation`},
		{"two responses", "::: recommendation\na\n::: response\nb\n:::\n::: response\nc\n:::\n:::",
			`{_-1} | box kind="recommendation" text="a" response="b" ! 6:1 a recommendation has one response`},
		{"words behind a response", "::: recommendation\na\n::: response\nb\n:::\n\n  c d\ne\n:::",
			`{_-1} | box kind="recommendation" text="a c d e" response="b" ! 7:3 nothing stands behind a response`},
		{"a fence behind a response", "::: recommendation\na\n::: response\nb\n:::\n::: box\nc\n:::\n:::",
			`{_-2} | box text="c" | box kind="recommendation" text="a {_-1}" response="b" ! 6:1 nothing stands behind a response`},
		{"a fence in a response", "::: recommendation\na\n::: response\nb\n::: box\nc\n:::\n:::\n:::",
			`{_-1} | box text="c" | box kind="recommendation" text="a" response="b {_-2}"`},
		{"keys of a recommendation at its response", "::: recommendation\na\n::: response {title=\"b\"}\nc\n:::\n:::",
			"{_-1} | box kind=\"recommendation\" text=\"a\" response=\"c\" ! 3:15 `title` stands beside these attributes already"},
		{"names near to one", "::: fact\na\n:::", `a ! 1:5 no fence is called "fact"`},
		{"an id that is empty", "::: box {#}\na\n:::", `{_-1} | box id="" text="a"`},
		{"numbers and truths", "::: box {a=12 b=true c=false d=-3 e=\"12\" f=\"true\" g=1.5}\nx\n:::",
			`{_-1} | box a=12 b=true c=false d=-3 e="12" f="true" g="1.5" text="x"`},
		{"commas between attributes", "::: box {#x, a=1, b=\"c\", d=true }\nx\n:::",
			`{x} | box id="x" a=1 b="c" d=true text="x"`},
		{"attributes in a row", "::: box {a=\"1\"b=\"2\"}\nx\n:::", `{_-1} | box a="1" b="2" text="x"`},
		{"quotes without an end", "::: box {a=\"1}\nx\n:::",
			`{_-1} | box a="1}" text="x" ! 1:9 no brace closes the attributes of the fence`},
		{"attributes without an end", "::: facts Title {#y\nx\n:::",
			`{y} | box kind="facts" id="y" title="Title" text="x" ! 1:17 no brace closes the attributes of the fence`},
		{"words behind the attributes", "::: facts {#a} The set {x}\nb\n:::",
			`{a} | box kind="facts" id="a" text="b" ! 1:16 nothing stands behind the attributes of a fence`},
		{"words between the attributes and colons", "::: facts T {title=\"B\"} More :::\nb\n:::",
			"{_-1} | box kind=\"facts\" title=\"T\" text=\"b\" ! 1:14 the fence has `title` twice" +
				` ! 1:25 nothing stands behind the attributes of a fence`},
		{"a brace behind a backslash is a sign", `::: facts Title \{#kept}` + "\nb\n:::",
			`{_-1} | box kind="facts" title="Title \\{#kept}" text="b"`},
		{"a backslash behind a backslash is a sign", `::: facts Title \\{#kept}` + "\nb\n:::",
			`{kept} | box kind="facts" id="kept" title="Title \\\\" text="b"`},
		{"two ids", "::: facts {id=x-y #z}\nb\n:::", "{x-y} | box kind=\"facts\" id=\"x-y\" text=\"b\" ! 1:19 the fence has `id` twice"},
		{"all that is no attribute", "::: facts {.a %b =c}\nd\n:::",
			`{_-1} | box kind="facts" text="d" ! 1:13 "a" is no attribute ! 1:15 "%b" is no attribute ! 1:18 "=c" is no attribute`},
		{"a row in a quotation", "::: quote\n::: row\n{a}\n:::\n:::", `{_-2} | quote text="{_-1}" | row`},
		{"pictures of a row",
			"::: row\n![a\\] *b*](<c d.png> 'e \\* f')\n![](g.png){#h crop=1}{i} {j}\n![k](l.png) {m}\n![ ](n.png \"\"){alt=\"o\"}\n:::",
			`{_-1} | row | picture caption="e \\* f" file="c d.png" alt="a] b" | picture id="h" crop=1 file="g.png" | ` +
				`picture file="l.png" alt="k" | picture caption="" file="n.png" alt="o"`},
		{"the words that are heard have no markup", "::: row\n![A *strong* lamp &amp; oil](a.png)\n:::",
			`{_-1} | row | picture file="a.png" alt="A strong lamp & oil"`},
		{"attributes of a picture without an end", "::: row\n![a](b.png){crop=1\n:::",
			`{_-1} | row | picture crop=1 file="b.png" alt="a" ! 2:12 no brace closes the attributes of the fence`},
		{"what a picture of a row says twice", "::: row\n![a](b.png \"c\"){alt=\"d\" caption=\"e\" file=\"f\" by=\"g\" h}\n:::",
			"{_-1} | row | picture by=\"g\" caption=\"c\" file=\"b.png\" alt=\"a\" ! 2:17 `alt` stands beside these attributes already" +
				" ! 2:25 `caption` stands beside these attributes already ! 2:37 `file` stands beside these attributes already" +
				` ! 2:53 "h" is no attribute`},
		{"objects of a row that are said otherwise", "::: row {objects=\"a\"}\n{b}\n:::",
			"{_-1} | row ! 1:10 `objects` stands beside these attributes already"},
		{"a list in a row", "::: row {a=[1]}\n{b}\n:::", `{_-1} | row ! 1:12 a list cannot stand in the attributes of a fence`},
		{"a film with its still", "::: film A *b* {#c address=d.example length=3:45 qr=false}\n![e](f.png){crop=\"1:1\"}\ng\nh\n:::",
			`{c} | film id="c" title="A *b*" crop="1:1" length="3:45" qr=false address="d.example" caption="g h" still="f.png" alt="e"`},
		{"a film without more", "::: film A {address=d.example}\n:::", `{_-1} | film title="A" address="d.example"`},
		{"a still that is not described", "::: film A {alt=b}\n![](c.png)\n:::", `{_-1} | film title="A" still="c.png" alt="b"`},
		{"a still with a caption", "::: film A\n![b](c.png \"d\")\n:::",
			`{_-1} | film title="A" still="c.png" alt="b" ! 2:13 the words of the caption of a film do not stand in its still`},
		{"a still that is described twice", "::: film A {alt=b}\n![c](d.png)\n:::",
			"{_-1} | film title=\"A\" still=\"d.png\" alt=\"c\" ! 1:13 `alt` stands beside these attributes already"},
		{"a sound", "::: sound A {address=b}\n\n c \n\n:::", `{_-1} | sound title="A" address="b" caption="c"`},
		{"a sound with a picture", "::: sound A\n![b](c.png)\nd\n:::",
			`{_-1} | sound title="A" caption="d" ! 2:1 a sound has no picture`},
		{"two paragraphs of a film", "::: film A\nb\n\nc\n:::",
			`{_-1} | film title="A" caption="b" ! 4:1 the caption of a film is one paragraph`},
		{"a box in a film", "::: film A\n::: box\nb\n:::\n:::", `{_-1} | film title="A" ! 2:1 no fence can stand in a film`},
		{"a film in a row", "::: row\n::: film A\n:::\n{b}\n::: sound {#c}\n:::\n:::", `{_-3} | row | film title="A" | sound id="c"`},
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
