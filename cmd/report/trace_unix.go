//go:build unix

package main

import "syscall"

// forbidCoreFiles lets a crash leave no image of the memory, in which the report would be.
func forbidCoreFiles() { _ = syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{}) }
