// Package dom reads the XML of a drawing as a tree of the elements of SVG. What programs add for themselves is left
// out.
package dom
