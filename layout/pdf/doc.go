// Package pdf paints a display list as a PDF file.
//
// A canvas makes the pages (fpdf, uncompressed); what is painted on them is compressed here, and pictures go into the
// file as they are. The finishing pass then owns the file: it adds fonts, structure (package tag), metadata (package
// xmp), links, bookmarks and page labels, by what the standards of the file ask for (package profile), and writes the
// file anew (package cos).
// The way is Write:
//
//	paint.go      display items → content streams, marked content; inks.go inks
//	slots.go      glyph and text → character code, so that text comes back exactly
//	embed.go      pictures → XObjects
//	canvas.go     what is asked of the library; fpdf.go the one that is used
//	finish.go     the parts of the finishing pass in their order, each a function of its own file:
//	              fontfile.go, pictures.go, links.go, outline.go, describe.go, attachments.go
//	profile/      what standards forbid, require and have written
//	tag/          the structure tree
//	cos/          objects, reading, writing
package pdf
