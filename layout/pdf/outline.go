package pdf

import (
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
)

// bookmark is a node of the outline tree.
type bookmark struct {
	entry display.Bookmark
	kids  []*bookmark
}

// addOutline adds the bookmarks, nested by their levels (ISO 32000-1, 12.3.3). Only the first level is open. Each
// bookmark leads to its heading as a link does, and names the element of the heading.
func addOutline(d *draft, entries []display.Bookmark, places *destinations, elements *display.Register[cos.Ref]) {
	kids := nested(entries, places)
	if len(kids) == 0 {
		return
	}
	ref := d.Reserve()
	root := cos.NewDict(cos.Name("Type"), cos.Name("Outlines"), cos.Name("Count"), cos.Int(len(kids)))
	o := outline{file: d.File, places: places, elements: elements}
	o.below(root, ref, kids)
	d.Put(ref, root)
	d.catalog.Set("Outlines", ref)
	d.catalog.Set("PageMode", cos.Name("UseOutlines"))
}

// nested are the bookmarks of the first level, each with those below it. Bookmarks without a title or a place are left
// out.
func nested(entries []display.Bookmark, places *destinations) []*bookmark {
	root := &bookmark{}
	path := []*bookmark{root}
	for _, e := range entries {
		if places.place(e.Anchor) == nil || e.Title == "" {
			continue
		}
		for len(path) > 1 && path[len(path)-1].entry.Level >= e.Level {
			path = path[:len(path)-1]
		}
		b := &bookmark{entry: e}
		parent := path[len(path)-1]
		parent.kids = append(parent.kids, b)
		path = append(path, b)
	}
	return root.kids
}

// outline writes bookmarks.
type outline struct {
	file     *cos.File
	places   *destinations
	elements *display.Register[cos.Ref]
}

// below adds the children of a node and links them to each other.
func (o *outline) below(parent *cos.Dict, parentRef cos.Ref, kids []*bookmark) {
	refs := make([]cos.Ref, len(kids))
	for i := range kids {
		refs[i] = o.file.Reserve()
	}
	for i, k := range kids {
		d := cos.NewDict(cos.Name("Title"), cos.Text(k.entry.Title), cos.Name("Parent"), parentRef,
			cos.Name("A"), o.places.goTo(k.entry.Anchor))
		if ref := o.places.elementAt(k.entry.Anchor, o.elements); ref != 0 {
			d.Set("SE", ref)
		}
		if i > 0 {
			d.Set("Prev", refs[i-1])
		}
		if i+1 < len(refs) {
			d.Set("Next", refs[i+1])
		}
		if len(k.kids) > 0 {
			d.Set("Count", cos.Int(-len(k.kids)))
			o.below(d, refs[i], k.kids)
		}
		o.file.Put(refs[i], d)
	}
	parent.Set("First", refs[0])
	parent.Set("Last", refs[len(refs)-1])
}
