package display

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// tree writes a structure as "Document(P(0) P(1))".
func tree(s *Structure, id ElementID) string {
	e := s.At(id)
	name := e.Role.String()
	if e.Role == Run {
		name = fmt.Sprint(id)
	}
	if len(e.Children) == 0 {
		return name
	}
	var out []string
	for _, c := range e.Children {
		if s.At(c).Parent != id {
			out = append(out, "?")
		}
		out = append(out, tree(s, c))
	}
	return name + "(" + strings.Join(out, " ") + ")"
}

// TestRoles: each role has the name of the standard, and headings have levels from 1 to 6
// (ISO 32000-1, 14.8.4).
func TestRoles(t *testing.T) {
	for role, want := range map[Role]string{Root: "Document", H1: "H1", H6: "H6", LinkRole: "Link", TD: "TD", Quote: "Quote", Span: "Span",
		Heading(0): "H1", Heading(1): "H1", Heading(4): "H4", Heading(6): "H6", Heading(7): "H6"} {
		if got := role.String(); got != want {
			t.Errorf("role %d is %s, want %s", role, got, want)
		}
	}
}

// TestAddBehind: an element that comes late stands behind the one that it belongs to.
func TestAddBehind(t *testing.T) {
	for _, behind := range []int{0, 1, 2} {
		s := NewStructure()
		ids := []ElementID{s.Add(0, H1), s.Add(0, P), s.Add(0, L)}
		if added := s.AddBehind(ids[behind], Table); s.At(added).Parent != 0 {
			t.Errorf("behind %d: its parent is %d", behind, s.At(added).Parent)
		}
		want := []string{"Document(H1 Table P L)", "Document(H1 P Table L)", "Document(H1 P L Table)"}[behind]
		if got := tree(s, 0); got != want {
			t.Errorf("behind %d: %s, want %s", behind, got, want)
		}
	}
}

// TestShown: of a structure that which stands on some pages is left, with the empty cells of
// rows that do.
func TestShown(t *testing.T) {
	s := NewStructure()
	title := s.AddRun(s.Add(0, H1))
	text := s.AddRun(s.Add(0, P))
	table := s.Add(0, Table)
	row, other := s.Add(table, TR), s.Add(table, TR)
	cell := s.AddRun(s.Add(row, TH))
	s.Add(row, TD)
	s.Add(other, TD)
	path := func(e ElementID) Item { return Path{Place: Content(e)} }
	pages := []Page{{Items: []Item{path(title), Text{Place: Content(cell)}, Link{Element: text}, Image{Place: Place{Artifact: Decoration}}}}}
	if got := tree(s.Shown(pages), 0); got != "Document(H1(2) P(4) Table(TR(TH(9) TD)))" {
		t.Errorf("all of it: %s", got)
	}
	pages[0].Items = []Item{Image{Place: Content(text)}}
	if got := tree(s.Shown(pages), 0); got != "Document(P(4))" {
		t.Errorf("the text alone: %s", got)
	}
	if got := tree(s, 0); got != "Document(H1(2) P(4) Table(TR(TH(9) TD) TR(TD)))" {
		t.Errorf("the structure itself is now %s", got)
	}
}

// TestElementOf: each item that is content names its element, and no artifact does.
func TestElementOf(t *testing.T) {
	for want, items := range map[ElementID][]Item{
		3:  {Text{Place: Content(3)}, Path{Place: Content(3)}, Image{Place: Content(3)}, Link{Element: 3}},
		-1: {Text{Place: Place{Element: 3, Artifact: Header}}, Path{Place: Place{Artifact: Background}}, Image{Place: Place{Artifact: Decoration}}},
	} {
		for _, it := range items {
			if got := ElementOf(it); got != want {
				t.Errorf("%T: %d, want %d", it, got, want)
			}
		}
	}
}

