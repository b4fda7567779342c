package content

import (
	"testing"

	"annualreport/fonts"
	"annualreport/layout/locale"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// nested are words in every kind of inline.
func nested() []Inline {
	text := func(s string) []Inline { return []Inline{Text{Value: s}} }
	return []Inline{
		Text{Value: "a "}, InEmphasis{Emphasis: Strong, Inlines: text("b ")}, InStyle{Inlines: text("c ")},
		InLanguage{Language: locale.Language{Tag: "fr", Punctuation: locale.French}, Inlines: text("d ?")}, LineEnd{},
		Isolate{Inlines: text("e ?")}, Note{}, PageOf{}, Link{Inlines: []Inline{Note{}, InEmphasis{Inlines: text(" f")}}},
	}
}

// TestPlainText: the words of all inlines come in their order, the end of a line as a space, and what is no word not at all.
func TestPlainText(t *testing.T) {
	if got := PlainText(nested()); got != "a b c d ? e ? f" {
		t.Errorf("plain text is %q", got)
	}
	if got := SpokenText(nested(), locale.Language{Tag: "en"}); got != "a b c d\u202f? e ? f" {
		t.Errorf("in English it is spoken as %q", got)
	}
	if got := SpokenText(nested(), locale.Language{Tag: "fr", Punctuation: locale.French}); got != "a b c d\u202f? e\u202f? f" {
		t.Errorf("in French it is spoken as %q", got)
	}
}

// TestUnlinked: words keep their looks where links, notes and page numbers are taken out.
func TestUnlinked(t *testing.T) {
	out := Unlinked(nested())
	if got := PlainText(out); got != PlainText(nested()) {
		t.Errorf("unlinked, it says %q", got)
	}
	var look func(in []Inline)
	kinds := make(map[string]int)
	look = func(in []Inline) {
		for _, i := range in {
			switch i := i.(type) {
			case Link, Note, PageOf:
				t.Errorf("there is a %T", i)
			case InEmphasis:
				kinds["emphasis"]++
			case InStyle:
				kinds["style"]++
			case InLanguage:
				kinds["language"]++
			case Isolate:
				kinds["isolate"]++
			case LineEnd:
				kinds["end"]++
			}
			look(Nested(i))
		}
	}
	look(append(out, Unlinked([]Inline{
		InEmphasis{Inlines: []Inline{Note{}, Link{}}}, InStyle{Inlines: []Inline{Note{}}}, InLanguage{Inlines: []Inline{PageOf{}}}, Isolate{Inlines: []Inline{Link{}}},
	})...))
	for kind, want := range map[string]int{"emphasis": 3, "style": 2, "language": 2, "isolate": 2, "end": 1} {
		if kinds[kind] != want {
			t.Errorf("%d of %s, want %d", kinds[kind], kind, want)
		}
	}
}

// TestEmphasized: each change of letters does what it says, and of the forms of figures the one that is wanted holds.
func TestEmphasized(t *testing.T) {
	base := TextStyle{Weight: fonts.Regular, Features: shape.OldStyleFigures}
	slanted := base
	slanted.Slant = fonts.Italic
	with := func(f shape.Features) TextStyle { s := base; s.Features = f; return s }
	bold := base
	bold.Weight = fonts.Bold
	for _, c := range []struct {
		name       string
		from, want TextStyle
		emphasis   Emphasis
	}{
		{"nothing", base, base, 0}, {"italic", base, slanted, Italic}, {"italic in italic", slanted, base, Italic}, {"strong", base, bold, Strong},
		{"small capitals", base, with(shape.OldStyleFigures | shape.SmallCapitals), SmallCaps},
		{"a fraction", base, with(shape.OldStyleFigures | shape.Fractions), Fraction},
		{"superior", base, with(shape.OldStyleFigures | shape.SuperiorFigures), Superior},
		{"tabular", base, with(shape.TabularFigures), Tabular}, {"lining", base, with(shape.LiningFigures), Lining},
		{"old style", with(shape.LiningFigures | shape.SmallCapitals), with(shape.OldStyleFigures | shape.SmallCapitals), OldStyle},
		{"struck, code and kept", base, base, Struck | Code | Kept},
	} {
		if got := c.from.Emphasized(c.emphasis); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

// TestNumbering names the numberings of lists (ISO 32000-1, table 347).
func TestNumbering(t *testing.T) {
	if Decimal.String() != "Decimal" || Bullets.String() != "Disc" {
		t.Errorf("decimal numbers are %s, and bullets %s", Decimal, Bullets)
	}
}

// TestSheetLengths: the columns, the text area and what lies around the page, from the sheet's own lengths.
func TestSheetLengths(t *testing.T) {
	const pt = unit.Pt
	s := Sheet{Size: unit.Size{W: 400 * pt, H: 607 * pt}, Inner: 30 * pt, Outer: 50 * pt, Top: 40 * pt, Bottom: 60 * pt, Grid: 14 * pt}
	length := func(what string, got, want unit.Length) {
		t.Helper()
		if got != want {
			t.Errorf("%s is %s, want %s", what, got, want)
		}
	}
	length("the width", s.Width(), 320*pt)
	length("the measure", s.Measure(), 320*pt)
	length("the height, in half lines,", s.Height(), 504*pt)
	length("the drop", s.Drop(), pt*392/100)
	length("what is around a page on a screen", s.Around(), 0)
	length("the overlap on a screen", s.Overlap(), 9*pt)
	s.Bleed = 8 * pt
	length("what is around a page", s.Around(), 8*pt)
	length("the overlap", s.Overlap(), 8*pt)
	s.Marks = true
	length("what is around a page with marks", s.Around(), 8*pt+unit.Millimeters(12))
	s.Columns, s.Gutter = 3, 10*pt
	length("the measure of three columns", s.Measure(), 100*pt)
	section := new(Section)
	length("the measure of a section", section.Measure(&s), 100*pt)
	if n := section.Columns(&s); n != 3 {
		t.Errorf("a section has %d columns", n)
	}
	section.Wide = true
	length("the measure of a wide section", section.Measure(&s), 320*pt)
	if n := section.Columns(&s); n != 1 {
		t.Errorf("a wide section has %d columns", n)
	}
	s.Columns, s.Margin, s.MarginGap = 1, 60*pt, 20*pt
	length("the measure beside a margin", s.Measure(), 240*pt)
	length("the measure of a wide section in one column", section.Measure(&s), 240*pt)
	s.Columns = 0
	section.Wide = false
	if n := section.Columns(&s); n != 1 {
		t.Errorf("a sheet without columns has %d", n)
	}
	if s.Wrapped() != 0 {
		t.Error("a sheet without a wrap has covers")
	}
	s.Wrap = new(Wrap)
	if s.Wrapped() != 4 {
		t.Errorf("the covers are %d pages", s.Wrapped())
	}
}

// TestSpans: a cell takes the columns that it asks for, one at the least, and no more than are left.
func TestSpans(t *testing.T) {
	r := TableRow{Spans: []int{2, 0, 9}}
	for _, c := range []struct{ cell, left, want int }{{0, 5, 2}, {0, 1, 1}, {1, 5, 1}, {2, 4, 4}, {3, 5, 1}, {0, 2, 2}} {
		if got := r.Span(c.cell, c.left); got != c.want {
			t.Errorf("cell %d takes %d of %d columns, want %d", c.cell, got, c.left, c.want)
		}
	}
}

// TestIsolateNumbers: numbers with a sign are values of their own, with the text around them and its place.
func TestIsolateNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"-5": "[-5]", "a -5 b": "a |[-5]| b", "5 % and 7": "[5 %]| and 7", "no sign 5": "no sign 5", "a-b": "a-b",
		"(+1,234.5)": "(|[+1,234.5]|)", "۵٪": "[۵٪]", "-": "-", "a -5": "a |[-5]",
	} {
		got := ""
		for i, in := range IsolateNumbers([]Inline{Text{Value: text}}) {
			if i > 0 {
				got += "|"
			}
			switch in := in.(type) {
			case Text:
				got += in.Value
			case Isolate:
				got += "[" + PlainText(in.Inlines) + "]"
			}
		}
		if got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
	if out := IsolateNumbers([]Inline{LineEnd{}, Link{}}); len(out) != 2 {
		t.Errorf("what is no text became %v", out)
	}
}

// TestFrenchSpaces: signs of French stand behind a narrow space, colons and quotation marks at a full one.
func TestFrenchSpaces(t *testing.T) {
	for text, want := range map[string]string{"Oui !": "Oui\u202f!", "a\u00a0;": "a\u202f;", "« a »": "«\u00a0a\u00a0»", "a : b": "a\u00a0: b"} {
		if got := Spaces(locale.Language{Punctuation: locale.French}, text); got != want {
			t.Errorf("%q becomes %q", text, got)
		}
		if got := Spaces(locale.Language{}, text); got != text {
			t.Errorf("without French, %q becomes %q", text, got)
		}
	}
}
