package display

import (
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// Width is the width of a word in a text, up to the end of its last letter: without the tracking behind that.
func (t *Text) Width(w *shape.Word) unit.Length { return Width(w, t.Size, t.Expansion, t.Tracking) }

// Width is the width of a word at a size, up to the end of its last letter. Expansion and tracking are as in Text; the
// letters of a word that is not trackable stay together.
func Width(w *shape.Word, size unit.Length, expansion, tracking int64) unit.Length {
	width := w.Scale(w.Advance, size)
	if tracking != 0 && w.Trackable {
		width += size.MulDiv(int64(len(w.Glyphs)-1)*tracking, perEm)
	}
	return width.MulDiv(expansion, Natural)
}

// TrackingBehind is the tracking behind one glyph of a size; expansion and tracking are as in Text.
func TrackingBehind(size unit.Length, expansion, tracking int64) unit.Length {
	return size.MulDiv(tracking*expansion, perEm*Natural)
}

// perEm are the units of tracking in an em.
const perEm = 1000
