package diag

import (
	"fmt"
	"strings"
)

// mostOfKind is how many problems of one kind are reported one by one: whoever has mended so many knows how.
const mostOfKind = 20

// Few writes problems as text, in their order, but of each kind no more than twenty; behind the last of these
// it says how many more there are, and how they are seen.
func Few(problems []Problem, lines Lines, how string) string {
	count := make(map[string]int)
	for i := range problems {
		count[problems[i].kind()]++
	}
	reported := make(map[string]int, len(count))
	var b strings.Builder
	for i := range problems {
		kind := problems[i].kind()
		if reported[kind]++; reported[kind] > mostOfKind {
			continue
		}
		b.WriteString(problems[i].Text(lines))
		if more := count[kind] - mostOfKind; more > 0 && reported[kind] == mostOfKind {
			fmt.Fprintf(&b, "and %d more like this; %s\n", more, how)
		}
	}
	return b.String()
}

// kind names the problems that are counted together.
func (p *Problem) kind() string {
	kind := p.Kind
	if kind == "" || kind == "%s" || kind == "%v" {
		kind = p.Summary
	}
	return p.Severity.String() + " " + kind
}
