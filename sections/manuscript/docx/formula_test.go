package docx

import (
	"testing"

	"annualreport/sections/manuscript/xmltree"
)

// TestFormula: figures of different parts of a formula do not run into each other.
func TestFormula(t *testing.T) {
	const m = `<m:oMath xmlns:m="m">`
	run := func(s string) string { return "<m:r><m:t>" + s + "</m:t></m:r>" }
	for _, c := range []struct{ xml, want string }{
		{"<m:f><m:num>" + run("1") + "</m:num><m:den>" + run("2") + "</m:den></m:f>", "1/2"},
		{"<m:sSup><m:e>" + run("10") + "</m:e><m:sup>" + run("6") + "</m:sup></m:sSup>" + run("=x"), "10^6=x"},
		{"<m:f><m:num>" + run("a+1") + "</m:num><m:den>" + run("12") + "</m:den></m:f>", "(a+1)/12"},
		{"<m:rad><m:deg/><m:e>" + run("2") + "</m:e></m:rad>", "√2"},
		{"<m:sSubSup><m:e>" + run("x") + "</m:e><m:sub>" + run("1") + "</m:sub><m:sup>" + run("2") + "</m:sup></m:sSubSup>", "x_1^2"},
	} {
		n, err := xmltree.Parse([]byte(m + c.xml + "</m:oMath>"))
		if err != nil {
			t.Fatal(err)
		}
		if got := formula(n); got != c.want {
			t.Errorf("%s is %q, want %q", c.xml, got, c.want)
		}
	}
}
