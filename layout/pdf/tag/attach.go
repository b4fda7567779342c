package tag

import (
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
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
	b := builder{
		file: f, doc: doc, pages: pages, structure: doc.Structure, marks: marks, root: f.Reserve(),
		refs: display.NewRegister[cos.Ref](doc.Structure), annotations: make(map[display.ElementID][]Annotation),
		heads: make(map[display.ElementID]bool),
	}
	for _, a := range annotations {
		b.annotations[a.Element] = append(b.annotations[a.Element], a)
	}
	b.reserve()
	ids := b.elements()
	f.Put(b.root, b.tree(ids, annotations))
	catalog.Set("StructTreeRoot", b.root)
	catalog.Set("MarkInfo", cos.NewDict(cos.Name("Marked"), cos.Boolean(true)))
	return b.refs
}

// tree is the root of the structure, with the parent tree, and the elements that have identifiers.
func (b *builder) tree(ids []idEntry, annotations []Annotation) *cos.Dict {
	tree := cos.NewDict(
		cos.Name("Type"), cos.Name("StructTreeRoot"),
		cos.Name("K"), *b.refs.At(0),
		cos.Name("ParentTree"), b.parentTree(annotations),
		cos.Name("ParentTreeNextKey"), cos.Int(len(b.pages)+len(annotations)),
	)
	if len(ids) > 0 {
		tree.Set("IDTree", idTree(b.file, ids))
	}
	return tree
}

// builder makes the structure elements of a file.
type builder struct {
	file      *cos.File
	doc       *display.Document
	pages     []cos.Ref
	structure *display.Structure
	marks     *Marks
	// root is the object of the root of the tree.
	root cos.Ref
	// refs are the objects of the elements, 0 for those without content; order are those with content, in the order of
	// their objects.
	refs  display.Register[cos.Ref]
	order []display.ElementID
	// before is the object before that of the first element.
	before      cos.Ref
	annotations map[display.ElementID][]Annotation
	// heads are the header cells that others name.
	heads map[display.ElementID]bool
}

// reserve reserves objects for the elements that the file has, the root among them in any case.
func (b *builder) reserve() {
	b.number(0)
	if *b.refs.At(0) == 0 {
		b.enter(0)
	}
	b.before = b.file.ReservePacked(len(b.order)) - 1
	b.refs.Each(func(ref *cos.Ref) {
		if *ref != 0 {
			*ref += b.before
		}
	})
}

// enter gives an element the next of the numbers from 1.
func (b *builder) enter(id display.ElementID) {
	b.order = append(b.order, id)
	*b.refs.At(id) = cos.Ref(len(b.order))
	for _, head := range b.structure.At(id).Heads() {
		b.heads[head] = true
	}
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

// parentTree leads from content to elements: for each page an array by MCID, then the annotations one by one. Pages get
// their key in the tree as StructParents, annotations theirs as StructParent.
func (b *builder) parentTree(annotations []Annotation) cos.Ref {
	nums := cos.Array{}
	var row cos.Array
	first := b.file.ReservePacked(len(b.marks.owners))
	packer := b.file.Packer()
	for i, owners := range b.marks.owners {
		row = row[:0]
		for _, run := range owners {
			row = append(row, *b.refs.At(b.structure.At(run).Parent))
		}
		ref := first + cos.Ref(i)
		packer.Pack(ref, row)
		nums = append(nums, cos.Int(i), ref)
		if page := b.file.Dict(b.pages[i]); page != nil {
			page.Set("StructParents", cos.Int(i))
		}
	}
	b.file.SetPacked(packer)
	for i, a := range annotations {
		key := cos.Int(len(b.pages) + i)
		nums = append(nums, key, *b.refs.At(a.Element))
		b.file.Dict(a.Ref).Set("StructParent", key)
	}
	return b.file.Add(cos.NewDict(cos.Name("Nums"), nums))
}
