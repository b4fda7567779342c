// Package pdf paints a display list as a PDF file.
//
// fpdf paints the pages, uncompressed; glyphs go straight into its content
// streams. The finishing pass then owns the file: it reads fpdf's objects (package
// cos), adds fonts, structure (package tag), metadata (package xmp), links,
// bookmarks and page labels, and writes the file anew. The way is Write:
//
//	paint.go      display items → content streams, marked content, slots of glyphs
//	slots.go      glyph and text → character code, so that text comes back exactly
//	fontfile.go   slots → subset, ToUnicode, font objects
//	links.go      links → annotations; outline.go bookmarks; finish.go the catalog
//	tag/          the structure tree
//	cos/          objects, reading, writing
package pdf
