package image

import (
	"bytes"
	"image"
	"image/color"
	stdjpeg "image/jpeg"
	"os"
	"testing"

	"annualreport/layout/display"
)

// TestSample: as many pixels are taken as asked for, in their places, and what is clear is on white.
func TestSample(t *testing.T) {
	p := ramp(1000, 500)
	var photo bytes.Buffer
	if err := stdjpeg.Encode(&photo, p.image(), &stdjpeg.Options{Quality: 100}); err != nil {
		t.Fatal(err)
	}
	jpegPicture, _, err := Read("a.jpg", photo.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, picture := range []*display.Picture{asPNG(t, p.image()), jpegPicture} {
		got, err := TakeSample(picture, 100)
		if err != nil {
			t.Fatal(err)
		}
		if got.Channels != 1 || got.Columns < 100 || got.Columns > 130 || len(got.Data)%got.Columns != 0 {
			t.Fatalf("%s: %d channels, %d columns, %d bytes", picture.Format, got.Channels, got.Columns, len(got.Data))
		}
		for i, v := range got.Data {
			want := (i%got.Columns*255 + 127) / got.Columns
			if d := int(v) - want; max(d, -d) > 3 {
				t.Fatalf("%s: sample %d is %d, want %d", picture.Format, i, v, want)
			}
		}
	}
	clear := image.NewNRGBA(image.Rect(0, 0, 3, 1))
	clear.SetNRGBA(0, 0, color.NRGBA{R: 200, A: 255})
	clear.SetNRGBA(1, 0, color.NRGBA{R: 200, A: 0})
	clear.SetNRGBA(2, 0, color.NRGBA{R: 0, A: 51})
	got, err := TakeSample(asPNG(t, clear), 100)
	if want := []byte{200, 0, 0, 255, 255, 255, 204, 204, 204}; err != nil || got.Channels != 3 || !bytes.Equal(got.Data, want) {
		t.Errorf("what is clear comes as %v, want %v: %v", got, want, err)
	}
}

// TestSampleOfInks: process inks come as they are, and a file that ends early is an error.
func TestSampleOfInks(t *testing.T) {
	data, err := os.ReadFile("jpeg/testdata/cmyk.jpg")
	if err != nil {
		t.Fatal(err)
	}
	p, _, err := Read("a.jpg", data)
	if err != nil {
		t.Fatal(err)
	}
	got, err := TakeSample(p, 20)
	if err != nil || got.Channels != 4 || got.Columns < 20 {
		t.Errorf("%+v, %v", got, err)
	}
	p.Data = append(bytes.Clone(p.Data[:len(p.Data)/2]), 0xff, 0xd9)
	if _, err := TakeSample(p, 20); err == nil {
		t.Error("half a file is a sample")
	}
}
