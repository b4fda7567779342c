//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package transaction

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// TestModes: a new file has the mode that the umask leaves, and one that takes the place of another has its mode.
func TestModes(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o027))
	for _, old := range []fs.FileMode{0, 0o600, 0o664, 0o444} {
		name := filepath.Join(t.TempDir(), "below", "a.pdf")
		want := fs.FileMode(0o640)
		if old != 0 {
			want = old
			if err := errors.Join(os.Mkdir(filepath.Dir(name), 0o755), os.WriteFile(name, nil, old), os.Chmod(name, old)); err != nil {
				t.Fatal(err)
			}
		}
		if err := OnDisk(nil).Run(Write(name, []byte("new"))); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(name); err != nil || info.Mode() != want || info.Size() != 3 {
			t.Errorf("%v becomes %v, %v", old, info.Mode(), err)
		}
		if info, err := os.Stat(filepath.Dir(name)); err != nil || old == 0 && info.Mode().Perm() != 0o750 {
			t.Errorf("its folder has %v, %v", info.Mode(), err)
		}
	}
}

// refused are places where nothing can be written: how each is made, the name in it, and what is said.
var refused = map[string]struct {
	make       func(dir string) error
	name, said string
}{
	"folder":       {func(dir string) error { return os.Mkdir(dir+"/a.pdf", 0o755) }, "a.pdf", "a folder has this name"},
	"pipe":         {func(dir string) error { return syscall.Mkfifo(dir+"/a.pdf", 0o644) }, "a.pdf", "no regular file"},
	"below a file": {func(dir string) error { return os.WriteFile(dir+"/out", nil, 0o644) }, "out/a.pdf", "out is no folder"},
	"deep below":   {func(dir string) error { return os.WriteFile(dir+"/out", nil, 0o644) }, "out/b/a.pdf", "one of the folders above it is a file"},
	"lost folder":  {func(dir string) error { return os.Symlink("gone", dir+"/out") }, "out/a.pdf", "out is a link to a folder that is not there"},
	"lost link":    {func(dir string) error { return os.Symlink("gone/a.pdf", dir+"/a.pdf") }, "a.pdf", "its folder is gone"},
	"circle":       {func(dir string) error { return os.Symlink("a.pdf", dir+"/a.pdf") }, "a.pdf", "no regular file"},
	"to device":    {func(dir string) error { return os.Symlink("/dev/null", dir+"/a.pdf") }, "a.pdf", "no regular file"},
	"long name":    {func(string) error { return nil }, strings.Repeat("a", 300), "its name is too long"},
	"same file":    {func(dir string) error { return os.Symlink("first.pdf", dir+"/a.pdf") }, "a.pdf", "it is the same file as"},
}

// TestRefused: where one file cannot be written none is, no folder was made, and the message names the file.
func TestRefused(t *testing.T) {
	for label, c := range refused {
		dir := t.TempDir()
		if err := c.make(dir); err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(dir, c.name)
		err := OnDisk(nil).Run(Write(filepath.Join(dir, "made", "x.pdf"), nil), Write(filepath.Join(dir, "first.pdf"), nil), Write(name, nil))
		if err == nil || !strings.HasPrefix(err.Error(), name+" was not written: ") || !strings.Contains(err.Error(), c.said) ||
			!strings.HasSuffix(err.Error(), ". Nothing was changed.") {
			t.Errorf("%s: %v", label, err)
		}
		for _, left := range []string{"made", "first.pdf"} {
			if _, err := os.Lstat(filepath.Join(dir, left)); err == nil {
				t.Errorf("%s: %s is there", label, left)
			}
		}
		if _, remains := filesIn(t, dir); len(remains) > 0 {
			t.Errorf("%s: there remains %v", label, remains)
		}
	}
}

// TestLinks: a file is written where a symbolic link leads to, even if it is not there yet, and the link stays.
func TestLinks(t *testing.T) {
	dir := oldFolder(t)
	link := filepath.Join(dir, "out", "latest.pdf")
	real := filepath.Join(dir, "real", "2031.pdf")
	if err := os.Symlink(real, link); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"first", "second"} {
		if err := OnDisk(nil).Run(Write(link, []byte(text))); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(real)
		if to, _ := os.Readlink(link); err != nil || string(data) != text || to != real {
			t.Errorf("it says %q, %v, and the link leads to %s", data, err, to)
		}
	}
}

