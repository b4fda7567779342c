package inline

import (
	"slices"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// TestBreakCosts: each kind of break inside of a word has its cost and its width: a hyphen costs more beside short
// pieces, and behind a sign a line may end at little cost, but not before a dash.
func TestBreakCosts(t *testing.T) {
	w := &shape.Word{Text: "ab—cd/ef", UnitsPerEm: 1000, Hyphen: 400}
	hyphen := (4 * unit.Pt) - (4*unit.Pt).MulDiv(hangs('-').end, 1000)
	for _, c := range []struct {
		name string
		b    shape.Break
		cost int32
		pre  unit.Length
	}{
		{"a hyphen", shape.Break{Kind: shape.Discretionary, LettersBefore: 4, LettersAfter: 9}, hyphenCost, hyphen},
		{"a hyphen behind two letters", shape.Break{Kind: shape.Discretionary, LettersBefore: 2, LettersAfter: 4},
			hyphenCost + 2*shortPieceCost, hyphen},
		{"a hyphen between short pieces", shape.Break{Kind: shape.Discretionary, LettersBefore: 3, LettersAfter: 2},
			hyphenCost + 3*shortPieceCost, hyphen},
		{"within an address", shape.Break{Kind: shape.InAddress}, addressCost, 0},
		{"anywhere", shape.Break{Kind: shape.Anywhere}, keptCost, 0},
		{"between syllables without a hyphen", shape.Break{Kind: shape.Invisible}, dividedCost, 0},
		{"before a dash", shape.Break{Kind: shape.AfterCharacter, At: 2}, beforeDashCost, 0},
		{"behind a slash", shape.Break{Kind: shape.AfterCharacter, At: 6, Offset: 4}, afterCharacterCost, 0},
	} {
		for _, align := range []content.Alignment{content.Justified, content.Start} {
			p := &Paragraph{Style: &content.ParagraphStyle{Align: align}}
			it, _ := new(itemizer).breakItem(p, w, c.b, 10*unit.Pt)
			cost := c.cost
			if it.Hyphenated && align == content.Start {
				cost += raggedHyphenCost - hyphenCost
			}
			if it.Kind != linebreak.Penalty || it.Cost != cost || it.Pre != c.pre {
				t.Errorf("%s, aligned %v: it costs %d and is %s wide", c.name, align, it.Cost, it.Pre)
			}
			if it.Hyphenated != (c.b.Kind == shape.Discretionary) {
				t.Errorf("%s, aligned %v: a hyphen is set: %v", c.name, align, it.Hyphenated)
			}
		}
	}
	stretches := map[content.Alignment]unit.Length{content.Justified: 10 * unit.Pt / ideographStretch, content.Start: 0}
	for align, stretch := range stretches {
		p := &Paragraph{Style: &content.ParagraphStyle{Align: align}}
		it, _ := new(itemizer).breakItem(p, w, shape.Break{Kind: shape.Ideographic}, 10*unit.Pt)
		if it.Kind != linebreak.Glue || it.Stretch != stretch || it.Cost != 0 {
			t.Errorf("between ideographs, aligned %v: %+v", align, it)
		}
	}
}

// TestLettersFirst: letters take all that a line lacks or has too much up to their limits, whatever its spaces could
// give, and no more than their limits: by their form alone, and with tracking.
func TestLettersFirst(t *testing.T) {
	const (
		pt    = unit.Pt
		limit = display.Natural * expansionLimit / 100
	)
	plain, tracked := leeway{form: 2 * pt}, leeway{form: 2 * pt, between: pt, tracking: 4}
	for _, c := range []struct {
		name   string
		width  unit.Length
		leeway leeway
		want   letters
	}{
		{"a line that fills its measure", 100 * pt, plain, letters{0, 0}},
		{"a little short", 99 * pt, plain, letters{limit / 2, 0}},
		{"a little long", 101 * pt, plain, letters{-limit / 2, 0}},
		{"as short as letters allow", 98 * pt, plain, letters{limit, 0}},
		{"shorter", 90 * pt, plain, letters{limit, 0}},
		{"longer", 104 * pt, plain, letters{-limit, 0}},
		{"without letters that give", 99 * pt, leeway{}, letters{0, 0}},
		{"full, with tracking", 100 * pt, tracked, letters{0, 0}},
		{"half of what form and tracking give", 100*pt - 3*pt/2, tracked, letters{limit / 2, 2}},
		{"less than a step of tracking", 100*pt - pt/2, tracked, letters{limit / 4, 0}},
		{"as long as form and tracking allow", 103 * pt, tracked, letters{-limit, -4}},
		{"shorter than form and tracking allow", 90 * pt, tracked, letters{limit, 4}},
	} {
		l := linebreak.Line{Width: c.width, Stretch: 50 * pt, Shrink: 50 * pt, Measure: 100 * pt}
		c.want.expansion += display.Natural
		if got := c.leeway.set(l); got != c.want {
			t.Errorf("%s: letters are set %+v and not %+v", c.name, got, c.want)
		}
	}
}

// TestLacksOfFamilies: what each family lacks is gathered, with the place where it is asked for first.
func TestLacksOfFamilies(t *testing.T) {
	plain := func(family string) *fonts.Face { return &fonts.Face{Family: family, Weight: fonts.Regular} }
	first, second := diag.At("report.toml", 1, 1), diag.At("report.toml", 2, 1)
	later := diag.At("report.toml", 3, 1)
	var l lacks
	for _, c := range []struct {
		word  *shape.Word
		asked content.Emphasis
		at    diag.Span
	}{
		{&shape.Word{Text: "a", Face: plain("One")}, content.Strong, first},
		{&shape.Word{Text: "a", Face: plain("Two")}, content.Strong, second},
		{&shape.Word{Text: "a", Face: plain("One")}, content.Italic, later},
		{&shape.Word{Text: "12", Face: plain("Three")}, content.Strong, later},
		{&shape.Word{Text: "a", Face: plain("Three")}, 0, later},
		{&shape.Word{Text: "a"}, content.Strong, later},
	} {
		s := inlineState{asked: c.at, SetStyle: SetStyle{emphasis: c.asked}}
		l.note(c.word, &s, &shape.Style{Slant: fonts.Italic})
	}
	want := lacks{{"One", content.Strong | content.Italic, first}, {"Two", content.Strong, second}}
	if !slices.Equal(l, want) {
		t.Errorf("the families lack %+v", l)
	}
}
