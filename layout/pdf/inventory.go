package pdf

import (
	"fmt"
	"slices"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/pdf/tag"
	"annualreport/layout/unit"
)

// inventory has all that the pages of a file use, in the order in which they use it: fonts with their slots, spot inks,
// pictures, drawings, links and marked content. It goes through the pages from the first to the last, since all of
// these are numbered as they come; what it finds for a page is all that painting that page needs.
type inventory struct {
	canvas canvas
	fonts  []*fontUse
	byFace map[*fonts.Face]*fontUse
	marks  tag.Marks
	// press converts colors to the inks of a press; nil for screens.
	press *color.Press
	// links are the links of the pages, in the order of painting.
	links []pageLink
	// spots are the spot inks in use, and ofText is the ink of the last text.
	spots  []color.Colorant
	ofText *color.Ink
	// words is how many words the last page has.
	words int
	// drawings are the drawings in use, each once.
	drawings []*display.Drawing
	// err is the last error of a font.
	err error
}

// pageLink is a link of a page, counted from 0.
type pageLink struct {
	page int
	display.Link
}

// pageUses is what a page uses, in the order of painting: the font of each text, its words, and the names of pictures
// and drawings. The spot inks are those of the file up to this page.
type pageUses struct {
	fonts    []*fontUse
	words    []*encodedWord
	pictures []cos.Name
	spots    []color.Colorant
}

// nextFont takes the font of the next text; nil if it cannot be used.
func (u *pageUses) nextFont() *fontUse {
	next := u.fonts[0]
	u.fonts = u.fonts[1:]
	return next
}

// nextWords takes the next words, of which there are n.
func (u *pageUses) nextWords(n int) []*encodedWord {
	next := u.words[:n]
	u.words = u.words[n:]
	return next
}

// nextPicture takes the name of the next picture or drawing.
func (u *pageUses) nextPicture() cos.Name {
	next := u.pictures[0]
	u.pictures = u.pictures[1:]
	return next
}

// newInventory is an inventory for the pages of a document, of which none is entered.
func newInventory(c canvas, doc *display.Document, press *color.Press) *inventory {
	return &inventory{
		canvas: c, press: press, byFace: make(map[*fonts.Face]*fontUse),
		marks: tag.NewMarks(len(doc.Pages), doc.Structure),
	}
}

// paint paints all pages: each is painted and compressed by a worker of the deflater, while the next is entered.
func (v *inventory) paint(doc *display.Document, deflater *cos.Deflater) error {
	for i := range doc.Pages {
		page := &doc.Pages[i]
		sheet := page.Sheet()
		v.canvas.page(unit.Size{W: sheet.W, H: sheet.H})
		uses := v.enter(page, i)
		v.canvas.contents(deflater.StartWritten(func(room []byte) []byte {
			room = paintPage(room, page, v.press, uses)
			if doc.Once {
				page.Items = nil
				page.Marks = nil
			}
			return room
		}))
	}
	return v.err
}

// enter enters what a page uses, counted from 0.
func (v *inventory) enter(page *display.Page, index int) pageUses {
	uses := pageUses{words: make([]*encodedWord, 0, v.words)}
	for _, items := range [][]display.Item{page.Items, page.Marks} {
		var open display.Place // that of the marked content that is open, if marked
		marked := false
		for _, it := range items {
			place, paints := v.item(it, index, &uses)
			if !paints || marked && open == place {
				continue
			}
			open = place
			marked = true
			if place.Artifact == display.NotArtifact {
				v.marks.Add(place.Element, index)
			}
		}
	}
	uses.spots = v.spots
	v.words = len(uses.words)
	return uses
}

// item enters what an item uses. It returns the place of its marked content; paints is false for a link, which has
// none.
func (v *inventory) item(it display.Item, page int, uses *pageUses) (place display.Place, paints bool) {
	switch it := it.(type) {
	case display.Text:
		v.text(&it, uses)
		return it.Place, true
	case display.Path:
		v.path(&it)
		return it.Place, true
	case display.Image:
		uses.pictures = append(uses.pictures, v.picture(it.Picture))
		return it.Place, true
	case display.Link:
		v.links = append(v.links, pageLink{page, it})
	}
	return display.Place{}, false
}

// text enters the font, the ink and the words of a text.
func (v *inventory) text(t *display.Text, uses *pageUses) {
	if len(t.Words) == 0 {
		return
	}
	u := v.font(t.Face, t.Words[0].Shaped.FaceUnits)
	uses.fonts = append(uses.fonts, u)
	if u == nil {
		return
	}
	if v.press != nil && (v.ofText == nil || *v.ofText != *t.Ink) {
		v.ofText = t.Ink
		v.ink(v.press.Colorant(*t.Ink))
	}
	words := uses.words
	for i := range t.Words {
		words = append(words, u.encode(t.Words[i].Shaped))
	}
	uses.words = words
}

// path enters the inks of an outline.
func (v *inventory) path(path *display.Path) {
	if v.press == nil {
		return
	}
	switch {
	case path.Fill == nil:
	case path.IsGround():
		v.ink(v.press.Ground(*path.Fill))
	default:
		v.ink(v.press.Colorant(*path.Fill))
	}
	if path.Stroke != nil {
		v.ink(v.press.Colorant(*path.Stroke))
	}
}

// ink enters an ink if it is a spot ink and new.
func (v *inventory) ink(c color.Colorant) {
	if c.Spot != "" && plateOf(v.spots, c) < 0 {
		v.spots = append(v.spots, c)
	}
}

// picture is the name of a picture or a drawing among the resources. The form of a drawing is written when the file is
// completed.
func (v *inventory) picture(p *display.Picture) cos.Name {
	if p.Drawing == nil {
		return v.canvas.picture(p)
	}
	i := slices.Index(v.drawings, p.Drawing)
	if i < 0 {
		i = len(v.drawings)
		v.drawings = append(v.drawings, p.Drawing)
	}
	return drawingName(i)
}

// font returns the use of a face, and enters the face if it is new; upem is how many units its em has.
func (v *inventory) font(face *fonts.Face, upem int64) *fontUse {
	u, ok := v.byFace[face]
	if !ok {
		var err error
		if u, err = newFontUse(face, cos.Name(fmt.Sprintf("F%d", len(v.fonts)+1)), upem); err != nil {
			v.err = err
			return nil
		}
		v.byFace[face] = u
		v.fonts = append(v.fonts, u)
	}
	return u
}
