// Package glyf writes outlines of glyphs as entries of a glyf table (OpenType 1.9, "glyf: glyph data").
package glyf
