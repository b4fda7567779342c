package fonts

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
)

// slnt and ital are the axes by which the letters of some variable fonts slope, wght is that of the weight, and wdth
// that of the width.
const (
	weightAxis = "wght"
	widthAxis  = "wdth"
	italicAxis = "ital"
	slopeAxis  = "slnt"
)

// leastSlope is the angle, in degrees clockwise from the vertical, from which on letters are taken for italics.
const leastSlope = 5

// instances are the faces that styles ask for, cut out of a variable font: those of its axis of weight, upright and, if
// one of its axes slopes the letters, italic.
func instances(f *Face) []*Face {
	out := []*Face{f}
	if a, ok := axis(f.axes, italicAxis); ok && a.Least == 0 && a.Most == 1 {
		upright := f.at(Upright, f.Weight, Setting{italicAxis, 0})
		out = []*Face{upright, f.at(Italic, f.Weight, Setting{italicAxis, 1})}
	} else if a, ok := axis(f.axes, slopeAxis); ok && a.Least <= -leastSlope && f.Slant == Upright {
		out = append(out, f.at(Italic, f.Weight, Setting{slopeAxis, a.Least}))
	}
	a, ok := axis(f.axes, weightAxis)
	if !ok {
		return out
	}
	var weighted []*Face
	for _, f := range out {
		var last float32 = -1
		for _, w := range []Weight{Regular, Semibold, Bold} {
			if v := a.within(float32(w)); v != last {
				weighted = append(weighted, f.at(f.Slant, w, Setting{weightAxis, v}))
				last = v
			}
		}
	}
	return weighted
}

// isInstance reports whether the face is an instance of a variable font.
func (f *Face) isInstance() bool { return len(f.axes) > 0 }

// isSloped reports whether the letters of the face are upright ones that an axis slopes.
func (f *Face) isSloped() bool {
	return slices.ContainsFunc(f.settings, func(s Setting) bool { return s.Tag == slopeAxis && s.Value != 0 })
}

// coordinates are the settings of an instance in the normalized units of the font's axes, nil for other faces.
func (f *Face) coordinates(parsed *font.Font) []font.VarCoord {
	if !f.isInstance() {
		return nil
	}
	variations := make([]font.Variation, 0, len(f.settings)+1)
	for _, a := range f.axes {
		// Without any variation the library takes the face for one that does not vary.
		variations = append(variations, font.Variation{Tag: ot.MustNewTag(a.Tag), Value: a.Usual})
	}
	for _, s := range f.settings {
		variations = append(variations, font.Variation{Tag: ot.MustNewTag(s.Tag), Value: s.Value})
	}
	face := font.NewFace(parsed)
	face.SetVariations(variations)
	return face.Coords()
}

// at is another instance of the same file, which is opened once for both, with one setting more.
func (f *Face) at(slant Slant, weight Weight, s Setting) *Face {
	out := *f
	out.Weight = weight
	out.Slant = slant
	out.settings = with(f.settings, s)
	return &out
}

// Instance is the family with other settings of its variable fonts: a weight is that of regular letters, and semibold
// and bold ones are bolder by as much as usual, within what the axis has. The same settings give the same family. It
// returns an error if the family has no such axis, or not such a value of it.
func (f *Family) Instance(settings []Setting) (*Family, error) {
	if len(settings) == 0 {
		return f, nil
	}
	var words []string
	for _, s := range settings {
		words = append(words, s.String())
	}
	return f.variant(strings.Join(words, ","), func() (faces []*Face, err error) {
		for _, face := range f.Faces {
			set, err := face.set(settings)
			if err != nil {
				return nil, err
			}
			faces = append(faces, set)
		}
		return faces, nil
	})
}

// variant is a family of other faces of the same files. What is called the same is made once.
func (f *Family) variant(called string, made func() ([]*Face, error)) (*Family, error) {
	name := f.Name + ":" + called
	f.lock.Lock()
	defer f.lock.Unlock()
	if known, ok := f.instances[name]; ok {
		return known, nil
	}
	faces, err := made()
	if err != nil {
		return nil, err
	}
	if f.instances == nil {
		f.instances = make(map[string]*Family)
	}
	out := &Family{Name: name, Faces: faces}
	f.instances[name] = out
	return out, nil
}

// set is the face with other settings.
func (f *Face) set(settings []Setting) (*Face, error) {
	if !f.isInstance() {
		name := f.String()
		if f.file != "" {
			name += " in " + f.file
		}
		return nil, fmt.Errorf("%s is not variable: it has no axes", name)
	}
	out := f
	for _, s := range settings {
		a, ok := axis(f.axes, s.Tag)
		if !ok {
			return nil, fmt.Errorf("%s has no axis %q; it has %s", f.Family, s.Tag, AxisWords(f.axes))
		}
		if a.within(s.Value) != s.Value {
			return nil, fmt.Errorf("%s has %s", f.Family, a)
		}
		if s.Tag == weightAxis {
			s.Value = a.within(f.weightBeside(s.Value))
		}
		out = out.at(f.Slant, f.Weight, s)
	}
	return out, nil
}

// weightBeside is the value of the axis of weight for the face where regular letters have the given one.
func (f *Face) weightBeside(regular float32) float32 {
	if f.Weight == Regular {
		return regular
	}
	return max(float32(f.Weight), regular+float32(f.Weight-Regular))
}

// Axes are the axes of the variable fonts of a family, none if it has only others.
func (f *Family) Axes() []Axis {
	for _, face := range f.Faces {
		if face.isInstance() {
			return slices.Clone(face.axes)
		}
	}
	return nil
}

// AxisWords lists axes with their ranges, as in "wght 100 to 900, wdth 75 to 100".
func AxisWords(axes []Axis) string {
	words := make([]string, len(axes))
	for i, a := range axes {
		words[i] = a.String()
	}
	return strings.Join(words, ", ")
}
