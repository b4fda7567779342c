package terminal

import (
	"os"
	"testing"
)

// TestNullDevice: the null device is no terminal, though it is a device of characters as terminals are: who gives it to
// the program to read cannot be asked.
func TestNullDevice(t *testing.T) {
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if IsInput(null) || Is(null) {
		t.Error("the null device is taken for a terminal")
	}
}
