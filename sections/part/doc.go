// Package part is the parts of a report: the table [[part]], and which sections are in which part.
package part
