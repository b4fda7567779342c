package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// svgSpace is the namespace of SVG 1.1 and 2.
const svgSpace = "http://www.w3.org/2000/svg"

// drawnElements are those that the parser draws or needs. All others would be missing from the page, so that they are
// problems.
var drawnElements = []string{
	"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs", "use", "style", "symbol",
}

// hiddenElements say nothing that is seen.
var hiddenElements = []string{"title", "desc", "metadata"}

// effects are attributes that the parser passes over, though they change what is seen.
var effects = []string{"clip-path", "mask", "filter"}

// plainSVG writes the drawing without what programs add for themselves, or says what in it cannot be drawn.
func plainSVG(data []byte) ([]byte, *Problem) {
	d := decoder(data)
	var out bytes.Buffer
	var around []groupStyle
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out.Bytes(), nil
		}
		if err != nil {
			return nil, brokenXML(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if foreign(t.Name) || slices.Contains(hiddenElements, t.Name.Local) {
				if err := d.Skip(); err != nil {
					return nil, brokenXML(err)
				}
				continue
			}
			around = append(around, inherit(around, t))
			if problem := undrawn(t, around[len(around)-1]); problem != nil {
				problem.Line, _ = d.InputPos()
				return nil, problem
			}
			writeStart(&out, t)
		case xml.EndElement:
			around = around[:len(around)-1]
			fmt.Fprintf(&out, "</%s>", t.Name.Local)
		case xml.CharData:
			_ = xml.EscapeText(&out, t) // a buffer takes all
		}
	}
}

// brokenXML says what the XML library found in words that those who draw know.
func brokenXML(err error) *Problem {
	if syntax := new(xml.SyntaxError); errors.As(err, &syntax) {
		return &Problem{Line: syntax.Line, Fault: "it is no XML: " + syntax.Msg}
	}
	return &Problem{Fault: err.Error()}
}

// groupStyle is what elements hand down: that they are scaled, and have lines along them.
type groupStyle struct{ scaled, stroked bool }

// inherit adds what an element says to what is around it.
func inherit(around []groupStyle, e xml.StartElement) groupStyle {
	var out groupStyle
	if len(around) > 0 {
		out = around[len(around)-1]
	}
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "transform":
			out.scaled = out.scaled || strings.Contains(a.Value, "scale") || strings.Contains(a.Value, "matrix")
		case "stroke":
			out.stroked = a.Value != "none"
		case "style":
			if _, stroke, ok := strings.Cut(strings.ReplaceAll(a.Value, " ", ""), "stroke:"); ok {
				out.stroked = !strings.HasPrefix(stroke, "none")
			}
		}
	}
	return out
}

// foreign reports whether a name is of another language than SVG, as what drawing programs add for themselves.
func foreign(n xml.Name) bool { return n.Space != "" && n.Space != svgSpace }

// undrawn says what of an element in its group cannot be drawn, without its line; nil if all can.
func undrawn(e xml.StartElement, in groupStyle) *Problem {
	name := e.Name.Local
	switch {
	case name == "text":
		return &Problem{Fault: "text in drawings is not set", Cure: "turn it into paths"}
	case name == "image":
		return &Problem{Fault: "pictures in drawings are not shown", Cure: "use a JPEG or PNG file"}
	case strings.HasSuffix(name, "Gradient"):
		return runningColors()
	case !slices.Contains(drawnElements, name):
		fault := fmt.Sprintf("the element <%s> is not drawn", name)
		return &Problem{Fault: fault, Cure: "draw it as paths, or use a PNG file"}
	}
	for _, a := range e.Attr {
		if effect := effectOf(a); effect != "" {
			fault := fmt.Sprintf("the %s of <%s> is not drawn", effect, name)
			return &Problem{Fault: fault, Cure: "apply it, or use a PNG file"}
		}
	}
	if in.scaled && in.stroked {
		fault := "lines along shapes that are scaled are not drawn in their width"
		return &Problem{Fault: fault, Cure: "apply the transformation"}
	}
	return nil
}

// runningColors is the problem of gradients.
func runningColors() *Problem {
	return &Problem{Fault: "colors that run into each other are not drawn", Cure: "use plain ones, or a PNG file"}
}

// effectOf is the effect that an attribute asks for; empty if it asks for none.
func effectOf(a xml.Attr) string {
	for _, effect := range effects {
		if a.Name.Local == effect && a.Value != "none" {
			return effect
		}
		styled := a.Name.Local == "style" && strings.Contains(a.Value, effect+":")
		if styled && !strings.Contains(a.Value, effect+":none") {
			return effect
		}
	}
	return ""
}

// writeStart writes the start of an element without foreign attributes.
func writeStart(out *bytes.Buffer, e xml.StartElement) {
	fmt.Fprintf(out, "<%s", e.Name.Local)
	for _, a := range e.Attr {
		if a.Name.Local == "xmlns" || a.Name.Space == "xmlns" || foreign(a.Name) && a.Name.Local != "href" {
			continue
		}
		fmt.Fprintf(out, " %s=\"", a.Name.Local)
		_ = xml.EscapeText(out, []byte(a.Value)) // a buffer takes all
		out.WriteByte('"')
	}
	out.WriteByte('>')
}
