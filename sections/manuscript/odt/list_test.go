package odt

import (
	"strings"
	"testing"

	"annualreport/sections/manuscript/manuscripttest"
)

// leveled is what becomes of a body whose lists have the style L, with the given first and second levels.
func leveled(t *testing.T, first, second, body string) string {
	t.Helper()
	styles := manuscripttest.Part{Name: "styles.xml", Data: `<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t" xmlns:fo="f">` +
		`<office:styles><text:list-style style:name="L"><text:list-level-style-` + first + `</text:list-style></office:styles></office:document-styles>`}
	if second != "" {
		styles.Data = strings.Replace(styles.Data, "</text:list-style>", "<text:list-level-style-"+second+"</text:list-style>", 1)
	}
	d, err := Read(manuscripttest.Archive(t, styles, content(body)))
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(manuscripttest.Text(d), "text  = '''\n")
	return text
}

// item is an item of a list, or its head.
func item(name, attributes, body string) string {
	return "<text:" + name + attributes + ">" + body + "</text:" + name + ">"
}

// TestNumbers: items have the numbers and bullets that LibreOffice shows, and what a report counts in another way is
// told.
func TestNumbers(t *testing.T) {
	const number = `number text:level="1" style:num-format="1"`
	one := item("list-item", "", "<text:p>a</text:p>")
	inList := func(items string) string { return `<text:list text:style-name="L">` + items + "</text:list>" }
	numbered := func(attributes, body string) string {
		return item("numbered-paragraph", ` text:style-name="L"`+attributes, body)
	}
	const told = " items counted with words or several numbers, such as “Article 1” or “1.1”\n"
	for _, c := range []struct{ name, level, body, want string }{
		{"a head has no number", number + `/>`, inList(item("list-header", "", "<text:p>h</text:p>") + one + item("list-header", "", "<text:p>h</text:p>") + one),
			"h\n\n1. a\n\n   h\n2. a\n'''\n"},
		{"a number that begins anew", number + `/>`, inList(one + item("list-item", ` text:start-value="7"`, "<text:p>b</text:p><text:p>c</text:p>")), "1. a\n7) b\n\n   c\n'''\n"},
		{"signs around a number", number + ` style:num-prefix="(" style:num-suffix=")."/>`, inList(one), "1. a\n'''\n"},
		{"a word before a number", number + ` style:num-prefix="Article "/>`, inList(one + one), "1. a\n2. a\n'''\n# 2" + told},
		{"a word behind a number", number + ` style:num-suffix="st"/>`, inList(one), "1. a\n'''\n# 1" + told},
		{"several numbers", number + ` text:display-levels="2"/>`, inList(one), "1. a\n'''\n# 1" + told},
		{"one number", number + ` text:display-levels="1"/>`, inList(one), "1. a\n'''\n"},
		{"letters", `number text:level="1" style:num-format="a"/>`, inList(one), "1. a\n'''\n# 1 items counted by letters or Roman numbers\n"},
		{"nothing", `number text:level="1" style:num-format=""/>`, "<text:p>x</text:p>" + inList(one+one), "x\n\na\n\na\n'''\n"},
		{"a word alone", `number text:level="1" style:num-format="" style:num-suffix="Note"/>`, inList(one), "- a\n'''\n# 1 items with bullets of their own: “Note”\n"},
		{"a bullet", `bullet text:level="1" text:bullet-char="•"/>`, inList(one), "- a\n'''\n"},
		{"a box", `bullet text:level="1" text:bullet-char="☐"/>`, inList(item("list-item", "", "<text:p>a</text:p><text:p>b</text:p>")), "- ☐ a\n\n  b\n'''\n"},
		{"a box by its font", "bullet text:level=\"1\" text:bullet-char=\"\uf0fd\"><style:text-properties fo:font-family=\"Wingdings\"/></text:list-level-style-bullet>",
			inList(one), "- ☒ a\n'''\n"},
		{"numbered paragraphs", number + ` text:start-value="3"/>`, numbered("", "<text:p>a</text:p>") + numbered("", "<text:p>b</text:p>") +
			"<text:p>x</text:p>" + numbered("", "<text:p>c</text:p>"), "3. a\n4. b\n\nx\n\n5. c\n'''\n"},
		{"a numbered paragraph that begins anew", number + `/>`, numbered("", "<text:p>a</text:p>") + numbered(` text:start-value="9"`, "<text:p>b</text:p>"),
			"1. a\n9) b\n'''\n"},
		{"numbered paragraphs of lists", number + `/>`, numbered(` text:list-id="p"`, "<text:p>a</text:p>") + numbered(` text:list-id="q"`, "<text:p>b</text:p>"),
			"1. a\n1) b\n'''\n"},
		{"numbered paragraphs in each other", number + `/>`, numbered("", "<text:p>a</text:p>") + numbered(` text:level="2"`, "<text:p>b</text:p>") +
			numbered(` text:level="2"`, "<text:p>c</text:p>") + numbered("", "<text:p>d</text:p>") + numbered(` text:level="2"`, "<text:p>e</text:p>"),
			"1. a\n   1. b\n   2. c\n2. d\n   1. e\n'''\n"},
		{"a numbered paragraph too deep", number + `/>`, numbered(` text:level="99"`, "<text:p>a</text:p>") + numbered(` text:level="0"`, "<text:p>b</text:p>"), "1. a\n1) b\n'''\n"},
		{"a numbered heading", number + `/>`, numbered("", `<text:h text:outline-level="1">A</text:h>`) + numbered("", "<text:p>b</text:p>"), "2. b\n'''\n"},
	} {
		if got := leveled(t, c.level, "", c.body); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// TestChangedPictures: that a picture is cropped, turned or mirrored is told.
func TestChangedPictures(t *testing.T) {
	for properties, want := range map[string]string{
		`fo:clip="rect(0cm, 0.5cm, 0cm, 0cm)"`: "cropped", `fo:clip="rect(0cm, 0cm, 0cm, 0cm)" style:mirror="none"`: "", `fo:clip="auto"`: "",
		`style:mirror="horizontal"`: "turned or mirrored", `style:mirror="none"><draw:frame draw:transform="rotate (1.57) translate (1cm 1cm)"`: "turned or mirrored",
		`fo:x="y"><draw:frame draw:transform="matrix (0 1 1 0 0 0)"`: "turned or mirrored", `fo:x="y"><draw:frame draw:transform="translate (1cm 1cm)"`: "",
	} {
		style, frame, hasFrame := strings.Cut(properties, ">")
		if !hasFrame {
			frame = "<draw:frame"
		}
		styles := manuscripttest.Part{Name: "styles.xml", Data: `<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:fo="f"><office:styles>` +
			`<style:style style:name="Cut"><style:graphic-properties ` + style + `/></style:style><style:style style:name="fr1" style:parent-style-name="Cut"/>` +
			"</office:styles></office:document-styles>"}
		body := "<text:p>" + frame + ` draw:style-name="fr1"><draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p>`
		d, err := Read(manuscripttest.Archive(t, styles, content(body), manuscripttest.Part{Name: "Pictures/1.png", Data: "PNG"}))
		if err != nil {
			t.Fatal(err)
		}
		got := manuscripttest.Text(d)
		if strings.Contains(got, "pictures that are") != (want != "") || !strings.Contains(got, want) {
			t.Errorf("%s: %s", properties, got)
		}
	}
}

// TestLooks: what a report does not keep of the look of words is told, of spans and of paragraphs; a heading has a look
// of its own.
func TestLooks(t *testing.T) {
	const inCapitals = "# 1 words that the manuscript shows in other letters, as in capitals: “"
	for _, c := range []struct{ properties, words, want string }{
		{`fo:text-transform="uppercase"`, "Lamp", inCapitals + "Lamp”\n"}, {`fo:text-transform="uppercase"`, "NGO 1", ""}, {`fo:text-transform="uppercase"`, " ", ""},
		{`fo:text-transform="lowercase"`, "Lamp", inCapitals + "Lamp”\n"}, {`fo:text-transform="none"`, "Lamp", ""},
		{`style:text-line-through-style="solid"`, "Lamp", "# 1 words that are struck through\n"}, {`style:text-underline-style="solid"`, "Lamp", "# 1 underlined words\n"},
		{`fo:font-variant="small-caps"`, "Lamp", ""},
	} {
		styles := manuscripttest.Part{Name: "styles.xml", Data: `<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:fo="f"><office:styles>` +
			`<style:style style:name="Look"><style:text-properties ` + c.properties + `/></style:style></office:styles></office:document-styles>`}
		for body, want := range map[string]string{
			`<text:p>a <text:span text:style-name="Look">` + c.words + `</text:span></text:p>`: c.want, `<text:p text:style-name="Look">` + c.words + `</text:p><text:p>a</text:p>`: c.want,
			`<text:h text:style-name="Look">` + c.words + `x</text:h><text:p>a</text:p>`: strings.TrimPrefix(c.want, inCapitals+c.words+"”\n"),
		} {
			if strings.Contains(body, "<text:h") && strings.Contains(c.want, "underlined") {
				want = ""
			}
			d, err := Read(manuscripttest.Archive(t, styles, content(body)))
			if err != nil {
				t.Fatal(err)
			}
			_, got, _ := strings.Cut(strings.ReplaceAll(manuscripttest.Text(d), "{.smallcaps}", ""), "a")
			_, got, _ = strings.Cut(got, "'''\n")
			_, got, _ = strings.Cut(got, "'''\n")
			if got != want {
				t.Errorf("%s, %s: %q, want %q", c.properties, body, got, want)
			}
		}
	}
}

// TestRaised: letters are raised or lowered by a word or by a share of their size.
func TestRaised(t *testing.T) {
	for position, want := range map[string]string{"super 58%": "a[2]{.sup}\n", "33% 58%": "a[2]{.sup}\n", "sub 58%": "a₂\n", "-33% 58%": "a₂\n", "0% 100%": "a2\n"} {
		styles := manuscripttest.Part{Name: "styles.xml", Data: `<office:document-styles xmlns:office="o" xmlns:style="s"><office:styles>` +
			`<style:style style:name="Look"><style:text-properties style:text-position="` + position + `"/></style:style></office:styles></office:document-styles>`}
		d, err := Read(manuscripttest.Archive(t, styles, content(`<text:p>a<text:span text:style-name="Look">2</text:span></text:p>`)))
		if err != nil {
			t.Fatal(err)
		}
		if got := manuscripttest.Text(d); !strings.Contains(got, want) {
			t.Errorf("%s: %s has not %s", position, got, want)
		}
	}
}
