package inline

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/locale"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// TestBetweenIdeographs: the room between ideographs gives a little in full lines, and nothing in ragged ones.
func TestBetweenIdeographs(t *testing.T) {
	w := &shape.Word{Text: "日本", UnitsPerEm: 1000}
	for align, want := range map[content.Alignment]unit.Length{content.Justified: 10 * unit.Pt / ideographShrink, content.Start: 0} {
		p := &Paragraph{Style: &content.ParagraphStyle{Align: align}}
		it, _ := new(itemizer).breakItem(p, w, shape.Break{Kind: shape.Ideographic}, 10*unit.Pt)
		if it.Shrink != want {
			t.Errorf("aligned %v it gives %s", align, it.Shrink)
		}
	}
}

// TestStopsInTheMiddle: commas and stops hang, but not those of languages that set them in the middle of their em.
func TestStopsInTheMiddle(t *testing.T) {
	centered := locale.Language{Stops: locale.CenteredStops}
	for r, want := range map[rune][2]bool{'、': {true, false}, '。': {true, false}, ',': {true, true}, '日': {false, false}} {
		plain, middle := hangsIn(locale.Language{}, r) != protrusion{}, hangsIn(centered, r) != protrusion{}
		if plain != want[0] || middle != want[1] {
			t.Errorf("%q hangs: %v, in the middle of its em: %v", r, plain, middle)
		}
	}
}
