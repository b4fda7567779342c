package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"math/rand/v2"
	"slices"
)

// fault is one change of the program.
type fault struct {
	id      int
	pkg     string
	file    *file
	at      token.Position
	what    string
	inserts []insert
}

// insert is text that is put in at an offset, in the place of some bytes.
type insert struct {
	offset, drop int
	text         string
}

// choose takes some faults by a seed.
func choose(all []fault, seed uint64, count int) []fault {
	r := rand.New(rand.NewPCG(seed, seed))
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	all = all[:min(count, len(all))]
	slices.SortFunc(all, func(a, b fault) int {
		if a.file.name != b.file.name {
			if a.file.name < b.file.name {
				return -1
			}
			return 1
		}
		return a.at.Offset - b.at.Offset
	})
	for i := range all {
		all[i].id = i + 1
	}
	return all
}

// faults lists all changes that a package has a place for, in the order of its text.
func (s *source) faults() []fault {
	var out []fault
	for _, f := range s.files {
		finder := finder{source: s, file: f}
		for _, d := range f.tree.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Body != nil {
				ast.Inspect(fn.Body, finder.visit)
			}
		}
		out = append(out, finder.found...)
	}
	return out
}

// finder gathers the faults of a file.
type finder struct {
	*source
	file  *file
	found []fault
}

// call is a call of the switch; IDENTITY stands for the number of the fault.
func call(name string) string { return "mutantswitch." + name + "(IDENTITY" }

func (f *finder) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.IfStmt:
		f.condition(n)
	case *ast.BinaryExpr:
		f.operation(n)
	case *ast.CallExpr:
		return !isCapacity(n)
	case *ast.BlockStmt:
		f.statements(n.List)
	case *ast.CaseClause:
		f.statements(n.Body)
	}
	return true
}

// isCapacity reports whether a call makes room alone: how much of it changes nothing that a test
// can see.
func isCapacity(c *ast.CallExpr) bool {
	switch fn := c.Fun.(type) {
	case *ast.Ident:
		return fn.Name == "make"
	case *ast.SelectorExpr:
		return fn.Sel.Name == "Grow"
	}
	return false
}

// add enters a fault.
func (f *finder) add(at ast.Node, what string, inserts ...insert) {
	f.found = append(f.found, fault{pkg: f.path, file: f.file, at: f.set.Position(at.Pos()), what: what, inserts: inserts})
}

// around puts text before and behind a node.
func (f *finder) around(n ast.Node, before, after string) []insert {
	return []insert{{f.offset(n.Pos()), 0, before}, {f.offset(n.End()), 0, after}}
}

func (f *finder) offset(p token.Pos) int { return f.set.Position(p).Offset }

// condition turns a condition into its opposite, but for those that ask for errors.
func (f *finder) condition(n *ast.IfStmt) {
	if f.asksForError(n.Cond) || !f.isBool(n.Cond) {
		return
	}
	f.add(n.Cond, "the opposite", f.around(n.Cond, call("On")+") != (", ")")...)
}

// asksForError reports whether a condition compares an error with nil.
func (f *finder) asksForError(e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		if x, ok := n.(ast.Expr); ok {
			if t := f.info.Types[x].Type; t != nil && t.String() == "error" {
				found = true
			}
		}
		return !found
	})
	return found
}

// isBool reports whether an expression is of the built-in type, which the switch can compare.
func (f *finder) isBool(e ast.Expr) bool {
	t, ok := f.info.Types[e].Type.(*types.Basic)
	return ok && t.Info()&types.IsBoolean != 0
}

// replaced is what an operator becomes, and the function of the switch that does it.
var replaced = map[token.Token]struct{ operator, function string }{
	token.LSS: {"<=", "Less"}, token.LEQ: {"<", "AtMost"}, token.GTR: {">=", "More"}, token.GEQ: {">", "AtLeast"},
	token.ADD: {"-", "Add"}, token.SUB: {"+", "Sub"}, token.MUL: {"/", "Mul"}, token.QUO: {"*", "Quo"},
}

// operation changes an operator into its neighbor.
func (f *finder) operation(n *ast.BinaryExpr) {
	if f.info.Types[n].Value != nil || f.asksForError(n) {
		return // a constant, or a question for errors
	}
	switch n.Op {
	case token.LAND, token.LOR:
		f.junction(n)
	case token.EQL, token.NEQ:
		if f.isBool(n) {
			f.add(n, map[token.Token]string{token.EQL: "!= for ==", token.NEQ: "== for !="}[n.Op], f.around(n, "("+call("On")+") != (", "))")...)
		}
	default:
		by, ok := replaced[n.Op]
		if !ok || !f.isNumber(n.X) || !f.isNumber(n.Y) || f.isConstant(n.X) && f.isConstant(n.Y) {
			return
		}
		inserts := append(f.around(n, call(by.function)+", ", ")"), insert{f.offset(n.OpPos), len(n.Op.String()), ","})
		f.add(n, by.operator+" for "+n.Op.String(), inserts...)
	}
}

// junction changes and into or, by De Morgan, so that the second half is still asked only
// where it was.
func (f *finder) junction(n *ast.BinaryExpr) {
	if !f.isBool(n) || !f.isBool(n.X) || !f.isBool(n.Y) {
		return
	}
	on := "(" + call("On") + ") != ("
	inserts := append(f.around(n.X, on, "))"), f.around(n.Y, on, "))")...)
	inserts = append(inserts, insert{f.offset(n.Pos()), 0, "(" + on}, insert{f.offset(n.End()), 0, ")))"})
	f.add(n, map[token.Token]string{token.LAND: "|| for &&", token.LOR: "&& for ||"}[n.Op], inserts...)
}

func (f *finder) isNumber(e ast.Expr) bool {
	t := f.info.Types[e].Type
	if t == nil {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsNumeric != 0 && b.Info()&types.IsComplex == 0
}

func (f *finder) isConstant(e ast.Expr) bool { return f.info.Types[e].Value != nil }

// statements leaves out one statement after the other: calls, assignments and counts.
func (f *finder) statements(list []ast.Stmt) {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.ExprStmt:
			if isPanic(s.X) {
				continue
			}
		case *ast.AssignStmt:
			if s.Tok == token.DEFINE || isBlank(s) {
				continue
			}
		case *ast.IncDecStmt:
		default:
			continue
		}
		f.add(s, fmt.Sprintf("without %q", f.words(s)), f.around(s, "if !"+call("On")+") { ", " }")...)
	}
}

func isPanic(e ast.Expr) bool {
	c, ok := e.(*ast.CallExpr)
	if !ok {
		return false
	}
	name, ok := c.Fun.(*ast.Ident)
	return ok && name.Name == "panic"
}

func isBlank(s *ast.AssignStmt) bool {
	name, ok := s.Lhs[0].(*ast.Ident)
	return ok && name.Name == "_"
}

// words is the beginning of a node, on one line.
func (f *finder) words(n ast.Node) string {
	const most = 60
	text := f.file.text[f.offset(n.Pos()):f.offset(n.End())]
	for i, c := range text {
		if c == '\n' || i == most {
			return string(text[:i]) + "…"
		}
	}
	return string(text)
}
