package manuscript

// leastIndent is how much further from the margin, in twentieths of a point, the mark of an item stands that is seen to
// be within the item above. Word sets the items of "List Bullet 2" in by 283 twentieths.
const leastIndent = 100

// nest finds how many lists each item is in. Items of one list say it by their levels; where lists of several kinds
// follow each other, as "List Bullet" and "List Bullet 2" of Word, readers see it by their indents.
func nest(blocks []Block) []Block {
	var around []outerItem
	for i, block := range blocks {
		item, ok := block.(Item)
		switch {
		case !ok:
			around = nil
			continue
		case item.Continued && around == nil:
			blocks[i] = Paragraph{Runs: item.Runs}
			continue
		case item.Continued:
			continue
		}
		around = outerOf(around, &item)
		next := outerItem{item.Group, item.Level, item.Indent}
		item.Level = len(around)
		around = append(around, next)
		blocks[i] = item
	}
	return blocks
}

// outerItem is an item that the next one may be within.
type outerItem struct {
	group         string
	level, indent int
}

// outerOf are those of the items above that an item is within, the outermost one first.
func outerOf(above []outerItem, item *Item) []outerItem {
	for n := len(above); n > 0; n-- {
		if above[n-1].group != item.Group {
			continue
		}
		for n > 0 && above[n-1].group == item.Group && above[n-1].level >= item.Level {
			n--
		}
		return above[:n]
	}
	n := len(above)
	for n > 0 && above[n-1].indent+leastIndent > item.Indent {
		n--
	}
	return above[:n]
}