// TestCauses: a failure says what the system found, in words, and never the name of a file that is not the user's.
func TestCauses(t *testing.T) {
	for said, cause := range map[string]error{
		"the disk is full":                                       &fs.PathError{Op: "write", Path: "/x/.report-1/0.new", Err: syscall.ENOSPC},
		"the disk can only be read":                              &fs.PathError{Op: "mkdir", Path: "/x/.report-1", Err: syscall.EROFS},
		"you may not write into its folder":                      &fs.PathError{Op: "mkdir", Path: "/x/.report-1", Err: syscall.EACCES},
		"its folder is gone":                                     &os.LinkError{Op: "rename", Old: "/x/.report-1/0.new", New: "a", Err: syscall.ENOENT},
		"it is larger than a file may be here":                   &fs.PathError{Op: "write", Path: "/x/.report-1/0.new", Err: syscall.EFBIG},
		"invalid cross-device link":                              &os.LinkError{Op: "rename", Old: "/x/.report-1/0.new", New: "a", Err: syscall.EXDEV},
		"another run of this program is writing into its folder": errClaimed,
	} {
		err := Write(filepath.Join("build", "annual-report-2031-print.pdf"), nil).failure(cause)
		if want := "build/annual-report-2031-print.pdf was not written: " + said + ". Nothing was changed."; err.Error() != want {
			t.Errorf("it says %q, want %q", err, want)
		}
		if !errors.Is(err, cause) {
			t.Errorf("%v has lost its cause", err)
		}
	}
	err := unfinished(Remove("a").failure(errPlanted))
	if want := "a was not removed: planted. Other files may be changed already; the next run brings them to one state."; err.Error() != want {
		t.Errorf("it says %q", err)
	}
}

