package docx

import (
	"strings"
	"testing"

	"annualreport/sections/manuscript/manuscripttest"
)

// head begins a document of Word with its namespaces.
const head = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
	`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="a" xmlns:wp="wp" ` +
	`xmlns:mc="mc" xmlns:wps="wps" xmlns:m="m"><w:body>`

// parts are what the documents of the tests are said with.
var parts = []manuscripttest.Part{
	{Name: "word/styles.xml", Data: `<w:styles xmlns:w="w">
		<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
		<w:style w:styleId="Sub"><w:name w:val="House sub"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
		<w:style w:styleId="SubSub"><w:name w:val="x"/><w:basedOn w:val="SubSub2"/></w:style>
		<w:style w:styleId="SubSub2"><w:name w:val="heading 3"/><w:basedOn w:val="SubSub"/></w:style>
		<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
		<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
		<w:style w:styleId="Beschr"><w:name w:val="caption"/></w:style>
		<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
		<w:style w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
		<w:style w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
	</w:styles>`},
	{Name: "word/numbering.xml", Data: `<w:numbering xmlns:w="w">
		<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
			<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
		<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl>
			<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
		<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
		<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
	</w:numbering>`},
	{Name: "word/footnotes.xml", Data: `<w:footnotes xmlns:w="w"><w:footnote w:id="1"><w:p><w:r><w:t>separator</w:t></w:r></w:p></w:footnote>
		<w:footnote w:id="7"><w:p><w:r><w:footnoteRef/><w:t>Seen </w:t></w:r><w:hyperlink xmlns:r="r" r:id="n1"><w:r><w:t>there</w:t></w:r></w:hyperlink></w:p>
		<w:p><w:r><w:t>Twice.</w:t></w:r></w:p></w:footnote></w:footnotes>`},
	{Name: "word/_rels/footnotes.xml.rels", Data: `<Relationships><Relationship Id="n1" Target="https://note.example" TargetMode="External"/></Relationships>`},
	{Name: "word/_rels/document.xml.rels", Data: `<Relationships><Relationship Id="r1" Target="https://a.example" TargetMode="External"/>
		<Relationship Id="r2" Target="media/image1.png"/><Relationship Id="r3" Target="media/image2.emf"/>
		<Relationship Id="r4" Target="/word/media/image1.png"/></Relationships>`},
	{Name: "word/media/image1.png", Data: "PNG"}, {Name: "word/media/image2.emf", Data: "EMF"},
}

// read is what becomes of a body.
func read(t *testing.T, body string) string {
	t.Helper()
	document := manuscripttest.Part{Name: "word/document.xml", Data: head + body + "</w:body></w:document>"}
	d, err := Read(manuscripttest.Archive(t, append(parts, document)...))
	if err != nil {
		t.Fatal(err)
	}
	return manuscripttest.Text(d)
}

// raised is a run that is raised by a measure.
func raised(by, words string) string {
	return `<w:r><w:rPr><w:position w:val="` + by + `"/></w:rPr><w:t>` + words + "</w:t></w:r>"
}

// p is a paragraph of a style, with runs that are written out or text.
func p(style, runs string) string {
	if !strings.HasPrefix(runs, "<") {
		runs = "<w:r><w:t>" + runs + "</w:t></w:r>"
	}
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + runs + "</w:p>"
}

// item is a paragraph of a list.
func item(list, depth, text string) string {
	return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + depth + `"/><w:numId w:val="` + list + `"/></w:numPr></w:pPr><w:r><w:t>` +
		text + "</w:t></w:r></w:p>"
}

