package sections

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/hyphen"
	"annualreport/layout/unit"
	"annualreport/sections/edition"
)

// writeCovers writes a design of chance that says where things stand on covers.
func writeCovers(r *rand.Rand) string {
	grounds := []string{"primary", "accent", "second", "paper", "tint", "white"}
	area := func() string {
		x, y := r.IntN(30), r.IntN(80)
		if r.IntN(2) == 0 {
			x, y = 0, 0
		}
		return fmt.Sprintf("[%d, %d, %d, %d]", x, y, 70-x/2, min(100-y, 12+r.IntN(60)))
	}
	var out strings.Builder
	fmt.Fprintf(&out, "from = %q\n", []string{"editorial", "civic", "poster", "archive"}[r.IntN(4)])
	covers := []string{"front_cover", "back_cover", "picture_cover", "window_cover", "type_cover"}
	for _, cover := range covers[:2+r.IntN(4)] {
		fmt.Fprintf(&out, "[%s]\n", cover)
		if r.IntN(2) == 0 {
			fmt.Fprintf(&out, "ground = %q\n", grounds[r.IntN(len(grounds))])
		}
		for _, key := range []string{"sender", "head", "foot", "pattern_area"} {
			if r.IntN(8) == 0 {
				fmt.Fprintf(&out, "%s = %s\n", key, area())
			}
		}
		if cover != "back_cover" && r.IntN(3) == 0 {
			fmt.Fprintf(&out, "picture = %s\nscrim = %q\nwindow = %q\n", area(), append(grounds, "none")[r.IntN(7)],
				[]string{"rectangle", "circle", "arch", "year"}[r.IntN(4)])
		}
		if r.IntN(2) == 0 {
			fmt.Fprintf(&out, "pattern = %q\n", []string{"none", "rings", "weave", "strata"}[r.IntN(4)])
		}
		shapes := []string{"[0, 0, 100, 40]", "[0, 40, 100, 60]", "[0, 0, 100, 100]", "[5, 5, 90, 90]", area()}
		for _, k := range r.Perm(len(shapes))[:r.IntN(3)] {
			fmt.Fprintf(&out, "[[%s.shape]]\narea = %s\ncolor = %q\nover_picture = %v\n", cover, shapes[k],
				grounds[r.IntN(len(grounds))], r.IntN(2) == 0)
		}
	}
	return out.String()
}

// behindPoint is the color behind a point of a page among some items; false if it is a picture. Discs and lines do not
// count: patterns of these keep off words.
func behindPoint(items []display.Item, at unit.Point) (color.Ink, bool) {
	ink, known := color.White(), true
	for _, it := range items {
		switch it := it.(type) {
		case display.Image:
			if holdsPoint(it.Extent(), at) {
				ink, known = scrimBehind(&it, at)
			}
		case display.Path:
			if r, ok := it.Rect(); ok && it.Fill != nil && holdsPoint(r, at) &&
				(it.Clip == unit.Rect{} || holdsPoint(it.Clip, at)) {
				ink, known = *it.Fill, true
			}
		}
	}
	return ink, known
}

// scrimBehind is the color into which a picture goes over at a point; false if it does not.
func scrimBehind(im *display.Image, at unit.Point) (color.Ink, bool) {
	if im.Picture.Grade == nil {
		return color.Ink{}, false
	}
	const parts = 1_000_000
	for _, s := range im.Picture.Grade.Scrims {
		r := unit.Rect{
			X: im.Rect.X + im.Rect.W.MulDiv(int64(s.Part.X), parts), Y: im.Rect.Y + im.Rect.H.MulDiv(int64(s.Part.Y), parts),
			W: im.Rect.W.MulDiv(int64(s.Part.W), parts), H: im.Rect.H.MulDiv(int64(s.Part.H), parts),
		}
		if holdsPoint(r, at) {
			return s.Ground, true
		}
	}
	return color.Ink{}, false
}

// holdsPoint reports whether a point is in a rectangle.
func holdsPoint(r unit.Rect, at unit.Point) bool {
	return at.X >= r.X && at.Y >= r.Y && at.X < r.X+r.W && at.Y < r.Y+r.H
}

