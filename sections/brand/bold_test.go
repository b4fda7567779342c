package brand

import (
	"testing"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// TestBold: a family whose regular letters are bold is told where running text is set in it, unless its style is named.
func TestBold(t *testing.T) {
	family, _ := fonts.Embedded().Family("Source Sans 3")
	bold := &fonts.Family{Name: family.Name, Faces: []*fonts.Face{family.Face(fonts.Bold, fonts.Upright)}}
	for _, c := range []struct {
		written string
		family  *fonts.Family
		want    int
	}{{"Source Sans 3", family, 0}, {"Source Sans 3", bold, 1}, {"Source Sans 3:Bold", bold, 0}} {
		problems := new(diag.List)
		tellBold(source.Text{Value: c.written}, c.family, problems)
		if problems.Len() != c.want || problems.HasErrors() {
			t.Errorf("%s: %v", c.written, problems.Sorted())
		}
	}
}
