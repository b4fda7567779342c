package filter

import "slices"

// Reduced is an effect with the same result on pictures of a size, without the steps that change nothing or that
// nothing uses. Result is where its result comes from: the last step, or, where none is left, Graphic or Nothing.
func (e *Effect) Reduced(width, height float64) (out *Effect, result Source) {
	if len(e.Steps) == 0 {
		return &Effect{}, Nothing
	}
	is := make([]Source, len(e.Steps))
	for i := range e.Steps {
		is[i] = Source(i)
		s := e.Steps[i]
		s.In = renamed(s.In, is)
		if from, ok := s.same(); ok && from != Shadow && (from == Nothing || s.Area.covers(width, height)) {
			is[i] = from
		}
	}
	return e.kept(is, is[len(is)-1])
}

// renamed are sources, of which steps that change nothing are what they are applied to.
func renamed(list, is []Source) []Source {
	out := make([]Source, len(list))
	for i, from := range list {
		out[i] = from
		if from >= 0 {
			out[i] = is[from]
		}
	}
	return out
}

// kept is the effect with those steps alone that a result needs.
func (e *Effect) kept(is []Source, result Source) (*Effect, Source) {
	needed := make([]bool, len(e.Steps))
	if result >= 0 {
		needed[result] = true
	}
	for i := len(e.Steps) - 1; i >= 0; i-- {
		if !needed[i] {
			continue
		}
		for _, from := range renamed(e.Steps[i].In, is) {
			if from >= 0 {
				needed[from] = true
			}
		}
	}
	out := &Effect{}
	numbers := make([]Source, len(e.Steps))
	for i, s := range e.Steps {
		if !needed[i] {
			continue
		}
		s.In = renamed(renamed(s.In, is), numbers)
		numbers[i] = Source(len(out.Steps))
		out.Steps = append(out.Steps, s)
	}
	if result >= 0 {
		result = numbers[result]
	}
	return out, result
}

// covers reports whether an area has all of a picture in it.
func (a Area) covers(width, height float64) bool {
	const slack = 1e-6
	return a.Left <= slack && a.Top <= slack && a.Right >= width-slack && a.Bottom >= height-slack
}

// same is the source that the step leaves as it is; ok is false if it changes something.
func (s *Step) same() (from Source, ok bool) {
	switch do := s.Do.(type) {
	case Flood:
		return Nothing, do.Color[3] == 0
	case Blur:
		return s.In[0], do == Blur{} || s.In[0] == Nothing
	case Offset:
		return s.In[0], do == Offset{} || s.In[0] == Nothing
	case Morphology:
		return s.In[0], do.X == 0 && do.Y == 0 || s.In[0] == Nothing
	case *Matrix:
		return s.In[0], *do == IdentityMatrix() || s.In[0] == Nothing && do[19] <= 0
	case *Transfer:
		return s.In[0], *do == Transfer{}
	case Merge:
		return only(s.In)
	case Blend:
		return only(s.In)
	case Composite:
		return do.same(s.In[0], s.In[1])
	}
	return 0, false
}

// only is the one of several layers that shows anything.
func only(layers []Source) (from Source, ok bool) {
	from = Nothing
	for _, one := range layers {
		if one == Nothing {
			continue
		}
		if from != Nothing {
			return 0, false
		}
		from = one
	}
	return from, true
}

// same is the source that the operator leaves as it is.
func (c Composite) same(a, b Source) (from Source, ok bool) {
	switch c.Operator {
	case Over, Xor, Lighter:
		return only([]Source{a, b})
	case In:
		return Nothing, a == Nothing || b == Nothing
	case Out:
		return a, a == Nothing || b == Nothing
	case Atop:
		return b, a == Nothing || b == Nothing
	}
	return 0, false
}

// IdentityMatrix is the matrix that changes nothing.
func IdentityMatrix() Matrix { return Matrix{0: 1, 6: 1, 12: 1, 18: 1} }

// Reach is how far, along X and along Y, a pixel of the result lies at the most from those that it is made of.
func (e *Effect) Reach() (x, y float64) {
	for _, s := range e.Steps {
		switch do := s.Do.(type) {
		case Blur:
			x += float64(3 * do.X)
			y += float64(3 * do.Y)
		case Offset:
			x += max(do.X, -do.X)
			y += max(do.Y, -do.Y)
		case Morphology:
			x += do.X
			y += do.Y
		}
	}
	return x, y
}

// KeepsClear reports whether the result is clear where nothing is seen within reach.
func (e *Effect) KeepsClear() bool {
	clear := make([]bool, len(e.Steps))
	for i := range e.Steps {
		s := &e.Steps[i]
		in := make([]bool, len(s.In))
		for k, from := range s.In {
			in[k] = from < 0 || clear[from]
		}
		clear[i] = s.keepsClear(in)
	}
	return len(clear) == 0 || clear[len(clear)-1]
}

// keepsClear reports whether the result of a step is clear where nothing is seen; in are those of its sources that are.
func (s *Step) keepsClear(in []bool) bool {
	switch do := s.Do.(type) {
	case Flood:
		return do.Color[3] == 0
	case *Matrix:
		return do[19] <= 0 && in[0]
	case *Transfer:
		return (do[3] == nil || do[3][0] == 0) && in[0]
	case Arithmetic:
		return do.K4 <= 0 && in[0] && in[1]
	case Composite:
		switch do.Operator {
		case In:
			return in[0] || in[1]
		case Out:
			return in[0]
		case Atop:
			return in[1]
		case Over, Xor, Lighter:
		}
	}
	return !slices.Contains(in, false)
}
