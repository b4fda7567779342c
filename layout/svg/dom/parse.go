package dom

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Bounds of files: the largest drawings that programs for maps write are below them.
const (
	// mostBytes is the greatest size of a file.
	mostBytes = 32 << 20
	// mostNodes is how many elements and stretches of text a file has at the most.
	mostNodes = 400_000
	// deepest is how deep elements may stand one in the other.
	deepest = 512
)

// The names of namespaces.
const (
	svgSpace   = "http://www.w3.org/2000/svg"
	xlinkSpace = "http://www.w3.org/1999/xlink"
	xmlSpace   = "http://www.w3.org/XML/1998/namespace"
)

// Fault is why a file cannot be read.
type Fault struct {
	// Line is that of the file, from 1; 0 if it is the whole file.
	Line int
	// What says what is wrong, and Cure what can be done; empty if nobody knows.
	What, Cure string
}

// Error implements error.
func (f *Fault) Error() string { return f.What }

// NewDecoder reads XML in UTF-8. The encoding that it declares may be the one that it had before.
func NewDecoder(data []byte) *xml.Decoder {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	return d
}

// Parse reads a file, which is in UTF-8. The error is a *Fault.
func Parse(data []byte) (*Document, error) {
	if len(data) > mostBytes {
		return nil, tooLarge(fmt.Sprintf("it has %d MB", len(data)>>20), fmt.Sprintf("%d MB are", mostBytes>>20))
	}
	b := builder{decoder: NewDecoder(data), data: data, doc: &Document{ByID: make(map[string]*Node)}}
	for {
		t, err := b.decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, brokenXML(err)
		}
		if err := b.token(t); err != nil {
			return nil, err
		}
	}
	if b.doc.Root == nil {
		return nil, &Fault{What: "it has no element <svg>", Cure: "export it as SVG anew"}
	}
	return b.doc, nil
}

// tooLarge is the fault of a file beyond a bound.
func tooLarge(what, most string) *Fault {
	return &Fault{What: what + ", and " + most + " the most", Cure: "simplify it, or use a PNG file"}
}

// brokenXML says what the XML library found in words that those who draw know.
func brokenXML(err error) error {
	if syntax := new(xml.SyntaxError); errors.As(err, &syntax) {
		return &Fault{Line: syntax.Line, What: "it is no XML: " + syntax.Msg, Cure: "export it as SVG anew"}
	}
	return &Fault{What: "it is no XML: " + err.Error(), Cure: "export it as SVG anew"}
}

// builder makes the tree of tokens.
type builder struct {
	decoder *xml.Decoder
	data    []byte
	doc     *Document
	open    []*Node
	nodes   int
}

// token enters a token of the file.
func (b *builder) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.Directive:
		return b.directive(string(t))
	case xml.StartElement:
		return b.start(t)
	case xml.EndElement:
		b.open = b.open[:len(b.open)-1]
	case xml.CharData:
		return b.text(string(t))
	}
	return nil
}

// directive reads the entities of a document type.
func (b *builder) directive(text string) error {
	if b.decoder.Entity != nil || !strings.HasPrefix(text, "DOCTYPE") {
		return nil
	}
	line, _ := b.decoder.InputPos()
	entities, err := declared(text)
	if err != nil {
		return &Fault{Line: line, What: err.Error(), Cure: "export it as SVG anew"}
	}
	if n := usesBytes(string(b.data), entities); n > mostExpanded {
		what := fmt.Sprintf("its entities make %d MB of text", n>>20)
		return tooLarge(what, fmt.Sprintf("%d MB are", mostExpanded>>20))
	}
	b.decoder.Entity = entities
	return nil
}

// start enters an element. Those of other languages are skipped with all that is in them, other than within a
// <foreignObject>, which is there to show them.
func (b *builder) start(t xml.StartElement) error {
	line, _ := b.decoder.InputPos()
	if b.doc.Root != nil && len(b.open) == 0 {
		return &Fault{Line: line, What: "it is no XML: there is more than one root", Cure: "export it as SVG anew"}
	}
	if foreign(t.Name) {
		if b.doc.Root == nil {
			return &Fault{Line: line, What: "its root is not <svg> in the namespace " + svgSpace,
				Cure: "export it as SVG anew"}
		}
		if !b.isShown() {
			if err := b.decoder.Skip(); err != nil {
				return brokenXML(err)
			}
			return nil
		}
		t.Name.Local = Foreign + t.Name.Local
	}
	if err := b.bounds(line); err != nil {
		return err
	}
	node := &Node{Name: t.Name.Local, Attributes: attributes(t.Attr), Line: line, Index: b.doc.Count}
	b.doc.Count++
	if id := node.Attributes["id"]; !foreign(t.Name) && id != "" && b.doc.ByID[id] == nil {
		b.doc.ByID[id] = node
	}
	b.add(node)
	b.open = append(b.open, node)
	return nil
}

// isShown reports whether elements of other languages are shown where they stand.
func (b *builder) isShown() bool {
	isFrame := func(n *Node) bool { return n.Name == "foreignObject" }
	return slices.ContainsFunc(b.open, isFrame)
}

// add puts a node into the element that is open.
func (b *builder) add(node *Node) {
	b.nodes++
	if len(b.open) == 0 {
		b.doc.Root = node
		return
	}
	node.Parent = b.open[len(b.open)-1]
	node.Parent.Children = append(node.Parent.Children, node)
}

// text enters characters.
func (b *builder) text(text string) error {
	if len(b.open) == 0 {
		return nil
	}
	line, _ := b.decoder.InputPos()
	if err := b.bounds(line); err != nil {
		return err
	}
	b.add(&Node{Text: text, Line: line})
	return nil
}

// bounds holds the bounds of nodes.
func (b *builder) bounds(line int) error {
	var fault *Fault
	switch {
	case b.nodes >= mostNodes:
		fault = tooLarge(fmt.Sprintf("it has more than %d elements", mostNodes), "that is")
	case len(b.open) >= deepest:
		fault = tooLarge(fmt.Sprintf("its elements stand more than %d deep one in the other", deepest), "that is")
	default:
		return nil
	}
	fault.Line = line
	return fault
}

// foreign reports whether a name is of another language than SVG, as what drawing programs add for themselves.
func foreign(n xml.Name) bool { return n.Space != "" && n.Space != svgSpace }

// attributes are the attributes of SVG, XLink and XML. An attribute of SVG counts more than one of XLink of that
// name.
func attributes(list []xml.Attr) map[string]string {
	out := make(map[string]string, len(list))
	for _, a := range list {
		switch a.Name.Space {
		case "":
			out[a.Name.Local] = a.Value
		case xlinkSpace, "xlink", xmlSpace, "xml":
			if _, known := out[a.Name.Local]; !known {
				out[a.Name.Local] = a.Value
			}
		}
	}
	return out
}
