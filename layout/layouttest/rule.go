package layouttest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/content"
)

// Rule is what a small document shows.
type Rule struct {
	// Name is the rule in words with _ between them; the golden has it too.
	Name string
	// Show says what of the pages stands in the golden.
	Show Show
	// Finds is how many things layout finds in the document; most have none.
	Finds int
	// Document makes the document.
	Document func(t *testing.T) *content.Document
}

// Check sets the document of each rule and compares it with its golden in testdata/rules; accept writes the goldens
// anew. A golden that belongs to no rule is an error.
func Check(t *testing.T, accept bool, rules []Rule) {
	t.Helper()
	var names []string
	for _, rule := range rules {
		names = append(names, rule.Name)
		t.Run(rule.Name, func(t *testing.T) { rule.check(t, accept) })
	}
	noOthers(t, names)
}

// noOthers looks for goldens in testdata/rules that have none of some names, which are those of all rules of a room.
func noOthers(t *testing.T, names []string) {
	t.Helper()
	files, err := os.ReadDir(filepath.Join("testdata", "rules"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !slices.Contains(names, strings.TrimSuffix(f.Name(), ".txt")) {
			t.Errorf("testdata/rules/%s belongs to no rule", f.Name())
		}
	}
}

// check sets the document of a rule.
func (rule *Rule) check(t *testing.T, accept bool) {
	t.Helper()
	out, found, err := layout.Typeset(rule.Document(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != rule.Finds {
		t.Errorf("found %+v", found)
	}
	compare(t, accept, rule.Name, Brief(out, rule.Show))
}

// compare compares a text with the golden of a name in testdata/rules, or accepts it.
func compare(t *testing.T, accept bool, name, got string) {
	t.Helper()
	golden := filepath.Join("testdata", "rules", name+".txt")
	if accept {
		if err := os.MkdirAll(filepath.Dir(golden), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if want := string(data); got != want {
		t.Errorf("%s (make golden accepts it):\n%s", golden, difference(got, want))
	}
}

// difference shows the lines in which two texts differ: those that were wanted, and those that came.
func difference(got, want string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return "- " + strings.Join(a, "\n- ") + "\n+ " + strings.Join(b, "\n+ ")
}
