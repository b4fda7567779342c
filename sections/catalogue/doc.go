// Package catalogue reads and writes catalogues of translations in the PO form of GNU
// gettext (its manual, "The Format of PO Files").
package catalogue
