package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"testing"
)

// TestOneRunAtATime: no test that calls the program within its own process runs beside others, since the library of the
// command line keeps its flags in variables.
func TestOneRunAtATime(t *testing.T) {
	files, err := filepath.Glob("*_test.go")
	if err != nil || len(files) < 20 {
		t.Fatal(len(files), err)
	}
	seen := 0
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			runs, parallel := callsOf(f)
			if runs {
				seen++
			}
			if runs && parallel {
				t.Errorf("%s: %s calls run, and t.Parallel", name, f.Name.Name)
			}
		}
	}
	if seen < 3 {
		t.Errorf("only %d tests call run", seen)
	}
}

// callsOf reports whether a function calls run, and whether it calls Parallel.
func callsOf(f *ast.FuncDecl) (runs, parallel bool) {
	ast.Inspect(f, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		switch fun := call.Fun.(type) {
		case *ast.Ident:
			runs = runs || fun.Name == "run"
		case *ast.SelectorExpr:
			parallel = parallel || fun.Sel.Name == "Parallel"
		}
		return true
	})
	return runs, parallel
}
