package inline

import (
	"sort"
	"strings"

	"annualreport/layout/locale"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// side is an edge of a line.
type side uint8

const (
	atStart side = iota
	atEnd
)

// protrusion is how much of a character hangs into the margin at the start and at the end of a line, in thousandths of
// its width. A margin looks even if light signs, such as commas, stand outside of it; the values are near those of
// pdfTeX's tables (Hàn Thế Thành 2000) and of common practice since.
type protrusion struct{ start, end int64 }

// hangs gives the protrusion of a character.
func hangs(r rune) protrusion {
	switch r {
	case '-', '\u2010', '\u00ad':
		return protrusion{0, 550}
	case '.', ',', '،', '۔':
		return protrusion{0, 700}
	case '。', '、', '，', '．', '」', '』', '）', '〕', '］', '｝', '〉', '》', '】':
		return protrusion{0, 500} // the blank half of their em, and no ink
	case '「', '『', '（', '〔', '［', '｛', '〈', '《', '【':
		return protrusion{500, 0}
	case ':', ';', '؛':
		return protrusion{0, 400}
	case '!', '?', '؟':
		return protrusion{0, 150}
	case '–', '—':
		return protrusion{200, 200}
	case '“', '‘', '„', '‚', '"', '\'':
		return protrusion{450, 450}
	case '”', '’':
		return protrusion{300, 500}
	case '«', '»', '‹', '›':
		return protrusion{200, 200}
	case '(', '[':
		return protrusion{80, 0}
	case ')', ']':
		return protrusion{0, 80}
	case 'A', 'T', 'V', 'W', 'Y', 'v', 'w', 'y', 'А', 'Т', 'У':
		return protrusion{50, 50}
	case 'r', 't', 'k', 'г', 'т':
		return protrusion{0, 40}
	}
	return protrusion{}
}

// hangsIn gives the protrusion of a character in a language. Where the commas and stops of a language stand in the
// middle of their em, they do not hang.
func hangsIn(language locale.Language, r rune) protrusion {
	if language.Stops == locale.CenteredStops && strings.ContainsRune("、。，．", r) {
		return protrusion{}
	}
	return hangs(r)
}

// hangsOf gives the protrusion of a character of a word.
func hangsOf(w *shape.Word, r rune) protrusion {
	if r < '\u3001' {
		return hangs(r)
	}
	return hangsIn(w.Language(), r)
}

// hangAfter is how far the last letter of an atom hangs into the margin where a line ends behind it. It is 0 for a word
// that runs against the direction of the paragraph, since its last letter does not stand at the margin.
func hangAfter(p *Paragraph, i int) unit.Length {
	if i < 0 || p.atoms[i].kind != wordAtom || p.atoms[i].word.RightToLeft != p.RightToLeft {
		return 0
	}
	a := &p.atoms[i]
	return hang(a.word, lastRune(a.word), p.Styles[a.style].Text.Size, atEnd)
}

// HangBefore is how far the first letter of an atom hangs into the margin at the start of a line; 0 if the word runs
// against the direction of the paragraph.
func HangBefore(p *Paragraph, i int) unit.Length {
	a := &p.atoms[i]
	if a.word.RightToLeft != p.RightToLeft {
		return 0
	}
	return hang(a.word, firstRune(a.word), p.Styles[a.style].Text.Size, atStart)
}

// hang is how far a character at the start or the end of a word hangs into the
// margin.
func hang(w *shape.Word, r rune, size unit.Length, at side) unit.Length {
	share := sideOf(hangsOf(w, r), at)
	if len(w.Glyphs) == 0 || share == 0 {
		return 0
	}
	// Glyphs are in the order in which they are seen.
	if (at == atEnd) != w.RightToLeft {
		return hangOf(w, len(w.Glyphs)-1, share, size)
	}
	return hangOf(w, 0, share, size)
}

// hangAtBreak is the same for a line that ends inside of a word, behind the
// character before a break.
func hangAtBreak(w *shape.Word, b shape.Break, size unit.Length) unit.Length {
	h := hangsOf(w, lastRune(&shape.Word{Text: w.Text[:b.At]}))
	if h.end == 0 {
		return 0
	}
	last := glyphBefore(w.Glyphs, b.Offset)
	if last < 0 {
		return 0
	}
	return hangOf(w, last, h.end, size)
}

// glyphBefore is the index of the glyph of the last character before an offset in the text; -1 if there is none. The
// numbers of clusters rise along the glyphs of a word from left to right, and fall along those of one from right to
// left.
func glyphBefore(glyphs []shape.Glyph, offset int) int {
	up := len(glyphs) > 0 && glyphs[0].Cluster <= glyphs[len(glyphs)-1].Cluster
	if up {
		return sort.Search(len(glyphs), func(i int) bool { return int(glyphs[i].Cluster) >= offset }) - 1
	}
	first := sort.Search(len(glyphs), func(i int) bool { return int(glyphs[i].Cluster) < offset })
	if first == len(glyphs) {
		return -1
	}
	for first+1 < len(glyphs) && glyphs[first+1].Cluster == glyphs[first].Cluster {
		first++
	}
	return first
}

// sideOf is the protrusion on one side.
func sideOf(h protrusion, at side) int64 {
	if at == atEnd {
		return h.end
	}
	return h.start
}

// hangOf is a share of the width of a glyph, in thousandths.
func hangOf(w *shape.Word, glyph int, share int64, size unit.Length) unit.Length {
	if share == 0 {
		return 0
	}
	return w.Scale(int64(w.Glyphs[glyph].Advance), size).MulDiv(share, 1000)
}
