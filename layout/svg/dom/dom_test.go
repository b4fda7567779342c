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

// TestForeign: elements of other languages are left out but where they are shown; then they have names of their own, and no
// address. A file may name an encoding that it no longer has.
func TestForeign(t *testing.T) {
	doc, err := Parse([]byte(`<?xml version="1.0" encoding="ISO-8859-1"?><!ELEMENT a ANY><!DOCTYPE svg [<!ENTITY e "ü">]><!DOCTYPE x [<!ENTITY e "no">]>` +
		`<svg xmlns="http://www.w3.org/2000/svg" xmlns:h="urn:h"><h:a id="q"/><foreignObject><h:p id="p">&e;<g id="g" xml:space="preserve"/></h:p></foreignObject></svg>`))
	if err != nil {
		t.Fatal(err)
	}
	frame := doc.Root.Elements()[0]
	p := frame.Elements()[0]
	if p.Name != Foreign+"p" || p.Words() != "ü" || p.Elements()[0].Attribute("space") != "preserve" || p.Elements()[0].Index != 3 || p.Parent != frame {
		t.Errorf("%+v", p)
	}
	if doc.ByID["p"] != nil || doc.ByID["q"] != nil || doc.ByID["g"] == nil || doc.Count != 4 {
		t.Errorf("%v of %d elements", doc.ByID, doc.Count)
	}
}

// TestLinesOfFaults: a fault says where it is, and each bound holds up to its number.
func TestLinesOfFaults(t *testing.T) {
	entities := func(n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString("<!ENTITY e" + strings.Repeat("x", i%40) + string(rune('a'+i/40)) + ` "v">`)
		}
		return "<!DOCTYPE svg [" + b.String() + "]>\n<svg/>"
	}
	chain := func(n int) string {
		text := `<!ENTITY a "x">`
		for i := range n {
			text += `<!ENTITY a` + strings.Repeat("i", i+1) + ` "&a` + strings.Repeat("i", i) + `;">`
		}
		return "<!DOCTYPE svg [" + text + "]>\n<svg id='&a;'/>"
	}
	for _, c := range []struct {
		name, file string
		line       int
		want       string
	}{
		{"deep", strings.Repeat("<g>\n", deepest) + "<g/>", deepest + 1, "more than 512 deep"}, {"deep text", strings.Repeat("<svg>\n", deepest) + "x" + strings.Repeat("</svg>", deepest), deepest + 1, "more than 512 deep"},
		{"not too deep", strings.Repeat("<svg>", deepest) + strings.Repeat("</svg>", deepest), 0, ""}, {"two roots", "<svg/>\n\n<svg/>", 3, "more than one root"}, {"another root", "\n<a xmlns='urn:x'/>", 2, "its root is not"},
		{"an unknown entity", "<svg>\n&no;</svg>", 2, "invalid character entity"}, {"many entities", entities(mostEntities), 0, ""}, {"too many entities", entities(mostEntities + 1), 1, "it declares 1001 entities"},
		{"entities of entities", chain(deepestEntity), 0, ""}, {"deep entities", chain(deepestEntity + 1), 1, "more than 8 deep"},
		{"a long entity", `<!DOCTYPE svg [<!ENTITY a "` + strings.Repeat("x", mostEntity) + `">]><svg/>`, 0, ""}, {"a longer one", `<!DOCTYPE svg [<!ENTITY a "` + strings.Repeat("x", mostEntity+1) + `">]><svg/>`, 1, "longer than 64 KB"},
		{"a large file", strings.Repeat(" ", mostBytes+1), 0, "32 MB are the most"},
	} {
		_, err := Parse([]byte(c.file))
		fault := new(Fault)
		if c.want == "" && err != nil || c.want != "" && (!errors.As(err, &fault) || fault.Line != c.line || !strings.Contains(fault.What, c.want)) {
			t.Errorf("%s: %v in line %d, want %q in line %d", c.name, err, fault.Line, c.want, c.line)
		}
	}
	b := builder{doc: &Document{}, decoder: NewDecoder(nil)}
	b.add(&Node{})
	b.nodes = mostNodes - 1
	if b.bounds(1) != nil {
		t.Error("a file may not have so many elements")
	}
	if b.open = []*Node{b.doc.Root}; b.text("x") != nil || b.text("y") == nil {
		t.Errorf("%d elements are read", b.nodes)
	}
}
