// Package blend lays colors on colors, by the modes in which layers of drawings are mixed (Compositing and Blending 1,
// 5 and 9; ISO 32000-1, 11.3.5). It computes with whole numbers.
package blend

// Full is the level of a component, and the alpha, of what is white or covers all.
const Full = 65535

// Pixel is red, green and blue, each multiplied by the alpha, which is the last; from 0 to Full.
type Pixel [4]uint32

// Mode is how the color of a layer is mixed with that below it.
type Mode uint8

// The modes. Those from Hue on look at all three components together.
const (
	Normal Mode = iota
	Multiply
	Screen
	Overlay
	Darken
	Lighten
	ColorDodge
	ColorBurn
	HardLight
	SoftLight
	Difference
	Exclusion
	Hue
	Saturation
	Color
	Luminosity
)

// words are the modes as CSS names them.
var words = [...]string{
	Normal: "normal", Multiply: "multiply", Screen: "screen", Overlay: "overlay", Darken: "darken",
	Lighten: "lighten", ColorDodge: "color-dodge", ColorBurn: "color-burn", HardLight: "hard-light",
	SoftLight: "soft-light", Difference: "difference", Exclusion: "exclusion", Hue: "hue", Saturation: "saturation",
	Color: "color", Luminosity: "luminosity",
}

// Parse is the mode that a word of CSS means; ok is false for other words.
func Parse(word string) (m Mode, ok bool) {
	for i, w := range words {
		if w == word {
			return Mode(i), true
		}
	}
	return Normal, false
}

// SuitsInks reports whether inks that are mixed by the mode look much as light does. Inks are mixed one by one, and
// each color has its own share of black: modes that lighten, or that look at differences, give other colors, or more
// ink than paper takes.
func (m Mode) SuitsInks() bool { return m == Normal || m == Multiply || m == Darken }

// Over is a pixel that is laid on another one.
func (m Mode) Over(below, top Pixel) Pixel {
	clearTop := Full - top[3]
	clearBelow := Full - below[3]
	out := Pixel{3: top[3] + Times(below[3], clearTop)}
	if m == Normal || top[3] == 0 || below[3] == 0 {
		for i := range 3 {
			out[i] = min(top[i]+Times(below[i], clearTop), out[3])
		}
		return out
	}
	both := Times(top[3], below[3])
	mixed := m.mix(below.Plain(), top.Plain())
	for i := range 3 {
		sum := Times(top[i], clearBelow) + Times(below[i], clearTop) + Times(both, mixed[i])
		out[i] = min(sum, out[3])
	}
	return out
}

// Times is a share of another share, rounded.
func Times(a, b uint32) uint32 { return uint32((uint64(a)*uint64(b) + Full/2) / Full) }

// Plain is the color of a pixel, which is not clear, without its alpha.
func (p Pixel) Plain() [3]uint32 {
	if p[3] == Full {
		return [3]uint32(p[:3])
	}
	var out [3]uint32
	for i := range out {
		out[i] = min((p[i]*Full+p[3]/2)/p[3], Full)
	}
	return out
}

// mix is the mixture of two opaque colors.
func (m Mode) mix(below, top [3]uint32) [3]uint32 {
	if m >= Hue {
		return m.together(below, top)
	}
	var out [3]uint32
	for i := range out {
		out[i] = m.component(below[i], top[i])
	}
	return out
}
