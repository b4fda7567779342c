package manuscript

import "strconv"

// What cannot stand in the cell of a table or in a note.
var (
	lossOfNested = Loss{"tables within tables and notes", "their text stands in the cell or the note around them"}
	lossOfHeld   = Loss{"pictures in tables and notes", "place their files between the paragraphs"}
)

// Plain is a block as paragraphs of text alone, as cells of tables and notes have them. Items keep their marks as text.
// What cannot be kept is added to the losses.
func Plain(block Block, losses *Losses) [][]Run {
	switch block := block.(type) {
	case Paragraph:
		return [][]Run{block.Runs}
	case Heading:
		return [][]Run{block.Runs}
	case Item:
		return [][]Run{append([]Run{{Text: block.mark()}}, block.Runs...)}
	case Table:
		losses.Add(lossOfNested)
		var out [][]Run
		for _, row := range block.Rows {
			for _, c := range row {
				out = append(out, c.Paragraphs...)
			}
		}
		return out
	case Figure:
		losses.Add(lossOfHeld)
	}
	return nil
}

// mark is the mark of an item as text, none for a further paragraph of it.
func (i Item) mark() string {
	switch {
	case i.Continued:
		return ""
	case i.Ordered:
		return strconv.Itoa(i.Number) + ". "
	}
	return "• "
}
