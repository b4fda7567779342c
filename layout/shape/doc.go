// Package shape turns characters into glyphs.
//
// Text is cut into words; each form of a word is shaped once with a space on
// both sides, so that kerning with the space is known, and kept in a Table.
// A long report has ten words for each form of a word, so that this is what makes setting
// it fast. Shaping is by go-text (a port of HarfBuzz), repaired as repair.go tells.
//
// The way of a text: Itemize cuts a paragraph into atoms (words and spaces
// with a bidi level), interning each word in a Table; Table.Shape shapes all
// new words on all cores; from then on the words are read only.
package shape
