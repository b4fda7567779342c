package transaction

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Flags of Windows that package syscall does not name (CreateFileW).
const (
	deleteOnClose    = 0x04000000
	sharingViolation = syscall.Errno(32)
)

// handle is an open file that nobody else can open.
type handle syscall.Handle

// Close implements io.Closer.
func (h handle) Close() error { return syscall.CloseHandle(syscall.Handle(h)) }

// lockFile opens a file that nobody else can open then.
func lockFile(name string, flags int) (io.Closer, error) {
	mode := uint32(syscall.OPEN_EXISTING)
	if flags&os.O_EXCL != 0 {
		mode = syscall.CREATE_NEW
	}
	return exclusive(name, mode, syscall.FILE_ATTRIBUTE_NORMAL)
}

// lockFolder locks the file that stands for its folder. The system deletes it when it is closed.
func lockFolder(name string) (io.Closer, error) {
	return exclusive(filepath.Join(name, folderLock), syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL|deleteOnClose)
}

// exclusive opens a file without sharing it.
func exclusive(name string, mode, attributes uint32) (io.Closer, error) {
	path, err := syscall.UTF16PtrFromString(name)
	if err != nil {
		return nil, err
	}
	h, err := syscall.CreateFile(path, syscall.GENERIC_READ|syscall.GENERIC_WRITE, 0, nil, mode, attributes, 0)
	if errors.Is(err, sharingViolation) {
		return nil, errClaimed
	}
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: name, Err: err}
	}
	return handle(h), nil
}

// syncFolder does nothing: Windows writes names with their files.
func syncFolder(string) error { return nil }

// keepOwner does nothing: a file belongs to the folder's rights.
func keepOwner(*os.File, fs.FileInfo) {}

// isOf reports whether a file belongs to a user, which this system does not tell: what may be written says it here.
func isOf(fs.FileInfo, int) bool { return true }
