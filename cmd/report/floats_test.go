//go:build !race

package main

import (
	"bytes"
	"encoding/json"
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
	"slices"
	"strings"
	"testing"
)

// exactFunctions are the functions of the package math that give the same bits on every processor: what they return is
// a number that they were given or a part of it, or is rounded as IEEE 754 says. Others are written for some processors
// in their machine code, and in Go with sums of products.
var exactFunctions = strings.Fields(`Abs Ceil Copysign Float32bits Float32frombits Float64bits Float64frombits Floor
	Frexp Inf IsInf IsNaN Ldexp Max Min Mod Modf NaN Nextafter Pow10 Round RoundToEven Signbit Sqrt Trunc`)

// offRoad are rooms whose numbers reach no page: they speak of a run, and of times.
var offRoad = []string{"cmd/report", "cmd/report/internal/phrase", "cmd/report/internal/terminal"}

// TestFloats holds that the same report makes the same bytes on every processor: a compiler may fuse x*y + z into one
// operation that rounds once, also across statements and into functions that it inlines, and does so on some
// processors. An explicit conversion of the product forbids it (The Go Programming Language Specification,
// "Floating-point operators").
func TestFloats(t *testing.T) {
	set := token.NewFileSet()
	program := typedProgram(t, set)
	if len(program) < 20 {
		t.Fatalf("only %d rooms were found", len(program))
	}
	for room, p := range program {
		if slices.Contains(offRoad, room) {
			continue
		}
		for _, file := range p.files {
			for _, fault := range floatFaults(p.info, file) {
				at := set.Position(fault.node.Pos())
				t.Errorf("%s/%s:%d: %s", room, filepath.Base(at.Filename), at.Line, fault.what)
			}
		}
	}
}

// floatFault is a place whose number may differ from processor to processor.
type floatFault struct {
	node ast.Node
	what string
}

// floatFaults finds products that are not converted before they are used, and functions that are not exact.
func floatFaults(info *types.Info, file *ast.File) []floatFault {
	var out []floatFault
	var above []ast.Node
	ast.Inspect(file, func(n ast.Node) bool {
		if n == nil {
			above = above[:len(above)-1]
			return true
		}
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if n.Op == token.MUL && isFloat(info, n) && !isSafe(info, above) {
				out = append(out, floatFault{n, "convert the product, as in float64(x*y): it may be fused with a sum"})
			}
		case *ast.AssignStmt:
			if n.Tok == token.MUL_ASSIGN && isFloat(info, n.Lhs[0]) {
				out = append(out, floatFault{n, "write x = float64(x * y): the product may be fused with a sum"})
			}
		case *ast.SelectorExpr:
			f, ok := info.Uses[n.Sel].(*types.Func)
			if ok && f.Pkg() != nil && f.Pkg().Path() == "math" && !slices.Contains(exactFunctions, f.Name()) {
				out = append(out, floatFault{n, "math." + f.Name() + " differs from processor to processor"})
			}
		}
		above = append(above, n)
		return true
	})
	return out
}

// isFloat reports whether an expression is a floating-point number that is not known to the compiler.
func isFloat(info *types.Info, e ast.Expr) bool {
	kind := info.Types[e]
	if kind.Value != nil || kind.Type == nil {
		return false
	}
	if p, ok := kind.Type.(*types.TypeParam); ok {
		return types.Satisfies(types.Typ[types.Float64], p.Constraint().Underlying().(*types.Interface))
	}
	basic, ok := kind.Type.Underlying().(*types.Basic)
	return ok && basic.Info()&(types.IsFloat|types.IsComplex) != 0
}

// isSafe reports whether a product within some nodes, the last of them nearest, cannot be fused with a sum: it is
// converted, compared, divided, multiplied again, or handed to a function of the compiler's or of the package math.
func isSafe(info *types.Info, above []ast.Node) bool {
	for i := len(above) - 1; i >= 0; i-- {
		switch n := above[i].(type) {
		case *ast.ParenExpr, *ast.UnaryExpr:
			continue
		case *ast.BinaryExpr:
			return n.Op != token.ADD && n.Op != token.SUB
		case *ast.CallExpr:
			kind := info.Types[n.Fun]
			return kind.IsType() || kind.IsBuiltin() || isOfMath(info, n.Fun)
		}
		return false
	}
	return false
}

