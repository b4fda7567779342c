// Package cmyk has pictures in process inks, as layout/image hands them to a painter for a press: rows that are
// packed without loss, inks and alpha apart, as PDF files have them.
package cmyk

import (
	"encoding/binary"

	"annualreport/layout/image/fault"
	"annualreport/layout/image/png"
)

// Format is the name of such pictures in display.Picture.
const Format = "CMYK"

// The channels of a picture: cyan, magenta, yellow and black, of which 0 is none, and alpha, which they are not
// multiplied by.
const (
	Inks      = 4
	WithAlpha = 5
)

// headSize is the bytes before the packed rows: the length of those of inks. What is behind these are those of alpha.
const headSize = 4

// Encode packs pixels of four channels or of five, a byte a channel.
func Encode(pixels []byte, width, height, channels int) ([]byte, error) {
	inks := pixels
	var alpha []byte
	if channels == WithAlpha {
		inks, alpha = split(pixels)
	}
	packed, err := png.Pack(inks, width, height, Inks)
	if err != nil {
		return nil, err
	}
	out := binary.BigEndian.AppendUint32(nil, uint32(len(packed.Data)))
	out = append(out, packed.Data...)
	if alpha == nil {
		return out, nil
	}
	mask, err := png.Pack(alpha, width, height, 1)
	if err != nil {
		return nil, err
	}
	return append(out, mask.Data...), nil
}

// split parts inks from alpha, which is nil if nothing can be seen through the picture.
func split(pixels []byte) (inks, alpha []byte) {
	solid := true
	for i := 0; i+WithAlpha <= len(pixels); i += WithAlpha {
		inks = append(inks, pixels[i:i+Inks]...)
		alpha = append(alpha, pixels[i+Inks])
		solid = solid && pixels[i+Inks] == 255
	}
	if solid {
		return inks, nil
	}
	return inks, alpha
}

// Strips are the packed rows of a picture of a size in pixels; alpha is nil where nothing can be seen through it.
func Strips(data []byte, width, height int) (inks, alpha *png.Strip, err error) {
	if len(data) < headSize {
		return nil, nil, fault.ErrShort
	}
	size := int64(binary.BigEndian.Uint32(data))
	data = data[headSize:]
	if size > int64(len(data)) {
		return nil, nil, fault.ErrShort
	}
	inks = &png.Strip{Width: width, Height: height, Channels: Inks, Data: data[:size]}
	if rest := data[size:]; len(rest) > 0 {
		alpha = &png.Strip{Width: width, Height: height, Channels: 1, Data: rest}
	}
	return inks, alpha, nil
}

// On is a pixel of inks that has alpha, laid on inks that have none.
func On(ground, inks [Inks]byte, alpha byte) (out [Inks]byte) {
	for i, v := range inks {
		out[i] = byte((int(v)*int(alpha) + int(ground[i])*(255-int(alpha)) + 127) / 255)
	}
	return out
}

// Flat are the pixels of a picture of a size, laid on a ground where something can be seen through it.
func Flat(data []byte, width, height int, ground [Inks]byte) (pixels []byte, err error) {
	inks, alpha, err := Strips(data, width, height)
	if err != nil {
		return nil, err
	}
	if pixels, err = inks.Pixels(); err != nil || alpha == nil {
		return pixels, err
	}
	shown, err := alpha.Pixels()
	if err != nil {
		return nil, err
	}
	for i, a := range shown {
		pixel := pixels[i*Inks:][:Inks]
		flat := On(ground, [Inks]byte(pixel), a)
		copy(pixel, flat[:])
	}
	return pixels, nil
}
