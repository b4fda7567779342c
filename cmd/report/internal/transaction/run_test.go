//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package transaction

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"annualreport/layout/parallel"
)

// oldFiles are in the folder before a run, and newFiles behind it.
var (
	oldFiles = map[string]string{
		"out/a.pdf": "old a", "out/b.pdf": "the old b", "deep/c.po": "old c", "deep/gone.po": "to be removed", "real/d.pdf": "old d",
		"out/other.pdf": "of somebody else",
	}
	newFiles = map[string]string{
		"out/a.pdf": "new a, longer", "out/b.pdf": "new b", "out/b.txt": "sheet", "deep/c.po": "new c", "real/d.pdf": "new d",
		"out/other.pdf": "of somebody else", "made/below/e.pdf": "new e",
	}
)

// changesIn are the changes that lead from oldFiles to newFiles. One leads over a symbolic link.
func changesIn(dir string) []Change {
	at := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	return []Change{
		Write(at("out/a.pdf"), []byte(newFiles["out/a.pdf"])),
		Write(at("out/b.pdf"), []byte(newFiles["out/b.pdf"])),
		Write(at("out/b.txt"), []byte(newFiles["out/b.txt"])),
		Write(at("deep/c.po"), []byte(newFiles["deep/c.po"])),
		Remove(at("deep/gone.po")),
		Remove(at("deep/never.po")),
		Write(at("out/d.pdf"), []byte(newFiles["real/d.pdf"])),
		Write(at("made/below/e.pdf"), []byte(newFiles["made/below/e.pdf"])),
	}
}

// oldFolder makes a folder with oldFiles.
func oldFolder(t *testing.T) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range oldFiles {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(filepath.Join("..", "real", "d.pdf"), filepath.Join(dir, "out", "d.pdf")); err != nil {
		t.Fatal(err)
	}
	return dir
}

