// Package compose turns the texts of a section into blocks: running text, captions, values, links, notes and the
// objects that a text places. It knows what all sections and objects have, and no kind of them.
package compose