// TestAnyCover: wherever a design puts the texts and the shapes of covers, each word is read on what is behind it, or
// the author is told.
func TestAnyCover(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	hyphens := hyphen.NewLibrary()
	silent := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 11))
		design := writeCovers(r)
		cover, language := "", []string{"en", "ar"}[r.IntN(2)]
		if shows := r.IntN(4); shows > 0 {
			cover = []string{"cover = \"type\"\n", "picture = \"upright.png\"\n", "cover = \"window\"\npicture = \"upright.png\"\n"}[shows-1]
		}
		text := "[report]\ntitle = \"Year\"\nsubtitle = \"2031\"\ndate = 2031-03-01\nlanguage = \"" + language +
			"\"\nslug = \"year\"\nsummary = \"A year.\"\n" +
			"[organisation]\nname = \"Keepers of Nowhere\"\nshort = \"Keepers\"\naddress = \"Quay\"\n[brand]\ndesign = \"house.toml\"\n" +
			cover + "[[section]]\nkind = \"narrative\"\ntitle = \"One\"\ntext = \"Text.\"\n" +
			"[[section]]\nkind = \"back-cover\"\ntitle = \"Farewell\"\ntext = \"Write.\"\n"
		files := fstest.MapFS{
			"upright.png": {Data: fileData(t, []byte("pixels 300x600"))}, "house.toml": {Data: []byte(design)},
		}
		problems := new(diag.List)
		report := Read("report.toml", text, files, fonts.Embedded(), problems)
		set := Setting{Edition: edition.Screen(), Hyphens: hyphens, Program: "test"}
		doc, found, err := Typeset(report.Compose(set, problems))
		if err != nil {
			t.Fatalf("design %d: %v\n%s", seed, err, design)
		}
		problems.Append(found)
		if len(problems.Sorted()) > 0 {
			continue
		}
		silent++
		for _, page := range []*display.Page{&doc.Pages[0], &doc.Pages[len(doc.Pages)-1]} {
			for i, it := range page.Items {
				words, ok := it.(display.Text)
				if !ok {
					continue
				}
				for _, w := range words.Words {
					at := unit.Point{X: words.At.X + w.X + words.Size/8, Y: words.At.Y - words.Size/4}
					ink, known := behindPoint(page.Items[:i], at)
					if !known || color.Contrast(*words.Ink, ink) < color.LargeContrast {
						t.Errorf("design %d: %q in %v on %v, picture %v\n%s", seed, w.Shaped.Text, words.Ink.Screen, ink.Screen,
							!known, design)
					}
				}
			}
		}
	}
	if silent < 10 {
		t.Errorf("only %d designs were looked at", silent)
	}
}

// TestLongCover: however long the title and the text of a cover are, its words end above the picture, or it is told that
// they do not fit.
func TestLongCover(t *testing.T) {
	hyphens := hyphen.NewLibrary()
	told := 0
	for _, design := range []string{"editorial", "civic", "poster", "archive"} {
		for _, words := range []int{2, 20, 40} {
			for _, paragraphs := range []int{0, 2, 12} {
				text := strings.Repeat("All that was done in this year, in plain sentences that go on for more than a line.\n\n", paragraphs)
				report := "[report]\ntitle = \"" + strings.TrimSpace(strings.Repeat("Year ", words)) +
					"\"\nsubtitle = \"2031\"\ndate = 2031-03-01\nlanguage = \"en\"\nslug = \"year\"\nsummary = \"A year.\"\n" +
					"[organisation]\nname = \"Keepers of Nowhere\"\nshort = \"Keepers\"\n[brand]\ndesign = \"" + design +
					"\"\ncover = \"upright.png\"\n[[section]]\nkind = \"cover\"\ntext = \"\"\"" + text + "\"\"\"\n" +
					"[[section]]\nkind = \"narrative\"\ntitle = \"One\"\ntext = \"Text.\"\n"
				files := fstest.MapFS{"upright.png": {Data: fileData(t, []byte("pixels 300x600"))}}
				problems := new(diag.List)
				read := Read("report.toml", report, files, fonts.Embedded(), problems)
				set := Setting{Edition: edition.Screen(), Hyphens: hyphens, Program: "test"}
				doc, found, err := Typeset(read.Compose(set, problems))
				if err != nil {
					t.Fatal(err)
				}
				problems.Append(found)
				if problems.HasErrors() {
					told++
					continue
				}
				items := doc.Pages[0].Items
				for i, it := range items {
					if words, ok := it.(display.Text); ok {
						if _, known := behindPoint(items[:i], words.At); !known {
							t.Errorf("%s, %d words, %d paragraphs: words at %v are on the picture", design, len(words.Words),
								paragraphs, words.At)
						}
					}
				}
			}
		}
	}
	if told == 0 || told > 18 {
		t.Errorf("%d of 36 covers are told", told)
	}
}
