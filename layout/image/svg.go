package image

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// svgSpace is the namespace of SVG 1.1 and 2.
const svgSpace = "http://www.w3.org/2000/svg"

// decoder reads XML in UTF-8. The encoding that it declares may be the one that it had before.
func decoder(data []byte) *xml.Decoder {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	return d
}

// isSVG reports whether a file is SVG, by its first element.
func isSVG(data []byte) bool {
	d := decoder(data[:min(len(data), 4096)])
	d.Strict = false
	for {
		t, err := d.RawToken()
		if err != nil {
			return false
		}
		if e, ok := t.(xml.StartElement); ok {
			return e.Name.Local == "svg"
		}
	}
}

// drawnElements are those that the parser draws or needs; hidden ones say nothing that is
// seen. All others would be missing from the page, so that they are errors.
var (
	drawnElements  = []string{"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs", "use", "style", "symbol"}
	hiddenElements = []string{"title", "desc", "metadata"}
	unseen         = []string{"clip-path", "mask", "filter"}
)

// plainSVG writes the drawing without what programs add for themselves, or reports what
// in it cannot be drawn.
func plainSVG(data []byte) ([]byte, error) {
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
			line, _ := d.InputPos()
			if err := drawable(t); err != nil {
				return nil, fmt.Errorf("line %d: %w", line, err)
			}
			around = append(around, inherit(around, t))
			if in := around[len(around)-1]; in.scaled && in.stroked {
				return nil, fmt.Errorf("line %d: lines along shapes that are scaled are not drawn in their width: apply the transformation", line)
			}
			writeStart(&out, t)
		case xml.EndElement:
			around = around[:len(around)-1]
			fmt.Fprintf(&out, "</%s>", t.Name.Local)
		case xml.CharData:
			if err := xml.EscapeText(&out, t); err != nil {
				return nil, err
			}
		}
	}
}

// brokenXML says what the XML library found in words that those who draw know.
func brokenXML(err error) error {
	if syntax := new(xml.SyntaxError); errors.As(err, &syntax) {
		return fmt.Errorf("line %d: it is no XML: %s", syntax.Line, syntax.Msg)
	}
	return err
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

func foreign(n xml.Name) bool { return n.Space != "" && n.Space != svgSpace }

// drawable is an error that says what of an element cannot be drawn; nil if all can.
func drawable(e xml.StartElement) error {
	switch {
	case e.Name.Local == "text":
		return errors.New("text in drawings is not set: turn it into paths")
	case e.Name.Local == "image":
		return errors.New("pictures in drawings are not shown: use a JPEG or PNG file")
	case strings.HasSuffix(e.Name.Local, "Gradient"):
		return errors.New("colors that run into each other are not drawn: use plain ones, or a PNG file")
	case !slices.Contains(drawnElements, e.Name.Local):
		return fmt.Errorf("the element <%s> is not drawn: draw it as paths, or use a PNG file", e.Name.Local)
	}
	for _, a := range e.Attr {
		for _, name := range unseen {
			if a.Name.Local == name && a.Value != "none" || a.Name.Local == "style" && strings.Contains(a.Value, name+":") && !strings.Contains(a.Value, name+":none") {
				return fmt.Errorf("the %s of <%s> is not drawn: apply it, or use a PNG file", name, e.Name.Local)
			}
		}
	}
	return nil
}

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

// The longer side of a drawing, in points of the parser's canvas, at which its curves
// become lines: fine enough that no press shows them.
const canvas = 2400

// mostUnits is how wide and high a drawing is at the most, in its own units: the parser counts 64ths of
// them in 32 bits.
const mostUnits = 1e7

// leastUnits is how wide or high it is at the least, so that these 64ths are not seen in its curves.
const leastUnits = 4

// readSVG reads a drawing as paths. The parser knows shapes, paths, strokes, groups,
// references and styles; what it does not know is an error.
func readSVG(data []byte) (drawing *display.Drawing, err error) {
	defer func() {
		if r := recover(); r != nil { // the parser trusts its input
			drawing = nil
			err = fmt.Errorf("the drawing is broken: %v", r)
		}
	}()
	plain, err := plainSVG(data)
	if err != nil {
		return nil, err
	}
	icon, err := oksvg.ReadIconStream(bytes.NewReader(plain), oksvg.StrictErrorMode)
	if err != nil {
		return nil, err
	}
	w, h := icon.ViewBox.W, icon.ViewBox.H
	if !(w > 0 && h > 0) || w/h > 1000 || h/w > 1000 {
		return nil, errors.New("the drawing has no size: give <svg> a viewBox")
	}
	if max(w, h) > mostUnits {
		return nil, fmt.Errorf("the drawing is %.3g units wide, and none can be over 10 million: scale it down", max(w, h))
	}
	if max(w, h) < leastUnits {
		return nil, fmt.Errorf("the longer side of the drawing is %.3g in its own units, which makes its curves coarse: enlarge it to 100 or more", max(w, h))
	}
	scale := canvas / max(w, h)
	lines := drawer{scale: scale, round: roundEnds(plain), matrix: rasterx.Identity.Scale(scale, scale).Translate(-icon.ViewBox.X, -icon.ViewBox.Y)}
	for i := range icon.SVGPaths {
		lines.path(icon.SVGPaths[i])
	}
	r := &lines.recorder
	if r.err != nil {
		return nil, r.err
	}
	if len(r.paths) == 0 {
		return nil, errors.New("the drawing shows nothing")
	}
	return &display.Drawing{Size: unit.Size{W: unit.Points(w * scale), H: unit.Points(h * scale)}, Paths: r.paths}, nil
}

// roundEnds reports whether the lines of a drawing have round ends.
func roundEnds(svg []byte) bool {
	return bytes.Contains(svg, []byte(`stroke-linecap="round"`)) || bytes.Contains(svg, []byte("stroke-linecap:round"))
}
