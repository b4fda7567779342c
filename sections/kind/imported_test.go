package kind

import (
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/bib"
	"annualreport/sections/source"
)

// TestVolumesAreNotTwice: two volumes of one work are two publications; the same volume twice is told, and so is an
// article, whose volume is that of its journal.
func TestVolumesAreNotTwice(t *testing.T) {
	for name, c := range map[string]struct {
		first, second [3]string // volume, its title, container
		told          int
	}{
		"volumes": {[3]string{"1", "Eggs"}, [3]string{"2", "Nests"}, 0}, "titles alone": {[3]string{"", "Eggs"}, [3]string{"", "Nests"}, 0},
		"one volume": {[3]string{"1", "Eggs"}, [3]string{"1", "Eggs"}, 1}, "articles": {[3]string{"1", "", "Sea"}, [3]string{"2", "", "Sea"}, 1},
	} {
		var entries []publication
		for _, v := range [][3]string{c.first, c.second} {
			e := publication{}
			for i, of := range []bib.Variable{bib.Volume, bib.VolumeTitle, bib.Container} {
				e.Set(of, source.Text{Value: v[i]})
			}
			e.Set(bib.Title, source.Text{Value: "Gulls"})
			entries = append(entries, e)
		}
		problems := new(diag.List)
		if checkTwice(entries, problems); len(problems.Sorted()) != c.told {
			t.Errorf("%s: %v is told", name, problems.Sorted())
		}
	}
}

// TestFirstAddress: of several addresses in one field the first one is the link, whatever stands between them; a
// semicolon within an address is kept, and so is what is no list of addresses.
func TestFirstAddress(t *testing.T) {
	for text, want := range map[string]string{
		"https://a.example/x":                     "https://a.example/x",
		"https://a.example/x https://b.example/y": "https://a.example/x",
		"https://a.example/x;https://b.example/y": "https://a.example/x",
		"https://a.example/x; http://b.example/y": "https://a.example/x",
		"https://a.example/x;v=1?a;b":             "https://a.example/x;v=1?a;b",
		"at https://a.example/x":                  "at https://a.example/x",
	} {
		if got := firstAddress(text); got != want {
			t.Errorf("of %q the first is %q, want %q", text, got, want)
		}
	}
}
