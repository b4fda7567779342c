package tag

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/unit"
)

const pt = unit.Pt

// tagged is a file with the structure of a document, and nothing painted.
type tagged struct {
	*cos.File
	t       *testing.T
	catalog *cos.Dict
	pages   []cos.Ref
	refs    display.Register[cos.Ref]
	marks   Marks
	doc     *display.Document
}

// newTagged makes room for a document of some pages; runs are painted by paint.
func newTagged(t *testing.T, s *display.Structure, pages int) *tagged {
	f := &tagged{File: &cos.File{Objects: make(map[int]cos.Object)}, t: t, catalog: new(cos.Dict), marks: NewMarks(pages, s)}
	f.doc = &display.Document{Structure: s}
	for range pages {
		f.pages = append(f.pages, f.Add(new(cos.Dict)))
		f.doc.Pages = append(f.doc.Pages, display.Page{Size: unit.Size{W: 100 * pt, H: 200 * pt}})
	}
	return f
}

// paint shows a run on a page.
func (f *tagged) paint(page int, runs ...display.ElementID) {
	for _, run := range runs {
		f.marks.Add(run, page)
	}
}

// attach adds the structure.
func (f *tagged) attach(annotations ...Annotation) {
	f.refs = Attach(f.File, f.catalog, f.pages, f.doc, &f.marks, annotations)
}

// element is the dictionary of an element.
func (f *tagged) element(id display.ElementID) *cos.Dict { return f.Dict(*f.refs.At(id)) }

// is holds that the value of a key is written so; empty for none.
func (f *tagged) is(want string, d *cos.Dict, key cos.Name) {
	f.t.Helper()
	got := ""
	if v := f.Resolve(d.Get(key)); v != nil {
		got = string(cos.Append(nil, v))
	}
	if got != want {
		f.t.Errorf("%s is %q, want %q", key, got, want)
	}
}

// tree writes an element and those below it as "P(0 Span(1))", with the numbers of its contents.
func (f *tagged) tree(o cos.Object) string {
	switch o := f.Resolve(o).(type) {
	case cos.Number:
		return string(o)
	case cos.Array:
		var out []string
		for _, k := range o {
			out = append(out, f.tree(k))
		}
		return strings.Join(out, " ")
	case *cos.Dict:
		switch o.Get("Type") {
		case cos.Object(cos.Name("MCR")):
			return fmt.Sprintf("%s@%d", f.tree(o.Get("MCID")), f.pageOf(o))
		case cos.Object(cos.Name("OBJR")):
			return fmt.Sprintf("link@%d", f.pageOf(o))
		}
		name := string(o.Get("S").(cos.Name))
		if k := o.Get("K"); k != nil {
			return name + "(" + f.tree(k) + ")"
		}
		return name
	}
	return ""
}

// pageOf is the page that a dictionary names, -1 for none.
func (f *tagged) pageOf(d *cos.Dict) int {
	for i, p := range f.pages {
		if d.Get("Pg") == cos.Object(p) {
			return i
		}
	}
	return -1
}

