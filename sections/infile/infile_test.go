package infile

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// folderWith opens a folder that has a file, and what another function puts there.
func folderWith(t *testing.T, name string, data []byte) (string, Folder) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = root.Close() })
	return dir, Folder{root.FS()}
}

// TestRead: a regular file is read whole, by its name in the folder and by that of the machine.
func TestRead(t *testing.T) {
	for _, size := range []int{0, 1, 511, 512, 513, 100_000} {
		want := bytes.Repeat([]byte{'x'}, size)
		dir, folder := folderWith(t, "a.csv", want)
		for name, got := range map[string]func() ([]byte, error){
			"folder":  func() ([]byte, error) { return fs.ReadFile(folder, "a.csv") },
			"machine": func() ([]byte, error) { return Read(filepath.Join(dir, "a.csv")) },
		} {
			if data, err := got(); err != nil || !bytes.Equal(data, want) {
				t.Errorf("%d bytes, %s: %d bytes, %v", size, name, len(data), err)
			}
		}
	}
}

// TestMissing: a file that is not there is no refusal.
func TestMissing(t *testing.T) {
	_, folder := folderWith(t, "a.csv", nil)
	if _, err := fs.ReadFile(folder, "b.csv"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("in the folder: %v", err)
	}
	if _, err := Read("no such file"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("on the machine: %v", err)
	}
}

// TestRefusals: what is no regular file in the folder is refused by what it is.
func TestRefusals(t *testing.T) {
	dir, folder := folderWith(t, "a.csv", nil)
	link := func(to, name string) {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	link("a.csv", "inside.csv")
	link(filepath.Join(t.TempDir(), "b"), "outside")
	link("/dev/null", "null")
	link("..", "above")
	link("round", "round")
	if _, err := fs.ReadFile(folder, "inside.csv"); err != nil {
		t.Errorf("a link inside of the folder: %v", err)
	}
	for name, want := range map[string]string{
		"folder": "is a folder", "outside": "leads out of the report's folder", "null": "leads out of the report's folder",
		"above": "leads out of the report's folder", "round": "is a link that leads",
	} {
		_, err := fs.ReadFile(folder, name)
		if refusal := new(Refusal); !errors.As(err, &refusal) || !strings.Contains(refusal.Why, want) || refusal.Cure == "" {
			t.Errorf("%s: %v, want %q", name, err, want)
		}
	}
	if _, err := Read("/dev/null"); err == nil || !strings.Contains(err.Error(), "is a device") {
		t.Errorf("a device that a command names: %v", err)
	}
}

// TestUnreadable: a file that the user may not read is told as such. Root may read everything.
func TestUnreadable(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may read everything")
	}
	dir, folder := folderWith(t, "a.csv", nil)
	if err := os.Chmod(filepath.Join(dir, "a.csv"), 0); err != nil {
		t.Fatal(err)
	}
	if _, err := fs.ReadFile(folder, "a.csv"); err == nil || !strings.Contains(err.Error(), "may not be read") {
		t.Errorf("it says %v", err)
	}
}

// sized is the facts about a file of a size, and nothing else.
type sized struct {
	fs.FileInfo
	size int64
	mode fs.FileMode
}

func (s sized) Size() int64       { return s.size }
func (s sized) Mode() fs.FileMode { return s.mode }

// TestCheck: a size is refused above the most, and each kind that is no regular file.
func TestCheck(t *testing.T) {
	for _, c := range []struct {
		name string
		size int64
		mode fs.FileMode
		want string
	}{
		{"a.TOML", mostText, 0, ""}, {"a.toml", mostText + 1, 0, "has 65 MB, and a file of its kind may have 64"},
		{"a.png", mostText + 1, 0, ""}, {"a", mostData, 0, ""}, {"a", mostData + 1, 0, "has 513 MB"},
		{"a", 0, fs.ModeNamedPipe, "a pipe"}, {"a", 0, fs.ModeSocket, "a socket"}, {"a", 0, fs.ModeDevice | fs.ModeCharDevice, "a device"},
	} {
		err := check(sized{size: c.size, mode: c.mode}, mostOf(c.name))
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%+v: %v", c, err)
		}
	}
}

// endless is a file that has no end, whatever its size was.
type endless struct{ fs.File }

func (endless) Read(b []byte) (int, error) { return len(b), nil }
func (endless) Close() error               { return nil }

// TestEndless: a file that grows while it is read ends at the limit.
func TestEndless(t *testing.T) {
	stat := func(string) (fs.FileInfo, error) { return sized{}, nil }
	_, _, err := hold("a.csv", stat, func(string) (endless, error) { return endless{}, nil })
	if refusal := new(Refusal); !errors.As(err, &refusal) {
		t.Errorf("it says %v", err)
	}
}
