//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package transaction

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// yearFiles are the files of a folder that is not there before.
var yearFiles = map[string]string{
	"above/2032/report.toml": "new", "above/2032/fonts/deep/a.ttf": "a font", "above/2032/fonts/b.ttf": "another",
}

// newFolder are the changes that make the folder of yearFiles.
func newFolder(dir string) []Change {
	var out []Change
	for _, name := range []string{"above/2032/report.toml", "above/2032/fonts/deep/a.ttf", "above/2032/fonts/b.ttf"} {
		out = append(out, Create(filepath.Join(dir, filepath.FromSlash(name)), []byte(yearFiles[name])))
	}
	return out
}

// TestNewFolderAtOnce: a process that makes a folder which was not there, and dies at any operation, leaves all of it or
// nothing to be seen; and whatever is written next beside or into it clears up behind it.
func TestNewFolderAtOnce(t *testing.T) {
	t.Parallel()
	outcomes := make(map[bool]int)
	for n := 1; ; n++ {
		dir := t.TempDir()
		disk := &faultyDisk{Disk: System(), dead: n}
		err := Session{Disk: disk}.Run(newFolder(dir)...)
		isOver := !disk.isDead()
		disk.bury()
		files, _ := filesIn(t, dir)
		if len(files) > 0 && !maps.Equal(files, yearFiles) {
			t.Fatalf("dead at %d: a part is there: %v", n, files)
		}
		if _, err := os.Stat(filepath.Join(dir, "above")); err == nil && len(files) == 0 {
			t.Fatalf("dead at %d: a folder without files is there", n)
		}
		if err == nil && len(files) == 0 {
			t.Fatalf("dead at %d: it says that all is there", n)
		}
		outcomes[len(files) > 0]++
		next := Session{Disk: &faultyDisk{Disk: System()}}
		if err := next.Run(newFolder(dir)...); err != nil {
			t.Fatalf("dead at %d: the next run: %v", n, err)
		}
		if files, remains := filesIn(t, dir); !maps.Equal(files, yearFiles) || len(remains) > 0 {
			t.Fatalf("dead at %d: the next run leaves %v and %v", n, files, remains)
		}
		if isOver {
			break
		}
	}
	if outcomes[true] < 2 || outcomes[false] < 2 {
		t.Errorf("it is always the same: %v", outcomes)
	}
}

// TestNewFolderCame: where another run makes the folder in the meantime, the files of both are in it.
func TestNewFolderCame(t *testing.T) {
	dir := t.TempDir()
	name := func(file string) string { return filepath.Join(dir, "out", file) }
	came := false
	disk := &hookedDisk{Disk: System()}
	disk.before = func() {
		if !came {
			came = true
			if err := OnDisk(nil).Run(Write(name("a"), []byte("of another"))); err != nil {
				t.Error(err)
			}
		}
	}
	if err := (Session{Disk: disk}).Run(Write(name("b"), []byte("own"))); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"out/a": "of another", "out/b": "own"}
	if files, remains := filesIn(t, dir); !maps.Equal(files, want) || len(remains) > 0 {
		t.Errorf("there are %v and %v", files, remains)
	}
	// Whoever makes folder after folder is not waited for without end.
	deep := filepath.Join(dir, "again")
	disk.before = func() {
		if err := os.Mkdir(deep, 0o755); err != nil {
			t.Error(err)
		}
		deep = filepath.Join(deep, "again")
	}
	err := Session{Disk: disk}.Run(Write(filepath.Join(dir, "again", "again", "again", "again", "again", "a"), nil))
	if !errors.Is(err, errCame) {
		t.Error(err)
	}
}

// TestFileIsNoFolder: what is written as a file is not the folder of another one, in whichever order.
func TestFileIsNoFolder(t *testing.T) {
	for _, names := range [][]string{{"a", "a/b"}, {"a/b", "a"}, {"new/a", "new/a/b"}, {"new/a/b", "new/a"}} {
		dir := t.TempDir()
		var changes []Change
		for _, name := range names {
			changes = append(changes, Write(filepath.Join(dir, filepath.FromSlash(name)), nil))
		}
		err := OnDisk(nil).Run(changes...)
		if err == nil || !strings.HasSuffix(err.Error(), "Nothing was changed.") || strings.Contains(err.Error(), ".report-") {
			t.Errorf("%v: %v", names, err)
		}
		if files, remains := filesIn(t, dir); len(files)+len(remains) > 0 {
			t.Errorf("%v: there are %v and %v", names, files, remains)
		}
	}
}

// TestChangedFolder: a folder that came, and that somebody wrote into since, is not taken back.
func TestChangedFolder(t *testing.T) {
	dir := t.TempDir()
	for _, change := range []func(string) error{
		func(folder string) error { return os.WriteFile(filepath.Join(folder, "letter"), nil, 0o644) },
		func(folder string) error {
			return os.WriteFile(filepath.Join(folder, "fonts", "b"), []byte("mine"), 0o644)
		},
		func(folder string) error { return os.Symlink("b", filepath.Join(folder, "fonts", "c")) },
		func(string) error { return nil },
	} {
		space := spaceIn(dir, newIdentity())
		if err := space.make(System(), ""); err != nil {
			t.Fatal(err)
		}
		folder := filepath.Join(dir, "new")
		err := errors.Join(os.MkdirAll(filepath.Join(folder, "fonts"), 0o755), os.WriteFile(filepath.Join(folder, "fonts", "b"), nil, 0o644))
		if err != nil {
			t.Fatal(err)
		}
		came, err := identityAt(System(), folder, true)
		if err != nil {
			t.Fatal(err)
		}
		if err := change(folder); err != nil {
			t.Fatal(err)
		}
		now, err := identityAt(System(), folder, true)
		if err != nil {
			t.Fatal(err)
		}
		w := worksOf(&plan{[]step{{Folder: ".", Base: "new", New: came}}}, space)[0]
		if err := w.takeBack(System()); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(folder); (err == nil) == now.is(came) {
			t.Errorf("it is the same: %v, and there: %v", now.is(came), err)
		}
		if err := errors.Join(space.clean(System()), os.RemoveAll(folder)); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(space.path); err == nil {
			t.Error("the workspace stays")
		}
	}
}
