package shape

import "annualreport/layout/unit"

// Width is the natural width of a text without spaces, at a size, left to right. It is shaped at once and not interned:
// ask for texts of which layout depends, such as the marks of lists, and not for running text. It returns an error if a
// face cannot be opened.
func (t *Table) Width(style Style, script scriptTag, text string, size unit.Length) (unit.Length, error) {
	if t.ruler == nil {
		t.ruler = newShaper()
	}
	var width unit.Length
	for _, run := range t.faceRuns(nil, &style, script, text) {
		w := &Word{Text: text[run.from:run.to], Face: run.face, style: &style, script: run.script}
		if err := t.ruler.shape(w); err != nil {
			return 0, err
		}
		width += w.Scale(w.Advance, size)
	}
	return width, nil
}
