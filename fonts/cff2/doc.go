// Package cff2 draws the outlines of fonts with a CFF2 table, which are the variable fonts of the PostScript kind
// (OpenType 1.9, "CFF2" and "CFF2 CharString format").
//
// A Font is the table as it is in the file. An Instance is the font at a place on its axes; it draws glyphs. All
// numbers are integers, so that an outline is the same on every processor.
package cff2
