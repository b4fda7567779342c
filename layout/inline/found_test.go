package inline_test

import (
	"slices"
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// placed is a text that stands in a line of the report.
func placed(line int, s string) content.Inline {
	return content.Text{Value: s, Span: diag.At("report.toml", line, 1)}
}

// TestCharactersWithoutGlyph: a character that no font has is found once in a text, where the text stands; control
// characters and those that no text may have are not.
func TestCharactersWithoutGlyph(t *testing.T) {
	for text, want := range map[string]string{
		"a word": "", "a \ue123\ue123 and \ue124 and \ue123": "\ue123\ue124", "a \x01 word": "", "a \ufdd0 word": "", "a \x7f\ue123": "\ue123",
	} {
		doc := in("en", layouttest.Ragged(), set(placed(2, "Before. "), placed(3, text)))(t)
		out, found, err := layout.Typeset(doc)
		if err != nil {
			t.Fatal(err)
		}
		if want != "" && out.Lacking == 0 {
			t.Errorf("%q: no character is counted", text)
		}
		got, at := "", ""
		for _, f := range found {
			if lost, is := f.(finding.NoGlyphs); is {
				got, at = got+string(lost.Characters), lost.Place().String()
			}
		}
		if got != want || want != "" && at != "report.toml:3:1" {
			t.Errorf("%q: found %q at %s", text, got, at)
		}
	}
}

// TestPlacesOfLongLines: a line that is too long is told where its first word stands in the report; if that is not known,
// where the paragraph or its first text stands.
func TestPlacesOfLongLines(t *testing.T) {
	long := strings.Repeat("W", 40)
	own := set(text(long))
	own.Span = diag.At("report.toml", 9, 1)
	for _, c := range []struct {
		name      string
		paragraph content.Paragraph
		want      string
	}{
		{"in the second text", set(placed(2, "Before. "), placed(3, long)), "report.toml:3:1"},
		{"in the first text", set(placed(2, long+" "), placed(3, "behind.")), "report.toml:2:1"},
		{"in a text without a place", set(placed(2, "Before. "), text(long)), "report.toml:2:1"},
		{"of a paragraph with a place", own, "report.toml:9:1"},
	} {
		out, found, err := layout.Typeset(in("en", layouttest.Ragged(), c.paragraph)(t))
		if err != nil {
			t.Fatal(err)
		}
		if out.Overfull != 1 {
			t.Errorf("%s: %d lines are too long", c.name, out.Overfull)
		}
		got := ""
		for _, f := range found {
			if line, is := f.(finding.LongLine); is {
				got += line.Place().String()
			}
		}
		if got != c.want {
			t.Errorf("%s: a long line is found at %q, want %s", c.name, got, c.want)
		}
	}
}

// TestSourceOfLink: the element of a link knows where the link stands in the report.
func TestSourceOfLink(t *testing.T) {
	link := content.Link{Target: display.Target{URL: "https://lamp.example"}, Inlines: layouttest.Inlines("A link"),
		Span: diag.At("report.toml", 4, 7)}
	doc := layouttest.Typeset(t, in("en", layouttest.Ragged(), set(placed(3, "See "), link, text(".")))(t))
	n := 0
	for id, at := range doc.Sources {
		if doc.Structure.At(id).Role != display.LinkRole {
			continue
		}
		n++
		if at.String() != "report.toml:4:7" {
			t.Errorf("the link is from %s", at)
		}
	}
	if n != 1 {
		t.Errorf("%d links have a source", n)
	}
}

// TestSpaceBeforeWords: a space that ties and stands before the first word of a line is as wide as between words.
func TestSpaceBeforeWords(t *testing.T) {
	spaces := make(map[string]unit.Length)
	for _, s := range []string{"lamp\u00a0lamp", "\u00a0lamp"} {
		doc := layouttest.Typeset(t, in("en", layouttest.Ragged(), set(text(s)))(t))
		line := doc.Pages[0].Items[0].(display.Text)
		last := len(line.Words) - 1
		spaces[s] = line.Words[last].X - line.Words[last-1].X
	}
	if between, before := spaces["lamp\u00a0lamp"], spaces["\u00a0lamp"]; between != before || between == 0 {
		t.Errorf("a space between words is %s wide, before them %s", between, before)
	}
}

// TestScriptsWithoutGlyphs: the report is told in which scripts the characters are that no font has.
func TestScriptsWithoutGlyphs(t *testing.T) {
	_, found, err := layout.Typeset(in("en", layouttest.Ragged(), set(text("a ꔀ and 𐦀")))(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		if lost, is := f.(finding.NoGlyphs); is {
			if !slices.Equal(lost.Scripts, []string{"Vaii", "Mero"}) {
				t.Errorf("the characters are in %q", lost.Scripts)
			}
			return
		}
	}
	t.Errorf("found %+v", found)
}

// TestSpacesMeet: spaces of texts that meet are one space, and a space that ties stays beside it.
func TestSpacesMeet(t *testing.T) {
	end := func(inlines ...content.Inline) unit.Length {
		doc := layouttest.Typeset(t, in("en", layouttest.Ragged(), set(inlines...))(t))
		line := doc.Pages[0].Items[0].(display.Text)
		return line.Words[len(line.Words)-1].X
	}
	one := end(text("lamp light"))
	for _, texts := range [][]content.Inline{
		{text("lamp "), text(" light")}, {text("lamp \n\t light")}, {text(" lamp"), text("  "), text("light ")},
	} {
		if got := end(texts...); got != one {
			t.Errorf("%q: the last word stands at %s, want %s", texts, got, one)
		}
	}
	if two := end(text("lamp \u00a0light")); two <= one {
		t.Errorf("beside a space that ties the last word stands at %s", two)
	}
}

// TestWidestWord: a title becomes smaller where its longest word does not fit, so that it does, and is as large as it
// is to be otherwise.
func TestWidestWord(t *testing.T) {
	for word, want := range map[string]func(size unit.Length) bool{
		"lamp":            func(size unit.Length) bool { return size == 40*unit.Pt },
		"Extraordinarily": func(size unit.Length) bool { return size < 40*unit.Pt && size > 20*unit.Pt },
		"Notwithstandingcharacterizationsoftheextraordinary": func(size unit.Length) bool { return size == 14*unit.Pt },
	} {
		p := layouttest.Paragraph(role.Title, "A "+word)
		out, _, err := layout.Typeset(layouttest.Document(t, "en", 20, p))
		if err != nil {
			t.Fatal(err)
		}
		if line := out.Pages[0].Items[0].(display.Text); !want(line.Size) {
			t.Errorf("a title with the word %s is set in %s", word, line.Size)
		}
	}
}
