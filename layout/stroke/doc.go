// Package stroke makes outlines of lines: of their width, with their ends, corners and dashes. Painters that know
// lines do not need it; it serves those that fill outlines alone, and lines that are leant or scaled in one
// direction.
package stroke
