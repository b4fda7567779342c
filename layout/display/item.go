package display

import (
	"fmt"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// Item is something on a page: Text, Path, Image or Link.
type Item interface {
	item()
	// Moved returns the item, moved to the right by the X of a point and down by its Y.
	Moved(by unit.Point) Item
	// Turned returns the item, turned around the upper left corner of its page.
	Turned(by Turn) Item
}

// Place is what an item is in the structure of the document: the content of an element, or an artifact, which screen
// readers skip (ISO 32000-1, 14.8.2.2).
type Place struct {
	Element  ElementID
	Artifact Artifact
}

// String shows a place as #12 or as the kind of artifact.
func (pl Place) String() string {
	if pl.Artifact != NotArtifact {
		return [...]string{"", "decoration", "background", "header", "footer"}[pl.Artifact]
	}
	return fmt.Sprintf("#%d", pl.Element)
}

// Artifact is why something is not content.
type Artifact uint8

// The kinds of artifacts (ISO 32000-1, table 330).
const (
	// NotArtifact marks content; its place has an element.
	NotArtifact Artifact = iota
	// Decoration is rules and grounds that belong to the layout.
	Decoration
	// Background is a ground that fills the page.
	Background
	// Header and Footer are running heads and folios.
	Header
	Footer
)

// Content is the place of the content of an element.
func Content(e ElementID) Place { return Place{Element: e} }

// Text is words on one baseline in one face, size and ink, in the order of
// reading.
type Text struct {
	// At is the start of the baseline.
	At   unit.Point
	Face *fonts.Face
	Size unit.Length
	// Expansion widens the letters, in hundredths of a percent of their natural
	// width.
	Expansion int64
	// Tracking is the space behind each glyph of the words, in thousandths of an em before they are widened. Texts with
	// tracking have trackable words and spaces only; see shape.Word.
	Tracking int64
	// Turn turns the line around At.
	Turn Turn
	// Ink is shared by all texts of a style.
	Ink   *color.Ink
	Words []Word
	Place Place
}

// Word is a shaped word. X is the distance of its left edge from the start of the text.
type Word struct {
	Shaped *shape.Word
	X      unit.Length
}

// Natural is the Expansion of letters in their own width.
const Natural = 10_000

// Path is an outline, filled, stroked or both.
type Path struct {
	// Segments are the outline. A path without any is the rectangle Box, as the many rules of tables are, of which
	// segments would take eight times as much memory.
	Segments []Segment
	Box      unit.Rect
	Fill     *color.Ink
	Stroke   *color.Ink
	// Line is the width of the stroke.
	Line unit.Length
	// RoundEnds gives the stroke round ends; otherwise they are straight.
	RoundEnds bool
	// EvenOdd fills by the even-odd rule (ISO 32000-1, 8.5.3.3); otherwise by the nonzero winding number rule.
	EvenOdd bool
	Place   Place
	// Clip, if it is not empty, is the rectangle outside of which nothing of
	// the path shows.
	Clip unit.Rect
}

// Verb is what a segment of a path does.
type Verb uint8

// The verbs, with the number of points that each uses.
const (
	MoveTo  Verb = iota // 1
	LineTo              // 1
	CurveTo             // 3: two control points and the end
	Close               // 0
)

// points is how many points a verb uses.
func (v Verb) points() int { return [...]int{1, 1, 3, 0}[v] }

// Segment is one step of a path.
type Segment struct {
	Verb   Verb
	Points [3]unit.Point
}

// Image is a picture file in a rectangle.
type Image struct {
	Rect unit.Rect
	// Picture is shared by all uses of one file.
	Picture *Picture
	Place   Place
	// Span is the place in the report of a picture that is decoration; others have that of their element.
	Span diag.Span
	// Clip, if it is not empty, is the rectangle outside of which nothing of
	// the picture shows, with corners of the radius Round.
	Clip  unit.Rect
	Round unit.Length
	// Turn is how the picture stands in its rectangle.
	Turn Turn
}

// Picture is the contents of a picture file.
type Picture struct {
	// Name identifies the picture; it does not reach the output.
	Name string
	// Format is "SVG" for a drawing, else what the file is: "JPEG", "PNG", "WebP", "GIF", "TIFF" or "BMP". Painters get
	// drawings, JPEG and PNG alone, and "CMYK" (layout/image/cmyk) where they paint for a press: layout/image writes
	// the others anew.
	Format string
	Data   []byte
	// Width and Height are the size in pixels; of a drawing, its proportions.
	Width, Height int
	// Turn is how the pixels must be turned and mirrored to stand upright: the orientation of Exif, from 1 to 8; 0 if
	// none is given.
	Turn uint8
	// Profile is the ICC profile of the pixels of a JPEG file, or of process inks; empty for sRGB. The pixels of others
	// are turned into sRGB.
	Profile string
	// Direct reports whether the channels of a JPEG file are red, green and blue themselves, as few programs write it;
	// layout/image writes it anew.
	Direct bool
	// Inks reports whether the pixels are process inks.
	Inks bool
	// Lossy reports whether the pixels were packed with loss, as photographs are.
	Lossy bool
	// Drawing is the marks of a drawing, which has no pixels; else nil.
	Drawing *Drawing
	// Grade is how its colors are still to be changed; nil for not at all.
	Grade *Grade
	// Plates are the inks in which a press prints the levels of a picture in grey; Tones.Keep for one that is grey.
	Plates Tones
}

// FineResolution is how many pixels an inch a picture has that is sharp in print. Pages do not make a picture coarser
// than that of their own accord; what an author asked for is told.
const FineResolution = 225

// Photograph reports whether the picture has a format that cameras write. A photograph may be cropped a little at its
// edges; a diagram would lose information.
func (p *Picture) Photograph() bool { return p.Format == "JPEG" || p.Lossy }

// Link is a place that can be pressed. One link over two lines is two items of
// one element.
type Link struct {
	Rect unit.Rect
	// Target is where it leads: a web address, or an anchor.
	Target Target
	// Contents says in words where the link leads.
	Contents string
	Element  ElementID
}

// Target is an address or the name of an anchor; one of the two is empty.
type Target struct{ URL, Anchor string }

func (Text) item()  {}
func (Path) item()  {}
func (Image) item() {}
func (Link) item()  {}

// Moved implements Item.
func (t Text) Moved(by unit.Point) Item {
	t.At = t.At.Add(by)
	return t
}

// Moved implements Item.
func (i Image) Moved(by unit.Point) Item {
	i.Rect = i.Rect.Add(by)
	if i.Clip != (unit.Rect{}) {
		i.Clip = i.Clip.Add(by)
	}
	return i
}

// Moved implements Item.
func (l Link) Moved(by unit.Point) Item {
	l.Rect = l.Rect.Add(by)
	return l
}

// Moved implements Item.
func (p Path) Moved(by unit.Point) Item {
	if p.Segments != nil {
		moved := make([]Segment, len(p.Segments))
		for i, s := range p.Segments {
			for k := range s.Points {
				s.Points[k] = s.Points[k].Add(by)
			}
			moved[i] = s
		}
		p.Segments = moved
	} else {
		p.Box = p.Box.Add(by)
	}
	if p.Clip != (unit.Rect{}) {
		p.Clip = p.Clip.Add(by)
	}
	return p
}

// RectPath gives the outline of a rectangle.
func RectPath(r unit.Rect) []Segment {
	return []Segment{
		{MoveTo, [3]unit.Point{{X: r.X, Y: r.Y}}},
		{LineTo, [3]unit.Point{{X: r.X + r.W, Y: r.Y}}},
		{LineTo, [3]unit.Point{{X: r.X + r.W, Y: r.Y + r.H}}},
		{LineTo, [3]unit.Point{{X: r.X, Y: r.Y + r.H}}},
		{Verb: Close},
	}
}

// CirclePath gives the outline of a circle as four Bézier curves. The length
// of their handles, 0.5523 of the radius, keeps them within 0.03 % of the circle.
func CirclePath(c unit.Point, r unit.Length) []Segment {
	k := r.MulDiv(5523, 10000)
	p := func(dx, dy unit.Length) unit.Point { return unit.Point{X: c.X + dx, Y: c.Y + dy} }
	return []Segment{
		{MoveTo, [3]unit.Point{p(r, 0)}},
		{CurveTo, [3]unit.Point{p(r, k), p(k, r), p(0, r)}},
		{CurveTo, [3]unit.Point{p(-k, r), p(-r, k), p(-r, 0)}},
		{CurveTo, [3]unit.Point{p(-r, -k), p(-k, -r), p(0, -r)}},
		{CurveTo, [3]unit.Point{p(k, -r), p(r, -k), p(r, 0)}},
		{Verb: Close},
	}
}

// RoundedPath gives the outline of a rectangle with round corners; a radius of half a side
// makes a circle of a square.
func RoundedPath(r unit.Rect, radius unit.Length) []Segment {
	radius = min(radius, r.W/2, r.H/2)
	k := radius - radius.MulDiv(5523, 10000)
	p := func(x, y unit.Length) unit.Point { return unit.Point{X: r.X + x, Y: r.Y + y} }
	curve := func(a, b, c unit.Point) Segment { return Segment{CurveTo, [3]unit.Point{a, b, c}} }
	line := func(a unit.Point) Segment { return Segment{LineTo, [3]unit.Point{a}} }
	return []Segment{
		{MoveTo, [3]unit.Point{p(radius, 0)}},
		line(p(r.W-radius, 0)), curve(p(r.W-k, 0), p(r.W, k), p(r.W, radius)),
		line(p(r.W, r.H-radius)), curve(p(r.W, r.H-k), p(r.W-k, r.H), p(r.W-radius, r.H)),
		line(p(radius, r.H)), curve(p(k, r.H), p(0, r.H-k), p(0, r.H-radius)),
		line(p(0, radius)), curve(p(0, k), p(k, 0), p(radius, 0)),
		{Verb: Close},
	}
}

// isBox reports whether the path is its Box.
func (p *Path) isBox() bool { return p.Segments == nil && p.Box != (unit.Rect{}) }

// Outline are the segments of the path.
func (p *Path) Outline() []Segment {
	if p.isBox() {
		return RectPath(p.Box)
	}
	return p.Segments
}

// Rect returns the rectangle that a path draws; ok is false if it draws another shape.
func (p *Path) Rect() (r unit.Rect, ok bool) {
	if p.isBox() {
		return p.Box, p.Box.W >= 0 && p.Box.H >= 0
	}
	s := p.Segments
	if len(s) != 5 {
		return unit.Rect{}, false
	}
	for i, verb := range [...]Verb{MoveTo, LineTo, LineTo, LineTo, Close} {
		if s[i].Verb != verb {
			return unit.Rect{}, false
		}
	}
	a, b, c, d := s[0].Points[0], s[1].Points[0], s[2].Points[0], s[3].Points[0]
	if a.Y != b.Y || b.X != c.X || c.Y != d.Y || d.X != a.X || b.X < a.X || c.Y < b.Y {
		return unit.Rect{}, false
	}
	return unit.Rect{X: a.X, Y: a.Y, W: b.X - a.X, H: c.Y - b.Y}, true
}