// isOfMath reports whether a function is one of the package math.
func isOfMath(info *types.Info, e ast.Expr) bool {
	s, ok := e.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	f, ok := info.Uses[s.Sel].(*types.Func)
	return ok && f.Pkg() != nil && f.Pkg().Path() == "math"
}

// TestFloatFaults: what may be fused is found, and what cannot is not.
func TestFloatFaults(t *testing.T) {
	exports, _ := linked(t)
	for body, want := range map[string]int{
		"return x*y + z":              1,
		"return z - x*y":              1,
		"return float64(x*y) + z":     0,
		"return float64(x*y + z)":     1,
		"return x*y/z + x":            0,
		"return (x*y)*z":              1,
		"return float64(x*y*z)":       0,
		"p := x*y; return p + z":      1,
		"p := x; p *= y; return p":    1,
		"z += x*y; return z":          1,
		"z += float64(x*y); return z": 0,
		"return f(x*y, x, z)":         1,
		"return z + -(x*y)":           1,
		"if x*y > z { x = 0 }; return max(x*y, math.Sqrt(x*y))": 0,
		"return math.Pow(x, y)":                                 1,
		"return float64(int(x*y)) + 2*3":                        0,
		"return float64(2 * int(x))":                            0,
		"return []float64{x*y}[0]":                              1,
		"return float64(float32(x)*2) + 1.5":                    0,
	} {
		text := "package p\nimport \"math\"\nvar _ = math.Abs\nfunc f(x, y, z float64) float64 { " + body + " }"
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, "p.go", text, 0)
		if err != nil {
			t.Fatal(err)
		}
		info := newInfo()
		config := types.Config{Importer: compiled(set, exports)}
		if _, err := config.Check("p", set, []*ast.File{file}, info); err != nil {
			t.Fatal(err)
		}
		if got := floatFaults(info, file); len(got) != want {
			t.Errorf("%s: %d faults, want %d", body, len(got), want)
		}
	}
}

// typedRoom is a package of the program with its types.
type typedRoom struct {
	files []*ast.File
	info  *types.Info
}

// newInfo is what is asked of the types of a package.
func newInfo() *types.Info {
	return &types.Info{Types: make(map[ast.Expr]types.TypeAndValue), Uses: make(map[*ast.Ident]types.Object)}
}

// listing is what the go command says of a package.
type listing struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
}

// linked asks the go command for the packages that are linked into the command: the files with the types of all of them,
// by their paths, and those of the program.
func linked(t *testing.T) (exports map[string]string, own []listing) {
	t.Helper()
	data, err := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	exports = make(map[string]string)
	for d := json.NewDecoder(bytes.NewReader(data)); d.More(); {
		var one listing
		if err := d.Decode(&one); err != nil {
			t.Fatal(err)
		}
		exports[one.ImportPath] = one.Export
		if strings.HasPrefix(one.ImportPath, "annualreport/") {
			own = append(own, one)
		}
	}
	return exports, own
}

// compiled imports packages by the types that the compiler wrote.
func compiled(set *token.FileSet, exports map[string]string) types.Importer {
	return importer.ForCompiler(set, "gc", func(path string) (io.ReadCloser, error) {
		if exports[path] == "" {
			return nil, fmt.Errorf("no package %s", path)
		}
		return os.Open(exports[path])
	})
}

// typedProgram reads the packages that are linked into the command, with their types, by their rooms.
func typedProgram(t *testing.T, set *token.FileSet) map[string]typedRoom {
	t.Helper()
	exports, own := linked(t)
	config := types.Config{Importer: compiled(set, exports)}
	out := make(map[string]typedRoom)
	for _, one := range own {
		room := typedRoom{info: newInfo()}
		for _, name := range one.GoFiles {
			file, err := parser.ParseFile(set, filepath.Join(one.Dir, name), nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			room.files = append(room.files, file)
		}
		if _, err := config.Check(one.ImportPath, set, room.files, room.info); err != nil {
			t.Fatal(err)
		}
		out[strings.TrimPrefix(one.ImportPath, "annualreport/")] = room
	}
	return out
}
