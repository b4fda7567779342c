package block_test

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestInitials: initials stand in the middle of the blank of a person without a portrait, beside others who have one, and
// readers pass over them; where nobody is pictured there is neither.
func TestInitials(t *testing.T) {
	pictured := content.Person{
		Name: layouttest.Label("Ada"), Initials: "A",
		Portrait: &content.Picture{Image: &display.Picture{Width: 10, Height: 10}, Alt: "Ada"},
	}
	plain := content.Person{Name: layouttest.Label("Ed"), Initials: "ED"}
	broad := content.Person{Name: layouttest.Label("Wim"), Initials: "WW"}
	for _, language := range []string{"en", "ar"} {
		persons := content.Persons{Cards: []content.Person{pictured, plain, broad}, Columns: 3}
		doc := layouttest.Document(t, language, 40, persons)
		found := decorations(layouttest.Typeset(t, doc))
		if _, ok := found["A"]; ok {
			t.Errorf("in %s, initials stand beside a portrait", language)
		}
		for _, initials := range []string{"ED", "WW"} {
			if _, ok := found[initials]; !ok {
				t.Fatalf("in %s, there are no initials %s that readers pass over", language, initials)
			}
		}
		letters := found["ED"]
		box := letters.Extent()
		blank, middle := blankOf(t, layouttest.Typeset(t, doc)), box.X+box.W/2
		if (blank - middle).Abs() > unit.Pt {
			t.Errorf("in %s, the middle of the initials is at %v, that of their blank at %v", language, middle, blank)
		}
	}
	alone := layouttest.Document(t, "en", 40, content.Persons{Cards: []content.Person{plain, broad}, Columns: 3})
	if _, ok := decorations(layouttest.Typeset(t, alone))["ED"]; ok {
		t.Error("initials stand where nobody is pictured")
	}
}

// blankOf is the middle of the first blank in the place of a portrait.
func blankOf(t *testing.T, out *display.Document) unit.Length {
	t.Helper()
	for _, it := range out.Pages[0].Items {
		if p, ok := it.(display.Path); ok && p.Place.Artifact == display.Decoration {
			box := p.Extent()
			return box.X + box.W/2
		}
	}
	t.Fatal("there is no blank")
	return 0
}

// decorations are the texts of the first page that readers pass over, by what they say.
func decorations(out *display.Document) map[string]display.Text {
	found := make(map[string]display.Text)
	for _, it := range out.Pages[0].Items {
		if text, ok := it.(display.Text); ok && text.Place.Artifact == display.Decoration {
			found[layouttest.Spelled(text)] = text
		}
	}
	return found
}
