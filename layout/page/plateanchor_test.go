package page_test

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/layouttest"
)

// TestAnchorOfPlate: links lead to a plate by its name; one without a name has no anchor.
func TestAnchorOfPlate(t *testing.T) {
	doc := document(10, ragged("Text."))(t)
	doc.Parts = append(doc.Parts, &content.Plate{Anchor: "back"}, &content.Plate{})
	out := layouttest.Typeset(t, doc)
	if at, ok := out.Anchors["back"]; !ok || at.Page != 1 {
		t.Errorf("the plate is at %+v, %v", at, ok)
	}
	if _, ok := out.Anchors[""]; ok {
		t.Error("there is an anchor without a name")
	}
}
