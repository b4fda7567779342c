package sheet

import (
	"strconv"
	"strings"

	"annualreport/sections/number"
)

// numberFormat is how a cell of Excel shows what it holds (ISO/IEC 29500-1, 18.8.31).
type numberFormat struct {
	// parts show numbers, each some of them.
	parts formatParts
	// hidesWords means that nothing is shown of words.
	hidesWords bool
	// words is what is shown around words, nil for most.
	words *wordsFormat
	// isStruck means that a line goes through what is shown.
	isStruck bool
}

// readNumberFormat reads a format.
func readNumberFormat(code string) numberFormat {
	const partOfWords = 3
	texts := cutParts(code)
	hides := len(texts) > partOfWords && strings.TrimSpace(texts[partOfWords]) == ""
	return numberFormat{parts: readParts(code), hidesWords: hides, words: readWordsFormat(texts)}
}

// wordsFormat is what a format shows around words: its parts before, between and behind the places of these.
type wordsFormat struct{ pieces []string }

// readWordsFormat reads the part of a format that shows words: the last one, if it has their sign, @. It is nil where
// nothing is shown around them.
func readWordsFormat(parts []string) *wordsFormat {
	pieces := cutAt(parts[len(parts)-1], '@')
	if len(pieces) < 2 {
		return nil
	}
	for i, piece := range pieces {
		r := &formatReader{format: &format{}, rest: piece}
		for r.rest != "" {
			r.next()
		}
		pieces[i] = r.before + r.behind
	}
	if strings.TrimSpace(strings.Join(pieces, "")) == "" && len(pieces) == 2 {
		return nil
	}
	return &wordsFormat{pieces}
}

// around is words with what is shown around them.
func (f *wordsFormat) around(words string) string { return strings.Join(f.pieces, words) }

// aroundRuns is the parts of words with what is shown around them, which looks plain.
func (f *wordsFormat) aroundRuns(runs []Run) []Run {
	var out richWords
	for i, piece := range f.pieces {
		if i > 0 {
			for _, r := range runs {
				out.add(r)
			}
		}
		out.add(Run{Text: piece})
	}
	return out.parts()
}

// formatParts are the parts of a format that show numbers.
type formatParts []formatPart

// formatPart is one of them, with the condition in brackets that it has, or none.
type formatPart struct {
	*format
	compare string
	limit   float64
}

// readParts reads the parts of a format; the one of words, which is the fourth or has an @, is left out.
func readParts(code string) formatParts {
	const most = 3
	var out formatParts
	for i, text := range cutParts(code) {
		compare, limit := condition(text)
		f := readFormat(text, i == 0 && compare == "")
		if i == most || i > 0 && f.text {
			break
		}
		out = append(out, formatPart{format: f, compare: compare, limit: limit})
	}
	if out.hasConditions() && out.hasScales() {
		whole := *out[0].format
		whole.general = true
		whole.thousands = 0
		whole.percent = false
		whole.scaled = true
		whole.words = ""
		return formatParts{{format: &whole}}
	}
	return out
}

// cutParts cuts a format at its semicolons, other than those in words.
func cutParts(code string) []string { return cutAt(code, ';') }

// cutAt cuts a format, or a part of one, at a sign, other than those in words.
func cutAt(code string, sign byte) []string {
	var out []string
	quoted := false
	first := 0
	for i := 0; i < len(code); i++ {
		switch {
		case code[i] == '"':
			quoted = !quoted
		case quoted:
		case strings.IndexByte(`\_*`, code[i]) >= 0:
			i++
		case code[i] == sign:
			out = append(out, code[first:i])
			first = i + 1
		}
	}
	return append(out, code[first:])
}

// condition is the one of a part, as ">=" and 1000; nothing if it has none.
func condition(part string) (compare string, limit float64) {
	for _, opened := range strings.Split(part, "[")[1:] {
		inside, _, _ := strings.Cut(opened, "]")
		sign := inside[:len(inside)-len(strings.TrimLeft(inside, "<>="))]
		limit, err := strconv.ParseFloat(strings.TrimSpace(inside[len(sign):]), 64)
		if sign != "" && err == nil {
			return sign, limit
		}
	}
	return "", 0
}

// holds reports whether a number meets the condition of the part.
func (p formatPart) holds(v float64) bool {
	switch p.compare {
	case "<":
		return v < p.limit
	case "<=":
		return v <= p.limit
	case ">":
		return v > p.limit
	case ">=":
		return v >= p.limit
	case "=":
		return v == p.limit
	case "<>":
		return v != p.limit
	}
	return false
}

// hasConditions reports whether a part has a condition.
func (p formatParts) hasConditions() bool {
	for _, one := range p {
		if one.compare != "" {
			return true
		}
	}
	return false
}

// hasScales reports whether the parts that show numbers divide them in different ways.
func (p formatParts) hasScales() bool {
	var first *format
	for _, one := range p {
		switch {
		case one.empty:
		case first == nil:
			first = one.format
		case one.thousands != first.thousands || one.percent != first.percent:
			return true
		}
	}
	return false
}

// of is the part that shows a number: the first one whose condition it meets, or the one without. Of parts without
// conditions the second one is for negative numbers, and the third one for nought.
func (p formatParts) of(value string) *format {
	d, ok := number.FromTOML(value)
	if !ok {
		return p[0].format
	}
	if !p.hasConditions() {
		switch sign := d.Sign(); {
		case len(p) > 1 && sign < 0:
			return p[1].format
		case len(p) > 2 && sign == 0 && !p[2].dash:
			return p[2].format
		}
		return p[0].format
	}
	v := d.Float()
	for i, one := range p {
		last := i == len(p)-1
		if one.holds(v) || one.compare == "" && (last || i == 0 && v > 0) {
			return one.format
		}
	}
	return p[len(p)-1].format
}
