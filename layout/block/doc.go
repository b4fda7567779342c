// Package block turns the blocks of a document into strips. Each block is one file with three steps: collect makes its
// elements and enters its texts, Prepare fixes the widths that depend on shaped words, and Build puts strips on a
// galley.
//
// Collect, Prepare and Build do this for a whole document; collect.go has the one list of the kinds of blocks.
package block
