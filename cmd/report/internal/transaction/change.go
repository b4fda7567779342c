// Package transaction changes several files at once: a run writes and removes all of its files, or none of them.
//
// Each folder that has a file of the run gets a workspace, a folder ".report-" with a number. All files are written
// and synced there, with a plan of what is to become of them. Then one renaming of the plan decides: before it nothing
// has changed, behind it everything will. The files take their names, and what they replace is kept in the workspace
// until all are in place, so that a failure can be taken back.
//
// A folder that is not there is made in the workspace of the one that will have it, with all of its files, and takes
// its name as a file does. If it is all that a run writes, that renaming is what decides: nobody ever sees a part.
//
// A process that is killed leaves its workspace, and the next run in that folder brings the transaction to its end: it
// completes what was decided, and throws away what was not. Whether a workspace belongs to a process that lives is
// seen by a lock, which the system opens when the process ends, however it ends.
package transaction

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// action is what becomes of a file.
type action uint8

// The actions.
const (
	writes action = iota
	removes
	creates
)

// Change is what is to become of one file.
type Change struct {
	name   string
	data   []byte
	action action
}

// Write is the change that gives a file its contents, whether it is there or not. A name that is a symbolic link
// stays one: the file that it leads to is written.
func Write(name string, data []byte) Change { return Change{name: name, data: data, action: writes} }

// Create is the change that gives a file its contents where no other file has its name, whoever wrote that in the
// meantime: one that has these contents already may be there.
func Create(name string, data []byte) Change { return Change{name: name, data: data, action: creates} }

// Remove is the change after which a file is not there; it may be gone already.
func Remove(name string) Change { return Change{name: name, action: removes} }

// Name is the path of the file, as it was given.
func (c Change) Name() string { return c.name }

// Data is what is to be written; nil for a file that is to be removed.
func (c Change) Data() []byte { return c.data }

// place is where a change takes place.
type place struct {
	Change
	// folder is the folder without symbolic links, and base the name of the file in it.
	folder, base string
	// leaves are the files of a folder that is not there yet: base is its name, and it comes with all of them. A file
	// has none.
	leaves []leaf
	// number is that of its files in the workspace.
	number int
	// like is the file that is to be replaced; nil if there is none.
	like fs.FileInfo
}

// leaf is a file of a folder that is not there yet.
type leaf struct {
	Change
	// path leads to it from that folder.
	path string
}

// target is the path of the file or folder without symbolic links.
func (p *place) target() string { return filepath.Join(p.folder, p.base) }

// isFolder reports whether what comes is a folder with its files.
func (p *place) isFolder() bool { return len(p.leaves) > 0 }

// mostLinks is how many symbolic links may lead to a file, one to the other.
const mostLinks = 40

// placesOf finds where changes take place. All files of a folder that is not there have one place: the topmost folder
// that is to be made. A file that is to be removed and is not there has no place.
func placesOf(d Disk, changes []Change) (places []*place, err error) {
	seen := make(map[string]string)
	folders := make(map[string]*place)
	for _, c := range changes {
		p := &place{Change: c, number: len(places)}
		if err := p.find(d); err != nil {
			return nil, c.failure(err)
		}
		if p.folder == "" {
			continue // a file to remove, in a folder that is not there
		}
		path := p.target()
		if p.isFolder() {
			path = filepath.Join(path, p.leaves[0].path)
		}
		if other, ok := seen[path]; ok {
			return nil, c.failure(&sameFile{other})
		}
		seen[path] = c.name
		switch known := folders[p.target()]; {
		case known != nil && p.isFolder():
			known.leaves = append(known.leaves, p.leaves...)
			continue
		case known != nil:
			return nil, c.failure(errIsFolder)
		case p.isFolder():
			if file, ok := seen[p.target()]; ok {
				return nil, c.failure(&noFolder{file})
			}
			folders[p.target()] = p
		}
		if c.action != removes || p.like != nil {
			places = append(places, p)
		}
	}
	return places, nil
}

// find finds the file of a place, or the topmost of its folders that are not there.
func (p *place) find(d Disk) error {
	name := p.name
	for range mostLinks {
		to, err := d.Readlink(name)
		if err != nil {
			break // no link
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(name), to)
		}
		name = to
	}
	folder, missing := filepath.Dir(name), ""
	p.base = filepath.Base(name)
	if name == p.name && p.action != removes {
		var err error
		if folder, missing, err = lastFolder(d, folder); err != nil {
			return err
		}
	}
	folder, err := realFolder(folder)
	if os.IsNotExist(err) && p.action == removes {
		return nil
	}
	if err != nil {
		return err
	}
	p.folder = folder
	if missing == "" {
		return p.look(d)
	}
	top, below, _ := strings.Cut(missing, string(filepath.Separator))
	p.leaves = []leaf{{p.Change, filepath.Join(below, p.base)}}
	p.base = top
	return nil
}

// look notes the file that is to be replaced or removed, which must be a regular one. Where a folder is to come there
// must be nothing.
func (p *place) look(d Disk) error {
	info, err := d.Lstat(p.target())
	switch {
	case os.IsNotExist(err):
		p.like = nil
		return nil
	case err != nil:
		return err
	case p.isFolder():
		return errCame
	case info.IsDir():
		return errIsFolder
	case !info.Mode().IsRegular():
		return errIrregular
	}
	p.like = info
	return nil
}

// checkFree is the error of a file that is to be created, where one with other contents has its name.
func (p *place) checkFree(d Disk) error {
	if p.action != creates || p.like == nil {
		return nil
	}
	if p.like.Size() != int64(len(p.data)) {
		return errIsThere
	}
	data, err := d.ReadFile(p.target())
	if err == nil && !bytes.Equal(data, p.data) {
		return errIsThere
	}
	return err
}

// realFolder is the absolute path of a folder without symbolic links.
func realFolder(name string) (string, error) {
	absolute, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(absolute)
}

// lastFolder is the last of the folders of a path that is there, with the rest of the path, which is not.
func lastFolder(d Disk, name string) (folder, missing string, err error) {
	for {
		info, err := d.Stat(name)
		if err == nil {
			if !info.IsDir() {
				return "", "", &noFolder{name}
			}
			return name, missing, nil
		}
		above := filepath.Dir(name)
		if !os.IsNotExist(err) || above == name {
			return "", "", err
		}
		if _, err := d.Readlink(name); err == nil {
			return "", "", &lostLink{name}
		}
		missing = filepath.Join(filepath.Base(name), missing)
		name = above
	}
}
