package visible

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// pt is a length in points.
func pt(n int) unit.Length { return unit.Length(n) * unit.Pt }

// text is words of 25 points in letters of 10, one behind the other on a baseline.
func text(x, y int, words ...string) display.Text {
	t := display.Text{At: unit.Point{X: pt(x), Y: pt(y)}, Size: pt(10), Expansion: display.Natural, Place: display.Content(2)}
	for i, w := range words {
		t.Words = append(t.Words, display.Word{X: pt(28 * i), Shaped: &shape.Word{Text: w, UnitsPerEm: 1000, Advance: 2500}})
	}
	return t
}

// wide makes the first word of a text so many points wide.
func wide(t display.Text, width int) display.Text {
	t.Words[0].Shaped.Advance = int64(width * 100)
	return t
}

// ground is a filled rectangle.
func ground(x, y, w, h int) display.Path {
	ink := color.White()
	return display.Path{Fill: &ink, Segments: display.RectPath(unit.Rect{X: pt(x), Y: pt(y), W: pt(w), H: pt(h)}),
		Place: display.Place{Artifact: display.Decoration}}
}

// disc is a filled circle.
func disc(x, y, radius int) display.Path {
	ink := color.White()
	return display.Path{Fill: &ink, Segments: display.CirclePath(unit.Point{X: pt(x), Y: pt(y)}, pt(radius))}
}

// turned stands a text on its end.
func turned(t display.Text, turn display.Turn) display.Text { t.Turn = turn; return t }

// added makes a text what the program adds.
func added(t display.Text) display.Text {
	t.Place = display.Place{Artifact: display.Decoration}
	return t
}

// page is a document of one page of 200 by 300 points with items, of a paragraph on line 7.
func page(items ...display.Item) *display.Document {
	s := display.NewStructure()
	p := s.Add(0, display.P)
	s.AddRun(p)
	return &display.Document{Structure: s, Sources: map[display.ElementID]diag.Span{p: diag.At("report.toml", 7, 1)},
		Pages: []display.Page{{Size: unit.Size{W: pt(200), H: pt(300)}, Around: pt(40), Label: "1", Items: items}}}
}

