// Package transaction changes several files at once: a run writes and removes all of its files, or none of them.
//
// Each folder that has a file of the run gets a workspace, a folder ".report-" with a number. All files are written
// and synced there, with a plan of what is to become of them. Then one renaming of the plan decides: before it nothing
// has changed, behind it everything will. The files take their names, and what they replace is kept in the workspace
// until all are in place, so that a failure can be taken back.
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
	// number is that of its files in the workspace.
	number int
	// like is the file that is to be replaced; nil if there is none.
	like fs.FileInfo
}

// target is the path of the file without symbolic links.
func (p *place) target() string { return filepath.Join(p.folder, p.base) }

// mostLinks is how many symbolic links may lead to a file, one to the other.
const mostLinks = 40

// placesOf finds where changes take place, and makes the folders that are not there. The folders that it made are
// appended even if it fails. A file that is to be removed and is not there has no place.
func placesOf(d Disk, changes []Change, made *[]string) (places []*place, err error) {
	seen := make(map[string]string)
	for _, c := range changes {
		p := &place{Change: c, number: len(places)}
		if err := p.find(d, made); err != nil {
			return nil, c.failure(err)
		}
		if p.folder == "" {
			continue // a file to remove, in a folder that is not there
		}
		if other, ok := seen[p.target()]; ok {
			return nil, c.failure(&sameFile{other})
		}
		seen[p.target()] = c.name
		if c.action != removes || p.like != nil {
			places = append(places, p)
		}
	}
	return places, nil
}

// find finds the file of a place, and makes its folder if it is to be written. Folders that were made are appended.
func (p *place) find(d Disk, made *[]string) error {
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
	if name == p.name && p.action != removes {
		if err := makeFolders(d, filepath.Dir(name), made); err != nil {
			return err
		}
	}
	folder, err := realFolder(filepath.Dir(name))
	if os.IsNotExist(err) && p.action == removes {
		return nil
	}
	if err != nil {
		return err
	}
	p.folder = folder
	p.base = filepath.Base(name)
	return p.look(d)
}

// look notes the file that is to be replaced or removed, which must be a regular one.
func (p *place) look(d Disk) error {
	info, err := d.Lstat(p.target())
	switch {
	case os.IsNotExist(err):
		p.like = nil
		return nil
	case err != nil:
		return err
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

// makeFolders makes a folder and those above it, as far as they are not there, and appends the ones that it made.
func makeFolders(d Disk, name string, made *[]string) error {
	info, err := d.Stat(name)
	if err == nil {
		if !info.IsDir() {
			return &noFolder{name}
		}
		return nil
	}
	if !os.IsNotExist(err) {
		return err
	}
	if _, err := d.Readlink(name); err == nil {
		return &lostLink{name}
	}
	if above := filepath.Dir(name); above != name {
		if err := makeFolders(d, above, made); err != nil {
			return err
		}
	}
	if err := d.Mkdir(name, folderMode); err != nil {
		if os.IsExist(err) {
			return nil // another run made it
		}
		return err
	}
	*made = append(*made, name)
	return nil
}

// folderMode is the mode of folders for files of a run, before the umask.
const folderMode = 0o777
