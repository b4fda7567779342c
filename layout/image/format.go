package image

import (
	"bytes"
	"fmt"
	"strings"

	"annualreport/layout/image/bmp"
	"annualreport/layout/image/gif"
	"annualreport/layout/image/tiff"
	"annualreport/layout/image/webp"
)

// The formats that are read, as display.Picture names them.
const (
	formatJPEG = "JPEG"
	formatPNG  = "PNG"
	formatSVG  = "SVG"
	formatWebP = "WebP"
	formatGIF  = "GIF"
	formatTIFF = "TIFF"
	formatBMP  = "BMP"
)

// format is a format of files of pixels.
type format struct {
	name string
	// is reports whether data begins as a file of the format, whatever its name says.
	is func(data []byte) bool
	// head reads all but the pixels, and open begins to read these; nil for JPEG, which is opened at a part of its size.
	head func(data []byte) (*head, error)
	open func(data []byte) (*source, error)
}

// formats are the formats of pixels that are read.
var formats = []format{
	{formatJPEG, isJPEG, headOfJPEG, nil},
	{formatPNG, isPNG, headOfPNG, openPNG},
	{formatWebP, webp.Is, headOfWebP, openWebP},
	{formatGIF, gif.Is, headOfGIF, openGIF},
	{formatTIFF, tiff.Is, headOfTIFF, openTIFF},
	{formatBMP, bmp.Is, headOfBMP, openBMP},
}

// head is what a file says of its picture beside its pixels.
type head struct {
	// width and height are in pixels as they lie in the file, and turn says how these stand upright.
	width, height int
	turn          turn
	// lossy reports whether pixels were packed with loss.
	lossy bool
	// held is how many bytes of each pixel are in memory while the file is read; 0 where that is done row by row.
	held int64
	// unpacked is how many bits of each pixel are unpacked, 0 where the file itself has them.
	unpacked int64
	notes    []Note
	// inks reports whether the pixels are process inks; profile is what these mean, or the colors of a JPEG file.
	inks    bool
	profile string
	// plain is the picture of a JPEG file alone; direct reports whether its channels are red, green and blue.
	plain  []byte
	direct bool
}

// Note is what of a picture file is not shown, or not shown as the file has it.
type Note uint8

// The notes.
const (
	// FirstOfFilm means that a film stands still at its first picture.
	FirstOfFilm Note = iota
	// FirstOfPages means that a file of several pages shows its first one.
	FirstOfPages
	// FourInksAlone means that a picture has more channels beside its process inks, which are not shown.
	FourInksAlone
	// UnreadProfile means that colors are taken for those of sRGB, though the file says that they are others.
	UnreadProfile
)

// FormatError means that a file has a format that is not read, or is coded in a way that is not.
type FormatError struct {
	// Format says what the file is, as "a GIF"; empty if it is not known.
	Format string
	// Coding says what of a format that is read is not read; empty if none of its files are.
	Coding string
}

// Error implements error.
func (e *FormatError) Error() string {
	switch {
	case e.Format == "":
		return "it is no picture that is read"
	case e.Coding != "":
		return "it is " + e.Format + ", and " + e.Coding
	}
	return "it is " + e.Format
}

// SizeError means that a picture has more pixels than are read.
type SizeError struct {
	Width, Height int
	// Side is the most pixels along a side, or Pixels the most of all that a file of its kind may have; the other is 0.
	Side, Pixels int
}

// Error implements error.
func (e *SizeError) Error() string {
	if e.Side > 0 {
		return fmt.Sprintf("it has %d × %d pixels, and %d along a side are read", e.Width, e.Height, e.Side)
	}
	const million = 1_000_000
	return fmt.Sprintf("it has %d × %d pixels, and %d million are read of such a file", e.Width, e.Height, e.Pixels/million)
}

// formatOf is the format of a file by its first bytes; nil if it is none that is read.
func formatOf(data []byte) *format {
	for i := range formats {
		if formats[i].is(data) {
			return &formats[i]
		}
	}
	return nil
}

// otherFormats are formats of files that are not read, by the bytes that they begin with.
var otherFormats = []struct{ start, name string }{
	{"II+\x00", "a TIFF of the large kind"}, {"MM\x00+", "a TIFF of the large kind"},
	{"%PDF-", "a PDF"}, {"%!PS", "PostScript"}, {"\xc5\xd0\xd3\xc6", "PostScript (EPS)"},
	{"8BPS", "a Photoshop file"}, {"\x00\x00\x01\x00", "an icon (ICO)"}, {"\x1f\x8b", "compressed (as SVGZ is)"},
	{"\x00\x00\x00\x0cJXL ", "a JPEG XL"}, {"\xff\x0a", "a JPEG XL"},
	{"\x00\x00\x00\x0cjP  ", "a JPEG 2000"}, {"\xff\x4f\xff\x51", "a JPEG 2000"},
	{"PK\x03\x04", "a ZIP, or a document of an office program"},
	{"\xd7\xcd\xc6\x9a", "a drawing of Windows (WMF)"}, {"\xd0\xcf\x11\xe0", "a document of an old office program"},
	{"version https://git-lfs", "the name of a file that Git keeps elsewhere"},
}

// heicBrands are names of HEIF for stills in HEVC (ISO/IEC 23008-12), which telephones write.
var heicBrands = []string{"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"}

// The names of formats whose cures are their own.
const (
	nameHEIC = "a HEIC, as telephones write it"
	nameAVIF = "an AVIF"
)

// IsHEIC reports whether a file is one as telephones write it, and IsAVIF one of the web that is not read.
func (e *FormatError) IsHEIC() bool { return e.Format == nameHEIC }

// IsAVIF reports whether a file is an AVIF.
func (e *FormatError) IsAVIF() bool { return e.Format == nameAVIF }

// nameOf is what a file is that is not read; empty if it is not known.
func nameOf(data []byte) string {
	switch {
	case len(data) == 0:
		return "empty"
	case len(data) >= 12 && string(data[4:8]) == "ftyp":
		return nameOfMedia(data)
	}
	for _, f := range otherFormats {
		if bytes.HasPrefix(data, []byte(f.start)) {
			return f.name
		}
	}
	start := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), 512)], " \t\r\n\ufeff"))
	if bytes.HasPrefix(start, []byte("<!doctype html")) || bytes.HasPrefix(start, []byte("<html")) {
		return "a page of the net, not a picture"
	}
	return ""
}

// nameOfMedia is what a file of boxes is (ISO/IEC 14496-12), by its brands: the main one, and those that it fits.
func nameOfMedia(data []byte) string {
	size := int(data[2])<<8 | int(data[3])
	brands := []string{string(data[8:12])}
	for at := 16; at+4 <= min(size, len(data)); at += 4 {
		brands = append(brands, string(data[at:at+4]))
	}
	for _, b := range brands {
		if strings.HasPrefix(b, "avi") {
			return nameAVIF
		}
	}
	for _, b := range heicBrands {
		if brands[0] == b {
			return nameHEIC
		}
	}
	return "a film"
}