// TestForeignWorkspaces: what is called like a workspace and is none stays, and a plan that somebody else wrote moves and
// removes nothing outside of its folder and its workspace.
func TestForeignWorkspaces(t *testing.T) {
	dir := oldFolder(t)
	space := filepath.Join(dir, "out", ".report-0123456789abcdef")
	plans := []string{
		`{"Steps":[{"Folder":".","Base":"../deep/c.po","Number":0,"New":{"Size":5,"Time":1}}]}`,
		`{"Steps":[{"Folder":"../deep","Base":"..","Number":0}]}`,
		`{"Steps":[{"Folder":"../deep","Base":"c.po","Number":0,"Old":{"Size":5,"Time":1}}]}`,
		`{"Steps":[{"Folder":".","Base":"a.pdf","Number":0,"New":{"Size":5,"Time":1}}]}`,
		"no plan",
	}
	for _, direction := range []string{forwardFile, backFile} {
		for _, plan := range plans {
			err := errors.Join(os.MkdirAll(space, 0o755), os.WriteFile(filepath.Join(space, direction), []byte(plan), 0o644),
				os.WriteFile(filepath.Join(space, "letter.txt"), []byte("of somebody else"), 0o644))
			if err != nil {
				t.Fatal(err)
			}
			OnDisk(nil).Sweep(filepath.Join(dir, "out"))
			if _, err := os.Stat(filepath.Join(space, "letter.txt")); err != nil {
				t.Errorf("%s: a file of somebody else is gone", plan)
			}
			if err := os.RemoveAll(space); err != nil {
				t.Fatal(err)
			}
			checkStates(t, dir, plan)
		}
	}
	for _, name := range []string{".report-0123456789abcdef", ".report-1", ".reports"} {
		if err := os.WriteFile(filepath.Join(dir, "out", name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(filepath.Join("..", "deep"), filepath.Join(dir, "out", ".report-aaaaaaaaaaaaaaaa")); err != nil {
		t.Fatal(err)
	}
	OnDisk(nil).Sweep(filepath.Join(dir, "out"), filepath.Join(dir, "nowhere"))
	_, remains := filesIn(t, dir)
	if len(remains) != 3 || slices.Contains(remains, "out/"+folderLock) {
		t.Errorf("there remains %v", remains)
	}
}

// TestChangedMeanwhile: a file that somebody has written since a run died is not replaced by what that run had.
func TestChangedMeanwhile(t *testing.T) {
	for n := range operations(t, false) {
		dir := oldFolder(t)
		disk := &faultyDisk{Disk: System(), dead: n + 1}
		_ = Session{Disk: disk}.Run(changesIn(dir)...)
		disk.bury()
		for _, name := range []string{"out/a.pdf", "deep/c.po", "deep/gone.po"} {
			if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte("by hand, and later"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		Session{Disk: &faultyDisk{Disk: System()}}.Sweep(filepath.Join(dir, "out"), filepath.Join(dir, "deep"))
		files, _ := filesIn(t, dir)
		for _, name := range []string{"out/a.pdf", "deep/c.po", "deep/gone.po"} {
			if files[name] != "by hand, and later" {
				t.Fatalf("dead at %d: %s is %q", n+1, name, files[name])
			}
		}
	}
}

// TestCreate: a file is created where there is none or one with these contents, and never takes the place of another,
// even of one that a killed run had decided on and that comes only when the next run brings that to its end.
func TestCreate(t *testing.T) {
	name := filepath.Join(t.TempDir(), "below", "new.toml")
	for _, c := range []struct{ text, said, want string }{
		{"first", "", "first"}, {"first", "", "first"}, {"other", "another file has this name already", "first"},
		{"longer than it", "another file has this name already", "first"},
	} {
		err := OnDisk(nil).Run(Create(name, []byte(c.text)))
		if c.said == "" && err != nil || c.said != "" && (err == nil || !strings.Contains(err.Error(), c.said)) {
			t.Errorf("%s: %v", c.text, err)
		}
		if data, err := os.ReadFile(name); err != nil || string(data) != c.want {
			t.Errorf("%s: it says %q, %v", c.text, data, err)
		}
	}
	decided := 0
	for n := range 60 {
		dir := t.TempDir()
		name := filepath.Join(dir, "new.toml")
		disk := &faultyDisk{Disk: System(), dead: n + 1}
		_ = Session{Disk: disk}.Run(Create(name, []byte("of the dead")), Create(name+"2", nil))
		disk.bury()
		_, absent := os.Stat(name)
		err := Session{Disk: &faultyDisk{Disk: System()}}.Run(Create(name, []byte("of the next")))
		data, _ := os.ReadFile(name)
		if want := map[bool]string{true: "of the next", false: "of the dead"}[err == nil]; string(data) != want {
			t.Fatalf("dead at %d: it says %q, %v", n+1, data, err)
		}
		if absent != nil && err != nil {
			decided++
		}
		if _, remains := filesIn(t, dir); len(remains) > 0 {
			t.Fatalf("dead at %d: there remains %v", n+1, remains)
		}
	}
	if decided == 0 {
		t.Error("no run died between its decision and its file")
	}
}

// TestWorkspacesOfOthers: in a folder that all may write into nothing is done by a plan of another user.
func TestWorkspacesOfOthers(t *testing.T) {
	dir := t.TempDir()
	info, err := os.Stat(dir)
	if err != nil || !isOf(info, os.Geteuid()) || isOf(info, os.Geteuid()+1) {
		t.Errorf("the owner of %s is not known, %v", dir, err)
	}
	if os.Geteuid() != 0 {
		t.Skip("only an administrator can make a folder of another user")
	}
	space := filepath.Join(dir, ".report-0123456789abcdef")
	for mode, isLeft := range map[fs.FileMode]bool{0o755: false, 0o777: true} {
		const other = 65534
		lock := filepath.Join(dir, folderLock)
		err := errors.Join(os.MkdirAll(space, 0o755), os.Chown(space, other, other), os.WriteFile(lock, nil, 0o644),
			os.Chown(lock, other, other), os.Chmod(dir, mode))
		if err != nil {
			t.Fatal(err)
		}
		OnDisk(nil).Sweep(dir)
		for _, name := range []string{space, lock} {
			if _, err := os.Stat(name); (err == nil) != isLeft {
				t.Errorf("%s in a folder of mode %v: %v", filepath.Base(name), mode, err)
			}
		}
	}
}
