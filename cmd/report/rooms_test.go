//go:build !race

package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// topFiles are the files of the program that stand at the top of a large room, and not in a room below it: for layout
// doc.go and the five calls, for sections what reads and composes a report as a whole. For the room of kinds they are what
// is there besides the file of each kind of section. A row may be taken away when its file has moved to a room of its own,
// never added.
var topFiles = map[string]string{
	"layout":   "doc.go typeset.go",
	"sections": "attachments.go compose.go doc.go editions.go read.go report.go typeset.go",
	kindRoom: `
		answers.go bibliography.go citation.go doc.go imported.go kinds.go publicationlist.go
		standardparts.go`,
}

// kindRoom is the room of the kinds of sections.
const kindRoom = "sections/kind"

// TestTopFiles holds that what is new gets a room of its own, with a line in docs/architecture.md, and not a file
// more in a large room.
func TestTopFiles(t *testing.T) {
	for room, list := range topFiles {
		found := slices.DeleteFunc(goFiles(t, room), isTest)
		if room == kindRoom {
			found = slices.DeleteFunc(found, func(name string) bool { return isKind(t, filepath.Join("..", "..", room, name)) })
		}
		missing, added := differences(strings.Fields(list), found)
		for _, name := range missing {
			t.Errorf("%s/%s has moved: take it out of topFiles", room, name)
		}
		for _, name := range added {
			t.Errorf("%s/%s stands at the top of its room: give it a room of its own, below %s", room, name, room)
		}
	}
}

// topTests are the files of tests at the top of layout. They hold what only all rooms together do: any text in any block,
// words of any length, and that nothing is lost between the blocks and the pages.
const topTests = "anytext_test.go longwords_test.go typeset_test.go"

// TestTopTests holds that the test of a room of layout stands in that room.
func TestTopTests(t *testing.T) {
	found := slices.DeleteFunc(goFiles(t, "layout"), func(name string) bool { return !isTest(name) })
	missing, added := differences(strings.Fields(topTests), found)
	for _, name := range missing {
		t.Errorf("layout/%s has moved: take it out of topTests", name)
	}
	for _, name := range added {
		t.Errorf("layout/%s stands at the top of layout: move it to the room that it tests", name)
	}
}

// goFiles are the names of the files of Go in a room, without those of the rooms below it.
func goFiles(t *testing.T, room string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join("..", "..", room))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".go") {
			out = append(out, e.Name())
		}
	}
	return out
}

// isTest reports whether a file holds tests.
func isTest(name string) bool { return strings.HasSuffix(name, "_test.go") }

// isKind reports whether a file declares a kind: a function such as faqKind, which sections/kind/kinds.go lists.
func isKind(t *testing.T, path string) bool {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(file.Decls, func(d ast.Decl) bool {
		f, ok := d.(*ast.FuncDecl)
		return ok && f.Recv == nil && f.Name.Name == kindName(path)
	})
}

// kindName is the function that a file of a kind declares: faqKind in faq.go.
func kindName(path string) string { return strings.TrimSuffix(filepath.Base(path), ".go") + "Kind" }

// differences lists what only the first list has, and what only the second has.
func differences(want, got []string) (missing, added []string) {
	for _, name := range want {
		if !slices.Contains(got, name) {
			missing = append(missing, name)
		}
	}
	for _, name := range got {
		if !slices.Contains(want, name) {
			added = append(added, name)
		}
	}
	return missing, added
}

// TestDifferences: a file that is new is found, and one that is gone.
func TestDifferences(t *testing.T) {
	missing, added := differences([]string{"a.go", "b.go"}, []string{"b.go", "c.go"})
	if !slices.Equal(missing, []string{"a.go"}) || !slices.Equal(added, []string{"c.go"}) {
		t.Errorf("missing %v, added %v", missing, added)
	}
}
