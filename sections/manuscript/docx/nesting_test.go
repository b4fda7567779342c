package docx

import (
	"strings"
	"testing"

	"annualreport/sections/manuscript/manuscripttest"
)

// styledLists are the lists of Word's styles: List Bullet and List Bullet 2 are lists of their own, A and B two levels of
// one, which their levels name, and D has the levels of another one.
var styledLists = []manuscripttest.Part{
	{Name: "word/styles.xml", Data: `<w:styles xmlns:w="w">
		<w:style w:styleId="Aufz"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
		<w:style w:styleId="Aufz2"><w:name w:val="List Bullet 2"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
		<w:style w:styleId="Flat"><w:name w:val="Flat"/><w:basedOn w:val="Aufz2"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:style>
		<w:style w:styleId="Null"><w:name w:val="Null"/><w:pPr><w:ind w:left="0" w:hanging="0"/></w:pPr></w:style>
		<w:style w:styleId="Kind"><w:name w:val="Kind"/><w:basedOn w:val="Null"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
		<w:style w:styleId="Weiter"><w:name w:val="List Continue"/></w:style>
		<w:style w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
		<w:style w:styleId="B"><w:name w:val="B"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
	</w:styles>`},
	{Name: "word/numbering.xml", Data: `<w:numbering xmlns:w="w">
		<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>
		<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:pPr><w:ind w:start="643" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>
		<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Haus"/>
			<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:pStyle w:val="A"/></w:lvl>
			<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:pStyle w:val="B"/></w:lvl></w:abstractNum>
		<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Haus"/></w:abstractNum>
		<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
		<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>
	</w:numbering>`},
}

// styled is what becomes of a body in such a file.
func styled(t *testing.T, body string) string {
	t.Helper()
	document := manuscripttest.Part{Name: "word/document.xml", Data: head + body + "</w:body></w:document>"}
	d, err := Read(manuscripttest.Archive(t, append(styledLists, document)...))
	if err != nil {
		t.Fatal(err)
	}
	return manuscripttest.Text(d)
}

// TestNesting: items are within others as Word shows them, whatever says it.
func TestNesting(t *testing.T) {
	direct := func(indent, text string) string {
		return `<w:p><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:ind w:left="` + indent + `"/></w:pPr><w:r><w:t>` + text +
			"</w:t></w:r></w:p>"
	}
	typed := func(indent, text string) string {
		return `<w:p><w:pPr><w:ind w:left="` + indent + `"/></w:pPr><w:r><w:t>• ` + text + "</w:t></w:r></w:p>"
	}
	for _, c := range []struct{ name, body, want string }{
		{"by the indents of styles", p("Aufz", "a") + p("Aufz2", "b") + p("Aufz2", "c") + p("Aufz", "d"), "- a\n  - b\n  - c\n- d\n"},
		{"not where a style has another indent", p("Aufz", "a") + p("Flat", "b"), "- a\n* b\n"},
		{"not where a paragraph has another indent", p("Aufz", "a") + direct("360", "b"), "- a\n* b\n"},
		{"the indent of a list stands over that of a style further away", p("Aufz", "a") + p("Kind", "b"), "- a\n  - b\n"},
		{"by levels that name their styles", p("A", "a") + p("B", "b") + p("A", "c"), "1. a\n   1. b\n2. c\n"},
		{"by levels of the list of a style", item("4", "0", "a") + item("4", "1", "b"), "1. a\n   1. b\n"},
		{"a deeper item first", p("Aufz2", "a") + p("Aufz", "b"), "- a\n* b\n"},
		{"a level without a list of its own",
			p("A", "a") + `<w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr><w:r><w:t>b</w:t></w:r></w:p>`,
			"1. a\n   1. b\n"},
		{"bullets that were typed", typed("0", "a") + typed("700", "b") + typed("40", "c"), "- a\n  - b\n- c\n"},
		{"items that go on", p("Aufz", "a") + p("Weiter", "more") + p("Aufz2", "b"), "- a\n\n  more\n  - b\n"},
		{"nothing to go on from", p("Weiter", "alone"), "'''\nalone\n'''"},
	} {
		if got := styled(t, c.body); !strings.Contains(got, c.want) {
			t.Errorf("%s:\n%s\nhas not\n%s", c.name, got, c.want)
		}
	}
}

