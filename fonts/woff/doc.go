// Package woff unpacks fonts that are packed for the web: WOFF 1.0 (W3C, "WOFF File Format 1.0") and WOFF 2.0 (W3C,
// "WOFF File Format 2.0"). It gives the tables of each face; what they hold is not checked. Instructions for
// rasterizers of low resolution are left out of outlines that WOFF 2.0 stores in its own form.
package woff
