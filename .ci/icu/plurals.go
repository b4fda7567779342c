package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
)

// mostCounted is up to which number the forms of plurals are compared.
const mostCounted = 200

// pluralsOf writes which numbers from nought on have the same form by a formula of gettext: the number of its form, in
// the order in which the forms come, for each.
func pluralsOf(formula string) (string, error) {
	_, rule, ok := strings.Cut(strings.TrimSuffix(formula, ";"), "plural=")
	if _, after, both := strings.Cut(rule, "plural="); both {
		rule = after
	}
	if !ok {
		return "", fmt.Errorf("%q has no rule", formula)
	}
	var seen []int
	var b strings.Builder
	for n := range mostCounted + 1 {
		form, err := formOf(rule, n)
		if err != nil {
			return "", fmt.Errorf("%q: %w", formula, err)
		}
		at := indexOf(&seen, form)
		b.WriteString(strconv.Itoa(at))
	}
	return b.String(), nil
}

// indexOf is where a form stands among those that were seen, to which it is added if it is new.
func indexOf(seen *[]int, form int) int {
	for i, f := range *seen {
		if f == form {
			return i
		}
	}
	*seen = append(*seen, form)
	return len(*seen) - 1
}

// formOf is the value of a rule, which is an expression of C. Go has all of it but the condition with a question mark,
// whose branches stand apart by their level of brackets.
func formOf(rule string, n int) (int, error) {
	rule = unbracketed(strings.TrimSpace(rule))
	if condition, then, otherwise, ok := cutCondition(rule); ok {
		holds, err := formOf(condition, n)
		if err != nil {
			return 0, err
		}
		if holds != 0 {
			return formOf(then, n)
		}
		return formOf(otherwise, n)
	}
	e, err := parser.ParseExpr(rule)
	if err != nil {
		return 0, err
	}
	return valueOf(e, n)
}

// unbracketed is a rule without brackets around all of it.
func unbracketed(rule string) string {
	if !strings.HasPrefix(rule, "(") {
		return rule
	}
	level := 0
	for i, r := range rule {
		switch r {
		case '(':
			level++
		case ')':
			level--
		}
		if level == 0 {
			if i < len(rule)-1 {
				return rule
			}
			return unbracketed(strings.TrimSpace(rule[1:i]))
		}
	}
	return rule
}

// cutCondition takes "a ? b : c" apart, at the first question mark outside of brackets.
func cutCondition(rule string) (condition, then, otherwise string, ok bool) {
	level, mark := 0, -1
	for i, r := range rule {
		switch {
		case r == '(':
			level++
		case r == ')':
			level--
		case r == '?' && level == 0 && mark < 0:
			mark = i
		case r == ':' && level == 0 && mark >= 0:
			return rule[:mark], rule[mark+1 : i], rule[i+1:], true
		}
	}
	return "", "", "", false
}

// valueOf is the value of an expression for a number.
func valueOf(e ast.Expr, n int) (int, error) {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return valueOf(e.X, n)
	case *ast.Ident:
		return n, nil
	case *ast.BasicLit:
		return strconv.Atoi(e.Value)
	case *ast.BinaryExpr:
		a, err := valueOf(e.X, n)
		if err != nil {
			return 0, err
		}
		b, err := valueOf(e.Y, n)
		if err != nil {
			return 0, err
		}
		return operate(e.Op, a, b)
	}
	return 0, fmt.Errorf("%T is no part of a rule", e)
}

// operate applies an operator.
func operate(op token.Token, a, b int) (int, error) {
	truth := map[token.Token]bool{
		token.EQL: a == b, token.NEQ: a != b, token.LSS: a < b, token.LEQ: a <= b, token.GTR: a > b, token.GEQ: a >= b,
		token.LAND: a != 0 && b != 0, token.LOR: a != 0 || b != 0,
	}
	if holds, ok := truth[op]; ok {
		if holds {
			return 1, nil
		}
		return 0, nil
	}
	if op == token.REM && b != 0 {
		return a % b, nil
	}
	return 0, fmt.Errorf("%s is no operator of a rule", op)
}
