package pdf

import (
	"bytes"
	"fmt"
	"strconv"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/pdf/tag"
	"annualreport/layout/unit"
)

// painter writes the items of one page as operators, into memory that it is given. What the page uses was entered
// before (see inventory), so that pages are painted side by side.
type painter struct {
	pageState
	// press converts colors to the inks of a press; nil paints the colors of screens.
	press *color.Press
	uses  pageUses
}

// pageState is the state of the page that is being painted.
type pageState struct {
	// buf are the operators that are not given to the canvas yet.
	buf []byte
	// height is that of the trimmed page, around the width of the sheet around it.
	height unit.Length
	around unit.Length
	// mcid is the number of the next marked-content sequence.
	mcid int
	// place is that of the marked-content sequence that is open, if marked.
	place  display.Place
	marked bool
	// inText is true between BT and ET.
	inText bool
	text   textState
	// fill is the ink that is set, nil if it is not known; overprint is the state that is set, and saved are those at
	// each q that is open.
	fill      *color.Ink
	overprint bool
	saved     []bool
}

// textState is what the content stream has set for text.
type textState struct {
	font      *fontUse
	size      unit.Length
	expansion int64
	tracking  unit.Length
}

// paintPage paints a page behind what the memory has.
func paintPage(buf []byte, page *display.Page, press *color.Press, uses pageUses) []byte {
	p := painter{press: press, uses: uses}
	p.pageState = pageState{buf: buf, height: page.Size.H, around: page.Around}
	if page.Around > 0 {
		p.buf = append(p.buf, "1 0 0 1 "...)
		p.buf = append(cos.AppendLength(p.buf, page.Around), ' ')
		p.buf = append(cos.AppendLength(p.buf, page.Around), " cm\n"...)
	}
	p.onSheet(page)
	return p.buf
}

// onSheet paints a page, clipped where its bleed ends, and the marks around it. A page without a sheet around it ends
// at the edge of the medium and needs no clip.
func (p *painter) onSheet(page *display.Page) {
	clipped := page.Around > 0 && p.beginClip(page.BleedBox())
	p.items(page.Items)
	p.endClip(clipped)
	if clipped {
		p.text = textState{}
	}
	p.items(page.Marks)
}

// items paints items one after the other and closes the text and the marked content that they opened.
func (p *painter) items(items []display.Item) {
	for _, it := range items {
		p.item(it)
	}
	p.endText()
	p.unmark()
}

func (p *painter) item(it display.Item) {
	switch it := it.(type) {
	case display.Text:
		p.mark(it.Place)
		p.paintText(&it)
	case display.Path:
		p.endText()
		p.mark(it.Place)
		p.paintPath(&it)
	case display.Image:
		p.endText()
		p.mark(it.Place)
		p.paintImage(&it)
	case display.Link:
		// Links are annotations; the finishing pass makes them.
	}
}

// artifacts are the marked-content properties of artifacts (ISO 32000-1, table 330).
var artifacts = [...]string{
	display.Decoration: "/Artifact <</Type /Layout>> BDC\n",
	display.Background: "/Artifact <</Type /Page>> BDC\n",
	display.Header:     "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n",
	display.Footer:     "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n",
}

// mark opens the marked-content sequence of a place, unless it is open.
func (p *painter) mark(place display.Place) {
	if p.marked && p.place == place {
		return
	}
	p.endText()
	p.unmark()
	if place.Artifact != display.NotArtifact {
		p.buf = append(p.buf, artifacts[place.Artifact]...)
	} else {
		p.buf = append(p.buf, "/"+tag.Tag+" <</MCID "...)
		p.buf = append(strconv.AppendInt(p.buf, int64(p.mcid), 10), ">> BDC\n"...)
		p.mcid++
	}
	p.place = place
	p.marked = true
}

// unmark closes the sequence that is open.
func (p *painter) unmark() {
	if p.marked {
		p.buf = append(p.buf, "EMC\n"...)
		p.marked = false
	}
}

func (p *painter) endText() {
	if p.inText {
		p.buf = append(p.buf, "ET\n"...)
		p.inText = false
	}
}

