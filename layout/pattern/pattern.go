// Package pattern holds regular expressions that are compiled when they are first used: a run uses few of them, and
// each costs as much as a page of text.
package pattern

import (
	"regexp"
	"sync"
)

// Of returns what gives a regular expression of package regexp, compiled at the first call. It is safe for concurrent
// use. An expression that is none makes that call panic, as regexp.MustCompile does.
func Of(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
