// Package outline has the outlines of drawings: paths as their files write them, basic shapes as paths, and what is
// measured along and around a path.
package outline