// filesIn reads all regular files below a folder, and lists those of transactions.
func filesIn(t *testing.T, dir string) (files map[string]string, remains []string) {
	t.Helper()
	files = make(map[string]string)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(dir, path)
		name = filepath.ToSlash(name)
		switch {
		case strings.Contains(name, ".report-"):
			remains = append(remains, name)
		case d.Type().IsRegular():
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			files[name] = string(data)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files, remains
}

// nextRun is a run with other files in the same folders, which succeeds.
func nextRun(t *testing.T, dir string) {
	t.Helper()
	s := Session{Disk: &faultyDisk{Disk: System()}}
	var add, take []Change
	for _, folder := range []string{"out", "deep", "real"} {
		name := filepath.Join(dir, folder, "next")
		add = append(add, Write(name, nil))
		take = append(take, Remove(name))
	}
	for _, changes := range [][]Change{add, take} {
		if err := s.Run(changes...); err != nil {
			t.Fatal(err)
		}
	}
}

// checkStates holds that a folder has all old or all new files, and nothing of transactions.
func checkStates(t *testing.T, dir, label string) (isNew bool) {
	t.Helper()
	files, remains := filesIn(t, dir)
	if len(remains) > 0 {
		t.Fatalf("%s: there remains %v", label, remains)
	}
	isNew = maps.Equal(files, newFiles)
	if !isNew && !maps.Equal(files, oldFiles) {
		t.Fatalf("%s: files of two states:\n%v", label, files)
	}
	if to, err := os.Readlink(filepath.Join(dir, "out", "d.pdf")); err != nil || to != filepath.Join("..", "real", "d.pdf") {
		t.Fatalf("%s: the link leads to %q, %v", label, to, err)
	}
	return isNew
}

// operations counts those of a run without faults.
func operations(t *testing.T, noLinks bool) int {
	t.Helper()
	dir := oldFolder(t)
	disk := &faultyDisk{Disk: System(), noLinks: noLinks}
	if err := (Session{Disk: disk}).Run(changesIn(dir)...); err != nil {
		t.Fatal(err)
	}
	if !checkStates(t, dir, "without a fault") {
		t.Fatal("nothing was written")
	}
	return disk.count
}

// all has every pair of faults tried, which takes minutes.
var all = flag.Bool("all", false, "try every pair of faults")

// stride is how many operations are left out between two that fail.
func stride() int {
	if *all {
		return 1
	}
	return 8
}

// TestAnyOperationFails: whichever operation fails, and whether it fails alone or the process dies at it, all files are
// old or all are new, at once or after the next run; and nothing else is there.
func TestAnyOperationFails(t *testing.T) {
	t.Parallel()
	for _, noLinks := range []bool{false, true} {
		last := operations(t, noLinks)
		outcomes := make(map[string]int)
		step := 1
		if noLinks && !*all {
			step = 3
		}
		for n := 1; n <= last; n += step {
			label := fmt.Sprintf("operation %d of %d, without links: %v", n, last, noLinks)
			dir := oldFolder(t)
			disk := &faultyDisk{Disk: System(), noLinks: noLinks, fail: []int{n}}
			err := Session{Disk: disk}.Run(changesIn(dir)...)
			if files, _ := filesIn(t, dir); err != nil && !maps.Equal(files, oldFiles) {
				t.Fatalf("%s fails with %v, and leaves %v", label, err, files)
			}
			if failure := (*Failure)(nil); err != nil && (!errors.As(err, &failure) || failure.Unfinished || !strings.Contains(err.Error(), "Nothing was changed")) {
				t.Fatalf("%s: %v", label, err)
			}
			disk.bury() // a lock that could not be ended
			nextRun(t, dir)
			if isNew := checkStates(t, dir, label); isNew != (err == nil) {
				t.Fatalf("%s says %v, but new files are there: %v", label, err, isNew)
			}
			outcomes[fmt.Sprint("failed ", err != nil)]++

			dir = oldFolder(t)
			disk = &faultyDisk{Disk: System(), noLinks: noLinks, dead: n}
			err = Session{Disk: disk}.Run(changesIn(dir)...)
			checkWhole(t, dir, label+", dead", noLinks)
			disk.bury()
			nextRun(t, dir)
			isNew := checkStates(t, dir, label+", dead")
			if err == nil && !isNew {
				t.Fatalf("%s, dead: it says that it is done", label)
			}
			outcomes[fmt.Sprint("dead, new ", isNew)]++
		}
		if len(outcomes) != 4 {
			t.Errorf("only these outcomes: %v", outcomes)
		}
	}
}

// TestAnyOperationPanics: whichever operation meets a fault of the program, which ends no other run: all files are old or
// all are new at once, as the error says, and nothing else is there, or only until the next run where it was the clearing
// up that had the fault.
func TestAnyOperationPanics(t *testing.T) {
	t.Parallel()
	left := 0
	last := operations(t, false)
	step := 2
	dir := "" // of a run that changed nothing, for the next one
	if *all {
		step = 1
	}
	for n := 1; n <= last; n += step {
		label := fmt.Sprintf("operation %d of %d panics", n, last)
		if dir == "" {
			dir = oldFolder(t)
		}
		disk := &faultyDisk{Disk: System(), fail: []int{n}, panics: true}
		err := Session{Disk: disk}.Run(changesIn(dir)...)
		files, remains := filesIn(t, dir)
		switch fault := (*parallel.Fault)(nil); {
		case err == nil && !maps.Equal(files, newFiles), err != nil && !maps.Equal(files, oldFiles):
			t.Fatalf("%s: %v, and the files are %v", label, err, files)
		case err != nil && (!errors.As(err, &fault) || fault.Place == ""):
			t.Fatalf("%s: %v", label, err)
		case err != nil && len(remains) > 0:
			t.Fatalf("%s: %v, and there remains %v", label, err, remains)
		}
		if _, none := os.Stat(filepath.Join(dir, "made")); err != nil && none == nil {
			t.Fatalf("%s: a folder that was made for a file stays", label)
		}
		left += min(1, len(remains))
		disk.bury()
		if len(remains) > 0 { // else the folder is as it was without a fault
			nextRun(t, dir)
		}
		if isNew := checkStates(t, dir, label); isNew != (err == nil) {
			t.Fatalf("%s: after the next run the files are new: %v", label, isNew)
		} else if isNew {
			dir = ""
		}
	}
	if left > last/3 {
		t.Errorf("something was left by %d of %d", left, last)
	}
}

// checkWhole holds that no file is torn where a process died, and that none lacks where files can have two names.
func checkWhole(t *testing.T, dir, label string, noLinks bool) {
	t.Helper()
	files, _ := filesIn(t, dir)
	for name, text := range files {
		if text != oldFiles[name] && text != newFiles[name] {
			t.Fatalf("%s: %s is torn: %q", label, name, text)
		}
	}
	for name := range oldFiles {
		if _, ok := files[name]; !ok && !noLinks && name != "deep/gone.po" {
			t.Fatalf("%s: %s is not there", label, name)
		}
	}
}

// TestTwoFaults: a process that dies while it takes back what it did leaves all files old or all new to the next run.
func TestTwoFaults(t *testing.T) {
	t.Parallel()
	for _, noLinks := range []bool{false, true} {
		last := operations(t, noLinks)
		for n := last / 3; n <= last; n += stride() {
			for m := n + 1; m < n+40; m += 1 + 2*(stride()-1) {
				dir := oldFolder(t)
				disk := &faultyDisk{Disk: System(), noLinks: noLinks, fail: []int{n}, dead: m}
				_ = Session{Disk: disk}.Run(changesIn(dir)...)
				disk.bury()
				nextRun(t, dir)
				checkStates(t, dir, fmt.Sprintf("%d fails, dead at %d, without links: %v", n, m, noLinks))
			}
		}
	}
}

// TestDeadHeirs: the run that ends the transaction of another may die, too.
func TestDeadHeirs(t *testing.T) {
	t.Parallel()
	last := operations(t, false)
	for n := last / 3; n <= last; n += 2 * stride() {
		for m := 1; m < 60; m += 2 * stride() {
			dir := oldFolder(t)
			disk := &faultyDisk{Disk: System(), dead: n}
			_ = Session{Disk: disk}.Run(changesIn(dir)...)
			disk.bury()
			heir := &faultyDisk{Disk: System(), dead: m}
			Session{Disk: heir}.Sweep(filepath.Join(dir, "out"), filepath.Join(dir, "deep"))
			heir.bury()
			nextRun(t, dir)
			checkStates(t, dir, fmt.Sprintf("dead at %d, the heir at %d", n, m))
		}
	}
}

// TestTwoRuns: runs in one folder at the same time all succeed, and the last one has all its files there.
func TestTwoRuns(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	names := []string{"a", "b", "c", "d"}
	var group sync.WaitGroup
	for run := range 8 {
		group.Go(func() {
			for again := range 10 {
				var changes []Change
				for _, name := range names {
					changes = append(changes, Write(filepath.Join(dir, name), fmt.Appendf(nil, "%d of run %d", again, run)))
				}
				if err := (Session{Disk: &faultyDisk{Disk: System()}}).Run(changes...); err != nil {
					t.Errorf("run %d: %v", run, err)
				}
			}
		})
	}
	group.Wait()
	files, remains := filesIn(t, dir)
	if len(remains) > 0 || len(files) != len(names) {
		t.Errorf("there are %v and %v", files, remains)
	}
	for _, name := range names {
		if files[name] != files["a"] {
			t.Errorf("files of two runs: %v", files)
		}
	}
}

// TestLivingOwner: a run does not touch what another, which lives, has in its workspace.
func TestLivingOwner(t *testing.T) {
	dir := oldFolder(t)
	disk := &hookedDisk{Disk: System()}
	disk.before = func() { nextRun(t, dir) }
	if err := (Session{Disk: disk}).Run(changesIn(dir)...); err != nil {
		t.Fatal(err)
	}
	if !checkStates(t, dir, "another run in between") {
		t.Error("nothing was written")
	}
}

// hookedDisk does something before each file is written.
type hookedDisk struct {
	Disk
	before func()
}

func (d *hookedDisk) WriteFile(name string, data []byte, like fs.FileInfo) error {
	if filepath.Base(name) != planFile && filepath.Base(name) != homeFile { // a run that has locked its folders lets none in
		d.before()
	}
	return d.Disk.WriteFile(name, data, like)
}

// TestStopped: a run that is asked to end has changed nothing, or everything.
func TestStopped(t *testing.T) {
	ends := make(map[bool]int)
	for after := range 20 {
		dir := oldFolder(t)
		asked := 0
		s := Session{Disk: &faultyDisk{Disk: System()}, Stopped: func() bool { asked++; return asked > after }}
		err := s.Run(changesIn(dir)...)
		if isNew := checkStates(t, dir, fmt.Sprint("asked after ", after)); isNew != (err == nil) || err != nil && !errors.Is(err, ErrStopped) {
			t.Errorf("asked after %d: %v, new files: %v", after, err, isNew)
		}
		ends[err == nil]++
	}
	if len(ends) != 2 {
		t.Errorf("it is always the same: %v", ends)
	}
}
