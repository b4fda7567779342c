//go:build !linux

package main

// adviseHugePages does nothing where the program does not know how to ask for huge pages.
func adviseHugePages() {}
