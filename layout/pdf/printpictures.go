package pdf

import (
	"bytes"
	"fmt"
	stdjpeg "image/jpeg"
	"maps"
	"slices"

	"annualreport/layout/color/icc"
	"annualreport/layout/image/jpeg"
	"annualreport/layout/pdf/cos"
)

// printPictures says of each picture in colors of a screen which screen, or
// converts it to inks: pictures of a device's own RGB may not be in a printer's file
// (ISO 15930-7). Those in process inks and in grey are printed as they are.
func (fin *finisher) printPictures() error {
	p := picturePrinter{fin: fin, profiles: make(map[string]cos.Ref)}
	for _, n := range slices.Sorted(maps.Keys(fin.file.Objects)) {
		s, ok := fin.file.Objects[n].(*cos.Stream)
		if !ok || s.Dict.Get("Subtype") != cos.Object(cos.Name("Image")) {
			continue
		}
		j := jpeg.ReadHeader(s.Data)
		switch s.Dict.Get("ColorSpace") {
		case cos.Object(cos.Name("DeviceCMYK")):
			if !j.Adobe {
				s.Dict.Delete("Decode")
			}
		case cos.Object(cos.Name("DeviceRGB")):
			if !fin.print.Inks {
				p.describe(s, j)
			} else if err := p.convert(s, j); err != nil {
				return fmt.Errorf("pdf: a picture: %w", err)
			}
		}
	}
	return nil
}

// picturePrinter prepares pictures; each profile is in the file once.
type picturePrinter struct {
	fin      *finisher
	profiles map[string]cos.Ref
}

// describe gives a picture its own profile, or that of screens.
func (p *picturePrinter) describe(s *cos.Stream, j jpeg.Header) {
	profile := sRGB
	if icc.Fits(j.Profile, channels["DeviceRGB"]) {
		profile = j.Profile
	}
	if _, ok := p.profiles[profile]; !ok {
		p.profiles[profile] = p.fin.file.Add(&cos.Stream{Dict: *cos.NewDict(cos.Name("N"), cos.Int(3)), Data: []byte(profile)})
	}
	s.Dict.Set("ColorSpace", cos.Array{cos.Name("ICCBased"), p.profiles[profile]})
}

// convert turns a picture into process inks.
func (p *picturePrinter) convert(s *cos.Stream, j jpeg.Header) error {
	pixels, err := pixelsOf(s)
	if err != nil {
		return err
	}
	s.Data, s.Packed = p.fin.print.Press.Cube(j.Profile).Convert(make([]byte, 0, len(pixels)/3*4), pixels), nil
	for _, key := range []cos.Name{"Filter", "DecodeParms", "Decode"} {
		s.Dict.Delete(key)
	}
	s.Dict.Set("ColorSpace", cos.Name("DeviceCMYK"))
	s.Dict.Set("BitsPerComponent", cos.Int(8))
	return nil
}

// pixelsOf reads the pixels of a picture, three bytes each.
func pixelsOf(s *cos.Stream) ([]byte, error) {
	if s.Dict.Get("Filter") != cos.Object(cos.Name("DCTDecode")) {
		return s.Decode()
	}
	img, err := stdjpeg.Decode(bytes.NewReader(s.Data))
	if err != nil {
		return nil, err
	}
	b := img.Bounds()
	out := make([]byte, 0, 3*b.Dx()*b.Dy())
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			r, g, bl, _ := img.At(x, y).RGBA()
			out = append(out, byte(r>>8), byte(g>>8), byte(bl>>8))
		}
	}
	return out, nil
}
