// Package fonts holds the letters: the faces that are built into the program,
// how a family and a style lead to a face, which face helps out where another
// has no glyph, and how a face is cut down to the glyphs that a document uses.
//
// A Face is one font file. A Family is the faces of one design. The Book is
// all that can be used, with the order of fallback by script. Nothing here
// shapes or measures text; see layout/shape.
//
// All embedded files are under the SIL Open Font License 1.1; each folder
// holds its licence. The licence does not reach documents that embed them.
package fonts
