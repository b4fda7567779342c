package dom

import (
	"errors"
	"strings"
	"testing"
)

// TestParse: elements of SVG have their attributes, lines and text; those of other languages are left out.
func TestParse(t *testing.T) {
	doc, err := Parse([]byte(`<?xml version="1.0"?>
<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg"> <!ENTITY red "#f00"> <!ENTITY st0 'fill:&red;'>]>
<svg xmlns="&ns_svg;" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:x="urn:x">
<x:view><g/></x:view><g id="a" style="&st0;" x:label="b"><use xlink:href="#a"/>t<title>u</title></g></svg>`))
	if err != nil {
		t.Fatal(err)
	}
	g := doc.ByID["a"]
	if g == nil || g.Line != 4 || g.Attribute("style") != "fill:#f00" || g.Attribute("label") != "" {
		t.Fatalf("%+v", g)
	}
	if use := g.Elements()[0]; use.Attribute("href") != "#a" || g.Words() != "tu" || doc.Count != 4 {
		t.Errorf("%+v, %q, %d elements", use, g.Words(), doc.Count)
	}
}

// TestBounds: what is too large, too deep or no XML is refused with the bound.
func TestBounds(t *testing.T) {
	laughs := `<!DOCTYPE svg [<!ENTITY a0 "ha ha ha ha ha ha ha ha ha ha">`
	for i := range 9 {
		n := string(rune('0' + i))
		m := string(rune('1' + i))
		laughs += `<!ENTITY a` + m + ` "` + strings.Repeat("&a"+n+";", 10) + `">`
	}
	long := `<!DOCTYPE svg [<!ENTITY a "` + strings.Repeat("x", 60_000) + `">]><svg>` + strings.Repeat("<g id='&a;'/>", 200) + `</svg>`
	for _, c := range []struct{ name, file, want string }{
		{"a thousand million laughs", laughs + `]><svg id="&a9;"/>`, "entit"},
		{"an entity of itself", `<!DOCTYPE svg [<!ENTITY a "&b;"><!ENTITY b "&a;">]><svg id="&a;"/>`, "deep"},
		{"a long entity many times", long, "its entities make 11 MB of text, and 8 MB are the most"},
		{"an entity with elements", `<!DOCTYPE svg [<!ENTITY a "<g/>">]><svg>&a;</svg>`, "has elements in it"},
		{"too deep", strings.Repeat("<svg>", 600), "more than 512 deep"},
		{"no XML", "<svg><g></svg>", "it is no XML: element <g> closed by </svg>"},
		{"an unknown entity", "<svg>&nbsp;</svg>", "it is no XML: invalid character entity &nbsp;"},
		{"two roots", "<svg/><svg/>", "more than one root"},
		{"another language", `<svg xmlns="urn:x"/>`, "its root is not <svg>"},
		{"nothing", ``, "no element <svg>"},
	} {
		_, err := Parse([]byte(c.file))
		var fault *Fault
		if !errors.As(err, &fault) || !strings.Contains(fault.What, c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}
