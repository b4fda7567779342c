package odt

import (
	"strings"
	"testing"

	"annualreport/sections/manuscript/manuscripttest"
)

// content is a file of OpenDocument with a body, and the styles of the tests.
func content(body string) manuscripttest.Part {
	return manuscripttest.Part{Name: "content.xml", Data: `<office:document-content xmlns:office="o" xmlns:style="s" xmlns:text="t"
		xmlns:table="tb" xmlns:draw="d" xmlns:fo="f" xmlns:xlink="x" xmlns:svg="v"><office:font-face-decls>
		<style:font-face style:name="Wingdings1" svg:font-family="'Wingdings'"/></office:font-face-decls><office:automatic-styles>
		<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>
		<style:style style:name="I" style:parent-style-name="B"><style:text-properties fo:font-weight="normal" fo:font-style="italic"/></style:style>
		<style:style style:name="W"><style:text-properties style:font-name="Wingdings1"/></style:style>
		<style:style style:name="S"><style:text-properties fo:font-family="Symbol"/></style:style>
		<style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="P2" style:parent-style-name="Quotations"/>
		<style:style style:name="H"><style:text-properties text:display="none"/></style:style><style:style style:name="Quotations"/><style:style style:name="Up"><style:text-properties style:text-position="super 58%"/></style:style>
		<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2" style:num-format="a"/></text:list-style>
		<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="3"/></text:list-style>
		</office:automatic-styles><office:body><office:text>` + body + `</office:text></office:body></office:document-content>`}
}

// read is what becomes of a body.
func read(t *testing.T, body string) string {
	t.Helper()
	d, err := Read(manuscripttest.Archive(t, content(body), manuscripttest.Part{Name: "Pictures/1.png", Data: "PNG"}))
	if err != nil {
		t.Fatal(err)
	}
	return manuscripttest.Text(d)
}

// list is a list of the style L2 that may continue another one, and a paragraph behind it.
func list(id, continued string, items ...string) string {
	out := `<text:list text:style-name="L2" xml:id="` + id + `"`
	if continued != "" {
		out += ` text:continue-list="` + continued + `"`
	}
	out += ">"
	for _, item := range items {
		out += "<text:list-item><text:p>" + item + "</text:p></text:list-item>"
	}
	return out + "</text:list><text:p>x</text:p>"
}

// TestText: what is kept of the text of a file.
func TestText(t *testing.T) {
	picture := func(href string) string {
		return `<draw:frame><draw:image xlink:href="` + href + `"/><svg:desc>A lamp</svg:desc></draw:frame>`
	}
	for _, c := range []struct{ name, body, want string }{
		{"signs by their fonts", "<text:p text:style-name=\"S\">\uf061<text:span text:style-name=\"W\">\uf0fc</text:span>\uf0a7</text:p>", "α✓♣\n'''\n"},
		{"headings divide", `<text:h text:outline-level="1">One</text:h><text:h text:outline-level="2">Below</text:h><text:p>Text.</text:p>`,
			"title = \"One\"\ntext  = '''\n## Below\n\nText.\n'''\n"},
		{"the title is none", `<text:p text:style-name="P1">All</text:p><text:p>Text.</text:p>`, "title = \"Untitled\"\ntext  = '''\nText.\n'''"},
		{"marks add up along the styles", `<text:p>a <text:span text:style-name="B">b</text:span> <text:span text:style-name="I">c</text:span><text:span text:style-name="Up">2</text:span></text:p>`,
			"a **b** *c*[2]{.sup}"},
		{"quotations, links, spaces and ends of lines", `<text:p text:style-name="P2">a<text:s text:c="3"/><text:a xlink:href="https://a.example">b</text:a><text:line-break/>c<text:a xlink:href="#x">d</text:a></text:p>`,
			"> a   [b](https://a.example)\\\n> cd"},
		{"lists, in others and going on", `<text:list text:style-name="L1"><text:list-item><text:p>a</text:p><text:p>more</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item></text:list>` +
			`<text:p>x</text:p><text:list text:style-name="L2"><text:list-item><text:p>three</text:p></text:list-item></text:list><text:p>x</text:p>` +
			`<text:list text:style-name="L2" text:continue-numbering="true"><text:list-item><text:p>four</text:p></text:list-item></text:list>`,
			"- a\n\n  more\n  1. b\n\nx\n\n3. three\n\nx\n\n4. four\n'''\n# 1 items counted by letters or Roman numbers\n"},
		{"notes and comments", `<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Seen.</text:p></text:note-body></text:note><office:annotation><text:p>no</text:p></office:annotation>b</text:p>`,
			"a[^1]b\n\n[^1]: Seen.\n'''\n# 1 comments"},
		{"tables", `<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2"><text:p>B</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>` +
			`<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>2</text:p></table:table-cell></table:table-row></table:table>`,
			"columns = [\"A\", \"B\", \"\"]\nrows    = [\n  [\"1\", \"2\", \"2\"],\n]\n"},
		{"pictures with a caption in a box", `<text:p><draw:frame><draw:text-box><text:p>` + picture("Pictures/1.png") + `Figure 1: Burning</text:p></draw:text-box></draw:frame></text:p>`,
			`![A lamp](a.png "Figure 1: Burning")`},
		{"pictures that are not there", `<text:p>x` + picture("https://a.example/1.png") + `</text:p>`, "# 1 pictures that are linked to"},
		{"a list that goes on with one further up", list("one", "", "a") + list("two", "", "b", "c") + list("three", "one", "d"),
			"3. a\n\nx\n\n3. b\n4. c\n\nx\n\n4. d\n"},
		{"the text of drawings", `<text:p>Around<draw:custom-shape><text:p>Within.</text:p></draw:custom-shape> it.</text:p>`,
			"'''\nAround it.\n\nWithin.\n'''\n# 1 drawings"},
		{"readings, in a paragraph with a number", `<text:numbered-paragraph><text:p><text:ruby><text:ruby-base>base</text:ruby-base>` +
			`<text:ruby-text>above</text:ruby-text></text:ruby></text:p></text:numbered-paragraph>`,
			"'''\n- base\n'''\n# 1 readings above characters"},
		{"lists of contents are counted", `<text:p>x</text:p><text:table-of-content><text:index-body><text:p>One 1</text:p>` +
			`</text:index-body></text:table-of-content>`, "'''\nx\n'''\n# 1 lists of contents"},
		{"words that are hidden are left out", `<text:p>a<text:span text:style-name="H">secret</text:span>b<text:hidden-text>c</text:hidden-text></text:p>` +
			`<text:p text:style-name="H">secret</text:p><text:section text:display="none"><text:p>secret</text:p></text:section>`,
			"'''\nab\n'''\n# 4 words that are hidden\n"},
		{"formulas stand among words", `<text:p>so <draw:frame><draw:object><math><semantics><mrow><mfrac><mn>1</mn><mrow><mi>a</mi><mo>+</mo><mn>2</mn></mrow></mfrac><mo>=</mo>` +
			`<msup><mn>10</mn><mn>6</mn></msup></mrow><annotation>1 over</annotation></semantics></math></draw:object></draw:frame> it is</text:p>`,
			"so 1/(a+2)=10^6 it is\n'''\n# 1 formulas\n"},
		{"fields of pages and days are told", `<text:p>On <text:date>1.3.31</text:date>, page <text:bookmark-ref text:reference-format="page">7</text:bookmark-ref>, ` +
			`<text:date text:fixed="true">2.3.31</text:date>, figure <text:sequence-ref text:reference-format="value">3</text:sequence-ref></text:p>`,
			"On 1.3.31, page 7, 2.3.31, figure 3\n'''\n# 2 numbers of pages, dates and times"},
		{"changes are accepted", `<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>a<text:change/>b</text:p>`,
			"'''\nab\n'''\n# 1 deletions that nobody accepted"},
	} {
		if got := read(t, c.body); !strings.Contains(got, c.want) {
			t.Errorf("%s:\n%s\nhas not\n%s", c.name, got, c.want)
		}
	}
}

