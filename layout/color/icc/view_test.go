package icc

import (
	"os"
	"strings"
	"testing"
)

// testProfile is a profile of testdata: wide.icc is that of a screen with the lights of DCI P3 and a growth of 2.2,
// gray.icc one of grey with a growth of 1.8.
func testProfile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestView: colors of another screen and levels of another grey become those of sRGB, within a level of what Little
// CMS makes of them (relative colorimetric); alpha stays.
func TestView(t *testing.T) {
	for _, c := range []struct {
		profile    string
		channels   int
		from, want []byte
	}{
		{"wide.icc", 3, []byte{255, 0, 0, 0, 255, 0, 0, 0, 255, 128, 128, 128, 200, 100, 50, 10, 20, 30, 255, 255, 255, 60, 180, 220},
			[]byte{255, 0, 0, 0, 255, 0, 0, 0, 255, 129, 129, 129, 216, 93, 24, 0, 12, 25, 255, 255, 255, 0, 185, 225}},
		{"wide.icc", 4, []byte{200, 100, 50, 7, 60, 180, 220, 255}, []byte{216, 93, 24, 7, 0, 185, 225, 255}},
		{"gray.icc", 1, []byte{0, 50, 128, 200, 255}, []byte{0, 65, 146, 210, 255}},
		{"gray.icc", 4, []byte{128, 128, 128, 9}, []byte{146, 146, 146, 9}},
	} {
		channels := min(c.channels, 3)
		if c.profile == "gray.icc" {
			channels = 1
		}
		v, err := NewView(testProfile(t, c.profile), channels)
		if err != nil || v == nil {
			t.Fatal(c.profile, err)
		}
		v.Convert(c.from, c.channels)
		for i, got := range c.from {
			if d := int(got) - int(c.want[i]); d < -1 || d > 1 {
				t.Errorf("%s: %v, want %v", c.profile, c.from, c.want)
				break
			}
		}
	}
}

// TestViewRefused: a profile for pictures of another kind is an error.
func TestViewRefused(t *testing.T) {
	for profile, channels := range map[string]int{"gray.icc": 3, "wide.icc": 1} {
		if v, err := NewView(testProfile(t, profile), channels); err == nil || v != nil {
			t.Errorf("%s for %d channels: %v", profile, channels, v)
		}
	}
	if _, err := NewView("words", 3); err == nil {
		t.Error("words are a profile")
	}
}

// TestInkView: process inks look in a picture as the proof of one color says.
func TestInkView(t *testing.T) {
	p, err := Coated()
	if err != nil {
		t.Fatal(err)
	}
	proof, err := NewProof(p)
	if err != nil {
		t.Fatal(err)
	}
	inks := []byte{0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 90, 33, 120, 20, 90, 33, 120, 20}
	got := proof.NewInkView().Show(nil, inks)
	if len(got) != len(inks)/4*3 {
		t.Fatal(got)
	}
	for i := 0; i < len(inks)/4; i++ {
		r, g, b := proof.RGB(inks[4*i], inks[4*i+1], inks[4*i+2], inks[4*i+3])
		for k, want := range []uint8{r, g, b} {
			if d := int(got[3*i+k]) - int(want); d < -2 || d > 2 {
				t.Errorf("%v: %v, want %d %d %d", inks[4*i:4*i+4], got[3*i:3*i+3], r, g, b)
			}
		}
	}
}

// tableProfile is a profile of a screen that has a table of two points along each channel, and no lights.
func tableProfile() string {
	const (
		header = 128
		table  = header + 4 + 24
	)
	word := func(v int) string { return string([]byte{byte(v >> 24), byte(v >> 16), byte(v >> 8), byte(v)}) }
	short := func(v int) string { return word(v)[2:] }
	curves := strings.Repeat(short(0)+short(65535), 3)
	one := word(1 << 16)
	body := "mft2" + word(0) + "\x03\x03\x02\x00" + one + word(0) + word(0) + word(0) + one + word(0) + word(0) + word(0) + one +
		short(2) + short(2) + curves
	for i := range 8 {
		r, g, b := i/4, i/2%2, i%2
		body += short((3*r+6*g+b)*6528) + short(32768+(r-g)*8000) + short(32768+(g-b)*8000)
	}
	body += curves
	white := "XYZ " + word(0) + word(63190) + word(65536) + word(54061)
	head := []byte(word(table+len(body)+len(white)) + strings.Repeat("\x00", header-4))
	copy(head[8:], "\x02")
	copy(head[12:], "mntrRGB Lab ")
	copy(head[36:], "acsp")
	return string(head) + word(2) + "A2B0" + word(table) + word(len(body)) + "wtpt" + word(table+len(body)) + word(len(white)) +
		body + white
}

// TestViewByTable: colors of a profile that has only a table become those of sRGB that Little CMS makes of them, within
// three levels, since the table is read at equal distances.
func TestViewByTable(t *testing.T) {
	v, err := NewView(tableProfile(), 3)
	if err != nil || v == nil {
		t.Fatal(v, err)
	}
	got := []byte{0, 0, 0, 255, 255, 255, 128, 128, 128, 200, 100, 50, 10, 20, 30, 60, 180, 220, 90, 90, 200, 128, 140, 60}
	want := []byte{0, 0, 0, 255, 255, 255, 119, 119, 119, 139, 109, 107, 19, 22, 23, 106, 147, 147, 84, 94, 115, 122, 120, 103}
	v.Convert(got, 3)
	for i := range got {
		if d := int(got[i]) - int(want[i]); d < -3 || d > 3 {
			t.Fatalf("%v, want %v", got, want)
		}
	}
	clear := []byte{200, 100, 50, 7}
	if v.Convert(clear, 4); clear[3] != 7 || int(clear[0]) != int(got[9]) {
		t.Errorf("with alpha: %v, want %v", clear, got[9:12])
	}
}
