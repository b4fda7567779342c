package svg

import (
	"strings"

	"annualreport/layout/svg/dom"
)

// mostSubstitutions is how many functions are replaced in one value, and longestValue how long it may become.
const (
	mostSubstitutions = 64
	longestValue      = 4096
)

// substituted is the value of a property of an element with var() and light-dark() replaced (CSS Variables 1, 3, and
// CSS Color 5, 9): by the variable or by what stands in for it, and by the color for a light page. A variable that
// there is nowhere stays, and is told as what it is.
func substituted(r *reader, n *dom.Node, text string) string {
	for range mostSubstitutions {
		name, at := lastFunction(text)
		if at < 0 || len(text) > longestValue {
			return text
		}
		first, other, rest, closed := arguments(text[at+len(name):])
		value := strings.TrimSpace(first)
		if name == "var(" {
			if value = variable(r, n, value); value == "" {
				value = strings.TrimSpace(other)
			}
		}
		if !closed || value == "" {
			return text
		}
		text = text[:at] + value + rest
	}
	return text
}

// lastFunction finds the last function of a value that is replaced, which has no other within; at is -1 if there is
// none.
func lastFunction(text string) (name string, at int) {
	at = -1
	for _, one := range [...]string{"var(", "light-dark("} {
		if i := strings.LastIndex(text, one); i > at {
			name = one
			at = i
		}
	}
	return name, at
}

// arguments are the first argument of a function, those behind it, and what follows the function. Closed reports
// whether the function ends.
func arguments(text string) (first, other, rest string, closed bool) {
	depth := 0
	comma := -1
	for i, c := range text {
		switch {
		case c == '(':
			depth++
		case c == ')' && depth > 0:
			depth--
		case c == ')' && comma < 0:
			return text[:i], "", text[i+1:], true
		case c == ')':
			return text[:comma], text[comma+1 : i], text[i+1:], true
		case c == ',' && depth == 0 && comma < 0:
			comma = i
		}
	}
	return "", "", "", false
}

// variable is the value of a variable, of the nearest element that sets it; empty if none does.
func variable(r *reader, n *dom.Node, name string) string {
	name = strings.ToLower(name)
	for up := n; up != nil; up = up.Parent {
		if value, ok := r.properties(up)[name]; ok {
			return value
		}
	}
	return ""
}
