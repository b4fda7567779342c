// Package cache keeps what takes time to make in a folder of the user's from run to run. The folder may be deleted at
// any time, and nothing depends on it: what cannot be read or written is made anew.
package cache

import (
	"crypto/sha256"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"annualreport/sections/infile"
)

// Limit is how many bytes a folder has at the most between two runs.
const Limit = 512 << 20

// Folder is a folder of files, each with a digest of what is in it at its end. Goroutines and processes may share it.
type Folder struct {
	dir   string
	limit int64
	// grown reports whether files were added.
	grown atomic.Bool
}

// OfUser is the folder of a name among what the user's machine keeps for programs, such as
// ~/.cache/annualreport/NAME; nil if the machine does not say where that is.
func OfUser(name string) *Folder {
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	return New(filepath.Join(dir, "annualreport", name), Limit)
}

// New is a folder that keeps to a number of bytes. It is made when something is saved.
func New(dir string, limit int64) *Folder { return &Folder{dir: dir, limit: limit} }

// beforeName begins the names of files that are still being written.
const beforeName = ".new-"

// Load gives back what was saved under a name. A file that is damaged is not there.
func (f *Folder) Load(name string) (data []byte, ok bool) {
	path := filepath.Join(f.dir, name)
	b, err := infile.Read(path)
	if err != nil || len(b) < sha256.Size {
		return nil, false
	}
	data = b[:len(b)-sha256.Size]
	if sum := sha256.Sum256(data); string(sum[:]) != string(b[len(data):]) {
		return nil, false
	}
	now := time.Now()
	_ = os.Chtimes(path, now, now) // it was used: if that cannot be noted, it goes earlier
	return data, true
}

// Save keeps data under a name if it can: whole, or not at all.
func (f *Folder) Save(name string, data []byte) {
	if os.MkdirAll(f.dir, 0o700) != nil {
		return
	}
	file, err := os.CreateTemp(f.dir, beforeName)
	if err != nil {
		return
	}
	sum := sha256.Sum256(data)
	_, err = file.Write(data)
	if err == nil {
		_, err = file.Write(sum[:])
	}
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(file.Name(), filepath.Join(f.dir, name))
	}
	if err != nil {
		_ = os.Remove(file.Name()) // nothing can be done about it
		return
	}
	f.grown.Store(true)
}

// stale is how old a file is that some process began to write and will not end.
const stale = time.Hour

// Trim deletes what was not used for the longest time, until the folder keeps to its limit. It does nothing if
// nothing was saved.
func (f *Folder) Trim() {
	if !f.grown.Load() {
		return
	}
	entries, err := os.ReadDir(f.dir)
	if err != nil {
		return
	}
	var files []fs.FileInfo
	sum := int64(0)
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		if strings.HasPrefix(info.Name(), beforeName) {
			if time.Since(info.ModTime()) > stale {
				f.remove(info)
			}
			continue
		}
		files = append(files, info)
		sum += info.Size()
	}
	slices.SortFunc(files, func(a, b fs.FileInfo) int { return a.ModTime().Compare(b.ModTime()) })
	for _, info := range files {
		if sum <= f.limit {
			return
		}
		sum -= info.Size()
		f.remove(info)
	}
}

// remove deletes a file, which another process may have done before.
func (f *Folder) remove(info fs.FileInfo) { _ = os.Remove(filepath.Join(f.dir, info.Name())) }
