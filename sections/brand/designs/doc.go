// Package designs says how pages look, as data. A design is a file in TOML, one of the program's or one of the
// author's beside the report: it says of each role of texts in which letters, how large, on how many lines and in an
// ink of which role the text is set. The families and the colors themselves are those of the brand, which
// sections/brand brings together with the design.
package designs
