package picture

import (
	"annualreport/layout/display"
	"annualreport/sections/schema"
)

// Treatment is what becomes of the colors of photographs.
type Treatment uint8

// The treatments. Without one, a picture is treated as the brand says, and a brand treats none.
const (
	Usual Treatment = iota
	// Untreated pictures keep their colors.
	Untreated
	// Duotone pictures are painted between two colors of the brand.
	Duotone
	// Gray pictures are painted in gray, and printed in black alone.
	Gray
)

// Treatments are the words for them.
var Treatments = []schema.Word[Treatment]{
	{Name: "none", Means: Untreated}, {Name: "duotone", Means: Duotone}, {Name: "gray", Means: Gray},
}

// tonedAs is a picture of a shelf in some tones.
type tonedAs struct {
	picture *display.Picture
	tones   display.Tones
}

// Toned is a picture in tones: the same for all who ask, so that it is made ready once. A drawing keeps its colors.
func (s *Shelf) Toned(p *display.Picture, tones display.Tones) *display.Picture {
	if p == nil || tones.Keep() || p.Drawing != nil {
		return p
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	as := tonedAs{p, tones}
	if s.toned[as] == nil {
		s.toned[as] = p.Graded(display.Grade{Tones: tones})
	}
	return s.toned[as]
}
