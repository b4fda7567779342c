package svg

import (
	"encoding/base64"
	"net/url"
	"strings"

	"annualreport/layout/affine"
	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/outline"
	"annualreport/layout/svg/value"
)

// mostPictures is how many bytes all pictures in a drawing have at the most.
const mostPictures = 24 << 20

// Pictures reads a file of pixels that is embedded in a drawing, as one that painters can show. A remark says what of
// it is not shown; it is empty if all is. An error says what is wrong, as "it is damaged". It may be called by several
// goroutines.
type Pictures func(data []byte) (p *display.Picture, remark string, err error)

// image gives the marks of an <image>: a picture of pixels that is part of the file (SVG 1.1, 5.7).
func image(r *reader, n *dom.Node, s scene) []display.Mark {
	if s.style.hidden {
		return nil
	}
	p := embedded(r, n)
	if p == nil {
		return nil
	}
	own := value.View{W: float64(p.Width), H: float64(p.Height)}
	w := r.length(n, &s, "width", value.Horizontal, 0)
	h := r.length(n, &s, "height", value.Vertical, 0)
	switch {
	case w <= 0 && h <= 0:
		w, h = own.W, own.H
	case w <= 0:
		w = float64(h*own.W) / own.H
	case h <= 0:
		h = float64(w*own.H) / own.W
	}
	s = s.with(affine.Translation(useOffset(r, n, &s)))
	aspect := value.ParseAspect(n.Attribute("preserveAspectRatio"))
	inner := s.with(aspect.Matrix(own, w, h)).with(affine.Scaling(own.W, own.H)).with(upright(p.Turn))
	points := [...]affine.Point{
		inner.matrix.Apply(affine.Point{}),
		inner.matrix.Vector(affine.Point{X: 1}), inner.matrix.Vector(affine.Point{Y: 1}),
	}
	for _, at := range points {
		if far(at) {
			r.refuse(n, "draw it within the <svg>", "%s lies too far away from the drawing", described(n))
			return nil
		}
	}
	marks := []display.Mark{display.Bitmap{Picture: p, Frame: display.Frame{
		Origin: place(points[0]), X: place(points[1]), Y: place(points[2]),
	}}}
	if aspect.Fit != value.Slice {
		return marks
	}
	return clipTo(r, n, s, outline.Rectangle(0, 0, w, h, 0, 0), marks)
}

// embedded is the picture that an <image> has in itself; nil if it has none that can be shown.
func embedded(r *reader, n *dom.Node) *display.Picture {
	address := strings.TrimSpace(n.Attribute("href"))
	if address == "" {
		return nil
	}
	if known, ok := r.pictures[address]; ok {
		return known
	}
	data, ok := dataOf(address)
	if !ok {
		r.refuse(n, "embed the picture in the drawing, or place it in the report by itself",
			"the picture %q that the drawing links to is not shown", shortened(address))
		return nil
	}
	if r.pictureBytes += len(data); r.pictureBytes > mostPictures {
		r.refuse(n, "make them smaller before you export", "its pictures have more than %d MB", mostPictures>>20)
		return nil
	}
	if r.pictures == nil {
		r.pictures = make(map[string]*display.Picture)
	}
	r.pictures[address] = readPixels(r, n, data)
	return r.pictures[address]
}

// readPixels reads a picture of pixels; nil if it is none that can be shown.
func readPixels(r *reader, n *dom.Node, data []byte) *display.Picture {
	if r.embedded == nil {
		r.refuse(n, "use a PNG file", "pictures in drawings are not shown")
		return nil
	}
	p, remark, err := r.embedded(data)
	if err != nil {
		r.refuse(n, "embed it anew as PNG or JPEG", "a picture in the drawing cannot be shown: %v", err)
		return nil
	}
	if remark != "" {
		r.note(n, "embed it as PNG or JPEG in the colors of sRGB", "a picture in the drawing %s", remark)
	}
	return p
}

// upright turns and mirrors the square of size 1 so that a picture of an orientation of Exif stands in it as its
// photographer saw it.
func upright(orientation uint8) affine.Matrix {
	turns := [...]affine.Matrix{
		2: {A: -1, D: 1, E: 1},
		3: {A: -1, D: -1, E: 1, F: 1},
		4: {A: 1, D: -1, F: 1},
		5: {B: 1, C: 1},
		6: {B: 1, C: -1, E: 1},
		7: {B: -1, C: -1, E: 1, F: 1},
		8: {B: -1, C: 1, F: 1},
	}
	if orientation < 2 || int(orientation) >= len(turns) {
		return affine.Identity()
	}
	return turns[orientation]
}

// dataOf is the data in an address that begins with "data:" (RFC 2397).
func dataOf(address string) (data []byte, ok bool) {
	if len(address) < 5 || !strings.EqualFold(address[:5], "data:") {
		return nil, false
	}
	head, body, found := strings.Cut(address[5:], ",")
	if !found {
		return nil, false
	}
	if !strings.HasSuffix(strings.TrimSpace(head), ";base64") {
		text, err := url.PathUnescape(body)
		return []byte(text), err == nil
	}
	if plain, err := url.PathUnescape(body); err == nil {
		body = plain
	}
	body = strings.TrimRight(strings.Join(strings.Fields(body), ""), "=")
	data, err := base64.RawStdEncoding.DecodeString(body)
	return data, err == nil
}
