package page

import (
	"slices"
	"strings"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// furnishPages adds what can be set only when all pages are known: running heads and folios at the foot of pages, and
// the page numbers of the contents. The call of each note becomes an anchor, so that a link leads back from the note.
func furnishPages(a *assembler, s *inline.Session) error {
	tabs, err := tabsOf(s)
	if err != nil {
		return err
	}
	for i := range a.out.Pages {
		state := &a.pages[i]
		if turn := leafTurn(a.doc, state.sheet); turn != display.Upright {
			turnContent(&a.out.Pages[i], state, turn)
		}
		if !state.bare && state.covered < galley.CoversPage {
			if err := furnish(s, &a.out.Pages[i], state, i); err != nil {
				return err
			}
			if err := setTabs(s, &tabs, &a.out.Pages[i], state, i); err != nil {
				return err
			}
		}
		for _, f := range state.folios {
			if err := setFolio(s, a.out, &a.out.Pages[i], f); err != nil {
				return err
			}
		}
	}
	anchorCalls(a)
	return nil
}

// enterAliases gives anchors their further names. A name that an anchor has already stays with that anchor.
func enterAliases(anchors map[string]display.Anchor, aliases map[string]string) {
	for alias, name := range aliases {
		if _, taken := anchors[alias]; !taken {
			if anchor, ok := anchors[name]; ok {
				anchors[alias] = anchor
			}
		}
	}
}

// furnish sets the running head and the folio of a page, counted from 0: the head where lines
// begin, the folio at the outer edge.
func furnish(s *inline.Session, page *display.Page, state *pageState, i int) error {
	doc := s.Doc
	sheet := state.sheet
	if leafTurn(doc, sheet) != display.Upright {
		sheet = &doc.Sheet
	}
	headStyle := state.styles.Style(role.RunningHead).Text
	folioStyle := state.styles.Style(role.Folio).Text
	y := page.Size.H - doc.Sheet.Bottom.MulDiv(45, 100)
	artifact := display.Footer
	folioAlone := false // at the foot of a page whose head is covered
	if doc.Furniture.AtHead {
		folioAlone = state.covered >= galley.CoversHead || reachesHead(page, sheet)
		if !folioAlone {
			y = doc.Sheet.Top.MulDiv(45, 100)
			artifact = display.Header
		}
	}
	left := left(doc, sheet, i+1)
	width := sheet.Width()
	folioAtRight := !doc.Info.RightToLeft
	if sheet.Facing && i%2 == 1 {
		folioAtRight = !folioAtRight
	}
	folioRoom := folioStyle.Size * 4
	words := ""
	if !folioAlone {
		words = state.heads.words(doc.Furniture.Name, sheet.Facing, i%2 == 1)
	}
	head, err := furnitureLine(s, words, headStyle, width-folioRoom, !folioAtRight)
	if err != nil {
		return err
	}
	folio, err := furnitureLine(s, page.Label, folioStyle, folioRoom, folioAtRight)
	if err != nil {
		return err
	}
	headX := left
	folioX := left + width - folioRoom
	if !folioAtRight {
		headX = left + folioRoom
		folioX = left
	}
	if rule := doc.Furniture.Rule; rule > 0 && !folioAlone {
		page.Items = append(page.Items, furnitureRule(
			unit.Rect{X: left, Y: y - folioStyle.Size - ruleAbove - rule, W: width, H: rule}, headStyle.Ink, artifact,
		))
	}
	for _, line := range []struct {
		items []display.Item
		x     unit.Length
	}{{head, headX}, {folio, folioX}} {
		page.Items = append(page.Items, atPlace(galley.Moved(line.items, unit.Point{X: line.x, Y: y}), artifact)...)
	}
	return nil
}

// runningHeads are what the running head of a page names: the part of the report, empty where there is none, and the
// section.
type runningHeads struct {
	part, section string
	// tab is the tab of the section.
	tab int
}

// headsOf is what the running heads of the pages of a section name.
func headsOf(s *content.Section) runningHeads {
	return runningHeads{part: s.PartTitle, section: s.Title, tab: s.Tab}
}

// words are the words of a running head behind the name of the report's organisation. On pages that face each other the
// verso names the part and the recto the section; on all others a section in a part stands behind that, where the name
// would, which the cover says.
func (h runningHeads) words(name string, facing, verso bool) string {
	heads := []string{name, h.section}
	switch {
	case h.part == "":
	case !facing:
		heads[0] = h.part
	case verso:
		heads[1] = h.part
	}
	heads = slices.DeleteFunc(heads, func(words string) bool { return words == "" })
	return strings.Join(heads, " — ")
}

// ruleAbove is how far the rule of the furniture is above its letters.
const ruleAbove = 3 * unit.Pt

// furnitureRule is the rule above the furniture of a page.
func furnitureRule(at unit.Rect, ink color.Ink, artifact display.Artifact) display.Item {
	return display.Path{Segments: display.RectPath(at), Fill: &ink, Place: display.Place{Artifact: artifact}}
}

// atPlace makes texts artifacts of the foot or of the head of a page.
func atPlace(items []display.Item, artifact display.Artifact) []display.Item {
	for i, it := range items {
		if t, ok := it.(display.Text); ok {
			t.Place.Artifact = artifact
			items[i] = t
		}
	}
	return items
}

// reachesHead reports whether a picture or a ground of something runs over the head margin of a page, where no line
// could be read.
func reachesHead(page *display.Page, sheet *content.Sheet) bool {
	for _, it := range page.Items {
		if image, ok := it.(display.Image); ok {
			seen := image.Rect
			if image.Clip != (unit.Rect{}) {
				seen = image.Clip
			}
			if seen.Y < sheet.Top/2+sheet.Grid {
				return true
			}
		}
	}
	return false
}

// mostWords is more words than a line of a page's foot holds.
const mostWords = 400

// furnitureLine sets one line as an artifact, from the left end of its room or up to the right end. A text that is too
// long ends in an ellipsis and keeps as many words as fit; a binary search finds how many.
func furnitureLine(
	s *inline.Session, text string, st content.TextStyle, width unit.Length, atRight bool,
) ([]display.Item, error) {
	words := strings.Fields(text)
	if len(words) == 0 {
		return nil, nil
	}
	style := content.ParagraphStyle{Text: st, Align: content.Start}
	if atRight != s.Doc.Language.RightToLeft() {
		style.Align = content.End
	}
	if len(words) <= mostWords {
		if lines, err := inline.SetAside(s, text, style, width); err != nil || len(lines) <= 1 {
			return asFurniture(lines), err
		}
	}
	var best []inline.Line
	for fits, tooMany := 0, min(len(words), mostWords); fits+1 < tooMany; {
		n := (fits + tooMany) / 2
		lines, err := inline.SetAside(s, strings.Join(words[:n], " ")+" …", style, width)
		if err != nil {
			return nil, err
		}
		if len(lines) <= 1 {
			fits = n
			best = lines
		} else {
			tooMany = n
		}
	}
	return asFurniture(best), nil
}

// asFurniture makes the items of a line artifacts of the page's foot.
func asFurniture(lines []inline.Line) []display.Item {
	var out []display.Item
	for _, l := range lines {
		for _, it := range l.Items {
			if t, ok := it.(display.Text); ok {
				t.Place = display.Place{Artifact: display.Footer}
				out = append(out, t)
			}
		}
	}
	return out
}

// anchorCalls adds an anchor at the call of each note: it stands where the first link of the call's element is.
func anchorCalls(a *assembler) {
	calls := make(map[display.ElementID]string)
	for _, n := range a.notes {
		calls[a.elements[n.Call]] = n.Call
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
