package pdf

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"annualreport/layout/color"
	"annualreport/layout/color/icc"
	"annualreport/layout/image/jpeg"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/pdf/profile"
)

// colorPictures gives the embedded pictures the color spaces that the standards of the file require. Up to here all of
// them are in the space of some device, without a profile.
func colorPictures(d *draft, t *target) error {
	c := pictureColors{file: d.File, rules: t.Pictures, press: t.press, profiles: make(map[string]cos.Ref)}
	for _, n := range slices.Sorted(maps.Keys(d.Objects)) {
		s, ok := d.Objects[n].(*cos.Stream)
		if !ok || s.Dict.Get("Subtype") != cos.Object(cos.Name("Image")) {
			continue
		}
		if err := c.picture(s); err != nil {
			return fmt.Errorf("pdf: a picture: %w", err)
		}
	}
	return nil
}

// pictureColors sets the color spaces of pictures; the file has each profile once.
type pictureColors struct {
	file     *cos.File
	rules    profile.Pictures
	press    *color.Press
	profiles map[string]cos.Ref
}

// picture sets the color space of one picture by the rule for its device.
func (c *pictureColors) picture(s *cos.Stream) error {
	header := jpeg.ReadHeader(s.Data)
	space, _ := s.Dict.Get("ColorSpace").(cos.Name)
	switch c.rule(space) {
	case profile.OwnProfile:
		if icc.Fits(header.Profile, channels[space]) {
			c.describe(s, space, header.Profile)
		}
	case profile.AnyProfile:
		own := header.Profile
		if !icc.Fits(own, channels[space]) {
			usual, err := usualProfile(space)
			if err != nil {
				return err
			}
			own = usual
		}
		c.describe(s, space, own)
	case profile.AsInks:
		return c.convert(s, header.Profile)
	}
	return nil
}

// rule is what the standards require for pictures in the color space of a device. Spaces of other kinds, such as
// palettes, stay as they are.
func (c *pictureColors) rule(space cos.Name) profile.Colors {
	switch space {
	case "DeviceGray":
		return c.rules.Gray
	case "DeviceRGB":
		return c.rules.RGB
	case "DeviceCMYK":
		return c.rules.CMYK
	}
	return profile.AsDevice
}

// channels are the numbers of channels of the spaces of devices.
var channels = map[cos.Name]int{"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4}

// usualProfile is the profile for a picture without its own: sRGB, or for process inks that of coated paper.
func usualProfile(space cos.Name) (string, error) {
	if space != "DeviceCMYK" {
		return sRGB, nil
	}
	p, err := icc.Coated()
	if err != nil {
		return "", err
	}
	return p.Data(), nil
}

// describe gives a picture a profile.
func (c *pictureColors) describe(s *cos.Stream, space cos.Name, data string) {
	if _, ok := c.profiles[data]; !ok {
		c.profiles[data] = c.file.Add(profileStream(data, channels[space]))
	}
	s.Dict.Set("ColorSpace", cos.Array{cos.Name("ICCBased"), c.profiles[data]})
}

// convert turns a picture into process inks.
func (c *pictureColors) convert(s *cos.Stream, own string) error {
	pixels, err := pixelsOf(s)
	if err != nil {
		return err
	}
	s.Data = c.press.Cube(own).Convert(make([]byte, 0, len(pixels)/3*4), pixels)
	s.Packed = nil
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
	d, err := jpeg.NewDecoder(s.Data, 1)
	if err != nil {
		return nil, err
	}
	if d.Space() != jpeg.RGB {
		return nil, errors.New("its pixels are not colors of a screen")
	}
	out := make([]byte, 0, 3*d.Width()*d.Height())
	for {
		row, err := d.Row()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		out = append(out, row...)
	}
}
