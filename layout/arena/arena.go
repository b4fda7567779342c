// Package arena cuts many small slices out of few large blocks. What is made by the hundred thousand and dropped
// together, such as the glyphs of all words or the words of all lines, is then one allocation where it would be
// hundreds, and the collector of garbage has as many objects less to look at.
package arena

// The sizes of blocks, in elements: each block of an arena is twice as large as that before it.
const (
	firstBlock   = 16
	largestBlock = 512
)

// Arena hands out slices of one type. The zero value is ready. An arena belongs to one goroutine; what it handed out
// may be used by any. A block is kept as long as any slice of it is in use.
type Arena[T any] struct {
	// block is the rest of the last block, size that of the whole block.
	block []T
	size  int
}

// Make is a slice of n elements, all zero, without room for more.
func (a *Arena[T]) Make(n int) []T {
	if n > len(a.block) {
		a.size = min(max(2*a.size, firstBlock), largestBlock)
		if n >= a.size {
			return make([]T, n) // as large as a block
		}
		a.block = make([]T, a.size)
	}
	s := a.block[:n:n]
	a.block = a.block[n:]
	return s
}

// Copy is a copy of a slice, without room for more; nil if the slice is empty.
func (a *Arena[T]) Copy(s []T) []T {
	if len(s) == 0 {
		return nil
	}
	out := a.Make(len(s))
	copy(out, s)
	return out
}

// New is a new element, zero.
func (a *Arena[T]) New() *T { return &a.Make(1)[0] }
