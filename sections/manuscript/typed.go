package manuscript

import (
	"cmp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// typedBullets are signs that people type for the bullet of a list, with a tab behind them; typedSigns are those that
// say something.
const (
	typedBullets = "•·▪‣◦●○■➢➤–—-*o" + typedSigns
	typedSigns   = "☐☑☒□✓✔✗✘"
)

// TypedBullet reports whether a paragraph begins with a bullet that was typed, and returns the rest of it: "•" with a
// space or a tab, other signs with a tab. A box, and a mark for yes or no, stays before the rest.
func TypedBullet(runs []Run) (rest []Run, ok bool) {
	if len(runs) == 0 || runs[0].Note > 0 || runs[0].Break {
		return nil, false
	}
	whole := runs[0].Text
	used := 1
	if len(runs) > 1 && utf8.RuneCountInString(whole) == 1 {
		whole += runs[1].Text // the tab is often a run of its own
		used = 2
	}
	sign, text, found := strings.Cut(whole, "\t")
	sign = strings.TrimSpace(sign)
	if !found || utf8.RuneCountInString(sign) != 1 || !strings.Contains(typedBullets, sign) {
		if text, found = strings.CutPrefix(strings.TrimLeft(whole, " "), "• "); !found {
			return nil, false
		}
	}
	first := runs[used-1]
	first.Text = text
	if strings.Contains(typedSigns, sign) {
		first.Text = cmp.Or(boxes[sign], sign) + " " + text
	}
	return append([]Run{first}, runs[used:]...), true
}

// TypedItem is an item whose bullet was typed, which stands so many twentieths of a point from the margin: items that
// are set in further are within those above.
func TypedItem(runs []Run, indent int) Item {
	return Item{List: "typed", Group: "typed " + strconv.Itoa(indent), Indent: indent, Runs: runs}
}
