// Package page divides galleys into pages and completes them.
//
//	paginate.go, walk.go   where columns end: the breaks whose costs together are least
//	float.go, giving.go    what may stand later, and pictures that give way
//	footnotes.go           notes at the feet of columns
//	balance.go             the columns of a last page; spanning.go what runs over all of them
//	assemble.go            strips and notes on pages; edges.go and verso.go their places on a spread
//	tabs.go                tabs at the fore edge
//	furniture.go           running heads and folios; references.go the page numbers of the contents
//	wrap.go, printmarks.go the cover on a sheet of its own, and marks for those who print and trim
package page
