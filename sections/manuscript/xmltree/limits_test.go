package xmltree

import (
	"strings"
	"testing"
)

// TestLimits: elements, attributes and texts are counted together, and elements in one another.
func TestLimits(t *testing.T) {
	for text, nodes := range map[string]int{
		"<a/>": 1, "<a><b/><c/></a>": 3, "<a>x<b>y</b>z</a>": 5, `<a b="1" c="2"/>`: 3, "<a><!-- x --><?y z?></a>": 1,
	} {
		if _, err := parse([]byte(text), nodes); err != nil {
			t.Errorf("%s has more than %d nodes: %v", text, nodes, err)
		}
		if _, err := parse([]byte(text), nodes-1); err == nil || !strings.Contains(err.Error(), "divide the text") {
			t.Errorf("%s has %d nodes at the most: %v", text, nodes-1, err)
		}
	}
	deep := func(n int) []byte { return []byte(strings.Repeat("<a>", n) + strings.Repeat("</a>", n)) }
	if _, err := Parse(deep(mostDeep - 1)); err != nil {
		t.Error(err)
	}
	if _, err := Parse(deep(mostDeep)); err == nil || !strings.Contains(err.Error(), "more than 400 deep") {
		t.Errorf("it says %v", err)
	}
}
