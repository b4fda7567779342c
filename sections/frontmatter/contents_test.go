package frontmatter

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/content"
)

// TestSentenceLength: what stands in the contents is the first whole sentence of a lead that is no short form, or all
// of a short lead; a longer one has none.
func TestSentenceLength(t *testing.T) {
	long := " " + strings.Repeat("and so it went on and on ", 8)
	for _, c := range []struct{ text, want string }{
		{"Clouds do not come when they are called.", "Clouds do not come when they are called."},
		{"Clouds do not come when called. They never did." + long, "Clouds do not come when called."},
		{"Why do they stay away so long? Nobody knows." + long, "Why do they stay away so long?"},
		{"He said: “They will not come again.” Nobody" + long, "He said: “They will not come again.”"},
		{"It was led through all these years by Dr. Ada Sedgwick. She" + long, "It was led through all these years by Dr. Ada Sedgwick."},
		{"The herd of the Valley, led by Prof. Reed, was whole. It" + long, "The herd of the Valley, led by Prof. Reed, was whole."},
		{"They walked all of 14.5 miles, approx. half of it uphill. Then" + long, "They walked all of 14.5 miles, approx. half of it uphill."},
		{"It was counted again in 2031. Nobody had thought so." + long, "It was counted again in 2031."},
		{"No. Never. Clouds do not come when called. They" + long, "No. Never. Clouds do not come when called."},
		{"雲は呼んでも来ない。それでも私たちは毎朝、丘の上で待っている。" + strings.Repeat("それで", 60), "雲は呼んでも来ない。それでも私たちは毎朝、丘の上で待っている。"},
		{"هل تعود الغيوم إلى الوادي هذا العام؟ لا أحد يعلم." + long, "هل تعود الغيوم إلى الوادي هذا العام؟"},
		{"A lead without an end" + long, ""},
		{"", ""},
	} {
		letters := sentenceLength(c.text)
		inlines := []content.Inline{content.Text{Value: c.text}}
		if got := content.PlainText(content.FirstLetters(inlines, letters)); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestRowSpans: tiles fill their rows, which are as long as each other; pairs are a wide and a narrow one in turn.
func TestRowSpans(t *testing.T) {
	for _, c := range []struct {
		count, most int
		uneven      bool
		want        string
	}{
		{1, 2, true, "[12]"},
		{4, 2, true, "[8 4 4 8]"},
		{5, 2, true, "[8 4 4 8 12]"},
		{4, 2, false, "[6 6 6 6]"},
		{7, 3, true, "[4 4 4 6 6 6 6]"},
		{5, 6, true, "[2 2 3 2 3]"},
	} {
		if got := fmt.Sprint(rowSpans(c.count, c.most, c.uneven)); got != c.want {
			t.Errorf("%d tiles, %d side by side: %s, want %s", c.count, c.most, got, c.want)
		}
	}
	for count := 1; count < 60; count++ {
		for most := 1; most <= 6; most++ {
			sum, spans := 0, rowSpans(count, most, true)
			for _, span := range spans {
				sum += span
			}
			if sum%content.RowParts != 0 || len(spans) != count {
				t.Errorf("%d tiles, %d side by side: %v do not fill rows", count, most, spans)
			}
		}
	}
}

// TestRowGrounds: neighbors differ, and where there is a color more than tiles in a row, none has the color of one above
// it.
func TestRowGrounds(t *testing.T) {
	for _, c := range []struct{ colors, most int }{{3, 2}, {4, 2}, {4, 3}, {2, 6}, {3, 6}, {4, 6}} {
		spans := rowSpans(24, c.most, true)
		var above []int
		for len(spans) > 0 {
			row := rowGrounds(c.colors, spans[:c.most], above)
			parts := partsOf(row, spans[:c.most])
			for i, at := range row {
				if i > 0 && row[i-1] == at {
					t.Errorf("%v: neighbors have one color: %v", c, row)
				}
			}
			for k := range above {
				if c.colors > c.most && above[k] == parts[k] {
					t.Errorf("%v: %v stand below %v", c, parts, above)
					break
				}
			}
			above, spans = parts, spans[c.most:]
		}
	}
}
