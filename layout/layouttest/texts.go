package layouttest

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Texts are the texts of a page that readers are told of: no furniture, and nothing but spaces.
func Texts(page *display.Page) []display.Text {
	var out []display.Text
	for _, it := range page.Items {
		text, ok := it.(display.Text)
		if ok && text.Place.Artifact == display.NotArtifact && strings.TrimSpace(Spelled(text)) != "" {
			out = append(out, text)
		}
	}
	return out
}

// Spelled is the words of a text, with the spaces between them.
func Spelled(t display.Text) string {
	var words strings.Builder
	for _, w := range t.Words {
		words.WriteString(w.Shaped.Text)
	}
	return words.String()
}

// Word is a word of a page with its place, without the sign that it goes on in the next line.
type Word struct {
	Text        string
	RightToLeft bool
	X, Y        unit.Length // of its beginning on the baseline
}

// WordLines are the words of a document line by line, each line in the order of its text. Furniture has none.
func WordLines(doc *display.Document) [][]Word {
	var lines [][]Word
	for _, page := range doc.Pages {
		for _, it := range page.Items {
			t, ok := it.(display.Text)
			if !ok || t.Place.Artifact != display.NotArtifact {
				continue
			}
			for _, w := range t.Words {
				n := len(lines)
				if n == 0 || lines[n-1][0].Y != t.At.Y {
					lines = append(lines, nil)
					n++
				}
				lines[n-1] = append(lines[n-1], Word{
					Text:        strings.TrimSuffix(w.Shaped.Text, "\u00AD"),
					RightToLeft: w.Shaped.RightToLeft,
					X:           t.At.X + w.X,
					Y:           t.At.Y,
				})
			}
		}
	}
	return lines
}

// CheckInside sees that no text leaves the text area at its head or foot, nor the page at its sides. Folios may.
func CheckInside(t *testing.T, name string, doc *content.Document, out *display.Document) {
	t.Helper()
	sheet := &doc.Sheet
	foot := sheet.Top + sheet.Height()
	for page := range out.Pages {
		for _, it := range out.Pages[page].Items {
			text, ok := it.(display.Text)
			if !ok || text.Place.Artifact == display.Footer {
				continue
			}
			if text.At.Y > foot || text.At.Y < sheet.Top {
				t.Errorf("%s: page %d: a baseline at %s, outside of %s to %s", name, page+1, text.At.Y, sheet.Top, foot)
			}
			if box := text.Extent(); box.X < 0 || box.X+box.W > sheet.Size.W {
				t.Errorf("%s: page %d: a line from %s to %s, on a page of %s",
					name, page+1, box.X, box.X+box.W, sheet.Size.W)
			}
		}
	}
}
