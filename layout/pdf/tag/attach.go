package tag

import (
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/unit"
)

// Annotation is a link annotation and the element that it belongs to.
type Annotation struct {
	Ref     cos.Ref
	Page    int
	Element display.ElementID
}

// Attach adds the structure tree to a file (ISO 32000-1, 14.7): the elements with their attributes, the parent tree
// that leads from content to elements, and the keys of pages and annotations in that tree. Pages are the page
// dictionaries, marks what was painted. It returns the objects of the elements, 0 for those without
// content.
func Attach(
	f *cos.File, catalog *cos.Dict, pages []cos.Ref,
	doc *display.Document, marks *Marks, annotations []Annotation,
) display.Register[cos.Ref] {
	s := doc.Structure
	b := builder{
		file: f, doc: doc, pages: pages, structure: s, marks: marks,
		refs: display.NewRegister[cos.Ref](s), annotations: make(map[display.ElementID][]Annotation),
	}
	for _, a := range annotations {
		b.annotations[a.Element] = append(b.annotations[a.Element], a)
	}
	root := f.Reserve()
	b.reserve()
	b.element(0, root)
	tree := cos.NewDict(
		cos.Name("Type"), cos.Name("StructTreeRoot"),
		cos.Name("K"), *b.refs.At(0),
		cos.Name("ParentTree"), b.parentTree(annotations),
		cos.Name("ParentTreeNextKey"), cos.Int(len(pages)+len(annotations)),
	)
	if len(b.ids) > 0 {
		tree.Set("IDTree", b.idTree())
	}
	f.Put(root, tree)
	catalog.Set("StructTreeRoot", root)
	catalog.Set("MarkInfo", cos.NewDict(cos.Name("Marked"), cos.Boolean(true)))
	return b.refs
}

// builder makes the structure elements of a file.
type builder struct {
	file      *cos.File
	doc       *display.Document
	pages     []cos.Ref
	structure *display.Structure
	marks     *Marks
	// refs are the objects of the elements, 0 for those without content.
	refs display.Register[cos.Ref]
	// count is how many of them the file has.
	count       int
	annotations map[display.ElementID][]Annotation
	// ids are the elements that have identifiers.
	ids []idEntry
	// below is room for what an element has below it.
	below cos.Array
}

// idEntry is the identifier of an element.
type idEntry struct {
	id  string
	ref cos.Ref
}

// reserve reserves objects for the elements that the file has, the root among them in any case.
func (b *builder) reserve() {
	b.number(0)
	if *b.refs.At(0) == 0 {
		b.enter(0)
	}
	before := b.file.ReservePacked(b.count) - 1
	b.refs.Each(func(ref *cos.Ref) {
		if *ref != 0 {
			*ref += before
		}
	})
}

// enter gives an element the next of the numbers from 1.
func (b *builder) enter(id display.ElementID) {
	b.count++
	*b.refs.At(id) = cos.Ref(b.count)
}

// number numbers an element and those below it, and reports whether the element has content. Elements without content
// are left out, except cells: each row of a table must have as many.
func (b *builder) number(id display.ElementID) bool {
	e := b.structure.At(id)
	if e.Role == display.Run {
		return b.marks.painted(id)
	}
	full := e.Role == display.TD || e.Role == display.TH || len(b.annotations[id]) > 0
	for c := range b.structure.Children(id) {
		if b.number(c) {
			full = true
		}
	}
	if full {
		b.enter(id)
	}
	return full
}

// usualEntries is how many entries most elements have: these, and Pg and K.
const usualEntries = 5

// element writes one element and those below it.
func (b *builder) element(id display.ElementID, parent cos.Ref) {
	e := b.structure.At(id)
	d := cos.SizedDict(usualEntries,
		cos.Name("Type"), cos.Name("StructElem"),
		cos.Name("S"), cos.Name(e.Role.String()),
		cos.Name("P"), parent,
	)
	attributes := e.Attributes()
	writeAttributes(d, &attributes)
	kids, page := b.kids(id)
	if page >= 0 {
		d.Set("Pg", b.pages[page])
		if e.Role == display.Figure {
			b.figure(d, attributes.Box, page)
		}
	}
	switch len(kids) {
	case 0:
	case 1:
		d.Set("K", kids[0])
	default:
		d.Set("K", kids)
	}
	if attributes.ID != "" {
		b.ids = append(b.ids, idEntry{attributes.ID, *b.refs.At(id)})
	}
	b.file.Pack(*b.refs.At(id), d)
	for c := range b.structure.Children(id) {
		if *b.refs.At(c) != 0 {
			b.element(c, *b.refs.At(id))
		}
	}
}

