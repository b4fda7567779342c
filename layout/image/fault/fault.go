// Package fault has what is wrong with a picture file, for all formats: the same words for the same thing.
package fault

import "errors"

// Errors of files that cannot be read.
var (
	// ErrShort means that a file ends before its picture does.
	ErrShort = errors.New("the file ends too early")
	// ErrDamaged means that the data of the picture is not what its format allows.
	ErrDamaged = errors.New("the data of the picture is damaged")
)

// CodingError means that a file is coded in a way that is not read.
type CodingError struct {
	// What says it, as "it has 64 bits a pixel".
	What string
}

// Error implements error.
func (e *CodingError) Error() string { return e.What }
