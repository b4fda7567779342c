// Package bidi finds the direction of each character of a text, and the order in which a line
// shows its characters, by the Unicode Bidirectional Algorithm (UAX #9, Unicode 17).
//
// Levels applies the rules X1 to I2 to a paragraph; Line is rule L1, and Order rule L2, for each
// line. Text is taken as it is: what ends a paragraph (rule P1) is the caller's affair.
// Classes of characters come from golang.org/x/text/unicode/bidi, whose own resolution returns
// runs of directions without their levels.
package bidi
