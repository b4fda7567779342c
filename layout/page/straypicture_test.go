package page_test

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestPictureAboveTitle: a picture that waits for the next page does not come to stand right above the
// heading that follows its text: it would be taken for a picture of what that names.
func TestPictureAboveTitle(t *testing.T) {
	title := layouttest.BodyStyle()
	title.KeepNext, title.Before = true, title.Leading
	waited := 0
	for n := range 45 {
		var blocks []content.Block
		for i := range n {
			blocks = append(blocks, layouttest.Paragraphs(role.Body, fmt.Sprintf("Line %d.", i))...)
		}
		blocks = append(blocks, layouttest.Paragraphs(role.Heading, "One")...)
		blocks = append(blocks, content.Picture{Image: &display.Picture{Name: "p", Format: "PNG", Width: 300, Height: 200}, Alt: "a"})
		blocks = append(blocks, layouttest.Paragraphs(role.Body, strings.Repeat("Above all else the lamp was never out. ", 9), strings.Repeat("It burned on. ", 12))...)
		blocks = append(blocks, layouttest.Paragraphs(role.Heading, "Two")...)
		for i := range 30 {
			blocks = append(blocks, layouttest.Paragraphs(role.Body, fmt.Sprintf("More %d.", i))...)
		}
		for _, page := range layouttest.Typeset(t, layouttest.Styled(layouttest.A4(t, 120, "en", blocks...), role.Heading, title)).Pages {
			picture, words := unit.Length(-1), ""
			for _, it := range page.Items {
				switch it := it.(type) {
				case display.Image:
					picture = it.Rect.Y
				case display.Text:
					if picture >= 0 && words == "" && len(it.Words) > 0 {
						words = it.Words[0].Shaped.Text
					}
				}
			}
			if picture >= 0 && picture < unit.Millimeters(40) {
				waited++
				if strings.HasPrefix(words, "Two") {
					t.Errorf("below %d lines the picture of One stands above Two", n)
				}
			}
		}
	}
	if waited == 0 {
		t.Error("no picture waits for the next page")
	}
}
