package block_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestTallCards: cards side by side that are higher than a page go on on the next one.
func TestTallCards(t *testing.T) {
	words := layouttest.ProseWords(t, "en")
	name := layouttest.HeadingStyle()
	name.Leading = name.Leading * 3 / 2
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 3))
		persons := content.Persons{Columns: 1 + r.IntN(3)}
		want := ""
		for i := range 1 + r.IntN(5) {
			text := strings.Join(words[:r.IntN(len(words)-1)], " ")
			if r.IntN(2) == 0 {
				text = strings.Join(words[:r.IntN(30)], " ")
			}
			title := fmt.Sprint("Name", i)
			person := content.Person{Name: layouttest.Label(title), Text: layouttest.Paragraphs(role.Body, text)}
			persons.Cards = append(persons.Cards, person)
			want += layouttest.Bare(title + text)
		}
		doc := layouttest.Styled(layouttest.A4(t, 160, "en", persons), role.PersonName, name)
		doc.Styles.Cards.Persons.CardStyle = content.CardStyle{Gap: 12 * unit.Pt, RowGap: 12 * unit.Pt}
		out := layouttest.Typeset(t, doc)
		if got := layouttest.Spoken(out); got != want {
			t.Errorf("cards %d: text differs %s", seed, layouttest.FirstDifference(got, want))
		}
		layouttest.CheckInside(t, fmt.Sprintf("cards %d", seed), doc, out)
	}
}

// TestHighLabel: a text beside the body that is higher than a page goes on on the next one.
func TestHighLabel(t *testing.T) {
	texts := layouttest.Prose(t, "en")
	for _, body := range []string{"Short.", strings.Join(texts[:40], " ")} {
		beside := strings.Join(texts[:20], " ")
		doc := layouttest.A4(t, 150, "en", content.Margin{
			Blocks: layouttest.Paragraphs(role.Body, body),
			Beside: layouttest.Paragraphs(role.Body, beside),
		})
		doc.Sheet.Margin, doc.Sheet.MarginGap = unit.Millimeters(30), unit.Millimeters(5)
		out := layouttest.Typeset(t, doc)
		if got, want := layouttest.Spoken(out), layouttest.Bare(body+beside); got != want {
			t.Errorf("text differs %s", layouttest.FirstDifference(got, want))
		}
		layouttest.CheckInside(t, "label", doc, out)
	}
}

// TestLongCaption: a picture becomes smaller rather than part from a long caption.
func TestLongCaption(t *testing.T) {
	texts := layouttest.Prose(t, "en")
	for _, words := range []int{5, 200, 300} {
		caption := strings.Join(layouttest.ProseWords(t, "en")[:words], " ")
		picture := layouttest.Picture("", 100, 150)
		picture.Caption = layouttest.Paragraphs(role.Body, caption)
		blocks := append(layouttest.Paragraphs(role.Body, texts[:4]...), picture)
		out := layouttest.Typeset(t, layouttest.A4(t, 100, "en", blocks...))
		for i := range out.Pages {
			shown := slices.ContainsFunc(out.Pages[i].Items, isPicture)
			if pages := captionPages(out); shown && (len(pages) != 1 || pages[0] != i) {
				t.Errorf("a picture with %d words: the picture is on page %d, the caption on %v", words, i+1, pages)
			}
		}
	}
}

// isPicture reports whether a picture stands on a page.
func isPicture(it display.Item) bool {
	_, ok := it.(display.Image)
	return ok
}

// captionPages are the pages that the paragraphs of captions stand on.
func captionPages(out *display.Document) []int {
	var pages []int
	for id, lines := range layouttest.Baselines(out) {
		if out.Structure.At(out.Structure.At(id).Parent).Role == display.Caption {
			for _, l := range lines {
				pages = append(pages, l.Page)
			}
		}
	}
	slices.Sort(pages)
	return slices.Compact(pages)
}

// TestPictureBelow: a picture that stands below its text, for want of a margin beside it, has space above.
func TestPictureBelow(t *testing.T) {
	portrait := layouttest.Picture("PNG", 100, 100)
	portrait.Width, portrait.Bare = unit.Millimeters(20), true
	body := layouttest.Paragraphs(role.Body, "Some words.")
	doc := layouttest.A4(t, 100, "en", content.Margin{Blocks: body, Beside: []content.Block{portrait}})
	doc.Sheet.Margin = 0
	var baseline, top unit.Length
	for _, it := range layouttest.Typeset(t, doc).Pages[0].Items {
		switch it := it.(type) {
		case display.Text:
			if it.Place.Artifact == display.NotArtifact {
				baseline = it.At.Y
			}
		case display.Image:
			top = it.Rect.Y
		}
	}
	if top < baseline+layouttest.BodyStyle().Leading/2 {
		t.Errorf("the picture begins %v below the baseline of its text", top-baseline)
	}
}
