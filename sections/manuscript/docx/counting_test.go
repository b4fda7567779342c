package docx

import (
	"strings"
	"testing"

	"annualreport/sections/manuscript/manuscripttest"
)

// lists are lists of Word: 1 counts on two levels, 2 counts below bullets, 3 begins at 0, and the lower level of 4 does
// not begin anew.
const lists = `<w:numbering xmlns:w="w">
	<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>
		<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
	<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
		<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
	<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="0"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
	<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>
		<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/></w:lvl></w:abstractNum>
	<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
	<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>
</w:numbering>`

// renamed are the parts of a file that names them in its own way.
var renamed = []manuscripttest.Part{
	{Name: "_rels/.rels", Data: `<Relationships>
		<Relationship Id="a" Type="x/officeDocument" Target="word/document2.xml"/></Relationships>`},
	{Name: "word/_rels/document2.xml.rels", Data: `<Relationships>
		<Relationship Id="a" Type="x/styles" Target="styles2.xml"/>
		<Relationship Id="b" Type="x/numbering" Target="numbering2.xml"/>
		<Relationship Id="c" Type="x/footnotes" Target="notes.xml"/></Relationships>`},
	{Name: "word/numbering2.xml", Data: lists},
	{Name: "word/styles2.xml", Data: `<w:styles xmlns:w="w"><w:style w:styleId="N"><w:name w:val="heading 1"/>
		<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`},
	{Name: "word/notes.xml", Data: `<w:footnotes xmlns:w="w"><w:footnote w:id="2">` + p("", "Seen.") +
		table(p("", "In a cell.")) + "</w:footnote></w:footnotes>"},
}

// counted is what becomes of a body in such a file.
func counted(t *testing.T, body string) string {
	t.Helper()
	document := manuscripttest.Part{Name: "word/document2.xml", Data: head + body + "</w:body></w:document>"}
	d, err := Read(manuscripttest.Archive(t, append(renamed, document)...))
	if err != nil {
		t.Fatal(err)
	}
	return manuscripttest.Text(d)
}

// table is a table of one row.
func table(cells ...string) string { return "<w:tbl>" + row(cells...) + "</w:tbl>" }

// row is a row of a table.
func row(cells ...string) string {
	return "<w:tr><w:tc>" + strings.Join(cells, "</w:tc><w:tc>") + "</w:tc></w:tr>"
}

// TestCounting: items have the numbers that Word shows.
func TestCounting(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"levels begin anew below bullets, too",
			item("2", "0", "a") + item("2", "1", "b") + item("2", "0", "c") + item("2", "1", "d"),
			"- a\n  1. b\n- c\n  1. d\n"},
		{"levels begin anew behind headings",
			p("N", "One") + item("1", "1", "a") + item("1", "1", "b") + p("N", "Two") + item("1", "1", "c"),
			"1. a\n2. b\n'''\n\n[[section]]\nkind  = \"narrative\"\ntitle = \"Two\"\ntext  = '''\n1. c\n"},
		{"levels that go on",
			item("4", "0", "a") + item("4", "1", "b") + item("4", "0", "c") + item("4", "1", "d"),
			"1. a\n   1. b\n2. c\n   2. d\n"},
		{"empty paragraphs have numbers",
			item("1", "0", "a") + item("1", "0", "") + item("1", "0", "c"), "1. a\n3) c\n"},
		{"lists that begin at 0", item("3", "0", "a") + item("3", "0", "b"), "0. a\n1. b\n"},
		{"items of cells", "<w:tbl>" + row(p("", "h"), p("", "i")) +
			row(item("1", "0", "a")+item("1", "0", "b"), item("2", "0", "c")) + "</w:tbl>", `["1\\. a 2\\. b", "• c"]`},
	} {
		if got := counted(t, c.body); !strings.Contains(got, c.want) {
			t.Errorf("%s:\n%s\nhas not\n%s", c.name, got, c.want)
		}
	}
}

