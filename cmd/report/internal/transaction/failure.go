package transaction

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Failure is why files were not changed.
type Failure struct {
	// Name is the file that could not be changed, as it was given.
	Name string
	// Cause is what failed.
	Cause error
	// Unfinished is set if some files may be changed and others not, which the next run brings to its end.
	Unfinished bool
	action     action
}

// Error says what happened to somebody who knows the file, and none of those that it is made with.
func (f *Failure) Error() string {
	happened := "written"
	if f.action == removes {
		happened = "removed"
	}
	end := "Nothing was changed."
	if f.Unfinished {
		end = "Other files may be changed already; the next run brings them to one state."
	}
	return fmt.Sprintf("%s was not %s: %s. %s", filepath.ToSlash(f.Name), happened, causeWords(f.Cause), end)
}

// Unwrap gives what failed.
func (f *Failure) Unwrap() error { return f.Cause }

// failure is an error that a change met; one that is a failure already, or that nobody made, stays.
func (c Change) failure(err error) error {
	if f := (*Failure)(nil); err == nil || errors.As(err, &f) || errors.Is(err, ErrStopped) {
		return err
	}
	return &Failure{Name: c.name, Cause: err, action: c.action}
}

// unfinished is a failure that could not be taken back.
func unfinished(err error) error {
	out := &Failure{Cause: err}
	if f := (*Failure)(nil); errors.As(err, &f) {
		*out = *f
	}
	out.Unfinished = true
	return out
}

// What is wrong with the place of a file.
var (
	errIsFolder  = errors.New("a folder has this name")
	errIsThere   = errors.New("another file has this name already; move it away, or choose another name")
	errIrregular = errors.New("what has this name is no regular file")
	errChanged   = errors.New("another program changed it at the same time")
	errCame      = errors.New("another program made its folder at the same time")
)

// sameFile says that two names lead to one file.
type sameFile struct{ other string }

// Error implements error.
func (s *sameFile) Error() string { return "it is the same file as " + filepath.ToSlash(s.other) }

// noFolder says that what should be a folder is a file.
type noFolder struct{ name string }

// Error implements error.
func (n *noFolder) Error() string { return filepath.ToSlash(n.name) + " is no folder" }

// lostLink says that a folder is a symbolic link that leads to nothing.
type lostLink struct{ name string }

// Error implements error.
func (l *lostLink) Error() string {
	return filepath.ToSlash(l.name) + " is a link to a folder that is not there"
}

// causeWords say what failed, without the names of temporary files.
func causeWords(err error) string {
	for _, words := range systemWords {
		if errors.Is(err, words.err) {
			return words.said
		}
	}
	switch {
	case errors.Is(err, errClaimed):
		return "another run of this program is writing into its folder"
	case errors.Is(err, fs.ErrPermission):
		return "you may not write into its folder"
	case errors.Is(err, fs.ErrNotExist):
		return "its folder is gone"
	}
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		return path.Err.Error()
	}
	if link := (*os.LinkError)(nil); errors.As(err, &link) {
		return link.Err.Error()
	}
	return err.Error()
}

// systemError is an error of the system with its words.
type systemError struct {
	err  error
	said string
}
