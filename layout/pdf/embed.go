package pdf

import (
	"fmt"
	"math"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/image/cmyk"
	"annualreport/layout/image/jpeg"
	"annualreport/layout/image/png"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/pdf/drawing"
)

// pictureNames are the pictures of a file, in the order in which they came, and their names among the resources.
type pictureNames struct {
	list  []*display.Picture
	names map[*display.Picture]cos.Name
}

// name is the name of a picture, which is new if it was not asked for before.
func (n *pictureNames) name(p *display.Picture) cos.Name {
	name, ok := n.names[p]
	if !ok {
		n.list = append(n.list, p)
		name = cos.Name(fmt.Sprintf("I%d", len(n.list)))
		n.names[p] = name
	}
	return name
}

// embed adds the pictures to a file and to the resources of its pages. The press is nil for screens.
func (n *pictureNames) embed(d *draft, press *color.Press) error {
	objects := d.Dict(d.resources.Get("XObject"))
	if objects == nil {
		objects = new(cos.Dict)
		d.resources.Set("XObject", objects)
	}
	for _, p := range n.list {
		ref, err := embedPicture(d.File, p)
		if err == nil && !p.Plates.Keep() {
			paintInPlates(d, ref, press.Ramp(p.Plates.Dark, p.Plates.Light))
		}
		if err != nil {
			return fmt.Errorf("pdf: the picture %s: %w", p.Name, err)
		}
		objects.Set(n.names[p], ref)
	}
	return nil
}

// paintInPlates has a picture in grey painted in the inks of its levels: a palette of process inks (ISO 32000-1,
// 8.6.6.3), which may stand before data of JPEG too.
func paintInPlates(d *draft, picture cos.Ref, ramp [256]color.CMYK) {
	var table []byte
	for _, inks := range ramp {
		for _, plate := range inks.Plates() {
			table = append(table, byte(math.Round(plate*255/100)))
		}
	}
	s := d.Resolve(picture).(*cos.Stream)
	s.Dict.Set("ColorSpace", cos.Array{
		cos.Name("Indexed"), cos.Name("DeviceCMYK"), cos.Int(len(ramp) - 1), cos.String(table),
	})
}

// embedPicture adds a picture as an XObject (ISO 32000-1, 8.9.5). Its data goes into the file as it is wherever PDF can
// read it: JPEG files, and the packed rows of PNG files.
func embedPicture(f *cos.File, p *display.Picture) (cos.Ref, error) {
	switch p.Format {
	case "JPEG":
		return embedJPEG(f, p)
	case cmyk.Format:
		return embedInks(f, p)
	}
	if packed, ok := png.ReadStrip(p.Data); ok {
		return f.Add(packedStream(packed)), nil
	}
	return embedPixels(f, p)
}

// embedJPEG adds a JPEG file as it is.
func embedJPEG(f *cos.File, p *display.Picture) (cos.Ref, error) {
	header := jpeg.ReadHeader(p.Data)
	space := spaceOf(header.Frame.Channels)
	if space == "" {
		return 0, fmt.Errorf("it has %d channels", header.Frame.Channels)
	}
	s := drawing.ImageStream(header.Frame.Width, header.Frame.Height, space)
	if header.Frame.Channels == 4 && header.Adobe {
		inverted := cos.Array{}
		for range header.Frame.Channels {
			inverted = append(inverted, cos.Int(1), cos.Int(0))
		}
		s.Dict.Set("Decode", inverted)
	}
	s.Dict.Set("Filter", cos.Name("DCTDecode"))
	s.Data = p.Data
	return f.Add(s), nil
}

// embedInks adds a picture in process inks, whose alpha becomes a mask.
func embedInks(f *cos.File, p *display.Picture) (cos.Ref, error) {
	inks, alpha, err := cmyk.Strips(p.Data, p.Width, p.Height)
	if err != nil {
		return 0, err
	}
	s := packedStream(inks)
	if alpha != nil {
		s.Dict.Set("SMask", f.Add(packedStream(alpha)))
	}
	return f.Add(s), nil
}

// packedStream is packed rows of grey, of red, green and blue, or of process inks.
func packedStream(p *png.Strip) *cos.Stream {
	s := drawing.ImageStream(p.Width, p.Height, spaceOf(p.Channels))
	const rowsChoose = 15 // each row names its predictor (ISO 32000-1, table 10)
	s.Dict.Set("Filter", cos.Name("FlateDecode"))
	s.Dict.Set("DecodeParms", cos.NewDict(
		cos.Name("Predictor"), cos.Int(rowsChoose),
		cos.Name("Colors"), cos.Int(p.Channels),
		cos.Name("BitsPerComponent"), cos.Int(8),
		cos.Name("Columns"), cos.Int(p.Width),
	))
	s.Data = p.Data
	return s
}

// embedPixels adds a PNG file that PDF cannot read as it is: with alpha, which becomes a mask of its own, with a
// palette, interlaced, or of other than eight bits a sample.
func embedPixels(f *cos.File, p *display.Picture) (cos.Ref, error) {
	d, err := png.NewDecoder(p.Data)
	if err != nil {
		return 0, err
	}
	colors, alpha, err := d.Planes()
	if err != nil {
		return 0, err
	}
	count := min(d.Channels(), 3)
	if count == 3 {
		if grays, ok := drawing.Grays(colors, alpha); ok {
			colors = grays
			count = 1
		}
	}
	packed, err := png.Pack(colors, d.Width(), d.Height(), count)
	if err != nil {
		return 0, err
	}
	s := packedStream(packed)
	if alpha != nil {
		mask, err := png.Pack(alpha, d.Width(), d.Height(), 1)
		if err != nil {
			return 0, err
		}
		s.Dict.Set("SMask", f.Add(packedStream(mask)))
	}
	return f.Add(s), nil
}

// spaceOf is the color space of a picture of so many channels; empty if no picture has that many.
func spaceOf(channels int) cos.Name {
	switch channels {
	case 1:
		return "DeviceGray"
	case 3:
		return "DeviceRGB"
	case cmyk.Inks:
		return "DeviceCMYK"
	}
	return ""
}
