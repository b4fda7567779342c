package designs

import (
	"annualreport/layout/diag"
)

// Frame is where a text stands on a cover, and what is behind it.
type Frame struct {
	// Area is where the text stands. It ends where a picture or a pattern begins that reaches into its place.
	Area Area
	// Ground is the color behind the text: that of the last shape that holds the area, or of the page.
	Ground Ground
	// OnScrim is set if that is a picture that goes over into the color.
	OnScrim bool
	// behind is what else is behind the text.
	behind behind
}

// behind is what is behind a text beside one color.
type behind uint8

const (
	nothingElse behind = iota
	otherColor
	pictureOrPattern
)

// layer is something that is painted below the texts of a cover: one color, or a picture or a pattern, for which no ink
// can be made that is read everywhere.
type layer struct {
	area Area
	ink  Ground
	art  bool
	// scrim is set of a picture that goes over into the color behind words.
	scrim bool
}

// layers are what is painted on the ground of a cover, one over the other.
func (p *Plate) layers() []layer {
	var out []layer
	shapes := func(over bool) {
		for _, s := range p.Shapes {
			if s.OverPicture == over && !s.Area.IsEmpty() {
				out = append(out, layer{area: s.Area, ink: s.Ink})
			}
		}
	}
	shapes(false)
	switch {
	case p.Cover.HasPicture():
		out = append(out, p.pictureLayers()...)
	case p.Cover == TypeCover:
	case p.Pattern == NoPattern || p.PatternArea.IsEmpty():
	default:
		if p.PatternGround != p.Ground {
			out = append(out, layer{area: p.PatternArea, ink: p.PatternGround})
		}
		if p.Pattern != Rings { // which keep off words by themselves
			out = append(out, layer{area: p.PatternArea, art: true})
		}
	}
	shapes(true)
	return out
}

// pictureLayers are what a picture puts behind texts: itself, or where it goes over into a scrim, that color.
func (p *Plate) pictureLayers() []layer {
	if p.Picture.IsEmpty() {
		return nil
	}
	if g, ok := p.Scrim.Ground(); ok && p.Cover == PictureCover {
		return []layer{{area: p.Picture, ink: g, scrim: true}}
	}
	return []layer{{area: p.Picture, art: true}}
}

// SenderFrame is where the names of the organisation stand.
func (p *Plate) SenderFrame() Frame { return p.frame(p.Sender, false) }

// HeadFrame is where the title stands or, on a back cover, its text.
func (p *Plate) HeadFrame() Frame { return p.frame(p.Head, false) }

// FootFrame is where the text stands that ends at the foot of its place.
func (p *Plate) FootFrame() Frame { return p.frame(p.Foot, true) }

// frame is where a text stands whose place is given: at its head, or at its foot.
func (p *Plate) frame(place Area, fromFoot bool) Frame {
	layers := p.layers()
	area := place
	for i, l := range layers {
		if l.art && !anyHolds(layers[i+1:], place) {
			area = area.before(l.area, fromFoot)
		}
	}
	out := Frame{Area: area, Ground: p.Ground}
	for _, l := range layers {
		switch {
		case l.art && l.area.meets(area):
			out.behind = pictureOrPattern
		case l.art || !l.area.meets(area):
		case l.area.holds(area):
			out.Ground, out.OnScrim, out.behind = l.ink, l.scrim, nothingElse
		case l.ink != out.Ground && out.behind == nothingElse:
			out.behind = otherColor
		}
	}
	return out
}

// anyHolds reports whether one of some layers is a color behind the whole of an area.
func anyHolds(layers []layer, area Area) bool {
	for _, l := range layers {
		if !l.art && l.area.holds(area) {
			return true
		}
	}
	return false
}

// before is the part of an area in front of another that begins within it: the upper part, which ends a little above
// the other, or of what ends at its foot the lower one, whose lines have space above them. An area whose text begins in
// the other stays as it is.
func (a Area) before(other Area, fromFoot bool) Area {
	switch foot := other.Y + other.H; {
	case !a.overlaps(other):
	case !fromFoot && other.Y > a.Y+little:
		a.H = other.Y - little - a.Y
	case fromFoot && foot < a.Y+a.H:
		a.Y, a.H = foot, a.Y+a.H-foot
	}
	return a
}

// CheckCovers reports texts of covers that may be lost in an author's design: in the place of another text, on two
// colors, on a picture or on a pattern.
func (d *Design) CheckCovers(cover Cover, problems *diag.List) {
	d.Front(cover).check("the front cover", problems)
	d.Back.check("the back cover", problems)
}

// text is a text of a plate, by the key of its place.
type text struct {
	key   string
	place Area
	Frame
	said diag.Span
}

// check reports texts of a cover that may be lost.
func (p *Plate) check(cover string, problems *diag.List) {
	if p.origin.table.IsZero() {
		return
	}
	texts := []text{
		{"sender", p.Sender, p.SenderFrame(), p.origin.sender},
		{"head", p.Head, p.HeadFrame(), p.origin.head},
		{"foot", p.Foot, p.FootFrame(), p.origin.foot},
	}
	art := "pattern"
	if p.Cover.HasPicture() {
		art = "picture"
	}
	for i, t := range texts {
		at := t.said
		if at.IsZero() {
			at = p.origin.table
		}
		for _, other := range texts[:i] {
			if t.place.overlaps(other.place) {
				problems.Warnf(at, "let one of them end before the other begins",
					"`%s` and `%s` of %s lie over each other", other.key, t.key, cover)
			}
		}
		switch {
		case t.place.IsEmpty() || t.behind == nothingElse:
		case t.behind == pictureOrPattern:
			problems.Warnf(at,
				"let `"+t.key+"` begin beside the "+art+", or put a shape with over_picture = true behind all of it"+
					p.orScrim(),
				"`%s` of %s lies over the %s, on which words may be lost", t.key, cover, art)
		default:
			problems.Warnf(at, "let a shape hold all of `"+t.key+"`, or end `"+t.key+"` where the other color begins",
				"`%s` of %s lies on two colors: what is read on one may be lost on the other", t.key, cover)
		}
	}
}

// orScrim is what else makes words on a picture legible; empty where it does not.
func (p *Plate) orScrim() string {
	if p.Cover == PictureCover {
		return ", or say `scrim`"
	}
	return ""
}

// PictureGround is the color around the shape through which a picture is seen.
func (p *Plate) PictureGround() Ground {
	out := p.Ground
	for _, s := range p.Shapes {
		if !s.OverPicture && s.Area.holds(p.Picture) {
			out = s.Ink
		}
	}
	return out
}

// EdgeGround is the color of the edge of a front cover at which lines begin, where the spine of a bound report is: that
// of the last shape that goes along most of it, or of the page.
func (p *Plate) EdgeGround() Ground {
	out := p.Ground
	for _, s := range p.Shapes {
		if s.Area.X <= near && s.Area.W > near && s.Area.H > areaUnit/2 {
			out = s.Ink
		}
	}
	return out
}
