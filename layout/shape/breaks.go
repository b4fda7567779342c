package shape

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/language"

	"annualreport/layout/hyphen"
)

// findBreaks lists the places inside of a word where a line may end: the
// opportunities of UAX #14, and in each run of letters the places to
// hyphenate. s.runes holds the word between two spaces.
func (s *Shaper) findBreaks(w *Word) {
	runes := s.runes[1 : len(s.runes)-1]
	if len(runes) < 2 {
		return
	}
	starts := byteOffsets(w.Text, len(runes))
	if !plainLetters(runes) {
		s.segmenter.Init(runes)
		for it := s.segmenter.LineIterator(); it.Next(); {
			line := it.Line()
			if end := line.Offset + len(line.Text); end < len(runes) && !insideAddressScheme(runes, end) {
				w.Breaks = append(w.Breaks, Break{Offset: end, At: starts[end], Kind: opportunityKind(runes, end)})
			}
		}
		w.divideAddress(runes, starts)
	}
	if w.style.Hyphenation != nil {
		s.hyphenate(w, runes, starts)
	}
	if w.Spaceless() {
		w.syllables(runes, starts)
	}
	if len(w.Breaks) == 0 {
		return
	}
	s.sums = w.prefixes(len(runes), s.sums)
	for i := range w.Breaks {
		b := &w.Breaks[i]
		b.Before = s.sums[b.Offset]
		b.LettersBefore, b.LettersAfter = lettersAround(runes, b.Offset)
	}
}

// BreaksAmong returns the breaks of a word that stands in a text in which UAX
// #14 allows other places than in the word alone: at tells them by their offset in
// runes. Places of hyphenation stay.
func (s *Shaper) BreaksAmong(w *Word, at func(offset int) bool) []Break {
	runes := []rune(w.Text)
	same := true
	known := make(map[int]bool, len(w.Breaks))
	for _, b := range w.Breaks {
		known[b.Offset] = true
		if b.Kind == AfterCharacter || b.Kind == Ideographic {
			same = same && at(b.Offset)
		}
	}
	for i := 1; i < len(runes); i++ {
		same = same && (known[i] || !at(i) || insideAddressScheme(runes, i))
	}
	if same {
		return w.Breaks
	}
	out := Word{Text: w.Text, Glyphs: w.Glyphs}
	for _, b := range w.Breaks {
		if b.Kind != AfterCharacter && b.Kind != Ideographic || at(b.Offset) {
			out.Breaks = append(out.Breaks, b)
		}
	}
	starts := byteOffsets(w.Text, len(runes))
	s.sums = w.prefixes(len(runes), s.sums)
	for i := 1; i < len(runes); i++ {
		if !known[i] && at(i) && !insideAddressScheme(runes, i) {
			b := Break{Offset: i, At: starts[i], Kind: opportunityKind(runes, i), Before: s.sums[i]}
			b.LettersBefore, b.LettersAfter = lettersAround(runes, i)
			out.insertBreak(b)
		}
	}
	return out.Breaks
}

// BreaksWith returns breaks of a word, and those of patterns among them, for words that are divided
// only where they do not fit.
func (s *Shaper) BreaksWith(w *Word, breaks []Break, patterns *hyphen.Patterns) []Break {
	runes := []rune(w.Text)
	out := Word{Text: w.Text, Glyphs: w.Glyphs, Breaks: slices.Clone(breaks), style: w.style}
	out.style.Hyphenation = patterns
	s.hyphenate(&out, runes, byteOffsets(w.Text, len(runes)))
	s.sums = w.prefixes(len(runes), s.sums)
	for i := range out.Breaks {
		b := &out.Breaks[i]
		b.Before = s.sums[b.Offset]
		b.LettersBefore, b.LettersAfter = lettersAround(runes, b.Offset)
	}
	return out.Breaks
}

// byteOffsets returns the byte at which each rune of a text begins, and its end.
func byteOffsets(text string, n int) []int {
	starts := make([]int, 0, n+1)
	for i := range text {
		starts = append(starts, i)
	}
	return append(starts, len(text))
}

