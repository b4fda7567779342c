package docx

import (
	"strings"
	"testing"

	"annualreport/sections/manuscript/manuscripttest"
)

// TestLevelsOfHeadings: the built-in headings of Word have the levels from 1 to 9; other numbers are of no heading.
func TestLevelsOfHeadings(t *testing.T) {
	for name, want := range map[string]string{"heading 1": "title = \"H\"", "heading 9": "title = \"H\"", "heading 10": "text  = '''\nH", "heading 0": "text  = '''\nH", "heading x": "text  = '''\nH", "heading": "title = \"H\""} {
		styles := manuscripttest.Part{Name: "word/styles.xml", Data: `<w:styles xmlns:w="w"><w:style w:styleId="S"><w:name w:val="` + name + `"/></w:style></w:styles>`}
		document := manuscripttest.Part{Name: "word/document.xml", Data: head + `<w:p><w:pPr><w:pStyle w:val="S"/></w:pPr><w:r><w:t>H</w:t></w:r></w:p><w:p><w:r><w:t>a</w:t></w:r></w:p></w:body></w:document>`}
		d, err := Read(manuscripttest.Archive(t, styles, document))
		if err != nil {
			t.Fatal(err)
		}
		if got := manuscripttest.Text(d); !strings.Contains(got, want) {
			t.Errorf("%s:\n%s\nhas not %q", name, got, want)
		}
	}
}

// TestSmallParts: a sign of a font may lack its first byte, a cell takes a number of columns that tables have, a formula is told,
// and a link leads outside or nowhere.
func TestSmallParts(t *testing.T) {
	cell := func(span, text string) string {
		return `<w:tc><w:tcPr><w:gridSpan w:val="` + span + `"/></w:tcPr><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p></w:tc>`
	}
	table := func(span string) string {
		return `<w:tbl><w:tr>` + cell("1", "A") + cell("1", "B") + `</w:tr><w:tr>` + cell(span, "c") + `</w:tr></w:tbl>`
	}
	for body, want := range map[string]string{
		`<w:ins><w:p><w:r><w:t>new</w:t></w:r></w:p></w:ins>`: "# 1 ", `<w:del><w:p><w:r><w:t>old</w:t></w:r></w:p></w:del><w:p><w:r><w:t>a</w:t></w:r></w:p>`: "# 1 ",
		`<w:p><w:r><w:sym w:font="Symbol" w:char="61"/><w:sym w:font="Symbol" w:char="F062"/></w:r></w:p>`: "αβ", table("2"): "span = 2", table("0"): `["c", ""]`, table("101"): `["c", ""]`,
		`<w:p><w:hyperlink r:id="r1"><w:r><w:t>out</w:t></w:r></w:hyperlink></w:p>`: "[out](https://a.example)", `<w:p><w:hyperlink r:id="r2"><w:r><w:t>in</w:t></w:r></w:hyperlink></w:p>`: "'''\nin\n", `<w:p><w:hyperlink r:id="none"><w:r><w:t>no</w:t></w:r></w:hyperlink></w:p>`: "'''\nno\n",
		`<w:p><w:hyperlink w:anchor="x"><w:r><w:t>place</w:t></w:r></w:hyperlink></w:p>`: "# 1 ", `<w:p><w:r><w:t>a</w:t></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`: "# 1 ",
	} {
		if got := read(t, body); !strings.Contains(got, want) {
			t.Errorf("%s:\n%s\nhas not %q", body, got, want)
		}
	}
}
