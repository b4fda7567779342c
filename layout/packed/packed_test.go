package packed

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/archive"
)

// TestLines: each key is found, with its value, and no other.
func TestLines(t *testing.T) {
	const lines = Lines("a\t1\nab\t\nb\t2 3\nz\tlast\n")
	for _, c := range []struct {
		key, value string
		found      bool
	}{
		{"a", "1", true}, {"ab", "", true}, {"b", "2 3", true}, {"z", "last", true},
		{"", "", false}, {"aa", "", false}, {"abc", "", false}, {"c", "", false}, {"zz", "", false},
	} {
		if value, ok := lines.Find(c.key); value != c.value || ok != c.found {
			t.Errorf("%q: %q, %t", c.key, value, ok)
		}
	}
	if _, ok := Lines("").Find("a"); ok {
		t.Error("something is found in nothing")
	}
}

// TestLinesOf: the lines of a beginning stand together, wherever they stand.
func TestLinesOf(t *testing.T) {
	const lines = Lines("a b\t1\na c\t2\nab c\t3\nb d\t4\n")
	for beginning, want := range map[string]Lines{
		"a ": "a b\t1\na c\t2\n", "ab ": "ab c\t3\n", "b ": "b d\t4\n", "c ": "", "": lines,
	} {
		if got := lines.Of(beginning); got != want {
			t.Errorf("%q: %q", beginning, got)
		}
	}
	if got := Lines("").Of("a "); got != "" {
		t.Errorf("of nothing: %q", got)
	}
}

// TestZip: what layout/archive packs is read again, and no other name is found.
func TestZip(t *testing.T) {
	files := map[string][]byte{"b": []byte("two"), "a/c": {}, "a": bytes.Repeat([]byte("one "), 500)}
	data, err := archive.Zip(files)
	if err != nil {
		t.Fatal(err)
	}
	z := Zip(data)
	if names := slices.Collect(z.Names()); !slices.Equal(names, []string{"a", "a/c", "b"}) {
		t.Errorf("the names are %q", names)
	}
	for name, want := range files {
		if got, ok, err := z.File(name); !bytes.Equal(got, want) || !ok || err != nil {
			t.Errorf("%s: %q, %t, %v", name, got, ok, err)
		}
	}
	if data, ok, err := z.File("c"); data != nil || ok || err != nil {
		t.Errorf("c: %q, %t, %v", data, ok, err)
	}
}

// TestDamagedZip: an archive that is cut off or has a wrong byte ends with an error or without the file, not in a panic.
func TestDamagedZip(t *testing.T) {
	text := bytes.Repeat([]byte("one two three "), 20)
	data, err := archive.Zip(map[string][]byte{"a": text})
	if err != nil {
		t.Fatal(err)
	}
	for at := range data {
		_, _, _ = Zip(data[:at]).File("a")
		_, _, _ = Zip(data[at:]).File("a")
		for _, b := range []byte{0, 0xff, data[at] ^ 1} {
			_, _, _ = Zip(slices.Concat(data[:at], []byte{b}, data[at+1:])).File("a")
		}
	}
	if _, ok, err := Zip(strings.Repeat("a", 100)).File("a"); ok || err != nil {
		t.Error("a file is found in no archive")
	}
}
