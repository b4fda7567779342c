package pdf

import (
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// linked is a document of two pages whose second has a heading with the anchor "storm", and
// whose first leads to places by links of one element.
func linked(targets ...display.Target) *display.Document {
	doc := document(nil, nil)
	paragraph := doc.Structure.Add(0, display.P)
	link := doc.Structure.Add(paragraph, display.LinkRole)
	text := doc.Structure.AddRun(link)
	heading := doc.Structure.Add(0, display.H1)
	title := doc.Structure.AddRun(heading)
	shown := filled(red, rect(10, 20, 30, 10))
	shown.Place = display.Content(text)
	doc.Pages[0].Items = []display.Item{shown}
	for i, target := range targets {
		doc.Pages[0].Items = append(doc.Pages[0].Items,
			display.Link{Rect: rect(10, unit.Length(20*(i+1)), 30, 10), Target: target, Contents: "the storm", Element: link})
	}
	headline := filled(red, rect(10, 40, 30, 10))
	headline.Place = display.Content(title)
	doc.Pages[1].Items = []display.Item{headline}
	doc.Anchors["storm"] = display.Anchor{Page: 1, Y: 40 * pt, Element: heading}
	return doc
}

// TestLinkToTheWeb: a link is an annotation in its place with an address of 7-bit ASCII, in
// words, printable, without a frame.
func TestLinkToTheWeb(t *testing.T) {
	file := screen(t, linked(display.Target{URL: "https://a.example/a b?q=é~\x7f"}))
	a := file.at(file.pages[0], "Annots", 0)
	file.is("/Annot", a, "Type")
	file.is("/Link", a, "Subtype")
	file.is("[10 170 40 180]", a, "Rect")
	file.is("[0 0 0]", a, "Border")
	file.is("4", a, "F")
	file.is("(the storm)", a, "Contents")
	file.is("/URI", a, "A", "S")
	file.is("(https://a.example/a%20b?q=%C3%A9~%7F)", a, "A", "URI")
	file.is("/S", file.pages[0], "Tabs")
	if file.Dict(file.Dict(a).Get("P")) != file.pages[0] {
		t.Error("the annotation does not name its page")
	}
	file.is("", file.pages[1], "Annots")
	file.is("", file.pages[1], "Tabs")
}

// TestLinkWithin: a link to an anchor leads to the place on its page, and to its element for
// readers that go by the structure.
func TestLinkWithin(t *testing.T) {
	file := screen(t, linked(display.Target{Anchor: "storm"}))
	action := file.at(file.pages[0], "Annots", 0, "A")
	file.is("/GoTo", action, "S")
	for at, want := range []string{1: "/XYZ", 2: "0", 3: "160", 4: "null"} {
		if at > 0 {
			file.is(want, action, "D", at)
			file.is(want, action, "SD", at)
		}
	}
	if file.Dict(file.Array(file.at(action, "D"))[0]) != file.pages[1] {
		t.Error("it leads to another page")
	}
	file.is("/H1", action, "SD", 0, "S")
}

// TestLinkToNothing: a link without a place to lead to is left out, and others keep their turn.
func TestLinkToNothing(t *testing.T) {
	file := screen(t, linked(display.Target{Anchor: "nowhere"}, display.Target{Anchor: "storm"}))
	if n := len(file.Array(file.at(file.pages[0], "Annots"))); n != 1 {
		t.Fatalf("%d links are left of one that leads somewhere and one that does not", n)
	}
	file.is("[10 150 40 160]", file.pages[0], "Annots", 0, "Rect")
	none := screen(t, linked(display.Target{Anchor: "nowhere"}))
	none.is("", none.pages[0], "Annots")
}

// TestLinkOverLines: a link over two lines is two annotations of one element, each with a way
// back to it.
func TestLinkOverLines(t *testing.T) {
	to := display.Target{URL: "https://a.example/"}
	file := screen(t, linked(to, to))
	link := file.at(file.catalog, "StructTreeRoot", "K", "K", 0, "K")
	file.is("/Link", link, "S")
	kids := file.Array(file.at(link, "K"))
	if len(kids) != 3 {
		t.Fatalf("the link has %d children, and should have its text and two annotations", len(kids))
	}
	for i := range 2 {
		file.is("/OBJR", kids[i+1], "Type")
		annotation := file.at(file.pages[0], "Annots", i)
		if file.Dict(file.at(kids[i+1], "Obj")) != annotation {
			t.Errorf("child %d is not annotation %d", i+1, i)
		}
		if file.Dict(file.at(kids[i+1], "Pg")) != file.pages[0] {
			t.Errorf("child %d names no page", i+1)
		}
		key := file.at(annotation, "StructParent")
		nums := file.Array(file.at(file.catalog, "StructTreeRoot", "ParentTree", "Nums"))
		for k := 0; k < len(nums); k += 2 {
			if string(file.text(nums[k])) == file.text(key) && file.Resolve(nums[k+1]) != link {
				t.Errorf("annotation %d does not lead back to its element", i)
			}
		}
	}
	file.is("4", file.catalog, "StructTreeRoot", "ParentTreeNextKey") // two pages and two annotations
}

// TestLinkToSectionWithoutContent: an anchor at an element of which nothing is shown leads to
// the nearest around it.
func TestLinkToSectionWithoutContent(t *testing.T) {
	doc := linked(display.Target{Anchor: "deep"})
	section := doc.Structure.Add(0, display.Sect)
	empty := doc.Structure.Add(section, display.H2)
	shown := filled(red, rect(1, 1, 1, 1))
	shown.Place = display.Content(doc.Structure.AddRun(doc.Structure.Add(section, display.P)))
	doc.Pages[1].Items = append(doc.Pages[1].Items, shown)
	doc.Anchors["deep"] = display.Anchor{Page: 1, Element: empty}
	file := screen(t, doc)
	file.is("/Sect", file.pages[0], "Annots", 0, "A", "SD", 0, "S")
	doc.Structure = linked(display.Target{Anchor: "deep"}).Structure
	lost := doc.Structure.Add(0, display.P)
	doc.Pages[1].Items = nil
	doc.Anchors["deep"] = display.Anchor{Page: 1, Element: lost}
	file = screen(t, doc)
	file.is("", file.pages[0], "Annots", 0, "A", "SD")
	file.is("/GoTo", file.pages[0], "Annots", 0, "A", "S")
}
