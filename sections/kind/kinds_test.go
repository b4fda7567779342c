package kind

import "testing"

// TestNamesOfKinds: a kind is read by the name that documents have for it.
func TestNamesOfKinds(t *testing.T) {
	list := Sections(nil, nil).Spec().Type.Item
	for i, k := range kinds(nil, nil) {
		if got := list.Kinds[i].Name; got != k.Name {
			t.Errorf("the kind %q is %q in documents", k.Name, got)
		}
	}
	if len(list.Kinds) != len(kinds(nil, nil)) {
		t.Errorf("documents have %d kinds, the program %d", len(list.Kinds), len(kinds(nil, nil)))
	}
}
