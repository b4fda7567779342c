package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/reporttest"
)

// TestFontsOfTheMachine: a family that the report names and the machine has is listed and warned of, since others would
// not get the same pages; a portable report does without it.
func TestFontsOfTheMachine(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("fonts lie elsewhere on this system")
	}
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_DATA_HOME", home)
	t.Setenv("XDG_CACHE_HOME", filepath.Join(home, "cache"))
	t.Setenv("XDG_DATA_DIRS", home)
	font, err := os.ReadFile(filepath.Join("..", "..", "layout", "testdata", "scripts", "fonts", "NotoSansLao.ttf"))
	if err != nil {
		t.Fatal(err)
	}
	reporttest.Write(t, home, map[string]string{"fonts/NotoSansLao.ttf": string(font)})
	report := map[string]string{reporttest.ReportName: reporttest.With("[brand]\nlabels = \"Noto Sans Lao\"")}
	code, out, said := ran(t, report, "fonts")
	if code != exitDone || !strings.Contains(out, "\nNoto Sans Lao           400; Laoo; of this machine\n") ||
		!strings.Contains(said, "letters are set in the family \"Noto Sans Lao\" of this machine") {
		t.Errorf("exit %d\n%s%s", code, out, said)
	}
	code, out, said = ran(t, report, "fonts", "--portable")
	if code != exitProblems || strings.Contains(out+said, "of this machine") {
		t.Errorf("portable: exit %d\n%s%s", code, out, said)
	}
}
