package markup

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/locale"
	"annualreport/sections/brand"
	"annualreport/sections/language"
	"annualreport/sections/source"
)

// english are the quotation marks that the tests expect.
var english = [4]string{"“", "”", "‘", "’"}

// inFile is Markdown that stands in a TOML file, and the surroundings of a text there.
func inFile(t testing.TB, markdown string) (source.Text, *Context) {
	t.Helper()
	problems := new(diag.List)
	file := source.NewFile("report.toml", "text = '''\n"+markdown+"'''\n")
	root := file.Parse(problems)
	if root == nil {
		t.Skip("no TOML")
	}
	var b brand.Brand
	table := brand.Table(fonts.Embedded(), nil, problems)
	table.Fill(&b)
	return root.Text("text"), &Context{
		Styles: b.On(color.White()), Body: role.Body, Digits: func(n int) string { return fmt.Sprint(n) }, Level: 2, Problems: problems,
		Place: func(name string, _ diag.Span, _ int) []content.Block { return []content.Block{object(name)} },
		Picture: func(file, alt, caption string, at diag.Span) content.Block {
			return object(file + "|" + alt + "|" + caption)
		},
		Refer:     func(anchor string, _ diag.Span) string { return anchor },
		LinkWords: language.LinkWords,
		Language:  func(tag string, _ diag.Span) (locale.Language, bool) { return locale.Language{Tag: tag}, true },
		Anchor:    func(wanted string, _ diag.Span) string { return wanted },
		Heading:   func(Heading) {},
	}
}

// parsed parses Markdown that stands in a TOML file.
func parsed(t testing.TB, markdown string) ([]content.Block, *diag.List) {
	t.Helper()
	text, s := inFile(t, markdown)
	return NewParser("en", english).Blocks(text, s), s.Problems
}

func object(name string) content.Block {
	return content.Paragraph{Role: role.Caption, Inlines: []content.Inline{content.Text{Value: "object:" + name}}}
}

// show writes blocks as text: roles in front, lists and quotations indented.
func show(b *strings.Builder, blocks []content.Block, indent string) {
	for _, block := range blocks {
		b.WriteString(indent)
		switch v := block.(type) {
		case content.Paragraph:
			fmt.Fprintf(b, "%s %s\n", v.Tag, inlines(v.Inlines))
		case content.List:
			fmt.Fprintf(b, "list %s\n", v.Numbering)
			for i, item := range v.Items {
				fmt.Fprintf(b, "%s  %s\n", indent, v.Mark(v.Start+i))
				show(b, item.Blocks, indent+"    ")
			}
		case content.Quotation:
			b.WriteString("quotation\n")
			show(b, v.Blocks, indent+"  ")
		case content.Table:
			b.WriteString("table")
			for _, c := range v.Columns {
				fmt.Fprintf(b, " | %s", inlines(c.Title))
			}
			b.WriteByte('\n')
			for _, r := range v.Rows {
				b.WriteString(indent + "  row")
				for _, c := range r.Cells {
					fmt.Fprintf(b, " | %s", inlines(c))
				}
				b.WriteByte('\n')
			}
		default:
			fmt.Fprintf(b, "%T\n", block)
		}
	}
}

// inlines writes inlines as text.
func inlines(list []content.Inline) string {
	var b strings.Builder
	for _, in := range list {
		switch v := in.(type) {
		case content.Text:
			b.WriteString(v.Value)
		case content.InEmphasis:
			name := map[content.Emphasis]string{content.Italic: "em", content.Strong: "strong", content.Struck: "struck", content.Code: "code"}[v.Emphasis]
			fmt.Fprintf(&b, "<%s %s>", name, inlines(v.Inlines))
		case content.Link:
			fmt.Fprintf(&b, "<link %s%s %s>", v.Target.Anchor, v.Target.URL, inlines(v.Inlines))
		case content.Note:
			var note strings.Builder
			show(&note, v.Blocks, "")
			fmt.Fprintf(&b, "<note %s>", strings.TrimSpace(note.String()))
		case content.InLanguage:
			fmt.Fprintf(&b, "<in %s %s>", v.Language.Tag, inlines(v.Inlines))
		case content.LineEnd:
			b.WriteString("<line end>")
		default:
			fmt.Fprintf(&b, "%T", in)
		}
	}
	return b.String()
}

