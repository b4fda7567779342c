package markup

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

const sampleText = `A paragraph in
two lines, with a hard\
break.

## A heading {#own}

- An item
  that goes on,
- and another.
  1. A number.

> A quotation
> of two lines.

| Sea | Ships |
|:----|------:|
| North \| east | 12 |

` + "```\ncode stays\n```" + `

{members}

[^1]: A note
    in two lines.
`

// otherForms are the same blocks in the forms that are rarer.
const otherForms = `The storm
and the sea
---------

Sea | Ships
--- | ---
North | twelve ships

    twelve(ships)

[map]: https://a.example/map "The map"

> - An item of a quotation,
>   which goes on
>
>   > and quotes.

+ One

  two

  ***

  Three
  ===

<div>
HTML
</div>

A line[^long]
    with a lazy one.

[^long]: Two

    paragraphs.
`

// messagesOf are the messages of a text.
func messagesOf(value string) []string {
	var out []string
	for _, p := range Pieces(value) {
		if p.Kind != VerbatimPiece {
			out = append(out, p.Message)
		}
	}
	return out
}

func TestPieces(t *testing.T) {
	for _, c := range []struct{ text, messages string }{
		{sampleText, "A paragraph in two lines, with a hard\\\nbreak.|A heading|An item that goes on,|and another.|A number." +
			"|A quotation of two lines.|Sea|Ships|North \\| east|12|{members}|A note in two lines."},
		{otherForms, "The storm and the sea|Sea|Ships|North|twelve ships|An item of a quotation, which goes on|and quotes." +
			"|One|two|Three|A line[^long] with a lazy one.|Two|paragraphs."},
		{"![Boats][b]\n\n[b]: boats.jpg 'Our boats'\n", "![Boats][b]|Our boats"},
		{"![Boats][b]\n\n[b]: boats.jpg 'Our\nboats'\n", "![Boats][b]"},
		{"![Boats][b]\n\n[b]: b 'b'\n", "![Boats][b]|b"},
		{"[Boats][b]\n\n[b]: boats.jpg 'Our boats'\n", "[Boats][b]"},
	} {
		if got := strings.Join(messagesOf(c.text), "|"); got != c.messages {
			t.Errorf("messages:\n%s\nwant\n%s", got, c.messages)
		}
	}
}

// TestPieceEnds: spaces behind the words of a block do not belong to its piece.
func TestPieceEnds(t *testing.T) {
	for _, text := range []string{"Twelve  \n\nThirteen\n", "- Twelve \t\n\n> Thirteen ", "| Twelve  |\n|---|\n|  Thirteen |\n", "Twelve\n\n## Thirteen"} {
		var got []string
		for _, p := range Pieces(text) {
			if p.Kind != VerbatimPiece {
				got = append(got, p.Raw)
			}
		}
		if strings.Join(got, "|") != "Twelve|Thirteen" {
			t.Errorf("%q has %q", text, got)
		}
	}
}

// TestPieceKinds: translators are told what a piece is.
func TestPieceKinds(t *testing.T) {
	want := []PieceKind{ParagraphPiece, HeadingPiece, ItemPiece, ItemPiece, ItemPiece, QuotationPiece, CellPiece, CellPiece, CellPiece, CellPiece,
		ParagraphPiece, NotePiece}
	var got []PieceKind
	for _, p := range Pieces(sampleText) {
		if p.Kind != VerbatimPiece {
			got = append(got, p.Kind)
		}
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("kinds %v, want %v", got, want)
	}
}

// rewritten is a text whose pieces have other words.
func rewritten(value string, change func(string) string) string {
	var b strings.Builder
	for _, p := range Pieces(value) {
		b.WriteString(p.With(change(p.Message), ""))
	}
	return b.String()
}

