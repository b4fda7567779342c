package transaction

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Sweep brings what earlier runs left in folders to its end, and in those above them, where folders are made that are
// not there. Folders may be absent.
func (s Session) Sweep(folders ...string) {
	seen := make(map[string]bool)
	for _, name := range folders {
		name, err := filepath.Abs(name)
		for ; err == nil && !seen[name]; name = filepath.Dir(name) {
			seen[name] = true
			if folder, err := filepath.EvalSymlinks(name); err == nil && s.hasRemains(folder) {
				s.sweepLocked(folder)
			}
		}
	}
}

// sweepLocked locks a folder, and brings to its end what earlier runs left in it.
func (s Session) sweepLocked(folder string) {
	if locks, err := s.lock([]string{folder}); err == nil {
		s.sweep(folder)
		locks.release()
	}
}

// hasRemains reports whether a folder has workspaces, or a file that locked it, so that most folders are never locked.
func (s Session) hasRemains(folder string) bool {
	lock, err := s.Disk.Lstat(filepath.Join(folder, folderLock))
	return err == nil && s.isTrusted(folder, fs.FileInfoToDirEntry(lock)) || len(s.spacesIn(folder)) > 0
}

// spacesIn lists the workspaces in a folder. In one that all may write into, as that for temporary files, those of
// other users are none: what they plan would be done with the rights of this one.
func (s Session) spacesIn(folder string) []*space {
	entries, err := s.Disk.ReadDir(folder)
	if err != nil {
		return nil
	}
	var out []*space
	for _, e := range entries {
		if e.IsDir() && spaceName().MatchString(e.Name()) && s.isTrusted(folder, e) {
			out = append(out, spaceIn(folder, e.Name()[len(spacePrefix):]))
		}
	}
	return out
}

// isTrusted reports whether a workspace or a lock in a folder is one of this user, or of those who may write into the
// folder.
func (s Session) isTrusted(folder string, e fs.DirEntry) bool {
	const ofAll = 0o002
	around, err := s.Disk.Stat(folder)
	if err != nil || around.Mode().Perm()&ofAll == 0 {
		return err == nil
	}
	info, err := e.Info()
	return err == nil && isOf(info, os.Geteuid())
}

// sweep ends the transactions of processes that are dead. The folder is locked. What fails here fails again when the
// files of this run are written, or stays for another run.
func (s Session) sweep(folder string) {
	for _, w := range s.spacesIn(folder) {
		if !s.inherit(w) {
			continue
		}
		home := w
		if path, err := s.Disk.ReadFile(w.file(homeFile)); err == nil {
			home = s.homeOf(w, string(path))
			if home != nil && !s.inherit(home) {
				w.release()
				continue
			}
		}
		s.end(w, home)
	}
}

// end ends a transaction that was inherited. home is the workspace with the plan; nil if it is gone.
func (s Session) end(w, home *space) {
	defer w.release()
	if home == nil {
		_ = w.clean(s.Disk)
		return
	}
	defer home.release()
	works, err := s.finish(home)
	if err != nil {
		return
	}
	identity := filepath.Base(home.path)[len(spacePrefix):]
	for _, one := range works {
		if other := spaceIn(filepath.Dir(one.target), identity); other.path != home.path && other.path != w.path {
			_ = other.clean(s.Disk)
		}
	}
	if w.path != home.path {
		_ = w.clean(s.Disk)
	}
	_ = home.clean(s.Disk)
}

// homeOf is the workspace with the plan of another; nil if it is gone, or what is named is none of the same number.
func (s Session) homeOf(w *space, path string) *space {
	name := filepath.Join(w.folder, filepath.FromSlash(path))
	if filepath.Base(name) != filepath.Base(w.path) {
		return nil
	}
	if info, err := s.Disk.Lstat(name); err != nil || !info.IsDir() {
		return nil
	}
	return &space{folder: filepath.Dir(name), path: name}
}

// oldAge is after which time a workspace is taken to be one of a dead process, where the file system has no locks.
const oldAge = time.Hour

// inherit claims the workspace of a dead process, and reports whether it could.
func (s Session) inherit(w *space) bool {
	claim, err := s.Disk.TryClaim(w.file(ownerFile))
	switch {
	case err == nil:
		w.claim = claim
		return true
	case os.IsNotExist(err):
		return true // killed before it claimed it, or behind that
	case errors.Is(err, errNoLocks):
		info, err := s.Disk.Stat(w.path)
		return err == nil && time.Since(info.ModTime()) > oldAge
	}
	return false
}

// finish does what the plan of a dead process says, as far as files are still as it left them.
func (s Session) finish(home *space) ([]work, error) {
	for _, direction := range []struct {
		file string
		do   func(*work, Disk) error
	}{{forwardFile, (*work).apply}, {backFile, (*work).takeBack}} {
		p, err := readPlan(s.Disk, home.file(direction.file))
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		works := worksOf(p, home)
		for i := range works {
			if err := direction.do(&works[i], s.Disk); err != nil && !errors.Is(err, errChanged) {
				return nil, err
			}
		}
		return works, nil
	}
	return nil, nil
}
