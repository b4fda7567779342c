package language

import "strings"

// table is lines of the form "key<tab>value" in the order of the bytes of their keys. It is looked up where it
// lies in the program, without being read first.
type table string

// find looks a key up.
func (t table) find(key string) (value string, ok bool) {
	low := 0
	high := len(t)
	for low < high {
		// The line around the middle, which may begin before it.
		middle := (low + high) / 2
		start := low + strings.LastIndexByte(string(t[low:middle]), '\n') + 1
		end := start + strings.IndexByte(string(t[start:]), '\n')
		found, value, _ := strings.Cut(string(t[start:end]), "\t")
		switch {
		case found == key:
			return value, true
		case found < key:
			low = end + 1
		default:
			high = start
		}
	}
	return "", false
}