// plainLetters tells a word that is only letters of ASCII, which UAX #14 never breaks.
func plainLetters(runes []rune) bool {
	for _, r := range runes {
		if (r|0x20) < 'a' || (r|0x20) > 'z' {
			return false
		}
	}
	return true
}

// insideAddressScheme keeps the two slashes of "https://" together with the
// colon; UAX #14 allows a break behind them, which looks broken.
func insideAddressScheme(runes []rune, at int) bool {
	return at >= 2 && runes[at-1] == '/' && (runes[at-2] == ':' || (at >= 3 && runes[at-2] == '/' && runes[at-3] == ':'))
}

// opportunityKind tells a break between ideographs, where no space stands,
// from one behind a hyphen or a slash.
func opportunityKind(runes []rune, at int) Kind {
	if runes[at-1] == '\u00ad' {
		return Discretionary
	}
	if runes[at-1] == '\u200b' {
		return Invisible
	}
	switch language.LookupScript(runes[at-1]) {
	case language.Han, language.Hiragana, language.Katakana, language.Bopomofo, language.Hangul, language.Yi:
		return Ideographic
	}
	switch language.LookupScript(runes[at]) {
	case language.Han, language.Hiragana, language.Katakana, language.Bopomofo, language.Hangul, language.Yi:
		return Ideographic
	}
	if !unicode.IsPunct(runes[at-1]) && !unicode.IsPunct(runes[at]) {
		return Invisible
	}
	return AfterCharacter
}

// hyphenate adds the places that Liang's patterns give for each run of
// letters. A word that the author gave soft hyphens is divided there alone.
func (s *Shaper) hyphenate(w *Word, runes []rune, starts []int) {
	for _, r := range runes {
		if r == '\u00ad' {
			return
		}
	}
	kind := Discretionary
	if !w.style.Hyphenation.Visible() {
		kind = Invisible
	}
	for i := 0; i < len(runes); {
		if !isLetter(runes[i]) {
			i++
			continue
		}
		end := i + 1
		for end < len(runes) && isLetter(runes[end]) {
			end++
		}
		if !touchesAddress(runes, i, end) {
			s.points = w.style.Hyphenation.Points(runes[i:end], s.points[:0])
			for _, p := range s.points {
				if !unicode.IsMark(runes[i+p]) {
					w.insertBreak(Break{Offset: i + p, At: starts[i+p], Kind: kind})
				}
			}
		}
		i = end
	}
}

// isLetter tells what a word is made of for hyphenation.
func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

// touchesAddress tells letters of an address (inpud.net, a@b.org, path/file,
// file_name) or of a name with figures (H2O), which are never hyphenated: the
// reader would take the hyphen for a part of it.
func touchesAddress(runes []rune, from, to int) bool {
	joins := func(r rune) bool {
		switch r {
		case '@', '_', '#', '=', '&', '%', '+', '~', '\\':
			return true
		}
		return unicode.IsDigit(r)
	}
	if from > 0 && joins(runes[from-1]) || to < len(runes) && joins(runes[to]) {
		return true
	}
	for i, r := range runes {
		inside := i > 0 && i+1 < len(runes) && isLetter(runes[i-1]) && isLetter(runes[i+1])
		if r == '.' && inside || r == '@' || r == ':' && i+2 < len(runes) && runes[i+1] == '/' && runes[i+2] == '/' {
			return true
		}
	}
	return false
}

// insertBreak keeps the breaks in order; at one place an opportunity that
// needs no hyphen wins.
func (w *Word) insertBreak(b Break) {
	i := len(w.Breaks)
	for i > 0 && w.Breaks[i-1].Offset >= b.Offset {
		if w.Breaks[i-1].Offset == b.Offset {
			return
		}
		i--
	}
	w.Breaks = append(w.Breaks, Break{})
	copy(w.Breaks[i+1:], w.Breaks[i:])
	w.Breaks[i] = b
}

// lettersAround counts the letters on both sides of a break, up to the next
// character that is none.
func lettersAround(runes []rune, at int) (before, after int) {
	for i := at - 1; i >= 0 && isLetter(runes[i]); i-- {
		before++
	}
	for i := at; i < len(runes) && isLetter(runes[i]); i++ {
		after++
	}
	return before, after
}
