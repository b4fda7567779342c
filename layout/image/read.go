package image

import (
	"bytes"
	"errors"
	"image"
	_ "image/jpeg" // the headers of pictures are read by the standard library
	_ "image/png"

	"annualreport/layout/display"
	"annualreport/layout/image/jpeg"
	"annualreport/layout/svg"
)

// The formats that are read.
const (
	formatJPEG = "JPEG"
	formatPNG  = "PNG"
	formatSVG  = "SVG"
)

// Size bounds: what is larger is no picture of a report, and would take gigabytes.
const (
	mostSide   = 60_000
	mostPixels = 500_000_000
)

// Read reads a picture file; drawings must be in UTF-8, whatever they declare. Of a JPEG file the data is the same
// picture, without what the camera, its owner or a program wrote beside it; of others it is as it was, until Prepare
// writes it anew.
func Read(name string, data []byte) (*display.Picture, error) {
	p := &display.Picture{Name: name, Data: data}
	if svg.Is(data) {
		drawing, problems := svg.Read(data)
		if len(problems) > 0 {
			return nil, problems[0]
		}
		p.Format = formatSVG
		p.Drawing = drawing
		p.Data = nil
		p.Width, p.Height = int(drawing.Size.W), int(drawing.Size.H)
		return p, nil
	}
	if !readable(data) {
		return nil, &FormatError{formatOf(data)}
	}
	config, format, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case errors.Is(err, image.ErrFormat):
		return nil, errors.New("its beginning is damaged")
	case err != nil:
		return nil, err
	case config.Width <= 0 || config.Height <= 0:
		return nil, errors.New("it has no pixels")
	case config.Width > mostSide || config.Height > mostSide || config.Width*config.Height > mostPixels:
		return nil, errors.New("it has too many pixels")
	}
	p.Width, p.Height = config.Width, config.Height
	if format != "jpeg" {
		p.Format = formatPNG
		return p, nil
	}
	header, plain, err := jpeg.Read(data)
	if err != nil {
		return nil, err
	}
	held := exifTurn(header.Exif)
	p.Format = formatJPEG
	p.Data = plain
	p.Profile = header.Profile
	p.Turn = uint8(held)
	if held.sideways() {
		p.Width, p.Height = p.Height, p.Width
	}
	return p, nil
}