// TestFaults: what is no text of OpenDocument is refused in plain words.
func TestFaults(t *testing.T) {
	for want, data := range map[string][]byte{
		"no file of a word processor": []byte("no"), "no text of OpenDocument": manuscripttest.Archive(t, manuscripttest.Part{Name: "a", Data: "b"}),
		"has a password": manuscripttest.Archive(t, content(""), manuscripttest.Part{
			Name: "META-INF/manifest.xml", Data: "<m><f><encryption-data/></f></m>"}),
	} {
		if _, err := Read(data); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}

// FuzzRead reads any text as a document: what is read can be written.
func FuzzRead(f *testing.F) {
	f.Add(content(`<text:h text:outline-level="1">One</text:h><text:p>Text.</text:p>`).Data)
	f.Fuzz(func(t *testing.T, document string) {
		part := manuscripttest.Part{Name: "content.xml", Data: document}
		if d, err := Read(manuscripttest.Archive(t, part)); err == nil {
			manuscripttest.Text(d)
		}
	})
}

// TestNesting: lists of several styles are within each other by their indents, and lists within lists whatever theirs.
func TestNesting(t *testing.T) {
	level := func(name, indent string) string {
		return `<text:list-style style:name="` + name + `"><text:list-level-style-bullet text:level="1"><style:list-level-properties>` +
			`<style:list-level-label-alignment fo:margin-left="` + indent + `" fo:text-indent="-0.25in"/></style:list-level-properties>` +
			`</text:list-level-style-bullet></text:list-style>`
	}
	one := func(style, text string) string {
		return `<text:list text:style-name="` + style + `"><text:list-item><text:p>` + text + "</text:p></text:list-item></text:list>"
	}
	styles := manuscripttest.Part{Name: "styles.xml", Data: `<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t" xmlns:fo="f">` +
		"<office:styles>" + level("W1", "0.25in") + level("W2", "1.134cm") + level("W3", "0.27in") + "</office:styles></office:document-styles>"}
	for _, c := range []struct{ name, body, want string }{
		{"by indents", one("W1", "a") + one("W2", "b") + one("W1", "c"), "- a\n  - b\n- c\n"},
		{"not by a hair", one("W1", "a") + one("W3", "b"), "- a\n* b\n"},
		{"within others", `<text:list text:style-name="W2"><text:list-item><text:p>a</text:p>` + one("W1", "b") +
			"</text:list-item></text:list>", "- a\n  - b\n"},
	} {
		d, err := Read(manuscripttest.Archive(t, styles, content(c.body)))
		if err != nil {
			t.Fatal(err)
		}
		if got := manuscripttest.Text(d); !strings.Contains(got, c.want) {
			t.Errorf("%s:\n%s\nhas not\n%s", c.name, got, c.want)
		}
	}
}
