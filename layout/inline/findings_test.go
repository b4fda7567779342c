package inline_test

import (
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/content/role"
	"annualreport/layout/finding"
	"annualreport/layout/layouttest"
	"annualreport/layout/visible"
)

// TestLongWord: a line that cannot fit is found, and the word that leaves the page.
func TestLongWord(t *testing.T) {
	long := layouttest.Paragraph(role.Body, "A word of "+strings.Repeat("W", 80)+" letters.")
	doc := layouttest.A4(t, 60, "en", long)
	_, found, err := layout.Typeset(doc)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 2 {
		t.Fatalf("found %+v", found)
	}
	if _, long := found[0].(finding.LongLine); !long {
		t.Errorf("no line is too long: %+v", found)
	}
	if f, unseen := found[1].(visible.Finding); !unseen || f.Fault != visible.Outside || f.Page != "1" {
		t.Errorf("no word leaves the page: %+v", found)
	}
}

// TestMissingCharacter: characters that no face has are found, with their script.
func TestMissingCharacter(t *testing.T) {
	doc := layouttest.A4(t, 120, "en", layouttest.Paragraphs(role.Body, "A word of Ethiopia: ኢትዮጵያ.")...)
	_, found, err := layout.Typeset(doc)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 1 {
		t.Fatalf("found %+v", found)
	}
	if f, ok := found[0].(finding.NoGlyphs); !ok || string(f.Characters) != "ኢትዮጵያ" || f.Scripts[0] != "Ethi" {
		t.Errorf("found %+v", found)
	}
}
