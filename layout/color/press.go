package color

import (
	"math"

	"annualreport/layout/color/icc"
)

// Press turns inks into what is printed by a profile: the author's own process
// values or spot ink where there are any, black alone for what has no color, and
// else what the profile finds. It belongs to one goroutine.
type Press struct {
	// RichBlack is what grounds that are black are printed in: black alone looks
	// grey over a large area.
	RichBlack CMYK
	// NoSpots prints spot inks in the process inks that stand in for them.
	NoSpots bool

	separation *icc.Separation
	profile    *icc.Profile
	known      map[Ink]Colorant
	cubes      map[string]*icc.Cube
}

// Colorant is an ink as a press prints it.
type Colorant struct {
	// Process is the process inks, for a spot ink those that stand in for it.
	Process CMYK
	// Spot is the name of a separate plate, or empty.
	Spot string
	// Overprints means that the ink is printed on top of what is below, not in a
	// hole of it: black text is, so that no white edge shows where plates shift.
	Overprints bool
}

// NewPress makes a press of a profile of process inks.
func NewPress(p *icc.Profile) (*Press, error) {
	s, err := icc.NewSeparation(p)
	if err != nil {
		return nil, err
	}
	return &Press{RichBlack: UsualRichBlack(), separation: s, profile: p, known: make(map[Ink]Colorant), cubes: make(map[string]*icc.Cube)}, nil
}

// Cube is the conversion of pictures to inks, of those whose colors are by a profile of
// a screen or a camera, and of those in sRGB, which have none. A profile that is not of three lights is
// passed over, as most programs do.
func (p *Press) Cube(profile string) *icc.Cube {
	screen, err := icc.ParseScreen(profile)
	if err != nil {
		screen = nil
		profile = ""
	}
	if p.cubes[profile] == nil {
		p.cubes[profile] = p.separation.Cube(screen)
	}
	return p.cubes[profile]
}

// UsualRichBlack is a black that most presses take.
func UsualRichBlack() CMYK { return CMYK{C: 60, M: 40, Y: 40, K: 100} }

// Profile is the profile that the press prints by.
func (p *Press) Profile() *icc.Profile { return p.profile }

// Registration is printed on every plate: the ink of marks outside of the page.
func Registration() Ink {
	return Ink{Screen: RGB{}, Process: CMYK{100, 100, 100, 100}, HasProcess: true, Spot: "All"}
}

// Plate is an ink of one process color alone, for the color bar.
func Plate(c CMYK, screen RGB) Ink { return Ink{Screen: screen, Process: c, HasProcess: true} }

// The bounds of what is printed in black alone.
const (
	// neutral is the chroma of CIELAB below which a light color has none, and neutralBlack
	// that of black, whose tinge is hardly seen; halfLight is the lightness from which on
	// colors are light. Light paper of a chroma of 3 is seen as cream.
	neutral, neutralBlack = 1.5, 6
	halfLight             = 50
	// blackest is the lightness below which black is printed solid.
	blackest = 15
	// overprinting is the percentage of black from which on it covers what is below.
	overprinting = 90
)

// Colorant is what the press prints for an ink.
func (p *Press) Colorant(i Ink) Colorant {
	if c, ok := p.known[i]; ok {
		return c
	}
	c := p.mix(i)
	if p.NoSpots && c.Spot != Registration().Spot {
		c.Spot = ""
	}
	p.known[i] = c
	return c
}

func (p *Press) mix(i Ink) Colorant {
	s := i.Screen
	switch {
	case i.HasProcess:
		k := i.Process
		return Colorant{Process: k, Spot: i.Spot, Overprints: i.Spot == "" && k.C+k.M+k.Y == 0 && k.K >= overprinting}
	case i.Spot == "" && (i.Black || p.isNeutral(s)):
		k := p.black(s)
		return Colorant{Process: CMYK{K: k}, Overprints: k >= overprinting}
	}
	c, m, y, k := p.separation.Inks(s.R, s.G, s.B)
	return Colorant{Process: CMYK{percent(c), percent(m), percent(y), percent(k)}, Spot: i.Spot}
}

// isNeutral reports whether a color is seen as grey.
func (p *Press) isNeutral(s RGB) bool {
	lightness, chroma := p.separation.Appearance(s.R, s.G, s.B)
	dark := max(0, 1-lightness/halfLight)
	return chroma <= neutral+float64(dark*(neutralBlack-neutral))
}

// percent is a share in percent, in steps of a tenth: finer ones no plate holds,
// and the last digits of a conversion may differ between processors.
func percent(share float64) float64 { return math.Round(share*1000) / 10 }

// black is the percentage of black that looks as light as a color.
func (p *Press) black(s RGB) float64 {
	want, _ := p.separation.Appearance(s.R, s.G, s.B)
	if want < blackest {
		return 100
	}
	low, high := 0.0, 1.0
	for range 20 {
		middle := (low + high) / 2
		if l, _, _ := p.profile.Look([4]float64{0, 0, 0, middle}); l > want {
			low = middle
		} else {
			high = middle
		}
	}
	return percent(low)
}

// Ground is what the press prints for an ink that covers a page.
func (p *Press) Ground(i Ink) Colorant {
	c := p.Colorant(i)
	if c.Spot == "" && !i.HasProcess && c.Process.C+c.Process.M+c.Process.Y == 0 && c.Process.K >= overprinting {
		return Colorant{Process: p.RichBlack}
	}
	c.Overprints = false
	return c
}
