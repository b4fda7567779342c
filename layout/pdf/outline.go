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

// outline adds the bookmarks, nested by their levels (ISO 32000-1, 12.3.3).
// Only the first level is open. Each leads to its heading as links do, and names
// the heading's element.
func (fin *finisher) outline(elements []cos.Ref) {
	root := &bookmark{}
	path := []*bookmark{root}
	for _, e := range fin.doc.Outline {
		if fin.destination(e.Anchor) == nil || e.Title == "" {
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
	if len(root.kids) == 0 {
		return
	}
	ref := fin.file.Reserve()
	d := cos.NewDict(cos.Name("Type"), cos.Name("Outlines"), cos.Name("Count"), cos.Int(len(root.kids)))
	fin.bookmarks(d, ref, root.kids, elements)
	fin.file.Put(ref, d)
	fin.catalog.Set("Outlines", ref)
	fin.catalog.Set("PageMode", cos.Name("UseOutlines"))
}

// bookmarks adds the children of a node and links them to each other.
func (fin *finisher) bookmarks(parent *cos.Dict, parentRef cos.Ref, kids []*bookmark, elements []cos.Ref) {
	refs := make([]cos.Ref, len(kids))
	for i := range kids {
		refs[i] = fin.file.Reserve()
	}
	for i, k := range kids {
		d := cos.NewDict(cos.Name("Title"), cos.Text(k.entry.Title), cos.Name("Parent"), parentRef,
			cos.Name("A"), fin.goTo(k.entry.Anchor))
		if ref := fin.elementAt(k.entry.Anchor, elements); ref != 0 {
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
			fin.bookmarks(d, refs[i], k.kids, elements)
		}
		fin.file.Put(refs[i], d)
	}
	parent.Set("First", refs[0])
	parent.Set("Last", refs[len(refs)-1])
}
