package shape

import "annualreport/layout/unit"

// Width is the natural width of a text without spaces, at a size, left to right. It is shaped at once and not interned:
// ask for texts of which layout depends, such as the marks of lists, and not for running text. It returns an error if a
// face cannot be opened.
func (t *Table) Width(style Style, script scriptTag, text string, size unit.Length) (unit.Length, error) {
	t.measuring.Lock()
	defer t.measuring.Unlock()
	if t.ruler == nil {
		t.ruler = newShaper()
	}
	var width unit.Length
	choose := chooser{book: t.book, known: t.known}
	for _, run := range choose.faceRuns(nil, &style, script, text) {
		w := &Word{Text: text[run.from:run.to], Face: run.face, style: &style, script: run.script}
		if err := t.ruler.shape(w); err != nil {
			return 0, err
		}
		width += w.Scale(w.Advance, size)
	}
	return width, nil
}
