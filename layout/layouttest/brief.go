package layouttest

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Show is what a golden has beside the text and the pictures of pages; the values may be added up.
type Show uint8

// What may be shown.
const (
	// Furniture shows running heads and folios.
	Furniture Show = 1 << iota
	// WordPlaces shows where each word of a line begins.
	WordPlaces
	// Structure shows the elements behind the pages, the places that links lead to, and the bookmarks.
	Structure
	// PageSizes shows the labels and the sizes of pages, and the marks around them.
	PageSizes
)

// Brief is a document in short: a line for each line of text, path, picture and link, with its role in the
// structure and its place in points, from the left and from the top.
func Brief(doc *display.Document, show Show) string {
	b := brief{doc: doc, show: show}
	for i := range doc.Pages {
		b.page(fmt.Sprintf("page %d", i+1), &doc.Pages[i])
	}
	if doc.Wrap != nil {
		for i := range doc.Wrap.Pages {
			b.page(fmt.Sprintf("cover sheet, side %d", i+1), &doc.Wrap.Pages[i])
		}
	}
	if show&Structure != 0 {
		b.element(0, 0)
		for _, name := range slices.Sorted(maps.Keys(doc.Anchors)) {
			at := doc.Anchors[name]
			fmt.Fprintf(&b.text, "anchor %s on page %d at %s\n", name, at.Page+1, at.Y)
		}
		for _, mark := range doc.Outline {
			fmt.Fprintf(&b.text, "bookmark %d %q to %s\n", mark.Level, mark.Title, mark.Anchor)
		}
	}
	return b.text.String()
}

// brief writes a document in short.
type brief struct {
	doc  *display.Document
	show Show
	text strings.Builder
}

func (b *brief) page(name string, page *display.Page) {
	b.text.WriteString(name)
	if b.show&PageSizes != 0 {
		fmt.Fprintf(&b.text, " %q %s x %s", page.Label, page.Size.W, page.Size.H)
	}
	b.text.WriteString("\n")
	b.items(page.Items)
	if b.show&PageSizes != 0 && len(page.Marks) > 0 {
		b.text.WriteString("around it\n")
		b.items(page.Marks)
	}
}

func (b *brief) items(items []display.Item) {
	for _, item := range items {
		switch item := item.(type) {
		case display.Text:
			b.line(item)
		case display.Path:
			b.path(item)
		case display.Image:
			fmt.Fprintf(&b.text, "  %s picture %s%s\n", b.role(item.Place), rect(item.Rect), clip(item.Clip))
		case display.Link:
			fmt.Fprintf(&b.text, "  link %s to %s%s%s\n", rect(item.Rect), item.Target.URL, item.Target.Anchor,
				said(item.Contents))
		}
	}
}

// line writes a text: its role, its baseline, where it begins and ends, and what is not as in running text.
func (b *brief) line(t display.Text) {
	if t.Place.Artifact == display.Footer && b.show&Furniture == 0 || strings.TrimSpace(Spelled(t)) == "" {
		return
	}
	box := t.Extent()
	fmt.Fprintf(&b.text, "  %s at %s,%s to %s", b.role(t.Place), t.At.X, t.At.Y, box.X+box.W)
	if letters := t.Face.String(); letters != bodyFace {
		fmt.Fprintf(&b.text, " %s", letters)
	}
	if t.Size != 10*unit.Pt {
		fmt.Fprintf(&b.text, " of %s", t.Size)
	}
	if t.Expansion != display.Natural {
		fmt.Fprintf(&b.text, " widened %d", t.Expansion)
	}
	if t.Tracking != 0 {
		fmt.Fprintf(&b.text, " tracked %d", t.Tracking)
	}
	if t.Turn != display.Upright {
		fmt.Fprintf(&b.text, " turned %s", t.Turn)
	}
	if ink := t.Ink.Screen.String(); ink != "#000000" {
		fmt.Fprintf(&b.text, " %s", ink)
	}
	if b.show&WordPlaces == 0 {
		fmt.Fprintf(&b.text, " %q\n", Spelled(t))
		return
	}
	for _, w := range t.Words {
		if strings.TrimSpace(w.Shaped.Text) != "" {
			fmt.Fprintf(&b.text, " %s %q", w.X, w.Shaped.Text)
		}
	}
	b.text.WriteString("\n")
}

// bodyFace is the face of running text.
const bodyFace = "Source Serif 4 SmText 400"

// path writes a path: a rectangle, or the box around anything else with the number of its segments.
func (b *brief) path(p display.Path) {
	fmt.Fprintf(&b.text, "  %s", b.role(p.Place))
	if p.Fill != nil {
		fmt.Fprintf(&b.text, " fill %s", p.Fill.Screen)
	}
	if p.Stroke != nil {
		fmt.Fprintf(&b.text, " stroke %s %s", p.Stroke.Screen, p.Line)
	}
	if r, ok := p.Rect(); ok {
		fmt.Fprintf(&b.text, " rectangle %s%s\n", rect(r), clip(p.Clip))
		return
	}
	whole := display.Path{Segments: p.Outline()}
	fmt.Fprintf(&b.text, " path of %d steps %s%s\n", len(p.Outline()), rect(whole.Extent()), clip(p.Clip))
}

// rect is a place and a size.
func rect(r unit.Rect) string { return fmt.Sprintf("at %s,%s %s x %s", r.X, r.Y, r.W, r.H) }

// said is what a link says of itself, empty for nothing.
func said(contents string) string {
	if contents == "" {
		return ""
	}
	return fmt.Sprintf(" %q", contents)
}

// clip is the part of something that is seen, empty for all of it.
func clip(r unit.Rect) string {
	if r == (unit.Rect{}) {
		return ""
	}
	return " seen " + rect(r)
}

// role is what something is to a reader: the nearest element that is more than a stretch of text, or the kind of
// an artifact.
func (b *brief) role(place display.Place) string {
	if place.Artifact != display.NotArtifact {
		return place.String()
	}
	id := place.Element
	for id > 0 && b.doc.Structure.At(id).Role == display.Run {
		id = b.doc.Structure.At(id).Parent
	}
	return b.doc.Structure.At(id).Role.String()
}

// element writes an element with those below it; stretches of text go without saying.
func (b *brief) element(id display.ElementID, depth int) {
	e := b.doc.Structure.At(id)
	if e.Role == display.Run {
		return
	}
	fmt.Fprintf(&b.text, "%*s%s", 2*depth, "", e.Role)
	a := e.Attributes()
	for _, one := range []struct{ name, value string }{
		{"language", a.Language}, {"alt", a.Alt}, {"actual", a.Actual}, {"id", a.ID}, {"numbering", a.Numbering},
		{"scope", a.Scope},
	} {
		if one.value != "" {
			fmt.Fprintf(&b.text, " %s=%q", one.name, one.value)
		}
	}
	if a.ColSpan > 1 {
		fmt.Fprintf(&b.text, " columns=%d", a.ColSpan)
	}
	if a.RowSpan > 1 {
		fmt.Fprintf(&b.text, " rows=%d", a.RowSpan)
	}
	if len(a.Heads) > 0 {
		fmt.Fprintf(&b.text, " heads=%d", len(a.Heads))
	}
	b.text.WriteString("\n")
	for child := range b.doc.Structure.Children(id) {
		b.element(child, depth+1)
	}
}
