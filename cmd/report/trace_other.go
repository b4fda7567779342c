//go:build !unix

package main

// forbidCoreFiles does nothing: this system keeps no image of the memory in a file.
func forbidCoreFiles() {}
