package layouttest

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// TestDump: a display list as text has all that a painter sees.
func TestDump(t *testing.T) {
	box := unit.Rect{X: unit.Pt, Y: 2 * unit.Pt, W: 3 * unit.Pt, H: 4 * unit.Pt}
	s := display.NewStructure()
	figure := s.Add(0, display.Figure)
	*s.Set(figure) = display.Attributes{Alt: "A sheep", Language: "fr", ID: "f1"}
	run := s.AddRun(figure)
	ink, line := color.Of(color.RGB{R: 255}), color.Black()
	shaped := &shape.Word{Text: "ewe", Advance: 500, UnitsPerEm: 1000, Glyphs: []shape.Glyph{{ID: 7}, {ID: 9}}}
	face := fonts.NewFace("Sheep", fonts.Regular, fonts.Upright, "")
	said := display.Text{At: unit.Point{X: unit.Pt, Y: 2 * unit.Pt}, Face: face, Size: 10 * unit.Pt, Expansion: display.Natural, Ink: &line, Words: []display.Word{{Shaped: shaped}, {Shaped: &shape.Word{Text: " "}}}, Place: display.Content(run)}
	turned := said
	turned.Turn, turned.Expansion = display.Clockwise, 9_850
	d := &display.Document{Structure: s, Outline: []display.Bookmark{{Title: "Sheep", Level: 2, Anchor: "sheep"}}, Pages: []display.Page{{
		Label: "7", Size: unit.Size{W: 100 * unit.Pt, H: 200 * unit.Pt}, Items: []display.Item{
			display.Path{Segments: display.CirclePath(unit.Point{}, 0)[:2], Fill: &ink, Stroke: &line, Line: unit.Pt, Place: display.Place{Artifact: display.Background}},
			display.Image{Picture: &display.Picture{Name: "sheep.jpg"}, Rect: box, Place: display.Content(run)},
			display.Link{Target: display.Target{URL: "https://a.example/"}, Rect: box, Element: figure},
			display.Link{Target: display.Target{Anchor: "sheep"}, Rect: box, Element: figure}, said, turned,
		}}}}
	want := `page 1 label "7" 100 x 200
  path fill #ff0000 stroke #000000 1 background m 0,0 c 0,0 0,0 0,0
  image sheep.jpg at 1,2 3 x 4 #2
  link https://a.example/ at 1,2 3 x 4 #1
  link sheep at 1,2 3 x 4 #1
  text 1,2 ` + face.String() + ` 10 #000000 #2
    0 "ewe" 7 9
  text 1,2 ` + face.String() + ` 10 #000000 x9850 clockwise #2
    0 "ewe" 7 9
structure
  Document
    Figure lang="fr" alt="A sheep" id="f1"
      text #2
bookmark 2 "Sheep" -> sheep
`
	var b strings.Builder
	if err := Dump(&b, d); err != nil || b.String() != want {
		t.Errorf("%v\ngot:\n%s\nwant:\n%s", err, b.String(), want)
	}
	if err := Dump(failing{}, d); err == nil {
		t.Error("a writer that fails is no error")
	}
}

// failing is a writer on a full disk.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, fmt.Errorf("no room") }
