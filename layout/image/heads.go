package image

import (
	"bytes"
	"errors"

	"annualreport/layout/color/icc"
	"annualreport/layout/image/bmp"
	"annualreport/layout/image/cmyk"
	"annualreport/layout/image/exif"
	"annualreport/layout/image/fault"
	"annualreport/layout/image/gif"
	"annualreport/layout/image/jpeg"
	"annualreport/layout/image/png"
	"annualreport/layout/image/tiff"
	"annualreport/layout/image/webp"
)

// The beginnings of files of the two formats that are written, too.
const (
	startJPEG = "\xff\xd8\xff"
	startPNG  = "\x89PNG\r\n\x1a\n"
)

// isJPEG reports whether data begins as a JPEG file does.
func isJPEG(data []byte) bool { return bytes.HasPrefix(data, []byte(startJPEG)) }

// isPNG reports whether data begins as a PNG file does.
func isPNG(data []byte) bool { return bytes.HasPrefix(data, []byte(startPNG)) }

// headOfJPEG reads the head of a JPEG file.
func headOfJPEG(data []byte) (*head, error) {
	h, plain, err := jpeg.Read(data)
	if coding := unreadCoding(&h.Frame); coding != "" {
		return nil, &FormatError{Format: "a JPEG", Coding: coding}
	}
	if err != nil {
		return nil, err
	}
	if h.Frame.Channels == 0 {
		return nil, errDamaged
	}
	out := &head{
		width: h.Frame.Width, height: h.Frame.Height, turn: turn(exif.Orientation(h.Exif)), lossy: true,
		plain: plain, profile: h.Profile, direct: h.Frame.RGB, inks: h.Frame.Channels == cmyk.Inks,
	}
	if h.Frame.Channels == 3 && isOfColors(h.Profile) {
		if _, err := icc.ParseScreen(h.Profile); err != nil { // screens get the profile as it is; inks are made without
			out.notes = append(out.notes, UnreadProfile)
		}
	}
	if h.Frame.Progressive {
		out.held = 2 * int64(h.Frame.Channels)
	}
	return out, nil
}

// unreadCoding says how a JPEG file is coded that neither is read nor may stand in a PDF; empty for others.
func unreadCoding(f *jpeg.Frame) string {
	switch {
	case f.Channels == 0:
		return ""
	case f.Process == jpeg.Arithmetic:
		return "its pixels are in arithmetic codes, which few programs read"
	case f.Process == jpeg.Lossless:
		return "its pixels are packed without loss, which few programs read"
	case f.Process == jpeg.Hierarchical:
		return "its pixels are a hierarchy, which few programs read"
	case f.Depth == 12:
		return "it has 12 bits a channel, which few programs read"
	}
	return ""
}

// headOfPNG reads the head of a PNG file.
func headOfPNG(data []byte) (*head, error) {
	h, err := png.ReadHeader(data)
	if err != nil {
		return nil, codingOf("a PNG", err)
	}
	out := &head{width: h.Width, height: h.Height, turn: turn(exif.Orientation(h.Exif))}
	if h.Interlaced {
		out.held = int64(h.Channels)
	}
	out.unpacked = int64(h.BitsPerPixel)
	if h.Frames > 1 {
		out.notes = append(out.notes, FirstOfFilm)
	}
	if h.Wide && h.Profile == "" {
		out.notes = append(out.notes, UnreadProfile)
	}
	if _, err := viewOfPNG(&h); err != nil {
		out.notes = append(out.notes, UnreadProfile)
	}
	return out, nil
}

// headOfWebP reads the head of a WebP file.
func headOfWebP(data []byte) (*head, error) {
	h, err := webp.ReadHeader(data)
	if err != nil {
		return nil, err
	}
	out := &head{width: h.Width, height: h.Height, turn: turn(exif.Orientation(h.Exif)), held: 4}
	out.lossy = !h.Lossless && !h.HasAlpha()
	if h.Frames > 1 {
		out.notes = append(out.notes, FirstOfFilm)
	}
	out.noteProfile(h.Profile, false)
	return out, nil
}

