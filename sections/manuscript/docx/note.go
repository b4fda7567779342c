package docx

import (
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
func (r *reader) readNotes() error {
	for _, kind := range []string{"footnote", "endnote"} {
		part := r.names[kind+"s"]
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
				r.out.Notes[number-1] = r.onlyText(r.blocks(n))
			}
		}
	}
	return nil
}

// onlyText are the blocks of a note as a report can have them in one: the text of all others stands in paragraphs.
func (r *reader) onlyText(blocks []manuscript.Block) []manuscript.Block {
	var out []manuscript.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case manuscript.Paragraph, manuscript.Item:
			out = append(out, b)
		default:
			for _, runs := range manuscript.Plain(b, &r.out.Losses) {
				out = append(out, manuscript.Paragraph{Runs: runs})
			}
		}
	}
	return out
}
