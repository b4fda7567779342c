package display

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/layout/unit"
)

// tree writes a structure as "Document(P(0) P(1))".
func tree(s *Structure, id ElementID) string {
	e := s.At(id)
	name := e.Role.String()
	if e.Role == Run {
		name = fmt.Sprint(id)
	}
	children := slices.Collect(s.Children(id))
	if len(children) == 0 {
		return name
	}
	var out []string
	for _, c := range children {
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

// TestShown: of a structure that which stands on some pages is left, with the empty rows and cells of
// tables that do.
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
	if got := tree(s.Shown(pages), 0); got != "Document(H1(2) P(4) Table(TR(TH(9) TD) TR(TD)))" {
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
	if got := s.At(b).Attributes(); !reflect.DeepEqual(got, Attributes{}) {
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

// TestRelation: attached files are what the document was made from, or what it shows.
func TestRelation(t *testing.T) {
	if Source.String() != "Source" || Data.String() != "Data" {
		t.Errorf("%s, %s", Source, Data)
	}
	if !(&Picture{Format: "JPEG"}).Photograph() || (&Picture{Format: "PNG"}).Photograph() {
		t.Error("photographs are of the format of cameras, and others are not")
	}
}

// TestScopesAreShared: header cells that have nothing else share what they say, until one of them says more.
func TestScopesAreShared(t *testing.T) {
	s := NewStructure()
	a, b, c := s.Add(0, TH), s.Add(0, TH), s.Add(0, TH)
	s.SetScope(a, "Row")
	s.SetScope(b, "Row")
	s.Set(b).ColSpan = 2
	s.Set(c).ColSpan = 3
	s.SetScope(c, "Column")
	for id, want := range map[ElementID]Attributes{
		a: {Scope: "Row"}, b: {Scope: "Row", ColSpan: 2}, c: {Scope: "Column", ColSpan: 3},
	} {
		if got := s.At(id).Attributes(); !reflect.DeepEqual(got, want) {
			t.Errorf("cell %d says %v, want %v", id, got, want)
		}
	}
}

// TestAdopt: children of the root go below others of them, in their order and behind what these have; all others stay.
func TestAdopt(t *testing.T) {
	s := NewStructure()
	cover, part := s.Add(0, Part), s.Add(0, Part)
	title := s.Add(part, H1)
	first, second, outside, last := s.Add(0, Sect), s.Add(0, Sect), s.Add(0, Sect), s.Add(0, Part)
	third := s.Add(0, Sect)
	s.Adopt(map[ElementID]ElementID{first: part, second: part, third: last})
	for id, want := range map[ElementID][]ElementID{
		0: {cover, part, outside, last}, cover: nil, part: {title, first, second}, last: {third}, outside: nil,
	} {
		got := slices.Collect(s.Children(id))
		if !slices.Equal(got, want) {
			t.Errorf("below %d stand %v, want %v", id, got, want)
		}
		for _, child := range got {
			if s.At(child).Parent != id {
				t.Errorf("the parent of %d is %d, want %d", child, s.At(child).Parent, id)
			}
		}
	}
	if behind := s.Add(part, Sect); slices.Collect(s.Children(part))[3] != behind {
		t.Error("a further child does not stand behind those that were adopted")
	}
}

// TestLevels: headings have levels from 1 to 6, and a deeper one is of the sixth; no other role has a level.
func TestLevels(t *testing.T) {
	for level, want := range map[int]int{0: 1, 1: 1, 3: 3, 6: 6, 7: 6} {
		if got := Heading(level).Level(); got != want {
			t.Errorf("a heading of level %d is of level %d, want %d", level, got, want)
		}
	}
	for _, r := range []Role{Run, Sect, P, Span} {
		if r.Level() != 0 {
			t.Errorf("%v has the level %d", r, r.Level())
		}
	}
}
