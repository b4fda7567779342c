//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package transaction

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"
	"sync"
)

// errPlanted is the error of an operation that a test lets fail.
var errPlanted = errors.New("planted")

// faultyDisk is the file system of the machine, of which some operations fail. It syncs nothing, which takes time.
type faultyDisk struct {
	Disk
	lock sync.Mutex
	// count is the number of operations so far; those in fail fail once, and from dead on all of them (0 for never).
	count int
	fail  []int
	dead  int
	// panics has those in fail panic, as a fault of the program does.
	panics bool
	// noLinks lets no file have two names.
	noLinks bool
	// claims are the locks that are held.
	claims []io.Closer
}

// next counts an operation, and is the error with which it fails.
func (d *faultyDisk) next() error {
	d.lock.Lock()
	defer d.lock.Unlock()
	d.count++
	if slices.Contains(d.fail, d.count) || d.dead > 0 && d.count >= d.dead {
		return errPlanted
	}
	return nil
}

// broken is how an operation fails.
func (d *faultyDisk) broken(err error) error {
	if d.panics {
		panic(err)
	}
	return err
}

// isDead reports whether all operations fail.
func (d *faultyDisk) isDead() bool { return d.dead > 0 && d.count >= d.dead }

// after does an operation unless it fails.
func (d *faultyDisk) after(do func() error) error {
	if err := d.next(); err != nil {
		return d.broken(err)
	}
	return do()
}

func (d *faultyDisk) Lstat(name string) (info fs.FileInfo, err error) {
	err = d.after(func() error { info, err = d.Disk.Lstat(name); return err })
	return info, err
}

func (d *faultyDisk) ReadFile(name string) (data []byte, err error) {
	err = d.after(func() error { data, err = d.Disk.ReadFile(name); return err })
	return data, err
}

func (d *faultyDisk) Mkdir(name string, mode fs.FileMode) error {
	return d.after(func() error { return d.Disk.Mkdir(name, mode) })
}

// WriteFile writes half of the file if it fails.
func (d *faultyDisk) WriteFile(name string, data []byte, like fs.FileInfo) error {
	if err := d.next(); err != nil {
		if d.dead == 0 || d.count == d.dead {
			_ = os.WriteFile(name, data[:len(data)/2], fileMode)
		}
		return d.broken(err)
	}
	mode := fs.FileMode(fileMode)
	if like != nil {
		mode = like.Mode()
	}
	return os.WriteFile(name, data, mode)
}

func (d *faultyDisk) Link(old, name string) error {
	if d.noLinks {
		return errPlanted
	}
	return d.after(func() error { return d.Disk.Link(old, name) })
}

func (d *faultyDisk) Rename(old, name string) error {
	return d.after(func() error { return d.Disk.Rename(old, name) })
}

func (d *faultyDisk) Remove(name string) error {
	return d.after(func() error { return d.Disk.Remove(name) })
}

func (d *faultyDisk) SyncFolder(string) error { return d.after(func() error { return nil }) }

func (d *faultyDisk) Claim(name string) (io.Closer, error) { return d.claim(d.Disk.Claim, name) }

func (d *faultyDisk) TryClaim(name string) (io.Closer, error) { return d.claim(d.Disk.TryClaim, name) }

func (d *faultyDisk) TryFolder(name string) (io.Closer, error) {
	return d.claim(d.Disk.TryFolder, name)
}

// claim locks something, and notes that it is locked.
func (d *faultyDisk) claim(lock func(string) (io.Closer, error), name string) (io.Closer, error) {
	if err := d.next(); err != nil {
		return nil, d.broken(err)
	}
	inner, err := lock(name)
	if err != nil {
		return nil, err
	}
	d.claims = append(d.claims, inner)
	return &faultyClaim{d, inner}, nil
}

// faultyClaim is a lock that a dead process cannot end.
type faultyClaim struct {
	disk  *faultyDisk
	inner io.Closer
}

func (c *faultyClaim) Close() error {
	err := c.disk.next()
	if c.disk.isDead() {
		return err
	}
	c.disk.claims = slices.DeleteFunc(c.disk.claims, func(held io.Closer) bool { return held == c.inner })
	if err != nil {
		return unlock(c.inner) // its file could not be removed
	}
	return c.inner.Close()
}

// bury ends the locks of a dead process, as the system does: files stay.
func (d *faultyDisk) bury() {
	for _, held := range d.claims {
		_ = unlock(held)
	}
	d.claims = nil
}

// unlock ends a lock, and leaves its file.
func unlock(held io.Closer) error {
	if folder, ok := held.(*folderClaim); ok {
		held = folder.file
	}
	return held.Close()
}
