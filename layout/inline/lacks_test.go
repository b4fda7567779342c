package inline_test

import (
	"testing"

	"annualreport/fonts"
	"annualreport/layout"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/layouttest"
)

// TestLacks: emphasis that a family does not show is told once, where the family is chosen or where it is
// first asked for, and only if the author asks for it.
func TestLacks(t *testing.T) {
	book := fonts.Embedded()
	serif, _ := book.Family(fonts.SerifText)
	alone := &fonts.Family{Name: serif.Name, Faces: serif.Faces[:1]}
	naskh, _ := book.Family("Noto Naskh Arabic")
	at, key := diag.At("r.toml", 7, 1), diag.At("r.toml", 2, 8)
	words := func(e content.Emphasis, at diag.Span, text string) content.Inline {
		return content.InEmphasis{Emphasis: e, Inlines: layouttest.Inlines(text), Span: at}
	}
	chosen := map[string]diag.Span{serif.Name: key}
	for _, c := range []struct {
		name    string
		family  *fonts.Family
		chosen  map[string]diag.Span
		inlines []content.Inline
		want    content.Emphasis // that the family has not
		of      string           // the family
		line    int
	}{
		{"both", alone, chosen, []content.Inline{words(content.Strong, at, "a"), words(content.Italic, at, "b")},
			content.Strong | content.Italic, serif.Name, 2},
		{"one", alone, nil, []content.Inline{words(content.Italic, at, "b")}, content.Italic, serif.Name, 7},
		{"not asked for", alone, chosen, layouttest.Inlines("a"), 0, "", 0},
		{"always set so", alone, chosen, []content.Inline{words(content.Italic, diag.Span{}, "a")}, 0, "", 0},
		{"a whole family", serif, chosen, []content.Inline{
			words(content.Strong, at, "a"), words(content.Italic, at, "b"), words(content.SmallCaps, at, "c WHO"),
			words(content.Strong|content.Italic, at, "d"),
		}, 0, "", 0},
		{"small capitals", naskh, nil, []content.Inline{words(content.SmallCaps, at, "ا")}, 0, "", 0},
		{"letters of another family", serif, chosen, []content.Inline{content.InLanguage{
			Language: layouttest.Language(t, "ar"), Inlines: []content.Inline{words(content.Italic, at, "كلمة")},
		}}, content.Italic, naskh.Name, 7},
	} {
		reported := lacksOf(t, c.family, c.chosen, c.inlines...)
		if c.want == 0 {
			if len(reported) > 0 {
				t.Errorf("%s: reported %v", c.name, reported)
			}
			continue
		}
		if len(reported) != 1 {
			t.Errorf("%s: reported %v", c.name, reported)
			continue
		}
		f, ok := reported[0].(finding.NoEmphasis)
		if !ok || f.Missing != c.want || f.Family != c.of || f.Place().Position().Line != c.line {
			t.Errorf("%s: reported %+v, want %b in line %d", c.name, reported, c.want, c.line)
		}
	}
}

// lacksOf sets text in a family and gives the warnings.
func lacksOf(
	t *testing.T, family *fonts.Family, chosen map[string]diag.Span, inlines ...content.Inline,
) []finding.Finding {
	t.Helper()
	style := layouttest.BodyStyle()
	style.Text.Family = family
	doc := layouttest.A4(t, 120, "en", content.Paragraph{Tag: display.P, Inlines: inlines})
	layouttest.Styled(doc, role.Body, style)
	doc.Chosen = chosen
	_, found, err := layout.Typeset(doc)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestSmallCapitalsOfCapitals: words in capitals alone become small capitals; the capital of a name stays.
func TestSmallCapitalsOfCapitals(t *testing.T) {
	glyph := func(inline content.Inline) uint16 {
		p := content.Paragraph{Role: role.Body, Tag: display.P, Inlines: []content.Inline{inline}}
		doc := layouttest.Typeset(t, layouttest.A4(t, 120, "en", p))
		for _, it := range doc.Pages[0].Items {
			if w, ok := it.(display.Text); ok && w.Place.Artifact == display.NotArtifact {
				return w.Words[0].Shaped.Glyphs[0].ID
			}
		}
		return 0
	}
	small := func(s string) content.Inline {
		return content.InEmphasis{Emphasis: content.SmallCaps, Inlines: layouttest.Inlines(s)}
	}
	if glyph(small("WHO")) == glyph(content.Text{Value: "WHO"}) || glyph(small("WHO")) != glyph(small("who")) {
		t.Error("[WHO] is not in small capitals")
	}
	if glyph(small("Who")) != glyph(content.Text{Value: "Who"}) {
		t.Error("the capital of [Who] is small")
	}
}
