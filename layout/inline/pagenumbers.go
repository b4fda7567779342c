package inline

import "annualreport/layout/display"

// PageNumbers are the page numbers that texts print, as in “see page 12”. They are known only when all pages are, so a
// document is typeset in rounds, and texts print the numbers of the round before.
type PageNumbers struct {
	// known are the numbers of the round before, by anchor.
	known map[string]string
	// asked are the anchors whose numbers the text prints.
	asked []string
}

// NewPageNumbers are the page numbers before the first round: none is known.
func NewPageNumbers() *PageNumbers { return &PageNumbers{known: make(map[string]string)} }

// Restart begins a round: it forgets which numbers the texts print, since they are read again.
func (n *PageNumbers) Restart() { n.asked = nil }

// Branch is the same numbers for texts that are read beside others. Join takes what they print.
func (n *PageNumbers) Branch() *PageNumbers { return &PageNumbers{known: n.known} }

// Join takes which numbers the texts of a branch print.
func (n *PageNumbers) Join(branch *PageNumbers) { n.asked = append(n.asked, branch.asked...) }

// Asked reports whether the texts of this round print any page number.
func (n *PageNumbers) Asked() bool { return len(n.asked) > 0 }

// of is the number of the page that an anchor stands on, as far as it is known.
func (n *PageNumbers) of(anchor string) string {
	n.asked = append(n.asked, anchor)
	return n.known[anchor]
}

// Update takes the numbers of a round that is over. It reports whether they are the numbers that the texts print, so
// that no further round is needed.
func (n *PageNumbers) Update(out *display.Document) (stable bool) {
	stable = true
	for _, anchor := range n.asked {
		if now := labelOf(out, anchor); n.known[anchor] != now {
			n.known[anchor] = now
			stable = false
		}
	}
	return stable
}

// labelOf is the folio of the page that an anchor stands on.
func labelOf(d *display.Document, anchor string) string {
	a, ok := d.Anchors[anchor]
	if !ok {
		return ""
	}
	return d.Pages[a.Page].Label
}
