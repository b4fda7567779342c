package blend

import "math"

// half is the level in the middle.
const half = Full / 2

// component is the mixture of one component of two opaque colors, for the modes that look at each alone.
func (m Mode) component(below, top uint32) uint32 {
	switch m {
	case Multiply:
		return Times(below, top)
	case Screen:
		return screen(below, top)
	case Overlay:
		return hardLight(top, below)
	case Darken:
		return min(below, top)
	case Lighten:
		return max(below, top)
	case ColorDodge:
		return dodge(below, top)
	case ColorBurn:
		return Full - dodge(Full-below, Full-top)
	case HardLight:
		return hardLight(below, top)
	case SoftLight:
		return softLight(below, top)
	case Difference:
		return max(below, top) - min(below, top)
	case Exclusion:
		return below + top - min(2*Times(below, top), below+top)
	case Normal, Hue, Saturation, Color, Luminosity:
	}
	return top
}

// screen is the product of what both lack.
func screen(below, top uint32) uint32 { return below + top - Times(below, top) }

// dodge brightens a level by another one.
func dodge(below, top uint32) uint32 {
	switch {
	case below == 0:
		return 0
	case top == Full:
		return Full
	}
	return min(below*Full/(Full-top), Full)
}

// hardLight multiplies by dark levels, and screens by light ones.
func hardLight(below, top uint32) uint32 {
	if top <= half {
		return Times(below, 2*top)
	}
	return screen(below, 2*top-Full)
}

// softLight darkens by dark levels and lightens by light ones, with soft ends.
func softLight(below, top uint32) uint32 {
	b := float64(below) / Full
	s := float64(top) / Full
	if s <= 0.5 {
		return level(b - float64(float64((1-float64(2*s))*b)*(1-b)))
	}
	soft := math.Sqrt(b)
	if b <= 0.25 {
		soft = float64((float64((float64(16*b)-12)*b) + 4) * b)
	}
	return level(b + float64((float64(2*s)-1)*(soft-b)))
}

// level is a share as a level.
func level(v float64) uint32 { return uint32(math.Floor(float64(min(max(v, 0), 1)*Full) + 0.5)) }
