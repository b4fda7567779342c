// Package aloud reads a tagged PDF as a screen reader does: only from the structure tree of the file, in the order of
// the tree. It reads files of any program. What is not in the tree is not read, so that the reading shows what a
// listener really gets.
//
//	Open      the file's objects → pages, their text by marked-content sequence   content.go, font.go
//	          and the structure tree                                             tree.go
//	Read      the tree → what is said, line by line                              say.go, block.go, table.go
package aloud

import (
	"errors"

	"annualreport/layout/pdf/cos"
)

// ErrUntagged means that a file has no structure tree.
var ErrUntagged = errors.New("the file is not tagged: a screen reader can only guess at it")

// Document is a file that was opened for reading aloud.
type Document struct {
	// Title and Language are those that the file gives, or empty.
	Title, Language string
	// Labels are the pages' labels, in the order of the pages.
	Labels []string

	file *cos.File
	root *element
	// pages are the numbers of the page objects, from 0.
	pages map[cos.Ref]int
	// texts are the texts of the pages.
	texts []sequences
	// spaced is set if the file itself has the spaces between words at the ends of lines.
	spaced bool
	// destinations are the named destinations.
	destinations map[string]cos.Object
}

// Open reads a file. The errors are cos.ErrEncrypted, ErrUntagged, or that the
// file is broken.
func Open(data []byte) (*Document, error) {
	f, err := cos.Open(data)
	if err != nil {
		return nil, err
	}
	catalog := f.Dict(f.Trailer.Get("Root"))
	if catalog == nil {
		return nil, errors.New("the file has no catalog")
	}
	d := &Document{file: f, Language: f.Text(catalog.Get("Lang")), pages: make(map[cos.Ref]int)}
	if info := f.Dict(f.Trailer.Get("Info")); info != nil {
		d.Title = f.Text(info.Get("Title"))
	}
	tree := f.Dict(catalog.Get("StructTreeRoot"))
	if tree == nil {
		return nil, ErrUntagged
	}
	d.findPages(catalog.Get("Pages"), nil, 0)
	d.Labels = pageLabels(f, f.Dict(catalog.Get("PageLabels")), len(d.texts))
	d.nameDestinations(catalog)
	d.spaced = haveSpaces(d.texts)
	d.root = d.structure(tree)
	return d, nil
}

// maxDepth is how deep trees may be, so that a broken file with a circle ends.
const maxDepth = 200

// findPages walks through the page tree and reads the text of each page. Inherited are the resources of the nodes above
// (ISO 32000-1, 7.7.3.4).
func (d *Document) findPages(o cos.Object, inherited *cos.Dict, depth int) {
	node := d.file.Dict(o)
	if node == nil || depth > maxDepth {
		return
	}
	if r := d.file.Dict(node.Get("Resources")); r != nil {
		inherited = r
	}
	if kids := d.file.Array(node.Get("Kids")); kids != nil {
		for _, k := range kids {
			d.findPages(k, inherited, depth+1)
		}
		return
	}
	ref, ok := o.(cos.Ref)
	if !ok {
		return
	}
	if _, known := d.pages[ref]; known {
		return
	}
	d.pages[ref] = len(d.texts)
	d.texts = append(d.texts, readContent(d.file, node, inherited))
}

// nameDestinations finds the names that links may lead to (12.3.2.3).
func (d *Document) nameDestinations(catalog *cos.Dict) {
	d.destinations = make(map[string]cos.Object)
	if old := d.file.Dict(catalog.Get("Dests")); old != nil {
		for _, key := range old.Keys() {
			d.destinations[string(key)] = old.Get(key)
		}
	}
	if names := d.file.Dict(catalog.Get("Names")); names != nil {
		walkLeaves(d.file, names.Get("Dests"), "Names", 0, func(key, value cos.Object) {
			if name, ok := d.file.Resolve(key).(cos.String); ok {
				d.destinations[string(name)] = value
			}
		})
	}
}

// walkLeaves calls fn for each pair of a name or number tree (7.9.6, 7.9.7).
func walkLeaves(file *cos.File, o cos.Object, pairs cos.Name, depth int, fn func(key, value cos.Object)) {
	node := file.Dict(o)
	if node == nil || depth > maxDepth {
		return
	}
	list := file.Array(node.Get(pairs))
	for i := 0; i+1 < len(list); i += 2 {
		fn(list[i], list[i+1])
	}
	for _, k := range file.Array(node.Get("Kids")) {
		walkLeaves(file, k, pairs, depth+1, fn)
	}
}