// kids are what an element has below it: its contents, the elements, the annotations. The page is that of its first
// content, -1 if it has none. The next call uses the memory again.
func (b *builder) kids(id display.ElementID) (kids cos.Array, page int) {
	kids = b.below[:0]
	page = -1
	for c := range b.structure.Children(id) {
		if *b.refs.At(c) != 0 {
			kids = append(kids, *b.refs.At(c))
			continue
		}
		if b.structure.At(c).Role == display.Run {
			b.marks.each(c, func(m mark) {
				if page < 0 {
					page = int(m.page)
				}
				kids = append(kids, b.content(m, page))
			})
		}
	}
	for _, a := range b.annotations[id] {
		kids = append(kids, cos.NewDict(
			cos.Name("Type"), cos.Name("OBJR"),
			cos.Name("Obj"), a.Ref,
			cos.Name("Pg"), b.pages[a.Page],
		))
	}
	b.below = kids
	return kids, page
}

// content refers to a marked-content sequence: by its number alone if it is on the page of the element, otherwise by
// its page and its number.
func (b *builder) content(m mark, page int) cos.Object {
	if int(m.page) == page {
		return cos.Int(int(m.mcid))
	}
	return cos.NewDict(
		cos.Name("Type"), cos.Name("MCR"),
		cos.Name("Pg"), b.pages[m.page],
		cos.Name("MCID"), cos.Int(int(m.mcid)),
	)
}

// writeAttributes writes the attributes of an element.
func writeAttributes(d *cos.Dict, e *display.Attributes) {
	if e.Language != "" {
		d.Set("Lang", cos.Text(e.Language))
	}
	if e.Alt != "" {
		d.Set("Alt", cos.Text(e.Alt))
	}
	if e.ID != "" {
		d.Set("ID", cos.String(e.ID))
	}
	if e.Numbering != "" {
		d.Set("A", cos.NewDict(cos.Name("O"), cos.Name("List"), cos.Name("ListNumbering"), cos.Name(e.Numbering)))
	}
	if e.Scope != "" || e.ColSpan > 1 {
		a := cos.NewDict(cos.Name("O"), cos.Name("Table"))
		if e.Scope != "" {
			a.Set("Scope", cos.Name(e.Scope))
		}
		if e.ColSpan > 1 {
			a.Set("ColSpan", cos.Int(e.ColSpan))
		}
		d.Set("A", a)
	}
}

// figure writes the layout attributes of a figure: that it is a block, and its box, with Y upwards (ISO 32000-1,
// 14.8.5.4).
func (b *builder) figure(d *cos.Dict, box unit.Rect, page int) {
	around := b.doc.Pages[page].Around
	height := b.doc.Pages[page].Size.H + around
	box.X += around
	d.Set("A", cos.NewDict(
		cos.Name("O"), cos.Name("Layout"),
		cos.Name("Placement"), cos.Name("Block"),
		cos.Name("BBox"), cos.Array{
			cos.Length(box.X), cos.Length(height - box.Y - box.H),
			cos.Length(box.X + box.W), cos.Length(height - box.Y),
		},
	))
}

// parentTree leads from content to elements: for each page an array by MCID, then the annotations one by one. Pages get
// their key in the tree as StructParents, annotations theirs as StructParent.
func (b *builder) parentTree(annotations []Annotation) cos.Ref {
	nums := cos.Array{}
	first := b.file.ReservePacked(len(b.marks.owners))
	for i, owners := range b.marks.owners {
		row := b.below[:0]
		for _, run := range owners {
			row = append(row, *b.refs.At(b.structure.At(run).Parent))
		}
		b.below = row
		ref := first + cos.Ref(i)
		b.file.Pack(ref, row)
		nums = append(nums, cos.Int(i), ref)
		if page := b.file.Dict(b.pages[i]); page != nil {
			page.Set("StructParents", cos.Int(i))
		}
	}
	for i, a := range annotations {
		key := cos.Int(len(b.pages) + i)
		nums = append(nums, key, *b.refs.At(a.Element))
		b.file.Dict(a.Ref).Set("StructParent", key)
	}
	return b.file.Add(cos.NewDict(cos.Name("Nums"), nums))
}