// paintText shows the words of a text with one TJ operator, which moves the pen to the place of each word.
func (p *painter) paintText(t *display.Text) {
	if len(t.Words) == 0 {
		return
	}
	u := p.uses.nextFont()
	if u == nil {
		return
	}
	if !p.inText {
		p.buf = append(p.buf, "BT\n"...)
		p.inText = true
	}
	p.setFill(t.Ink)
	size := t.Words[0].Shaped.FontSize(t.Size)
	if p.text.font != u || p.text.size != size {
		p.buf = append(append(append(p.buf, '/'), u.name...), ' ')
		p.buf = append(cos.AppendLength(p.buf, size), " Tf\n"...)
	}
	if p.text.expansion != t.Expansion && (p.text.expansion != 0 || t.Expansion != display.Natural) {
		p.buf = append(cos.AppendThousandths(p.buf, t.Expansion*10), " Tz\n"...)
	}
	tracking := display.TrackingBehind(t.Size, display.Natural, t.Tracking)
	if p.text.tracking != tracking {
		p.buf = append(cos.AppendLength(p.buf, tracking), " Tc\n"...)
	}
	p.text = textState{u, size, t.Expansion, tracking}
	p.buf = append(p.buf, turns[t.Turn]...)
	p.buf = append(cos.AppendLength(p.buf, t.At.X), ' ')
	p.buf = append(cos.AppendLength(p.buf, p.height-t.At.Y), " Tm ["...)
	tj := tjWriter{buf: p.buf, tracking: t.Tracking}
	if size != t.Size {
		tj.tracking = int64(tracking.MulDiv(1000, int64(size))) // the same length in ems of the letters
	}
	encoded := p.uses.nextWords(len(t.Words))
	for i := range t.Words {
		w := &t.Words[i]
		// Horizontal scaling scales the pen's moves too.
		at := int64(w.X.MulDiv(1000*display.Natural, int64(size)*t.Expansion))
		p.word(&tj, encoded[i], at, size)
	}
	tj.closeString()
	p.buf = append(tj.buf, "]TJ\n"...)
}

// turns begin the matrices of text that stands upright or on its end.
var turns = [...]string{
	display.Upright: "1 0 0 1 ", display.Clockwise: "0 -1 1 0 ", display.UpsideDown: "-1 0 0 -1 ",
	display.CounterClockwise: "0 1 -1 0 ",
}

// word shows a word whose left end is at a place in thousandths of an em.
func (p *painter) word(tj *tjWriter, e *encodedWord, at int64, size unit.Length) {
	if e.fragment != nil {
		if len(e.fragment) == 0 {
			return
		}
		tj.move(at)
		tj.closeString()
		tj.separate()
		tj.buf = append(tj.buf, e.fragment...)
		tj.pen = at + e.end + e.codes*tj.tracking
		return
	}
	rise := int64(0)
	for i := range e.glyphs {
		g := e.glyphs[i]
		g.at += at
		if g.rise != rise {
			rise = g.rise
			tj.interrupt(func(b []byte) []byte {
				return append(cos.AppendLength(b, size.MulDiv(rise, 1000)), " Ts "...)
			})
		}
		tj.glyph(&g)
	}
	if rise != 0 {
		tj.interrupt(func(b []byte) []byte { return append(b, "0 Ts "...) })
	}
}

// interrupt ends the TJ array, writes operators and opens another. The pen
// stays where it is.
func (t *tjWriter) interrupt(write func([]byte) []byte) {
	t.closeString()
	if bytes.HasSuffix(t.buf, []byte("[")) {
		t.buf = t.buf[:len(t.buf)-1]
	} else {
		t.buf = append(t.buf, "]TJ "...)
	}
	t.buf = append(write(t.buf), '[')
}

// paintPath fills and strokes an outline.
func (p *painter) paintPath(path *display.Path) {
	clipped := p.beginClip(path.Clip)
	if path.IsGround() {
		p.setGround(path.Fill)
	} else if path.Fill != nil {
		p.setFill(path.Fill)
	}
	if path.Stroke != nil {
		p.setStroke(*path.Stroke)
		// Round joints, as layout/raster paints them.
		p.buf = append(cos.AppendLength(p.buf, path.Line), " w 1 j "...)
		ends := "0 J\n"
		if path.RoundEnds {
			ends = "1 J\n"
		}
		p.buf = append(p.buf, ends...)
	}
	if r, ok := path.Rect(); ok {
		p.coordinates(unit.Point{X: r.X, Y: r.Y + r.H})
		p.buf = append(cos.AppendLength(p.buf, r.W), ' ')
		p.buf = append(cos.AppendLength(p.buf, r.H), " re "...)
		p.paintOperator(path)
		p.endClip(clipped)
		return
	}
	p.outline(path.Outline())
	p.paintOperator(path)
	p.endClip(clipped)
}

// pathOperators are the operators of a path, and how many points each has (ISO 32000-1, table 59).
var pathOperators = [...]struct {
	name   string
	points int
}{
	display.MoveTo: {"m ", 1}, display.LineTo: {"l ", 1}, display.CurveTo: {"c ", 3}, display.Close: {"h ", 0},
}

