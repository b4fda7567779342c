//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package fonts

import (
	"errors"
	"math"
	"os"
	"syscall"
	"unsafe"
)

// mapped maps a file into memory, read only, until the program ends: only what is looked at is read (mmap(2)). That is
// for fonts that are installed: who installs a new version puts another file in the place of the old one, and the old
// one stays as it is for those who have it open. A file that is cut short while it is mapped would end the program
// (SIGBUS); so files of a report's folder, on which an author works, are read instead.
func mapped(name string) (string, error) {
	f, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0) // which waits for nobody at the other end of a pipe
	if err != nil {
		return "", err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return "", err
	}
	if err := refuse(name, info); err != nil {
		return "", err
	}
	size := info.Size()
	if size <= 0 || size > math.MaxInt {
		return "", errors.ErrUnsupported
	}
	data, err := syscall.Mmap(int(f.Fd()), 0, int(size), syscall.PROT_READ, syscall.MAP_PRIVATE)
	if err != nil {
		return "", err
	}
	return unsafe.String(&data[0], len(data)), nil
}
