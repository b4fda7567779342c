package visible

import (
	"math/bits"
	"strconv"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/parallel"
	"annualreport/layout/unit"
)

// Fault is why a word cannot be read.
type Fault uint8

// The faults.
const (
	// Outside words reach over the edge of their page.
	Outside Fault = iota
	// Overlap is words that lie over each other.
	Overlap
	// Hidden words are below a ground or a picture that is painted later.
	Hidden
)

// Finding is a fault of one object on one page.
type Finding struct {
	Fault Fault
	// Page is the folio of the page, or its number where it has none.
	Page string
	// Word is the first word that cannot be read, Other the one that it lies over.
	Word, Other string
	// Count is how many words of the object have the fault.
	Count int
	// Element is the object, and Below the one that Other belongs to; -1 for what the program
	// adds. Span is the place in the report that the object comes from, which may be zero.
	Element, Below display.ElementID
	Span           diag.Span
}

// Place is the place in the report that the object comes from; the zero span where that is not known.
func (f Finding) Place() diag.Span { return f.Span }

// Check finds the words of a document, and of the sheet of its covers, that cannot be read.
// Findings are in the order of the pages; of each object there is one for each fault.
func Check(doc *display.Document) []Finding {
	out := checkPages(doc)
	if doc.Wrap != nil {
		out = append(out, checkPages(&doc.Wrap.Document)...)
	}
	return out
}

// checkPages looks at the pages of a document, on all cores, and enters what it finds in their order.
func checkPages(doc *display.Document) []Finding {
	n := len(doc.Pages)
	found := make([][]sight, n)
	eyes := make([]reader, parallel.Workers(n))
	err := parallel.EachWorker(n, func(worker, i int) error {
		found[i] = eyes[worker].look(&doc.Pages[i])
		return nil
	})
	if err != nil {
		panic(err) // of another goroutine
	}
	var out []Finding
	known := make(map[object]int)
	for i := range found {
		for k := range found[i] {
			s := &found[i][k]
			key := object{s.fault, owner(doc, s.word.place)}
			if at, again := known[key]; again {
				out[at].Count++
				continue
			}
			known[key] = len(out)
			out = append(out, s.finding(doc, i, key.owner))
		}
	}
	return out
}

// sight is a word that cannot be read, and the one that it lies over, if over is set.
type sight struct {
	fault       Fault
	word, other word
	over        bool
}

// finding is the fault of an object on a page, counted from 0, of which the word is the first.
func (s *sight) finding(doc *display.Document, page int, object display.ElementID) Finding {
	f := Finding{
		Fault: s.fault, Page: folio(&doc.Pages[page], page), Word: s.word.text, Count: 1, Element: object,
		Span: source(doc, s.word.place, object),
	}
	if s.over {
		f.Other = s.other.text
		f.Below = owner(doc, s.other.place)
	}
	return f
}

// reader is the room for one page after another. It belongs to one goroutine.
type reader struct {
	words   []word
	veils   []veil
	stripes bands
}

// look finds the words of a page that cannot be read.
func (r *reader) look(page *display.Page) []sight {
	var out []sight
	r.words, r.veils = read(page, r.words[:0], r.veils[:0])
	r.stripes.enter(r.words, page.Size.H)
	checkPage(page, r.words, r.veils, &r.stripes, func(fault Fault, w, other *word) {
		s := sight{fault: fault, word: *w, over: other != nil}
		if other != nil {
			s.other = *other
		}
		out = append(out, s)
	})
	return out
}

// folio names a page, counted from 0.
func folio(page *display.Page, i int) string {
	if page.Label == "" {
		return strconv.Itoa(i + 1)
	}
	return page.Label
}

// source is the place in the report of a word, or else of the first thing in its object that
// has one.
func source(doc *display.Document, p display.Place, owner display.ElementID) diag.Span {
	if span := doc.Source(p); !span.IsZero() || owner < 0 {
		return span
	}
	return firstSource(doc, owner)
}

