package grammar

import (
	"fmt"
	"strconv"
	"strings"
)

// names are the tables and keys that a text has named so far, each with the byte at which it stands.
type names struct {
	lists Lists
	// table is the one that keys belong to.
	table string
	// tables and keys are by their paths, in which a table of a list has its number.
	tables map[string]header
	keys   map[string]int
	// count is how many tables a list has.
	count map[string]int
}

// header is where a header stands in a text, with its brackets, and the name in it.
type header struct{ at, to, from, end int }

// newNames makes the names of a text of which nothing is read.
func newNames(lists Lists) *names {
	return &names{lists: lists, tables: make(map[string]header), keys: make(map[string]int),
		count: make(map[string]int)}
}

// path is that of a name as the last tables of lists have it.
func (n *names) path(parts []string) string {
	path := ""
	for i, p := range parts {
		path += "." + strconv.Quote(p)
		if c := n.count[path]; c > 0 && i < len(parts)-1 {
			path += "#" + strconv.Itoa(c)
		}
	}
	return path
}

// list begins the next table of a list.
func (n *names) list(parts []string) {
	path := n.path(parts)
	n.count[path]++
	n.table = path + "#" + strconv.Itoa(n.count[path])
}

// single begins a table that has its name alone. If the name was there before, its header is returned, and the table
// counts as the next of a list.
func (n *names) single(parts []string, h header) (before header, again bool) {
	path := n.path(parts)
	before, again = n.tables[path]
	if n.count[path] > 0 {
		again = true
	}
	if again {
		n.list(parts)
		return before, true
	}
	n.tables[path] = h
	n.table = path
	return header{}, false
}

// key names a key of the table; before is where the same key stands, if it does.
func (n *names) key(parts []string, at int) (before int, again bool) {
	path := n.table + "\x00" + n.path(parts)
	before, again = n.keys[path]
	if !again {
		n.keys[path] = at
	}
	return before, again
}

// twice is the fault of a header whose name stands twice, and not in double brackets. Before is the zero value if the
// name stands in double brackets before.
func (n *names) twice(text string, parts []string, h, before header) Fault {
	name := strings.Join(parts, ".")
	f := Fault{At: h.at, Length: h.to - h.at, Sure: n.lists(name)}
	if before.to > 0 {
		f.What = fmt.Sprintf("[%s] stands twice, first in line %d; each table of a list begins with double brackets",
			name, lineNumber(text, before.at))
		f.Edits = []Edit{doubled(text, before), doubled(text, h)}
	} else {
		f.What = fmt.Sprintf("[%s] stands among tables that begin with [[%s]]; all of them have "+
			"double brackets", name, name)
		f.Edits = []Edit{doubled(text, h)}
		f.Sure = true
	}
	if !f.Sure {
		f.What = fmt.Sprintf("[%s] stands twice, first in line %d", name, lineNumber(text, before.at))
		f.Cure = fmt.Sprintf("put the keys of both under one [%s], or write [[%s]] twice if it is a list", name, name)
		f.Edits = nil
	}
	return f
}

// doubled puts the name of a header in double brackets.
func doubled(text string, h header) Edit {
	return Edit{h.at, h.to, "[[" + strings.TrimSpace(text[h.from:h.end]) + "]]"}
}

// lineNumber is the number of the line of a byte, from 1.
func lineNumber(text string, at int) int { return strings.Count(text[:at], "\n") + 1 }
