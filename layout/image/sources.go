package image

import (
	"annualreport/layout/color/icc"
	"annualreport/layout/image/bmp"
	"annualreport/layout/image/gif"
	"annualreport/layout/image/png"
	"annualreport/layout/image/tiff"
	"annualreport/layout/image/webp"
)

// openPNG begins to read a PNG file.
func openPNG(data []byte) (*source, error) {
	d, err := png.NewDecoder(data)
	if err != nil {
		return nil, err
	}
	h, err := png.ReadHeader(data)
	if err != nil {
		return nil, err
	}
	src := &source{rows: d, width: d.Width(), height: d.Height(), scale: 1, channels: d.Channels()}
	return src.seen(viewOfPNG(&h)), nil
}

// openWebP begins to read a WebP file.
func openWebP(data []byte) (*source, error) {
	d, err := webp.NewDecoder(data)
	if err != nil {
		return nil, err
	}
	src := &source{rows: d, width: d.Width(), height: d.Height(), scale: 1, channels: d.Channels()}
	return src.seenBy(d.Profile(), false), nil
}

// openGIF begins to read a GIF file.
func openGIF(data []byte) (*source, error) {
	d, err := gif.NewDecoder(data)
	if err != nil {
		return nil, err
	}
	return &source{rows: d, width: d.Width(), height: d.Height(), scale: 1, channels: 4}, nil
}

// openBMP begins to read a BMP file.
func openBMP(data []byte) (*source, error) {
	d, err := bmp.NewDecoder(data)
	if err != nil {
		return nil, err
	}
	return &source{rows: d, width: d.Width(), height: d.Height(), scale: 1, channels: d.Channels()}, nil
}

// openTIFF begins to read a TIFF file.
func openTIFF(data []byte) (*source, error) {
	d, err := tiff.NewDecoder(data)
	if err != nil {
		return nil, err
	}
	src := &source{rows: d, width: d.Width, height: d.Height, scale: 1, channels: d.Space.Channels()}
	if d.Space.IsInks() {
		src.inks = true
		return src, nil
	}
	return src.seenBy(d.Profile, d.IsGray()), nil
}

// seenBy turns the colors of a source into sRGB by its profile. One that is not read changes nothing: that was told
// when the file was read.
func (s *source) seenBy(profile string, gray bool) *source {
	return s.seen(viewOf(profile, gray))
}

// seen turns the colors of a source into sRGB, where there is a way.
func (s *source) seen(viewing *icc.View, err error) *source {
	if viewing == nil || err != nil {
		return s
	}
	s.rows = &profileRows{rows: s.rows, viewing: viewing, channels: s.channels}
	return s
}

// profileRows are rows in the colors of another screen, or another kind of grey.
type profileRows struct {
	rows
	viewing  *icc.View
	channels int
	line     []byte
}

// Row implements rows.
func (r *profileRows) Row() ([]byte, error) {
	row, err := r.rows.Row()
	if err != nil {
		return nil, err
	}
	r.line = append(r.line[:0], row...) // a decoder may need its own row for the next one
	r.viewing.Convert(r.line, r.channels)
	return r.line, nil
}