func TestCheck(t *testing.T) {
	hollow := ground(0, 80, 200, 40)
	hollow.EvenOdd = true
	hollow.Segments = append(hollow.Segments, display.RectPath(unit.Rect{X: pt(10), Y: pt(90), W: pt(180), H: pt(20)})...)
	forward := display.RectPath(unit.Rect{X: pt(10), Y: pt(90), W: pt(180), H: pt(20)})
	backward := slices.Clone(forward)
	backward[1], backward[3] = backward[3], backward[1]
	around := func(inner []display.Segment) display.Path {
		p := ground(0, 80, 200, 40)
		p.Segments = slices.Concat(p.Segments, inner)
		return p
	}
	line := ground(0, 80, 200, 40)
	line.Fill, line.Stroke, line.Line = nil, line.Fill, pt(20)
	clipped := ground(0, 80, 200, 40)
	clipped.Clip = unit.Rect{X: pt(150), Y: pt(80), W: pt(50), H: pt(40)}
	photo := display.Image{Rect: unit.Rect{X: pt(20), Y: pt(80), W: pt(100), H: pt(40)}}
	for _, c := range []struct {
		name  string
		items []display.Item
		want  string // "" is silence
	}{
		{"right", []display.Item{text(20, 100, "one", "two"), text(20, 112, "three")}, ""},
		{"right of the page", []display.Item{text(180, 100, "one")}, "1 outside of page 1: “one”"},
		{"left of the page", []display.Item{text(-10, 100, "one", "two")}, "1 outside of page 1: “one”"},
		{"below the page", []display.Item{text(20, 302, "one", "two")}, "2 outside of page 1: “one”"},
		{"far below the page", []display.Item{text(20, 100_000, "one")}, "1 outside of page 1: “one”"},
		{"above the page", []display.Item{text(20, 2, "one")}, "1 outside of page 1: “one”"},
		{"at the edge, as wide as the page", []display.Item{wide(text(0, 100, "one"), 200)}, ""},
		{"wider than the page", []display.Item{wide(text(0, 100, "one"), 203)}, "1 outside of page 1: “one”"},
		{"at the edge", []display.Item{text(175, 300, "one")}, ""},
		{"beside the page, for those who trim it", []display.Item{added(text(-30, 100, "one"))}, ""},
		{"outside of the sheet", []display.Item{added(text(-60, 100, "one"))}, "1 outside of page 1: “one”"},
		{"turned on the page", []display.Item{turned(text(20, 270, "one"), display.Clockwise)}, ""},
		{"turned off the page", []display.Item{turned(text(20, 280, "one"), display.Clockwise)}, "1 outside of page 1: “one”"},
		{"turned at the right edge", []display.Item{turned(text(195, 100, "one"), display.Clockwise)}, ""},
		{"turned over the right edge", []display.Item{turned(text(197, 100, "one"), display.Clockwise)}, "1 outside of page 1: “one”"},
		{"turned the other way", []display.Item{turned(text(20, 20, "one"), display.CounterClockwise)}, "1 outside of page 1: “one”"},
		{"over each other", []display.Item{text(20, 100, "one"), text(30, 102, "two")}, "1 over others on page 1: “two” over “one”"},
		{"lines too near", []display.Item{text(20, 100, "one", "two"), text(20, 102, "three", "four")}, "2 over others on page 1: “three” over “one”"},
		{"small letters as near as their height", []display.Item{text(20, 100, "one"), text(20, 105, "six")}, ""},
		{"capitals into the line above", []display.Item{text(20, 100, "one"), text(20, 105, "SIX")}, "1 over others on page 1: “SIX” over “one”"},
		{"figures into the line above", []display.Item{text(20, 100, "one"), text(20, 105, "2031")}, "1 over others on page 1: “2031” over “one”"},
		{"turned over each other", []display.Item{text(20, 100, "one"), turned(text(30, 90, "two"), display.Clockwise)}, "1 over others on page 1: “two” over “one”"},
		{"touching", []display.Item{text(20, 100, "one"), text(44, 100, "two")}, ""},
		{"spaces over each other", []display.Item{text(20, 100, "one"), text(20, 100, " ", "\u200b")}, ""},
		{"ground before", []display.Item{ground(0, 80, 200, 40), text(20, 100, "one")}, ""},
		{"ground after", []display.Item{text(20, 100, "one"), ground(0, 80, 200, 40)}, "1 hidden on page 1: “one”"},
		{"ground beside", []display.Item{text(20, 100, "one"), ground(46, 80, 100, 40)}, ""},
		{"half below a ground", []display.Item{text(20, 100, "one"), ground(32, 80, 100, 40)}, "1 hidden on page 1: “one”"},
		{"two grounds together", []display.Item{text(20, 100, "one"), ground(15, 80, 13, 40), ground(38, 80, 10, 40)}, "1 hidden on page 1: “one”"},
		{"rule through", []display.Item{text(20, 100, "one"), ground(20, 97, 25, 1)}, ""},
		{"rule below", []display.Item{text(20, 100, "one"), ground(20, 101, 25, 1)}, ""},
		{"disc after", []display.Item{text(20, 100, "one"), disc(32, 98, 15)}, "1 hidden on page 1: “one”"},
		{"in the corner of a disc's box", []display.Item{text(20, 100, "one"), disc(74, 140, 50)}, ""},
		{"in a hole", []display.Item{text(20, 100, "one"), hollow}, ""},
		{"in a hole that runs the other way", []display.Item{text(20, 100, "one"), around(backward)}, ""},
		{"in two paths that run one way", []display.Item{text(20, 100, "one"), around(forward)}, "1 hidden on page 1: “one”"},
		{"stroke", []display.Item{text(20, 100, "one"), line}, ""},
		{"ground that is clipped away", []display.Item{text(20, 100, "one"), clipped}, ""},
		{"picture after", []display.Item{text(20, 100, "one"), photo}, "1 hidden on page 1: “one”"},
	} {
		var got string
		for _, f := range Check(page(c.items...)) {
			got += said(f)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestPlaces: a finding has the place of its element, and is one for each object.
func TestPlaces(t *testing.T) {
	doc := page(text(190, 100, "one"), text(190, 120, "two"), text(190, 140, "three"))
	doc.Pages = append(doc.Pages, doc.Pages[0])
	findings := Check(doc)
	if len(findings) != 1 || findings[0].Count != 6 || findings[0].Span.Position().Line != 7 {
		t.Errorf("%+v", findings)
	}
	if place := findings[0].Place(); place.Position().Line != 7 {
		t.Errorf("the place is %v", place)
	}
}

// TestPlaceWithin: an object of which only a part has a place in the report is told there.
func TestPlaceWithin(t *testing.T) {
	doc := page(text(190, 100, "one"))
	s := doc.Structure
	table := s.Add(0, display.Table)
	run := s.AddRun(s.Add(table, display.P))
	known := s.Add(table, display.P)
	doc.Sources[known] = diag.At("report.toml", 9, 1)
	outside := text(190, 140, "two")
	outside.Place = display.Content(run)
	doc.Pages[0].Items = append(doc.Pages[0].Items, outside)
	if findings := Check(doc); len(findings) != 2 || findings[0].Span.Position().Line != 7 || findings[1].Span.Position().Line != 9 || findings[1].Element != table {
		t.Errorf("%+v", findings)
	}
}

// TestOwners: paragraphs are objects of their own, wherever they stand; a page without a folio has its
// number.
func TestOwners(t *testing.T) {
	doc := page()
	s := doc.Structure
	quotation := s.Add(0, display.BlockQuote)
	for i := range 2 {
		p := s.Add(quotation, display.P)
		doc.Sources[p] = diag.At("report.toml", 20+i, 1)
		words := text(190, 100+20*i, "one")
		words.Place = display.Content(s.AddRun(p))
		doc.Pages[0].Items = append(doc.Pages[0].Items, words)
	}
	doc.Pages[0].Label = ""
	findings := Check(doc)
	if len(findings) != 2 || findings[0].Span.Position().Line != 20 || findings[1].Span.Position().Line != 21 || findings[0].Page != "1" {
		t.Errorf("%+v", findings)
	}
}

// TestCovers: the sheet of the covers is looked at, too.
func TestCovers(t *testing.T) {
	doc := page(text(20, 100, "one"))
	doc.Wrap = &display.Wrap{Document: *page(text(190, 100, "spine"))}
	if findings := Check(doc); len(findings) != 1 || findings[0].Word != "spine" {
		t.Errorf("%+v", findings)
	}
}

// TestOrder: the same pages give the same findings.
func TestOrder(t *testing.T) {
	var items []display.Item
	for i := range 200 {
		items = append(items, text(i%17*11, i%23*13, fmt.Sprint("w", i)))
	}
	first := Check(page(items...))
	for range 5 {
		if again := Check(page(items...)); !reflect.DeepEqual(first, again) {
			t.Fatalf("%v, then %v", first, again)
		}
	}
}

// BenchmarkCheck looks at a page as full as they come: 60 lines of twelve words, and as many
// paths behind them as a large chart has.
func BenchmarkCheck(b *testing.B) {
	var items []display.Item
	for line := range 60 {
		items = append(items, text(0, 10+line*12, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"))
	}
	for i := range 500 {
		items = append(items, ground(i%20*17, 735+i/20, 8, 1))
	}
	doc := page(items...)
	doc.Pages[0].Size = unit.Size{W: pt(595), H: pt(842)}
	b.ReportAllocs()
	for b.Loop() {
		if findings := Check(doc); len(findings) > 0 {
			b.Fatal(findings)
		}
	}
}

// said is what a finding says, for comparison.
func said(f Finding) string {
	switch f.Fault {
	case Outside:
		return fmt.Sprintf("%d outside of page %s: “%s”", f.Count, f.Page, f.Word)
	case Overlap:
		return fmt.Sprintf("%d over others on page %s: “%s” over “%s”", f.Count, f.Page, f.Word, f.Other)
	default:
		return fmt.Sprintf("%d hidden on page %s: “%s”", f.Count, f.Page, f.Word)
	}
}
