package source

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/diag"
)

// TestWritten: each value of a file is found where it is written, by its keys and its places in lists; a part of a text is found
// where no escape stands in it.
func TestWritten(t *testing.T) {
	f := NewFile("f", "a = \"fog\" # x\nb = [1, \"two\", [true]] \n[c]\nd = { e = 2031-05-03, f = 2.5 }\n[[g]]\nh = 'one'\n[[g]]\nh = \"\"\"\nt\\two\"\"\"\n")
	root := ValuesOf(f, new(diag.List))
	g := root.Key("g").List()
	for value, want := range map[*Value]string{
		root.Key("a"): `"fog"`, root.Key("b"): `[1, "two", [true]]`, root.Key("b").List()[1]: `"two"`, root.Key("b").List()[2].List()[0]: "true", root.Key("c").Key("d"): "{ e = 2031-05-03, f = 2.5 }",
		root.Key("c").Key("d").Key("e"): "2031-05-03", root.Key("c").Key("d").Key("f"): "2.5", g[0].Key("h"): "'one'", g[1].Key("h"): "\"\"\"\nt\\two\"\"\"",
	} {
		if got := Raw(f, value); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := strings.Join(root.Names(), " ") + " " + strings.Join(root.Key("c").Key("d").Names(), " "); got != "a b c g e f" {
		t.Errorf("the keys are %s", got)
	}
	if !root.Key("b").IsList || !root.Key("g").IsList || root.Key("a").IsList || root.Key("c").IsList || root.Key("b").Keys != nil || root.Key("c").Data != nil {
		t.Error("a list is none, or a table is one")
	}
	var none *Value
	_, isText := root.Key("b").Words()
	_, isDate := root.Key("c").Key("d").Key("e").Date()
	whole, isWhole := root.Key("b").List()[0].Whole()
	_, isReal := root.Key("c").Key("d").Key("f").Whole()
	if got := fmt.Sprint(isText, isDate, whole, isWhole, isReal, none.Key("x") == nil, len(none.List()), root.Key("none") == nil); got != "false true 1 true false true 0 true" {
		t.Error(got)
	}
	for part, want := range map[string]bool{"fog": true, "og": true, "x": false} {
		at, ok := Within(f, root.Key("a"), part, strings.Index("fog", part[:1]))
		if ok != want || ok && f.Text[at:at+len(part)] != part {
			t.Errorf("%s: %d %t", part, at, ok)
		}
	}
	if at, ok := Within(f, g[1].Key("h"), "wo", 2); !ok || f.Text[at:at+2] != "wo" {
		t.Errorf("behind an escape: %d %t", at, ok)
	}
	if _, ok := Within(f, g[1].Key("h"), "t\two", 0); ok {
		t.Error("a part with an escape is taken for one that is written as it is")
	}
	if ValuesOf(NewFile("f", "a = "), new(diag.List)) != nil {
		t.Error("a broken file has values")
	}
}

// TestEdited: parts of a file are others, and all else has the bytes that it has on the disk.
func TestEdited(t *testing.T) {
	for onDisk, want := range map[string]string{
		"a = \"fog\"\nb = 1\n": "a = X\nb = 2\n", "\ufeffa = \"fog\"\nb = 1\n": "\ufeffa = X\nb = 2\n", "a = \"fog\"\rb = 1\r": "a = X\rb = 2\r", "a = \"fog\" # \u2028\nb = 1 # \u0085\n": "a = X # \u2028\nb = 2 # \u0085\n", "a = \"fog\"\r\nb = 1\r\n": "a = X\r\nb = 2\r\n",
	} {
		f := NewFile("f", onDisk)
		root := ValuesOf(f, new(diag.List))
		if root == nil {
			t.Fatalf("%q", onDisk)
		}
		a, b := root.Key("a"), root.Key("b")
		if got := Edited(onDisk, []Edit{{b.From, b.To, "2"}, {a.From, a.To, "X"}}); got != want {
			t.Errorf("%q is %q, want %q", onDisk, got, want)
		}
		if got := Edited(onDisk, nil); got != onDisk {
			t.Errorf("%q without edits is %q", onDisk, got)
		}
	}
}
