// Package layout sets documents: blocks of text, lists, tables and pictures
// become pages of items in their places. It knows no report, no TOML and no PDF.
//
// Typeset is the whole way, a stage a file:
//
//	collect    blocks → words and spaces, structure elements   collect.go, inline.go
//	shape      words → glyphs, on all cores                    package shape
//	prepare    widths of table columns                         table.go
//	break      paragraphs → lines, on all cores                paragraph.go, items.go, justify.go, order.go, package linebreak
//	build      lines → strips, one after another: the galley   list.go, table.go, … one file a block
//	paginate   galley → pages                                  paginate.go
//	refer      contents and references get their page numbers  references.go
//	furnish    running heads, folios, links' destinations      furniture.go
//
// To add a block: a type with its fields, a collect method that makes its
// node, and the node's prepare and build, all in one file of its name.
package layout
