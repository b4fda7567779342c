package source

import (
	"fmt"
	"testing"

	"annualreport/layout/diag"
)

// TestWhere: a place knows of each key where it and its value stand, whether it is there, and what it is; the place of
// what was not read is nowhere, and has no keys.
func TestWhere(t *testing.T) {
	root := NewFile("f", "[t]\ntext = 'x'\nnumber = 5\nnone = []\nlist = [1]\ntable = {}\ntables = [{}]\n").Parse(new(diag.List))
	where := root.Table("t").Where()
	for key, want := range map[string]string{
		"text":    "f:1:2 f:2:1 f:2:8: has true, values true, text true, table false",
		"number":  "f:1:2 f:3:1 f:3:10: has true, values true, text false, table false",
		"none":    "f:1:2 f:4:1 f:4:8: has true, values false, text false, table false",
		"list":    "f:1:2 f:5:1 f:5:8: has true, values true, text false, table false",
		"table":   "f:1:2 f:6:1 f:6:9: has true, values true, text false, table true",
		"tables":  "f:1:2 f:7:1 f:7:10: has true, values true, text false, table false",
		"unknown": "f:1:2 f:1:2 f:1:2: has false, values false, text false, table false",
	} {
		if got := whereOf(where, key); got != want {
			t.Errorf("%s: %s, want %s", key, got, want)
		}
	}
	nowhere := Where{}
	if nowhere.Known() || !where.Known() {
		t.Error("it is not known what is nowhere")
	}
	if !nowhere.Span().IsZero() || !nowhere.Key("text").IsZero() || !nowhere.Value("text").IsZero() {
		t.Error("nowhere has a place")
	}
	if nowhere.Has("text") || nowhere.HasValues("text") || nowhere.IsText("text") || nowhere.IsTable("text") {
		t.Error("nowhere has a key")
	}
}

// whereOf is what a place knows of a key.
func whereOf(w Where, key string) string {
	return fmt.Sprintf("%s %s %s: has %v, values %v, text %v, table %v", w.Span(), w.Key(key), w.Value(key),
		w.Has(key), w.HasValues(key), w.IsText(key), w.IsTable(key))
}
