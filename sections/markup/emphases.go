package markup

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// Emphases are how many parts of a text stand out from the words around them.
type Emphases struct{ Strong, Emphasis, Code int }

// EmphasesOf counts those of a text, which is one paragraph whatever it begins with.
func EmphasesOf(words string) Emphases {
	var out Emphases
	if !strings.ContainsAny(words, "*_`") {
		return out
	}
	source := pasted([]byte(words))
	root := paragraphSyntax().Parse(text.NewReader(source))
	// The walk has no error of its own.
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Emphasis:
			if n.Level == 1 {
				out.Emphasis++
			} else {
				out.Strong++
			}
		case *ast.CodeSpan:
			out.Code++
		}
		return ast.WalkContinue, nil
	})
	return out
}
