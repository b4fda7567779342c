package color

import (
	"math"
	"sync"

	"annualreport/layout/color/icc"
)

// Press converts inks to what is printed: the process values or the spot ink of the author if there are any, black
// alone for a color without hue, and otherwise what the ICC profile says. Pictures are converted by one goroutine, and
// inks by any.
type Press struct {
	// RichBlack is what black grounds are printed in, since black alone looks gray on a large area.
	RichBlack CMYK
	// NoSpots is set if spot inks are printed in process inks.
	NoSpots bool

	separation *icc.Separation
	profile    *icc.Profile
	// lock guards known.
	lock  sync.RWMutex
	known map[Ink]Colorant
	cubes map[string]*icc.Cube
}

// Colorant is an ink as a press prints it.
type Colorant struct {
	// Process is the process inks; for a spot ink, those that replace it where it is not available.
	Process CMYK
	// Spot is the name of a separate plate, or empty.
	Spot string
	// Overprints is set if the ink is printed on top of the inks below it, and these are not left out there. Black text
	// is printed so; otherwise a white edge would show where plates shift.
	Overprints bool
}

// NewPress makes a press of an ICC profile of process inks. A profile that cannot convert colors to inks is an error.
func NewPress(p *icc.Profile) (*Press, error) {
	s, err := icc.NewSeparation(p)
	if err != nil {
		return nil, err
	}
	return &Press{
		RichBlack: UsualRichBlack(), separation: s, profile: p,
		known: make(map[Ink]Colorant), cubes: make(map[string]*icc.Cube),
	}, nil
}

// Cube is the conversion of a picture in RGB to inks. Profile is the ICC profile of the picture, or empty for one in
// sRGB. A profile that is not of RGB is ignored, as most programs do.
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

// UsualRichBlack is a rich black that most presses can print.
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
	// neutral is the chroma of CIELAB up to which a light color is seen as gray: paper with a chroma of 3 is seen as
	// cream.
	neutral = 1.5
	// neutralBlack is the same for black, whose hue is hardly seen.
	neutralBlack = 6
	// halfLight is the lightness from which on a color counts as light.
	halfLight = 50
	// blackest is the lightness below which black is printed solid.
	blackest = 15
	// overprinting is the percentage of black from which on it hides the inks below it.
	overprinting = 90
)

// Colorant is what the press prints for an ink. It may be asked by several goroutines.
func (p *Press) Colorant(i Ink) Colorant {
	p.lock.RLock()
	c, ok := p.known[i]
	p.lock.RUnlock()
	if ok {
		return c
	}
	p.lock.Lock()
	defer p.lock.Unlock()
	c = p.mix(i)
	if p.NoSpots && c.Spot != Registration().Spot {
		c.Spot = ""
	}
	p.known[i] = c
	return c
}

// mix is the colorant of an ink.
func (p *Press) mix(i Ink) Colorant {
	s := i.Screen
	switch {
	case i.HasProcess:
		k := i.Process
		black := k.C+k.M+k.Y == 0 && k.K >= overprinting
		return Colorant{Process: k, Spot: i.Spot, Overprints: i.Spot == "" && black}
	case i.Spot == "" && (i.Black || p.isNeutral(s)):
		k := p.black(s)
		return Colorant{Process: CMYK{K: k}, Overprints: k >= overprinting}
	}
	c, m, y, k := p.separation.Inks(s.R, s.G, s.B)
	return Colorant{Process: CMYK{percent(c), percent(m), percent(y), percent(k)}, Spot: i.Spot}
}

// Ramp is what the press prints for the 256 steps from one ink to another. One that is printed in black alone stays so,
// and process values of the author are mixed as they are: others are those of the color of each step.
func (p *Press) Ramp(from, to Ink) [256]CMYK {
	var out [256]CMYK
	last := len(out) - 1
	first, end := p.Colorant(from).Process, p.Colorant(to).Process
	for i := range out {
		screen := from.Screen.Mix(to.Screen, i, last)
		switch {
		case from.Black:
			out[i] = p.Colorant(Ink{Screen: screen, Black: true}).Process
		case from.HasProcess:
			mix := func(a, b float64) float64 {
				return percent((float64(a*float64(last-i)) + float64(b*float64(i))) / 25500)
			}
			out[i] = CMYK{mix(first.C, end.C), mix(first.M, end.M), mix(first.Y, end.Y), mix(first.K, end.K)}
		default:
			c, m, y, k := p.separation.Inks(screen.R, screen.G, screen.B)
			out[i] = CMYK{percent(c), percent(m), percent(y), percent(k)}
		}
	}
	return out
}

// isNeutral reports whether a color is seen as gray.
func (p *Press) isNeutral(s RGB) bool {
	lightness, chroma := p.separation.Appearance(s.R, s.G, s.B)
	dark := max(0, 1-lightness/halfLight)
	return chroma <= neutral+float64(dark*(neutralBlack-neutral))
}

// percent is a share from 0 to 1 in percent, rounded to tenths: a plate has no finer steps, and the last digits of a
// conversion may differ between processors.
func percent(share float64) float64 { return math.Round(share*1000) / 10 }

// black is the percentage of black that looks as light as a color.
func (p *Press) black(s RGB) float64 {
	want, _ := p.separation.Appearance(s.R, s.G, s.B)
	if want < blackest {
		return 100
	}
	low := 0.0
	high := 1.0
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
