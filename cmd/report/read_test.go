package main

import "testing"

// TestHarmless: what a PDF says cannot steer a terminal; what scripts need stays.
func TestHarmless(t *testing.T) {
	for text, want := range map[string]string{
		"plain": "plain", "soft\u00adhyphen": "soft\u00adhyphen", "\u200fعام": "\u200fعام",
		"a\x1b[2J\u009bb": "a<U+001B>[2J<U+009B>b", "a\u202eb": "a<U+202E>b",
	} {
		if got := harmless(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
