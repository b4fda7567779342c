// Package svg reads drawings in SVG 1.1, and what of SVG 2 is in use, as marks of a display.Drawing. What it cannot
// draw is a problem, so that nothing is missing from a page unsaid. It knows one drawing at a time, and neither
// where it is placed nor who names it.
//
// The way of a drawing: package dom reads the tree of elements; package css finds the properties of each; the
// functions of this package walk the tree with a scene, which is all that an element gets from those around it, and
// return marks. Lengths are floats until a point is put into a mark: there they become integers (layout/unit).
package svg
