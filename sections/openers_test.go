package sections

import (
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/hyphen"
	"annualreport/sections/edition"
)

// TestOpeners: in a design whose sections begin on a page of a color, those do that are long enough: outside of parts,
// unless the design says otherwise, and never appendices.
func TestOpeners(t *testing.T) {
	long := strings.Repeat("They went up the hill with the flock, and came back with less of it. ", 60)
	const short = "They went up the hill."
	for _, c := range []struct {
		name, design, section, text string
		want                        bool
	}{
		{"long", "", "", long, true},
		{"short", "", "", short, false},
		{"short where the design asks for none", "least = 0", "", short, true},
		{"appendix", "", "appendix = true", long, false},
		{"in a part", "", "part", long, false},
		{"in a part, where the design says so", "in_parts = true", "part", long, true},
	} {
		text := "[report]\ntitle = \"Report\"\ndate = 2031-03-20\nlanguage = \"en\"\n[organisation]\nname = \"Union\"\n" +
			"[brand]\ndesign = \"house.toml\"\n"
		if c.section == "part" {
			text += "[[part]]\ntitle = \"Hills\"\nid = \"hills\"\n"
			c.section = ""
		}
		text += "[[section]]\nkind = \"narrative\"\ntitle = \"Flocks\"\ntext = \"\"\"" + c.text + "\"\"\"\n" + c.section + "\n"
		design := "from = \"editorial\"\n[opener]\nextent = \"page\"\nleast = 0.5\nnumeral = 300\n"
		if strings.HasPrefix(c.design, "least") {
			design = strings.Replace(design, "least = 0.5", c.design, 1)
		} else {
			design += c.design
		}
		problems := new(diag.List)
		files := fstest.MapFS{"house.toml": {Data: []byte(design)}}
		report := Read("report.toml", text, files, fonts.Embedded(), problems)
		doc := report.Compose(Setting{Edition: edition.Screen(), Hyphens: hyphen.NewLibrary(), Program: "test"}, problems)
		if problems.HasErrors() {
			t.Fatalf("%s: %v", c.name, problems.Sorted())
		}
		got := false
		for _, p := range doc.Parts {
			s, ok := p.(*content.Section)
			got = got || ok && s.Divider != nil
			if ok && s.Divider != nil && len(s.Divider.Art) != 1 {
				t.Errorf("%s: the ground has no number", c.name)
			}
		}
		if got != c.want {
			t.Errorf("%s: begins on a ground: %v, want %v", c.name, got, c.want)
		}
	}
}
