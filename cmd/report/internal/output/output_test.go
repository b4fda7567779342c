package output

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// names lists what is in a folder.
func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// TestNoneOrAll: of files of which the last cannot be written none is there, and nothing is left behind.
func TestNoneOrAll(t *testing.T) {
	dir := t.TempDir()
	blocked := filepath.Join(dir, "plain")
	if err := os.WriteFile(blocked, []byte("a file"), 0o644); err != nil {
		t.Fatal(err)
	}
	files := []File{{Name: "a.pdf", Data: []byte("a"), JobTicket: []byte("for the printer")}, {Name: filepath.Join("plain", "b.pdf"), Data: []byte("b")}}
	if err := Write(Into(dir, files)...); err == nil {
		t.Fatal("a file was written below a file")
	}
	if left := names(t, dir); !slices.Equal(left, []string{"plain"}) {
		t.Errorf("there are %v", left)
	}
}

// TestJobTicket: a file and its job ticket are written side by side, in folders that are made.
func TestJobTicket(t *testing.T) {
	dir := t.TempDir()
	into := filepath.Join(dir, "new")
	if err := Write(Into(into, []File{{Name: "a-print.pdf", Data: []byte("a"), JobTicket: []byte("inks")}, {Name: "b.pdf", Data: []byte("b")}})...); err != nil {
		t.Fatal(err)
	}
	if made := names(t, into); !slices.Equal(made, []string{"a-print.pdf", "a-print.txt", "b.pdf"}) {
		t.Errorf("there are %v", made)
	}
	ticket, err := os.ReadFile(filepath.Join(into, "a-print.txt"))
	if err != nil || string(ticket) != "inks" {
		t.Errorf("the job ticket says %q, %v", ticket, err)
	}
}

// TestNewFiles: a file takes the place of an older one, and others than its owner may read it.
func TestNewFiles(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a.pdf")
	for _, text := range []string{"old", "new"} {
		if err := Write(File{Name: name, Data: []byte(text)}); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(name)
	if err != nil || string(data) != "new" {
		t.Errorf("it says %q, %v", data, err)
	}
	if info, err := os.Stat(name); err != nil || info.Mode().Perm()&0o444 != 0o444 {
		t.Errorf("its mode is %v, %v", info.Mode(), err)
	}
	if (&File{Name: "a.pdf"}).TicketName() != "" {
		t.Error("a file that is not printed has a job ticket")
	}
}

// TestTakenNames: where a folder has the name of one of the files none is written, and nothing is left behind.
func TestTakenNames(t *testing.T) {
	for _, taken := range []string{"a.pdf", "b.pdf", "b.txt"} {
		dir := t.TempDir()
		if err := os.MkdirAll(filepath.Join(dir, taken, "in it"), 0o755); err != nil {
			t.Fatal(err)
		}
		files := []File{{Name: "a.pdf", Data: []byte("a")}, {Name: "b.pdf", Data: []byte("b"), JobTicket: []byte("inks")}}
		if err := Write(Into(dir, files)...); err == nil {
			t.Errorf("%s: a folder was replaced", taken)
		}
		if left := names(t, dir); !slices.Equal(left, []string{taken}) {
			t.Errorf("%s: there are %v", taken, left)
		}
	}
}
