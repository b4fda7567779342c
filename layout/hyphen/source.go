package hyphen

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Source is what a file says of hyphenation, with the places of its words.
type Source struct {
	// Patterns are as TeX writes them (".ab3i"), Words have their hyphens ("ta-ble").
	Patterns, Words []Entry
	// Left and Right are the fewest letters before and behind a hyphen; 0 where the file says nothing.
	Left, Right int
}

// Entry is a pattern or a word, and the byte of the file at which it begins.
type Entry struct {
	Text string
	At   int
}

// Fault is what cannot be read in a file: its bytes, what is wrong, and what to do.
type Fault struct {
	At, Size  int
	Why, Cure string
}

// ReadTeX reads a file of TeX: what stands in \patterns{…} and \hyphenation{…}, and the fewest letters around a hyphen
// from the comments that files of hyph-utf8 begin with. Other commands are passed over.
func ReadTeX(text string) (Source, []Fault) {
	r := reader{text: text}
	r.source.Left, r.source.Right = minimaOf(text)
	found := false
	for !r.done() {
		switch {
		case r.skipComment():
		case r.take(`\patterns`):
			found = true
			r.group(`\patterns`, r.pattern)
		case r.take(`\hyphenation`):
			found = true
			r.group(`\hyphenation`, r.word)
		default:
			r.step()
		}
	}
	if !found {
		r.faults = append(r.faults, Fault{0, 0, `there is neither \patterns{…} nor \hyphenation{…} in the file`,
			"take a file of the package hyph-utf8, as hyph-lv.tex; a list of words is a file whose name ends in .txt"})
	}
	return r.source, r.faults
}

// ReadPatterns reads patterns alone, as the files hyph-….pat.txt have them; comments begin with %.
func ReadPatterns(text string) (Source, []Fault) {
	r := reader{text: text}
	r.all(r.pattern)
	return r.source, r.faults
}

// ReadWords reads words with their hyphens alone, with blanks or ends of lines between them; comments begin with %
// or #.
func ReadWords(text string) (Source, []Fault) {
	r := reader{text: text, hash: true}
	r.all(r.word)
	return r.source, r.faults
}

// minimaOf are the fewest letters around a hyphen as the head of a file of hyph-utf8 says them: those for setting, or
// those that the patterns were made with.
func minimaOf(text string) (left, right int) {
	for _, of := range []string{"typesetting:", "generation:"} {
		_, behind, ok := strings.Cut(text, of)
		if !ok {
			continue
		}
		words := strings.FieldsFunc(behind, func(r rune) bool { return unicode.IsSpace(r) || r == '%' })
		if len(words) < 4 || words[0] != "left:" || words[2] != "right:" {
			continue
		}
		left, leftErr := strconv.Atoi(words[1])
		right, rightErr := strconv.Atoi(words[3])
		if leftErr == nil && rightErr == nil && left >= 0 && right >= 0 {
			return left, right
		}
	}
	return 0, 0
}

// reader goes through a file from its begin to its end.
type reader struct {
	text string
	// at is the byte that comes next.
	at int
	// loose takes the last of several digits side by side, as libhyphen does.
	loose bool
	// hash says that comments may begin with #, too.
	hash   bool
	source Source
	faults []Fault
}

// done reports whether the file is at its end.
func (r *reader) done() bool { return r.at == len(r.text) }

// rest is what comes next.
func (r *reader) rest() string { return r.text[r.at:] }

// step passes over one character.
func (r *reader) step() {
	_, size := utf8.DecodeRuneInString(r.rest())
	r.at += size
}

// take passes over a command that comes next; not over one that only begins like it.
func (r *reader) take(command string) bool {
	rest, ok := strings.CutPrefix(r.rest(), command)
	if next, _ := utf8.DecodeRuneInString(rest); !ok || unicode.IsLetter(next) {
		return false
	}
	r.at += len(command)
	return true
}

// skipComment passes over a comment up to the end of its line.
func (r *reader) skipComment() bool {
	if next := r.rest(); !strings.HasPrefix(next, "%") && !(r.hash && strings.HasPrefix(next, "#")) {
		return false
	}
	for !r.done() && r.text[r.at] != '\n' {
		r.step()
	}
	return true
}

