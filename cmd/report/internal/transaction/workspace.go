package transaction

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"annualreport/layout/pattern"
)

// A workspace is a folder of a name of its own, with these files; nothing else is ever removed from one.
const (
	// ownerFile is locked as long as the process lives that made the workspace.
	ownerFile = "owner"
	// planFile is the plan before it is decided; its name then says in which direction the transaction goes.
	planFile    = "plan"
	forwardFile = "forward"
	backFile    = "back"
	// homeFile is in the workspaces of all folders but the first: the path of the one that has the plan.
	homeFile = "home"
	// newFile and oldFile end the names of files before they are in their place, and of those that were there.
	newFile = ".new"
	oldFile = ".old"
)

// folderLock is the file in a folder that is locked while a run makes its workspace there, or gives files their names.
const folderLock = ".report-lock"

// spacePrefix begins the name of a workspace, before its number of sixteen hexadecimal digits.
const spacePrefix = ".report-"

// spaceName matches the names of workspaces, and fileName those of the files of places in them.
var (
	spaceName = pattern.Of(`^\.report-[0-9a-f]{16}$`)
	fileName  = pattern.Of(`^[0-9]+\.(new|old)$`)
)

// IsWorkspace reports whether a name is that of a folder in which a run keeps files before they are in their place.
func IsWorkspace(name string) bool { return spaceName().MatchString(name) }

// IsLock reports whether a name is that of the file by which runs lock a folder.
func IsLock(name string) bool { return name == folderLock }

// spaceMode is the mode of a workspace: nobody else reads what is not in its place yet.
const spaceMode = 0o700

// space is the workspace of a transaction in one folder.
type space struct {
	// folder is the folder for the files, path that of the workspace in it.
	folder, path string
	// claim is the lock; nil where there are no locks.
	claim io.Closer
}

// newIdentity is the number of a transaction.
func newIdentity() string {
	var random [8]byte
	_, _ = rand.Read(random[:]) // it never fails (package crypto/rand)
	return hex.EncodeToString(random[:])
}

// spaceIn is the workspace of a transaction in a folder.
func spaceIn(folder, identity string) *space {
	return &space{folder: folder, path: filepath.Join(folder, spacePrefix+identity)}
}

// file is the path of a file in the workspace.
func (s *space) file(name string) string { return filepath.Join(s.path, name) }

// newOf and oldOf are the paths of a file before it is in its place, and of the one that was there.
func (s *space) newOf(number int) string { return s.file(strconv.Itoa(number) + newFile) }
func (s *space) oldOf(number int) string { return s.file(strconv.Itoa(number) + oldFile) }

// make makes the workspace and claims it. home is the path of the one with the plan, seen from the folder; empty if
// this is that one. The folder must be locked, so that nobody finds a workspace that is not claimed yet.
func (s *space) make(d Disk, home string) error {
	if err := d.Mkdir(s.path, spaceMode); err != nil {
		return err
	}
	claim, err := d.Claim(s.file(ownerFile))
	if err != nil && !errors.Is(err, errNoLocks) {
		return err
	}
	s.claim = claim
	if home == "" {
		return nil
	}
	return d.WriteFile(s.file(homeFile), []byte(home), nil)
}

// release ends the claim. The system ends it with the process at the latest.
func (s *space) release() {
	if s.claim != nil {
		try(s.claim.Close)
	}
	s.claim = nil
}

// clean removes the workspace: the plan first, so that nothing is done by it when files are missing. It stops at the
// first file that cannot be removed.
func (s *space) clean(d Disk) error {
	defer s.release()
	if err := removeAll(d, s.file(forwardFile), s.file(backFile), s.file(planFile)); err != nil {
		return err
	}
	entries, err := d.ReadDir(s.path)
	if err != nil {
		return absentIsFine(err)
	}
	for _, e := range entries {
		if fileName().MatchString(e.Name()) {
			if err := removeBelow(d, s.file(e.Name()), e.IsDir()); err != nil {
				return err
			}
		}
	}
	if err := removeAll(d, s.file(homeFile)); err != nil {
		return err
	}
	s.release() // before its file goes: Windows removes no file that is open
	return removeAll(d, s.file(ownerFile), s.path)
}

// removeBelow removes a file, or a folder with all that is in it. Links in it are not followed.
func removeBelow(d Disk, name string, isFolder bool) error {
	if isFolder {
		entries, err := d.ReadDir(name)
		if err != nil {
			return absentIsFine(err)
		}
		for _, e := range entries {
			if err := removeBelow(d, filepath.Join(name, e.Name()), e.IsDir()); err != nil {
				return err
			}
		}
	}
	return removeAll(d, name)
}

// makeFolders makes a folder in a workspace and those above it, as far as they are not there, and appends the ones that
// it made.
func makeFolders(d Disk, name string, made *[]string) error {
	if slices.Contains(*made, name) {
		return nil
	}
	if err := makeFolders(d, filepath.Dir(name), made); err != nil {
		return err
	}
	err := d.Mkdir(name, folderMode)
	if err == nil {
		*made = append(*made, name)
	}
	return err
}

// folderMode is the mode of folders for files of a run, before the umask.
const folderMode = 0o777

// removeAll removes files and empty folders, of which some may be gone.
func removeAll(d Disk, names ...string) error {
	for _, name := range names {
		if err := absentIsFine(d.Remove(name)); err != nil {
			return err
		}
	}
	return nil
}

// absentIsFine is an error unless it says that a file is not there.
func absentIsFine(err error) error {
	if os.IsNotExist(err) {
		return nil
	}
	return err
}
