// Package layout sets documents: blocks of text, lists, tables and pictures
// become pages of items in their places. It knows no TOML and no PDF.
//
// Typeset is the whole way, in five calls. Each room knows only those below it:
//
//	block.Collect       blocks → nodes: texts are cut into words, elements enter the structure
//	block.Prepare       words → glyphs, on all cores; widths of columns, forms of charts
//	inline.BreakLines   words → lines, on all cores
//	block.Build         nodes → strips, one below the other: the galley
//	page.Assemble       strips → columns → pages, with their notes, heads and folios
//
//	page         galleys to pages                 block        one file a block
//	galley       strips, and what a break costs   chart        one file a kind of chart
//	inline       texts to lines                   content      the document, as it is handed over
//
// Beside them: shape (words to glyphs), linebreak (total fit), bidi, hyphen, scale, visible (what nobody can read),
// and display, which is all that painters see.
package layout
