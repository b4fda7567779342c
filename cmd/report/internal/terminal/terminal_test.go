package terminal

import (
	"os"
	"testing"
)

// TestNoInput: at the null device nobody types, though it is a device as terminals are: who gives it to the program to
// read cannot be asked.
func TestNoInput(t *testing.T) {
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if IsInput(null) {
		t.Error("the null device is taken for a terminal")
	}
}
