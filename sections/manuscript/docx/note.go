package docx

import (
	"path"

	"annualreport/sections/manuscript"
)

// note is the number of a footnote or an endnote, which it gets when it is called first.
func (r *reader) note(kind, id string) int {
	key := noteKey{kind, id}
	if r.notes[key] == 0 {
		r.out.Notes = append(r.out.Notes, nil)
		r.notes[key] = len(r.out.Notes)
	}
	return r.notes[key]
}

// readNotes reads the notes that were called.
func (r *reader) readNotes(folder string) error {
	for _, kind := range []string{"footnote", "endnote"} {
		part := path.Join(folder, kind+"s.xml")
		tree, err := r.archive.Tree(part)
		if err != nil {
			return err
		}
		r.part = part
		if r.links, err = relations(r.archive, part); err != nil {
			return err
		}
		for _, n := range tree.Child(kind + "s").Elements() {
			if number := r.notes[noteKey{kind, n.Attribute("id")}]; number > 0 {
				r.out.Notes[number-1] = onlyText(r.blocks(n))
			}
		}
	}
	return nil
}

// onlyText are the blocks of a note that a report can have in one.
func onlyText(blocks []manuscript.Block) []manuscript.Block {
	var out []manuscript.Block
	for _, b := range blocks {
		switch b.(type) {
		case manuscript.Paragraph, manuscript.Item:
			out = append(out, b)
		}
	}
	return out
}