// TestText: what is kept of the text of a file.
func TestText(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"headings divide, in any language and by their level", p("berschrift1", "One") + p("Sub", "Below") + p("", "Text.") +
			p("SubSub", "Deep") + p("berschrift1", "Two") + p("", "Last."),
			"title = \"One\"\ntext  = '''\n## Below\n\nText.\n\n### Deep\n'''\n\n[[section]]\nkind  = \"narrative\"\ntitle = \"Two\"\ntext  = '''\nLast.\n'''\n"},
		{"the title of the whole is no section", p("Titel", "All") + p("", "Text."), "title = \"Untitled\"\ntext  = '''\nText.\n'''\n"},
		{"marks by style and by hand", p("", `<w:r><w:rPr><w:rStyle w:val="Fett"/></w:rPr><w:t>a</w:t></w:r><w:r><w:t xml:space="preserve"> b </w:t></w:r>`+
			`<w:r><w:rPr><w:i/><w:b w:val="0"/></w:rPr><w:t>c</w:t></w:r>`), "**a** b *c*"},
		{"what is hidden is not said", p("", `<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>`), "'''\na\n'''\n# 1 words that are hidden"},
		{"signs, tabs and ends of lines", p("", `<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:br w:type="page"/><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>`),
			"a b\\\nc\u2011d\\\n→"},
		{"signs by their fonts", p("", `<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="6C"/></w:r>`+
			"<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Wingdings\"/></w:rPr><w:t>a\uf0fcb</w:t></w:r>"+
			`<w:r><w:rPr><w:rFonts w:ascii="Symbol" w:asciiTheme="minorHAnsi"/></w:rPr><w:t>c</w:t></w:r>`), "α●α✓βc"},
		{"signs that nobody knows", p("", `<w:r><w:t>a</w:t><w:sym w:font="Wingdings" w:char="F0A3"/></w:r>`),
			"a\ufffd\n'''\n# 1 signs of fonts of symbols: “Wingdings U+F0A3”"},
		{"links, by relation and by field", p("", `<w:hyperlink r:id="r1"><w:r><w:t>site</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> and </w:t></w:r>`+
			`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.example" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`+
			`<w:r><w:t>field</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>.</w:t></w:r>`), "[site](https://a.example) and [field](https://b.example)."},
		{"links keep their place, which Word keeps apart", p("", `<w:hyperlink r:id="r1" w:anchor="sec 2"><w:r><w:t>a</w:t></w:r></w:hyperlink>`),
			"[a](https://a.example#sec%202)\n"},
		{"letters that are raised by a measure", p("", "<w:r><w:t>10</w:t></w:r>"+raised("6", "6")+"<w:r><w:t> t CO</w:t></w:r>"+raised("-3pt", "2")+
			raised("3", "x")+raised("-3", "y")+raised("4", "z")+raised("-4", "3")), "10[6]{.sup} t CO₂xy[z]{.sup}₃\n"},
		{"the kind of letters goes before their measure", p("", `<w:r><w:rPr><w:vertAlign w:val="superscript"/><w:position w:val="0"/></w:rPr><w:t>6</w:t></w:r>`+
			`<w:r><w:rPr><w:vertAlign w:val="subscript"/><w:position w:val="6"/></w:rPr><w:t>2</w:t></w:r>`), "[6]{.sup}₂\n"},
		{"initials are no letters below the line", `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>` + raised("-9", "2") + `</w:p>` + p("", "nce."), "'''\n2nce.\n'''"},
		{"changes are accepted, and counted", p("", `<w:r><w:t>a</w:t></w:r><w:ins><w:r><w:t>b</w:t></w:r></w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>`),
			"'''\nab\n'''\n# 1 insertions that nobody accepted\n# 1 deletions that nobody accepted\n"},
		{"notes, with links of their own", p("", `<w:r><w:t>a</w:t><w:footnoteReference w:id="7"/></w:r>`),
			"a[^1]\n\n[^1]: Seen [there](https://note.example)\n\n    Twice."},
		{"comments are counted", p("", `<w:r><w:t>a</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r>`), "# 1 comments\n"},
		{"quotations", p("Zitat", "Said."), "> Said."}, {"lists of contents are left out", p("TOC1", "One 1") + p("", "x"), "'''\nx\n'''\n# 1 lines of lists of contents"},
		{"initials join their word", `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>O</w:t></w:r></w:p>` + p("", "nce."), "'''\nOnce.\n'''"},
		{"boxes of one cell are text", `<w:tbl><w:tr><w:tc>` + p("", "In a box.") + `</w:tc></w:tr></w:tbl>`, "In a box."},
	} {
		if got := read(t, c.body); !strings.Contains(got, c.want) {
			t.Errorf("%s:\n%s\nhas not\n%s", c.name, got, c.want)
		}
	}
}

// TestLists: items keep their depth and their numbers, also where a list goes on behind a paragraph.
func TestLists(t *testing.T) {
	got := read(t, item("1", "0", "a")+item("1", "1", "b")+item("1", "0", "c")+p("", "Between.")+
		item("2", "0", "three")+item("2", "1", "letter")+item("2", "0", "four")+p("", "Between.")+item("2", "0", "five")+
		item("3", "0", "anew")+item("0", "0", "no item")+p("Liste", "by style")+p("", "•\ttyped")+p("", "• typed, too"))
	want := "- a\n  - b\n- c\n\nBetween.\n\n3. three\n   1. letter\n4. four\n\nBetween.\n\n5. five\n1) anew\n\nno item\n\n- by style\n* typed\n* typed, too\n"
	if !strings.Contains(got, want) || !strings.Contains(got, "# 1 items counted by letters") {
		t.Errorf("%s\nhas not\n%s", got, want)
	}
}