// firstSource is the place of the first element under another that has one.
func firstSource(doc *display.Document, id display.ElementID) diag.Span {
	if span, known := doc.Sources[id]; known {
		return span
	}
	for child := range doc.Structure.Children(id) {
		if span := firstSource(doc, child); !span.IsZero() {
			return span
		}
	}
	return diag.Span{}
}

// object is what one finding is about.
type object struct {
	fault Fault
	owner display.ElementID
}

// owner is the element around a place that stands for the whole object: a table, a list, a
// figure, or what the report has a place of. Artifacts have none.
func owner(doc *display.Document, p display.Place) display.ElementID {
	if p.Artifact != display.NotArtifact {
		return -1
	}
	best := p.Element
	for id := p.Element; id > 0; id = doc.Structure.At(id).Parent {
		switch doc.Structure.At(id).Role {
		case display.Table, display.L, display.Figure, display.TOC:
			best = id
		case display.Sect, display.Part, display.Root:
			return best
		default:
			if _, known := doc.Sources[id]; known && best == p.Element {
				best = id
			}
		}
	}
	return best
}

// read lists what is on a page: its words, and what may hide them. What is painted before
// the first word hides none. The lists are appended to those that are given.
func read(page *display.Page, words []word, veils []veil) ([]word, []veil) {
	for i, it := range page.Items {
		if t, ok := it.(display.Text); ok {
			words = appendWords(words, &t, i)
		} else if len(words) > 0 {
			veils = appendVeils(veils, it, i)
		}
	}
	return words, veils
}

// report is called with each word that cannot be read, and the one that it lies over.
type report func(fault Fault, w, other *word)

// checkPage looks at the words of one page.
func checkPage(page *display.Page, words []word, veils []veil, b *bands, tell report) {
	hidden := hiddenWords(words, veils, b)
	over := overlaps(words, b)
	for i := range words {
		w := &words[i]
		switch {
		case !inside(page, w):
			tell(Outside, w, nil)
		case hidden[i] >= hiddenFrom:
			tell(Hidden, w, nil)
		case over[i] > 0:
			tell(Overlap, w, &words[over[i]-1])
		}
	}
}

// inside reports whether a word is on its page. What the program adds for those who trim the
// page stands outside of it, on the sheet.
func inside(page *display.Page, w *word) bool {
	sheet := unit.Rect{W: page.Size.W, H: page.Size.H}
	if w.place.Artifact != display.NotArtifact {
		sheet = sheet.Grown(page.Around)
	}
	return w.core.Within(sheet) == w.core
}

// overlaps finds for each word the number, from 1, of an earlier word that it lies over, and
// 0 if there is none.
func overlaps(words []word, b *bands) []int32 {
	over := make([]int32, len(words))
	for n := range b.ends {
		members := b.stripe(n)
		for k, i := range members {
			for _, j := range members[k+1:] {
				if words[j].core.X >= words[i].core.X+words[i].core.W {
					break
				}
				if !meets(words[i].core, words[j].core) || words[i].small || words[j].small {
					continue
				}
				later := max(i, j)
				earlier := min(i, j)
				if over[later] == 0 || earlier+1 < over[later] {
					over[later] = earlier + 1
				}
			}
		}
	}
	return over
}

// hiddenWords counts for each word the points that are hidden.
func hiddenWords(words []word, veils []veil, b *bands) []int {
	marks := make([]uint32, len(words))
	for k := range veils {
		v := &veils[k]
		from, to := b.reach(v.box)
		for n := from; n <= to; n++ {
			for _, i := range b.stripe(n) {
				w := &words[i]
				if w.core.X >= v.box.X+v.box.W {
					break
				}
				if w.at < v.at && meets(w.core, v.box) {
					marks[i] |= v.covers(w.core)
				}
			}
		}
	}
	counts := make([]int, len(words))
	for i := range marks {
		counts[i] = bits.OnesCount32(marks[i])
	}
	return counts
}
