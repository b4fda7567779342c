package aloud

import (
	"slices"
	"strings"

	"annualreport/layout/pdf/cos"
)

// element is a structure element (ISO 32000-1, 14.7.2) with all below it.
type element struct {
	// role is the standard structure type, to which the role map leads.
	role string
	attributes
	kids []kid
}

// attributes are those of an element.
type attributes struct {
	language, alt, actual, expansion string
	scope, numbering                 string
	rowSpan, columnSpan              int
	// id is the name of the element, and headers are those of the header cells that a cell names.
	id      string
	headers []string
}

// kid is a part of an element: another element, text on a page, or a link.
type kid struct {
	element *element
	page    int // -1 if it is not known
	lines   []string
	link    *link
}

// link is where an annotation leads.
type link struct {
	address  string // of the web, or empty
	page     int    // counted from 0, -1 for none
	contents string // the description of the link
}

// treeReader reads the structure tree.
type treeReader struct {
	d *Document
	// roles is the role map of the file.
	roles *cos.Dict
	// seen are the elements that were read already, so that a tree with a circle ends.
	seen map[cos.Ref]bool
}

// structure reads the whole tree.
func (d *Document) structure(root *cos.Dict) *element {
	t := treeReader{d: d, roles: d.file.Dict(root.Get("RoleMap")), seen: make(map[cos.Ref]bool)}
	e := &element{role: "StructTreeRoot"}
	t.kids(e, root.Get("K"), -1, 0)
	return e
}

// role follows the role map to a standard type.
func (t *treeReader) role(name cos.Name) string {
	for range 8 {
		if t.roles == nil || slices.Contains(standard, string(name)) {
			break
		}
		next, ok := t.roles.Get(name).(cos.Name)
		if !ok {
			break
		}
		name = next
	}
	return string(name)
}

// standard lists the structure types of PDF 1.7 and 2.0.
var standard = strings.Fields(`
	Document DocumentFragment Part Art Aside Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private Title
	P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot
	Span Quote Note FENote Reference BibEntry Code Link Annot
	Ruby Warichu Figure Formula Form Sub Em Strong Artifact`)

// kids reads the children of an element (its key K); page is the number of the page of the element.
func (t *treeReader) kids(parent *element, o cos.Object, page, depth int) {
	if depth > maxDepth {
		return
	}
	if ref, ok := o.(cos.Ref); ok {
		if d := t.d.file.Dict(ref); d != nil && d.Get("S") != nil {
			if t.seen[ref] {
				return
			}
			t.seen[ref] = true
		}
	}
	switch k := t.d.file.Resolve(o).(type) {
	case cos.Array:
		for _, v := range k {
			t.kids(parent, v, page, depth+1)
		}
	case cos.Number:
		if id, ok := cos.Integer(k); ok {
			t.text(parent, page, id)
		}
	case *cos.Dict:
		t.dict(parent, k, page, depth)
	}
}

// dict reads a kid that is a dictionary: content of some page, an object, or
// an element.
func (t *treeReader) dict(parent *element, k *cos.Dict, page, depth int) {
	if own, ok := t.page(k.Get("Pg")); ok {
		page = own
	}
	switch kind, _ := k.Get("Type").(cos.Name); kind {
	case "MCR":
		if id, ok := cos.Integer(t.d.file.Resolve(k.Get("MCID"))); ok {
			t.text(parent, page, id)
		}
	case "OBJR":
		if a := t.d.file.Dict(k.Get("Obj")); a != nil {
			if l := t.d.linkOf(a); l != nil {
				parent.kids = append(parent.kids, kid{link: l, page: page})
			}
		}
	default:
		name, ok := t.d.file.Resolve(k.Get("S")).(cos.Name)
		if !ok {
			return
		}
		e := &element{role: t.role(name), attributes: t.attributes(k)}
		t.kids(e, k.Get("K"), page, depth+1)
		parent.kids = append(parent.kids, kid{element: e, page: -1})
	}
}

// text adds a marked-content sequence.
func (t *treeReader) text(parent *element, page, id int) {
	if page >= 0 && page < len(t.d.texts) {
		if lines := t.d.texts[page][id]; len(lines) > 0 {
			parent.kids = append(parent.kids, kid{page: page, lines: lines})
		}
	}
}

// page is the number of a page object.
func (t *treeReader) page(o cos.Object) (int, bool) {
	ref, ok := o.(cos.Ref)
	if !ok {
		return -1, false
	}
	n, ok := t.d.pages[ref]
	return n, ok
}

// attributes reads the attributes of an element from its dictionary (ISO 32000-1, 14.7.5 and 14.9).
func (t *treeReader) attributes(d *cos.Dict) attributes {
	f := t.d.file
	a := attributes{
		language: f.Text(d.Get("Lang")), alt: f.Text(d.Get("Alt")),
		actual: f.Text(d.Get("ActualText")), expansion: f.Text(d.Get("E")),
	}
	a.id = nameOf(f, d.Get("ID"))
	list := f.Array(d.Get("A"))
	if list == nil {
		list = cos.Array{d.Get("A")}
	}
	for _, o := range list {
		set := f.Dict(o)
		if set == nil {
			continue
		}
		if v, ok := set.Get("Scope").(cos.Name); ok {
			a.scope = string(v)
		}
		if v, ok := set.Get("ListNumbering").(cos.Name); ok {
			a.numbering = string(v)
		}
		for _, o := range f.Array(set.Get("Headers")) {
			a.headers = append(a.headers, nameOf(f, o))
		}
		if n, ok := cos.Integer(set.Get("RowSpan")); ok {
			a.rowSpan = n
		}
		if n, ok := cos.Integer(set.Get("ColSpan")); ok {
			a.columnSpan = n
		}
	}
	return a
}

// nameOf is a name that is a string of bytes; empty for anything else.
func nameOf(f *cos.File, o cos.Object) string {
	name, _ := f.Resolve(o).(cos.String)
	return string(name)
}

// linkOf is where an annotation leads; nil if it is not a link (ISO 32000-1, 12.5.6.5).
func (d *Document) linkOf(a *cos.Dict) *link {
	if a.Get("Subtype") != cos.Object(cos.Name("Link")) {
		return nil
	}
	l := &link{page: -1, contents: d.file.Text(a.Get("Contents"))}
	target := a.Get("Dest")
	if action := d.file.Dict(a.Get("A")); action != nil {
		if uri, ok := d.file.Resolve(action.Get("URI")).(cos.String); ok {
			l.address = string(uri)
		}
		if action.Get("D") != nil {
			target = action.Get("D")
		}
	}
	l.page = d.targetPage(target)
	return l
}

// targetPage is the number of the page that a destination stands on.
func (d *Document) targetPage(o cos.Object) int {
	switch v := d.file.Resolve(o).(type) {
	case cos.String:
		o = d.destinations[string(v)]
	case cos.Name:
		o = d.destinations[string(v)]
	}
	if dict := d.file.Dict(o); dict != nil && dict.Get("D") != nil {
		o = dict.Get("D")
	}
	if list := d.file.Array(o); len(list) > 0 {
		if ref, ok := list[0].(cos.Ref); ok {
			if n, ok := d.pages[ref]; ok {
				return n
			}
		}
	}
	return -1
}