// TestTables: heads, cells over columns and rows, and captions.
func TestTables(t *testing.T) {
	cell := func(properties, text string) string {
		return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p("", text) + "</w:tc>"
	}
	got := read(t, "<w:tbl><w:tr>"+cell("", "Coast")+cell("", "Lamps")+cell("", "Oil")+"</w:tr><w:tr>"+cell(`<w:vMerge w:val="restart"/>`, "North")+
		cell(`<w:gridSpan w:val="2"/>`, "12 | 3")+"</w:tr><w:tr>"+cell("<w:vMerge/>", "")+cell("", "4")+"</w:tr></w:tbl>"+p("Beschr", "Lamps"))
	want := `{table-1}
'''

[[section.table]]
id      = "table-1"
caption = "Lamps"
columns = ["Coast", "Lamps", "Oil"]
rows    = [
  ["North", { text = "12 | 3", span = 2 }],
  ["", "4", ""],
]
# 1 cells over several rows
`
	if !strings.HasSuffix(got, want) {
		t.Errorf("%s\nends not with\n%s", got, want)
	}
}

// TestPictures: pictures with their alternatives and captions, each file once; what a report cannot show is counted.
func TestPictures(t *testing.T) {
	drawing := func(name, alternative string) string {
		return `<w:r><w:drawing><wp:inline><wp:docPr descr="` + alternative + `"/><a:graphic><a:blip r:embed="` + name + `"/></a:graphic></wp:inline></w:drawing></w:r>`
	}
	got := read(t, p("", drawing("r2", "A lamp"))+p("Beschr", "It burns")+p("", drawing("r4", ""))+p("", drawing("r3", ""))+
		p("", `<mc:AlternateContent><mc:Choice><w:r><w:drawing><wps:txbx><w:txbxContent>`+p("", "In a frame.")+`</w:txbxContent></wps:txbx></w:drawing></w:r></mc:Choice></mc:AlternateContent>`))
	got += read(t, p("", `<w:r><w:drawing><wp:docPr descr="both"/><a:group><a:pic><a:cNvPr descr="one"/><a:blip r:embed="r2"/></a:pic>`+
		`<a:pic><a:cNvPr descr="two"/><a:blip r:embed="r2"/></a:pic><wps:txbxContent>`+p("", "First.")+`</wps:txbxContent><wps:txbxContent>`+p("", "Second.")+
		`</wps:txbxContent></a:group></w:drawing></w:r>`))
	for _, want := range []string{"![one](a.png)\n\n![two](a.png)\n\nFirst.\n\nSecond.", `![A lamp](a.png "It burns")`, "![](a.png)\n", "In a frame.", "# 1 pictures of the kind .emf", "# 1 text boxes"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s\nhas not %s", got, want)
		}
	}
}

// TestChangedPictures: that Word shows a part of a picture, or turns it, is told; who was cut off would be seen again.
func TestChangedPictures(t *testing.T) {
	for properties, want := range map[string]string{
		`<a:srcRect l="25000"/>`: "cropped", `<a:srcRect l="0" b="1"/>`: "cropped", `<a:srcRect/>`: "", `<a:srcRect l="0"/>`: "",
		`<a:xfrm rot="5400000"/>`: "turned or mirrored", `<a:xfrm flipH="1"/>`: "turned or mirrored", `<a:xfrm rot="0" flipV="0"/>`: "",
	} {
		got := read(t, p("", `<w:r><w:drawing><wp:docPr descr="A lamp"/><a:pic><a:blipFill><a:blip r:embed="r2"/>`+properties+
			`</a:blipFill></a:pic></w:drawing></w:r>`))
		if strings.Contains(got, "pictures that are") != (want != "") || !strings.Contains(got, want) {
			t.Errorf("%s: %s", properties, got)
		}
	}
}

// TestFaults: what is no file of Word is refused in plain words.
func TestFaults(t *testing.T) {
	for want, data := range map[string][]byte{
		"no file of a word processor": []byte("no"), "an old Word": []byte("\xd0\xcf\x11\xe0rest"),
		"no text of Word": manuscripttest.Archive(t, manuscripttest.Part{Name: "x", Data: "y"}),
		"has no text":     manuscripttest.Archive(t, manuscripttest.Part{Name: "word/document.xml", Data: "<a/>"}),
		"its part word/document.xml is damaged in line 1": manuscripttest.Archive(t, manuscripttest.Part{Name: "word/document.xml", Data: "<a>"}),
		"more than 400": manuscripttest.Archive(t, manuscripttest.Part{Name: "word/document.xml", Data: strings.Repeat("<a>", 500)}),
	} {
		if _, err := Read(data); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}

// FuzzRead reads any text as a document: what is read can be written.
func FuzzRead(f *testing.F) {
	f.Add(head + p("berschrift1", "One") + item("2", "0", "x") + "</w:body></w:document>")
	f.Add(head + "<w:tbl><w:tr><w:tc>" + p("", "x") + "</w:tc></w:tr></w:tbl></w:body></w:document>")
	f.Fuzz(func(t *testing.T, document string) {
		part := manuscripttest.Part{Name: "word/document.xml", Data: document}
		if d, err := Read(manuscripttest.Archive(t, append(parts, part)...)); err == nil {
			manuscripttest.Text(d)
		}
	})
}
