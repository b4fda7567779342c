package odt

import (
	"strings"
	"testing"

	"annualreport/sections/manuscript/manuscripttest"
)

// TestBlocks: what stands between paragraphs is read as they are, or told: frames with text and with pictures, sections that
// nobody sees, changes, hidden words, and captions by the style that theirs is taken from.
func TestBlocks(t *testing.T) {
	const picture = `<draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>A lamp</svg:desc></draw:frame>`
	for body, want := range map[string][]string{
		`<draw:frame><draw:text-box><text:p>In a frame</text:p></draw:text-box></draw:frame>`: {"In a frame"}, picture: {"A lamp"}, strings.Replace(picture, "desc>A lamp</svg:desc", "title>A title</svg:title", 1): {"A title"}, `<text:section text:display="none"><text:p>no</text:p></text:section><text:p>yes</text:p>`: {"yes", "# 1 "}, `<text:section text:display="true"><text:p>yes</text:p></text:section>`: {"yes"},
		`<text:section text:is-hidden="true"><text:p>no</text:p></text:section><text:p>yes</text:p>`: {"yes", "# 1 "}, `<text:tracked-changes><text:changed-region><text:insertion/></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes><text:p>a</text:p>`: {"# 2 "},
		`<text:tracked-changes><text:changed-region><text:deletion><text:p>x</text:p></text:deletion></text:changed-region><text:changed-region><text:format-change/></text:changed-region></text:tracked-changes><text:p>a</text:p>`: {"# 1 "}, `<text:tracked-changes><text:changed-region/></text:tracked-changes><text:p>a</text:p>`: {"a\n'''\n"},
		`<text:p>a<text:hidden-text text:is-hidden="false" text:string-value="b">b</text:hidden-text></text:p>`: {"ab"}, `<text:p>a<text:hidden-text text:is-hidden="true" text:string-value="b">b</text:hidden-text></text:p>`: {"a\n'''", "# 1 "}, `<text:p>a<text:hidden-text text:string-value="b">b</text:hidden-text></text:p>`: {"a\n'''", "# 1 "},
	} {
		got := read(t, body)
		for _, part := range want {
			if !strings.Contains(got, part) {
				t.Errorf("%s:\n%s\nhas not %q", body, got, part)
			}
		}
		if strings.Contains(got, "no\n") {
			t.Errorf("%s:\n%s", body, got)
		}
	}
}

// TestHeadsOfPages: words at the head or the foot of pages are told; an empty one is not.
func TestHeadsOfPages(t *testing.T) {
	for pages, want := range map[string]int{
		`<style:header><text:p>Head</text:p></style:header>`: 1, `<style:footer><text:p>Foot</text:p></style:footer>`: 1, `<style:header><text:p> </text:p></style:header>`: 0, ``: 0, `<style:header><text:p>a</text:p></style:header><style:footer><text:p>b</text:p></style:footer>`: 2,
	} {
		styles := manuscripttest.Part{Name: "styles.xml", Data: `<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t"><office:styles/><office:master-styles><style:master-page>` + pages + `</style:master-page></office:master-styles></office:document-styles>`}
		d, err := Read(manuscripttest.Archive(t, content(`<text:p>a</text:p>`), styles))
		if err != nil {
			t.Fatal(err)
		}
		count := 0
		for _, loss := range d.Losses.All() {
			count += loss.Count
		}
		if count != want {
			t.Errorf("%s: %+v", pages, d.Losses.All())
		}
	}
}

// TestTwentieths: a length has a unit, in twentieths of a point.
func TestTwentieths(t *testing.T) {
	for length, want := range map[string]int{"1in": 1440, "2.54cm": 1440, "25.4mm": 1440, "72pt": 1440, "6pc": 1440, "96px": 1440, "-1in": -1440, "": 0, "5": 0, "in": 0, "5 in": 0, "50%": 0} {
		if got := twentieths(length); got != want {
			t.Errorf("%q: %d, want %d", length, got, want)
		}
	}
}
