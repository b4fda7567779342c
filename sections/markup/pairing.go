package markup

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// conventions are how a language quotes.
type conventions struct {
	// language is the first subtag of its tag.
	language string
	// quotes are the marks for " and for ': opening and closing, opening and closing.
	quotes [4]string
}

// quotation finds the roles of the marks of one paragraph, one after the other.
type quotation struct {
	conventions
	text []rune
	// roles are what the marks turned out to be, by their places.
	roles map[int]markRole
	// open are the places of the marks of quotations that are not closed, and count how many there are of ' and of ".
	open  []int
	count map[rune]int
	// lone are the places of marks that begin or end a quotation and have no other in the paragraph, and crossed those
	// of such marks within a quotation that has both.
	lone, crossed []int
	// ahead is what closesLater found last, and run the marks behind each other that behind did.
	ahead decisiveMark
	run   run
}

// run is a stretch of the text.
type run struct{ from, to int }

// decisiveMark is the mark at a place that decides for all marks before it, from a place on, whether
// their quotation is closed later.
type decisiveMark struct {
	from, at int
	closes   bool
}

// markRole is what a ' or " is.
type markRole uint8

const (
	asWritten markRole = iota // as in 5' 10"
	quoteOpen
	quoteClose
	elided    // an apostrophe
	gershayim // of an acronym in Hebrew
)

// resolve gives the marks at some places of a paragraph their values.
func (c conventions) resolve(text []rune, places []int) []string {
	q := quotation{
		conventions: c, text: text, roles: make(map[int]markRole, len(places)), count: make(map[rune]int),
	}
	for _, i := range places {
		if _, done := q.roles[i]; !done {
			q.roles[i] = q.decide(i)
		}
	}
	q.leave()
	out := make([]string, len(places))
	for n, i := range places {
		out[n] = q.value(text[i], q.roles[i])
	}
	return out
}

// leave leaves marks that have no other as they are written, but for those of a quotation over several paragraphs: each
// of these begins with the mark that opens it, and the last ends with the one that closes it.
func (q *quotation) leave() {
	lone := append(q.lone, q.open...)
	if len(lone)+len(q.crossed) == 0 {
		return
	}
	crossed := make(map[rune]bool)
	for _, i := range q.crossed {
		crossed[q.text[i]] = true
		q.roles[i] = asWritten
	}
	isSaid := func(r rune) bool { return !isMark(r) && q.edge(r, false) == inside }
	first := slices.IndexFunc(q.text, isSaid)
	last := len(q.text) - 1
	for last >= 0 && !isSaid(q.text[last]) {
		last--
	}
	opens := slices.ContainsFunc(lone, func(i int) bool { return q.roles[i] == quoteOpen })
	for _, i := range lone {
		begins := q.roles[i] == quoteOpen
		atEdge := begins && i < first || !begins && !opens && i > last
		if !atEdge || crossed[q.text[i]] {
			q.roles[i] = asWritten
		}
	}
}

// isMark reports whether a character is one of the marks that are resolved.
func isMark(r rune) bool { return r == '\'' || r == '"' }

// value is what is set for a mark in a role.
func (c conventions) value(mark rune, r markRole) string {
	pair := c.quotes[0:2]
	if mark == '\'' {
		pair = c.quotes[2:4]
	}
	switch r {
	case quoteOpen:
		return pair[0]
	case quoteClose:
		return pair[1]
	case elided:
		return apostrophe
	case gershayim:
		return "״"
	}
	return string(mark)
}

// edge is what stands at one side of a mark.
type edge uint8

const (
	blank  edge = iota // a space, or the end of the paragraph
	inside             // a letter, a digit or a sign like one
	opens              // an opening bracket or mark
	closes             // a closing one, or a stop
	dash               // a dash or a slash, which may stand at both sides of a quotation
)

// decide finds the role of the mark at a place by what stands around it.
func (q *quotation) decide(i int) markRole {
	before, behind := q.before(i), q.behind(i)
	switch {
	case before == blank && behind == blank:
		return asWritten
	case before == inside && behind == inside:
		return q.between(i)
	case before == blank || before == opens && behind != blank || before == dash && behind != blank && behind != closes:
		return q.atStart(i, before)
	default:
		return q.atEnd(i, before, behind)
	}
}

// between is the role of a mark between two letters or digits.
func (q *quotation) between(i int) markRole {
	left := q.text[i-1]
	right := q.text[i+1]
	double := q.text[i] == '"'
	switch {
	case unicode.Is(unicode.Hebrew, left) && q.acronym(i, double):
		return gershayim
	case unspaced(left) || unspaced(right):
		return q.toggle(i)
	case double && unicode.IsDigit(left) && !q.isOpen('"'):
		return asWritten // inches
	case double:
		return q.toggle(i)
	case unicode.IsDigit(left) && unicode.IsDigit(right) && len(q.word(i+1)) != 3:
		return asWritten // feet; groups of three are those of a number
	}
	return elided
}

// acronym reports whether a mark stands before the last letter of a Hebrew word, which is then read letter by letter.
func (q *quotation) acronym(i int, double bool) bool {
	return double && unicode.Is(unicode.Hebrew, q.text[i+1]) && !q.letterAt(i+2)
}

// unspaced reports whether a letter is of a script without spaces between words, so that a quotation may begin and end
// between two letters. In Korean, particles follow a quotation without a space.
func unspaced(r rune) bool {
	return unicode.In(
		r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer,
		unicode.Myanmar, unicode.Tibetan,
	)
}

