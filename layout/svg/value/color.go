package value

import (
	"math"
	"strconv"
	"strings"
)

// Color is a color of a screen and how far it covers, from 0 to 1.
type Color struct {
	R, G, B uint8
	Alpha   float64
}

// Opaque is a color that covers all.
func Opaque(rgb uint32) Color { return Color{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 1} }

// ParseColor reads a color in any of the forms of CSS Color 4 that are in sRGB: a name, #rgb, #rgba, #rrggbb,
// #rrggbbaa, rgb(), rgba(), hsl(), hsla() and hwb() with commas or spaces, and transparent. It does not know
// currentColor.
func ParseColor(text string) (c Color, ok bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	if digits, is := strings.CutPrefix(text, "#"); is {
		return hexadecimal(digits)
	}
	if text == "transparent" {
		return Color{}, true
	}
	if rgb, ok := named[text]; ok {
		return Opaque(rgb), true
	}
	s := Scanner{Text: text}
	name := s.function()
	channels, ok := colorModels[name]
	if !ok {
		return Color{}, false
	}
	parts, ok := s.components()
	if !ok || len(parts) < 3 || len(parts) > 4 {
		return Color{}, false
	}
	s.Space()
	if c, ok = channels(parts); !ok || !s.Done() {
		return Color{}, false
	}
	c.Alpha = 1
	if len(parts) == 4 {
		c.Alpha = clamp(parts[3].share(1))
	}
	return c, true
}

// hexadecimal reads the digits of a color: one or two for each channel, with those of the alpha or without.
func hexadecimal(digits string) (c Color, ok bool) {
	if n := len(digits); n == 3 || n == 4 {
		var b strings.Builder
		for i := range n {
			b.WriteByte(digits[i])
			b.WriteByte(digits[i])
		}
		digits = b.String()
	}
	if len(digits) == 6 {
		digits += "ff"
	}
	v, err := strconv.ParseUint(digits, 16, 32)
	if len(digits) != 8 || err != nil {
		return Color{}, false
	}
	c = Opaque(uint32(v >> 8))
	c.Alpha = float64(v&0xff) / 255
	return c, true
}

// component is a part of a color: a number with "%", a unit of angles or nothing behind it.
type component struct {
	number float64
	unit   string
}

// share is the component as a share of a whole.
func (c component) share(whole float64) float64 {
	if c.unit == "%" {
		return c.number / 100
	}
	return c.number / whole
}

// components takes the parts of a color off, with the parenthesis.
func (s *Scanner) components() (parts []component, ok bool) {
	s.Space()
	for !s.Take(")") {
		var part component
		if !s.Take("none") {
			if part.number, ok = s.Number(); !ok {
				return nil, false
			}
			part.unit = s.Word()
			if s.Take("%") {
				part.unit = "%"
			}
		}
		parts = append(parts, part)
		s.Separator()
		if s.Take("/") {
			s.Space()
		}
	}
	return parts, true
}

// colorModels read the channels of colors, by the names of their functions.
var colorModels = map[string]func(parts []component) (Color, bool){
	"rgb": rgb, "rgba": rgb, "hsl": hsl, "hsla": hsl, "hwb": hwb,
}

// rgb is a color of numbers to 255 or of percentages.
func rgb(parts []component) (Color, bool) {
	for _, p := range parts[:3] {
		if p.unit != "" && p.unit != "%" {
			return Color{}, false
		}
	}
	return mixed(parts[0].share(255), parts[1].share(255), parts[2].share(255)), true
}

// hsl is a color of hue, saturation and lightness (CSS Color 4, 7).
func hsl(parts []component) (Color, bool) {
	hue, ok := parts[0].hue()
	s := clamp(parts[1].share(100))
	l := clamp(parts[2].share(100))
	reach := float64(s * min(l, 1-l))
	channel := func(n float64) float64 {
		k := math.Mod(n+hue/30, 12)
		return l - float64(reach*max(-1, min(k-3, 9-k, 1)))
	}
	return mixed(channel(0), channel(8), channel(4)), ok
}

// hwb is a color of hue, whiteness and blackness (CSS Color 4, 8).
func hwb(parts []component) (Color, bool) {
	hue, ok := parts[0].hue()
	white := clamp(parts[1].share(100))
	black := clamp(parts[2].share(100))
	if sum := white + black; sum >= 1 {
		grey := white / sum
		return mixed(grey, grey, grey), ok
	}
	channel := func(n float64) float64 {
		k := math.Mod(n+hue/30, 12)
		pure := 0.5 - float64(0.5*max(-1, min(k-3, 9-k, 1)))
		return white + float64(pure*(1-white-black))
	}
	return mixed(channel(0), channel(8), channel(4)), ok
}

// hue is an angle in degrees, from 0 to 360.
func (c component) hue() (v float64, ok bool) {
	scale, ok := angles[c.unit]
	if c.unit == "" {
		scale = 1
		ok = true
	}
	v = math.Mod(float64(c.number*scale), 360)
	if v < 0 {
		v += 360
	}
	return v, ok
}

// mixed is a color of shares from 0 to 1.
func mixed(r, g, b float64) Color {
	level := func(v float64) uint8 { return uint8(math.Floor(float64(clamp(v)*255) + 0.5)) }
	return Color{R: level(r), G: level(g), B: level(b)}
}

// clamp is a number within 0 and 1.
func clamp(v float64) float64 { return min(max(v, 0), 1) }
