// Package bib reads lists of publications that other programs keep: BibTeX, CSL-JSON
// and RIS. What is wrong in a file is reported by entry and line.
package bib
