// Package cite writes publications in the styles that lists of them have. A style is a value: its parts in their
// order, the signs between them, and how names are written. To add one, write its file and name it in styles.go.
package cite