// TestNothingIsLostInSilence: words in rare places are kept, and what is lost is told.
func TestNothingIsLostInSilence(t *testing.T) {
	run := func(text string) string { return "<w:r><w:t>" + text + "</w:t></w:r>" }
	deletedEnd := func(text string) string {
		return "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run(text) + "</w:p>"
	}
	const menu = `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/>` +
		`<w:listEntry w:val="yes"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
	for _, c := range []struct{ name, body, want string }{
		{"readings above characters",
			p("", "<w:r><w:ruby><w:rt>"+run("above")+"</w:rt><w:rubyBase>"+run("base")+"</w:rubyBase></w:ruby></w:r>"),
			"'''\nbase\n'''\n# 1 readings above characters"},
		{"ends of paragraphs that were deleted", deletedEnd("One ") + p("", "goes on."),
			"'''\nOne goes on.\n'''\n# 1 deletions that nobody accepted"},
		{"a deleted end before a table", deletedEnd("One.") + table(p("", "Box.")), "One.\n\nBox.\n"},
		{"a deleted end at the end", deletedEnd("One."), "'''\nOne.\n'''"},
		{"tables in notes", p("", `<w:r><w:t>a</w:t><w:footnoteReference w:id="2"/></w:r>`),
			"[^1]: Seen.\n\n    In a cell.\n'''\n# 1 tables within tables and notes"},
		{"texts of other files", p("", "a") + `<w:altChunk r:id="x"/>`, "# 1 texts of other files"},
		{"signs of unknown fonts", p("", `<w:r><w:t>a</w:t><w:sym w:char="F021"/></w:r>`), "# 1 signs of fonts of symbols"},
		{"numbers of pages", p("", `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF a \h </w:instrText></w:r>`+
			`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`+
			`<w:fldSimple w:instr=" DATE "><w:r><w:t>8</w:t></w:r></w:fldSimple>`), "'''\n78\n'''\n# 2 numbers of pages, dates and times"},
		{"menus of forms", p("", menu), "'''\nyes\n'''"},
	} {
		if got := counted(t, c.body); !strings.Contains(got, c.want) {
			t.Errorf("%s:\n%s\nhas not\n%s", c.name, got, c.want)
		}
	}
	const told = "# 1 title of the whole text: “All”"
	if got := read(t, p("Titel", "All")+p("berschrift1", "One")+p("", "x")); !strings.Contains(got, told) {
		t.Errorf("the title is lost in silence:\n%s", got)
	}
}

// TestShownNumbers: a level that shows nothing goes on with the item above, and words of a number are told.
func TestShownNumbers(t *testing.T) {
	shown := func(format, text string) string {
		return `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="` + format + `"/><w:lvlText w:val="` + text +
			`"/></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="0"/></w:num>`
	}
	for _, c := range []struct{ format, text, want string }{
		{"decimal", "%1.", "1. a\n2. b\n"}, {"decimal", "(%1)", "1. a\n2. b\n"}, {"decimal", "§ %1", "# 2 items counted"},
		{"decimal", "%1.%2", "# 2 items counted"}, {"decimal", "Article %1:", "# 2 items counted"},
		{"bullet", " ", "'''\na\n\nb\n'''"}, {"bullet", "•", "- a\n- b\n"},
	} {
		d, err := Read(manuscripttest.Archive(t,
			manuscripttest.Part{Name: "word/numbering.xml", Data: `<w:numbering xmlns:w="w">` + shown(c.format, c.text) + "</w:numbering>"},
			manuscripttest.Part{Name: "word/_rels/document.xml.rels", Data: `<Relationships><Relationship Id="a" Type="x/numbering" Target="numbering.xml"/></Relationships>`},
			manuscripttest.Part{Name: "word/document.xml", Data: head + item("9", "0", "a") + item("9", "0", "b") + "</w:body></w:document>"}))
		if err != nil {
			t.Fatal(err)
		}
		got := manuscripttest.Text(d)
		if !strings.Contains(got, c.want) || strings.Contains(got, "items counted") != strings.Contains(c.want, "items counted") {
			t.Errorf("%s %q:\n%s", c.format, c.text, got)
		}
	}
}

// TestFieldInField: a field within the instruction of another ends neither the reading nor the text.
func TestFieldInField(t *testing.T) {
	char := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	instruction := func(text string) string { return "<w:r><w:instrText>" + text + "</w:instrText></w:r>" }
	body := p("", char("begin")+instruction(" IF ")+char("begin")+instruction(" MERGEFIELD Sex ")+char("separate")+
		"<w:r><w:t>f</w:t></w:r>"+char("end")+instruction(" = f Ms Mr ")+char("separate")+"<w:r><w:t>Ms Keeper</w:t></w:r>"+char("end"))
	if got := counted(t, body); !strings.Contains(got, "Ms Keeper") {
		t.Error(got)
	}
}
