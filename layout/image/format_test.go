package image

import (
	"errors"
	"testing"
)

// TestFormats: a file of another format is called what it is, whatever its name says.
func TestFormats(t *testing.T) {
	for data, want := range map[string]string{
		"\x00\x00\x00\x18ftypheic": "a HEIC, as telephones write it",
		"\x00\x00\x00\x18ftypavif": "an AVIF",
		"\x00\x00\x00\x18ftypisom": "a film",
		"%PDF-1.7\n":               "a PDF",
		"II+\x00\x08\x00\x00\x00":  "a TIFF of the large kind",
		"8BPS\x00\x01":             "a Photoshop file",
		"\n<!DOCTYPE html><html>":  "a page of the net, not a picture",
		"":                         "empty",
		"words":                    "",
	} {
		_, _, err := Read("a.jpg", []byte(data))
		var format *FormatError
		if !errors.As(err, &format) || format.Format != want {
			t.Errorf("%q: %v, want %q", data, err, want)
		}
	}
	for _, data := range []string{
		startPNG, startPNG + "words", startJPEG, startJPEG + "words", "GIF89a\x01\x00\x01\x00", "II*\x00\x08\x00\x00\x00",
		"RIFF\x00\x00\x00\x00WEBPVP8",
	} {
		var format *FormatError
		if _, _, err := Read("a", []byte(data)); err == nil || errors.As(err, &format) {
			t.Errorf("%q: %v", data, err)
		}
	}
}