// TestTree: elements keep their order and their children; empty ones are left out, but for the
// cells of tables, which would not be regular without them.
func TestTree(t *testing.T) {
	for _, c := range []struct {
		name  string
		build func(s *display.Structure) (shown []display.ElementID)
		want  string
	}{
		{"nothing", func(*display.Structure) []display.ElementID { return nil }, "Document"},
		{"a paragraph", func(s *display.Structure) []display.ElementID {
			return []display.ElementID{s.AddRun(s.Add(0, display.P))}
		}, "Document(P(0))"},
		{"text, a part of it and text again", func(s *display.Structure) []display.ElementID {
			p := s.Add(0, display.P)
			before := s.AddRun(p)
			inner := s.AddRun(s.Add(p, display.Span))
			return []display.ElementID{before, inner, s.AddRun(p)}
		}, "Document(P(0 Span(1) 2))"},
		{"an empty paragraph between two", func(s *display.Structure) []display.ElementID {
			first := s.AddRun(s.Add(0, display.P))
			s.AddRun(s.Add(0, display.P))
			s.Add(s.Add(0, display.Sect), display.H2)
			return []display.ElementID{first, s.AddRun(s.Add(0, display.P))}
		}, "Document(P(0) P(1))"},
		{"a table with an empty cell", func(s *display.Structure) []display.ElementID {
			row := s.Add(s.Add(s.Add(0, display.Table), display.TBody), display.TR)
			head := s.AddRun(s.Add(row, display.TH))
			s.Add(row, display.TD)
			return []display.ElementID{head, s.AddRun(s.Add(s.Add(row, display.TD), display.P))}
		}, "Document(Table(TBody(TR(TH(0) TD TD(P(1))))))"},
	} {
		s := display.NewStructure()
		shown := c.build(s)
		f := newTagged(t, s, 1)
		f.paint(0, shown...)
		f.attach()
		if got := f.tree(*f.refs.At(0)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		f.is("<</Marked true>>", f.catalog, "MarkInfo")
		if root := f.Dict(f.catalog.Get("StructTreeRoot")); root.Get("K") != cos.Object(*f.refs.At(0)) {
			t.Errorf("%s: the root of the tree is not the document", c.name)
		}
	}
}

// TestAttributes: what an element says of itself is written as its standard has it
// (ISO 32000-1, 14.7.2 and 14.8.5).
func TestAttributes(t *testing.T) {
	for _, c := range []struct {
		name string
		role display.Role
		set  display.Attributes
		key  cos.Name
		want string
	}{
		{"nothing", display.P, display.Attributes{}, "A", ""},
		{"its language", display.Span, display.Attributes{Language: "fr"}, "Lang", "(fr)"},
		{"what it shows", display.Figure, display.Attributes{Alt: "A sheep"}, "Alt", "(A sheep)"},
		{"its name", display.Note, display.Attributes{ID: "note1"}, "ID", "(note1)"},
		{"how a list counts", display.L, display.Attributes{Numbering: "Decimal"}, "A", "<</O /List/ListNumbering /Decimal>>"},
		{"what a cell heads", display.TH, display.Attributes{Scope: "Row"}, "A", "<</O /Table/Scope /Row>>"},
		{"how many columns a cell takes", display.TD, display.Attributes{ColSpan: 2}, "A", "<</O /Table/ColSpan 2>>"},
		{"how many rows a cell takes", display.TD, display.Attributes{RowSpan: 4}, "A", "<</O /Table/RowSpan 4>>"},
		{"one column", display.TD, display.Attributes{ColSpan: 1}, "A", ""},
		{"both", display.TH, display.Attributes{Scope: "Column", ColSpan: 3}, "A", "<</O /Table/Scope /Column/ColSpan 3>>"},
	} {
		s := display.NewStructure()
		id := s.Add(0, c.role)
		*s.Set(id) = c.set
		run := s.AddRun(id)
		f := newTagged(t, s, 1)
		f.paint(0, run)
		f.attach()
		if c.role == display.Figure {
			f.element(id).Delete("A")
		}
		f.is(c.want, f.element(id), c.key)
		f.is("/StructElem", f.element(id), "Type")
		if f.element(id).Get("P") != cos.Object(*f.refs.At(0)) {
			t.Errorf("%s: the parent is not the document", c.name)
		}
	}
}

// TestHeads: a cell names its header cells, which have the names (ISO 14289-1, 7.5), and no others have one.
func TestHeads(t *testing.T) {
	s := display.NewStructure()
	row := s.Add(s.Add(s.Add(0, display.Table), display.TBody), display.TR)
	first, second, other := s.Add(row, display.TH), s.Add(row, display.TH), s.Add(row, display.TH)
	cell := s.Add(row, display.TD)
	s.Set(cell).Heads = []display.ElementID{second, first}
	run := s.AddRun(cell)
	f := newTagged(t, s, 1)
	f.paint(0, run)
	f.attach()
	f.is("<</O /Table/Headers [(head-2) (head-1)]>>", f.element(cell), "A")
	f.is("(head-1)", f.element(first), "ID")
	f.is("(head-2)", f.element(second), "ID")
	f.is("", f.element(other), "ID")
	if root := f.Dict(f.catalog.Get("StructTreeRoot")); root.Get("IDTree") == nil {
		t.Error("the tree of names is not there")
	}
}

// TestFigure: a figure has the box that it takes on its page, upwards, on the sheet that the
// page lies on (ISO 32000-1, 14.8.5.4).
func TestFigure(t *testing.T) {
	for _, c := range []struct {
		around unit.Length
		want   string
	}{
		{0, "<</O /Layout/Placement /Block/BBox [10 140 40 180]>>"},
		{15 * pt, "<</O /Layout/Placement /Block/BBox [25 155 55 195]>>"},
	} {
		s := display.NewStructure()
		id := s.Add(0, display.Figure)
		s.Set(id).Box = unit.Rect{X: 10 * pt, Y: 20 * pt, W: 30 * pt, H: 40 * pt}
		run := s.AddRun(id)
		paragraph := s.Add(0, display.P)
		other := s.AddRun(paragraph)
		f := newTagged(t, s, 2)
		f.doc.Pages[1].Around = c.around
		f.paint(1, run, other)
		f.attach()
		f.is(c.want, f.element(id), "A")
		if f.pageOf(f.element(id)) != 1 {
			t.Error("the figure is not on its page")
		}
		f.is("", f.element(paragraph), "A")
	}
}

// TestPages: an element names the page of its first text; what stands on another page names
// that one.
func TestPages(t *testing.T) {
	s := display.NewStructure()
	p := s.Add(0, display.P)
	run := s.AddRun(p)
	other := s.AddRun(s.Add(0, display.P))
	f := newTagged(t, s, 3)
	f.paint(1, other, run)
	f.paint(2, run, run)
	f.attach()
	if got := f.tree(*f.refs.At(p)); got != "P(1 0@2 1@2)" {
		t.Errorf("the paragraph is %s", got)
	}
	if got := f.pageOf(f.element(p)); got != 1 {
		t.Errorf("it is on page %d", got)
	}
	if got := f.pageOf(f.element(0)); got != -1 {
		t.Errorf("the document is on page %d", got)
	}
}

// TestWayBack: each number of each page leads to the element around it, and each annotation to
// its own (ISO 32000-1, 14.7.4.4).
func TestWayBack(t *testing.T) {
	s := display.NewStructure()
	p := s.Add(0, display.P)
	first := s.AddRun(p)
	link := s.Add(p, display.LinkRole)
	f := newTagged(t, s, 2)
	f.paint(0, first)
	f.paint(1, first, first)
	annotation := f.Add(new(cos.Dict))
	f.attach(Annotation{Ref: annotation, Page: 1, Element: link})
	if got := f.tree(*f.refs.At(p)); got != "P(0 0@1 1@1 Link(link@1))" {
		t.Errorf("the paragraph is %s", got)
	}
	root := f.Dict(f.catalog.Get("StructTreeRoot"))
	f.is("3", root, "ParentTreeNextKey")
	nums := f.Array(f.Dict(root.Get("ParentTree")).Get("Nums"))
	if len(nums) != 6 {
		t.Fatalf("the way back has %d entries, and should have two pages and an annotation", len(nums))
	}
	for page, want := range []string{"P", "P P"} {
		var got []string
		for _, e := range f.Array(nums[2*page+1]) {
			got = append(got, string(f.Dict(e).Get("S").(cos.Name)))
		}
		if n, _ := cos.Integer(nums[2*page]); n != page || strings.Join(got, " ") != want {
			t.Errorf("page %d leads to %v, want %s", page, got, want)
		}
		f.is(fmt.Sprint(page), f.Dict(f.pages[page]), "StructParents")
	}
	if n, _ := cos.Integer(nums[4]); n != 2 || nums[5] != cos.Object(*f.refs.At(link)) {
		t.Error("the annotation does not lead to its link")
	}
	f.is("2", f.Dict(annotation), "StructParent")
}

// TestNames: elements with names are found by them, in the order of the names' bytes
// (ISO 32000-1, table 322); without any there is no tree of names.
func TestNames(t *testing.T) {
	s := display.NewStructure()
	f := newTagged(t, s, 1)
	f.attach()
	f.is("", f.Dict(f.catalog.Get("StructTreeRoot")), "IDTree")

	s = display.NewStructure()
	var runs []display.ElementID
	for _, name := range []string{"b", "a", "c"} {
		note := s.Add(0, display.Note)
		s.Set(note).ID = name
		runs = append(runs, s.AddRun(note))
	}
	f = newTagged(t, s, 1)
	f.paint(0, runs...)
	f.attach()
	leaf := f.Dict(f.Array(f.Dict(f.Dict(f.catalog.Get("StructTreeRoot")).Get("IDTree")).Get("Kids"))[0])
	f.is("[(a) (c)]", leaf, "Limits")
	names := f.Array(leaf.Get("Names"))
	if len(names) != 6 {
		t.Fatalf("%d entries for three names", len(names))
	}
	for i, want := range []string{"a", "b", "c"} {
		if got := f.Text(names[2*i]); got != want || f.Text(f.Dict(names[2*i+1]).Get("ID")) != want {
			t.Errorf("name %d is %s, and leads to %s", i, got, f.Text(f.Dict(names[2*i+1]).Get("ID")))
		}
	}
}
