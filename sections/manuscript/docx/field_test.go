package docx

import (
	"strings"
	"testing"

	"annualreport/sections/manuscript/manuscripttest"
)

// fieldOf is a field with an instruction, what belongs to its beginning, and its result; "-" for none that is stored.
func fieldOf(instruction, data, result string) string {
	char := func(kind, data string) string {
		return `<w:r><w:fldChar w:fldCharType="` + kind + `">` + data + "</w:fldChar></w:r>"
	}
	out := char("begin", data) + "<w:r><w:instrText>" + instruction + "</w:instrText></w:r>"
	if result != "-" {
		out += char("separate", "") + result
	}
	return out + char("end", "")
}

// run is a run with words.
func run(words string) string { return "<w:r><w:t>" + words + "</w:t></w:r>" }

// TestFields: a field whose result Word computes is its sign or its formula, or told; none vanishes without a word.
func TestFields(t *testing.T) {
	box := func(state string) string { return "<w:ffData><w:checkBox>" + state + "</w:checkBox></w:ffData>" }
	const told = "\n# 1 fields without a result in the file: “"
	for _, c := range []struct{ name, field, want string }{
		{"a box", fieldOf(" FORMCHECKBOX ", box(`<w:default w:val="0"/>`), "-"), "a☐b\n'''\n"},
		{"a box that is ticked first", fieldOf("FORMCHECKBOX", box(`<w:default w:val="1"/>`), ""), "a☒b\n'''\n"},
		{"a box that was ticked", fieldOf("FORMCHECKBOX", box(`<w:default w:val="0"/><w:checked/>`), ""), "a☒b\n'''\n"},
		{"a box that is ticked no more", fieldOf("FORMCHECKBOX", box(`<w:default/><w:checked w:val="0"/>`), ""), "a☐b\n'''\n"},
		{"a sign", fieldOf(` SYMBOL 252 \f "Wingdings" \s 10 `, "", "-"), "a✓b\n'''\n"},
		{"a sign in hexadecimal figures", fieldOf(`SYMBOL 0x61 \f Symbol \h`, "", ""), "aαb\n'''\n"},
		{"a sign that is typed", fieldOf(`SYMBOL "§"`, "", "-"), "a§b\n'''\n"},
		{"a sign of Unicode", fieldOf(`SYMBOL 9744 \u`, "", "-"), "a☐b\n'''\n"},
		{"a sign of nothing", fieldOf(`SYMBOL`, "", "-") + fieldOf(`SYMBOL 99999999`, "", "-"), "ab\n'''\n"},
		{"a sign with its result", fieldOf(`SYMBOL 252 \f Wingdings`, "", run("x")), "axb\n'''\n"},
		{"a formula", fieldOf(` EQ \f(a+1,2) `, "", "-"), "a(a+1)/2b\n'''\n# 1 formulas\n"},
		{"a computed field", fieldOf(" docproperty Company ", "", "-"), "ab\n'''" + told + "DOCPROPERTY”\n"},
		{"a result that is empty", fieldOf("DOCPROPERTY Company", "", ""), "ab\n'''\n"},
		{"an entry of an index", fieldOf(`XE "Lamps"`, "", "-"), "ab\n'''\n"},
		{"a field within an instruction", fieldOf("IF "+`</w:instrText></w:r>`+fieldOf("EQ x", "", "-")+`<w:r><w:instrText>`, "", run("c")), "acb\n'''\n"},
		{"a simple field", `<w:fldSimple w:instr=" AUTHOR "/>`, "ab\n'''" + told + "AUTHOR”\n"},
		{"a simple field with its result", `<w:fldSimple w:instr="AUTHOR">` + run("Kim") + `</w:fldSimple>`, "aKimb\n'''\n"},
		{"a picture is a result", fieldOf("INCLUDEPICTURE x", "", `<w:r><w:drawing><a:blip r:embed="r2"/></w:drawing></w:r>`), "ab\n\n![](a.png)\n"},
		{"a box of Word 2010", `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="w"><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent/></w:sdt>`,
			"a☒b\n'''\n"},
		{"a box of Word 2010 with its sign", `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="w"/></w:sdtPr><w:sdtContent>` + run("☐") + `</w:sdtContent></w:sdt>`,
			"a☐b\n'''\n"},
		{"an empty box of Word 2010", `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="w"/></w:sdtPr><w:sdtContent/></w:sdt>`, "a☐b\n'''\n"},
		{"a field that ends in a hidden run", strings.Replace(fieldOf("PAGE", "", run("7")), `<w:r><w:fldChar w:fldCharType="end">`,
			`<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end">`, 1), "a7b\n'''\n"},
		{"a field whose result begins behind a hidden run", strings.Replace(fieldOf("PAGE", "", run("7")), `<w:r><w:fldChar w:fldCharType="separate">`,
			`<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="separate">`, 1), "a7b\n'''\n"},
		{"a sign by a number of one figure", fieldOf("SYMBOL 9", "", "-"), "a b\n'''\n"},
		{"a field in hidden runs", strings.ReplaceAll(fieldOf("PAGE", "", run("7")), "<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>"),
			"ab\n'''\n# 1 words that are hidden\n"},
	} {
		if got := read(t, p("", run("a")+c.field+run("b"))); !strings.Contains(got, c.want) {
			t.Errorf("%s:\n%s\nhas not\n%s", c.name, got, c.want)
		}
	}
}