// outline draws the segments of a path.
func (p *painter) outline(segments []display.Segment) {
	for _, s := range segments {
		operator := pathOperators[s.Verb]
		for _, pt := range s.Points[:operator.points] {
			p.coordinates(pt)
		}
		p.buf = append(p.buf, operator.name...)
	}
}

// paintOperator fills and strokes the outline that was drawn.
func (p *painter) paintOperator(path *display.Path) {
	switch {
	case path.Fill != nil && path.Stroke != nil:
		p.buf = append(p.buf, "B"...)
	case path.Fill != nil:
		p.buf = append(p.buf, "f"...)
	default:
		p.buf = append(p.buf, "S"...)
	}
	if path.EvenOdd && path.Fill != nil {
		p.buf = append(p.buf, '*')
	}
	p.buf = append(p.buf, '\n')
}

// beginClip hides what is painted outside of a rectangle. It reports whether it did: an empty rectangle hides
// nothing.
func (p *painter) beginClip(r unit.Rect) bool {
	if r == (unit.Rect{}) {
		return false
	}
	p.save()
	p.coordinates(unit.Point{X: r.X, Y: r.Y + r.H})
	p.buf = append(cos.AppendLength(p.buf, r.W), ' ')
	p.buf = append(cos.AppendLength(p.buf, r.H), " re W n\n"...)
	return true
}

// save saves the graphics state, which endClip restores.
func (p *painter) save() {
	p.buf = append(p.buf, "q "...)
	p.saved = append(p.saved, p.overprint)
}

// endClip ends a clip, if there is one, and restores the graphics state from before it.
func (p *painter) endClip(clipped bool) {
	if clipped {
		p.buf = append(p.buf, "Q\n"...)
		last := len(p.saved) - 1
		p.fill = nil
		p.overprint = p.saved[last]
		p.saved = p.saved[:last]
	}
}

// coordinates writes a point with Y upwards.
func (p *painter) coordinates(pt unit.Point) {
	p.buf = append(cos.AppendLength(p.buf, pt.X), ' ')
	p.buf = append(cos.AppendLength(p.buf, p.height-pt.Y), ' ')
}

// paintImage shows a picture within its clip.
func (p *painter) paintImage(im *display.Image) {
	clipped := true
	if im.Round > 0 {
		p.save()
		p.outline(display.RoundedPath(im.Clip, im.Round))
		p.buf = append(p.buf, "W n\n"...)
	} else {
		clipped = p.beginClip(im.Clip)
	}
	if im.Picture.Drawing != nil {
		p.paintDrawing(im)
		p.endClip(clipped)
		return
	}
	p.buf = append(p.buf, "q "...)
	p.square(im)
	p.buf = fmt.Appendf(p.buf, "cm /%s Do Q\n", string(p.uses.nextPicture()))
	p.endClip(clipped)
}

// paintDrawing shows the form of a drawing, which fills the square of size 1. The form is written when the file is
// completed.
func (p *painter) paintDrawing(im *display.Image) {
	p.save()
	p.square(im)
	p.buf = fmt.Appendf(p.buf, "cm /%s Do ", string(p.uses.nextPicture()))
	p.endClip(true)
}

// square writes the matrix that brings the square of size 1, which a picture fills, to the rectangle of an image.
func (p *painter) square(im *display.Image) {
	r := im.Rect
	left, right, head, foot := r.X, r.X+r.W, r.Y, r.Y+r.H
	switch im.Turn {
	case display.Upright:
		p.buf = append(cos.AppendLength(p.buf, r.W), " 0 0 "...)
		p.buf = append(cos.AppendLength(p.buf, r.H), ' ')
		p.coordinates(unit.Point{X: left, Y: foot})
	case display.Clockwise:
		p.buf = append(cos.AppendLength(append(p.buf, "0 "...), -r.H), ' ')
		p.buf = append(cos.AppendLength(p.buf, r.W), " 0 "...)
		p.coordinates(unit.Point{X: left, Y: head})
	case display.UpsideDown:
		p.buf = append(cos.AppendLength(p.buf, -r.W), " 0 0 "...)
		p.buf = append(cos.AppendLength(p.buf, -r.H), ' ')
		p.coordinates(unit.Point{X: right, Y: head})
	case display.CounterClockwise:
		p.buf = append(cos.AppendLength(append(p.buf, "0 "...), r.H), ' ')
		p.buf = append(cos.AppendLength(p.buf, -r.W), " 0 "...)
		p.coordinates(unit.Point{X: right, Y: foot})
	}
}