// atStart is the role of a mark that begins a word.
func (q *quotation) atStart(i int, before edge) markRole {
	mark := q.text[i]
	if mark == '\'' {
		if marks, ok := q.elides(i); ok {
			if marks > 1 {
				q.roles[i+2] = elided
			}
			return elided
		}
	}
	if n := len(q.open); before == dash && n > 0 && q.text[q.open[n-1]] == mark {
		return q.close(mark)
	}
	return q.begin(i)
}

// atEnd is the role of a mark that ends a word.
func (q *quotation) atEnd(i int, before, behind edge) markRole {
	mark := q.text[i]
	if q.isOpen(mark) && !(mark == '\'' && q.possessive(i) && q.closesLater(i)) {
		return q.close(mark)
	}
	last := q.text[i-1]
	switch {
	case unicode.IsDigit(last):
		return asWritten // feet, inches, minutes
	case before == opens && behind == blank:
		return asWritten
	case mark == '\'' && (before == inside || behind == inside):
		return elided
	}
	if len(q.open) > 0 {
		q.crossed = append(q.crossed, i)
	} else {
		q.lone = append(q.lone, i)
	}
	return quoteClose
}

// possessive reports whether a mark may follow the s of a plural in the middle of a sentence.
func (q *quotation) possessive(i int) bool {
	if i == 0 || !strings.ContainsRune("sSxXzZß", q.text[i-1]) || i+2 >= len(q.text) {
		return false
	}
	return unicode.IsSpace(q.text[i+1]) && unicode.IsLetter(q.text[i+2])
}

// closesLater reports whether a later mark ' ends the quotation around the mark at a place before another quotation
// begins.
func (q *quotation) closesLater(i int) bool {
	if i < q.ahead.from || i >= q.ahead.at {
		q.ahead = q.lookAhead(i)
	}
	return q.ahead.closes
}

// lookAhead finds the next mark ' that begins or ends a quotation.
func (q *quotation) lookAhead(i int) decisiveMark {
	var before edge // what stands before the marks behind each other
	for k := i + 1; k < len(q.text); k++ {
		if q.text[k] != '\'' && q.text[k] != '"' {
			continue
		}
		if q.text[k-1] != '\'' && q.text[k-1] != '"' {
			before = q.before(k)
		}
		behind := q.behind(k)
		switch {
		case q.text[k] == '"' || before == inside && behind == inside:
		case before == blank || before == opens || before == dash && (behind == inside || behind == opens):
			return decisiveMark{i, k, false}
		case !q.possessive(k):
			return decisiveMark{i, k, true}
		}
	}
	return decisiveMark{i, len(q.text), false}
}

// toggle closes a quotation if one is open, and opens one if not.
func (q *quotation) toggle(i int) markRole {
	if q.isOpen(q.text[i]) {
		return q.close(q.text[i])
	}
	return q.begin(i)
}

func (q *quotation) isOpen(mark rune) bool { return q.count[mark] > 0 }

// begin opens a quotation with the mark at a place.
func (q *quotation) begin(i int) markRole {
	q.open = append(q.open, i)
	q.count[q.text[i]]++
	return quoteOpen
}

// close ends a quotation, with those inside of it that were never closed: their marks have no other.
func (q *quotation) close(mark rune) markRole {
	for {
		last := q.open[len(q.open)-1]
		q.open = q.open[:len(q.open)-1]
		q.count[q.text[last]]--
		if q.text[last] == mark {
			return quoteClose
		}
		q.crossed = append(q.crossed, last)
	}
}

// before is what stands before a mark.
func (q *quotation) before(i int) edge {
	if i == 0 {
		return blank
	}
	r := q.text[i-1]
	if r == '\'' || r == '"' {
		switch q.roles[i-1] {
		case quoteOpen:
			return opens
		case quoteClose:
			return closes
		}
		return inside
	}
	return q.edge(r, i > 1 && !unicode.IsSpace(q.text[i-2]))
}

// behind is what stands behind a mark and those that follow it.
func (q *quotation) behind(i int) edge {
	if i < q.run.from || i >= q.run.to {
		q.run = run{i, i + 1}
	}
	for q.run.to < len(q.text) && (q.text[q.run.to] == '\'' || q.text[q.run.to] == '"') {
		q.run.to++
	}
	end := q.run.to
	if end == len(q.text) {
		return blank
	}
	return q.edge(q.text[end], end+1 == len(q.text) || unicode.IsSpace(q.text[end+1]))
}

// edge is what a character is at the side of a mark. If a language opens and closes with the same mark, atEnd decides
// which of the two a written one is.
func (c conventions) edge(r rune, atEnd bool) edge {
	begins, ends := c.begins(r, 0), c.begins(r, 1)
	switch {
	case begins && (!ends || !atEnd):
		return opens
	case ends:
		return closes
	case unicode.IsSpace(r):
		return blank
	case unicode.In(r, unicode.Ps, unicode.Pi) || r == '¿' || r == '¡':
		return opens
	case unicode.Is(unicode.Pd, r) || r == '/':
		return dash
	case unicode.In(r, unicode.Pe, unicode.Pf, unicode.Terminal_Punctuation) || strings.ContainsRune(".,;:!?…", r):
		return closes
	}
	return inside
}

// begins reports whether a character is one of the opening marks of the language (which is 0) or of its closing marks
// (which is 1).
func (c conventions) begins(r rune, which int) bool {
	for _, mark := range []string{c.quotes[which], c.quotes[which+2]} {
		first, _ := utf8.DecodeRuneInString(strings.Trim(mark, "\u00a0\u202f"))
		if first == r && r != '\'' && r != '"' {
			return true
		}
	}
	return false
}
