package conformance

import (
	"strings"

	"annualreport/layout/display"
)

// content is what stands on the pages, by the elements that it belongs to.
type content struct {
	// written is which elements are in the file: those with content, those around
	// them, and the cells of tables.
	written []bool
	// spoken is which stretches of text have words, and drawn which have paths or pictures.
	spoken, drawn []bool
	// first and last are the pages on which a stretch or an element begins and ends,
	// counted from 1; 0 for none.
	first, last []int32
	// links are the links of each element.
	links map[display.ElementID][]*display.Link
}

// read goes through the items of all pages once.
func read(doc *display.Document) *content {
	n := len(doc.Structure.Elements)
	c := &content{written: make([]bool, n), spoken: make([]bool, n), drawn: make([]bool, n),
		first: make([]int32, n), last: make([]int32, n), links: make(map[display.ElementID][]*display.Link)}
	for page := range doc.Pages {
		for _, it := range doc.Pages[page].Items {
			c.item(doc.Structure, it, int32(page+1))
		}
	}
	for id := range doc.Structure.Elements {
		c.cells(doc.Structure, display.ElementID(id))
	}
	return c
}

// item enters an item of a page.
func (c *content) item(s *display.Structure, it display.Item, page int32) {
	switch it := it.(type) {
	case display.Text:
		if c.enter(s, it.Place, page) && !c.spoken[it.Place.Element] {
			c.spoken[it.Place.Element] = speaks(it.Words)
		}
	case display.Path:
		if c.enter(s, it.Place, page) {
			c.drawn[it.Place.Element] = true
		}
	case display.Image:
		if c.enter(s, it.Place, page) {
			c.drawn[it.Place.Element] = true
		}
	case display.Link:
		if c.enter(s, display.Content(it.Element), page) {
			c.links[it.Element] = append(c.links[it.Element], &it)
		}
	}
}

// enter marks the element of a place and those around it as written; it reports whether the
// place is content of an element that there is.
func (c *content) enter(s *display.Structure, p display.Place, page int32) bool {
	if p.Artifact != display.NotArtifact || p.Element < 0 || int(p.Element) >= len(s.Elements) {
		return false
	}
	for id := p.Element; id >= 0 && c.last[id] < page; id = s.Elements[id].Parent {
		c.written[id] = true
		c.last[id] = page
		if c.first[id] == 0 {
			c.first[id] = page
		}
	}
	return true
}

// cells marks a cell as written, and what is around it: tables keep the empty ones.
func (c *content) cells(s *display.Structure, id display.ElementID) {
	if role := s.Elements[id].Role; role != display.TD && role != display.TH {
		return
	}
	for ; id >= 0 && !c.written[id]; id = s.Elements[id].Parent {
		c.written[id] = true
	}
}

// speaks reports whether words have anything to hear.
func speaks(words []display.Word) bool {
	for _, w := range words {
		if strings.TrimSpace(w.Shaped.Text) != "" {
			return true
		}
	}
	return false
}

// drawnOn are the first and the last page of an element's own drawing.
func (c *content) drawnOn(s *display.Structure, id display.ElementID) (first, last int32) {
	for k := range s.Children(id) {
		if s.At(k).Role == display.Run && c.written[k] {
			if first == 0 {
				first = c.first[k]
			}
			first, last = min(first, c.first[k]), max(last, c.last[k])
		}
	}
	return first, last
}
