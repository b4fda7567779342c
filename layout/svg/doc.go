// Package svg reads drawings in SVG as paths. All that it cannot draw is a problem, so that nothing is missing from a
// page unsaid. It knows one drawing at a time, and neither where it is placed nor who names it.
package svg
