// Package display is what layout hands to the painters: pages of items, each
// in its place and with its part in the structure of the document.
//
// The set of items is closed: Text, Path, Image and Link. Painters see nothing
// else; they decide nothing.
package display
