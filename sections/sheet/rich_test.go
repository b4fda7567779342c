package sheet

import (
	"fmt"
	"strings"
	"testing"
)

// runsOf are the parts of the words of a sheet's cells, by their places.
func runsOf(t *testing.T, data []byte) string {
	t.Helper()
	book, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	cells, err := book.Read(0, Whole, false)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, c := range cells.List {
		if c.Runs != nil || c.Linked {
			out = append(out, fmt.Sprint(c.Name(), c.Runs, c.Linked))
		}
	}
	return strings.Join(out, "\n")
}

// TestRichWords: parts of words that look differently are known, in XLSX and ODS; words of one look are plain.
func TestRichWords(t *testing.T) {
	part := func(properties, words string) string {
		return "<r><rPr>" + properties + "</rPr><t>" + words + "</t></r>"
	}
	cell := func(parts string) string { return `<c t="inlineStr"><is>` + parts + "</is></c>" }
	cells := "<row>" + cell("<r><t>CO</t></r>"+part(`<vertAlign val="subscript"/>`, "2")) +
		cell(part(`<vertAlign val="superscript"/><b/>`, "a")+part(`<i val="1"/><b val="0"/>`, "b")+part("<strike/>", "c")) +
		cell(part("<b/>", "all ")+part("<b/>", "strong")) + `<c t="s"><v>1</v></c></row>`
	const want = "A1[{CO 0 } {2 8 }] false\nB1[{a 5 } {b 2 } {c 16 }] false\nD1[{plain  0 } {strong 1 }] false"
	if got := runsOf(t, workbook(t, "", cells, "")); got != want {
		t.Errorf("XLSX: %s, want %s", got, want)
	}
	styles := func(name, properties string) string {
		return `<style:style style:name="` + name + `" style:family="text"><style:text-properties ` + properties + "/></style:style>"
	}
	content := `<office:document-content><office:automatic-styles>` + styles("S", `style:text-position="sub 58%"`) +
		styles("P", `style:text-position="33% 58%"`) + styles("N", `style:text-position="-33% 58%" fo:font-weight="bold"`) +
		styles("K", `style:text-line-through-style="solid" fo:font-style="italic"`) + styles("Z", `style:text-position="0% 100%"`) +
		`</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="A"><table:table-row>` +
		`<table:table-cell office:value-type="string"><text:p>CO<text:span text:style-name="S">2</text:span></text:p>` +
		`<text:p>m<text:span text:style-name="P">2</text:span></text:p></table:table-cell>` +
		`<table:table-cell office:value-type="string"><text:p><text:span text:style-name="N">n</text:span>` +
		`<text:span text:style-name="K">k</text:span><text:span text:style-name="Z">z</text:span></text:p></table:table-cell>` +
		`<table:table-cell office:value-type="string"><text:p>a <text:a xlink:href="https://x.example">b</text:a>` +
		`<office:annotation><text:p>no</text:p></office:annotation></text:p></table:table-cell>` +
		`</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`
	const wantODS = "A1[{CO 0 } {2 8 } {\nm 0 } {2 4 }] false\nB1[{n 9 } {k 18 } {z 0 }] false\nC1[{a  0 } {b 0 https://x.example}] true"
	if got := runsOf(t, packed(t, map[string]string{"content.xml": content})); got != wantODS {
		t.Errorf("ODS: %s, want %s", got, wantODS)
	}
}

