package project

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
)

// witness is a folder that notes which files were read and what they were then. Goroutines may share it.
type witness struct {
	fs.FS
	path   string
	report fs.FileInfo

	lock sync.Mutex
	// seen are the files as they were when they were first opened, by their names; names are in that order.
	seen  map[string]fs.FileInfo
	names []string
	// changed are the names of files that were others when they were opened again.
	changed []string
}

// newWitness notes what is read in a folder, beside the file of the report, of which the path and what it was before it
// was read are given; nil if it is no file.
func newWitness(folder fs.FS, path string, report fs.FileInfo) *witness {
	return &witness{FS: folder, path: path, report: report, seen: make(map[string]fs.FileInfo)}
}

// Open implements fs.FS.
func (w *witness) Open(name string) (fs.File, error) {
	f, err := w.FS.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		w.note(name, info)
	}
	return f, nil
}

// Stat implements fs.StatFS: to look at a file is not to read it.
func (w *witness) Stat(name string) (fs.FileInfo, error) { return fs.Stat(w.FS, name) }

// Lstat implements fs.ReadLinkFS.
func (w *witness) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(w.FS, name) }

// ReadLink implements fs.ReadLinkFS.
func (w *witness) ReadLink(name string) (string, error) { return fs.ReadLink(w.FS, name) }

// note notes a file that is about to be read.
func (w *witness) note(name string, info fs.FileInfo) {
	w.lock.Lock()
	defer w.lock.Unlock()
	first, ok := w.seen[name]
	switch {
	case !ok:
		w.seen[name] = info
		w.names = append(w.names, name)
	case !isSame(first, info):
		w.changed = append(w.changed, name)
	}
}

// check is an error if a file that was read is not the same any more. It is named as path writes it.
func (w *witness) check(path func(string) string) error {
	w.lock.Lock()
	defer w.lock.Unlock()
	if w.report != nil {
		if info, err := os.Stat(w.path); err != nil || !isSame(w.report, info) {
			return changedError(filepath.ToSlash(w.path))
		}
	}
	changed := slices.Clone(w.changed)
	for _, name := range w.names {
		if info, err := fs.Stat(w.FS, name); err != nil || !isSame(w.seen[name], info) {
			changed = append(changed, name)
		}
	}
	if len(changed) == 0 {
		return nil
	}
	slices.Sort(changed)
	return changedError(path(changed[0]))
}

// changedError says that a file has changed.
func changedError(name string) error {
	return fmt.Errorf("%s was changed while it was being read and set. Nothing was written; run the command again",
		name)
}

// isSame reports whether two looks at a file saw the same: the file, its size, and when it was last written.
func isSame(a, b fs.FileInfo) bool {
	return os.SameFile(a, b) && a.Size() == b.Size() && a.ModTime().Equal(b.ModTime())
}
