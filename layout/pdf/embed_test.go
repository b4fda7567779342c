package pdf

import (
	"bytes"
	"image"
	stdcolor "image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
)

// TestEmbed: the pixels of a picture of every kind come out of the file as they went in, and what is clear in a mask.
func TestEmbed(t *testing.T) {
	names, err := filepath.Glob("../image/png/testdata/*.png")
	if err != nil || len(names) < 33 {
		t.Fatalf("there are %d files: %v", len(names), err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		b := img.Bounds()
		file := screen(t, placed(&display.Picture{Name: name, Format: "PNG", Data: data, Width: b.Dx(), Height: b.Dy()}))
		var picture, mask *cos.Stream
		for _, s := range file.streams("Subtype", "/Image") {
			if s.Dict.Get("SMask") != nil || picture == nil && len(file.streams("Subtype", "/Image")) == 1 {
				picture = s
			} else {
				mask = s
			}
		}
		if picture == nil {
			t.Fatalf("%s: the file has no picture", name)
		}
		colors := decoded(t, picture)
		channels := len(colors) / (b.Dx() * b.Dy())
		var alpha []byte
		if mask != nil {
			alpha = decoded(t, mask)
		}
		for i := range b.Dx() * b.Dy() {
			want := straightColor(img, i%b.Dx(), i/b.Dx())
			got := stdcolor.NRGBA{colors[i*channels], colors[i*channels+channels/2], colors[(i+1)*channels-1], 255}
			if alpha != nil {
				got.A = alpha[i]
			}
			if got != want {
				t.Fatalf("%s: pixel %d is %v, want %v", filepath.Base(name), i, got, want)
			}
		}
	}
}

// decoded is the pixels of a stream.
func decoded(t *testing.T, s *cos.Stream) []byte {
	t.Helper()
	out, err := s.Decode()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// straightColor is the color of a pixel with eight bits a channel, not multiplied by its alpha.
func straightColor(img image.Image, x, y int) stdcolor.NRGBA {
	switch img := img.(type) {
	case *image.NRGBA64: // its model rounds twice
		v := img.NRGBA64At(x, y)
		return stdcolor.NRGBA{uint8(v.R >> 8), uint8(v.G >> 8), uint8(v.B >> 8), uint8(v.A >> 8)}
	case *image.NRGBA:
		return img.NRGBAAt(x, y)
	}
	if v, ok := img.At(x, y).(stdcolor.NRGBA); ok {
		return v
	}
	return stdcolor.NRGBAModel.Convert(img.At(x, y)).(stdcolor.NRGBA)
}

// TestEmbedAsItIs: packed rows and JPEG files go into the file byte for byte.
func TestEmbedAsItIs(t *testing.T) {
	jpegPicture := painted(t, "JPEG", stdcolor.NRGBA{200, 100, 50, 255})
	if got := screen(t, placed(jpegPicture)).only().Data; !bytes.Equal(got, jpegPicture.Data) {
		t.Error("a JPEG file has changed")
	}
	gray := painted(t, "PNG", stdcolor.Gray{Y: 90})
	if got := screen(t, placed(gray)).only().Data; !bytes.Contains(gray.Data, got) {
		t.Error("the packed rows of a PNG file have changed")
	}
}

// TestEmbedBroken: a file that is no picture is an error, and brings nothing down.
func TestEmbedBroken(t *testing.T) {
	for _, format := range []string{"PNG", "JPEG"} {
		for _, data := range []string{"", "no picture", "\x89PNG\r\n\x1a\n", "\xff\xd8\xff\xd9"} {
			doc := placed(&display.Picture{Name: "broken", Format: format, Data: []byte(data), Width: 8, Height: 8})
			if err := Write(new(bytes.Buffer), doc, nil); err == nil {
				t.Errorf("%q is a picture in %s", data, format)
			}
		}
	}
}
