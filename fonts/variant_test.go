package fonts

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestVariants: a face of another width, or of another cut, takes no usual face's place, and none is called needless.
func TestVariants(t *testing.T) {
	width := func(data string, class uint16) string { return summedAgain(t, changed(t, data, "OS/2", 6, class)) }
	condensed := width(naskhRegular, 3)
	const usual = "Noto Naskh Arabic"
	for name, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"a condensed face before": {map[string]string{"a.ttf": condensed, "b.ttf": naskhRegular}, usual + " Condensed 400 a, " + usual + " 400 b"},
		"its bold one goes with it": {
			map[string]string{"a.ttf": condensed, "b.ttf": naskhRegular, "c.ttf": width(naskhBold, 3)},
			usual + " Condensed 400 a, " + usual + " Condensed 700 c, " + usual + " 400 b",
		},
		"nothing else of the name": {map[string]string{"a.ttf": condensed}, usual + " 400 a"},
		"no other bold face":       {map[string]string{"a.ttf": naskhRegular, "b.ttf": width(naskhBold, 3)}, usual + " 400 a, " + usual + " 700 b"},
		"two widths, and no usual": {
			map[string]string{"a.ttf": condensed, "b.ttf": width(naskhRegular, 8)},
			usual + " Condensed 400 a, " + usual + " Extra Expanded 400 b",
		},
	} {
		told, families := faultsOf(c.files)
		var got []string
		for _, f := range families {
			for _, face := range f.Faces {
				file := strings.TrimSuffix(strings.TrimPrefix(face.File(), "fonts/"), ".ttf")
				got = append(got, fmt.Sprintf("%s %d %s", f.Name, face.Weight, file))
			}
		}
		if strings.Join(got, ", ") != c.want || told != "" {
			t.Errorf("%s: %q, told %q, want %q", name, got, told, c.want)
		}
	}
}

// TestCuts: faces of one weight whose styles have other names are families of their own; Book is a weight.
func TestCuts(t *testing.T) {
	face := func(style, data string) *Face {
		f := newFace("Brand", Regular, Upright, data, 0)
		f.style = style
		f.Weight = weightOf(f, faceFlags{})
		f.variant = variantOf(f, faceFlags{})
		return f
	}
	for want, styles := range map[string][]string{
		"Brand Display 400, Brand 400, Brand 700":              {"Display", "Regular", "Bold"},
		"Brand Display 700, Brand Display 400, Brand Text 400": {"Display Bold", "Display", "Text"},
		"Brand 380, Brand 400, Brand 300, Brand 600":           {"Book", "Roman", "Light", "Demi Bold"},
		"Brand 400, Brand 700":                                 {"Display", "Bold"},
	} {
		var faces []*Face
		for _, s := range styles {
			faces = append(faces, face(s, naskhRegular))
		}
		nameVariants(faces)
		var got []string
		for _, f := range faces {
			got = append(got, f.String())
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%q are %q, want %s", styles, got, want)
		}
	}
	sans, _ := Embedded().Family(Sans)
	letters := []*Face{face("Display", sans.Faces[0].data), face("Regular", naskhRegular)}
	if nameVariants(letters); letters[0].Family != "Brand" {
		t.Error("a face of other letters is another family")
	}
}

// TestBoldOfRegularClass: a face of the class of regular ones is bold if its flags or its name say so.
func TestBoldOfRegularClass(t *testing.T) {
	for name, data := range map[string]string{
		"OS/2": changed(t, changed(t, naskhRegular, "OS/2", 62, 1<<5), "OS/2", 4, 400), "head": changed(t, naskhRegular, "head", 44, 1),
		"name": changed(t, changed(t, changed(t, naskhBold, "OS/2", 62, 0), "head", 44, 0), "OS/2", 4, 400),
	} {
		faces, err := facesOf(summedAgain(t, data))
		if err != nil || len(faces) != 1 || faces[0].Weight != Bold {
			t.Errorf("%s: %v, %v", name, faces, err)
		}
	}
	medium, err := facesOf(summedAgain(t, changed(t, naskhBold, "OS/2", 4, 500)))
	if err != nil || medium[0].Weight != 500 {
		t.Errorf("a class of its own is lost: %v, %v", medium, err)
	}
}

// TestShortWidths: short words for widths are found as words, and not among the letters of a name.
func TestShortWidths(t *testing.T) {
	for style, want := range map[string]string{
		"Cn": "Cn", "Bold Cond": "Cond", "Cd Light": "Cd", "XCn": "XCn", "Ext Bold": "Ext", "X Cond": "X Cond", "Text": "", "Second": "",
	} {
		if got, _ := widthIn(style); got != want {
			t.Errorf("the width of %q is %q, want %q", style, got, want)
		}
	}
	for family, want := range map[string]bool{"Brand Cn": true, "Arcnova": false, "BrandCondensed": true} {
		says := slices.ContainsFunc([]string{"Cn", "Condensed"}, func(w string) bool { return saysWidth(family, w) })
		if says != want {
			t.Errorf("%q says its width: %t", family, says)
		}
	}
}
