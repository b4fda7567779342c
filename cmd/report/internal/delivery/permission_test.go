package delivery

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/reporttest"
)

// shared is a folder that everyone on this machine can go into; the test is skipped where none can be made.
func shared(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "report-shared-")
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	if err := os.Chmod(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(os.TempDir())
	if err != nil || info.Mode().Perm()&othersGoInto == 0 || runtime.GOOS == "windows" {
		t.Skip("nobody else can go into the folder for temporary files")
	}
	return folder
}

// TestOpenToAll: a list, and a journal, that everyone on the machine can read is told, with what to do; one that is
// closed itself, or lies in a closed folder, is not.
func TestOpenToAll(t *testing.T) {
	folder := shared(t)
	for name, c := range map[string]struct {
		file, folder os.FileMode
		want         bool
	}{
		"open": {0o644, 0o755, true}, "closed": {0o640, 0o755, false}, "in a closed folder": {0o644, 0o750, false},
		"for others alone": {0o604, 0o711, true},
	} {
		place := filepath.Join(folder, "lists")
		if err := os.MkdirAll(place, 0o700); err != nil {
			t.Fatal(err)
		}
		for _, file := range []string{"people.csv", "lamp.journal"} {
			text := map[string]string{"people.csv": "address\nana@wren.example\n", "lamp.journal": "annual report journal 1\tlamp\n"}[file]
			if err := os.WriteFile(filepath.Join(place, file), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(filepath.Join(place, file), c.file); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.Chmod(place, c.folder); err != nil {
			t.Fatal(err)
		}
		if got := IsOpenToAll(filepath.Join(place, "people.csv")); got != c.want {
			t.Errorf("%s: it is open to all: %v", name, got)
		}
		p := reporttest.Open(t, reporttest.Folder(t, nil))
		list, err := ReadList(p, filepath.Join(place, "people.csv"))
		if err != nil {
			t.Fatal(err)
		}
		told := list.Problems.Len() == 1 && strings.HasPrefix(list.Problems.Sorted()[0].Hint, "chmod 600 ")
		if told != c.want || list.Problems.HasErrors() {
			t.Errorf("%s: it is told: %v", name, list.Problems.Sorted())
		}
	}
	if IsOpenToAll(filepath.Join(folder, "none.csv")) {
		t.Error("a file that is not there is open to all")
	}
}
