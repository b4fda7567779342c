package svg

import (
	"bytes"
	"encoding/base64"
	"errors"
	stdpng "image/png"
	"io"
	"net/url"
	"strings"

	"annualreport/layout/affine"
	"annualreport/layout/display"
	"annualreport/layout/image/exif"
	"annualreport/layout/image/jpeg"
	"annualreport/layout/image/png"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/outline"
	"annualreport/layout/svg/value"
)

// mostPixels is how many pixels a picture in a drawing has at the most, and mostPictures how many bytes all of them
// have.
const (
	mostPixels   = 25_000_000
	mostPictures = 24 << 20
)

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
	if exif.IsSideways(p.Turn) {
		own.W, own.H = own.H, own.W
	}
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
	p := readPixels(r, n, data)
	if r.pictures == nil {
		r.pictures = make(map[string]*display.Picture)
	}
	r.pictures[address] = p
	return p
}

// readPixels reads a picture of pixels; nil if it is none that can be shown. Of a JPEG file only what is needed to
// show it is kept.
func readPixels(r *reader, n *dom.Node, data []byte) *display.Picture {
	const cure = "embed it as PNG or JPEG"
	p := &display.Picture{Name: "a picture in a drawing", Data: data}
	switch {
	case bytes.HasPrefix(data, []byte("\x89PNG")):
		if !readPNG(p) {
			r.refuse(n, cure, "a picture in the drawing is damaged")
			return nil
		}
	case bytes.HasPrefix(data, []byte("\xff\xd8")):
		if fault, cure := readJPEG(p); fault != "" {
			r.refuse(n, cure, "%s", fault)
			return nil
		}
	default:
		r.refuse(n, cure, "a picture in the drawing is neither PNG nor JPEG")
		return nil
	}
	if p.Width <= 0 || p.Height <= 0 || p.Width > mostPixels/p.Height {
		r.refuse(n, "make it smaller before you export",
			"a picture in the drawing has %d × %d pixels, which is too large", p.Width, p.Height)
		return nil
	}
	if !whole(p) {
		r.refuse(n, cure, "a picture in the drawing is damaged")
		return nil
	}
	return p
}

// whole reports whether the pixels of a picture can be read to their end: painters cannot report that to an author.
func whole(p *display.Picture) bool {
	if p.Format == "PNG" {
		_, err := stdpng.Decode(bytes.NewReader(p.Data))
		return err == nil
	}
	d, err := jpeg.NewDecoder(p.Data, 1)
	if err != nil {
		return false
	}
	for {
		if _, err := d.Row(); err != nil {
			return errors.Is(err, io.EOF)
		}
	}
}

// readPNG reads the size of a PNG file, and how it is turned. It reports false for one that is damaged.
func readPNG(p *display.Picture) bool {
	header, err := png.ReadHeader(p.Data)
	if err != nil {
		return false
	}
	p.Format = "PNG"
	p.Width = header.Width
	p.Height = header.Height
	p.Turn = exif.Orientation(header.Exif)
	return true
}

// readJPEG reads the size of a JPEG file, and how it is turned, and leaves out what a camera wrote. Of files whose
// pixels are not grey or colors of a screen it returns what is wrong and what can be done.
func readJPEG(p *display.Picture) (fault, cure string) {
	const other = "embed it as PNG or as a usual JPEG"
	header, plain, err := jpeg.Read(p.Data)
	if err != nil {
		return "a picture in the drawing is damaged", other
	}
	d, err := jpeg.NewDecoder(plain, 1)
	switch {
	case err != nil:
		return "a picture in the drawing is a JPEG file that is not read", other
	case d.Space() == jpeg.CMYK:
		return "a picture in the drawing is a JPEG file in process inks (CMYK), which drawings cannot have",
			"embed it in RGB, or place it in the report by itself"
	case header.Frame.RGB:
		return "a picture in the drawing is a JPEG file of red, green and blue, which few programs read", other
	}
	p.Format = "JPEG"
	p.Data = plain
	p.Profile = header.Profile
	p.Width, p.Height = d.Width(), d.Height()
	p.Turn = exif.Orientation(header.Exif)
	return "", ""
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
