package sections

import (
	"bytes"
	"errors"
	"image"
	_ "image/jpeg" // the formats that can be read
	"image/png"
	"io/fs"
	"path"
	"strings"

	"annualreport/layout"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/sections/source"
)

// picture is a picture file of the report, read once.
type picture struct {
	image *display.Picture
}

// picture reads a picture file; nil if it cannot be used, which it tells.
func (r *reader) picture(file Text) *picture {
	return loadPicture(r.report.files, file.Value, file.Span, r.problems)
}

// coverPicture checks the picture on the cover.
func (r *reader) coverPicture() {
	cover := r.report.Brand.Cover
	if cover.IsEmpty() || cover.Value == "pattern" {
		return
	}
	r.picture(cover)
}

// loadPicture reads a JPEG or PNG file from the report's folder.
func loadPicture(files fs.FS, name string, at diag.Span, problems *diag.List) *picture {
	clean := path.Clean(strings.ReplaceAll(name, "\\", "/"))
	if !fs.ValidPath(clean) {
		problems.Errorf(at, "put it into the folder of the report and name it from there", "the picture %q lies outside of the report's folder", name)
		return nil
	}
	data, err := fs.ReadFile(files, clean)
	if err != nil {
		hint := "put it into the folder of the report"
		if !errors.Is(err, fs.ErrNotExist) {
			hint = err.Error()
		} else if near := nearestFile(files, clean); near != "" {
			hint = "did you mean \"" + near + "\"?"
		}
		problems.Errorf(at, hint, "there is no picture %q", name)
		return nil
	}
	config, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || config.Width == 0 || config.Height == 0 {
		problems.Errorf(at, "save it as JPEG or PNG", "the file %q is not a picture that can be read", name)
		return nil
	}
	if format == "png" {
		if data, err = plainPNG(data); err != nil {
			problems.Errorf(at, "save it anew", "the picture %q is broken: %v", name, err)
			return nil
		}
	}
	return &picture{&display.Picture{Name: clean, Format: strings.ToUpper(format), Data: data, Width: config.Width, Height: config.Height}}
}

// plainPNG writes a PNG anew with eight bits a channel and without interlacing,
// text or dates: the only form that is embedded safely.
func plainPNG(data []byte) ([]byte, error) {
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	bounds := img.Bounds()
	out, gray := image.NewNRGBA(bounds), image.NewGray(bounds)
	opaque, colorless := true, true
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			out.Set(x, y, img.At(x, y))
			c := out.NRGBAAt(x, y)
			gray.Pix[gray.PixOffset(x, y)] = c.R
			opaque, colorless = opaque && c.A == 0xff, colorless && c.R == c.G && c.G == c.B
		}
	}
	var b bytes.Buffer
	var final image.Image = out
	switch {
	case opaque && colorless:
		final = gray // without color it is a third of the size, and one ink
	case opaque:
		final = opaqueImage{out}
	}
	if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&b, final); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// opaqueImage hides the alpha channel of an image that does not use it, so that
// no mask is embedded.
type opaqueImage struct{ *image.NRGBA }

// Opaque tells the encoder to write no alpha channel.
func (opaqueImage) Opaque() bool { return true }

// nearestFile finds a file of a similar name in the same folder.
func nearestFile(files fs.FS, name string) string {
	entries, err := fs.ReadDir(files, path.Dir(name))
	if err != nil {
		return ""
	}
	var names []string
	for _, e := range entries {
		names = append(names, path.Join(path.Dir(name), e.Name()))
	}
	return source.Nearest(name, names)
}

// pictureBlock is a picture that stands in a Markdown text.
func (c *composer) pictureBlock(file, alt, caption string, at diag.Span) layout.Block {
	p := loadPicture(c.report.files, file, at, c.problems)
	if strings.TrimSpace(alt) == "" {
		c.problems.Errorf(at, "write ![what the picture shows](file)", "the picture %q has no alternative text", file)
	}
	if p == nil {
		return nil
	}
	c.alternative(alternative{alt: alt, caption: caption, file: file, at: at})
	text := Text{Value: caption, Span: at}
	return layout.Picture{Image: p.image, Alt: alt, Caption: c.caption(text), Span: at}
}
