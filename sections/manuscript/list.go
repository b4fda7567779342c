package manuscript

import (
	"strconv"
	"strings"
)

// listWriter writes the items of lists, one after the other.
type listWriter struct {
	// levels are the lists around the next item, the outer one first.
	levels []listLevel
	// turned says that the last list ended right before: one of the same kind that follows needs other marks, or
	// Markdown takes both for one list.
	turned bool
}

// listLevel is a list that is being written.
type listLevel struct {
	list    string
	ordered bool
	// depth is the level of its items in the manuscript, which may begin with a lower one than the first.
	depth int
	// turned says that its marks are the other ones.
	turned bool
	// number is that of its last item.
	number int
	indent string
	// width is that of the mark of its last item.
	width int
}

// item writes an item with its text.
func (w *listWriter) item(item Item, text string) string {
	if item.Continued && len(w.levels) > 0 {
		last := w.levels[len(w.levels)-1]
		return "\n" + indented(text, last.indent+strings.Repeat(" ", last.width)) + "\n"
	}
	level := 0
	for level < len(w.levels) && w.levels[level].depth < item.Level {
		level++
	}
	w.open(item, level)
	l := &w.levels[level]
	l.number = item.Number
	mark := l.mark()
	l.width = len(mark)
	return l.indent + mark + strings.TrimLeft(indented(text, l.indent+strings.Repeat(" ", l.width)), " ") + "\n"
}

// open makes the list of an item the innermost one.
func (w *listWriter) open(item Item, level int) {
	if level < len(w.levels) {
		l := w.levels[level]
		w.levels = w.levels[:level+1]
		if l.list == item.List && l.ordered == item.Ordered && (!item.Ordered || item.Number == l.number+1) {
			return
		}
		w.levels = w.levels[:level]
		w.turned = l.ordered == item.Ordered && !l.turned
	}
	next := listLevel{list: item.List, ordered: item.Ordered, depth: item.Level, turned: w.turned}
	if level > 0 {
		outer := w.levels[level-1]
		next.indent = outer.indent + strings.Repeat(" ", outer.width)
	}
	w.turned = false
	w.levels = append(w.levels, next)
}

// mark is the mark of the list's last item.
func (l *listLevel) mark() string {
	switch {
	case l.ordered && l.turned:
		return strconv.Itoa(l.number) + ") "
	case l.ordered:
		return strconv.Itoa(l.number) + ". "
	case l.turned:
		return "* "
	}
	return "- "
}

// end ends all lists. It is the line that parts them from what follows.
func (w *listWriter) end() string {
	if len(w.levels) == 0 {
		return ""
	}
	w.levels = nil
	return "\n"
}

// indented is a text whose lines with words all begin with an indent.
func indented(text, indent string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = indent + line
		}
	}
	return strings.Join(lines, "\n")
}
