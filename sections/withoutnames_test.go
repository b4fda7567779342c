package sections

import (
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
)

// TestSourceWithoutNames: the source that a file carries has no name that a pseudonym hides,
// also where it is written in other letters or in a comment, and all the rest as it was.
func TestSourceWithoutNames(t *testing.T) {
	const text = `[report]
title = "Year of the Lamp" # Ada Nobody asked for it, and ADA NOBODY again
date = 2031-03-01
language = "en"
[organisation]
name = "The Lighthouse Keepers of Nowhere"
[[section]]
kind = "story"
title = "At sea"
person = "Bell"
pseudonym = true
names = ["Ada Nobody", "A. Lamp"]
text = "The lamps burn, AB Lamp & Co. sells them." # A. Lamp
`
	problems := new(diag.List)
	report := Read("report.toml", text, fstest.MapFS{}, fonts.Embedded(), problems)
	if report == nil {
		t.Fatalf("%v", problems.Sorted())
	}
	attached := string(attachmentsOf(report)[0].Data)
	if strings.Contains(strings.ToLower(attached), "nobody") {
		t.Errorf("the source names who is hidden:\n%s", attached)
	}
	if strings.Contains(attached, "A. Lamp") {
		t.Errorf("the source names who is hidden by a point:\n%s", attached)
	}
	for _, kept := range []string{"Year of the Lamp", "asked for it", "Bell", "The lamps burn, AB Lamp & Co.", "pseudonym = true", "…"} {
		if !strings.Contains(attached, kept) {
			t.Errorf("the source has lost %q:\n%s", kept, attached)
		}
	}
}
