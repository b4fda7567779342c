package bib

import (
	"strconv"
	"strings"
	"unicode"
)

// bibKeys are the keys of publications as BibTeX can have them, each only once. A key that it can have, as nearly all
// are, stays.
func bibKeys(refs []Reference) []string {
	out := make([]string, len(refs))
	taken := make(map[string]bool)
	for i := range refs {
		if key := refs[i].Key.Value; bibKey(key) == key {
			out[i] = key
			taken[key] = true
		}
	}
	for i := range refs {
		if out[i] != "" {
			continue
		}
		key := bibKey(refs[i].Key.Value)
		for n := 2; taken[key]; n++ {
			key = bibKey(refs[i].Key.Value) + "-" + strconv.Itoa(n)
		}
		taken[key] = true
		out[i] = key
	}
	return out
}

// bibKey is a key with a hyphen in the place of each sign that would end a key of BibTeX, or that Biber refuses.
func bibKey(key string) string {
	out := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || !unicode.IsGraphic(r) || strings.ContainsRune("\"#%'(),={}\\~@", r) {
			return '-'
		}
		return r
	}, key)
	if out == "" {
		return "-"
	}
	return out
}
