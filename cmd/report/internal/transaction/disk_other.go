//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd || windows)

package transaction

import (
	"io"
	"io/fs"
	"os"
)

// lockFile opens a file, which this system cannot lock.
func lockFile(name string, flags int) (io.Closer, error) {
	if flags&os.O_EXCL == 0 {
		return nil, errNoLocks
	}
	return os.OpenFile(name, flags, claimMode)
}

// lockFolder fails: this system has no locks.
func lockFolder(string) (io.Closer, error) { return nil, errNoLocks }

// syncFolder does nothing: not every system can open a folder.
func syncFolder(string) error { return nil }

// keepOwner does nothing: this system has no owners of files, or does not tell them.
func keepOwner(*os.File, fs.FileInfo) {}

// isOf reports whether a file belongs to a user, which this system does not tell: what may be written says it here.
func isOf(fs.FileInfo, int) bool { return true }