// TestCellLinks: cells lead where their sheet or their formula says; numbers keep that they do.
func TestCellLinks(t *testing.T) {
	cells := `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>7</v></c></row>` +
		`<row r="2"><c r="A2" t="str"><f>HYPERLINK("https://f.example","x")</f><v>x</v></c>` +
		`<c r="B2" t="str"><f>HYPERLINK(A1&amp;"x")</f><v>y</v></c><c r="C2" t="str"><f>HYPERLINK("https://"&amp;A1)</f><v>y</v></c></row>`
	behind := `<hyperlinks><hyperlink ref="A1" r:id="l1"/><hyperlink ref="B1:C1" r:id="l2" location="part"/>` +
		`<hyperlink ref="A9" location="Other!A1"/></hyperlinks>`
	parts := workbookParts("", cells, behind)
	parts["xl/worksheets/_rels/a.xml.rels"] = `<Relationships><Relationship Id="l1" Type="r/hyperlink" TargetMode="External" Target="https://a.example"/>` +
		`<Relationship Id="l2" Type="r/hyperlink" TargetMode="External" Target="file:///b"/></Relationships>`
	const want = "A1[{Coast 0 https://a.example}] true\nB1[{plain  0 file:///b#part} {strong 1 file:///b#part}] true\nC1[] true\n" +
		"A2[{x 0 https://f.example}] true"
	if got := runsOf(t, packed(t, parts)); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestWordsFormat: words are shown with what their format has around them.
func TestWordsFormat(t *testing.T) {
	for _, c := range []struct{ code, want string }{
		{`"Dear "@`, "Dear Coast"}, {`@" kg"`, "Coast kg"}, {`0;-0;0;"<"@">"`, "<Coast>"}, {`@`, "Coast"}, {`General`, "Coast"},
		{`0.00" €"`, "Coast"}, {`@_)`, "Coast"}, {`\@@`, "@Coast"}, {`@" = "@`, "Coast = Coast"}, {`[Red]@`, "Coast"},
	} {
		words := "Coast"
		if f := readNumberFormat(c.code).words; f != nil {
			words = f.around(words)
		}
		if words != c.want {
			t.Errorf("%s shows %q, want %q", c.code, words, c.want)
		}
	}
}

// TestShownWords: the cells of a file show what the formats of their styles have around words.
func TestShownWords(t *testing.T) {
	parts := workbookParts("", `<row><c t="s" s="1"><v>0</v></c><c t="inlineStr" s="1"><is><t>you</t></is></c><c t="s"><v>0</v></c></row>`, "")
	parts["xl/styles.xml"] = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="&quot;Dear &quot;@"/></numFmts>` +
		`<cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`
	got, _ := list(t, packed(t, parts), Whole, false)
	if want := "map[A1:Dear Coast B1:Dear you C1:Coast]"; fmt.Sprint(got) != want {
		t.Errorf("%v, want %s", got, want)
	}
}

// TestDaysOfWeek: formats with days of the week say so, alone or beside the day of the month.
func TestDaysOfWeek(t *testing.T) {
	for _, c := range []struct{ code, want string }{
		{"dddd", "{false false false false false true}"}, {"ddd d mmm", "{false true true false false true}"},
		{"dd/mm/yyyy", "{true true true false false false}"}, {"d dddd", "{false false true false false true}"},
	} {
		if got := fmt.Sprint(readFormat(c.code, true).shows); got != c.want {
			t.Errorf("%s shows %s, want %s", c.code, got, c.want)
		}
	}
}

// TestWordsAroundRuns: what a format shows around words stands around their parts, which keep their looks.
func TestWordsAroundRuns(t *testing.T) {
	parts := workbookParts("", `<row><c t="inlineStr" s="1"><is><r><t>CO</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r></is></c></row>`, "")
	parts["xl/styles.xml"] = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="&quot;Gas: &quot;@&quot; (t)&quot;"/></numFmts>` +
		`<cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`
	if got, want := runsOf(t, packed(t, parts)), "A1[{Gas: CO 0 } {2 8 } { (t) 0 }] false"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestGrowingPart: a part that grows by many pieces is not copied for each of them.
func TestGrowingPart(t *testing.T) {
	const pieces = 10_000
	var w richWords
	allocations := testing.AllocsPerRun(1, func() {
		w = richWords{}
		for range pieces {
			w.add(Run{Text: " "})
		}
	})
	if allocations > pieces/100 || len(w.text()) != pieces {
		t.Errorf("%v allocations for %d letters", allocations, len(w.text()))
	}
}
