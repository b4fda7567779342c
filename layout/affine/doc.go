// Package affine has the arithmetic of outlines: points, affine maps, and sines. All of it gives the same numbers on
// every processor: each product is converted before it is added, which forbids a compiler to fuse the two (The Go
// Programming Language Specification, "Floating-point operators"), and the sines are computed here. A product that
// is kept in a variable is converted, too: compilers fuse across statements.
package affine
