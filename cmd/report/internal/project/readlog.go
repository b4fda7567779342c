package project

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
)

// readLog is a folder that notes which files were read and what they were then. Goroutines may share it.
type readLog struct {
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

// newReadLog notes what is read in a folder, beside the file of the report, of which the path and what it was before it
// was read are given; nil if it is no file.
func newReadLog(folder fs.FS, path string, report fs.FileInfo) *readLog {
	return &readLog{FS: folder, path: path, report: report, seen: make(map[string]fs.FileInfo)}
}

// Open implements fs.FS.
func (l *readLog) Open(name string) (fs.File, error) {
	f, err := l.FS.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		l.note(name, info)
	}
	return f, nil
}

// Stat implements fs.StatFS: to look at a file is not to read it.
func (l *readLog) Stat(name string) (fs.FileInfo, error) { return fs.Stat(l.FS, name) }

// Lstat implements fs.ReadLinkFS.
func (l *readLog) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(l.FS, name) }

// ReadLink implements fs.ReadLinkFS.
func (l *readLog) ReadLink(name string) (string, error) { return fs.ReadLink(l.FS, name) }

// note notes a file that is about to be read.
func (l *readLog) note(name string, info fs.FileInfo) {
	l.lock.Lock()
	defer l.lock.Unlock()
	first, ok := l.seen[name]
	switch {
	case !ok:
		l.seen[name] = info
		l.names = append(l.names, name)
	case !isSame(first, info):
		l.changed = append(l.changed, name)
	}
}

// check is an error if a file that was read is not the same any more. It is named as path writes it.
func (l *readLog) check(path func(string) string) error {
	l.lock.Lock()
	defer l.lock.Unlock()
	if l.report != nil {
		if info, err := os.Stat(l.path); err != nil || !isSame(l.report, info) {
			return changedError(filepath.ToSlash(l.path))
		}
	}
	changed := slices.Clone(l.changed)
	for _, name := range l.names {
		if info, err := fs.Stat(l.FS, name); err != nil || !isSame(l.seen[name], info) {
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

// opened are the files that were opened, in the order of their names.
func (l *readLog) opened() []string {
	l.lock.Lock()
	defer l.lock.Unlock()
	return slices.Sorted(slices.Values(l.names))
}
