// Package tiff reads TIFF files (TIFF 6.0, Adobe's supplements of 1995 and 2002): the first picture of a file, row by
// row, so that a large one needs no room but that of a few rows.
package tiff

import (
	"fmt"

	"annualreport/layout/image/fault"
)

// Space is what the channels of a row are.
type Space uint8

// The spaces of pixels, by their channels: grey; red, green and blue; these with alpha, which they are not multiplied
// by; four process inks, of which 0 is none; or these with alpha.
const (
	Gray Space = iota
	RGB
	Alpha
	CMYK
	CMYKAlpha
)

// Channels is how many bytes a pixel has.
func (s Space) Channels() int { return [...]int{Gray: 1, RGB: 3, Alpha: 4, CMYK: 4, CMYKAlpha: 5}[s] }

// IsInks reports whether the channels are process inks.
func (s Space) IsInks() bool { return s == CMYK || s == CMYKAlpha }

// The ways in which colors are told (tag PhotometricInterpretation).
const (
	whiteIsZero = 0
	blackIsZero = 1
	rgb         = 2
	palette     = 3
	separated   = 5
	yCbCr       = 6
)

// The ways in which pixels are packed (tag Compression).
const (
	plain       = 1
	faxModified = 2
	fax3        = 3
	fax4        = 4
	lzw         = 5
	oldJPEG     = 6
	newJPEG     = 7
	deflate     = 8
	packBits    = 32773
	oldDeflate  = 32946
)

// otherPackings are packings that are not read, by their numbers, and otherColors such kinds of colors.
var (
	otherPackings = map[int]string{
		34661: "JBIG, as faxes are", 34676: "the light of SGI", 34677: "the light of SGI", 34712: "JPEG 2000",
		34887: "LERC", 34925: "LZMA", 50000: "Zstandard", 50001: "WebP", 50002: "JPEG XL", 52546: "JPEG XL",
	}
	otherColors = map[int]string{
		4: "none: it is a mask", 8: "those of CIELAB", 9: "those of CIELAB", 10: "those of CIELAB, as faxes have them",
		32803: "those of a camera's sensor (raw)", 32844: "the light itself (LogL)", 32845: "the light itself (LogLuv)",
		34892: "those of a camera's sensor (raw)",
	}
)

// Header is what a file says of its first picture.
type Header struct {
	// Width and Height are in pixels, each 1 or more, as they lie in the file.
	Width, Height int
	// Pages is how many pictures the file has beside small ones of the same.
	Pages int
	// Orientation is how the picture is turned: that of Exif, from 1 to 8; 0 where the file does not say it.
	Orientation int
	// Profile is the ICC profile of the pixels, empty for none.
	Profile string
	// Space is what the rows have.
	Space Space
	// Unread is how many channels beside process inks and alpha are not read: spot inks, or selections of an editor.
	Unread int

	form form
}

// form is how pixels lie in the file.
type form struct {
	directory
	// depth is the bits of a sample, samples how many a pixel has.
	depth, samples int
	photometric    int
	compression    int
	// predicted means that each sample is the difference to the one of the pixel before.
	predicted bool
	// planar means that each channel lies apart.
	planar bool
	// flipped means that bits run from the least to the most.
	flipped bool
	// alpha is which sample is alpha, 0 for none; multiplied means that colors are multiplied by it.
	alpha      int
	multiplied bool
	pieces     pieces
}

// pieces are the strips or the tiles of a picture.
type pieces struct {
	// width and height are those of a piece, across how many stand side by side.
	width, height, across int
	from, sizes           []int
}

// isTiled reports whether the pieces are tiles.
func (f *form) isTiled() bool {
	_, tiled := f.fields[tagTileWidth]
	return tiled
}

// IsGray reports whether the file has levels of grey, with alpha or without.
func (h *Header) IsGray() bool {
	return h.form.photometric == whiteIsZero || h.form.photometric == blackIsZero
}

// Is reports whether data begins as a TIFF file does.
func Is(data []byte) bool { return orderOf(data) != nil }

