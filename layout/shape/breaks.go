package shape

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/language"

	"annualreport/layout/hyphen"
)

// findBreaks fills in the places inside of a word where a line may end: the opportunities of UAX #14, and in each run
// of letters the places to hyphenate. s.runes has the word between two spaces.
func (s *Shaper) findBreaks(w *Word) {
	runes := s.runes[1 : len(s.runes)-1]
	w.Plain = isPlain(runes)
	if len(runes) < 2 {
		return
	}
	s.starts = byteOffsets(s.starts[:0], w.Text)
	starts := s.starts
	if !w.Plain {
		s.segmenter.Init(runes)
		for it := s.segmenter.LineIterator(); it.Next(); {
			line := it.Line()
			end := line.Offset + len(line.Text)
			if end < len(runes) && !insideAddressScheme(runes, end) {
				w.Breaks = append(w.Breaks, Break{Offset: end, At: starts[end], Kind: opportunityKind(runes, end)})
			}
		}
		s.more = divideAddress(s.more[:0], runes, starts)
		s.addBreaks(w, s.more)
	}
	if w.style.Hyphenation != nil {
		s.hyphenate(w, runes, starts)
	}
	if w.Spaceless() {
		s.more = divideSyllables(s.more[:0], runes, starts)
		s.addBreaks(w, s.more)
	}
	if len(w.Breaks) == 0 {
		return
	}
	s.sums = w.prefixes(len(runes), s.sums)
	for i := range w.Breaks {
		w.Breaks[i].Before = s.sums[w.Breaks[i].Offset]
	}
	countLetters(w.Breaks, runes)
}

// BreaksAmong returns the breaks of a word within a text in which UAX #14 allows other places than in the word alone:
// at reports whether a place is allowed, by its offset in runes. Places of hyphenation stay.
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
	s.starts = byteOffsets(s.starts[:0], w.Text)
	s.sums = w.prefixes(len(runes), s.sums)
	s.more = s.more[:0]
	for i := 1; i < len(runes); i++ {
		if !known[i] && at(i) && !insideAddressScheme(runes, i) {
			s.more = append(s.more, Break{
				Offset: i, At: s.starts[i], Kind: opportunityKind(runes, i), Before: s.sums[i],
			})
		}
	}
	s.addBreaks(&out, s.more)
	countLetters(out.Breaks, runes)
	return out.Breaks
}

// BreaksWith returns some breaks of a word together with the places of hyphenation by patterns. It is for words that
// are hyphenated only if they do not fit.
func (s *Shaper) BreaksWith(w *Word, breaks []Break, patterns *hyphen.Patterns) []Break {
	runes := []rune(w.Text)
	style := *w.style
	style.Hyphenation = patterns
	out := Word{Text: w.Text, Glyphs: w.Glyphs, Breaks: slices.Clone(breaks), style: &style}
	s.starts = byteOffsets(s.starts[:0], w.Text)
	s.hyphenate(&out, runes, s.starts)
	s.sums = w.prefixes(len(runes), s.sums)
	for i := range out.Breaks {
		out.Breaks[i].Before = s.sums[out.Breaks[i].Offset]
	}
	countLetters(out.Breaks, runes)
	return out.Breaks
}

// byteOffsets adds the byte at which each rune of a text begins, and its end.
func byteOffsets(starts []int, text string) []int {
	for i := range text {
		starts = append(starts, i)
	}
	return append(starts, len(text))
}

// isPlain reports whether a word is plain, see Word.
func isPlain(runes []rune) bool {
	letters := 0
	for letters < len(runes) && isASCIILetter(runes[letters]) {
		letters++
	}
	for _, r := range runes[letters:] {
		switch r {
		case '.', ',', ':', ';', '!', '?':
		default:
			return false
		}
	}
	return letters > 0
}

