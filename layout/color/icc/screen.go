package icc

import (
	"cmp"
	"errors"
)

// Screen is a profile of a screen or a camera: the color of each of its three
// lights, and how these grow (ISO 15076-1, F.3: three-component matrix-based), or a table.
type Screen struct {
	lights [3]xyz
	curves [3]curve
	// table is from the device to Lab, nil if the profile is made of three lights.
	table transform
}

// ParseScreen reads a profile of red, green and blue. One that has lights and a table is read by its lights, which are
// exact where tables are interpolated.
func ParseScreen(data string) (*Screen, error) {
	p, err := Parse(data)
	if err != nil {
		return nil, err
	}
	if p.Space != "RGB " {
		return nil, errors.New("it is no profile of red, green and blue")
	}
	if p.tags["rXYZ"] == "" {
		return tableScreen(p)
	}
	s := new(Screen)
	for i, c := range []string{"r", "g", "b"} {
		light, growth := p.tags[c+"XYZ"], p.tags[c+"TRC"]
		if len(light) < 20 || growth == "" {
			return nil, errors.New("it is not made of three lights")
		}
		s.lights[i] = xyz{fixed(light, 8), fixed(light, 12), fixed(light, 16)}
		if s.curves[i], _, err = readCurve(growth); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// tableScreen is the screen of a profile that has only tables.
func tableScreen(p *Profile) (*Screen, error) {
	table := intent(&p.fromDevice, RelativeColorimetric)
	if table == nil || table.inputs() != 3 || table.outputs() != 3 {
		return nil, cmp.Or(p.broken, errors.New("it has neither three lights nor a table of colors"))
	}
	return &Screen{table: table}, nil
}

// color is what the screen shows for a value of each light, from 0 to 1.
func (s *Screen) color(r, g, b float64) xyz {
	if s.table != nil {
		var out [3]float64
		s.table.apply([]float64{r, g, b}, out[:])
		return decode(out).xyz()
	}
	var v xyz
	for i, x := range [3]float64{r, g, b} {
		x = s.curves[i].at(x)
		v.x += float64(s.lights[i].x * x)
		v.y += float64(s.lights[i].y * x)
		v.z += float64(s.lights[i].z * x)
	}
	return v
}
