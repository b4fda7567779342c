package icc

import (
	_ "embed" // the profile
	"fmt"
)

//go:embed profiles/FOGRA39L-coated-tac300.icc
var coated string

// Coated reads the profile of a press on coated paper, by the data FOGRA39, with at
// most 300 % ink. It is what most printers of Europe take unasked.
func Coated() (*Profile, error) {
	p, err := Parse(coated)
	if err != nil {
		return nil, fmt.Errorf("icc: the built-in profile: %w", err)
	}
	return p, nil
}
