package packed

import "strings"

// Lines are lines of the form "key<tab>value" in the order of the bytes of their keys. Each ends with a line feed.
type Lines string

// Find looks a key up.
func (t Lines) Find(key string) (value string, ok bool) {
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

// Of are the lines with keys that begin alike.
func (t Lines) Of(beginning string) Lines {
	first := 0
	if !strings.HasPrefix(string(t), beginning) {
		if first = strings.Index(string(t), "\n"+beginning) + 1; first == 0 {
			return ""
		}
	}
	t = t[first:]
	last := strings.LastIndex(string(t), "\n"+beginning) + 1
	return t[:last+strings.IndexByte(string(t[last:]), '\n')+1]
}
