// Package inline sets texts: the inlines of a paragraph become words and spaces, which are broken
// into lines and placed.
//
// The way of a paragraph:
//
//	Session.Enter      inlines → pieces of one style → atoms: words and spaces   read.go, direction.go, isolate.go
//	styles             the words of each style enter the table to be shaped      styles.go, script.go
//	itemizer           atoms → boxes, glue and penalties                         items.go, hang.go, opportunities.go
//	linebreak          items → lines                                             package linebreak
//	compositor         the words of a line get their places                      justify.go, kashida.go, order.go
//
// A Frame says where a text is set, and which Tree takes its elements; measure.go measures texts for blocks that
// must know how wide they are. Report gathers what went wrong in texts.
package inline
