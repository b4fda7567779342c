//go:build !race

package main

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// constants are the expressions of the constants that the files of a folder declare, by name.
type constants map[string]ast.Expr

// constantsOf reads the constants of the package in a folder.
func constantsOf(t *testing.T, folder string) constants {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s has no files (%v)", folder, err)
	}
	out := make(constants)
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || len(spec.Values) != len(spec.Names) {
				return true
			}
			for i, id := range spec.Names {
				out[id.Name] = spec.Values[i]
			}
			return true
		})
	}
	return out
}

// value computes an expression of numbers and of other constants; it is of an unknown kind if that is not possible.
func (c constants) value(e ast.Expr) constant.Value {
	switch e := e.(type) {
	case *ast.BasicLit:
		return constant.MakeFromLiteral(e.Value, e.Kind, 0)
	case *ast.ParenExpr:
		return c.value(e.X)
	case *ast.Ident:
		return c.value(c[e.Name])
	case *ast.BinaryExpr:
		x, y := c.value(e.X), c.value(e.Y)
		if e.Op != token.SHL {
			return constant.BinaryOp(x, e.Op, y)
		}
		if by, ok := constant.Uint64Val(y); ok {
			return constant.Shift(x, e.Op, uint(by))
		}
	}
	return constant.MakeUnknown()
}

// units are what numbers of the documentation count.
var units = map[string]int64{"KiB": 1 << 10, "MiB": 1 << 20, "MB": 1_000_000, "pixels": 1, "": 1}

// TestLimits holds that each limit in docs/security.md is that of the code.
func TestLimits(t *testing.T) {
	root := filepath.Join("..", "..")
	rows := tableRows(t, readFile(t, filepath.Join(root, "docs", "security.md")), "what | at most | constant")
	place := regexp.MustCompile("^`(\\w+)` in `([\\w/]+[.]go)`$")
	for _, row := range rows {
		number, unit, _ := strings.Cut(row[1], " ")
		said, err := strconv.ParseInt(strings.ReplaceAll(number, ",", ""), 10, 64)
		named := place.FindStringSubmatch(row[2])
		if err != nil || units[unit] == 0 || named == nil {
			t.Errorf("%q is no limit", row)
			continue
		}
		inFolder := constantsOf(t, filepath.Join(root, filepath.FromSlash(path.Dir(named[2]))))
		if is, ok := constant.Int64Val(constant.ToInt(inFolder.value(inFolder[named[1]]))); !ok || is != said*units[unit] {
			t.Errorf("%s: docs/security.md says %s, and %s is %d", row[0], row[1], named[1], is)
		}
		if !strings.Contains(readFile(t, filepath.Join(root, filepath.FromSlash(named[2]))), named[1]) {
			t.Errorf("%s: %s does not name %s", row[0], named[2], named[1])
		}
	}
	if len(rows) < 20 {
		t.Errorf("there are %d limits", len(rows))
	}
}

// reach is the packages of the standard library by which a program reaches out of its own process, and the rooms that
// may import them: nobody starts programs or loads code, and only those who send messages open connections.
var reach = map[string][]string{
	"C": nil, "net/http": nil, "net/rpc": nil, "net/smtp": nil, "os/exec": nil, "os/user": nil, "plugin": nil,
	"net":        {"cmd/report/internal/mail"},
	"crypto/tls": {"cmd/report/internal/mail"},
}

// TestReach holds who may import the packages of reach; docs/security.md promises it.
func TestReach(t *testing.T) {
	used := make(map[string]bool)
	for room, files := range parseProgram(t) {
		for _, file := range files {
			for _, spec := range file.Imports {
				imported := strings.Trim(spec.Path.Value, `"`)
				rooms, known := reach[imported]
				if known && !slices.Contains(rooms, room) {
					t.Errorf("%s imports %s", room, imported)
				}
				used[imported] = used[imported] || known
			}
		}
	}
	if !used["net"] || !used["crypto/tls"] {
		t.Error("nobody sends messages: the imports were not seen")
	}
}
