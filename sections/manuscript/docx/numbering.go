package docx

import (
	"strconv"
	"strings"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// deepest is the number of levels of lists in Word.
const deepest = 9

// level is how the items of a level of a list are marked.
type level struct {
	// format is such as "bullet" or "decimal".
	format string
	// bullet is the sign or the words before the items of a level that is not counted.
	bullet string
	// blank levels show nothing before their paragraphs.
	blank bool
	// worded levels show more before their paragraphs than a number: “Article 1”, “§ 1”, “1.1”.
	worded bool
	// start is the number of the first item.
	start int
	// style is the style whose paragraphs are items of the level, by its name in the file; empty for most.
	style string
	// indent is how far its items are set in.
	indent indent
	// restart is how many of the outer levels make the items begin anew, counted from the outermost one: 0 for none of
	// them, negative for all.
	restart int
}

// list is a list of a file.
type list struct {
	// counter is the list with which it is counted together: several may go on from each other.
	counter string
	levels  [deepest]level
	// restarts are the levels that begin anew when the list is used first.
	restarts [deepest]bool
	used     bool
}

// numbering are the lists of a file by their names, and how far each is counted.
type numbering struct {
	lists  map[string]*list
	counts map[string]*counter
}

// counter is how far lists that are counted together are counted.
type counter struct {
	// last are the numbers of the last items of the levels, begun says which levels have one.
	last  [deepest]int
	begun [deepest]bool
}

// readNumbering reads the lists (ISO/IEC 29500-1, 17.9).
func readNumbering(a *xmltree.Archive, part string) (numbering, error) {
	out := numbering{make(map[string]*list), make(map[string]*counter)}
	tree, err := a.Tree(part)
	if err != nil {
		return out, err
	}
	abstract := make(map[string]*xmltree.Node)
	styled := make(map[string]*xmltree.Node)
	for _, n := range tree.Child("numbering").Elements() {
		switch n.Name {
		case "abstractNum":
			abstract[n.Attribute("abstractNumId")] = n
			if style := n.Child("styleLink"); style != nil {
				styled[style.Attribute("val")] = n
			}
		case "num":
			l := &list{counter: n.Child("abstractNumId").Attribute("val")}
			l.take(abstract[l.counter])
			if style := abstract[l.counter].Child("numStyleLink"); style != nil { // another one has its levels
				l.take(styled[style.Attribute("val")])
			}
			for _, o := range n.Elements() {
				if o.Name == "lvlOverride" {
					l.override(o)
				}
			}
			out.lists[n.Attribute("numId")] = l
		}
	}
	return out, nil
}

// depthOf is the level that a node names, from 0; ok is false if there is no such level.
func depthOf(n *xmltree.Node) (depth int, ok bool) {
	depth, err := strconv.Atoi(n.Attribute("ilvl"))
	return depth, err == nil && depth >= 0 && depth < deepest
}

// take takes the levels within a node.
func (l *list) take(n *xmltree.Node) {
	for _, c := range n.Elements() {
		depth, ok := depthOf(c)
		if c.Name != "lvl" || !ok {
			continue
		}
		start, err := strconv.Atoi(c.Child("start").Attribute("val"))
		if err != nil {
			start = 1
		}
		restart, err := strconv.Atoi(c.Child("lvlRestart").Attribute("val"))
		if err != nil {
			restart = -1
		}
		l.levels[depth] = level{
			blank:  isBlank(c.Child("lvlText")),
			worded: isWorded(c.Child("lvlText")),
			format: c.Child("numFmt").Attribute("val"), start: start, restart: restart,
			style: c.Child("pStyle").Attribute("val"), indent: indentOf(c.Child("pPr")), bullet: bulletOf(c),
		}
	}
}

// bulletOf is the bullet of a level, as its font shows it; empty for a picture (17.9.9).
func bulletOf(level *xmltree.Node) string {
	if level.Child("lvlPicBulletId") != nil {
		return ""
	}
	fonts := fontsOf(level.Child("rPr"))
	return fonts.signs(level.Child("lvlText").Attribute("val"), new(manuscript.Losses))
}

// isBlank reports whether a level shows nothing before its paragraphs, as that of a further paragraph of an item
// (17.9.11).
func isBlank(text *xmltree.Node) bool {
	return text != nil && strings.TrimSpace(text.Attribute("val")) == ""
}

// isWorded reports whether a level shows words, signs or several numbers, as in “Article %1” and “%1.%2”.
func isWorded(text *xmltree.Node) bool {
	shown := text.Attribute("val")
	return strings.Count(shown, "%") > 1 || strings.Trim(shown, "%123456789.()[]-–: \t") != ""
}

// override changes a level for this list alone.
func (l *list) override(n *xmltree.Node) {
	l.take(n)
	depth, ok := depthOf(n)
	if !ok {
		return
	}
	if start, err := strconv.Atoi(n.Child("startOverride").Attribute("val")); err == nil {
		l.levels[depth].start = start
		l.restarts[depth] = true
	}
}

// item counts an item of a level. ok is false if the paragraph is in no list: list 0 means that it is none though its
// style is one.
func (n *numbering) item(name string, depth int) (item manuscript.Item, ok bool) {
	l := n.lists[name]
	if name == "" || name == "0" || depth < 0 || depth >= deepest {
		return manuscript.Item{}, false
	}
	if of := n.level(name, depth); of.format == "none" || of.blank {
		return manuscript.Item{}, false
	}
	item = manuscript.Item{Level: depth, List: name, Group: name}
	if l == nil {
		return item, true
	}
	item.Group = l.counter
	number := n.count(l, depth)
	if format := l.levels[depth].format; format != "bullet" && format != "" {
		item.Ordered = true
		item.List = l.counter
		item.Number = max(number, 0)
	}
	return item, true
}

// count counts an item of a level. The levels below it begin anew behind each item of it, also behind one with a
// bullet, unless they say that they go on.
func (n *numbering) count(l *list, depth int) int {
	counts := n.counts[l.counter]
	if counts == nil {
		counts = new(counter)
		n.counts[l.counter] = counts
	}
	if !l.used {
		l.used = true
		for i, restarts := range l.restarts {
			counts.begun[i] = counts.begun[i] && !restarts
		}
	}
	if !counts.begun[depth] {
		counts.begun[depth] = true
		counts.last[depth] = l.levels[depth].start - 1
	}
	counts.last[depth]++
	for i := depth + 1; i < deepest; i++ {
		counts.begun[i] = counts.begun[i] && !l.levels[i].restartsBehind(depth)
	}
	return counts.last[depth]
}

// restartsBehind reports whether the items of a level begin anew behind an item of an outer one.
func (l level) restartsBehind(outer int) bool { return l.restart < 0 || outer < l.restart }

// depthOfStyle is the level of a list whose items are the paragraphs of a style (17.9.23); false if it has none.
func (n *numbering) depthOfStyle(name, style string) (depth int, ok bool) {
	l := n.lists[name]
	if l == nil || style == "" {
		return 0, false
	}
	for depth, level := range l.levels {
		if level.style == style {
			return depth, true
		}
	}
	return 0, false
}

// level is a level of a list; that of a list that the file does not have says nothing.
func (n *numbering) level(name string, depth int) level {
	l := n.lists[name]
	if l == nil || depth < 0 || depth >= deepest {
		return level{}
	}
	return l.levels[depth]
}

// indent is how far the items of a level of a list are set in.
func (n *numbering) indent(name string, depth int) indent { return n.level(name, depth).indent }

// isDecimal reports whether items of a level are counted by plain numbers.
func (n *numbering) isDecimal(name string, depth int) bool {
	switch n.level(name, depth).format {
	case "decimal", "decimalZero", "ordinal":
		return true
	}
	return false
}

// isBlank reports whether the items of a level have no mark, as further paragraphs of an item have none.
func (n *numbering) isBlank(name string, depth int) bool { return n.level(name, depth).blank }

// isWorded reports whether the items of a level show more than a number.
func (n *numbering) isWorded(name string, depth int) bool { return n.level(name, depth).worded }
