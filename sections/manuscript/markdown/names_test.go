package markdown

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/manuscripttest"
)

// TestNames: what a report would take for the name of a value, an object or a note of its own stays words, and is told.
func TestNames(t *testing.T) {
	const braces = "# 1 names in braces, which a report takes for values and objects: “"
	const calls = "# 1 calls of notes that the text does not have: “"
	for _, c := range []struct{ source, want, told string }{
		{"a {t.a} b", `a \{t.a} b`, braces + "{t.a}”\n"}, {"{t-1.a_b.ć2}", `\{t-1.a_b.ć2}`, braces + "{t-1.a_b.ć2}”\n"},
		{"a\n\n{map}\n\nb", "a\n\n\\{map}\n\nb", braces + "{map}”\n"}, {"a {map} b {a.b.c.d} {a b} {.c} {d=e} {}", "a {map} b {a.b.c.d} {a b} {.c} {d=e} {}", ""},
		{"> {map}", `> \{map}`, braces + "{map}”\n"}, {`\{t.a} {t.} {.a.b}`, `\{t.a} {t.} {.a.b}`, ""},
		{"a `{t.a}`\n\n    {t.a} [^b]\n\n```\n{t.a} [^b]\n```", "a `{t.a}`\n\n    {t.a} [^b]\n\n```\n{t.a} [^b]\n```", ""},
		{"a[^b]", `a\[^b]`, calls + "[^b]”\n"}, {"a[^b] [^b c] \\[^b]\n\n[^b]: c", "a[^b] [^b c] \\[^b]\n\n[^b]: c", ""},
		{"a[^B]\n\n[^b]: c", "a\\[^B]\n\n[^b]: c", calls + "[^B]”\n"}, {"a[^b]\n\n> [^b]: c", "a[^b]\n\n> [^b]: c", ""},
		{"a[^b]\n\n[^b]: c {t.a}", "a[^b]\n\n[^b]: c \\{t.a}", braces + "{t.a}”\n"},
		{"a[^b]\n\n[^b]: c\n[^d]: e\n[^b]: f", "a[^b]\n\n[^b]: c", "# 2 notes that nothing calls: “[^d]: e”\n"},
		{"a[^b]\n\n[^b]: c[^d]\n[^d]: e", "a[^b]\n\n[^b]: c[^d]\n\n[^d]: e", ""}, {"a\n\n[b]: https://c.example", "a", ""},
	} {
		d, err := Read([]byte(c.source))
		if err != nil {
			t.Fatal(err)
		}
		got := manuscripttest.Text(d)
		if !strings.HasSuffix(got, "'''\n"+c.want+"\n'''\n"+c.told) {
			t.Errorf("%q:\n%s\nends not with\n%s\n%s", c.source, got, c.want, c.told)
		}
	}
}

// TestNotesOfSections: a note goes to each section that calls it, and is called then.
func TestNotesOfSections(t *testing.T) {
	var b strings.Builder
	for i := range 50 {
		fmt.Fprintf(&b, "# %d\n\na[^%d]\n\n[^%d]: Note.\n\n", i, i, i)
	}
	d, err := Read([]byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	sections := d.Sections(manuscript.Names{Untitled: "x"})
	if len(sections) != 50 || len(d.Losses.All()) > 0 {
		t.Fatalf("%d sections, %v", len(sections), d.Losses.All())
	}
	for i, s := range sections {
		if want := fmt.Sprintf("a[^%d]\n\n[^%d]: Note.", i, i); s.Title != fmt.Sprint(i) || s.Text != want {
			t.Errorf("%d: %q, want %q", i, s.Text, want)
		}
	}
}