// group reads what stands in the braces behind a command.
func (r *reader) group(command string, entry func(Entry)) {
	from := r.at - len(command)
	for r.skipComment() || isBlank(r.rest()) {
		if isBlank(r.rest()) {
			r.step()
		}
	}
	if !strings.HasPrefix(r.rest(), "{") {
		return // the command is spoken of: \let\p\patterns
	}
	r.step()
	r.entries(entry)
	if r.done() {
		r.faults = append(r.faults, Fault{from, len(command), "the braces behind " + command + " are not closed",
			"write } behind the last word of the list"})
		return
	}
	r.step()
}

// isBlank reports whether a text begins with a blank or the end of a line.
func isBlank(text string) bool {
	c, _ := utf8.DecodeRuneInString(text)
	return text != "" && (unicode.IsSpace(c) || c == '\ufeff')
}

// entries reads words up to a closing brace, or to the end of the file.
func (r *reader) entries(entry func(Entry)) {
	for !r.done() && r.text[r.at] != '}' {
		if r.skipComment() {
			continue
		}
		if isBlank(r.rest()) {
			r.step()
			continue
		}
		from := r.at
		for !r.done() && !isBlank(r.rest()) && r.text[r.at] != '}' && r.text[r.at] != '%' {
			r.step()
		}
		entry(Entry{r.text[from:r.at], from})
	}
}

// all reads words up to the end of the file.
func (r *reader) all(entry func(Entry)) {
	for r.entries(entry); !r.done(); r.entries(entry) {
		entry(Entry{"}", r.at})
		r.step()
	}
}

// commands are signs that stand in files of TeX for something else than themselves.
const commands = `\{}^/=#.`

// pattern takes a pattern, or says what is wrong with it. Signs that no word has may stand in it, as the apostrophes
// of all kinds in those of Greek.
func (r *reader) pattern(e Entry) {
	if at := strings.Index(e.Text, "."); at > 0 && at < len(e.Text)-1 {
		r.fault(e, at, "has a point inside", "a point stands for the begin or the end of a word, as in .ab3i")
		return
	}
	letters := 0
	digit := false
	for i, c := range strings.Trim(e.Text, ".") {
		isDigit := '0' <= c && c <= '9'
		switch {
		case isDigit && digit && !r.loose:
			r.fault(e, len(e.Text)-len(strings.TrimLeft(e.Text, "."))+i, "has two digits side by side",
				"a pattern has one digit of 0 to 9 between two letters, as in .ab3i")
			return
		case strings.ContainsRune(commands, c), !unicode.IsGraphic(c) && !strings.ContainsRune(joiners, c):
			r.fault(e, strings.IndexRune(e.Text, c), fmt.Sprintf("has %q, which is no letter", c),
				"a pattern has letters, digits and points alone, as in .ab3i; take the file in UTF-8 (hyph-….tex)")
			return
		}
		digit = isDigit
		if !isDigit {
			letters++
		}
	}
	if letters == 0 {
		r.fault(e, 0, "has no letter", "a pattern has letters, digits and points alone, as in .ab3i")
		return
	}
	r.source.Patterns = append(r.source.Patterns, e)
}

// joiners join and part letters of Persian and of India.
const joiners = "\u200c\u200d"

// word takes a word with its hyphens, or says what is wrong with it.
func (r *reader) word(e Entry) {
	const cure = "write the word with a hyphen at each place where it may be divided, as in ta-ble"
	runes := []rune(e.Text)
	for i, c := range runes {
		at := len(string(runes[:i]))
		isEnd := i == 0 || i == len(runes)-1
		switch {
		case isHyphen(c) && (isEnd || isHyphen(runes[i-1])):
			r.fault(e, at, "has a hyphen that is not between two letters", cure)
			return
		case isHyphen(c):
		case !unicode.IsLetter(c) && !unicode.IsMark(c):
			r.fault(e, at, fmt.Sprintf("has %q, which is no letter", c),
				cure+"; each part of a compound with a hyphen of its own is a word")
			return
		}
	}
	r.source.Words = append(r.source.Words, e)
}

// isHyphen reports whether a character says in a list where a word may be divided.
func isHyphen(c rune) bool { return c == '-' || c == '\u00ad' || c == '\u2010' }

// fault notes what is wrong at a byte of an entry.
func (r *reader) fault(e Entry, at int, why, cure string) {
	_, size := utf8.DecodeRuneInString(e.Text[at:])
	r.faults = append(r.faults, Fault{e.At + at, size, fmt.Sprintf("“%s” %s", shortened(e.Text), why), cure})
}

// shortened is the begin of what may be a file without a blank.
func shortened(text string) string {
	const most = 40
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}
