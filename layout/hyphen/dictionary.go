package hyphen

import (
	"strconv"
	"strings"
)

// ReadDictionary reads a file of libhyphen (hyph_lv_LV.dic), of which LibreOffice has many: patterns, one a line,
// behind the name of the encoding. Where a pattern would change letters at a hyphen (“a1b/…”), the word is not divided
// there. The file is in UTF-8 here, whatever it says.
func ReadDictionary(text string) (Source, []Fault) {
	r := reader{text: text, loose: true}
	first := true
	for line := range strings.Lines(text) {
		from := r.at
		r.at += len(line)
		if first {
			first = false
			continue // the encoding
		}
		line, _, _ = strings.Cut(line, "%")
		words := strings.Fields(line)
		switch {
		case len(words) == 0:
		case words[0] == "NEXTLEVEL":
			r.faults = append(r.faults, Fault{
				from, len(words[0]), "the file divides compounds by patterns of their own",
				"take the patterns of the language for TeX, as hyph-lv.tex",
			})
			return r.source, r.faults
		case isSetting(words[0]):
			r.setting(words)
		default:
			r.pattern(Entry{plainPattern(words[0]), from + strings.Index(line, words[0])})
		}
	}
	return r.source, r.faults
}

// isSetting reports whether a line is one of capitals, as LEFTHYPHENMIN 2.
func isSetting(word string) bool {
	return strings.ContainsAny(word, "AEIOU") && strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// setting takes the fewest letters around a hyphen. What else there is concerns the parts of compounds, and signs that
// no word is divided at here anyway.
func (r *reader) setting(words []string) {
	if len(words) < 2 {
		return
	}
	n, err := strconv.Atoi(words[1])
	if err != nil || n < 0 {
		return
	}
	switch words[0] {
	case "LEFTHYPHENMIN":
		r.source.Left = n
	case "RIGHTHYPHENMIN":
		r.source.Right = n
	}
}

// plainPattern is a pattern that forbids a hyphen where another would change letters.
func plainPattern(pattern string) string {
	letters, _, changes := strings.Cut(pattern, "/")
	if !changes {
		return pattern
	}
	out := []byte(letters)
	for i, c := range out {
		switch {
		case c == '9':
			out[i] = '8'
		case '0' <= c && c <= '9' && c%2 == 1:
			out[i] = c + 1
		}
	}
	return string(out)
}
