//go:build !race

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// module is a library that is linked into the command.
type module struct {
	// path is its name, dir the folder with its source.
	path, dir string
}

// linkedModules are the libraries that the command links on any system, by name. The go command that runs the tests
// lists them from the sources that it has built them of: it needs no network, and may not use one.
func linkedModules(t *testing.T) []module {
	t.Helper()
	dirs := make(map[string]string)
	for _, system := range []string{"linux", "darwin", "windows", "js"} {
		list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}}\t{{.Dir}}{{end}}", "./cmd/report")
		list.Dir = filepath.Join("..", "..")
		list.Env = append(os.Environ(), "CGO_ENABLED=0", "GOPROXY=off", "GOFLAGS=-mod=readonly", "GOOS="+system, "GOARCH=amd64")
		if system == "js" {
			list.Env = append(list.Env, "GOARCH=wasm")
		}
		out, err := list.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", system, err, out)
		}
		for line := range strings.Lines(string(out)) {
			if path, dir, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && path != "annualreport" {
				dirs[path] = dir
			}
		}
	}
	var modules []module
	for path, dir := range dirs {
		modules = append(modules, module{path, dir})
	}
	slices.SortFunc(modules, func(a, b module) int { return strings.Compare(a.path, b.path) })
	return modules
}

// licenceText is the licence that lies beside the source of a library.
func (m module) licenceText(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"LICENSE", "LICENSE.md", "LICENSE.txt", "COPYING"} {
		if data, err := os.ReadFile(filepath.Join(m.dir, name)); err == nil {
			return strings.TrimSpace(strings.ReplaceAll(string(data), "\r", ""))
		}
	}
	t.Errorf("%s has no licence", m.path)
	return ""
}

// licenceWords are words of each licence that no other one has. Those of two clauses have all but the third.
var licenceWords = map[string][]string{
	"MIT":          {"Permission is hereby granted, free of charge"},
	"BSD-2-Clause": {"Redistribution and use in source and binary forms"},
	"BSD-3-Clause": {"Redistribution and use in source and binary forms", "Neither the name"},
	"Unlicense":    {"released into the public domain"},
}

// tableRows are the cells of the rows of a table in a text, whose first title is known.
func tableRows(t *testing.T, text, title string) [][]string {
	t.Helper()
	_, below, ok := strings.Cut(text, "| "+title+" |")
	if !ok {
		t.Fatalf("there is no table %q", title)
	}
	var rows [][]string
	for i, line := range strings.Split(below, "\n") {
		if i < 2 {
			continue // the rest of the titles, and the line below
		}
		if !strings.HasPrefix(line, "|") {
			break
		}
		var cells []string
		for _, cell := range strings.Split(strings.Trim(line, "| "), "|") {
			cells = append(cells, strings.TrimSpace(cell))
		}
		rows = append(rows, cells)
	}
	return rows
}

// TestLicences holds that docs/licences.md names the libraries that are linked into the command, no other ones, and
// each with the licence whose words lie beside its source.
func TestLicences(t *testing.T) {
	docs := readFile(t, filepath.Join("..", "..", "docs", "licences.md"))
	named := make(map[string]string)
	for _, row := range tableRows(t, docs, "library") {
		for _, path := range strings.Split(row[0], ", ") {
			named[path] = row[1]
		}
	}
	for _, m := range linkedModules(t) {
		licences, ok := named[m.path]
		delete(named, m.path)
		if !ok {
			t.Errorf("docs/licences.md does not name %s, which is linked into the command", m.path)
			continue
		}
		text := strings.Join(strings.Fields(m.licenceText(t)), " ")
		for _, licence := range strings.Split(licences, " and ") {
			words := licenceWords[licence]
			if len(words) == 0 {
				t.Errorf("%s: nothing is known of the licence %q", m.path, licence)
			}
			for _, w := range words {
				if !strings.Contains(text, w) {
					t.Errorf("%s is said to be under %s, and its licence does not say %q", m.path, licence, w)
				}
			}
		}
	}
	for path := range named {
		t.Errorf("docs/licences.md names %s, which is not linked into the command", path)
	}
}

// TestLicenceTexts holds that the notices of all libraries, which their licences want to go with the program, are in
// docs/licences/libraries.txt as their authors wrote them.
func TestLicenceTexts(t *testing.T) {
	var b strings.Builder
	b.WriteString("The licences of the libraries that are linked into the program, as their authors wrote them.\n" +
		"That of golang.org/x is also that of Go's own library, which is linked in, too.\n")
	for _, m := range linkedModules(t) {
		b.WriteString("\n" + strings.Repeat("=", 72) + "\n" + m.path + "\n\n" + m.licenceText(t) + "\n")
	}
	name := filepath.Join("..", "..", "docs", "licences", "libraries.txt")
	if *update {
		if err := os.WriteFile(name, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if readFile(t, name) != b.String() {
		t.Errorf("%s is not what the libraries say: run make golden", name)
	}
}

// TestLibraries holds that the map gives a reason for each library that the module asks for, and for no other one.
func TestLibraries(t *testing.T) {
	root := filepath.Join("..", "..")
	mapped := make(map[string]bool)
	for _, row := range tableRows(t, readFile(t, filepath.Join(root, "docs", "architecture.md")), "library") {
		for _, path := range strings.Split(row[0], ", ") {
			mapped[path] = true
		}
	}
	asked := regexp.MustCompile(`(?m)^\t(\S+) v\S+$`).FindAllStringSubmatch(readFile(t, filepath.Join(root, "go.mod")), -1)
	if len(asked) < 10 {
		t.Fatalf("go.mod asks for %d libraries", len(asked))
	}
	for _, match := range asked {
		path := strings.TrimPrefix(match[1], "github.com/")
		if !mapped[path] {
			t.Errorf("docs/architecture.md has no reason for %s", path)
		}
		delete(mapped, path)
	}
	for path := range mapped {
		t.Errorf("docs/architecture.md has a reason for %s, which the module does not ask for", path)
	}
}
