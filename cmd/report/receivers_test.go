//go:build !race

package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"strings"
	"testing"
)

// mostFiles is in how many files of its package the methods of one type may stand. A type with methods in more of
// them knows what every stage knows: cut it into values with one subject each.
const mostFiles = 4

// TestReceivers holds that no type has methods in more files than mostFiles.
func TestReceivers(t *testing.T) {
	for room, files := range parseProgram(t) {
		for name, count := range receivers(files) {
			if count > mostFiles {
				t.Errorf("%s %s has methods in %d files, and may have them in %d: cut it into values with one subject each", room, name, count, mostFiles)
			}
		}
	}
}

// receivers counts, for each type of a package, the files in which its methods stand.
func receivers(files []*ast.File) map[string]int {
	out := make(map[string]int)
	for _, file := range files {
		here := make(map[string]bool)
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil && len(f.Recv.List) == 1 {
				here[receiverName(f.Recv.List[0].Type)] = true
			}
		}
		for name := range here {
			out[name]++
		}
	}
	return out
}

// receiverName is the name of the type of a receiver.
func receiverName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return receiverName(e.X)
	case *ast.IndexExpr:
		return receiverName(e.X)
	case *ast.IndexListExpr:
		return receiverName(e.X)
	case *ast.Ident:
		return e.Name
	}
	return ""
}

// TestReceiverNames: methods of pointers and of generic types count as well, those of one file once.
func TestReceiverNames(t *testing.T) {
	var files []*ast.File
	for _, text := range []string{
		"package p\nfunc (a *A) x() {}\nfunc (A) y() {}\nfunc z() {}",
		"package p\nfunc (a *A) v() {}\nfunc (b B[T]) w() {}\nfunc (c *C[T, U]) u() {}",
	} {
		file, err := parser.ParseFile(token.NewFileSet(), "", text, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	if got := receivers(files); !maps.Equal(got, map[string]int{"A": 2, "B": 1, "C": 1}) {
		t.Errorf("receivers are %v", got)
	}
}

// parseProgram parses the files of the module that are in the program, by their rooms.
func parseProgram(t *testing.T) map[string][]*ast.File {
	t.Helper()
	root := filepath.Join("..", "..")
	out := make(map[string][]*ast.File)
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && name != root && strings.HasPrefix(d.Name(), ".") {
			return fs.SkipDir // as the go command does
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(name))
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		room := filepath.ToSlash(rel)
		out[room] = append(out[room], file)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < 20 {
		t.Fatalf("only %d rooms were found", len(out))
	}
	return out
}
