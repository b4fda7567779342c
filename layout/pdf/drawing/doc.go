// Package drawing writes drawings as form XObjects (ISO 32000-1, 8.10), each once for a file: outlines, gradients as
// shadings, groups and masks as transparency groups. A form fills the square of size 1, as a picture does.
package drawing
