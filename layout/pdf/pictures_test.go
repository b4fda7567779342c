package pdf

import (
	"bytes"
	"image"
	stdcolor "image/color"
	"image/draw"
	stdjpeg "image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"annualreport/layout/color/icc"
	"annualreport/layout/display"
	"annualreport/layout/image/jpeg"
	"annualreport/layout/pdf/cos"
)

// painted is a picture of 8 by 8 pixels of one color.
func painted(t *testing.T, format string, c stdcolor.Color) *display.Picture {
	t.Helper()
	var img draw.Image = image.NewNRGBA(image.Rect(0, 0, 8, 8))
	if _, ok := c.(stdcolor.Gray); ok {
		img = image.NewGray(img.Bounds())
	}
	draw.Draw(img, img.Bounds(), image.NewUniform(c), image.Point{}, draw.Src)
	var b bytes.Buffer
	var err error
	if format == "JPEG" {
		err = stdjpeg.Encode(&b, img, &stdjpeg.Options{Quality: 100})
	} else {
		err = png.Encode(&b, img)
	}
	if err != nil {
		t.Fatal(err)
	}
	return &display.Picture{Name: "a", Format: format, Data: b.Bytes(), Width: 8, Height: 8}
}

// processPicture is a JPEG file in process inks.
func processPicture(t *testing.T) *display.Picture {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "preflight", "testdata", "light.jpg"))
	if err != nil {
		t.Fatal(err)
	}
	return &display.Picture{Name: "inks", Format: "JPEG", Data: data, Width: 8, Height: 8}
}

// withoutAdobe is a file without the mark of Adobe's programs.
func withoutAdobe(t *testing.T, p *display.Picture) *display.Picture {
	t.Helper()
	at := bytes.Index(p.Data, []byte("Adobe")) - 4
	if at < 0 {
		t.Fatal("the file has no mark of Adobe's")
	}
	size := 2 + int(p.Data[at+2])<<8 + int(p.Data[at+3])
	out := *p
	out.Data = append(append([]byte{}, p.Data[:at]...), p.Data[at+size:]...)
	return &out
}

// withProfile is a JPEG file with a profile.
func withProfile(p *display.Picture, profile string) *display.Picture {
	out := *p
	out.Data, out.Profile = jpeg.WithProfile(p.Data, profile), profile
	return &out
}

// placed is a document of one picture.
func placed(p *display.Picture) *display.Document {
	return document([]display.Item{display.Image{Rect: rect(10, 20, 40, 40), Picture: p, Place: decoration}})
}

// only is the one picture of a file.
func (o *opened) only() *cos.Stream {
	o.t.Helper()
	all := o.streams("Subtype", "/Image")
	if len(all) != 1 {
		o.t.Fatalf("the file has %d pictures", len(all))
	}
	return all[0]
}

// TestColorsOfPictures: a picture on a screen has the colors of its own profile, if that fits
// it; process inks have at least those of coated paper (ISO 19005-2, 6.2.4.3).
func TestColorsOfPictures(t *testing.T) {
	coated, err := icc.Coated()
	if err != nil {
		t.Fatal(err)
	}
	color, gray := painted(t, "JPEG", stdcolor.NRGBA{R: 200, A: 255}), painted(t, "JPEG", stdcolor.Gray{Y: 100})
	for _, c := range []struct {
		name     string
		picture  *display.Picture
		space    string // empty for a profile
		channels string
		profile  string
	}{
		{"a photograph", color, "/DeviceRGB", "", ""},
		{"in grey", gray, "/DeviceGray", "", ""},
		{"without loss", painted(t, "PNG", stdcolor.NRGBA{R: 200, A: 255}), "/DeviceRGB", "", ""},
		{"with a profile", withProfile(color, sRGB), "", "3", sRGB},
		{"with a profile of inks, which does not fit", withProfile(color, coated.Data()), "/DeviceRGB", "", ""},
		{"in grey with a profile of colors", withProfile(gray, sRGB), "/DeviceGray", "", ""},
		{"in inks", processPicture(t), "", "4", coated.Data()},
		{"in inks with a profile of colors", withProfile(processPicture(t), sRGB), "", "4", coated.Data()},
	} {
		file := screen(t, placed(c.picture))
		s := file.only()
		if c.space != "" {
			file.is(c.space, s, "ColorSpace")
			continue
		}
		file.is("/ICCBased", s, "ColorSpace", 0)
		file.is(c.channels, s, "ColorSpace", 1, "N")
		if got := file.stream(s, "ColorSpace", 1); string(got) != c.profile {
			t.Errorf("%s: the profile has %d bytes, and should have %d", c.name, len(got), len(c.profile))
		}
	}
}

