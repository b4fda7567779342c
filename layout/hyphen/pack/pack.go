package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"annualreport/layout/archive"
	"annualreport/layout/packed"
)

// pack makes all files out of an archive of patterns, by their names.
func pack(data []byte) (map[string][]byte, error) {
	files, err := unpacked(packed.Zip(data))
	if err != nil {
		return nil, err
	}
	languages, err := languagesOf(files)
	if err != nil {
		return nil, err
	}
	out, err := packPatterns(languages)
	if err != nil {
		return nil, err
	}
	out["exceptions.tsv"] = exceptionsOf(languages)
	out["words.zip"], err = archive.Zip(rest(files))
	return out, err
}

// unpacked are the files of an archive by their names.
func unpacked(z packed.Zip) (map[string][]byte, error) {
	files := make(map[string][]byte)
	for name := range z.Names() {
		data, _, err := z.File(name)
		if err != nil {
			return nil, err
		}
		files[name] = data
	}
	return files, nil
}

// rest are the files that are handed on as they are: lists of words, and licences.
func rest(files map[string][]byte) map[string][]byte {
	out := maps.Clone(files)
	maps.DeleteFunc(out, func(name string, _ []byte) bool {
		return !strings.HasPrefix(name, "words-") && !strings.HasPrefix(name, "licences/")
	})
	return out
}

// language is what TeX has of a language.
type language struct {
	tag string
	// left and right are the fewest letters around a hyphen.
	left, right int
	// patterns and exceptions are as TeX writes them: ".ab3i", "ta-ble".
	patterns, exceptions []string
}

// languagesOf reads all languages, in the order of their tags.
func languagesOf(files map[string][]byte) ([]language, error) {
	var out []language
	for line := range strings.Lines(string(files["index.tsv"])) {
		if strings.HasPrefix(line, "tag\t") {
			continue // the titles of the columns
		}
		var l language
		if _, err := fmt.Sscan(line, &l.tag, &l.left, &l.right); err != nil {
			return nil, fmt.Errorf("index.tsv: %q: %w", line, err)
		}
		l.patterns = strings.Fields(string(files["hyph-"+l.tag+".pat.txt"]))
		l.exceptions = strings.Fields(string(files["hyph-"+l.tag+".hyp.txt"]))
		out = append(out, l)
	}
	slices.SortFunc(out, func(a, b language) int { return strings.Compare(a.tag, b.tag) })
	return out, nil
}

// exceptionsOf are lines of a language with a word, and the word with its hyphens. The last one of a word counts.
func exceptionsOf(languages []language) []byte {
	byWord := make(map[string]string)
	for _, l := range languages {
		for _, word := range l.exceptions {
			word = strings.ToLower(word)
			byWord[l.tag+" "+strings.ReplaceAll(word, "-", "")] = word
		}
	}
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(byWord)) {
		fmt.Fprintf(&b, "%s\t%s\n", key, byWord[key])
	}
	return []byte(b.String())
}
