// Package galley has type that is set and not yet divided into pages: strips that are never divided, one below the
// other, each with the cost of a page break behind it. Blocks put strips on a galley, and package page takes them from
// there.
//
// Node is a block on its way to a galley, Flow what is divided into pages together, and NoteFlow the footnotes
// that the strips of a flow call.
package galley
