package source

import (
	"testing"
	"testing/fstest"
)

// TestNearestFile: a file of a similar name in the same folder is found, and never one by which runs of the program know
// of each other.
func TestNearestFile(t *testing.T) {
	files := fstest.MapFS{"pictures/boat.png": {}, "boats.csv": {}, ".report-lock": {}, ".report-0123/a": {}}
	for name, want := range map[string]string{
		"pictures/baot.png": "pictures/boat.png", "boat.csv": "boats.csv", "report-lock": "", ".report-lok": "", "nowhere/a": "",
	} {
		if got := NearestFile(files, name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
