package designs

import (
	"testing"
	"testing/fstest"

	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// TestOfProgram: nothing is wrong with the designs of the program, and each says how every role looks.
func TestOfProgram(t *testing.T) {
	library := NewLibrary()
	for _, name := range library.Names() {
		problems := new(diag.List)
		d := library.Read(Files{FS: fstest.MapFS{}}, source.Text{Value: name}, problems)
		for _, p := range problems.Sorted() {
			t.Errorf("%s: %v", name, p)
		}
		for r := range role.Role(role.Count) {
			if text := d.Text(r); text.Size < leastSize*unit.Pt || text.Leading <= 0 {
				t.Errorf("%s: a %s is %+v", name, r, text)
			}
		}
	}
}