// TestSource: an item comes from the place of its element in the report, or from that of the
// nearest around it; what the program adds comes from nowhere.
func TestSource(t *testing.T) {
	s := NewStructure()
	section := s.Add(0, Sect)
	known := s.AddRun(s.Add(section, P))
	inner := s.Add(section, H1)
	title := s.AddRun(inner)
	lost := s.AddRun(s.Add(0, P))
	d := Document{Structure: s, Sources: map[ElementID]diag.Span{section: diag.At("", 1, 1), inner: diag.At("", 2, 1)}}
	for _, c := range []struct {
		place Place
		want  int
	}{{Content(title), 2}, {Content(inner), 2}, {Content(known), 1}, {Content(lost), 0}, {Place{Element: title, Artifact: Footer}, 0}} {
		if got := d.Source(c.place).Position().Line; got != c.want {
			t.Errorf("%v comes from line %d, want %d", c.place, got, c.want)
		}
	}
}

// TestAttributesAreItsOwn: what is set of an element is said by it, and by no other.
func TestAttributesAreItsOwn(t *testing.T) {
	s := NewStructure()
	a, b := s.Add(0, Figure), s.Add(0, Figure)
	s.Set(a).Alt = "A sheep"
	s.Set(a).Language = "fr"
	if got := s.At(a).Attributes(); got.Alt != "A sheep" || got.Language != "fr" {
		t.Errorf("it says %v", got)
	}
	if got := s.At(b).Attributes(); got != (Attributes{}) {
		t.Errorf("the other says %v", got)
	}
}

// TestBleedBox: a page with its bleed, and where it lies on its sheet.
func TestBleedBox(t *testing.T) {
	p := Page{Size: unit.Size{W: 100 * pt, H: 200 * pt}, Bleed: 3 * pt, Around: 20 * pt}
	if got := p.BleedBox(); got != rect(-3, -3, 106, 206) {
		t.Errorf("the bleed box is %v", got)
	}
	if got := p.Trim(); got != rect(20, 20, 100, 200) {
		t.Errorf("the trimmed page is at %v", got)
	}
}

// TestDump: a display list as text has all that a painter sees.
func TestDump(t *testing.T) {
	s := NewStructure()
	figure := s.Add(0, Figure)
	*s.Set(figure) = Attributes{Alt: "A sheep", Language: "fr", ID: "f1"}
	run := s.AddRun(figure)
	ink, line := color.Of(color.RGB{R: 255}), color.Black()
	shaped := &shape.Word{Text: "ewe", Advance: 500, UnitsPerEm: 1000, Glyphs: []shape.Glyph{{ID: 7}, {ID: 9}}}
	face := fonts.NewFace("Sheep", fonts.Regular, fonts.Upright, "")
	said := Text{At: point(1, 2), Face: face, Size: 10 * pt, Expansion: Natural, Words: []Word{{Shaped: shaped}, {Shaped: &shape.Word{Text: " "}}}, Place: Content(run)}
	turned := said
	turned.Turn, turned.Expansion = Clockwise, 9_850
	d := &Document{Structure: s, Outline: []Bookmark{{Title: "Sheep", Level: 2, Anchor: "sheep"}}, Pages: []Page{{
		Label: "7", Size: unit.Size{W: 100 * pt, H: 200 * pt}, Items: []Item{
			Path{Segments: CirclePath(point(0, 0), 0)[:2], Fill: &ink, Stroke: &line, Line: pt, Place: Place{Artifact: Background}},
			Image{Picture: &Picture{Name: "sheep.jpg"}, Rect: rect(1, 2, 3, 4), Place: Content(run)},
			Link{Target: Target{URL: "https://a.example/"}, Rect: rect(1, 2, 3, 4), Element: figure},
			Link{Target: Target{Anchor: "sheep"}, Rect: rect(1, 2, 3, 4), Element: figure}, said, turned,
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

// TestRelation: attached files are what the document was made from, or what it shows.
func TestRelation(t *testing.T) {
	if Source.String() != "Source" || Data.String() != "Data" {
		t.Errorf("%s, %s", Source, Data)
	}
	if !(&Picture{Format: "JPEG"}).Photograph() || (&Picture{Format: "PNG"}).Photograph() {
		t.Error("photographs are of the format of cameras, and others are not")
	}
}
