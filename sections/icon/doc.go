// Package icon has the small signs that stand beside numbers and points: the pictograms of the program, each with a
// name, and drawings of the author.
package icon
