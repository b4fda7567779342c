// Package fonts has the faces that are built into the program. It finds a face for a family and a style, finds a face
// where another one has no glyph, and cuts a face down to the glyphs that a document uses.
//
// A Face is one font file. A Family is the faces of one design. The Book is all families that can be used, with the
// order of fallbacks by script. Nothing here shapes or measures text; see layout/shape.
//
// All embedded files are under the SIL Open Font License 1.1, and each folder has its licence. The licence does not
// apply to documents in which the fonts are embedded.
package fonts
