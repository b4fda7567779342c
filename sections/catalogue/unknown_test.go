package catalogue

import (
	"testing"

	"annualreport/layout/diag"
)

// TestUnknown: a translation of a text that the report does not have is told at its entry, unless it is obsolete or
// says nothing; one of the same words elsewhere is known.
func TestUnknown(t *testing.T) {
	c, _ := read("msgctxt \"x\"\nmsgid \"a\"\nmsgstr \"A\"\n\nmsgid \"b\"\nmsgstr \"B\"\n\nmsgid \"c\"\nmsgstr \"\"\n\n#~ msgid \"d\"\n#~ msgstr \"D\"\n")
	problems := new(diag.List)
	n := CheckUnknown(c, []Message{{Context: "y", ID: "a"}}, problems)
	if told := problems.Sorted(); n != 1 || len(told) != 1 || told[0].Span.Position().Line != 5 {
		t.Errorf("%d unknown, told %v", n, told)
	}
	if got := Merge(c, []Message{{Context: "y", ID: "a"}}); got.Retired != 1 {
		t.Errorf("%d translations are retired", got.Retired)
	}
}
