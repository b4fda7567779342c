//go:build !linux

package hugepages

// Advise does nothing where the program does not know how to ask for huge pages.
func Advise() {}
