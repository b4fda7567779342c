//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package transaction

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// lockFile opens a file and locks it.
func lockFile(name string, flags int) (io.Closer, error) {
	f, err := openLocked(name, flags)
	if err != nil {
		return nil, err
	}
	return f, nil
}

// openLocked opens a file and locks it (flock(2)). The lock belongs to the open file, and ends with it.
func openLocked(name string, flags int) (*os.File, error) {
	f, err := os.OpenFile(name, flags|syscall.O_NOFOLLOW, claimMode)
	if err != nil {
		return nil, err
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		return f, nil
	}
	_ = f.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, errClaimed
	}
	return nil, errNoLocks // as on some network file systems
}

// lockFolder locks the file that stands for a folder, and makes it. Whoever unlocks it removes it: a lock that somebody
// got on a removed file is none.
func lockFolder(name string) (io.Closer, error) {
	path := filepath.Join(name, folderLock)
	for {
		lock, err := openLocked(path, os.O_RDWR|os.O_CREATE)
		if err != nil {
			if errors.Is(err, errNoLocks) {
				_ = os.Remove(path)
			}
			return nil, err
		}
		if isAt(lock, path) {
			return &folderClaim{lock, path}, nil
		}
		_ = lock.Close()
	}
}

// isAt reports whether an open file still has its name.
func isAt(f *os.File, path string) bool {
	open, err := f.Stat()
	if err != nil {
		return false
	}
	named, err := os.Lstat(path)
	return err == nil && os.SameFile(open, named)
}

// folderClaim is the lock of a folder.
type folderClaim struct {
	file *os.File
	path string
}

// Close removes the file, and unlocks it.
func (c *folderClaim) Close() error {
	err := os.Remove(c.path)
	if closed := c.file.Close(); err == nil {
		err = closed
	}
	return err
}

// syncFolder has the names in a folder on the disk. Some file systems cannot do that for folders.
func syncFolder(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	err = f.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		err = nil
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// keepOwner gives a file the owner of another. Only an administrator may give files away, so that it may fail.
func keepOwner(f *os.File, like fs.FileInfo) {
	if owner, ok := like.Sys().(*syscall.Stat_t); ok {
		_ = f.Chown(int(owner.Uid), int(owner.Gid))
	}
}

// isOf reports whether a file belongs to a user.
func isOf(info fs.FileInfo, user int) bool {
	owner, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(owner.Uid) == user
}
