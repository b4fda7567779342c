package page

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// The measures of tabs: how wide they are at the most, and at the least with words that can be read; how much of them
// stays free at the edge, where the knife may shift; how much of the margin stays between them and the text; the gap
// between two; and how high those with numbers and with titles are.
const (
	mostTabWidth  = 10 * mm
	leastTabWidth = 9 * mm
	tabEdge       = mm * 9 / 2
	tabMargin     = 5 * mm
	tabGap        = unit.Pt
	leastNumbered = 9 * mm
	mostNumbered  = 14 * mm
	leastTitled   = 18 * mm
	mostTitled    = 32 * mm
)

// mm is a millimeter.
const mm = unit.Pt * 7200 / 2540

// tabSet is the tabs of a document: their words, how many fit below each other, and how high each is.
type tabSet struct {
	words  []string
	turned bool
	fit    int
	step   unit.Length
}

// tabsOf is the tabs of a document; none if it has none, or if none fits its pages. Titles give way to numbers where
// one of them would be cut.
func tabsOf(s *inline.Session) (tabSet, error) {
	tabs := &s.Doc.Furniture.Tabs
	if len(tabs.Numbers) == 0 {
		return tabSet{}, nil
	}
	height := s.Doc.Sheet.Height()
	if titles := newTabs(tabs.Titles, height, leastTitled, mostTitled); titles.fit > 0 {
		titles.turned = true
		style := s.Doc.Styles.Tabs.Words
		fits := true
		for _, words := range titles.words {
			lines, err := inline.SetAside(s, words, content.ParagraphStyle{Text: style}, titles.room(style))
			if err != nil {
				return tabSet{}, err
			}
			fits = fits && len(lines) <= 1
		}
		if fits {
			return titles, nil
		}
	}
	return newTabs(tabs.Numbers, height, leastNumbered, mostNumbered), nil
}

// newTabs are tabs with some words in a column of a height, each as high as it may be.
func newTabs(words []string, height, least, most unit.Length) tabSet {
	if len(words) == 0 || height < least {
		return tabSet{}
	}
	fit := int(height / least)
	return tabSet{words: words, fit: fit, step: min(height/unit.Length(min(len(words), fit)), most)}
}

// room is the length of the line of a title.
func (t *tabSet) room(style content.TextStyle) unit.Length { return t.step - tabGap - style.Size }

// tabColumn is where the tabs of a page stand: those from first on, so many below each other, the first at head.
type tabColumn struct {
	first, count int
	head         unit.Rect
	step         unit.Length
}

// column is where the tabs of a page stand, counted from 0; it has none where the section of the page has no tab, or
// the fore edge no room. Where not all fit below each other, pages have those that stand around their own.
func (t *tabSet) column(doc *content.Document, page *display.Page, state *pageState, i int) tabColumn {
	sheet, tab := state.sheet, state.heads.tab
	if tab < 1 || tab > len(t.words) || leafTurn(doc, sheet) != display.Upright {
		return tabColumn{}
	}
	margin := left(doc, sheet, i+1)
	atRight := !doc.Info.RightToLeft != (sheet.Facing && i%2 == 1)
	if atRight {
		margin = page.Size.W - margin - sheet.Width()
	}
	width := min(margin-tabMargin, mostTabWidth)
	out := tabColumn{first: (tab - 1) / t.fit * t.fit, step: t.step}
	out.count = min(len(t.words)-out.first, t.fit, int(sheet.Height()/t.step))
	if width < leastTabWidth || tab > out.first+out.count {
		return tabColumn{}
	}
	over := sheet.Overlap()
	out.head = unit.Rect{X: -over, Y: sheet.Top, W: width + over, H: t.step - tabGap}
	if atRight {
		out.head.X = page.Size.W - width
	}
	return out
}

// at is the place of a tab of the column.
func (c *tabColumn) at(k int) unit.Rect {
	out := c.head
	out.Y += unit.Length(k) * c.step
	return out
}

// inside is the part of a tab at a place that is far enough from the edge for words.
func inside(at unit.Rect, page *display.Page) unit.Rect {
	seen := unit.Rect{X: tabEdge, W: page.Size.W - 2*tabEdge, H: page.Size.H}
	return at.Within(seen)
}

// setTabs puts tabs on a page, counted from 0: that of its section in an ink that stands out, and the others where they
// cover nothing. That of the section may lie on a picture that runs over the edge, but on no words.
func setTabs(s *inline.Session, t *tabSet, page *display.Page, state *pageState, i int) error {
	column := t.column(s.Doc, page, state, i)
	below := page.Items
	for k := range column.count {
		at := column.at(k)
		style, ink := state.styles.Tabs.Words, state.styles.Tabs.Ground
		words, picture := covered(page, below, at)
		if current := column.first+k+1 == state.heads.tab; current {
			style, ink = state.styles.Tabs.CurrentWords, state.styles.Tabs.Current
			picture = false
		}
		if words || picture || t.words[column.first+k] == "" {
			continue
		}
		page.Items = append(page.Items, display.Path{
			Segments: display.RectPath(at), Fill: &ink, Place: display.Place{Artifact: display.Background},
		})
		set, err := t.line(s, t.words[column.first+k], style, inside(at, page))
		if err != nil {
			return err
		}
		page.Items = append(page.Items, set...)
	}
	return nil
}

// covered reports whether words or something else of the items of a page stand at a place. Grounds may lie there.
func covered(page *display.Page, items []display.Item, place unit.Rect) (words, other bool) {
	for _, it := range items {
		at := display.ExtentOf(it)
		text := false
		switch it := it.(type) {
		case display.Link:
			continue
		case display.Text:
			text = true
		case display.Path:
			if it.Place.Artifact == display.Background {
				continue
			}
		case display.Image:
			if it.Clip != (unit.Rect{}) {
				at = it.Clip
			}
		}
		if both := at.Within(place); both.W > 0 && both.H > 0 {
			words, other = words || text, other || !text
		}
	}
	return words, other
}

// line is the words of a tab, in the middle of a place: across, or down.
func (t *tabSet) line(
	s *inline.Session, words string, style content.TextStyle, at unit.Rect,
) ([]display.Item, error) {
	room := at.W
	if t.turned {
		room = t.room(style)
	}
	line, err := furnitureLine(s, words, style, room, s.Doc.Info.RightToLeft)
	if err != nil || len(line) == 0 {
		return nil, err
	}
	begin, end := room, unit.Length(0)
	for _, it := range line {
		extent := display.ExtentOf(it)
		begin, end = min(begin, extent.X), max(end, extent.X+extent.W)
	}
	middle := (room - begin - end) / 2
	if !t.turned {
		capitals := style.Size.MulDiv(33, 100) // half the height of capitals
		to := unit.Point{X: at.X + middle, Y: at.Y + at.H/2 + capitals}
		return atPlace(galley.Moved(line, to), display.Footer), nil
	}
	head := unit.Point{X: at.X + at.W/2, Y: at.Y + (at.H-room)/2}
	var out []display.Item
	for _, it := range line {
		if text, ok := it.(display.Text); ok {
			text.At.X += middle
			out = append(out, turnedDown(text, s.Doc.Info.RightToLeft, head, room, false))
		}
	}
	return out, nil
}
