package inline

import (
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// tall is the height of the lines of a face, in percent of an em, above which the face needs more room than styles
// leave: Latin faces and those of most scripts stay under 170, and Arabic under 185 as it is made as large as Latin.
const tall = 190

// nearer is how much more the designers of such faces ask for than lines need, in percent: where a letter reaches deep,
// the letter below it is seldom high.
const nearer = 130

// makeRoom sets the lines of a paragraph further apart, and the paragraph further from what is around it, where the
// face of a tall script needs it (Tibetan, Burmese, Nastaliq). It does so by steps of half a line of the grid. Drop is
// how far below its baseline a line ends.
func makeRoom(p *Paragraph, grid, drop unit.Length) {
	ascent, descent := tallExtents(p)
	if ascent == 0 {
		return
	}
	ascent = ascent.MulDiv(100, nearer)
	descent = descent.MulDiv(100, nearer)
	style := *p.Style
	if len(p.Lines) > 1 && ascent+descent > style.Leading {
		style.Leading = (ascent + descent).RoundUp(grid / 2)
	}
	if above := ascent - (style.Leading - drop); above > style.Before {
		style.Before = above.RoundUp(grid / 2)
	}
	if below := descent - drop; below > style.After {
		style.After = below.RoundUp(grid / 2)
	}
	p.Style = &style
}

// tallExtents are what tall faces in a paragraph need above and below their baselines.
func tallExtents(p *Paragraph) (ascent, descent unit.Length) {
	for i := range p.atoms {
		a := &p.atoms[i]
		if a.word == nil || !isTall(a.word) {
			continue
		}
		size := p.Styles[a.style].Text.Size
		ascent = max(ascent, a.word.Scale(int64(a.word.Ascent), size))
		descent = max(descent, a.word.Scale(int64(a.word.Descent), size))
	}
	return ascent, descent
}

// isTall reports whether a word is in a face that needs more room than styles leave.
func isTall(w *shape.Word) bool { return int64(w.Ascent+w.Descent)*100 > tall*w.UnitsPerEm }
