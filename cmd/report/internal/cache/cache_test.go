package cache

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestSaveAndLoad: what was saved comes back, and what is damaged is not there.
func TestSaveAndLoad(t *testing.T) {
	f := New(filepath.Join(t.TempDir(), "a", "b"), 1000)
	if _, ok := f.Load("one"); ok {
		t.Error("an empty folder has a file")
	}
	for _, data := range []string{"first", "", "second"} {
		f.Save("one", []byte(data))
		if got, ok := f.Load("one"); !ok || string(got) != data {
			t.Errorf("%q comes back as %q, %t", data, got, ok)
		}
	}
	path := filepath.Join(f.dir, "one")
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, bad := range map[string]string{
		"a byte less": string(good[:len(good)-1]), "another byte": "S" + string(good[1:]), "nothing": "", "a byte more": string(good) + "x",
	} {
		if err := os.WriteFile(path, []byte(bad), 0o600); err != nil {
			t.Fatal(err)
		}
		if got, ok := f.Load("one"); ok {
			t.Errorf("%s: it comes back as %q", name, got)
		}
	}
}

// TestTrim: what was not used for the longest time goes first, until the folder keeps to its limit.
func TestTrim(t *testing.T) {
	f := New(t.TempDir(), 400)
	old := time.Now().Add(-24 * time.Hour)
	for i, name := range []string{"a", "b", "c"} {
		f.Save(name, make([]byte, 100))
		at := old.Add(time.Duration(i) * time.Minute)
		if err := os.Chtimes(filepath.Join(f.dir, name), at, at); err != nil {
			t.Fatal(err)
		}
	}
	f.Load("a") // now it is the newest
	abandoned := filepath.Join(f.dir, beforeName+"1")
	fresh := filepath.Join(f.dir, beforeName+"2")
	for _, path := range []string{abandoned, fresh} {
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chtimes(abandoned, old, old); err != nil {
		t.Fatal(err)
	}
	f.Save("d", make([]byte, 100))
	f.Trim()
	if got := namesIn(t, f.dir); got != beforeName+"2 a c d" {
		t.Errorf("it keeps %s", got)
	}
	other := New(f.dir, 0)
	other.Trim()
	if got := namesIn(t, f.dir); got != beforeName+"2 a c d" {
		t.Errorf("a run that saved nothing leaves %s", got)
	}
}

// namesIn lists the files of a folder in their order.
func namesIn(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

// TestNoFolder: a folder that cannot be made has nothing, and that is no failure.
func TestNoFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	f := New(filepath.Join(file, "below"), 100)
	f.Save("a", []byte("b"))
	if _, ok := f.Load("a"); ok {
		t.Error("a file below a file is there")
	}
	f.Trim()
}
