package bib

import (
	"testing"
)

// TestISBN: numbers of ten and of thirteen digits with the right last one are ISBNs, and none of
// another length is, whatever its sum (ISO 2108).
func TestISBN(t *testing.T) {
	for text, want := range map[string]bool{
		"978-3-16-148410-0": true, "9783161484100": true, "ISBN 978-3-16-148410-0": true, "0-306-40615-2": true, "0-8044-2957-X": true, "0-8044-2957-x": true,
		"978-3-16-148410-1": false, "0-306-40615-3": false, "978-3-16-148410-X": false, "0-8044-295X-7": false, "letters": false, "": false,
		"0": false, "00000000": false, "000000000000": false, "00000000000000": false, "97831614841": false,
	} {
		if got := isISBN(text); got != want {
			t.Errorf("%q is an ISBN: %v", text, got)
		}
	}
}
