package transaction

import (
	"errors"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"time"

	"annualreport/layout/parallel"
)

// Session is how a run changes files.
type Session struct {
	Disk Disk
	// Stopped reports whether the run has been asked to end; it may be nil. What is not decided yet is given up then.
	Stopped func() bool
}

// OnDisk is a session with the file system of the machine.
func OnDisk(stopped func() bool) Session { return Session{System(), stopped} }

// ErrStopped says that a run was asked to end before it had changed anything.
var ErrStopped = errors.New("stopped before anything was changed")

// stopped reports whether the run has been asked to end.
func (s Session) stopped() bool { return s.Stopped != nil && s.Stopped() }

// Run makes all changes or none, even if a fault of the program comes in between. What earlier runs left in the folders
// is brought to its end before. An error is a *Failure, or ErrStopped.
func (s Session) Run(changes ...Change) error {
	const tries = 3
	err := s.once(changes)
	for n := 1; n < tries && errors.Is(err, errCame); n++ {
		err = s.once(changes) // into the folder that another run made
	}
	return err
}

// once makes all changes or none. It fails with errCame if a folder was made that was not there when it began.
func (s Session) once(changes []Change) error {
	var places []*place
	err := parallel.Guard(func() (err error) {
		places, err = placesOf(s.Disk, changes)
		return err
	})
	if err != nil || len(places) == 0 {
		return err
	}
	try(func() error { s.Sweep(foldersOf(places)...); return nil }) // also the folders above them
	return s.change(places)
}

// try does what may fail: what it leaves is brought to its end by the next run.
func try(do func() error) { _ = parallel.Guard(do) }

// change makes the changes of places.
func (s Session) change(places []*place) error {
	folders := foldersOf(places)
	spaces := make(map[string]*space)
	err := parallel.Guard(func() error {
		if err := s.makeSpaces(folders, spaces); err != nil {
			return err
		}
		if err := s.stage(places, spaces); err != nil {
			return err
		}
		return s.commit(places, spaces)
	})
	if failure := (*Failure)(nil); errors.As(err, &failure) && failure.Unfinished {
		for _, w := range spaces {
			w.release() // for the next run
		}
		return err
	}
	for _, folder := range slices.Backward(folders) { // the plan goes last
		if w := spaces[folder]; w != nil {
			try(func() error { return w.clean(s.Disk) })
		}
	}
	if err == nil {
		return nil
	}
	return places[0].failure(err)
}

// foldersOf are the folders of places, in their order.
func foldersOf(places []*place) []string {
	set := make(map[string]bool)
	for _, p := range places {
		set[p.folder] = true
	}
	return slices.Sorted(maps.Keys(set))
}

// makeSpaces makes a workspace in each folder. Those that it made are in spaces even if it fails.
func (s Session) makeSpaces(folders []string, spaces map[string]*space) error {
	locks, err := s.lock(folders)
	if err != nil {
		return err
	}
	defer locks.release()
	identity := newIdentity()
	for i, folder := range folders {
		s.sweep(folder)
		home := ""
		if i > 0 {
			if home, err = filepath.Rel(folder, spaceIn(folders[0], identity).path); err != nil {
				return err
			}
		}
		spaces[folder] = spaceIn(folder, identity)
		if err := spaces[folder].make(s.Disk, filepath.ToSlash(home)); err != nil {
			return err
		}
	}
	return nil
}

// stage writes the new files into the workspaces.
func (s Session) stage(places []*place, spaces map[string]*space) error {
	for _, p := range places {
		if s.stopped() {
			return ErrStopped
		}
		if p.action == removes {
			continue
		}
		if err := s.stageOne(p, spaces[p.folder].newOf(p.number)); err != nil {
			return err
		}
	}
	return nil
}

// stageOne writes a new file, or a new folder with its files.
func (s Session) stageOne(p *place, path string) error {
	if !p.isFolder() {
		return p.failure(s.Disk.WriteFile(path, p.data, p.like))
	}
	made := []string{path}
	if err := s.Disk.Mkdir(path, folderMode); err != nil {
		return p.failure(err)
	}
	for _, l := range p.leaves {
		if s.stopped() {
			return ErrStopped
		}
		file := filepath.Join(path, l.path)
		if err := makeFolders(s.Disk, filepath.Dir(file), &made); err != nil {
			return l.failure(err)
		}
		if err := s.Disk.WriteFile(file, l.data, nil); err != nil {
			return l.failure(err)
		}
	}
	for _, folder := range slices.Backward(made) {
		if err := s.Disk.SyncFolder(folder); err != nil {
			return p.failure(err)
		}
	}
	return nil
}

