package image

import (
	"bytes"
	"strings"
)

// FormatError means that a file has a format that is not read.
type FormatError struct {
	// Format says what the file is, as "a GIF"; empty if it is not known.
	Format string
}

// Error implements error.
func (e *FormatError) Error() string {
	if e.Format == "" {
		return "it is neither JPEG nor PNG nor SVG"
	}
	return "it is " + e.Format
}

// read formats begin with these bytes.
const (
	startJPEG = "\xff\xd8\xff"
	startPNG  = "\x89PNG\r\n\x1a\n"
)

// otherFormats are formats of pictures that are not read, by the bytes that they begin with.
var otherFormats = []struct{ start, name string }{
	{"GIF87a", "a GIF"}, {"GIF89a", "a GIF"},
	{"II*\x00", "a TIFF"}, {"MM\x00*", "a TIFF"}, {"II+\x00", "a TIFF"}, {"MM\x00+", "a TIFF"},
	{"BM", "a BMP"}, {"%PDF-", "a PDF"}, {"%!PS", "PostScript"}, {"\xc5\xd0\xd3\xc6", "PostScript (EPS)"},
	{"8BPS", "a Photoshop file"}, {"\x00\x00\x01\x00", "an icon (ICO)"}, {"\x1f\x8b", "compressed (as SVGZ is)"},
	{"\x00\x00\x00\x0cJXL ", "a JPEG XL"}, {"\xff\x0a", "a JPEG XL"}, {"\x00\x00\x00\x0cjP  ", "a JPEG 2000"}, {"PK\x03\x04", "a ZIP, or a document of an office program"},
}

// heicBrands are names of HEIF for stills in HEVC (ISO/IEC 23008-12), which telephones write.
var heicBrands = []string{"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"}

// formatOf is what a file is that is neither JPEG nor PNG; empty if it is not known.
func formatOf(data []byte) string {
	switch {
	case len(data) == 0:
		return "empty"
	case len(data) >= 12 && string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP":
		return "a WebP"
	case len(data) >= 12 && string(data[4:8]) == "ftyp":
		brand := string(data[8:12])
		if strings.HasPrefix(brand, "avi") {
			return "an AVIF"
		}
		for _, b := range heicBrands {
			if brand == b {
				return "a HEIC, as telephones write it"
			}
		}
		return "a film"
	}
	for _, f := range otherFormats {
		if bytes.HasPrefix(data, []byte(f.start)) {
			return f.name
		}
	}
	if start := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), 512)], " \t\r\n\ufeff")); bytes.HasPrefix(start, []byte("<!doctype html")) || bytes.HasPrefix(start, []byte("<html")) {
		return "a page of the net, not a picture"
	}
	return ""
}

// readable reports whether a file is JPEG or PNG.
func readable(data []byte) bool {
	return bytes.HasPrefix(data, []byte(startJPEG)) || bytes.HasPrefix(data, []byte(startPNG))
}
