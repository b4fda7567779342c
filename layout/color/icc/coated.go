package icc

import (
	_ "embed" // the profile
	"fmt"
	"sync"
)

//go:embed profiles/FOGRA39L-coated-tac300.icc
var coated string

// Coated is the profile of a press on coated paper, by the data FOGRA39, with at
// most 300 % ink. It is what most printers of Europe take unasked. It is read at the first call.
func Coated() (*Profile, error) { return readCoated() }

// readCoated reads the profile once.
var readCoated = sync.OnceValues(func() (*Profile, error) {
	p, err := Parse(coated)
	if err != nil {
		return nil, fmt.Errorf("icc: the built-in profile: %w", err)
	}
	return p, nil
})
