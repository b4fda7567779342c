package tag

import (
	"strconv"

	"annualreport/layout/display"
	"annualreport/layout/parallel"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/unit"
)

// writer writes elements of a builder, beside other writers.
type writer struct {
	*builder
	packer *cos.Packer
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

// writtenAtOnce is how many elements a writer takes at once.
const writtenAtOnce = 512

// elements writes all elements that the file has, on all cores. It returns those that have identifiers, in no order.
func (b *builder) elements() (ids []idEntry) {
	count := (len(b.order) + writtenAtOnce - 1) / writtenAtOnce
	writers := make([]writer, parallel.Workers(count))
	for i := range writers {
		writers[i] = writer{builder: b, packer: b.file.Packer()}
	}
	parallel.DoWorker(count, func(worker, i int) {
		w := &writers[worker]
		for _, id := range b.order[i*writtenAtOnce : min((i+1)*writtenAtOnce, len(b.order))] {
			w.element(id)
		}
	})
	for i := range writers {
		b.file.SetPacked(writers[i].packer)
		ids = append(ids, writers[i].ids...)
	}
	return ids
}

// usualEntries is how many entries most elements have: these, and Pg and K.
const usualEntries = 5

// element writes one element.
func (w *writer) element(id display.ElementID) {
	b := w.builder
	e := b.structure.At(id)
	parent := b.root
	if id != 0 {
		parent = *b.refs.At(e.Parent)
	}
	d := cos.SizedDict(usualEntries,
		cos.Name("Type"), cos.Name("StructElem"),
		cos.Name("S"), cos.Name(e.Role.String()),
		cos.Name("P"), parent,
	)
	attributes := e.Attributes()
	if b.heads[id] {
		attributes.ID = b.headName(id)
	}
	writeAttributes(d, &attributes)
	b.writeCell(d, &attributes)
	kids, page := w.kids(id)
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
		w.ids = append(w.ids, idEntry{attributes.ID, *b.refs.At(id)})
	}
	w.packer.Pack(*b.refs.At(id), d)
}

// kids are what an element has below it: its contents, the elements, the annotations. The page is that of its first
// content, -1 if it has none. The next call uses the memory again.
func (w *writer) kids(id display.ElementID) (kids cos.Array, page int) {
	b := w.builder
	kids = w.below[:0]
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
	w.below = kids
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
	if e.Actual != "" {
		d.Set("ActualText", cos.Text(e.Actual))
	}
	if e.ID != "" {
		d.Set("ID", cos.String(e.ID))
	}
	if e.Numbering != "" {
		d.Set("A", cos.NewDict(cos.Name("O"), cos.Name("List"), cos.Name("ListNumbering"), cos.Name(e.Numbering)))
	}
}

// writeCell writes the attributes of a cell of a table (ISO 32000-1, table 349).
func (b *builder) writeCell(d *cos.Dict, e *display.Attributes) {
	if e.Scope == "" && e.ColSpan <= 1 && e.RowSpan <= 1 && len(e.Heads) == 0 {
		return
	}
	a := cos.NewDict(cos.Name("O"), cos.Name("Table"))
	if e.Scope != "" {
		a.Set("Scope", cos.Name(e.Scope))
	}
	if e.ColSpan > 1 {
		a.Set("ColSpan", cos.Int(e.ColSpan))
	}
	if e.RowSpan > 1 {
		a.Set("RowSpan", cos.Int(e.RowSpan))
	}
	if len(e.Heads) > 0 {
		names := make(cos.Array, len(e.Heads))
		for i, head := range e.Heads {
			names[i] = cos.String(b.headName(head))
		}
		a.Set("Headers", names)
	}
	d.Set("A", a)
}

// headName is the ID of a header cell: its place among the elements of the file.
func (b *builder) headName(head display.ElementID) string {
	return "head-" + strconv.Itoa(int(*b.refs.At(head)-b.before))
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
