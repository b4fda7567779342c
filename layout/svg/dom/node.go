package dom

// Node is an element of SVG, or a stretch of text between elements.
type Node struct {
	// Name is that of the element without its prefix, empty for text. Those of other languages, which stand within
	// <foreignObject> alone, have Foreign before it.
	Name string
	// Text is the characters of a stretch of text.
	Text string
	// Attributes are those of SVG, XLink and XML, by their names without prefix; "href" is that of XLink too.
	Attributes map[string]string
	Children   []*Node
	// Parent is nil for the root.
	Parent *Node
	// Line is that in the file on which the element begins, from 1.
	Line int
	// Index is how many elements stand before this one in the file.
	Index int
}

// Foreign begins the names of elements of other languages than SVG.
const Foreign = "foreign:"

// Attribute is the value of an attribute, empty if it is not given.
func (n *Node) Attribute(name string) string { return n.Attributes[name] }

// Elements are the children that are elements.
func (n *Node) Elements() []*Node {
	var out []*Node
	for _, c := range n.Children {
		if c.Name != "" {
			out = append(out, c)
		}
	}
	return out
}

// Words is all the text within an element.
func (n *Node) Words() string {
	if n.Name == "" {
		return n.Text
	}
	out := ""
	for _, c := range n.Children {
		out += c.Words()
	}
	return out
}

// Document is the tree of a file.
type Document struct {
	Root *Node
	// ByID are the elements by their id; the first one counts if several have the same.
	ByID map[string]*Node
	// Count is the number of elements.
	Count int
}
