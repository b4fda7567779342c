// Package translate puts the texts of a report into another language while it is read, and lists them for translators.
package translate
