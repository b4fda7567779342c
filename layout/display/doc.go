// Package display is what layout gives to the painters: pages of items, each with its place on the page and its part in
// the structure of the document.
//
// There are four kinds of items: Text, Path, Image and Link. Painters see nothing else and decide nothing.
package display
