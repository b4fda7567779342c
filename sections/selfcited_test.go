package sections

import (
	"fmt"
	"strings"
	"testing"
)

// Sections are composed side by side, and what they know of each other is only read: not written either where a
// reference leads to a title that refers to itself. The race detector finds it if it is.
func TestSelfCitedTitles(t *testing.T) {
	var report strings.Builder
	report.WriteString("title = \"Report\"\nyear = 2031\n[organisation]\nname = \"Harbour Kites\"\n")
	for i := range 16 {
		fmt.Fprintf(&report, "[[section]]\nkind = \"narrative\"\nid = \"s%d\"\ntitle = \"See [](#s%d)\"\ntext = \"See [](#s%d).\"\n", i, i, (i+1)%16)
	}
	got := messages(t, report.String(), nil)
	if n := strings.Count(got, "[](#"); n == 0 {
		t.Errorf("a title that refers to itself is not told:\n%s", got)
	}
}