// commit decides the transaction, and gives the files their names.
func (s Session) commit(places []*place, spaces map[string]*space) error {
	folders := foldersOf(places)
	locks, err := s.lock(folders)
	if err != nil {
		return err
	}
	defer locks.release()
	home := spaces[folders[0]]
	decided, err := s.writePlan(places, spaces, home)
	if err != nil {
		return err
	}
	if s.stopped() {
		return ErrStopped
	}
	works := worksOf(decided, home)
	if len(works) == 1 && works[0].Old == nil { // one renaming: a plan of it would decide twice
		return s.forward(places, works, spaces)
	}
	if err := s.Disk.Rename(home.file(planFile), home.file(forwardFile)); err != nil {
		return err
	}
	if err := parallel.Guard(func() error { return s.forward(places, works, spaces) }); err != nil {
		return s.back(works, home, err)
	}
	return nil
}

// writePlan gives the files that will be replaced a second name, where the file system can, and writes the plan.
func (s Session) writePlan(places []*place, spaces map[string]*space, home *space) (*plan, error) {
	for _, p := range places {
		if err := p.look(s.Disk); err != nil {
			return nil, p.failure(err)
		}
		if err := p.checkFree(s.Disk); err != nil {
			return nil, p.failure(err)
		}
		if p.like != nil && p.action != removes {
			_ = s.Disk.Link(p.target(), spaces[p.folder].oldOf(p.number)) // or it gives up its name for a moment
		}
	}
	decided, err := planOf(s.Disk, places, spaces, home.folder)
	if err != nil {
		return nil, err
	}
	data, err := decided.encode()
	if err != nil {
		return nil, err
	}
	if err := s.Disk.WriteFile(home.file(planFile), data, nil); err != nil {
		return nil, err
	}
	for _, w := range spaces {
		if err := s.Disk.SyncFolder(w.path); err != nil {
			return nil, err
		}
	}
	return decided, nil
}

// forward gives all files their names.
func (s Session) forward(places []*place, works []work, spaces map[string]*space) error {
	for i := range works {
		if err := works[i].apply(s.Disk); err != nil {
			return places[i].failure(err)
		}
	}
	for folder := range spaces {
		if err := s.Disk.SyncFolder(folder); err != nil {
			return err
		}
	}
	return nil
}

// back takes back what was changed because of an error, and returns it. What cannot be taken back is left for the next
// run: with its plan in this direction, or forward if not even that can be noted.
func (s Session) back(works []work, home *space, cause error) error {
	err := parallel.Guard(func() error {
		err := s.Disk.Rename(home.file(forwardFile), home.file(backFile))
		for i := range slices.Backward(works) {
			if err == nil {
				err = works[i].takeBack(s.Disk)
			}
		}
		return err
	})
	if err != nil {
		return unfinished(cause)
	}
	return cause
}

// locks are locked folders.
type locks []func() error

// release unlocks them.
func (l locks) release() {
	for _, unlock := range l {
		try(unlock)
	}
}

// How long another run may have a folder to itself, which it does while files take their names, and how often that is
// looked at.
const (
	longestWait = 20 * time.Second
	pause       = 10 * time.Millisecond
)

// lock locks folders, which are in order, so that two runs never wait for each other. Where the file system has no
// locks it locks none.
func (s Session) lock(folders []string) (locks, error) {
	var out locks
	for _, folder := range folders {
		var lock io.Closer
		err := parallel.Guard(func() (err error) {
			lock, err = s.await(folder)
			return err
		})
		if errors.Is(err, errNoLocks) {
			continue
		}
		if err != nil {
			out.release()
			return nil, err
		}
		out = append(out, lock.Close)
	}
	return out, nil
}

// await locks a folder, and waits for another run that has it.
func (s Session) await(folder string) (io.Closer, error) {
	lock, err := s.Disk.TryFolder(folder)
	for waits := longestWait / pause; errors.Is(err, errClaimed) && waits > 0 && !s.stopped(); waits-- {
		time.Sleep(pause)
		lock, err = s.Disk.TryFolder(folder)
	}
	return lock, err
}
