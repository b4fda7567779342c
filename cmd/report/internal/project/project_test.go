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
	"annualreport/cmd/report/internal/transaction"
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
	if err == nil || failure.KindOf(err) != failure.Usage {
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
	path := filepath.FromSlash(p.Path("below/a.po"))
	if filepath.Dir(filepath.Dir(path)) != filepath.Dir(p.Name) {
		t.Errorf("it lies at %s", path)
	}
	for i, text := range []string{"a", "a", "b"} {
		changes := p.Written("below/a.po", []byte(text))
		if len(changes) == 0 != (i == 1) {
			t.Errorf("%s: there are %d changes", text, len(changes))
		}
		reporttest.Change(t, changes)
		data, err := fs.ReadFile(p.FS(), "below/a.po")
		if err != nil || string(data) != text {
			t.Errorf("it says %q, %v", data, err)
		}
	}
	for range 2 { // it may be gone already
		reporttest.Change(t, []transaction.Change{p.Removed("below/a.po")})
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it is there still: %v", err)
	}
}

// TestCheckUnchanged: a file that was read and is another one now, or is gone, is told; one that was not read is not.
func TestCheckUnchanged(t *testing.T) {
	later := time.Now().Add(time.Hour)
	for name, change := range map[string]func(folder string) error{
		"": func(folder string) error { return os.WriteFile(filepath.Join(folder, "new.txt"), nil, 0o644) },
		"a.csv": func(folder string) error {
			return os.WriteFile(filepath.Join(folder, "a.csv"), []byte("longer"), 0o644)
		},
		"b.csv":       func(folder string) error { return os.Remove(filepath.Join(folder, "b.csv")) },
		"report.toml": func(folder string) error { return os.Chtimes(filepath.Join(folder, "report.toml"), later, later) },
	} {
		p := reporttest.Project(t, map[string]string{"a.csv": "a", "b.csv": "b", "unread.csv": "c"})
		for _, file := range []string{"a.csv", "b.csv", "a.csv"} {
			if _, err := fs.ReadFile(p.FS(), file); err != nil {
				t.Fatal(err)
			}
		}
		if err := p.CheckUnchanged(); err != nil {
			t.Errorf("before: %v", err)
		}
		if err := change(filepath.Dir(p.Name)); err != nil {
			t.Fatal(err)
		}
		err := p.CheckUnchanged()
		switch {
		case name == "" && err != nil:
			t.Errorf("a file that was not read: %v", err)
		case name != "" && (err == nil || !strings.HasPrefix(err.Error(), p.Path(name)+" was changed while")):
			t.Errorf("%s: %v", name, err)
		}
	}
	p := reporttest.Project(t, map[string]string{"a.csv": "a"})
	for _, text := range []string{"a", "other", "a"} {
		reporttest.Write(t, filepath.Dir(p.Name), map[string]string{"a.csv": text})
		if _, err := fs.ReadFile(p.FS(), "a.csv"); err != nil {
			t.Fatal(err)
		}
	}
	if p.CheckUnchanged() == nil {
		t.Error("a file that was two things while it was read")
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
