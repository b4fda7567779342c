package markdown

import (
	"strings"
	"testing"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/manuscripttest"
)

// TestRead: headings divide a text; notes and targets of links go to the sections that use them, and all else stays.
func TestRead(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"headings of both kinds", "Before.\n\n# One #\n\n* a\n* b\n\nTwo *x*\n===\n\nBelow\n---\nText\n\n> # quoted\n", `[[section]]
kind  = "narrative"
title = "Untitled"
text  = '''
Before.
'''

[[section]]
kind  = "narrative"
title = "One"
text  = '''
* a
* b
'''

[[section]]
kind  = "narrative"
title = "Two *x*"
text  = '''
## Below

Text

> # quoted
'''
`},
		{"definitions go to who uses them", "# A\n\nx[^n] [b][Link]\n\n# B\n\ny [link]\n\n[^n]: Note\n\n    with [c].\n[c]: https://c.example\n[LINK]: https://l.example\n\n```\n[d]: code\n```\n",
			`[[section]]
kind  = "narrative"
title = "A"
text  = '''
x[^n] [b][Link]

[^n]: Note

    with [c].

[LINK]: https://l.example

[c]: https://c.example
'''

[[section]]
kind  = "narrative"
title = "B"
text  = '''
y [link]


` + "```\n[d]: code\n```" + `

[LINK]: https://l.example
'''
`},
		{"program text in a line opens none, and more signs than those that open it do",
			"# A\n\nx[^n]\n\n# B\n\n``` a `b` ```\n\n[^n]: Note\n\n````\n```\n[^m]: code\n````\n",
			"[[section]]\nkind  = \"narrative\"\ntitle = \"A\"\ntext  = '''\nx[^n]\n\n[^n]: Note\n'''\n\n" +
				"[[section]]\nkind  = \"narrative\"\ntitle = \"B\"\ntext  = '''\n``` a `b` ```\n\n\n````\n```\n[^m]: code\n````\n'''\n"},
		{"front matter is counted", "---\ntitle: \"T\"\n---\nText\r\n", "[[section]]\nkind  = \"narrative\"\ntitle = \"Untitled\"\ntext  = '''\nText\n'''\n# 1 front matter (facts between lines of ---)\n" +
			"# 1 title of the whole text: “T”\n"},
	} {
		d, err := Read([]byte(c.source))
		if err != nil {
			t.Fatal(err)
		}
		if got := manuscripttest.Text(d); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// TestDeep: a line in which a thousand quotations and lists begin is refused with its number, and at once; a rule of as many
// signs is not.
func TestDeep(t *testing.T) {
	for text, line := range map[string]string{
		"# One\n\n" + strings.Repeat(">", 2_000_000) + " a": "line 3", strings.Repeat("- ", 500_000) + "a": "line 1",
		strings.Repeat("> * ", 600) + "a": "line 1", strings.Repeat("-", 5000): "", strings.Repeat("*", 5000): "",
	} {
		if _, err := Read([]byte(text)); (err == nil) != (line == "") || err != nil && !strings.Contains(err.Error(), line) {
			t.Errorf("%.20q: %v", text, err)
		}
	}
}

// FuzzRead reads any text: what is read can be written.
func FuzzRead(f *testing.F) {
	f.Add("# A\n\nx[^n]\n\n[^n]: Note\n")
	f.Fuzz(func(t *testing.T, source string) {
		if d, err := Read([]byte(source)); err == nil {
			manuscripttest.Text(d)
		}
	})
}

// TestEncodings: a file in UTF-8 is read, with a mark or without, and one in another encoding is refused.
func TestEncodings(t *testing.T) {
	for data, want := range map[string]string{
		"# Caf\xc3\xa9\r\rOwl": "Café", "\ufeff# Caf\u00e9": "Café",
	} {
		d, err := Read([]byte(data))
		if err != nil {
			t.Errorf("%q: %v", data, err)
			continue
		}
		if h, ok := d.Blocks[1].(manuscript.Heading); !ok || h.Markdown != want {
			t.Errorf("%q is %+v", data, d.Blocks)
		}
	}
	for data, want := range map[string]string{"# A\n\ncaf\xe9": "line 3 is not in UTF-8", "\xff\xfea\x00": "line 1 is not", "a\x00b": "in line 1 is a byte of zero"} {
		if _, err := Read([]byte(data)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %q", data, err, want)
		}
	}
}

// TestMended: what no report takes of Markdown gives way to its words, and is told; program text stays.
func TestMended(t *testing.T) {
	for _, c := range []struct{ name, source, want, told string }{
		{"links to files", "See [the\nlist](../list.md), [`x`](y.go).", "See the\nlist, `x`.", "links that readers cannot follow"},
		{"programs", "[x](javascript:alert(1))", "x", "links that readers cannot follow"},
		{"links by names", "[a][b] [c][]\n\n[b]: file:///x\n[c]: https://c.example", "a [c][]\n\n[c]: https://c.example",
			"links that readers cannot follow"},
		{"places of headings", "Text.\n\n## The Key/Value pair\n\n[a](#the-keyvalue-pair) [b](#b)", "[a](#the-key-value-pair) b",
			"links to places"},
		{"badges", "[![built](https://x.example/b.svg)](https://x.example) now", "[built](https://x.example) now",
			"pictures among words"},
		{"pictures of their own", "a\n\n![b](p/c.png)\n\nd", "a\n\n![b](p/c.png)\n\nd", "pictures in files"},
		{"pictures below each other", "a\n\n![b](p/c.png){: width=\"9\" }\n![d](e.png \"f\")\n\ng",
			"a\n\n::: row\n\n![b](p/c.png)\n\n![d](e.png \"f\")\n\n:::\n\ng", "pictures in files"},
		{"pictures below each other, with words", "![b](c.png)\n![d](e.png)\nf", "b\nd\nf", "pictures among words"},
		{"pictures of the web below each other", "![b](c.png)\n![d](https://d.example/e.png)", "b\nd", "pictures among words"},
		{"pictures by names", "a ![b][c]\n\n[c]: d.png", "a b", "pictures among words"},
		{"letters off the line", "# 10<sup>6</sup>\n\nm<SUP class=\"x\">2</SUP> CO<sub>2</sub> x<sub>n-1</sub> [1<sup>2</sup>](https://a.example)",
			"m[2]{.sup} CO₂ xₙ₋₁ [1[2]{.sup}](https://a.example)", ""},
		{"letters off the line with tags in them", "10<sup><b>6</b></sup>", "10[6]{.sup}", "tags of HTML"},
		{"letters off the line that are programs", "`a<sup>2</sup>` x<sub>Q</sub>", "`a<sup>2</sup>` xQ", "tags of HTML"},
		{"tags", "<div>\n    <b>a</b> <!-- c --> b<br>\n</div>\n", "a <!-- c --> b<br>", "tags of HTML"},
		{"addresses in brackets", "<gopher://x.example> <a@example.org>", "gopher://x.example <a@example.org>",
			"links that readers cannot follow"},
		{"what looks like tags", "List<String>, <Name> and <y then\nstop. Else z>, <b or c>", `List\<String>, \<Name> and \<y then
stop. Else z>, \<b or c>`, ""},
		{"signs of less", "growth is <x per cent of all.\n\nA second paragraph.\n\nAnd profits > 10",
			`growth is \<x per cent of all.` + "\n\nA second paragraph.\n\nAnd profits > 10", ""},
		{"elements that are words at the start", "<details of it\n\n<?a b", `\<details of it` + "\n\n" + `\<?a b`, ""},
		{"program text that is set in", "a\n\n    b <C> <d\n    List<E>", "a\n\n    b <C> <d\n    List<E>", ""},
		{"strokes before signs", `\\<b>a</b> \<b> \\\<Name>`, `\\a \<b> \\\<Name>`, "tags of HTML"},
		{"lists of attributes", "a{:.b} c\n{: #d}", "a c", "lists of attributes"},
		{"tables of contents", "a\n\n* b\n{:toc}", "a\n\n* b", "lists of attributes"},
		{"what looks like mail", "gopls@v0.17 a@example.org", `gopls\@v0.17 a@example.org`, ""},
		{"program text", "`[a](b.md) <c>`\n\n```\n[a](b.md) <c>\n```\n", "`[a](b.md) <c>`\n\n```\n[a](b.md) <c>\n```", ""},
	} {
		d, err := Read([]byte(c.source))
		if err != nil {
			t.Fatal(err)
		}
		got := manuscripttest.Text(d)
		if !strings.Contains(got, c.want+"\n'''\n") || !strings.Contains(got, c.told) {
			t.Errorf("%s:\n%s\nhas not\n%s\n%s", c.name, got, c.want, c.told)
		}
		if c.told == "" && strings.Contains(got, "\n# ") {
			t.Errorf("%s is told:\n%s", c.name, got)
		}
	}
}

// TestMostBrackets: a paragraph opens as many brackets as can be read in a second, and others begin anew.
func TestMostBrackets(t *testing.T) {
	most := strings.Repeat("[a] ", mostBrackets)
	if _, err := Read([]byte("a\n\n" + most + "\n- " + most + "\n[b]: c\n[d]\n")); err != nil {
		t.Error(err)
	}
	_, err := Read([]byte("a\n\nb\n" + most + "[\n"))
	if err == nil || !strings.Contains(err.Error(), "line 3 has more than 5000 brackets") {
		t.Error(err)
	}
}
