// Package parallel is the one place of the program that starts goroutines.
//
// A panic in a goroutine would end the program at once, whatever its caller is
// doing. Here it becomes a Fault, which the caller gets as an error, or as a panic of its
// own where it has no error to return. If several fail, the caller gets the failure of
// the lowest number, whichever goroutine was first.
package parallel