// isASCIILetter reports whether a character is a letter of ASCII.
func isASCIILetter(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' }

// insideAddressScheme reports whether a place is behind the first or the second slash of "https://". UAX #14 allows a
// break there, which looks wrong.
func insideAddressScheme(runes []rune, at int) bool {
	if at < 2 || runes[at-1] != '/' {
		return false
	}
	return runes[at-2] == ':' || at >= 3 && runes[at-2] == '/' && runes[at-3] == ':'
}

// opportunityKind is the kind of a place that UAX #14 allows, by the characters on both sides.
func opportunityKind(runes []rune, at int) Kind {
	if runes[at-1] == '\u00ad' {
		return Discretionary
	}
	if runes[at-1] == '\u200b' {
		return Invisible
	}
	if isIdeographic(runes[at-1]) || isIdeographic(runes[at]) {
		return Ideographic
	}
	if !unicode.IsPunct(runes[at-1]) && !unicode.IsPunct(runes[at]) {
		return Invisible
	}
	return AfterCharacter
}

// isIdeographic reports whether a character is of a script between whose characters a line may end.
func isIdeographic(r rune) bool {
	switch language.LookupScript(r) {
	case language.Han, language.Hiragana, language.Katakana, language.Bopomofo, language.Hangul, language.Yi:
		return true
	}
	return false
}

// hyphenate adds the places that Liang's patterns give for each run of letters. A word in which the author has put soft
// hyphens is divided only there.
func (s *Shaper) hyphenate(w *Word, runes []rune, starts []int) {
	for _, r := range runes {
		if r == '\u00ad' {
			return
		}
	}
	if isAddress(runes) {
		return
	}
	kind := Discretionary
	if !w.style.Hyphenation.Visible() {
		kind = Invisible
	}
	s.more = s.more[:0]
	for i := 0; i < len(runes); {
		if !isLetter(runes[i]) {
			i++
			continue
		}
		end := i + 1
		for end < len(runes) && isLetter(runes[end]) {
			end++
		}
		if !joinsSigns(runes, i, end) {
			s.points = w.style.Hyphenation.Points(runes[i:end], s.points[:0])
			for _, p := range s.points {
				if !unicode.IsMark(runes[i+p]) {
					s.more = append(s.more, Break{Offset: i + p, At: starts[i+p], Kind: kind})
				}
			}
		}
		i = end
	}
	s.addBreaks(w, s.more)
}

// isLetter reports whether a rune is part of a word for hyphenation.
func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

// isAddress reports whether a text is an address (inpud.net, a@b.org, https://…), whose letters are never hyphenated:
// the reader would take the hyphen for a part of it.
func isAddress(runes []rune) bool {
	for i, r := range runes {
		inside := i > 0 && i+1 < len(runes) && isLetter(runes[i-1]) && isLetter(runes[i+1])
		if r == '.' && inside || r == '@' {
			return true
		}
		if r == ':' && i+2 < len(runes) && runes[i+1] == '/' && runes[i+2] == '/' {
			return true
		}
	}
	return false
}

// joinsSigns reports whether some letters touch a digit or a sign of a file name or of code (file_name, H2O). They are
// not hyphenated, since a hyphen would look like a part of the name.
func joinsSigns(runes []rune, from, to int) bool {
	joins := func(r rune) bool {
		switch r {
		case '@', '_', '#', '=', '&', '%', '+', '~', '\\':
			return true
		}
		return unicode.IsDigit(r)
	}
	return from > 0 && joins(runes[from-1]) || to < len(runes) && joins(runes[to])
}

// addBreaks adds breaks in their order. Where the word has a break already, that one stays: it needs no hyphen.
func (s *Shaper) addBreaks(w *Word, more []Break) {
	if len(more) == 0 {
		return
	}
	known := w.Breaks
	w.Breaks = s.breaks.Make(len(known) + len(more))[:0]
	for len(known) > 0 || len(more) > 0 {
		switch {
		case len(more) == 0 || len(known) > 0 && known[0].Offset < more[0].Offset:
			w.Breaks = append(w.Breaks, known[0])
			known = known[1:]
		case len(known) > 0 && known[0].Offset == more[0].Offset:
			more = more[1:]
		default:
			w.Breaks = append(w.Breaks, more[0])
			more = more[1:]
		}
	}
}

// countLetters fills in, for breaks in their order, how many letters stand on both sides, up to the next character that
// is not a letter.
func countLetters(breaks []Break, runes []rune) {
	var from, to int // the run of letters
	for i := range breaks {
		b := &breaks[i]
		if b.Offset > to {
			from = b.Offset
			for from > to && isLetter(runes[from-1]) {
				from--
			}
			to = b.Offset
		}
		for to < len(runes) && isLetter(runes[to]) {
			to++
		}
		b.LettersBefore = b.Offset - from
		b.LettersAfter = to - b.Offset
	}
}