func TestBlocks(t *testing.T) {
	for _, c := range []struct {
		name, markdown, want string
		told                 string // the one warning, if there is one
	}{
		{"paragraphs", "One\nline.\n\nTwo.", "P One line.\nP Two.", ""},
		{"typography", `He said "a 'b' c" -- it's 5---10...`, "P He said “a ‘b’ c” – it’s 5—10…", ""},
		{"emphasis", "*a* **b** ~~c~~ `d  e` ***f***", "P <em a> <strong b> <struck c> <code d  e> <em <strong f>>", ""},
		{"entities", "&copy; &#233; \\*not\\*", "P © é *not*", ""},
		{"hard line end", "a  \nb\\\nc", "P a<line end>b<line end>c", ""},
		{"headings close gaps", "# A\n\n### B\n\n## C\n\n### D", "H2 A\nH3 B\nH3 C\nH4 D", "the headings jump from level 1 to level 3"},
		{"heading name", "## A title {#short}", "H2 A title", ""},
		{"nested lists", "- a\n  - b\n    1. c\n    2. d\n- e", "list Disc\n  •\n    P a\n    list Disc\n      –\n        P b\n        list Decimal\n          1.\n            P c\n          2.\n            P d\n  •\n    P e", ""},
		{"list from seven", "7. a\n8. b", "list Decimal\n  7.\n    P a\n  8.\n    P b", ""},
		{"quotation", "> a\n>\n> b", "quotation\n  P a\n  P b", ""},
		{"links", "[w](https://a.example) [x](#y) https://b.example/c <m@d.example>", "P <link https://a.example w> <link y x> <link https://b.example/c <code https://b.example/c>> <link mailto:m@d.example <code m@d.example>>", "the words of this link are a bare address"},
		{"language", "[mots *a*]{lang=fr} [x [y]{lang=de}\nz]{lang=es} [no]{lang=} [w](#a) \\[n]{lang=fr}",
			"P <in fr mots <em a>> <in es x <in de y> z> [no]{lang=} <link a w> [n]{lang=fr}", ""},
		{"link in a language", "[un [lien](https://a.example)]{lang=fr} et [a]{lang=fr}", "P <in fr un <link https://a.example lien>> et <in fr a>", "the words “lien” do not say where this link leads"},
		{"footnote", "a [^n] b[^n]\n\n[^n]: The *note*.", "P a<note P The <em note>.> b<note P The <em note>.>", ""},
		{"footnote in a link", "[the *sea[^n] and* land](https://a.example)[x[^n]](#y)\n\n[^n]: N.",
			"P <link https://a.example the ><em <link https://a.example sea><note P N.><link https://a.example  and>><link https://a.example  land><link y x><note P N.>", ""},
		{"address in a link", "[a <https://b.example> c](https://a.example)", "P <link https://a.example a ><link https://b.example <code https://b.example>><link https://a.example  c>", "the words of this link are a bare address"},
		{"language at the end of a heading", "## Les [mots]{lang=fr}\n\n## Les [mots]{lang=fr} {#m}\n\nLes [mots]{lang=fr}\n---\n\n## Les [mots]{lang=fr} ##",
			"H2 Les <in fr mots>\nH2 Les <in fr mots>\nH2 Les <in fr mots>\nH2 Les <in fr mots>", ""},
		{"brackets within brackets", "[a [b]{lang=fr} c](#d) [[e]{lang=fr}]{lang=de} `[f`]{lang=fr} ![g]{lang=fr} h]{lang=fr}",
			"P <link d a <in fr b> c> <in de <in fr e>> <code [f>]{lang=fr} ![g]{lang=fr} h]{lang=fr}", ""},
		{"heading in a footnote", "a[^n]\n\n[^n]: ## B\n\n    c", "P a<note P B\nP c>", ""},
		{"item left out", "- a\n- \n- c\n\n1. \n2. ", "list Disc\n  •\n    P a\n  •\n    P c", ""},
		{"nothing to read", "&nbsp;\n\n## \n\n> \n\na", "P a", ""},
		{"no footnote in code", "`[^n]`\n\n    [^m]", "P <code [^n]>\nP <code [^m]>", ""},
		{"object", "a\n\n{chart-1}\n\nb", "P a\n object:chart-1\nP b", ""},
		{"picture", "![a cat](cat.jpg \"Caption\")", "object:cat.jpg|a cat|Caption", ""},
		{"table", "| a | b |\n|---|--:|\n| c | 1 |\n", "table | a | b\n  row | c | 1", ""},
		{"code", "```\nx = 1\n y\n  \tz\n```", "P <code x = 1<line end>\u00a0y<line end>\u00a0\u00a0\u00a0\u00a0z>", ""},
		{"ornament", "a\n\n---\n\nb", "P a\nP *\u00a0\u00a0*\u00a0\u00a0*\nP b", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			blocks, problems := parsed(t, c.markdown)
			var got strings.Builder
			show(&got, blocks, "")
			if s := strings.TrimSpace(got.String()); s != c.want {
				t.Errorf("got\n%s\nwant\n%s", s, c.want)
			}
			for _, p := range problems.Sorted() {
				if p.Summary != c.told {
					t.Errorf("%v", p)
				}
			}
			if c.told != "" && problems.Len() == 0 {
				t.Errorf("nobody says %q", c.told)
			}
		})
	}
}

