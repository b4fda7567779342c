// Package phrase writes numbers of things as messages say them.
package phrase

import "fmt"

// Count is a number with the word for what it counts, in English: "1 page", "2 pages".
func Count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// kilo is a thousand: sizes are given as networks and disks count them, not in powers of two.
const kilo = 1000

// Size is a number of bytes as people read it, rounded: "999 B", "12 KB", "3.4 MB".
func Size(bytes int) string {
	switch {
	case bytes < kilo:
		return fmt.Sprintf("%d B", bytes)
	case bytes < kilo*kilo:
		return fmt.Sprintf("%d KB", (bytes+kilo/2)/kilo)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/(kilo*kilo))
}
