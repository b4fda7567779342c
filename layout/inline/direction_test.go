package inline_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/bidi"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
)

// TestDirections: numbers, signs and controls in text of two directions, as they are seen.
func TestDirections(t *testing.T) {
	arabic := content.InLanguage{Language: layouttest.Language(t, "ar"), Inlines: layouttest.Inlines("אבג")}
	for _, c := range []struct {
		name, language string
		inlines        []content.Inline
		want           string
	}{
		{"a number behind Arabic", "en", layouttest.Inlines("A العر 12 has."), "A 12 رعلا has."},
		{"an isolate", "en", layouttest.Inlines("A \u2067العر\u2069 12 has."), "A رعلا 12 has."},
		{"a first strong isolate", "en", layouttest.Inlines("A \u2068العر\u2069 12 has."), "A رعلا 12 has."},
		{"a language", "en", []content.Inline{content.Text{Value: "A "}, arabic, content.Text{Value: " 12 has."}},
			"A גבא 12 has."},
		{"a mark", "en", layouttest.Inlines("A אב\u200E 12 has."), "A בא 12 has."},
		{"a telephone number", "ar", layouttest.Inlines("אב \u2066+44 20\u2069 גד"), "דג +44 20 בא"},
		{"a minus", "ar", layouttest.Inlines("אב \u2066−5\u2069."), ".−5 בא"},
		{"an override", "en", layouttest.Inlines("A \u202Ebcd\u202C e"), "A dcb e"},
		{"an embedding", "en", layouttest.Inlines("A \u202B1, 2\u202C e"), "A 2 ,1 e"},
		{"brackets", "ar", layouttest.Inlines("א (a) ב"), "ב )a( א"},
		{"only an isolate", "en", layouttest.Inlines("A \u2067\u2069 b"), "A b"},
	} {
		lines := setText(t, 120, c.language, c.inlines...)
		if got := seen(lines[0]); got != c.want {
			t.Errorf("%s: seen %q, want %q", c.name, got, c.want)
		}
	}
}

// TestOrderOfLines: whatever a text is made of, and wherever its lines end, each of them shows its
// characters in the order of UAX #9, and none is lost.
func TestOrderOfLines(t *testing.T) {
	letters := []string{"a", "bc", "אב", "ג", "ا", "1", "23", "٤", " ", " ", " ", ".", ",", "+", "%", "(", ")",
		"\u2066", "\u2067", "\u2068", "\u2069", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E"}
	random := rand.New(rand.NewPCG(9, 17))
	for n := range 100 {
		var b strings.Builder
		b.WriteString("x")
		for range 60 {
			b.WriteString(letters[random.IntN(len(letters))])
		}
		b.WriteString("x")
		language, base := "en", bidi.LeftToRight
		if n%2 == 1 {
			language, base = "he", bidi.RightToLeft
		}
		text := content.Spaces(layouttest.Language(t, language), b.String())
		checkOrder(t, fmt.Sprintf("%d %q", n, text), text, base, setText(t, 30, language, content.Text{Value: text}))
	}
}

// TestManyDirections: the words of a line in many directions take room for what they hold, not for all that follows
// each of them.
func TestManyDirections(t *testing.T) {
	text := layouttest.Paragraph(role.Body, strings.Repeat("aب", 2_000))
	doc := layouttest.Typeset(t, layouttest.A4(t, 120, "en", text))
	for _, page := range doc.Pages {
		for _, it := range page.Items {
			if text, ok := it.(display.Text); ok && cap(text.Words) > 2*len(text.Words)+8 {
				t.Fatalf("room for %d words, %d in it", cap(text.Words), len(text.Words))
			}
		}
	}
}

// setText sets one paragraph in a language.
func setText(t *testing.T, measure float64, language string, inlines ...content.Inline) [][]layouttest.Word {
	t.Helper()
	style := layouttest.BodyStyle()
	style.Align, style.Hyphenate = content.Start, false
	doc := layouttest.A4(t, measure, language, content.Paragraph{Tag: display.P, Inlines: inlines})
	return layouttest.WordLines(layouttest.Typeset(t, layouttest.Styled(doc, role.Body, style)))
}

// logical is the text of a line without spaces at its end.
func logical(line []layouttest.Word) string {
	var b strings.Builder
	for _, w := range line {
		b.WriteString(w.Text)
	}
	return strings.TrimRight(b.String(), " ")
}

// seen are the words of a line from left to right, those from right to left with their characters
// in that order, too. The space without width at its end is left out.
func seen(line []layouttest.Word) string {
	line = slices.Clone(line)
	if last := len(line) - 1; line[last].Text == " " {
		line = line[:last]
	}
	slices.SortStableFunc(line, func(a, b layouttest.Word) int { return int(a.X - b.X) })
	var b strings.Builder
	for _, w := range line {
		text := []rune(w.Text)
		if w.RightToLeft {
			slices.Reverse(text)
		}
		b.WriteString(string(text))
	}
	return withoutMarks(b.String())
}

// withoutMarks leaves out marks of directions, which have no width and so no order.
func withoutMarks(s string) string {
	return strings.NewReplacer("\u200E", "", "\u200F", "").Replace(s)
}

// checkOrder compares lines as they are seen with the algorithm.
func checkOrder(t *testing.T, name, text string, base bidi.Level, lines [][]layouttest.Word) {
	t.Helper()
	chars, levels := kept([]rune(text), base)
	at := 0
	for _, line := range lines {
		for at < len(chars) && chars[at] == ' ' {
			at++
		}
		length := len([]rune(logical(line)))
		part := levels[at : at+length]
		var want strings.Builder
		for _, i := range bidi.Order(part) {
			want.WriteRune(chars[at+i])
		}
		if got := seen(line); got != withoutMarks(want.String()) {
			t.Errorf("%s: seen %q, want %q", name, got, want.String())
			return
		}
		at += length
	}
	if at != len(chars) {
		t.Errorf("%s: %d of %d characters", name, at, len(chars))
	}
}

// kept is what is set of a text, with levels: nothing explicit, and of several spaces the first.
func kept(text []rune, base bidi.Level) (chars []rune, levels []bidi.Level) {
	for i, level := range bidi.Levels(text, base) {
		n := len(chars)
		if bidi.Explicit(text[i]) || text[i] == ' ' && n > 0 && chars[n-1] == ' ' {
			continue
		}
		chars, levels = append(chars, text[i]), append(levels, level)
	}
	return chars, levels
}
