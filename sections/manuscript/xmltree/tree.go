// Package xmltree reads the parts of a word processor's file, which are XML in a ZIP archive (ISO/IEC 29500-2,
// ISO/IEC 26300-3), into trees that are walked.
package xmltree

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Node is an element with its children in their order, or text.
type Node struct {
	// Space and Name are the namespace and the local name of an element, empty for text.
	Space, Name string
	Attributes  []xml.Attr
	Children    []*Node
	Text        string
}

// The limits of what is read.
const (
	// MostBytes is how many bytes a part may have.
	MostBytes = 128 << 20
	// mostDeep is how many elements may be within each other.
	mostDeep = 400
	// mostNodes is how many elements, attributes and texts a part may have: a book of a thousand pages has half of it.
	mostNodes = 2_000_000
)

// Attribute is the value of an attribute by its local name, empty if there is none.
func (n *Node) Attribute(name string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.Attributes {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// Child is the first child of a name, nil if there is none; more names lead to a child's child.
func (n *Node) Child(path ...string) *Node {
	for _, name := range path {
		if n == nil {
			return nil
		}
		var found *Node
		for _, c := range n.Children {
			if c.Name == name {
				found = c
				break
			}
		}
		n = found
	}
	return n
}

// Find is the first element of a name within a node, at any depth; nil if there is none.
func (n *Node) Find(name string) *Node {
	for _, c := range n.Children {
		if c.Name == name {
			return c
		}
		if found := c.Find(name); found != nil {
			return found
		}
	}
	return nil
}

// All are the elements of a name within a node that are not within each other. What is within an element of the name
// without is left out.
func (n *Node) All(name, without string) []*Node {
	if n == nil {
		return nil
	}
	var out []*Node
	for _, c := range n.Children {
		switch c.Name {
		case name:
			out = append(out, c)
		case without:
		default:
			out = append(out, c.All(name, without)...)
		}
	}
	return out
}

// Words is all text within a node.
func (n *Node) Words() string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	b.WriteString(n.Text)
	for _, c := range n.Children {
		b.WriteString(c.Words())
	}
	return b.String()
}

// Archive is a file that holds other files.
type Archive struct {
	files map[string]*zip.File
}

// Open opens an archive. It returns an error if the bytes are none.
func Open(data []byte) (*Archive, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errors.New("it is no file of a word processor")
	}
	a := &Archive{files: make(map[string]*zip.File)}
	for _, f := range z.File {
		a.files[strings.TrimPrefix(f.Name, "/")] = f
	}
	return a, nil
}

// Has reports whether the archive has a file.
func (a *Archive) Has(name string) bool { return a.files[name] != nil }

// Bytes reads a file of the archive.
func (a *Archive) Bytes(name string) ([]byte, error) {
	f := a.files[name]
	if f == nil {
		return nil, fmt.Errorf("its part %s is missing", name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("its part %s is damaged: %s", name, anew)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, MostBytes+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("its part %s is damaged: %s", name, anew)
	case len(data) > MostBytes:
		return nil, fmt.Errorf("its part %s has more than %d million bytes", name, MostBytes>>20)
	}
	return data, nil
}

// anew is what the author does with a file that is damaged.
const anew = "open it in the program that made it, and save it anew"

// Tree reads a file of the archive as XML; nil without an error if there is no such file.
func (a *Archive) Tree(name string) (*Node, error) {
	if !a.Has(name) {
		return nil, nil
	}
	data, err := a.Bytes(name)
	if err != nil {
		return nil, err
	}
	n, err := Parse(data)
	var syntax *xml.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return nil, fmt.Errorf("its part %s is damaged in line %d: %s", name, syntax.Line, anew)
	case err != nil:
		return nil, fmt.Errorf("its part %s cannot be read, as %w", name, err)
	}
	return n, nil
}

// Parse reads XML. The node that it returns has the outermost element as its child. Entities of the file's own are
// not followed.
func Parse(data []byte) (*Node, error) { return parse(data, mostNodes) }

// parse reads XML of a number of nodes at the most.
func parse(data []byte, most int) (*Node, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // other letters are told
	root := new(Node)
	open := []*Node{root}
	nodes := 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return root, nil
		}
		if err != nil {
			return nil, err
		}
		top := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			n := &Node{Space: token.Name.Space, Name: token.Name.Local, Attributes: token.Copy().Attr}
			top.Children = append(top.Children, n)
			nodes += len(n.Attributes) + 1
			if open = append(open, n); len(open) > mostDeep {
				return nil, fmt.Errorf("elements are within each other more than %d deep", mostDeep)
			}
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.Children = append(top.Children, &Node{Text: string(token)})
			nodes++
		}
		if nodes > most {
			return nil, fmt.Errorf("it has more than %d million elements, which no book has: divide the text",
				mostNodes/1_000_000)
		}
	}
}

// Elements are the children that are elements.
func (n *Node) Elements() []*Node {
	if n == nil {
		return nil
	}
	var out []*Node
	for _, c := range n.Children {
		if c.Name != "" {
			out = append(out, c)
		}
	}
	return out
}

// Has reports whether there is an element of a name within a node, at any depth.
func (n *Node) Has(name string) bool { return n != nil && n.Find(name) != nil }

// First is the first child that is an element, nil if there is none.
func (n *Node) First() *Node {
	if elements := n.Elements(); len(elements) > 0 {
		return elements[0]
	}
	return nil
}
