package transaction

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// Disk is what a transaction asks of the file system. Tests have one that fails.
type Disk interface {
	Stat(name string) (fs.FileInfo, error)
	Lstat(name string) (fs.FileInfo, error)
	Readlink(name string) (string, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	ReadFile(name string) ([]byte, error)
	Mkdir(name string, mode fs.FileMode) error
	// WriteFile writes a new file and syncs it. It gets the mode and, as far as that is allowed, the owner of the file
	// that it is to replace; those of any new file if like is nil.
	WriteFile(name string, data []byte, like fs.FileInfo) error
	// Link gives a file a second name.
	Link(old, name string) error
	Rename(old, name string) error
	Remove(name string) error
	// SyncFolder has the names in a folder on the disk, where the system can.
	SyncFolder(name string) error
	// Claim makes a new file and locks it until it is closed, or the process ends.
	Claim(name string) (io.Closer, error)
	// TryClaim locks a file that is there. It fails with errClaimed if another process has locked it, and with
	// errNoLocks if the file system has no locks.
	TryClaim(name string) (io.Closer, error)
	// TryFolder locks a folder, and fails as TryClaim does.
	TryFolder(name string) (io.Closer, error)
}

// The errors of locks.
var (
	errClaimed = errors.New("another process has it")
	errNoLocks = errors.New("the file system has no locks")
)

// System is the file system of the machine.
func System() Disk { return system{} }

// system implements Disk.
type system struct{}

// Stat implements Disk.
func (system) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }

// Lstat implements Disk.
func (system) Lstat(name string) (fs.FileInfo, error) { return os.Lstat(name) }

// Readlink implements Disk.
func (system) Readlink(name string) (string, error) { return os.Readlink(name) }

// ReadDir implements Disk.
func (system) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }

// ReadFile implements Disk.
func (system) ReadFile(name string) ([]byte, error) { return os.ReadFile(name) }

// Mkdir implements Disk.
func (system) Mkdir(name string, mode fs.FileMode) error { return os.Mkdir(name, mode) }

// fileMode is the mode of a new file, before the umask.
const fileMode = 0o666

// WriteFile implements Disk.
func (system) WriteFile(name string, data []byte, like fs.FileInfo) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil && like != nil {
		keepOwner(f, like)
		err = f.Chmod(like.Mode().Perm())
	}
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// Link implements Disk.
func (system) Link(old, name string) error { return os.Link(old, name) }

// Rename implements Disk.
func (system) Rename(old, name string) error { return os.Rename(old, name) }

// Remove implements Disk.
func (system) Remove(name string) error { return os.Remove(name) }

// SyncFolder implements Disk.
func (system) SyncFolder(name string) error { return syncFolder(name) }

// claimMode is the mode of a file that is there to be locked.
const claimMode = 0o600

// Claim implements Disk.
func (system) Claim(name string) (io.Closer, error) {
	return lockFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL)
}

// TryClaim implements Disk.
func (system) TryClaim(name string) (io.Closer, error) { return lockFile(name, os.O_RDWR) }

// TryFolder implements Disk.
func (system) TryFolder(name string) (io.Closer, error) { return lockFolder(name) }
