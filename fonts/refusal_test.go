//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package fonts

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestPipes: a pipe among the fonts of the machine, or a link to one, is refused by its name, and never opened: that
// would wait for its other end.
func TestPipes(t *testing.T) {
	folder := t.TempDir()
	below := filepath.Join(folder, "noto")
	if err := os.Mkdir(below, 0o700); err != nil {
		t.Fatal(err)
	}
	pipe := filepath.Join(below, ".pipe")
	link := filepath.Join(below, "sans.ttf")
	if err := errors.Join(syscall.Mkfifo(pipe, 0o600), os.WriteFile(filepath.Join(folder, "a.ttf"), nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	if err := refuseFolders([]string{folder, filepath.Join(folder, "none")}); err != nil {
		t.Errorf("what is hidden: %v", err)
	}
	if err := os.Symlink(pipe, link); err != nil {
		t.Fatal(err)
	}
	if err := refuseFolders([]string{folder}); !errors.Is(err, errNoFile) || !strings.Contains(err.Error(), link) {
		t.Errorf("a link to a pipe: %v", err)
	}
	for _, name := range []string{pipe, link} {
		if data, err := mapped(name); !errors.Is(err, errNoFile) || data != "" {
			t.Errorf("%s is mapped as %d bytes, %v", name, len(data), err)
		}
		if data, err := (&inventory{files: make(map[string]string)}).file(name); !errors.Is(err, errNoFile) || data != "" {
			t.Errorf("%s is read as %d bytes, %v", name, len(data), err)
		}
	}
}
