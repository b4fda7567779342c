// Package preflight checks a typeset document as a printer would: what is seen on each page, with its place measured
// from the trimmed edges. A finding has the line of the report that it comes from.
package preflight

import (
	"fmt"

	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/unit"
)

// Limits are what a press needs.
type Limits struct {
	// Ink is the most ink in one place, in percent of all plates together.
	Ink float64
	// Safe is the least distance of text from the trimmed edge.
	Safe unit.Length
	// Hairline is the thinnest rule.
	Hairline unit.Length
	// Small is the size below which text may be in two inks at most, since it is blurred if plates shift. Reversed is
	// the smallest size of white text on a ground.
	Small, Reversed unit.Length
	// Fine and Coarse are resolutions in pixels an inch, at the size in which a picture is printed. A picture below
	// Fine is warned of, and one below Coarse is refused.
	Fine, Coarse float64
	// BleedAt is where the report asks for its bleed.
	BleedAt diag.Span
	// NoRGB is set if pictures in the colors of screens are refused.
	NoRGB bool
}

// Usual are the limits that hold for most presses.
func Usual() Limits {
	return Limits{
		Ink: 300, Safe: unit.Millimeters(5), Hairline: unit.Pt / 4,
		Small: 9 * unit.Pt, Reversed: 7 * unit.Pt, Fine: display.FineResolution, Coarse: 150,
	}
}

// hang is how far signs hang into the margin; they do not count as the edge of the text.
const hang = 3 // tenths of a millimeter

// Check checks every page of a document for a press with its limits. Inks are the places in the report where its
// author gives inks.
func Check(
	doc *display.Document, press *color.Press, limits Limits, inks map[color.Ink]diag.Span,
) []finding.Finding {
	c := checker{
		doc: doc, press: press, limits: limits, inks: inks,
		known: make(map[string]bool), pictures: make(map[*display.Picture]inkSample),
	}
	for i := range doc.Pages {
		c.page(&doc.Pages[i])
	}
	return c.found
}

// checker gathers findings. What occurs several times is reported once, at its first place.
type checker struct {
	doc      *display.Document
	press    *color.Press
	limits   Limits
	inks     map[color.Ink]diag.Span
	found    []finding.Finding
	known    map[string]bool
	pictures map[*display.Picture]inkSample
	current  *display.Page
	// decoration is where the report has the picture that is looked at, if it is decoration.
	decoration diag.Span
}

// page checks the items that can be seen: those within the trimmed page that no other item covers as a whole.
func (c *checker) page(page *display.Page) {
	c.current = page
	for i, it := range page.Items {
		if !c.seen(page, it, page.Items[i+1:]) {
			continue
		}
		c.decoration = diag.Span{}
		switch it := it.(type) {
		case display.Text:
			c.text(&it)
		case display.Path:
			c.path(&it)
		case display.Image:
			c.decoration = it.Span
			if it.Picture.Drawing != nil {
				c.drawing(&it)
			} else {
				c.picture(&it)
			}
		}
	}
}

// seen reports whether any part of an item can be seen; above are the items that are painted after it.
func (c *checker) seen(page *display.Page, it display.Item, above []display.Item) bool {
	if !onPage(page, it) {
		return false
	}
	box := display.ExtentOf(it)
	for _, other := range above {
		if path, ok := other.(display.Path); ok && path.Fill != nil {
			if r, ok := path.Rect(); ok && covers(r, box) {
				return false
			}
		}
	}
	return true
}

// onPage reports whether any part of an item is left when the page is trimmed.
func onPage(page *display.Page, it display.Item) bool {
	box := display.ExtentOf(it)
	return box.X+box.W > 0 && box.X < page.Size.W && box.Y+box.H > 0 && box.Y < page.Size.H
}

// covers reports whether a rectangle hides another one as a whole.
func covers(r, box unit.Rect) bool {
	return r.X <= box.X && r.Y <= box.Y && r.X+r.W >= box.X+box.W && r.Y+r.H >= box.Y+box.H
}

// spot is where something is: in the report, and on its page.
func (c *checker) spot(place display.Place, r unit.Rect) Spot {
	at := c.decoration
	if at.IsZero() {
		at = c.doc.Source(place)
	}
	return Spot{At: finding.At(at), Page: c.current.Label, X: max(r.X, 0), Y: max(r.Y, 0)}
}

// add enters a finding, unless one with the same key is entered already.
func (c *checker) add(key string, f finding.Finding) {
	if !c.known[key] {
		c.known[key] = true
		c.found = append(c.found, f)
	}
}

// text checks the ink, the size and the place of a text.
func (c *checker) text(t *display.Text) {
	box := t.Extent()
	ink := c.press.Colorant(*t.Ink)
	if edge := c.edge(box); edge < c.limits.Safe-unit.Millimeters(hang)/10 && t.Place.Artifact != display.Background {
		c.add(fmt.Sprintf("edge %v", c.doc.Source(t.Place)), NearEdge{c.spot(t.Place, box), edge, c.limits.Safe})
	}
	plates := 0
	for _, v := range ink.Process.Plates() {
		if v > 0 {
			plates++
		}
	}
	if ink.Spot == "" && plates > 2 && t.Size < c.limits.Small {
		c.add(fmt.Sprintf("small %s", t.Ink.Screen), SmallText{c.spot(t.Place, box), t.Size, plates})
	}
	if plates == 0 && ink.Spot == "" && t.Size < c.limits.Reversed {
		c.add("reversed", ReversedText{c.spot(t.Place, box), t.Size})
	}
	c.coverage(t.Place, *t.Ink, ink, box)
}

// edge is the least distance of a box from the edges where the page is cut.
func (c *checker) edge(box unit.Rect) unit.Length {
	return min(box.X, box.Y, c.current.Size.W-box.X-box.W, c.current.Size.H-box.Y-box.H)
}

// path checks the ink of a path, and its thickness.
func (c *checker) path(p *display.Path) {
	box := p.Extent()
	if p.Fill != nil {
		c.coverage(p.Place, *p.Fill, filled(c.press, p), box)
		if r, ok := p.Rect(); ok && min(r.W, r.H) > 0 {
			c.hairline(p.Place, min(r.W, r.H), box)
			if c.prints(*p.Fill) {
				c.reach(p.Place, "", box)
			}
		}
	}
	if p.Stroke != nil {
		c.coverage(p.Place, *p.Stroke, c.press.Colorant(*p.Stroke), box)
		c.hairline(p.Place, p.Line, box)
	}
}

// hairline finds a line that is too thin to print.
func (c *checker) hairline(place display.Place, thickness unit.Length, box unit.Rect) {
	if thickness < c.limits.Hairline {
		c.add(fmt.Sprintf("hairline %s", thickness), Hairline{c.spot(place, box), thickness, c.limits.Hairline})
	}
}

// coverage finds an ink with more of all plates together than the press can print.
func (c *checker) coverage(place display.Place, ink color.Ink, printed color.Colorant, box unit.Rect) {
	if printed.Spot != "" {
		return
	}
	if sum := printed.Process.Total(); sum > c.limits.Ink+0.5 {
		f := HeavyInk{Spot: c.spot(place, box), Screen: ink.Screen, Total: sum, Limit: c.limits.Ink}
		if at, ok := c.inks[ink]; ok {
			f.Chosen = true
			f.At = finding.At(at)
		}
		c.add(fmt.Sprintf("ink %v", ink), f)
	}
}
