//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly)

package fonts

import "errors"

// mapped is an error: on this system files are read.
func mapped(string) (string, error) { return "", errors.ErrUnsupported }
