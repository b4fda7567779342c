package source

import "fmt"

// Limits of a file of TOML. They stand before the library of TOML, which takes time and memory by the square of how
// deep values lie, and some hundred bytes for each of them.
const (
	// MostNesting is how many tables and lists of a file may lie in each other. A report needs fewer than ten.
	MostNesting = 32
	// MostKeys is how many keys a file may have, those of its tables among them.
	MostKeys = 500_000
	// MostItems is how many values and lists may stand in the lists of a file: the cells of its tables, and their rows.
	MostItems = 1_500_000
)

// limitError is a limit that a file breaks, with the byte at which it does, and what to do.
type limitError struct {
	at         int
	what, cure string
}

// Error says what is wrong.
func (e *limitError) Error() string { return e.what }

// goesOn reports whether the file may go on with a key or value at a byte, that lies so deep. If not, it keeps
// the limit that was broken first, and ends the walk.
func (s *scanner) goesOn(depth, at int) bool {
	const divide = "divide the report, or take long tables from files of CSV"
	broken := limitError{at: at}
	switch {
	case depth > MostNesting:
		broken.what = fmt.Sprintf("here are more than %d tables or lists within each other", MostNesting)
		broken.cure = "close the brackets that stand before, or take dots out of the key"
	case s.keys > MostKeys:
		broken.what = fmt.Sprintf("the file has more than %d keys", MostKeys)
		broken.cure = divide
	case s.items > MostItems:
		broken.what = fmt.Sprintf("the lists of the file have more than %d values", MostItems)
		broken.cure = divide
	default:
		return true
	}
	if s.limit == nil {
		s.limit = &broken
	}
	s.pos = len(s.text)
	return false
}