func TestSlug(t *testing.T) {
	for title, want := range map[string]string{
		"The full report": "the-full-report", "  A — b!  ": "a-b", "Übersicht 2016": "übersicht-2016",
		"…": "section", "वार्षिक रिपोर्ट": "वार्षिक-रिपोर्ट",
	} {
		if got := Slug(title); got != want {
			t.Errorf("Slug(%q) = %q, want %q", title, got, want)
		}
	}
}

// FuzzBlocks feeds the mapper with anything: it must come back, and whatever
// it says of the text must have a place in the file.
func FuzzBlocks(f *testing.F) {
	for _, s := range []string{
		"# A\n\nb [^1]\n\n[^1]: c\n", "- a\n  1. b\n", "> q\n", "| a |\n|--|\n| b |\n", "[a](#b) ![c](d \"e\")",
		"[^a]: [^a] x[^a]\n", "{x}\n", "<b>\n", "`a` **b** *c* ~~d~~", "\\\n&#0; &bogus;", "a{lang=fr}", "[x]{lang=fr}", "[^a]\n\n[^a]: [^b]\n[^b]: [^a]\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, markdown string) {
		blocks, problems := parsed(t, markdown)
		show(new(strings.Builder), blocks, "")
		lines := strings.Count(markdown, "\n") + 2
		for _, p := range problems.Sorted() {
			if p.Span.Position().Line < 1 || p.Span.Position().Line > lines || p.Span.Position().Column < 1 {
				t.Errorf("a problem outside of the file: %v", p)
			}
		}
	})
}

// TestLinesBelowTables: a table has all lines of its paragraph, so that a line of signs below it makes no heading of the
// words above it; those stay above.
func TestLinesBelowTables(t *testing.T) {
	const table = "a | b\n--|--\n1 | 2\n"
	const shown = "table | a | b\n  row | 1 | 2\n"
	for _, c := range []struct{ markdown, want string }{
		{"Words\n" + table + "-\n\nMore", "P Words\n" + shown + "  row | - | \nP More\n"},
		{table + "=\n==\nMore", shown + "  row | = | \n  row | == | \n  row | More | \n"},
		{"Words\nmore\n---", "H2 Words more\n"},
		{"[a]: u\n:-\n---", "H2 :-\n"},
		{"a\\\n    ---\nb\n---", "H2 a<line end>— b\n"},
	} {
		blocks, _ := parsed(t, c.markdown)
		var b strings.Builder
		show(&b, blocks, "")
		if b.String() != c.want {
			t.Errorf("%q is\n%s\nwant\n%s", c.markdown, b.String(), c.want)
		}
	}
}
