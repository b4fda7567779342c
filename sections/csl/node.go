package csl

import (
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// node is an element of a style or of a locale.
type node struct {
	name     string
	attr     map[string]string
	children []*node
	// text is what stands in an element of a locale.
	text string
	// at and size are its start tag in the file, in bytes.
	at, size int
}

// deepest is how deep elements may stand in others.
const deepest = 100

// parse reads a file of XML into the tree of its elements.
func parse(text string) (*node, int, error) {
	d := xml.NewDecoder(strings.NewReader(text))
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // in UTF-8 already
	root := new(node)
	open := []*node{root}
	for {
		at := int(d.InputOffset())
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, int(d.InputOffset()), err
		}
		last := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			if len(open) > deepest {
				return nil, at, errors.New("its elements stand too deep in others")
			}
			n := newNode(t, at, int(d.InputOffset())-at)
			last.children = append(last.children, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			last.text += string(t)
		}
	}
	if len(root.children) == 0 {
		return nil, 0, errors.New("it has no element")
	}
	return root.children[0], 0, nil
}

// newNode is the node of a start tag.
func newNode(t xml.StartElement, at, size int) *node {
	n := &node{name: t.Name.Local, attr: make(map[string]string, len(t.Attr)), at: at, size: size}
	for _, a := range t.Attr {
		n.attr[a.Name.Local] = a.Value
	}
	return n
}

// tellControls reports characters that cannot be set and that attributes and texts have as references, as &#xFFFC;.
func (n *node) tellControls(f *source.File, problems *diag.List) {
	at := f.Span(n.at, n.size)
	for _, name := range slices.Sorted(maps.Keys(n.attr)) {
		source.Checked(source.Text{Value: n.attr[name], Span: at}, problems)
	}
	source.Checked(source.Text{Value: n.text, Span: at}, problems)
	for _, c := range n.children {
		c.tellControls(f, problems)
	}
}

// child is the first child of a name, nil if there is none.
func (n *node) child(name string) *node {
	if n == nil {
		return nil
	}
	for _, c := range n.children {
		if c.name == name {
			return c
		}
	}
	return nil
}

// get is the value of an attribute, empty if there is none.
func (n *node) get(name string) string {
	if n == nil {
		return ""
	}
	return n.attr[name]
}

// is reports whether an attribute says "true".
func (n *node) is(name string) bool { return n.get(name) == "true" }

// list is the words of an attribute.
func (n *node) list(name string) []string { return strings.Fields(n.get(name)) }
