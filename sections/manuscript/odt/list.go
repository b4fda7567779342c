package odt

import (
	"strconv"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// list reads a list. Lists within it have the style of the outer one, unless they say otherwise; group is that of the
// outermost one.
func (r *reader) list(n *xmltree.Node, group, style string, level int) []manuscript.Block {
	if own := n.Attribute("style-name"); own != "" {
		style = own
	}
	l := listReader{reader: r, group: group, style: style, level: level, number: r.startOf(n, style, level)}
	l.counted = r.levelOf(style, level)
	l.name = style // lists with bullets go on in each other
	if l.counted.format != "" {
		l.name += strconv.Itoa(r.lists)
	}
	for _, item := range n.Elements() {
		if item.Name == "list-item" || item.Name == "list-header" {
			l.item(item)
		}
	}
	r.numbers[listKey{style, level}] = l.number
	r.numbers[listKey{"#" + n.Attribute("id"), level}] = l.number
	return l.out
}

// listReader reads the items of one list.
type listReader struct {
	*reader
	// group, style, level and name are those of its items, counted is how they are counted.
	group, style, name string
	level              int
	counted            level
	// number is that of the last item.
	number int
	out    []manuscript.Block
}

// item reads an item, or the head of the list, which has no number (OpenDocument 1.3, part 3, 5.3.3).
func (l *listReader) item(n *xmltree.Node) {
	isContinued := n.Name == "list-header" || l.counted.blank
	if start, err := strconv.Atoi(n.Attribute("start-value")); err == nil && !isContinued {
		l.number = start - 1
	}
	for _, c := range n.Elements() {
		if c.Name == "list" {
			l.out = append(l.out, l.list(c, l.group, l.style, min(l.level+1, mostLevels-1))...)
			continue
		}
		if !isContinued && c.Name == "p" {
			l.number++
		}
		for _, block := range l.blocks(&xmltree.Node{Name: "item", Children: []*xmltree.Node{c}}) {
			p, ok := block.(manuscript.Paragraph)
			if !ok {
				l.out = append(l.out, block)
				continue
			}
			item := l.itemOf(l.counted, p.Runs, isContinued)
			item.Level, item.Group, item.List, item.Number = l.level, l.group, l.name, l.number
			l.out = append(l.out, item)
			isContinued = true
		}
	}
}

// itemOf is an item of a level with its bullet, and without its place in its list. It tells how items are counted that
// have no plain numbers.
func (r *reader) itemOf(of level, runs []manuscript.Run, isContinued bool) manuscript.Item {
	item := manuscript.Item{Indent: of.mark, Ordered: of.format != "", Continued: isContinued, Runs: runs}
	switch {
	case isContinued:
	case !item.Ordered:
		item.Runs = manuscript.WithBullet(of.bullet, runs, &r.out.Losses)
	case of.format != "1":
		r.out.Losses.Add(manuscript.LossOfLetters)
	case of.worded:
		r.out.Losses.Add(manuscript.LossOfCounted)
	}
	return item
}

// numbered reads a paragraph that is an item without a list around it (5.3.7).
func (r *reader) numbered(n *xmltree.Node) []manuscript.Block {
	depth, err := strconv.Atoi(n.Attribute("level"))
	if err != nil {
		depth = 1
	}
	depth = min(max(depth-1, 0), mostLevels-1)
	style := n.Attribute("style-name")
	name := "numbered " + n.Attribute("list-id") + style
	of := r.levelOf(style, depth)
	key := listKey{name, depth}
	if _, isBegun := r.numbers[key]; !isBegun {
		r.numbers[key] = max(of.start-1, 0)
	}
	if start, err := strconv.Atoi(n.Attribute("start-value")); err == nil {
		r.numbers[key] = start - 1
	}
	r.numbers[key]++
	for deeper := depth + 1; deeper < mostLevels; deeper++ {
		delete(r.numbers, listKey{name, deeper})
	}
	out := r.blocks(n)
	for i, block := range out {
		if p, ok := block.(manuscript.Paragraph); ok && n.Child("h") == nil {
			item := r.itemOf(of, p.Runs, i > 0 || of.blank)
			item.Level, item.Group, item.List, item.Number = depth, name, name, r.numbers[key]
			out[i] = item
		}
	}
	return out
}

// mostLevels is how many levels lists have.
const mostLevels = 9

// startOf is the number before that of the first item of a list: that of the list that it continues, or that of its
// style.
func (r *reader) startOf(n *xmltree.Node, style string, level int) int {
	if id := n.Attribute("continue-list"); id != "" {
		return r.numbers[listKey{"#" + id, level}]
	}
	if n.Attribute("continue-numbering") == "true" {
		return r.numbers[listKey{style, level}]
	}
	return max(r.levelOf(style, level).start-1, 0)
}

// levelOf is a level of a style of lists. A style that does not have the level is taken by its first one.
func (r *reader) levelOf(style string, depth int) level {
	if l, ok := r.levels[listKey{style, depth}]; ok {
		return l
	}
	return r.levels[listKey{style, 0}]
}
