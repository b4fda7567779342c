package nextyear_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// reports are the reports of the repository, by their names: its own, the examples, and those of the tests.
func reports(t *testing.T) map[string]string {
	t.Helper()
	out := make(map[string]string)
	roots := []string{"../../report.toml", "../../examples", "../../cmd/report/testdata/examples"}
	for _, root := range roots {
		err := filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || !strings.HasSuffix(name, ".toml") {
				return err
			}
			data, err := os.ReadFile(name)
			out[name] = string(data)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(out) < 5 {
		t.Fatalf("there are %d reports", len(out))
	}
	return out
}
