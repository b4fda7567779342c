package fonts

import (
	"fmt"
	"runtime"
)

// Broken is the error of a font file that can be opened, but has a table that cannot be used.
type Broken struct {
	// File is the file by its path from the folder of the report, empty for a font from elsewhere.
	File string
	// Face names the face, as in "Inter 400".
	Face string
	// Cause is what was found: an error, or what the font library panicked with.
	Cause any
}

// plainly is the cause in words for an author. Faults of the running program say nothing to them: the library read
// where a table led it.
func plainly(cause any) string {
	if _, ok := cause.(runtime.Error); ok {
		return "its tables lead out of the file"
	}
	return fmt.Sprint(cause)
}

// Error implements error.
func (b *Broken) Error() string {
	name := b.Face
	if b.File != "" {
		name = b.File + " (" + b.Face + ")"
	}
	const cure = "take it from its maker again, or choose another family"
	return fmt.Sprintf("the font %s is broken: %s (%v)", name, cure, plainly(b.Cause))
}
