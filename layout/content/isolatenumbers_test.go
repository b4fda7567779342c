package content_test

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/layouttest"
)

// TestIsolateNumbers: which numbers of a text are values, and that no letter of it is lost.
func TestIsolateNumbers(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"אב −5% גד", "אב [−5%] גד"}, {"−3.25", "[−3.25]"}, {"(−3,25 %)", "([−3,25 %])"},
		{"אב 7.5% גד 5%", "אב [7.5%] גד [5%]"}, {"$5 -€5", "$5 [-€5]"},
		{"2030-2031", "2030-2031"}, {"COVID-19", "COVID-19"}, {"א-5", "א-5"}, {"−۵٪.", "[−۵٪]."},
		{"−٥", "−٥"}, {"5", "5"}, {"12.5", "12.5"},
	} {
		var b strings.Builder
		for _, in := range content.IsolateNumbers(layouttest.Inlines(c.text)) {
			if v, ok := in.(content.Isolate); ok {
				b.WriteString("[" + content.PlainText(v.Inlines) + "]")
			} else {
				b.WriteString(content.PlainText([]content.Inline{in}))
			}
		}
		if b.String() != c.want {
			t.Errorf("%q is %q, want %q", c.text, b.String(), c.want)
		}
	}
}