// ReadHeader reads what a file says of its first picture. An error means that it is damaged, or coded in a way that is
// not read.
func ReadHeader(data []byte) (Header, error) {
	all, err := directories(data)
	if err != nil {
		return Header{}, err
	}
	const smallOrMask = 1 | 4
	first := -1
	h := Header{}
	for i := range all {
		if all[i].number(tagKind, 0)&smallOrMask == 0 && all[i].number(tagWidth, 0) > 0 {
			h.Pages++
			if first < 0 {
				first = i
			}
		}
	}
	if first < 0 {
		return Header{}, fault.ErrDamaged
	}
	d := all[first]
	h.Width = d.number(tagWidth, 0)
	h.Height = d.number(tagHeight, 0)
	h.Orientation = d.number(tagOrientation, 0)
	h.Profile = string(d.bytes(tagProfile))
	h.form = form{
		directory: d, samples: d.number(tagSamples, 1), depth: d.number(tagDepth, 1),
		photometric: d.number(tagPhotometric, blackIsZero), compression: d.number(tagCompression, plain),
		predicted: d.number(tagPredictor, 1) == 2, planar: d.number(tagPlanar, 1) == 2,
		flipped: d.number(tagFillOrder, 1) == 2,
	}
	const mostSide = 1 << 24
	if h.Width <= 0 || h.Height <= 0 || h.Width > mostSide || h.Height > mostSide {
		return Header{}, fault.ErrDamaged
	}
	if err := h.check(); err != nil {
		return Header{}, err
	}
	if err := h.findPieces(); err != nil {
		return Header{}, err
	}
	if h.form.isOldLZW() {
		const old = "it is packed as LZW in a way that was given up in 1992"
		return Header{}, &fault.CodingError{What: old}
	}
	return h, nil
}

// isOldLZW reports whether codes begin at the lowest bits, as in files from before TIFF 6.0. The first code is 256,
// which clears the table.
func (f *form) isOldLZW() bool {
	from := f.pieces.from[0]
	if f.compression != lzw || from < 0 || from+2 > len(f.data) {
		return false
	}
	return f.data[from] == 0 && f.data[from+1]&1 == 1
}

// check finds the space of the rows, and what is coded in a way that is not read.
func (h *Header) check() error {
	f := &h.form
	if d := f.number(tagPredictor, 1); d != 1 && d != 2 {
		return &fault.CodingError{What: "its pixels are told by differences of floating-point numbers"}
	}
	for _, format := range f.numbers(tagFormat) {
		if format != 1 && format != 4 { // 4: not said
			return &fault.CodingError{What: "its samples are signed or floating-point numbers"}
		}
	}
	for _, depth := range f.numbers(tagDepth) {
		if depth != f.depth {
			return &fault.CodingError{What: "its channels have different depths"}
		}
	}
	switch f.depth {
	case 1, 2, 4, 8, 16:
	default:
		return depthError(f.depth)
	}
	if f.predicted && f.depth < 8 {
		return fault.ErrDamaged
	}
	if err := h.checkPacking(); err != nil {
		return err
	}
	return h.chooseSpace()
}

// depthError means that channels have a number of bits that is not read.
func depthError(depth int) error {
	return &fault.CodingError{What: fmt.Sprintf("it has %d bits a channel", depth)}
}

// checkPacking finds packings that are not read.
func (h *Header) checkPacking() error {
	f := &h.form
	switch f.compression {
	case plain, lzw, deflate, oldDeflate, packBits:
		return nil
	case fax3, fax4:
		const ( // bits of T4Options
			twoDimensional = 1
			filled         = 4
		)
		options := 0
		if f.compression == fax3 {
			options = f.number(tagT4, 0)
		}
		switch {
		case f.depth != 1 || f.samples != 1 || options&twoDimensional != 0:
			return &fault.CodingError{What: "it is packed as a fax of two dimensions"}
		case options&filled != 0:
			return &fault.CodingError{What: "it is packed as a fax with filled rows"}
		}
		return nil
	case newJPEG:
		inks := f.photometric == separated && f.samples == 4
		if f.depth != 8 || f.planar || f.samples != 1 && f.samples != 3 && !inks {
			return &fault.CodingError{What: "it is packed as a JPEG of planes, or with alpha"}
		}
		return nil
	case oldJPEG:
		return &fault.CodingError{What: "it is packed as a JPEG in a way that was given up in 1995"}
	case faxModified:
		return &fault.CodingError{What: "it is packed as a fax without row ends"}
	}
	if name := otherPackings[f.compression]; name != "" {
		return &fault.CodingError{What: "it is packed as " + name}
	}
	const unknown = "it is packed in a way that few programs read (number %d)"
	return &fault.CodingError{What: fmt.Sprintf(unknown, f.compression)}
}

