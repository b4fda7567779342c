package main

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"testing"

	"annualreport/cmd/report/internal/reporttest"
)

// TestCacheChangesNothing: a report has the same bytes whether its pictures were kept from a run before, are made
// anew, or what was kept is damaged or cannot be written.
func TestCacheChangesNothing(t *testing.T) {
	cache := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", cache)
	t.Setenv("LocalAppData", cache)
	if dir, err := os.UserCacheDir(); err != nil || dir != cache {
		t.Skip("the machine has its caches elsewhere")
	}
	report := map[string]string{
		reporttest.ReportName: reporttest.With("[[section]]\nkind = \"narrative\"\nid = \"a\"\ntitle = \"A\"\ntext = \"\"\"\nWords.\n\n![A field](a.jpg)\n\"\"\""),
		"a.jpg":               field(t),
	}
	if code, _, said := ran(t, report, "build", "-q", "-e", "screen,print", "--no-cache"); code != exitDone {
		t.Fatal(said)
	}
	want := bytesOf(t, "build/*.pdf")
	if kept, _ := filepath.Glob(filepath.Join(cache, "annualreport", "pictures", "*")); len(kept) != 0 {
		t.Fatalf("--no-cache keeps %d files", len(kept))
	}
	for _, c := range []struct {
		name string
		do   func(path string) error
	}{
		{"first", nil}, {"second", nil},
		{"damaged", func(path string) error { return os.WriteFile(path, []byte("nothing"), 0o600) }},
		{"deleted", os.Remove},
	} {
		kept, _ := filepath.Glob(filepath.Join(cache, "annualreport", "pictures", "*"))
		if len(kept) == 0 && c.name != "first" {
			t.Fatal("nothing is kept")
		}
		for _, path := range kept {
			if c.do == nil {
				break
			}
			if err := c.do(path); err != nil {
				t.Fatal(err)
			}
		}
		if code, _, said := again(t, "build", "-q", "-e", "screen,print"); code != exitDone {
			t.Fatal(said)
		}
		if got := bytesOf(t, "build/*.pdf"); !bytes.Equal(got, want) {
			t.Errorf("%s: the files differ from those without a cache", c.name)
		}
	}
	t.Setenv("XDG_CACHE_HOME", filepath.Join(cache, "annualreport", "file"))
	if err := os.WriteFile(filepath.Join(cache, "annualreport", "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, said := again(t, "build", "-q", "--portable", "-e", "screen,print"); code != exitDone || !bytes.Equal(bytesOf(t, "build/*.pdf"), want) {
		t.Errorf("where nothing can be kept it ends with %d, or makes other files: %s", code, said)
	}
}

// field is a JPEG file that is too fine for any edition.
func field(t *testing.T) string {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 2400, 300))
	for y := range 300 {
		for x := range 2400 {
			img.SetRGBA(x, y, color.RGBA{uint8(x / 10), uint8(y / 7), uint8(x * y >> 14), 255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// bytesOf is what is in the files of a pattern, one behind the other.
func bytesOf(t *testing.T, pattern string) []byte {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("%s: %v", pattern, err)
	}
	var out []byte
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, data...)
	}
	return out
}
