package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// source is a package of the program with its types.
type source struct {
	path  string
	files []*file
	info  *types.Info
	set   *token.FileSet
}

// file is a file of a package.
type file struct {
	name string
	text []byte
	tree *ast.File
}

// listing is what the go command says of a package.
type listing struct {
	ImportPath, Dir, Export, Name string
	GoFiles                       []string
	DepOnly, Standard             bool
}

// load reads the packages of some patterns.
func load(patterns []string) ([]*source, error) {
	list, err := goList(append([]string{"-export", "-deps"}, patterns...))
	if err != nil {
		return nil, err
	}
	exports := make(map[string]string)
	for _, l := range list {
		exports[l.ImportPath] = l.Export
	}
	set := token.NewFileSet()
	imports := importer.ForCompiler(set, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	var out []*source
	for _, l := range list {
		if l.DepOnly || l.Standard || strings.HasSuffix(l.Name, "test") {
			continue // a package for tests, such as layouttest, is not in the program
		}
		s, err := parse(l, set, imports)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// goList asks the go command for packages.
func goList(arguments []string) ([]listing, error) {
	fields := "-json=ImportPath,Dir,Export,Name,GoFiles,DepOnly,Standard"
	data, err := exec.Command("go", append([]string{"list", fields}, arguments...)...).Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			return nil, fmt.Errorf("go list: %s", exit.Stderr)
		}
		return nil, err
	}
	var out []listing
	for d := json.NewDecoder(bytes.NewReader(data)); ; {
		var l listing
		if err := d.Decode(&l); errors.Is(err, io.EOF) {
			return out, nil
		} else if err != nil {
			return nil, err
		}
		out = append(out, l)
	}
}

// parse reads the files of a package and checks their types.
func parse(l listing, set *token.FileSet, imports types.Importer) (*source, error) {
	s := &source{path: l.ImportPath, set: set, info: &types.Info{Types: make(map[ast.Expr]types.TypeAndValue)}}
	var trees []*ast.File
	for _, name := range l.GoFiles {
		name = filepath.Join(l.Dir, name)
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		tree, err := parser.ParseFile(set, name, text, 0)
		if err != nil {
			return nil, err
		}
		s.files = append(s.files, &file{name, text, tree})
		trees = append(trees, tree)
	}
	config := types.Config{Importer: imports}
	if _, err := config.Check(l.ImportPath, set, trees, s.info); err != nil {
		return nil, err
	}
	return s, nil
}
