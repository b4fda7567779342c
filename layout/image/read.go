package image

import (
	"errors"

	"annualreport/layout/display"
	"annualreport/layout/parallel"
	"annualreport/layout/svg"
)

// Size bounds: what is larger is no picture of a report, and would take gigabytes or minutes.
const (
	mostSide   = 60_000
	mostPixels = 500_000_000
	// mostWhole is how many bytes of pixels may be in memory while a file is read that cannot be read row by row.
	mostWhole = 400 << 20
	// mostUnpacked is how many bytes of pixels a file may be unpacked to: of more than these some take over ten seconds.
	mostUnpacked = 1_500_000_000
)

var errDamaged = errors.New("its beginning is damaged")

// Read reads a picture file; drawings must be in UTF-8, whatever they declare. Of a JPEG file the data is the same
// picture, without what the camera, its owner or a program wrote beside it; of others it is as it was, until Prepare
// writes it anew. The notes say what of the file is not shown. A FormatError means that no file of its kind is read, or
// none that is coded as it is; a SizeError that it is too large.
func Read(name string, data []byte) (*display.Picture, []Note, error) {
	return ReadWith(name, data, nil)
}

// IsDrawing reports whether a file is a drawing in SVG, whatever its name says.
func IsDrawing(data []byte) bool { return svg.Is(data) }

// Letters sets the text of drawings.
type Letters = svg.Letters

// ReadWith reads a picture file as Read does, and sets the text of drawings by letters. A panic in it names the file.
func ReadWith(name string, data []byte, letters Letters) (p *display.Picture, notes []Note, err error) {
	parallel.Reading(name, func() { p, notes, err = read(name, data, letters) })
	return p, notes, err
}

// read reads a picture file.
func read(name string, data []byte, letters Letters) (*display.Picture, []Note, error) {
	if svg.Is(data) {
		p, err := readDrawing(name, data, letters)
		return p, nil, err
	}
	f := formatOf(data)
	if f == nil {
		return nil, nil, &FormatError{Format: nameOf(data)}
	}
	h, err := f.head(data)
	if err != nil {
		return nil, nil, err
	}
	if err := h.check(); err != nil {
		return nil, nil, err
	}
	p := &display.Picture{
		Name: name, Format: f.name, Data: data, Width: h.width, Height: h.height, Turn: uint8(h.turn), Lossy: h.lossy,
	}
	p.Inks = h.inks
	p.Profile = h.profile
	if f.name == formatJPEG {
		p.Data = h.plain
		p.Direct = h.direct
	}
	if h.turn.sideways() {
		p.Width, p.Height = p.Height, p.Width
	}
	return p, h.notes, nil
}

// DrawingError is why a drawing cannot be shown.
type DrawingError struct {
	// Problems are at least one.
	Problems []svg.Problem
}

// Error implements error: the first problem.
func (e *DrawingError) Error() string { return e.Problems[0].Error() }

// readDrawing reads a drawing.
func readDrawing(name string, data []byte, letters Letters) (*display.Picture, error) {
	drawing, problems := svg.ReadWith(data, letters, embedded)
	if len(problems) > 0 {
		return nil, &DrawingError{problems}
	}
	return &display.Picture{
		Name: name, Format: formatSVG, Drawing: drawing,
		Width: int(drawing.Size.W), Height: int(drawing.Size.H),
	}, nil
}

// check reports a picture without pixels, or with too many.
func (h *head) check() error {
	switch {
	case h.width <= 0 || h.height <= 0:
		return errors.New("it has no pixels")
	case h.width > mostSide || h.height > mostSide:
		return &SizeError{Width: h.width, Height: h.height, Side: mostSide}
	case int64(h.width)*int64(h.height) > mostPixels:
		return &SizeError{Width: h.width, Height: h.height, Pixels: mostPixels}
	case h.unpacked > 0 && int64(h.width)*int64(h.height)*h.unpacked/8 > mostUnpacked:
		return &SizeError{Width: h.width, Height: h.height, Pixels: int(8 * mostUnpacked / h.unpacked)}
	case h.held > 0 && int64(h.width)*int64(h.height)*h.held > mostWhole:
		return &SizeError{Width: h.width, Height: h.height, Pixels: mostWhole / int(h.held)}
	}
	return nil
}
