// Package value reads the values of attributes and properties: numbers, lengths, colors, lists of transformations. It
// knows no elements.
package value
