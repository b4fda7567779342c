// Package chart draws values: as bars, columns, lines, slopes, dots, flows, or parts of a whole. Each is a Kind in
// a file of its name: its axis, the form in which all its words have room, and the drawing.
//
// A chart enters its words (words.go), looks for a form that has room for them (Chart.Fit), and is drawn (Chart.Draft)
// as items with the places where they may be divided among pages. What does not fit in any other form becomes bars.
package chart
