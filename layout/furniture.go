package layout

import (
	"strings"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// finish adds what is known only when all pages are: running heads and folios
// at the foot of pages, and the page numbers of the contents. Notes' calls
// become places to lead back to.
func (a *assembler) finish() error {
	for i := range a.out.Pages {
		if !a.bare[i] {
			if err := a.furnish(i); err != nil {
				return err
			}
		}
		for _, f := range a.folios[i] {
			if err := a.setFolio(&a.out.Pages[i], f); err != nil {
				return err
			}
		}
	}
	a.anchorCalls()
	a.c.divideFigures(a.out)
	a.out.MeasureFigures()
	for alias, name := range a.c.doc.Aliases {
		if _, taken := a.out.Anchors[alias]; !taken {
			if anchor, ok := a.out.Anchors[name]; ok {
				a.out.Anchors[alias] = anchor
			}
		}
	}
	return nil
}

// furnish sets the running head and the folio of a page: the head where lines
// begin, the folio at the outer edge.
func (a *assembler) furnish(i int) error {
	doc := a.c.doc
	sheet, f := &doc.Sheet, a.furniture[i]
	page := &a.out.Pages[i]
	y := sheet.Size.H - sheet.Bottom.MulDiv(45, 100)
	left, width := a.left(i+1), sheet.Width()
	folioAtRight := !doc.Info.RightToLeft
	if sheet.Facing && i%2 == 1 {
		folioAtRight = !folioAtRight
	}
	var heads []string
	for _, s := range []string{f.Name, a.titles[i]} {
		if s != "" {
			heads = append(heads, s)
		}
	}
	folioRoom := f.Folio.Size * 4
	head, err := a.c.furnitureLine(strings.Join(heads, " — "), f.Style, width-folioRoom, !folioAtRight)
	if err != nil {
		return err
	}
	folio, err := a.c.furnitureLine(page.Label, f.Folio, folioRoom, folioAtRight)
	if err != nil {
		return err
	}
	headX, folioX := left, left+width-folioRoom
	if !folioAtRight {
		headX, folioX = left+folioRoom, left
	}
	page.Items = append(page.Items, moved(head, unit.Point{X: headX, Y: y})...)
	page.Items = append(page.Items, moved(folio, unit.Point{X: folioX, Y: y})...)
	return nil
}

// mostWords is more words than a line of a page's foot holds.
const mostWords = 400

// furnitureLine sets one line as an artifact, from the left end of its room or
// up to the right end. A text that is too long ends in an ellipsis: it keeps as many words as fit, which are
// found by halves.
func (c *collector) furnitureLine(text string, st TextStyle, width unit.Length, atRight bool) ([]display.Item, error) {
	words := strings.Fields(text)
	if len(words) == 0 {
		return nil, nil
	}
	style := ParagraphStyle{Text: st, Align: Start}
	if atRight != RightToLeft(c.doc.Info.Language) {
		style.Align = End
	}
	if len(words) <= mostWords {
		if lines, err := c.lineAside(text, style, width); err != nil || len(lines) <= 1 {
			return asFurniture(lines), err
		}
	}
	var best []line
	for fits, tooMany := 0, min(len(words), mostWords); fits+1 < tooMany; {
		n := (fits + tooMany) / 2
		lines, err := c.lineAside(strings.Join(words[:n], " ")+" …", style, width)
		if err != nil {
			return nil, err
		}
		if len(lines) <= 1 {
			fits, best = n, lines
		} else {
			tooMany = n
		}
	}
	return asFurniture(best), nil
}

// lineAside sets a text beside the document: in no element, and not with its paragraphs.
func (c *collector) lineAside(text string, style ParagraphStyle, width unit.Length) ([]line, error) {
	paragraphs := c.paragraphs
	defer func() { c.paragraphs = paragraphs }()
	defer c.detached()()
	p := c.paragraph(style, []Inline{Text{Value: text}}, frame{width: width, language: c.doc.Info.Language}, 0)
	if err := c.table.Shape(); err != nil {
		return nil, err
	}
	s := setter{doc: c.doc, shaper: c.table.Shaper()}
	if err := s.set(p); err != nil {
		return nil, err
	}
	return p.lines, nil
}

// asFurniture makes the items of a line artifacts of the page's foot.
func asFurniture(lines []line) []display.Item {
	var out []display.Item
	for _, l := range lines {
		for _, it := range l.items {
			if t, ok := it.(display.Text); ok {
				t.Place = display.Place{Artifact: display.Footer}
				out = append(out, t)
			}
		}
	}
	return out
}

// anchorCalls makes the calls of notes places that links lead to: the first
// link item of each call's element.
func (a *assembler) anchorCalls() {
	calls := make(map[display.ElementID]string)
	for _, n := range a.c.notes {
		name := callAnchor(n.number)
		calls[a.c.anchors[name]] = name
	}
	if len(calls) == 0 {
		return
	}
	for i := range a.out.Pages {
		for _, it := range a.out.Pages[i].Items {
			if l, ok := it.(display.Link); ok {
				if name, ok := calls[l.Element]; ok {
					a.out.Anchors[name] = display.Anchor{Page: i, Y: l.Rect.Y, Element: l.Element}
				}
			}
		}
	}
}