// chooseSpace finds what the rows have, and how many samples that needs.
func (h *Header) chooseSpace() error {
	f := &h.form
	colors := 0
	switch f.photometric {
	case whiteIsZero, blackIsZero:
		h.Space = Gray
		colors = 1
	case palette:
		h.Space = RGB
		colors = 1
		if f.depth > 8 {
			return depthError(f.depth)
		}
		if len(f.numbers(tagColorMap)) < 3<<f.depth {
			return fault.ErrDamaged
		}
	case rgb, yCbCr:
		h.Space = RGB
		colors = 3
		if f.photometric == yCbCr && f.compression != newJPEG {
			return &fault.CodingError{What: "its colors are those of video"}
		}
	case separated:
		h.Space = CMYK
		colors = 4
		if f.number(tagInkSet, 1) != 1 {
			return &fault.CodingError{What: "its inks are not cyan, magenta, yellow and black"}
		}
	default:
		if name := otherColors[f.photometric]; name != "" {
			return &fault.CodingError{What: "its colors are " + name}
		}
		const unknown = "its colors are of a kind that few programs read (number %d)"
		return &fault.CodingError{What: fmt.Sprintf(unknown, f.photometric)}
	}
	if f.samples < colors || f.samples > 32 {
		return fault.ErrDamaged
	}
	if f.depth < 8 && f.samples > 1 {
		return depthError(f.depth)
	}
	if f.samples > colors {
		h.findAlpha(colors)
	}
	if h.Space.IsInks() {
		h.Unread = f.samples - h.Space.Channels()
	}
	return nil
}

// findAlpha finds the sample that is alpha, if one is: the first behind the colors (tag ExtraSamples).
func (h *Header) findAlpha(colors int) {
	const (
		associated   = 1
		unassociated = 2
	)
	switch h.form.number(tagExtra, 0) {
	case associated:
		h.form.multiplied = true
	case unassociated:
	default:
		return
	}
	h.form.alpha = colors
	if h.Space == CMYK {
		h.Space = CMYKAlpha
	} else {
		h.Space = Alpha
	}
}

// findPieces finds where the strips or the tiles lie.
func (h *Header) findPieces() error {
	f := &h.form
	p := &f.pieces
	if f.isTiled() {
		p.width = f.number(tagTileWidth, 0)
		p.height = f.number(tagTileHeight, 0)
		p.from = f.numbers(tagTiles)
		p.sizes = f.numbers(tagTileBytes)
		if p.from == nil { // as programs before TIFF 6.0 wrote it
			p.from = f.numbers(tagStrips)
			p.sizes = f.numbers(tagStripBytes)
		}
		if p.width%16 != 0 || p.height%16 != 0 {
			return fault.ErrDamaged
		}
	} else {
		p.width = h.Width
		p.height = min(f.number(tagRowsPerStrip, h.Height), h.Height)
		p.from = f.numbers(tagStrips)
		p.sizes = f.numbers(tagStripBytes)
	}
	const mostTile = 1 << 24
	if p.width <= 0 || p.height <= 0 || p.width > mostTile {
		return fault.ErrDamaged
	}
	p.across = (h.Width + p.width - 1) / p.width
	count := p.across * ((h.Height + p.height - 1) / p.height)
	if f.planar {
		count *= f.samples
	}
	if p.sizes == nil && len(p.from) == 1 { // as some old programs write it
		p.sizes = []int{len(f.data) - min(p.from[0], len(f.data))}
	}
	if len(p.from) < count || len(p.sizes) < count {
		return fault.ErrDamaged
	}
	return nil
}
