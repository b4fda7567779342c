// Package filter applies the effects of drawings to pixels (Filter Effects 1): blurs, shadows, mixtures, changes of
// colors. It knows no elements and no files. It computes with whole numbers of 16 bits a component, multiplied by the
// alpha.
package filter
