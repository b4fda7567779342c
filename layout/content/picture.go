package content

import (
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Picture is a photograph or drawing with its caption.
type Picture struct {
	Image *display.Picture
	// Alt describes the picture to those who do not see it; decorative
	// pictures have none, and readers pass over them.
	Alt string
	// AltLanguage is the language of Alt, where it is not that of the text around; else it is empty.
	AltLanguage string
	Decorative  bool
	// Caption is set below the picture.
	Caption []Block
	// Width is how wide the picture is set; 0 fills what Reach says.
	Width unit.Length
	Reach Reach
	Crop  Crop
	// Room, if it is not empty, is what the picture fits into, in its middle at the side
	// where lines begin: signs of all proportions look about as large then.
	Room unit.Size
	// Round is the radius of the corners, in thousandths of the shorter side.
	Round int64
	// Centered sets a picture that is narrower than the measure in the middle of it.
	Centered bool
	// Bare leaves out the space around the picture.
	Bare bool
	// KeepPrevious keeps the picture below what stands above it, as the strokes of a signature.
	KeepPrevious bool
	// Edge is the ink of a fine line along the edges, so that a white picture is seen on white; nil for none.
	Edge *color.Ink
	// Film is set for the still of a film, which leads to where the first link of its caption leads; else nil.
	Film *FilmSign
	// Link is where the picture leads, which Alt says in words then; the zero value leads nowhere.
	Link display.Target
	// Anchor is a name that links lead to.
	Anchor string
	Span   diag.Span
}

// FilmSign is the sign in the middle of the still of a film: a disc with a mark in it.
type FilmSign struct{ Disc, Mark color.Ink }

// Reach is how far something wide runs.
type Reach uint8

// The reaches: the column, the column with the one for notes beside it, or the whole
// page and over its edges.
const (
	ColumnWide Reach = iota
	PageWide
	BleedWide
)

// Crop is the part of a picture that is shown. The zero value shows all of it.
type Crop struct {
	// W and H are the proportions of the part, 0 for those of the whole.
	W, H int64
	// FocusX and FocusY are the point that stays in sight, in thousandths of the
	// width and the height; from the zero value on, the middle.
	FocusX, FocusY int64
	Focused        bool
}

// middle is the focus of a picture without one.
const middle = 500

// Behind lays a picture of some proportions behind an opening that it is seen through, so that it fills the opening and
// the point in focus is as near to its middle as can be. It returns where the whole picture lies.
func (c Crop) Behind(opening unit.Rect, p *display.Picture) unit.Rect {
	pw, ph := int64(max(p.Width, 1)), int64(max(p.Height, 1))
	w, h := opening.W, opening.W.MulDiv(ph, pw)
	if h < opening.H {
		h, w = opening.H, opening.H.MulDiv(pw, ph)
	}
	fx, fy := int64(middle), int64(middle)
	if c.Focused {
		fx, fy = c.FocusX, c.FocusY
	}
	x := min(max(opening.W/2-w.MulDiv(fx, 1000), opening.W-w), 0)
	y := min(max(opening.H/2-h.MulDiv(fy, 1000), opening.H-h), 0)
	return unit.Rect{X: opening.X + x, Y: opening.Y + y, W: w, H: h}
}

func (p Picture) visit(v Visitor) { v.Picture(p) }
