package source

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/diag"
)

// TestManyUnknown: of a table with very many keys that are not known the first are told, and how many there are more.
func TestManyUnknown(t *testing.T) {
	for _, c := range []struct {
		keys, told int
		last       string
	}{{mostUnknown, mostUnknown, "unknown key `key0`"}, {mostUnknown + 7, mostUnknown + 1, "here and behind are 7 more keys that are not known"}} {
		var text strings.Builder
		for i := range c.keys {
			fmt.Fprintf(&text, "key%d = 1\n", c.keys-i-1)
		}
		problems := new(diag.List)
		NewFile("f", text.String()).Parse(problems).TellUnknown(nil, nil)
		told := problems.Sorted()
		if len(told) != c.told || told[len(told)-1].Summary != c.last || told[0].Span.Position().Line != 1 {
			t.Errorf("of %d keys %d are told, the last is %q in line %d", c.keys, len(told), told[len(told)-1].Summary, told[len(told)-1].Span.Position().Line)
		}
	}
}
