package display

// Register has a value for each element of a structure.
type Register[T any] struct{ branches [][]T }

// NewRegister is a register of the elements that a structure has now, with zero values.
func NewRegister[T any](s *Structure) Register[T] {
	r := Register[T]{make([][]T, len(s.branches))}
	for i := range s.branches {
		r.branches[i] = make([]T, len(s.branches[i]))
	}
	return r
}

// At is the value of an element; the caller may change it.
func (r *Register[T]) At(id ElementID) *T { return &r.branches[id>>placeBits][id&placeMask] }

// Each calls a function with each value, by the numbers of the elements.
func (r *Register[T]) Each(do func(value *T)) {
	for _, branch := range r.branches {
		for i := range branch {
			do(&branch[i])
		}
	}
}