// TestPieceWords: words stay in the block that they are for, whatever they begin with.
func TestPieceWords(t *testing.T) {
	for _, c := range []struct{ text, words, want string }{
		{"On 1 May", "1. Mai", `1\. Mai`},
		{"Twelve", "- douze", `\- douze`},
		{"Twelve", "# douze", `\# douze`},
		{"Twelve", "    douze", "douze"},
		{"One\\\ntwo", "un\\\n- deux", "un\\\n    - deux"},
		{"Twelve", "douze\n\ntreize", "douze\n\ntreize"},
		{"Twelve", "- douze\n\n- treize\n# vingt", "\\- douze\n\n\\- treize\n    # vingt"},
		{"- Twelve", "douze\n\n- treize", "- douze\n  \n  \\- treize"},
		{"> Twelve", "douze\n\n## treize", "> douze\n> \n> \\## treize"},
		{"[^a]: Twelve", "douze\n\n1. treize", "[^a]: douze\n    \n    1\\. treize"},
		{"Twelve", " ", " "},
		{"Twelve", "•\tdouze", "&#8226;\tdouze"},
		{"Twelve", "o\tdouze", "&#111;\tdouze"},
		{"Twelve", "[^a]: douze", "[^a]&#58; douze"},
		{"- Twelve", "1) douze", `- 1\) douze`},
		{"- Twelve", " ", "- &#32;"},
		{"1. ***\n\nTwelve\n\n1. ***", " ", "1. ***\n\n&#32;\n\n1. ***"}, // two lists stay two
		{"> a\\\n> b", "un\\\ndeux", "> un\\\n> deux"},
		{"10. a\\\n    b", "un\\\ndeux", "10. un\\\n    deux"},
		{"[^a]: a\\\n    b", "un\\\ndeux", "[^a]: un\\\n    deux"},
		{"> [^a]: b\\\n>     c", "un\\\n- deux", "> [^a]: un\\\n>         - deux"},
		{"- [^a]: b\\\n      c", "un\\\ndeux", "- [^a]: un\\\n      deux"},
		{"> o\ta\n=", "o\tb\n=", "> &#111;\tb\n>     ="},
		{"A\n{#a}\n---", "un", "un\n{#a}\n---"},
		{"a\n---", "un\\\n\u00a0# deux", "un \u00a0# deux\n---"},
		{"## C", "C #", `## C \#`},
		{"## C", "C\\\nD", "## C D"},
		{"## C", "C#", "## C#"},
		{"## C", "##", `## \##`},
		{"## C", `C\`, `## C\`},
		{"Twelve", "~~~ douze", `\~~~ douze`},
		{"Twelve", "!!! douze", "!!! douze"},
		{"Storm\nand sea\n---", " one\\\ntwo ", "one two\n---"},
		{"Storm\\\nand sea\n---", " one\\\ntwo ", "one\\\ntwo\n---"},
		{"Storm\n---", " ", "&#32;\n---"},
		{"Storm\n---", "- tempête", "\\- tempête\n---"},
		{"| a |\n|---|\n", `b|c`, "| b\\|c |\n|---|\n"},
		{"a|b\n-|-\n", `b\`, "b\\ |b\\ \n-|-\n"},
		{"a | b\n--|--\n", " ", "|  |  \n--|--\n"},
	} {
		if got := rewritten(c.text, func(string) string { return c.words }); got != c.want {
			t.Errorf("%q with %q is %q, want %q", c.text, c.words, got, c.want)
		}
	}
}

// TestHeadingNames: a heading gets its name where Markdown reads it.
func TestHeadingNames(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"## A b", "## X {#name}"}, {"## A b ##", "## X ## {#name}"}, {"## A {#own}", "## X {#own}"},
		{"## A {.unlisted}", "## X {#name .unlisted}"}, {"A\n===", "X {#name}\n==="}, {"> ## A\n", "> ## X {#name}\n"},
	} {
		var b strings.Builder
		for _, p := range Pieces(c.text) {
			b.WriteString(p.With("X", "name"))
		}
		if b.String() != c.want {
			t.Errorf("%q becomes %q, want %q", c.text, b.String(), c.want)
		}
		tree := syntax().Parse(text.NewReader(pasted([]byte(b.String()))))
		_ = ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			if id, ok := n.AttributeString("id"); n.Kind() == ast.KindHeading && entering && (!ok || len(id.([]byte)) == 0) {
				t.Errorf("the heading of %q has no name", b.String())
			}
			return ast.WalkContinue, nil
		})
	}
}

// outline writes the blocks of a text, each with its words if they are wanted.
func outline(value string, words func(string) string) string {
	var b strings.Builder
	root := blockTree(value) // with the notes that nothing calls
	if words != nil {
		root = syntax().Parse(text.NewReader(pasted([]byte(value))))
	}
	outlineOf(&b, root, []byte(value), words, "")
	return b.String()
}

func outlineOf(b *strings.Builder, parent ast.Node, source []byte, words func(string) string, indent string) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Type() == ast.TypeInline {
			continue
		}
		b.WriteString(indent + n.Kind().String())
		switch n := n.(type) {
		case *ast.Heading:
			fmt.Fprint(b, n.Level)
		case *ast.List:
			fmt.Fprint(b, n.Start, n.IsTight)
		case *extast.Table:
			fmt.Fprint(b, n.Alignments)
		case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock:
			for i := range n.Lines().Len() {
				line := n.Lines().At(i)
				fmt.Fprintf(b, " %q", line.Value(source))
			}
		}
		if c := n.FirstChild(); words != nil && c != nil && c.Type() == ast.TypeInline {
			fmt.Fprintf(b, " %q", words(said1(n, source)))
		}
		b.WriteByte('\n')
		outlineOf(b, n, source, words, indent+"  ")
	}
}

// said1 is the words and the kinds of the inlines of a block; a line end is a space.
func said1(n ast.Node, source []byte) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.Write(said(t, source))
			if t.HardLineBreak() {
				b.WriteString("⏎")
			} else if t.SoftLineBreak() {
				b.WriteByte(' ')
			}
			continue
		}
		switch c := c.(type) {
		case *quoteMark:
			b.WriteString(c.value)
		case *ast.String:
			b.Write(c.Value)
		case *ast.AutoLink:
			b.Write(c.Label(source))
		default:
			fmt.Fprintf(&b, "‹%s %s›", c.Kind(), said1(c, source))
		}
	}
	return b.String()
}

func asIs(s string) string { return s }

// spaced is words without the difference of one space and several.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// checkPieces holds what is true of the pieces of any text.
func checkPieces(t *testing.T, value string) {
	t.Helper()
	if fault := pieceFault(value); fault != "" {
		t.Fatal(fault)
	}
}

// untitled is a definition of a link on two lines; a third one may begin as a title and be none.
var untitled = regexp.MustCompile(`\]:[ \t]*\r?\n[^\n]*\n[ \t>]*["'(]`)

// pieceFault is what is wrong with the pieces of a text, empty if nothing is.
func pieceFault(value string) string {
	if strings.Contains(value, "\t") && strings.Contains(value, "[^") {
		return "" // goldmark loses the place of a footnote behind a tab in a list
	}
	if strings.Contains(strings.ReplaceAll(value, "\r\n", ""), "\r") {
		return "" // goldmark takes one that ends no line from the words of a line, but no block begins behind it
	}
	if strings.Contains(value, "\r") && strings.Contains(value, "`") {
		return "" // goldmark keeps it at the beginning of program text
	}
	if untitled.MatchString(value) {
		return "" // goldmark leaves the address of such a definition among the words
	}
	var whole strings.Builder
	for _, p := range Pieces(value) {
		if p.Raw == "" {
			return fmt.Sprintf("a piece of %q at %d is empty", value, p.At)
		}
		if p.At != whole.Len() {
			return fmt.Sprintf("a piece of %q begins at %d, where %d bytes are before it", value, p.At, whole.Len())
		}
		whole.WriteString(p.Raw)
	}
	if whole.String() != value {
		return fmt.Sprintf("the pieces of %q are %q together", value, whole.String())
	}
	same := rewritten(value, asIs)
	if was, is := outline(value, spaced), outline(same, spaced); was != is {
		return fmt.Sprintf("%q\ntranslated by itself is\n%q\nblocks:\n%s\ninstead of:\n%s", value, same, is, was)
	}
	if fault := translationFault(value, "in capitals", upper); fault != "" {
		return fault
	}
	for i, sign := range blockSigns {
		words := sign + "words"
		if i%2 == 1 {
			words = "words " + sign
		}
		if fault := translationFault(value, fmt.Sprintf("as %q", words), func(string) string { return words }); fault != "" {
			return fault
		}
	}
	return ""
}

// translationFault is what is wrong with the blocks of a text whose pieces have other words; how names them.
func translationFault(value, how string, words func(string) string) string {
	other := rewritten(value, words)
	was := outline(value, nil)
	is := outline(other, nil)
	if was == is {
		return ""
	}
	return fmt.Sprintf("%q\ntranslated %s is\n%q\nblocks:\n%s\ninstead of:\n%s", value, how, other, is, was)
}

// blockSigns are what blocks begin with.
var blockSigns = []string{"- ", "| ", "1. ", "#", "# ", "|", "> ", "\\", "    ", "[^a]: x\\", "[a]: ", "\\\n- x", "```", "\\\n---", "\\\n=== ", "•\t"}

// upper writes the letters of words large, as a translation that changes them all. The names of entities,
// notes and links stay.
func upper(words string) string {
	if strings.ContainsAny(words, "&[]<") {
		return words
	}
	return strings.Map(unicode.ToUpper, words)
}

// markdownParts are what random texts are made of.
var markdownParts = []string{
	"word", "word", "two words", "é", "字", "1", ".", ")", ":", "$",
	"- ", "* ", "+ ", "1. ", "2) ", "12. ", "> ", "# ", "## ", "###### ", "---", "===", "***", "```", "~~~",
	"•\t", "• ", "o\t", "\t•\t", "    ", "  ", "\t", "\n", "\n", "\n", "\n\n", "\n\n", "\\", "\\\n", "  \n",
	" | ", "|", "--- | ---", ":-: | -:", "\\|",
	"[^a]", "[^a]: ", "[a]: ", "/url \"title\"", "[a]", "![a]", "(b.jpg)", "{name}", "{#id}", "{.unlisted}", "[mots]{lang=fr}",
	"*", "**", "_", "`", "~~", "<b>", "</b>", "<div>", "<!--", "-->", "<a", "href=\"x\">", "&amp;", "https://a.example", "\"", "'",
	"=", "=\n", "-\n", "\n===\n", "\n---\n", "\nx | y\n--|--\n", "\n| a | b |\n|---|:-:|\n| 1 | 2 |\n", "\n|", "\n- ", "\n  ",
	"\n    ", "\n> ", "\n1. ", "\n   ", "\n[^n]: ", "\nTerm\n: def\n", "<p>", "<!-- c -->\n", "<?x", "?>", "<![CDATA[",
	"<details>\n", "</details>\n", "<pre>\n", "\r\n", "\u00a0", "\u2028", "{}", "\n```go\n", "\n~~~\n", " ##\n", "{#id}\n",
	"[d]: <u>\n'two\nlines'\n", "![d]", "word\nword\n", "&#32;", "+\n", "1)\n", "123456789. ", "\u2022      ",
}

// randomMarkdown makes a text of a few parts.
func randomMarkdown(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(24) {
		b.WriteString(markdownParts[r.IntN(len(markdownParts))])
	}
	return b.String()
}

// TestAnyPieces holds checkPieces for random texts.
func TestAnyPieces(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	const texts = 1_000
	r := rand.New(rand.NewPCG(1, 2))
	for range texts {
		checkPieces(t, randomMarkdown(r))
	}
	checkPieces(t, sampleText)
	checkPieces(t, otherForms)
}

// FuzzPieces: all pieces of a text together are the text, whatever it is.
func FuzzPieces(f *testing.F) {
	f.Add(sampleText)
	f.Add(otherForms)
	f.Add("> a\n> b\n\n1. x\n   y\n")
	f.Add("a|s\n--|-\n=\np")
	f.Add("> a|s\n> --|-\n> =\n> p")
	f.Add("- a|s\n  --|-\n  ==\n  p")
	f.Add("o\t\nword")
	f.Add("word\n+ \n\n\tword")
	f.Add("> • word\n=")
	f.Add("[^a]\n[^a]: • word\n=")
	f.Add("word\nx\n|-\n-")
	f.Add("\u2028<div\n}\n=")
	f.Add("> [^a]: word\n> [^b]: word")
	f.Add("word\n\\\n{}\n-")
	f.Add("word \n{}\n-")
	f.Add("```a`\n\n\tword")
	f.Add("\\\n•      word")
	f.Add("\u2028\n\t<details")
	f.Add("\tword\n\t~~~")
	f.Add("=\n2. \n\n\tword")
	f.Add("\\\n\t•\t    word")
	f.Add("•      [^a]: word\nword")
	f.Add("[d]:'\n    [^a]:\nword")
	f.Fuzz(checkPieces)
}
