package project_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/reporttest"
	"annualreport/layout/diag"
)

// TestOpen: a report is read with its language; what is wrong with it is among its problems, and no error.
func TestOpen(t *testing.T) {
	serbian := strings.Replace(reporttest.Lamp, "\"en\"", "\"sr-Latn\"", 1)
	p := reporttest.Report(t, serbian)
	if p.Language() != "sr-Latn" || project.FileName(p.Report, "-cover.png") != "lamp-sr-Latn-cover.png" || p.Text != serbian {
		t.Errorf("it is in %s, and its cover is %s", p.Language(), project.FileName(p.Report, "-cover.png"))
	}
	if p := reporttest.Report(t, strings.Replace(reporttest.Lamp, "kind", "kin", 1)); !p.Problems.HasErrors() {
		t.Error("a key that is not known is no problem")
	}
	_, err := project.Open(filepath.Join(t.TempDir(), "none.toml"), project.Options{})
	if failure.KindOf(err) != failure.Usage || !strings.HasSuffix(err.Error(), "none.toml") {
		t.Errorf("a file that is not there: %v", err)
	}
	_, err = project.Open(t.TempDir(), project.Options{})
	if err == nil || failure.KindOf(err) != failure.Machine {
		t.Errorf("a folder: %v", err)
	}
}

// TestPortable: a portable report has no fonts of the machine, another may have them.
func TestPortable(t *testing.T) {
	p := reporttest.Project(t, nil)
	other, err := project.Open(p.Name, project.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if p.Book.Machine() != nil || other.Book.Machine() == nil {
		t.Error("fonts of the machine are taken where they should not be, or left out where they may be taken")
	}
}

// TestFolder: files are written and removed in the folder of the report, and what is the same is left alone.
func TestFolder(t *testing.T) {
	p := reporttest.Project(t, nil)
	if err := p.Write("below/a.po", []byte("a")); err != nil {
		t.Fatal(err)
	}
	path := filepath.FromSlash(p.Path("below/a.po"))
	if filepath.Dir(filepath.Dir(path)) != filepath.Dir(p.Name) {
		t.Errorf("it lies at %s", path)
	}
	long := time.Date(2001, 1, 1, 0, 0, 0, 0, time.UTC)
	if err := os.Chtimes(path, long, long); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"a", "b"} {
		if err := p.Write("below/a.po", []byte(text)); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if text == "a" && !info.ModTime().Equal(long) {
			t.Error("what was the same was written anew")
		}
		data, err := fs.ReadFile(p.FS(), "below/a.po")
		if err != nil || string(data) != text {
			t.Errorf("it says %q, %v", data, err)
		}
	}
	for range 2 { // it may be gone already
		if err := p.Remove("below/a.po"); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it is there still: %v", err)
	}
	if err := p.Remove("../year.toml"); err == nil {
		t.Error("a file outside of the folder may be removed")
	}
}

// TestCheckFonts: a report that names no family of the machine is the same everywhere.
func TestCheckFonts(t *testing.T) {
	problems := new(diag.List)
	reporttest.Project(t, nil).CheckFonts(problems)
	if problems.Len() > 0 {
		t.Errorf("it warns of %v", problems.Sorted())
	}
}