// TestProfileOnce: a profile that two pictures have is in the file once.
func TestProfileOnce(t *testing.T) {
	one := withProfile(painted(t, "JPEG", stdcolor.NRGBA{R: 200, A: 255}), sRGB)
	two := withProfile(painted(t, "JPEG", stdcolor.NRGBA{B: 200, A: 255}), sRGB)
	doc := placed(one)
	doc.Pages = append(doc.Pages, placed(two).Pages...)
	for name, file := range map[string]*opened{"on screens": screen(t, doc), "in print": printed(t, doc, Print{})} {
		all := file.streams("Subtype", "/Image")
		if len(all) != 2 || file.at(all[0], "ColorSpace", 1) != file.at(all[1], "ColorSpace", 1) {
			t.Errorf("%s: %d pictures have not one profile", name, len(all))
		}
	}
}

// TestInvertedInks: programs of Adobe's write inks the wrong way round, and say so by a mark;
// others do not.
func TestInvertedInks(t *testing.T) {
	for name, file := range map[string]func(*display.Picture) *opened{
		"on screens": func(p *display.Picture) *opened { return screen(t, placed(p)) },
		"in print":   func(p *display.Picture) *opened { return printed(t, placed(p), Print{}) },
	} {
		adobe := file(processPicture(t))
		if got := adobe.text(adobe.only(), "Decode"); got != "[1 0 1 0 1 0 1 0]" {
			t.Errorf("%s: inks of Adobe's are decoded by %q", name, got)
		}
		plain := file(withoutAdobe(t, processPicture(t)))
		if got := plain.text(plain.only(), "Decode"); got != "" {
			t.Errorf("%s: inks of others are decoded by %q", name, got)
		}
	}
}

// TestPrintedPictures: colors of screens say in print by which profile they are, or become
// inks; inks and grey are printed as they are (ISO 15930-7, 6.2.4).
func TestPrintedPictures(t *testing.T) {
	color := painted(t, "JPEG", stdcolor.NRGBA{R: 255, A: 255})
	camera := sRGB[:len(sRGB)-1] + "x" // another profile of three channels
	for _, c := range []struct {
		name    string
		picture *display.Picture
		profile string
	}{
		{"a photograph", color, sRGB},
		{"with a profile", withProfile(color, camera), camera},
		{"with a profile that does not fit", withProfile(color, "short"), sRGB},
	} {
		file := printed(t, placed(c.picture), Print{})
		file.is("/ICCBased", file.only(), "ColorSpace", 0)
		file.is("3", file.only(), "ColorSpace", 1, "N")
		if got := file.stream(file.only(), "ColorSpace", 1); string(got) != c.profile {
			t.Errorf("%s: the profile has %d bytes, and should have %d", c.name, len(got), len(c.profile))
		}
	}
	for _, inks := range []bool{false, true} {
		file := printed(t, placed(processPicture(t)), Print{Inks: inks})
		file.is("/DeviceCMYK", file.only(), "ColorSpace")
		file.is("/DCTDecode", file.only(), "Filter")
		file = printed(t, placed(painted(t, "JPEG", stdcolor.Gray{Y: 100})), Print{Inks: inks})
		file.is("/DeviceGray", file.only(), "ColorSpace")
	}
}

// TestPicturesInInks: where a printer takes no colors of screens, each pixel is printed as an
// ink of its color would be, whatever the format of the file.
func TestPicturesInInks(t *testing.T) {
	press := coatedPress(t)
	want := press.Cube("").Convert(nil, []byte{255, 0, 0})
	for _, format := range []string{"PNG", "JPEG"} {
		file := printed(t, placed(painted(t, format, stdcolor.NRGBA{R: 255, A: 255})), Print{Press: press, Inks: true})
		s := file.only()
		file.is("/DeviceCMYK", s, "ColorSpace")
		file.is("8", s, "BitsPerComponent")
		file.is("", s, "DecodeParms")
		file.is("", s, "Decode")
		pixels := file.stream(s)
		if len(pixels) != 4*8*8 {
			t.Fatalf("%s: %d bytes for 64 pixels", format, len(pixels))
		}
		for i, v := range pixels {
			if d := int(v) - int(want[i%4]); d < -4 || d > 4 {
				t.Fatalf("%s: byte %d is %d, want %d", format, i, v, want[i%4])
			}
		}
	}
}