// TestEquations: what a field EQ shows stands in one line, with the signs between its parts.
func TestEquations(t *testing.T) {
	for instruction, want := range map[string]string{
		`\f(1,2)`: "1/2", `\f(a+b;2,5)`: "(a+b)/2,5", `\r(3,x+1) = y`: "3√(x+1) = y", `\r(x)`: "√x", `x\s\up8(2)`: "x2",
		`\o\ac(○,1)`: "○ 1", `\b\lc\{(\f(1,\r(2)))`: "1/(√2)", `\* jc2 \* "Font:MS Mincho" \* hps10 \o\ad(\s\up 9(kan),漢)`: "kan 漢",
		`a\,b\(c\)`: "a,b(c)", `\i\su(1,5,3)`: "1 5 3", `\`: "", `\f(1`: "1", `\*`: "", `x) y`: "x) y", `\x(a) \* MERGEFORMAT z`: "a z",
		strings.Repeat(`\x(`, 1000) + "a": strings.Repeat(`\x(`, 1000-mostDeepEquation) + "a",
	} {
		if got := equation(instruction); got != want {
			t.Errorf("%.60s: %q, want %q", instruction, got, want)
		}
	}
}

// TestBullets: a bullet that is a box or a mark for yes or no stays before its words; one that says something else is
// told, and plain ones are not.
func TestBullets(t *testing.T) {
	for _, c := range []struct{ bullet, font, want, told string }{
		{"☐", "", "- ☐ a\n", ""}, {"☒", "", "- ☒ a\n", ""}, {"\uf0a8", "Wingdings", "- ☐ a\n", ""}, {"\uf071", "Wingdings", "- ☐ a\n", ""},
		{"\uf0fe", "Wingdings", "- ☑ a\n", ""}, {"\uf0fc", "Wingdings", "- ✓ a\n", ""}, {"✗", "", "- ✗ a\n", ""},
		{"\uf0b7", "Symbol", "- a\n", ""}, {"o", "Courier New", "- a\n", ""}, {"\uf0a7", "Wingdings", "- a\n", ""}, {"–", "", "- a\n", ""},
		{"\uf0e8", "Wingdings", "- a\n", ""}, {"\uf0a3", "Wingdings", "- a\n", ""}, {"…", "", "- a\n", ""},
		{"Note:", "", "- a\n", "Note:"}, {"☺", "", "- a\n", "☺"}, {"§", "", "- a\n", ""}, {"1", "", "- a\n", "1"}, {"", "", "- a\n", ""},
	} {
		numbering := manuscripttest.Part{Name: "word/numbering.xml", Data: `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">` +
			`<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="` + c.bullet + `x"/><w:rPr><w:rFonts w:ascii="` + c.font + `" w:hAnsi="` + c.font +
			`"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`}
		numbering.Data = strings.Replace(numbering.Data, `x"/><w:rPr>`, `"/><w:rPr>`, 1)
		if c.bullet == "" {
			numbering.Data = strings.Replace(numbering.Data, `<w:lvlText w:val=""/>`, `<w:lvlText w:val="7"/><w:lvlPicBulletId w:val="0"/>`, 1)
		}
		document := manuscripttest.Part{Name: "word/document.xml", Data: head + item("1", "0", "a") + "</w:body></w:document>"}
		d, err := Read(manuscripttest.Archive(t, numbering, document))
		if err != nil {
			t.Fatal(err)
		}
		got := manuscripttest.Text(d)
		told := ""
		if c.told != "" {
			told = "# 1 items with bullets of their own: “" + c.told + "”\n"
		}
		if want := strings.TrimSuffix(c.want, "\n") + "\n'''\n" + told; !strings.HasSuffix(got, want) {
			t.Errorf("%q in %q:\n%s\nends not with\n%s", c.bullet, c.font, got, want)
		}
	}
	got := read(t, p("", "✓\ttyped")+p("", "□\ttyped")+p("", "•\ttyped"))
	if want := "- ✓ typed\n"; !strings.Contains(got, want) || !strings.Contains(got, "☐ typed\n") {
		t.Errorf("%s has not %s", got, want)
	}
}

// TestCapitals: that a manuscript shows words in capitals is told; small capitals are kept, and headings have a look of
// their own.
func TestCapitals(t *testing.T) {
	caps := func(words string) string { return "<w:r><w:rPr><w:caps/></w:rPr><w:t>" + words + "</w:t></w:r>" }
	for body, want := range map[string]string{
		p("", caps("Lamp")+run(" and ")+caps("oil")): "Lamp and oil\n'''\n# 2 words that the manuscript shows in other letters, as in capitals: “Lamp”\n",
		p("", caps("NGO 2031")):                      "NGO 2031\n'''\n", p("berschrift1", caps("One")) + p("", "x"): "title = \"One\"\ntext  = '''\nx\n'''\n",
		p("", `<w:r><w:rPr><w:smallCaps/></w:rPr><w:t>Lamp</w:t></w:r>`): "[Lamp]{.smallcaps}\n'''\n",
	} {
		if got := read(t, body); !strings.HasSuffix(got, want) {
			t.Errorf("%s:\n%s\nends not with\n%s", body, got, want)
		}
	}
}