// TestStylesByName: styles that the file does not have, and those of Pages, are known by their names.
func TestStylesByName(t *testing.T) {
	if got := styled(t, p("Heading1", "One")+p("", "Text.")); !strings.Contains(got, `title = "One"`) {
		t.Errorf("a style that the file does not have:\n%s", got)
	}
	pages := manuscripttest.Part{Name: "word/styles.xml",
		Data: `<w:styles xmlns:w="w"><w:style w:styleId="Heading"><w:name w:val="Heading"/></w:style></w:styles>`}
	document := manuscripttest.Part{Name: "word/document.xml", Data: head + p("Heading", "One") + p("", "x") + "</w:body></w:document>"}
	d, err := Read(manuscripttest.Archive(t, pages, document))
	if err != nil {
		t.Fatal(err)
	}
	if got := manuscripttest.Text(d); !strings.Contains(got, `title = "One"`) {
		t.Errorf("a heading of Pages:\n%s", got)
	}
}

// TestToldNotKept: what readers could not use is not kept, and is told.
func TestToldNotKept(t *testing.T) {
	link := func(words string) string {
		return `<w:p><w:hyperlink w:anchor="x"><w:r><w:t>` + words + "</w:t></w:r></w:hyperlink></w:p>"
	}
	for _, c := range []struct{ name, body, want string }{
		{"places of the manuscript", link("see there"), "'''\nsee there\n'''\n# 1 links to places of the manuscript"},
		{"lines of signs", p("", "a") + p("", "— — —") + p("", "b"), "a\n\n---\n\nb\n'''\n# 1 lines of signs, such as ---"},
		{"two dashes are words", p("", "--"), "'''\n\\-\\-\n'''\n"},
		{"dashes before words", p("", "-- see"), "'''\n-- see\n'''\n"},
		{"tables of one row", table(p("", "left"), p("", "right")), "left\n\nright\n'''\n# 1 boxes (tables of one row)"},
		{"notes that nobody wrote", p("", `<w:r><w:t>a</w:t><w:footnoteReference w:id="9"/></w:r>`), "'''\na\n'''\n# 1 notes without words"},
		{"letters of fonts of symbols", p("", "a \uf0e0 b \uf021"), "a \ufffd b \ufffd\n'''\n# 2 signs of fonts of symbols: “U+F0E0”"},
		{"signs with short numbers", p("", `<w:r><w:sym w:font="Symbol" w:char="B7"/><w:t> a</w:t></w:r>`), "- a\n"},
		{"words that look like mail", p("", "gopls@v0.17 and a@example.org ftp://x.example"), `gopls\@v0.17 and a@example.org ftp\://x.example`},
		{"signs of Windows-1252", p("", "\u0093a\u0094"), "“a”"},
		{"controls", p("", "a\u0081b"), "'''\nab\n'''\n# 1 characters that nobody sees"},
	} {
		if got := styled(t, c.body); !strings.Contains(got, c.want) {
			t.Errorf("%s:\n%s\nhas not\n%s", c.name, got, c.want)
		}
	}
}

// TestBegunOnce: a list that begins anew does so with its first item alone.
func TestBegunOnce(t *testing.T) {
	const want = "3. a\n4. b\n\nx\n\n1. c\n2. d\n"
	if got := read(t, item("2", "0", "a")+item("2", "0", "b")+p("", "x")+item("3", "0", "c")+item("3", "0", "d")); !strings.Contains(got, want) {
		t.Errorf("%s\nhas not\n%s", got, want)
	}
}

// TestHanging: the mark of an item stands before its lines by what hangs out.
func TestHanging(t *testing.T) {
	hung := func(hanging, text string) string {
		return `<w:p><w:pPr><w:ind w:left="700" w:hanging="` + hanging + `"/></w:pPr><w:r><w:t>` + "•\t" + text + "</w:t></w:r></w:p>"
	}
	if got := read(t, hung("700", "a")+hung("0", "b")); !strings.Contains(got, "- a\n  - b\n") {
		t.Error(got)
	}
}
