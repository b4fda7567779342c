package pdf

import (
	"strings"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// TestPaths: what a path is filled and stroked with, and by which outline. The page is 200 pt
// high, and its coordinates go upwards.
func TestPaths(t *testing.T) {
	at := func(x, y unit.Length) unit.Point { return unit.Point{X: x * pt, Y: y * pt} }
	rule := []display.Segment{{Verb: display.MoveTo, Points: [3]unit.Point{at(10, 20)}}, {Verb: display.LineTo, Points: [3]unit.Point{at(90, 20)}}}
	slope := []display.Segment{{Verb: display.MoveTo, Points: [3]unit.Point{at(10, 20)}}, {Verb: display.LineTo, Points: [3]unit.Point{at(90, 30)}},
		{Verb: display.CurveTo, Points: [3]unit.Point{at(80, 40), at(70, 50), at(60, 60)}}, {Verb: display.Close}}
	box := display.RectPath(rect(10, 20, 30, 40))
	tilted := display.RectPath(rect(10, 20, 30, 40))
	tilted[2].Points[0].X += 5 * pt
	for _, c := range []struct {
		name string
		path display.Path
		want string
	}{
		{"a rectangle", display.Path{Segments: box, Fill: &red}, "1 0 0 rg | 10 140 30 40 re | f"},
		{"a frame", display.Path{Segments: box, Stroke: &red, Line: pt / 2}, "1 0 0 RG | 0.5 w | 1 j | 0 J | 10 140 30 40 re | S"},
		{"a rectangle with a frame", display.Path{Segments: box, Fill: &blue, Stroke: &red, Line: pt}, "0 0 1 rg | 1 0 0 RG | 1 w | 1 j | 0 J | 10 140 30 40 re | B"},
		{"by the even-odd rule", display.Path{Segments: box, Fill: &red, EvenOdd: true}, "1 0 0 rg | 10 140 30 40 re | f*"},
		{"by the even-odd rule, with a frame", display.Path{Segments: box, Fill: &red, Stroke: &red, Line: pt, EvenOdd: true}, "1 0 0 rg | 1 0 0 RG | 1 w | 1 j | 0 J | 10 140 30 40 re | B*"},
		{"a frame has no rule of filling", display.Path{Segments: box, Stroke: &red, Line: pt, EvenOdd: true}, "1 0 0 RG | 1 w | 1 j | 0 J | 10 140 30 40 re | S"},
		{"a rule", display.Path{Segments: rule, Stroke: &red, Line: 2 * pt}, "1 0 0 RG | 2 w | 1 j | 0 J | 10 180 m | 90 180 l | S"},
		{"a rule with round ends", display.Path{Segments: rule, Stroke: &red, Line: 2 * pt, RoundEnds: true}, "1 0 0 RG | 2 w | 1 j | 1 J | 10 180 m | 90 180 l | S"},
		{"an outline", display.Path{Segments: slope, Fill: &red}, "1 0 0 rg | 10 180 m | 90 170 l | 80 160 70 150 60 140 c | h | f"},
		{"a shape of four lines that is no rectangle", display.Path{Segments: tilted, Fill: &red}, "1 0 0 rg | 10 180 m | 40 180 l | 45 140 l | 10 140 l | h | f"},
		{"an outline in a clip", display.Path{Segments: slope, Fill: &red, Clip: rect(15, 25, 5, 10)}, "q | 15 165 5 10 re | W | n | 1 0 0 rg | 10 180 m | 90 170 l | 80 160 70 150 60 140 c | h | f | Q"},
		{"a clip", display.Path{Segments: box, Fill: &red, Clip: rect(15, 25, 5, 10)}, "q | 15 165 5 10 re | W | n | 1 0 0 rg | 10 140 30 40 re | f | Q"},
	} {
		c.path.Place = decoration
		if got := painting(screen(t, document([]display.Item{c.path}))); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestInkIsSetOnce: an ink holds until another one is set; a clip takes it back, and so does
// the next page.
func TestInkIsSetOnce(t *testing.T) {
	box := rect(10, 20, 30, 40)
	clipped := filled(red, box)
	clipped.Clip = rect(10, 20, 5, 5)
	one := func(items ...display.Item) string { return painting(screen(t, document(items))) }
	if got := one(filled(red, box), filled(red, box), filled(blue, box)); strings.Count(got, " rg") != 2 {
		t.Errorf("two inks are set by %s", got)
	}
	if got := one(filled(red, box), clipped, filled(red, box)); strings.Count(got, " rg") != 2 {
		t.Errorf("behind a clip: %s", got)
	}
	pages := screen(t, document([]display.Item{filled(red, box)}, []display.Item{filled(red, box)}))
	if got := pages.operators(1); !strings.Contains(got, "1 0 0 rg") {
		t.Errorf("the second page has no ink of its own: %s", got)
	}
}

// TestTexts: where the words of a line stand, in what size, width and turn, and what is set
// once for several lines.
func TestTexts(t *testing.T) {
	const begin, show = "BT | 0 0 0 rg | /F1 10 Tf | ", "[<00010002>] TJ"
	a, b := word(t, serif, "ab"), word(t, serif, "ba")
	simple := line(50, decoration, display.Word{Shaped: a})
	narrow, large, turned, back := simple, simple, simple, simple
	narrow.Expansion = 9_850
	large.Size = 12 * pt
	turned.Turn = display.Clockwise
	back.Turn = display.CounterClockwise
	over := simple
	over.Turn = display.UpsideDown
	raised := line(50, decoration, display.Word{Shaped: word(t, serif, "ab")})
	raised.Words[0].Shaped.Glyphs[1].Y = 200
	pair := line(50, decoration, display.Word{Shaped: a}, display.Word{Shaped: b, X: 20 * pt})
	tracked := pair
	tracked.Tracking = 20
	colored := simple
	colored.Ink = &red
	width := a.Advance // thousandths of an em
	for _, c := range []struct {
		name  string
		items []display.Item
		want  string
	}{
		{"a word", []display.Item{simple}, begin + "1 0 0 1 20 150 Tm | " + show + " | ET"},
		{"two words", []display.Item{pair}, begin + "1 0 0 1 20 150 Tm | [<00010002> " + number(width-2000) + " <00020001>] TJ | ET"},
		{"two lines", []display.Item{simple, simple}, begin + "1 0 0 1 20 150 Tm | " + show + " | 1 0 0 1 20 150 Tm | " + show + " | ET"},
		{"another size", []display.Item{simple, large}, begin + "1 0 0 1 20 150 Tm | " + show + " | /F1 12 Tf | 1 0 0 1 20 150 Tm | " + show + " | ET"},
		{"another ink", []display.Item{simple, colored}, begin + "1 0 0 1 20 150 Tm | " + show + " | 1 0 0 rg | 1 0 0 1 20 150 Tm | " + show + " | ET"},
		{"narrow letters, and natural ones behind them", []display.Item{narrow, simple}, begin + "98.5 Tz | 1 0 0 1 20 150 Tm | " + show + " | 100 Tz | 1 0 0 1 20 150 Tm | " + show + " | ET"},
		{"tracked letters, and natural ones behind them", []display.Item{tracked, simple}, begin + "0.2 Tc | 1 0 0 1 20 150 Tm | [<00010002> " + number(width+40-2000) + " <00020001>] TJ | 0 Tc | 1 0 0 1 20 150 Tm | " + show + " | ET"},
		{"clockwise", []display.Item{turned}, begin + "0 -1 1 0 20 150 Tm | " + show + " | ET"},
		{"counterclockwise", []display.Item{back}, begin + "0 1 -1 0 20 150 Tm | " + show + " | ET"},
		{"upside down", []display.Item{over}, begin + "-1 0 0 -1 20 150 Tm | " + show + " | ET"},
		{"a raised letter", []display.Item{raised}, begin + "1 0 0 1 20 150 Tm | [<0001>] TJ | 2 Ts | [<0002>] TJ | 0 Ts | [] TJ | ET"},
		{"no words", []display.Item{line(50, decoration)}, ""},
		{"text ends before a path", []display.Item{simple, filled(red, rect(1, 1, 1, 1))}, begin + "1 0 0 1 20 150 Tm | " + show + " | ET | 1 0 0 rg | 1 198 1 1 re | f"},
	} {
		if got := painting(screen(t, document(c.items))); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
	if got := painting(screen(t, document([]display.Item{simple}, []display.Item{simple}))); !strings.HasPrefix(got, begin) {
		t.Errorf("on the first page: %s", got)
	}
	second := screen(t, document([]display.Item{simple}, []display.Item{simple})).operators(1)
	if !strings.Contains(second, "/F1 10 Tf") {
		t.Errorf("the second page sets no face: %s", second)
	}
}

// TestNarrowWords: the pen goes as much further between words as their letters are narrower.
func TestNarrowWords(t *testing.T) {
	text := line(50, decoration, display.Word{Shaped: word(t, serif, "a")}, display.Word{Shaped: word(t, serif, "b"), X: 20 * pt})
	text.Expansion = 8_000
	want := "[<0001> " + number(text.Words[0].Shaped.Advance-2500) + " <0002>] TJ"
	if got := painting(screen(t, document([]display.Item{text}))); !strings.Contains(got, want) {
		t.Errorf("got %s, want in it %s", got, want)
	}
}

// TestMarks: content has its number on the page, what is no content says why, links paint
// nothing, and neighbors of one place share a sequence.
func TestMarks(t *testing.T) {
	const box = "10 140 30 40 re | f"
	doc := document(nil, nil)
	first, second := doc.Structure.AddRun(doc.Structure.Add(0, display.P)), doc.Structure.AddRun(doc.Structure.Add(0, display.P))
	in := func(p display.Place) display.Item {
		path := filled(red, rect(10, 20, 30, 40))
		path.Place = p
		return path
	}
	doc.Pages[0].Items = []display.Item{
		in(display.Content(first)), in(display.Content(first)), in(display.Content(second)),
		display.Link{Rect: rect(1, 2, 3, 4), Target: display.Target{URL: "https://a.example/"}, Element: second},
		in(decoration), in(display.Place{Artifact: display.Background}),
		in(display.Place{Artifact: display.Header}), in(display.Place{Artifact: display.Footer}), in(display.Content(first)),
	}
	doc.Pages[1].Items = []display.Item{in(display.Content(second))}
	file := screen(t, doc)
	want := "/Span <</MCID 0>> BDC | 1 0 0 rg | " + box + " | " + box + " | EMC | " +
		"/Span <</MCID 1>> BDC | " + box + " | EMC | " +
		"/Artifact <</Type /Layout>> BDC | " + box + " | EMC | " +
		"/Artifact <</Type /Page>> BDC | " + box + " | EMC | " +
		"/Artifact <</Type /Pagination/Subtype /Header>> BDC | " + box + " | EMC | " +
		"/Artifact <</Type /Pagination/Subtype /Footer>> BDC | " + box + " | EMC | " +
		"/Span <</MCID 2>> BDC | " + box + " | EMC"
	if got := file.operators(0); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := file.operators(1); !strings.HasPrefix(got, "/Span <</MCID 0>> BDC") {
		t.Errorf("the numbers of the second page go on: %s", got)
	}
}

// TestSheet: the page lies inside of its sheet, is cut where its bleed ends, and what stands
// around it is not.
func TestSheet(t *testing.T) {
	doc := document([]display.Item{filled(red, rect(-3, -3, 106, 206))})
	doc.Pages[0].Bleed, doc.Pages[0].Around = 3*pt, 20*pt
	doc.Pages[0].Marks = []display.Item{filled(black, rect(-15, 50, 10, 1))}
	want := "1 0 0 1 20 20 cm | q | -3 -3 106 206 re | W | n | 1 0 0 rg | -3 -3 106 206 re | f | Q | 0 0 0 rg | -15 149 10 1 re | f"
	if got := painting(screen(t, doc)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestTextBehindSheet: what marks are written with is set again behind the page's clip.
func TestTextBehindSheet(t *testing.T) {
	text := line(50, decoration, display.Word{Shaped: word(t, serif, "a")})
	doc := document([]display.Item{text})
	doc.Pages[0].Around = 20 * pt
	doc.Pages[0].Marks = []display.Item{text}
	if got := painting(screen(t, doc)); strings.Count(got, "/F1 10 Tf") != 2 || strings.Count(got, "0 0 0 rg") != 2 {
		t.Errorf("the face and the ink are not set twice: %s", got)
	}
}

// TestPictures: a picture stands in its rectangle, cut by its clip or by round corners, and is
// in the file once, however often it is shown.
func TestPictures(t *testing.T) {
	picture, same := smallPicture(t), smallPicture(t)
	same.Name = "another name.png"
	at := func(p *display.Picture, clip unit.Rect, round unit.Length) display.Image {
		return display.Image{Rect: rect(10, 20, 40, 30), Picture: p, Place: decoration, Clip: clip, Round: round}
	}
	simple := "q | 40 0 0 30 10 150 cm | /I1 Do | Q"
	for _, c := range []struct {
		name  string
		items []display.Item
		want  string
	}{
		{"whole", []display.Item{at(picture, unit.Rect{}, 0)}, simple},
		{"cut", []display.Item{at(picture, rect(15, 25, 5, 5), 0)}, "q | 15 170 5 5 re | W | n | " + simple + " | Q"},
		{"twice", []display.Item{at(picture, unit.Rect{}, 0), at(picture, unit.Rect{}, 0)}, simple + " | " + simple},
		{"in round corners", []display.Item{at(picture, rect(10, 20, 10, 10), 5*pt)},
			"q | 15 180 m | 15 180 l | 17.762 180 20 177.762 20 175 c | 20 175 l | 20 172.238 17.762 170 15 170 c | 15 170 l | 12.238 170 10 172.238 10 175 c | 10 175 l | 10 177.762 12.238 180 15 180 c | h | W | n | " + simple + " | Q"},
	} {
		file := screen(t, document(c.items))
		got := painting(file)
		for key, name := range names(file) {
			got = strings.ReplaceAll(got, "/"+key, "/"+name)
		}
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
	twice := screen(t, document([]display.Item{at(picture, unit.Rect{}, 0), at(same, unit.Rect{}, 0)}))
	if n := len(twice.streams("Subtype", "/Image")); n != 2 { // the pixels and their mask
		t.Errorf("one picture under two names is in the file with %d streams", n)
	}
}

// names gives the pictures of a file short names.
func names(file *opened) map[string]string {
	out := make(map[string]string)
	for i, key := range file.Dict(file.at(file.pages[0], "Resources", "XObject")).Keys() {
		out[string(key)] = []string{"I1", "I2"}[i]
	}
	return out
}

// TestTurnedPictures: the square of size 1 that a picture fills is brought to its rectangle, turned as the picture is.
func TestTurnedPictures(t *testing.T) {
	small := smallPicture(t)
	for turn, want := range map[display.Turn]string{
		display.Upright:          "q | 40 0 0 20 10 160 cm",
		display.Clockwise:        "q | 0 -20 40 0 10 180 cm",
		display.UpsideDown:       "q | -40 0 0 -20 50 180 cm",
		display.CounterClockwise: "q | 0 20 -40 0 50 160 cm",
	} {
		im := display.Image{Rect: rect(10, 20, 40, 20), Picture: small, Turn: turn, Place: decoration}
		if got := painting(screen(t, document([]display.Item{im}))); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %s, want %s", turn, got, want)
		}
	}
}
