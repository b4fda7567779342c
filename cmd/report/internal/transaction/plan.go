package transaction

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// plan is what a transaction will change, as it stands in the workspace for a process that has to end it.
type plan struct {
	Steps []step
}

// step is the change of one file.
type step struct {
	// Folder is the folder of the file, seen from that of the plan, and Base its name in it.
	Folder, Base string
	// Number is that of its files in the workspace.
	Number int
	// Old is the file that is there before, and New the one that comes; nil for none.
	Old, New *identity
}

// identity tells a file from others that had its name.
type identity struct {
	Size int64
	// Time is when it was last written, in nanoseconds since 1970.
	Time int64
	// Files are those of a folder, in the order of their names; nil for a file.
	Files []inFolder `json:",omitempty"`
}

// inFolder is a file in a folder.
type inFolder struct {
	// Path leads to it from the folder.
	Path       string
	Size, Time int64
}

// identityOf is the identity of a file; nil for none.
func identityOf(info fs.FileInfo) *identity {
	if info == nil {
		return nil
	}
	return &identity{Size: info.Size(), Time: info.ModTime().UnixNano()}
}

// identityAt is the identity of the file of a name, or of the folder if it is to be one; nil if there is none.
func identityAt(d Disk, name string, isFolder bool) (*identity, error) {
	info, err := d.Lstat(name)
	switch {
	case os.IsNotExist(err):
		return nil, nil
	case err != nil:
		return nil, err
	case isFolder && info.IsDir():
		out := new(identity)
		out.Files, err = filesBelow(d, name, "", nil)
		return out, err
	case isFolder || !info.Mode().IsRegular():
		return nil, errChanged
	}
	return identityOf(info), nil
}

// filesBelow appends the files below a folder. What is neither a file nor a folder has no size.
func filesBelow(d Disk, folder, below string, out []inFolder) ([]inFolder, error) {
	entries, err := d.ReadDir(filepath.Join(folder, below))
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		path := filepath.Join(below, e.Name())
		if e.IsDir() {
			if out, err = filesBelow(d, folder, path, out); err != nil {
				return nil, err
			}
			continue
		}
		one := inFolder{Path: filepath.ToSlash(path), Size: -1}
		info, err := d.Lstat(filepath.Join(folder, path))
		if err != nil {
			return nil, err
		}
		if info.Mode().IsRegular() {
			one.Size = info.Size()
			one.Time = info.ModTime().UnixNano()
		}
		out = append(out, one)
	}
	return out, nil
}

// is reports whether two identities are those of one file or folder, or both of none.
func (i *identity) is(other *identity) bool {
	if i == nil || other == nil {
		return i == other
	}
	return i.Size == other.Size && i.Time == other.Time && slices.Equal(i.Files, other.Files)
}

// planOf is the plan for places whose new files are in their workspaces. home is the folder of the plan.
func planOf(d Disk, places []*place, spaces map[string]*space, home string) (*plan, error) {
	out := new(plan)
	for _, p := range places {
		folder, err := filepath.Rel(home, p.folder)
		if err != nil {
			return nil, p.failure(err)
		}
		s := step{Folder: filepath.ToSlash(folder), Base: p.base, Number: p.number, Old: identityOf(p.like)}
		if p.action != removes {
			s.New, err = identityAt(d, spaces[p.folder].newOf(p.number), p.isFolder())
			if err == nil && s.New == nil {
				err = errChanged
			}
			if err != nil {
				return nil, p.failure(err)
			}
		}
		out.Steps = append(out.Steps, s)
	}
	return out, nil
}

// encode writes a plan.
func (p *plan) encode() ([]byte, error) { return json.Marshal(p) }

// readPlan reads a plan, which an attacker may have put into a folder: it can only move files between a workspace and
// the folder around it.
func readPlan(d Disk, name string) (*plan, error) {
	data, err := d.ReadFile(name)
	if err != nil {
		return nil, err
	}
	out := new(plan)
	if err := json.Unmarshal(data, out); err != nil {
		return nil, err
	}
	for _, s := range out.Steps {
		if filepath.Base(s.Base) != s.Base || s.Base == "." || s.Base == ".." || s.Number < 0 {
			return nil, fmt.Errorf("%s names no file: %q", name, s.Base)
		}
	}
	return out, nil
}

// work is a step with the paths that it is about.
type work struct {
	step
	target, new, old string
}

// worksOf are the steps of a plan in a workspace.
func worksOf(p *plan, home *space) []work {
	identity := filepath.Base(home.path)[len(spacePrefix):]
	out := make([]work, len(p.Steps))
	for i, s := range p.Steps {
		at := spaceIn(filepath.Join(home.folder, filepath.FromSlash(s.Folder)), identity)
		out[i] = work{s, filepath.Join(at.folder, s.Base), at.newOf(s.Number), at.oldOf(s.Number)}
	}
	return out
}

// isFolder reports whether what comes is a folder.
func (w *work) isFolder() bool { return w.New != nil && w.New.Files != nil }

// state is what of a step is there.
type state struct {
	// now is the file in its place, waits the new one in the workspace, and kept the old one there; nil for none.
	now, waits, kept *identity
}

// look finds out what of a step is there.
func (w *work) look(d Disk) (s state, err error) {
	if s.now, err = identityAt(d, w.target, w.isFolder()); err != nil {
		return s, err
	}
	if s.waits, err = identityAt(d, w.new, w.isFolder()); err != nil {
		return s, err
	}
	s.kept, err = identityAt(d, w.old, false)
	return s, err
}

// apply gives a file its name, or takes it away, and keeps the one that was there. It may have been done before.
func (w *work) apply(d Disk) error {
	s, err := w.look(d)
	if err != nil {
		return err
	}
	switch {
	case w.New == nil && (s.now == nil || s.kept != nil):
		return nil // removed
	case w.New != nil && s.waits == nil:
		return nil // in its place
	case !s.now.is(w.Old) && (s.now != nil || s.kept == nil):
		return errChanged
	}
	if s.now != nil && s.kept == nil { // a file to remove, or no second name for it
		if err := d.Rename(w.target, w.old); err != nil {
			return err
		}
	}
	if w.New == nil {
		return nil
	}
	return d.Rename(w.new, w.target)
}

// takeBack brings back the file that was there, or removes the one that came; a folder goes back into the workspace. It
// may have been done before.
func (w *work) takeBack(d Disk) error {
	s, err := w.look(d)
	if err != nil {
		return err
	}
	came := w.New != nil && s.waits == nil && s.now.is(w.New)
	switch {
	case s.kept != nil && (s.now == nil || came):
		return d.Rename(w.old, w.target)
	case w.Old == nil && came && w.isFolder():
		return d.Rename(w.target, w.new)
	case w.Old == nil && came:
		return d.Remove(w.target)
	}
	return nil
}