// headOfGIF reads the head of a GIF file.
func headOfGIF(data []byte) (*head, error) {
	h, err := gif.ReadHeader(data)
	if err != nil {
		return nil, err
	}
	out := &head{width: h.Width, height: h.Height, held: 1}
	if h.Frames > 1 {
		out.notes = append(out.notes, FirstOfFilm)
	}
	return out, nil
}

// headOfTIFF reads the head of a TIFF file.
func headOfTIFF(data []byte) (*head, error) {
	h, err := tiff.ReadHeader(data)
	if err != nil {
		return nil, codingOf("a TIFF", err)
	}
	out := &head{width: h.Width, height: h.Height}
	if h.Orientation <= 8 {
		out.turn = turn(h.Orientation)
	}
	if h.Pages > 1 {
		out.notes = append(out.notes, FirstOfPages)
	}
	if h.Space.IsInks() {
		out.inks = true
		out.profile = h.Profile
		if h.Unread > 0 {
			out.notes = append(out.notes, FourInksAlone)
		}
		return out, nil
	}
	out.noteProfile(h.Profile, h.IsGray())
	return out, nil
}

// headOfBMP reads the head of a BMP file.
func headOfBMP(data []byte) (*head, error) {
	d, err := bmp.ReadHeader(data)
	if err != nil {
		return nil, codingOf("a BMP", err)
	}
	out := &head{width: d.Width(), height: d.Height()}
	if d.Whole() {
		out.held = 1
	}
	return out, nil
}

// codingOf is the error of a file that is coded in a way that is not read, or is damaged.
func codingOf(format string, err error) error {
	var coding *fault.CodingError
	if errors.As(err, &coding) {
		return &FormatError{Format: format, Coding: err.Error()}
	}
	return err
}

// noteProfile notes a profile that is not read.
func (h *head) noteProfile(profile string, gray bool) {
	if _, err := viewOf(profile, gray); err != nil {
		h.notes = append(h.notes, UnreadProfile)
	}
}

// calibrationOf is what a PNG file without a profile says of its colors. A power near 1/2.2 is that of sRGB: programs write
// it for that, and browsers take it so.
func calibrationOf(c *png.Calibration) icc.Calibration {
	const (
		parts = 100_000
		least = 43_000 // the display of a power of 2.33
		most  = 47_700 // and that of 2.1
	)
	var out icc.Calibration
	if c.Gamma > 0 && (c.Gamma < least || c.Gamma > most) {
		out.Power = parts / float64(c.Gamma)
	}
	for i, to := range []*[2]float64{&out.White, &out.Red, &out.Green, &out.Blue} {
		to[0] = float64(c.Lights[i][0]) / parts
		to[1] = float64(c.Lights[i][1]) / parts
	}
	return out
}

// viewOfPNG is the way from the colors of a PNG file to sRGB; nil where they are those, or it does not say what they are.
func viewOfPNG(h *png.Header) (*icc.View, error) {
	if h.Calibration == nil {
		return viewOf(h.Profile, h.Gray)
	}
	channels := 3
	if h.Gray {
		channels = 1
	}
	return icc.NewCalibratedView(calibrationOf(h.Calibration), channels)
}

// isOfColors reports whether a profile is one of red, green and blue.
func isOfColors(profile string) bool {
	const space = 16
	return len(profile) >= space+4 && profile[space:space+4] == "RGB "
}

// viewOf reads the profile of a picture in grey or in colors: nil if its colors are those of sRGB, or it has none.
// A profile of colors at a picture in grey, or of grey at one in colors, says nothing of its pixels.
func viewOf(profile string, gray bool) (*icc.View, error) {
	const space = 16
	if len(profile) < space+4 || gray != (profile[space:space+4] == "GRAY") {
		return nil, nil
	}
	if gray {
		return icc.NewView(profile, 1)
	}
	return icc.NewView(profile, 3)
}
