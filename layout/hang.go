package layout

import (
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// side is an edge of a line.
type side uint8

const (
	atStart side = iota
	atEnd
)

// protrusion is how much of a character hangs out of the measure, in
// thousandths of its width. Margins that are optically even need signs, which
// are light, to stand out of line; the values are near those of pdfTeX's tables
// (Hàn Thế Thành 2000) and of common practice since.
type protrusion struct{ start, end int64 }

// hangs gives the protrusion of a character.
func hangs(r rune) protrusion {
	switch r {
	case '-', '\u2010', '\u00ad':
		return protrusion{0, 550}
	case '.', ',', '،', '。', '、', '۔':
		return protrusion{0, 700}
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

// hang is how far a character at the edge of a line hangs into the margin.
func (s *setter) hang(w *shape.Word, r rune, size unit.Length, at side) unit.Length {
	h := hangs(r)
	share := h.start
	if at == atEnd {
		share = h.end
	}
	if share == 0 || len(w.Glyphs) == 0 {
		return 0
	}
	// The glyph at the edge of the line is the last or the first that is seen.
	g := w.Glyphs[0]
	if (at == atEnd) != w.RightToLeft {
		g = w.Glyphs[len(w.Glyphs)-1]
	}
	return w.Scale(int64(g.Advance), size).MulDiv(share, 1000)
}

// lastRuneBefore is the character before a byte of a text.
func lastRuneBefore(text string, at int) rune {
	return lastRune(&shape.Word{Text: text[:at]})
}
