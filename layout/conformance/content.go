package conformance

import (
	"strings"

	"annualreport/layout/display"
)

// content is what stands on the pages, by the elements that it belongs to.
type content struct {
	// elements is what stands on the pages of each element.
	elements display.Register[presence]
	// links are the links of each element.
	links map[display.ElementID][]*display.Link
}

// presence is what stands on the pages of an element.
type presence struct {
	// written is set for elements that are in the file: those with content, those around
	// them, and the cells of tables.
	written bool
	// spoken is set for stretches of text that have words, and drawn for those that have paths or pictures.
	spoken, drawn bool
	// first and last are the pages on which the element begins and ends, counted from 1; 0 for none.
	first, last int32
}

// of is what stands on the pages of an element.
func (c *content) of(id display.ElementID) *presence { return c.elements.At(id) }

// read goes through the items of all pages once.
func read(doc *display.Document) *content {
	c := &content{
		elements: display.NewRegister[presence](doc.Structure),
		links:    make(map[display.ElementID][]*display.Link),
	}
	for page := range doc.Pages {
		for _, it := range doc.Pages[page].Items {
			c.item(doc.Structure, it, int32(page+1))
		}
	}
	for id := range doc.Structure.All() {
		c.cells(doc.Structure, id)
	}
	return c
}

// item enters an item of a page.
func (c *content) item(s *display.Structure, it display.Item, page int32) {
	switch it := it.(type) {
	case display.Text:
		if c.enter(s, it.Place, page) {
			e := c.of(it.Place.Element)
			e.spoken = e.spoken || speaks(it.Words)
		}
	case display.Path:
		if c.enter(s, it.Place, page) {
			c.of(it.Place.Element).drawn = true
		}
	case display.Image:
		if c.enter(s, it.Place, page) {
			c.of(it.Place.Element).drawn = true
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
	if p.Artifact != display.NotArtifact || !s.Has(p.Element) {
		return false
	}
	for id := p.Element; id >= 0; id = s.At(id).Parent {
		e := c.of(id)
		if e.last >= page {
			break
		}
		e.written = true
		e.last = page
		if e.first == 0 {
			e.first = page
		}
	}
	return true
}

// cells marks a cell as written, and what is around it: tables keep the empty ones.
func (c *content) cells(s *display.Structure, id display.ElementID) {
	if role := s.At(id).Role; role != display.TD && role != display.TH {
		return
	}
	for ; id >= 0 && !c.of(id).written; id = s.At(id).Parent {
		c.of(id).written = true
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
		if s.At(k).Role == display.Run && c.of(k).written {
			if first == 0 {
				first = c.of(k).first
			}
			first = min(first, c.of(k).first)
			last = max(last, c.of(k).last)
		}
	}
	return first, last
}
