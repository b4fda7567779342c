// Package printing is what a report says of its paper: the size of pages and their margins, what a press takes, and
// how leaves are bound.
package printing
