package sections

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/hyphen"
	"annualreport/sections/edition"
)

// treated is a report with a picture in each place that has one.
const treated = `[report]
title = "Report"
date = 2031-03-20
language = "en"
[organisation]
name = "Union"
logo = "logo.png"
[brand]
cover = "picture"
picture = "cover.png"
treatment = "duotone"
[[section]]
kind = "letter"
title = "Words"
text = """
Up the hill.

![Sheep on a hill in the snow](running.png)

{p}

{k}

{q}
"""
signed = { name = "Ada Nobody", portrait = "signer.png", signature = "hand.png" }
[section.opener]
file = "opener.png"
alt = "A hill"
[[section.picture]]
id = "p"
file = "p.png"
alt = "A sheep"
[[section.picture]]
id = "k"
file = "p.png"
alt = "A sheep in its colors"
treatment = "none"
[[section.quote]]
id = "q"
text = "Baa."
by = "A sheep"
portrait = "quoted.png"
treatment = "gray"
[[section]]
kind = "people"
title = "Who"
[[section.person]]
name = "Ada Nobody"
portrait = "person.png"
[[section.person]]
name = "Ben Nobody"
portrait = "kept.png"
treatment = "none"
[[section]]
kind = "partners"
title = "With"
[[section.partner]]
name = "Shearers"
logo = "partner.png"
`

// TestTreated: the brand says what becomes of photographs, wherever they stand; a picture says it for itself. Logos,
// signatures and drawings keep their colors.
func TestTreated(t *testing.T) {
	want := map[string]string{
		"logo.png": "none", "cover.png": "duotone", "running.png": "duotone", "signer.png": "duotone", "hand.png": "none",
		"opener.png": "duotone", "p.png": "duotone none", "quoted.png": "gray", "person.png": "duotone", "kept.png": "none",
		"partner.png": "none",
	}
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewNRGBA(image.Rect(0, 0, 800, 800))); err != nil {
		t.Fatal(err)
	}
	files := make(fstest.MapFS)
	for name := range want {
		files[name] = &fstest.MapFile{Data: b.Bytes()}
	}
	problems := new(diag.List)
	report := Read("report.toml", treated, files, fonts.Embedded(), problems)
	doc, _, err := Typeset(report.Compose(
		Setting{Edition: edition.Screen(), Hyphens: hyphen.NewLibrary(), Program: "test"}, problems,
	))
	if err != nil || problems.HasErrors() {
		t.Fatal(err, problems.Sorted())
	}
	got := make(map[string]string)
	for _, page := range doc.Pages {
		for _, it := range page.Items {
			if im, ok := it.(display.Image); ok && !strings.Contains(got[im.Picture.Name], treatmentOf(im.Picture)) {
				got[im.Picture.Name] = strings.TrimSpace(got[im.Picture.Name] + " " + treatmentOf(im.Picture))
			}
		}
	}
	for name, treatment := range want {
		if got[name] != treatment {
			t.Errorf("%s is %q, want %q", name, got[name], treatment)
		}
	}
}

// treatmentOf is the word for what becomes of a picture.
func treatmentOf(p *display.Picture) string {
	switch {
	case p.Grade == nil || p.Grade.Tones.Keep():
		return "none"
	case p.Grade.Tones.Dark.Black && p.Grade.Tones.Light.Screen.R == 255:
		return "gray"
	default:
		return "duotone"
	}
}
