package inline

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/hyphen"
	"annualreport/layout/locale"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// shortTexts are texts of cells: the samples of Unicode's test of line ends, and numbers, units, dates and names.
func shortTexts(t *testing.T) []string {
	texts := []string{
		"", "Members", "1,234.5", "12 km", "−3.5 %", "(12)", "31.12.2031", "“North” & South", "A – B", "well-known",
		"https://example.org/a/b", "Straße 5", "עברית", "التقرير 12", "12 التقرير", "日本語", "नमस्ते दुनिया", "ไทย",
		"a\u00a0b", "1/2", "Wort\u00adteil", "བོད་སྐད", "AVAVA.", "-1", "«x»",
	}
	for i, c := range unicodeCases(t) {
		if i%29 == 0 && !strings.ContainsAny(c.text, "\v\f\u0085\u2028\u2029\r\n\t") {
			texts = append(texts, c.text)
		}
	}
	return texts
}

// TestShortLines: a short text that fits its line is set as a paragraph of its own, whatever the side, the direction
// and the room; and some of each kind fit.
func TestShortLines(t *testing.T) {
	hyphens := hyphen.NewLibrary()
	doc := &content.Document{
		Sheet: content.Sheet{Size: unit.Size{W: 400 * unit.Pt, H: 600 * unit.Pt}, Grid: 14 * unit.Pt, Columns: 1},
		Book:  fonts.Embedded(), Hyphens: hyphens,
	}
	table := shape.NewTable(doc.Book)
	session := NewSession(doc, NewStyles(doc, table), NewPageNumbers())
	serif, _ := fonts.Embedded().Family(fonts.SerifText)
	style := content.ParagraphStyle{
		Text:    content.TextStyle{Family: serif, Weight: fonts.Regular, Size: 10 * unit.Pt, Features: shape.TabularFigures},
		Leading: 14 * unit.Pt, Hyphenate: true,
	}
	languages := []locale.Language{{Tag: "en", Script: "Latn"}, {Tag: "ar", Script: "Arab", Direction: locale.RightToLeft}}
	texts := shortTexts(t)
	for _, align := range []content.Alignment{content.Start, content.End, content.Center} {
		for _, language := range languages {
			style.Align = align
			var ps []*Paragraph
			for _, text := range texts {
				inlines := []content.Inline{content.Text{Value: text}}
				ps = append(ps, session.Read(style, inlines, Frame{Width: 400 * unit.Pt, Language: language}, 0))
			}
			if err := table.Shape(); err != nil {
				t.Fatal(err)
			}
			fits := 0
			for i, p := range ps {
				fits += compareShort(t, session, p, fmt.Sprintf("%+q, %d, %s", texts[i], align, language.Tag))
			}
			if fits < 150 { // most samples of Unicode have signs that the face lacks
				t.Errorf("of %d texts in two rooms each only %d fit", len(ps), fits)
			}
		}
	}
}

// compareShort sets a text in both ways, in a wide room and in one that is as wide as the text, and returns how often
// it fits.
func compareShort(t *testing.T, session *Session, p *Paragraph, name string) (fits int) {
	t.Helper()
	s := NewSetter(session.Doc, session.Styles.Words.Shaper())
	_, whole := Extent(s, p)
	model := ModelOf(p)
	for _, room := range []unit.Length{0, 37 * unit.Pt} {
		model.Narrow(whole + room)
		p.Narrow(whole + room)
		p.Overfull, p.Missing = nil, nil
		short, ok := ShortOf(p, model)
		if !ok {
			return fits
		}
		var again Paragraph
		short.Fill(&again, model)
		if !s.FitsLine(&again) {
			continue
		}
		fits++
		got, err := s.SetLine(&again)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Set(p); err != nil {
			t.Fatal(err)
		}
		want := Line{}
		if len(p.Lines) > 0 {
			want = p.Lines[0]
		}
		if len(p.Lines) > 1 || len(p.Overfull) > 0 || len(p.Missing) > 0 || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: the short line is\n%+v, and there should be %d like\n%+v", name, got, len(p.Lines), want)
		}
	}
	return fits
}

// TestWhatIsShort: a text that has more of its own than words is no short one.
func TestWhatIsShort(t *testing.T) {
	style, other := new(content.ParagraphStyle), new(content.ParagraphStyle)
	shared := []SetStyle{{}}
	model := &Paragraph{Style: style, Styles: shared}
	word := atom{kind: wordAtom, link: -1, note: -1, place: -1}
	linked, noted, ended := word, word, word
	linked.link, noted.note, ended.kind = 0, 0, lineEndAtom
	for _, c := range []struct {
		name string
		p    Paragraph
		want bool
	}{
		{"a word", Paragraph{Style: style, Styles: shared, atoms: []atom{word}}, true},
		{"nothing", Paragraph{Style: style}, true},
		{"another style", Paragraph{Style: other, Styles: shared}, false},
		{"emphasis", Paragraph{Style: style, Styles: []SetStyle{{}}}, false},
		{"two styles", Paragraph{Style: style, Styles: []SetStyle{{}, {}}}, false},
		{"a link", Paragraph{Style: style, Styles: shared, atoms: []atom{linked}}, false},
		{"a note", Paragraph{Style: style, Styles: shared, atoms: []atom{noted}}, false},
		{"two lines", Paragraph{Style: style, Styles: shared, atoms: []atom{ended}}, false},
		{"the other direction", Paragraph{Style: style, Styles: shared, RightToLeft: true}, false},
		{"bad bytes", Paragraph{Style: style, Styles: shared, malformed: true}, false},
		{"too many marks", Paragraph{Style: style, Styles: shared, heaped: true}, false},
	} {
		if _, ok := ShortOf(&c.p, model); ok != c.want {
			t.Errorf("%s is short: %v", c.name, ok)
		}
	}
}
