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
