package fonts

import (
	"errors"
	"fmt"
)

// Fault is what is wrong with a file of a folder of fonts, or with the folder.
type Fault struct {
	// File is the file, by its path from the folder of the report, with slashes.
	File string
	// Err says what is wrong, and Cure what to do.
	Err  error
	Cure string
	// IsWarning is whether the report can be set all the same: the file is used, or is of a kind that is not read.
	IsWarning bool
}

// usualCure is what to do with a font that cannot be used, if nothing else is said.
const usualCure = "take the font from its maker again, or leave it out"

// curable is an error of a font with what to do.
type curable struct{ cause, cure string }

// Error implements error.
func (c *curable) Error() string { return c.cause }

// refusal is the error of a file that its folder does not hand out. Advice is why, as it stands behind the name of the
// file ("is a pipe"), and what to do.
type refusal interface {
	error
	Advice() (why, cure string)
}

// unusable is the fault of a font file that cannot be used.
func unusable(file string, err error) Fault {
	return faultOf(file, fmt.Errorf("the font cannot be used: %w", err))
}

// faultOf is the fault of a file with its cure.
func faultOf(file string, err error) Fault {
	f := Fault{File: file, Err: err, Cure: usualCure}
	if c := new(curable); errors.As(err, &c) {
		f.Cure = c.cure
	}
	return f
}
