// Package reporttest makes small reports, each in a folder of its own, for the tests of the command and of its rooms.
// Nothing but tests imports it.
package reporttest

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/transaction"
	"annualreport/layout/diag"
)

// ReportName is the file of a report in its folder, and FrenchName that of its catalogue for French.
const (
	ReportName = "report.toml"
	FrenchName = "translations/fr.po"
)

// Lamp is a report with one section, to which lines may be added at the end.
const Lamp = `[report]
title = "Year of the Lamp"
date = 2031-03-01
language = "en"
slug = "lamp"
[organisation]
name = "The Lighthouse Keepers of Nowhere"
[[section]]
kind = "narrative"
id = "sea"
title = "At sea"
text = "The lamps burn."
`

// French is the whole translation of Lamp.
const French = `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"PO-Revision-Date: 2031-02-04\n"

msgctxt "report.title"
msgid "Year of the Lamp"
msgstr "Une année de lampes"

msgctxt "organisation.name"
msgid "The Lighthouse Keepers of Nowhere"
msgstr "Les gardiens de nulle part"

msgctxt "sea.title"
msgid "At sea"
msgstr "En mer"

msgctxt "sea.text"
msgid "The lamps burn."
msgstr "Les lampes brûlent."
`

// With is Lamp with a table of its own, such as [email], before the section: from line 8 on.
func With(table string) string {
	const section = "[[section]]"
	return strings.Replace(Lamp, section, table+"\n"+section, 1)
}

// Folder is a new folder with some files, by their paths in it. Without a report.toml it has Lamp.
func Folder(t testing.TB, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	Write(t, folder, map[string]string{ReportName: Lamp})
	Write(t, folder, files)
	return folder
}

// Write writes files into a folder, by their paths in it.
func Write(t testing.TB, folder string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// Read is what a file of a folder says, and "" if there is no such file.
func Read(t testing.TB, folder, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return string(data)
}

// Open reads the report of a folder, without the fonts of the machine. It is closed when the test ends.
func Open(t testing.TB, folder string) *project.Project {
	t.Helper()
	p, err := project.Open(filepath.Join(folder, ReportName), project.Options{Portable: true, Program: "report"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	return p
}

// Project reads a report that lies in a folder of its own with some files: see Folder.
func Project(t testing.TB, files map[string]string) *project.Project {
	t.Helper()
	return Open(t, Folder(t, files))
}

// Report reads a report that has no file beside it.
func Report(t testing.TB, text string) *project.Project {
	t.Helper()
	return Project(t, map[string]string{ReportName: text})
}

// Translated reads a report beside which lies its catalogue for French.
func Translated(t testing.TB, text, french string) *project.Project {
	t.Helper()
	return Project(t, map[string]string{ReportName: text, FrenchName: french})
}

// Problems are the problems of a list, a line each, such as "warning: the picture is small".
func Problems(list *diag.List) string {
	var b strings.Builder
	for _, p := range list.Sorted() {
		b.WriteString(p.Severity.String() + ": " + p.Summary + "\n")
	}
	return b.String()
}

// Change makes changes of files.
func Change(t *testing.T, changes []transaction.Change) {
	t.Helper()
	if err := transaction.OnDisk(nil).Run(changes...); err != nil {
		t.Fatal(err)
	}
}
