//go:build !race

package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// TestComments holds that all that a package exports has a comment, and that the comment of a type or of a function
// begins with its name: else it was written for something else, or the name has changed since.
func TestComments(t *testing.T) {
	for room, files := range parseProgram(t) {
		for _, file := range files {
			for _, fault := range commentFaults(file) {
				t.Errorf("%s: %s", room, fault)
			}
		}
	}
}

// commentFaults lists what is wrong with the comments of the declarations of a file.
func commentFaults(file *ast.File) []string {
	var out []string
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			out = append(out, commentFault(d.Name.Name, d.Doc)...)
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				out = append(out, specFaults(d, spec)...)
			}
		}
	}
	return out
}

// specFaults lists what is wrong with the comment of a type, or of constants or variables. These may share the comment
// of their group, or have one behind them.
func specFaults(d *ast.GenDecl, spec ast.Spec) []string {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		if spec.Doc == nil && !d.Lparen.IsValid() {
			return commentFault(spec.Name.Name, d.Doc)
		}
		return commentFault(spec.Name.Name, spec.Doc)
	case *ast.ValueSpec:
		if d.Doc != nil || spec.Doc != nil || spec.Comment != nil {
			return nil
		}
		for _, name := range spec.Names {
			if name.IsExported() {
				return []string{name.Name + " has no comment"}
			}
		}
	}
	return nil
}

// commentFault says what is wrong with the comment of a type or a function, if anything is.
func commentFault(name string, doc *ast.CommentGroup) []string {
	text := strings.TrimSpace(doc.Text())
	if text == "" {
		if ast.IsExported(name) {
			return []string{name + " has no comment"}
		}
		return nil
	}
	for _, article := range []string{"A ", "An ", "The "} {
		text = strings.TrimPrefix(text, article)
	}
	rest, found := strings.CutPrefix(text, name)
	if !found || rest != "" && !strings.ContainsAny(rest[:1], " ,.:;'’\n") {
		return []string{"the comment of " + name + " does not begin with its name"}
	}
	return nil
}

// TestCommentFaults: a comment is missed where others need it, and one of another name is found.
func TestCommentFaults(t *testing.T) {
	const program = `package p

type A struct{}

// B is fine.
type B struct{}

type (
	// C is fine.
	C int
	D int
)

func e() {}

// F is fine.
func F() {}

func (b B) G() {}

// Hurry was the name of it.
func H() {}

const I = 1

// The sizes.
const (
	J = 1
	K = 2
)

var (
	L = 1
	m = 2
	N = 3 // it counts
)
`
	file, err := parser.ParseFile(token.NewFileSet(), "", program, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"A has no comment", "D has no comment", "G has no comment", "the comment of H does not begin with its name",
		"I has no comment", "L has no comment",
	}
	if got := commentFaults(file); !slices.Equal(got, want) {
		t.Errorf("the faults are %q, want %q", got, want)
	}
}
