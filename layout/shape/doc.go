// Package shape turns characters into glyphs.
//
// Text is cut into words. Each form of a word is shaped once, with a space on both sides, so that kerning with the
// space is known, and is kept in a Table. In a long report each form of a word occurs about ten times, so the Table
// makes typesetting fast. Shaping is by go-text, a port of HarfBuzz, with the repair that repair.go describes. Latin
// words in built-in faces are set from packed kerning instead, glyph by glyph the same (kerning.go).
//
// The way of a text: Itemize cuts a paragraph into atoms (words and spaces
// with a bidi level), interning each word in a Table; Table.Shape shapes all
// new words on all cores; from then on the words are read only.
package shape
