//go:build !unix && !windows

package transaction

// systemWords are none: errors of this system say what they mean.
var systemWords []systemError
