package grammar

import (
	"strings"
	"unicode/utf8"
)

// typographicQuotes are the quotes of word processors, and what people type for quotes, but the straight ones.
const typographicQuotes = "“”„‟″«»‹›‘’‚‛′`´"

// isQuote reports whether a character is a quote of any kind.
func isQuote(r rune) bool { return r == '"' || r == '\'' || strings.ContainsRune(typographicQuotes, r) }

// quoteRun is how many quotes a text begins with, as three begin a text of several lines; at most three. Straight ones
// are alike, and of the others each may be of its own kind, as word processors make them.
func quoteRun(text string) int {
	if n := leadingSame(text, 3); n > 0 {
		return n
	}
	n := 0
	for _, r := range text {
		if !isDouble(r) || n == 3 {
			break
		}
		n++
	}
	return n
}

// leadingSame is how many straight quotes of one kind a text begins with, at most so many.
func leadingSame(text string, most int) int {
	n := 0
	for n < len(text) && n < most && text[n] == text[0] && (text[0] == '"' || text[0] == '\'') {
		n++
	}
	if n < most && n > 0 && n < len(text) && isDouble(firstRune(text[n:])) {
		return 0 // others follow
	}
	return n
}

// isDouble reports whether a character is a double quote, straight or typographic.
func isDouble(r rune) bool { return r == '"' || strings.ContainsRune("“”„‟″«»", r) }

// runLength is how many bytes so many characters have.
func runLength(text string, characters int) int {
	at := 0
	for range characters {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

// endOfBasic is the byte of the quote that ends the text that a line begins with, or -1.
func endOfBasic(line string) int {
	for i := 1; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '"':
			return i
		}
	}
	return -1
}

// lastQuote is the byte of the quote that a text of one line is meant to end with, where it ends at the quote of a
// byte: that one, or a later one, if words stand between the two.
func lastQuote(line string, end int, quote byte, in place) int {
	behind := line[end+1:]
	next := firstRune(behind)
	if in == top {
		words := strings.TrimLeft(behind, " \t")
		if next = firstRune(words); next == '=' || beginsPair().MatchString(words) {
			return end
		}
	}
	if behind == "" || strings.ContainsRune(",]}#; \t", next) && in != top || strings.ContainsRune(",;#", next) ||
		next == '"' && in != top {
		return end
	}
	last := end
	for i := end + 1; i < len(line); i++ {
		if line[i] != quote || line[i-1] == '\\' {
			continue
		}
		after := strings.TrimLeft(line[i+1:], " \t")
		if after == "" || after[0] == '#' || strings.IndexByte(in.ends(), after[0]) >= 0 || in == top &&
			after[0] == ',' {
			last = i
			break
		}
	}
	return last
}

// endBelow is the byte of a quote at the end of one of the lines below, where no statement begins before it; else 0.
func endBelow(text string, open int, quote string) int {
	at := open + len(lineOf(text[open:]))
	lines := 0
	for line := range strings.Lines(text[at:]) {
		if lines++; lines > mostLines {
			return 0
		}
		from := at
		at += len(line)
		line = strings.TrimRight(line, " \t\r\n")
		if from == open+len(lineOf(text[open:])) {
			continue // the end of the line itself
		}
		if isStatement(line) {
			return 0
		}
		if i := strings.Index(line, quote); i >= 0 {
			if i == len(line)-1 {
				return from + i
			}
			return 0
		}
	}
	return 0
}

// closing is where the quote stands that ends the text of a line, and how many bytes it has; -1 if there is none.
func closing(line string, from int, in place) (at, size int) {
	at = -1
	for i, c := range line[from:] {
		if !isQuote(c) {
			continue
		}
		n := utf8.RuneLen(c)
		after := strings.TrimLeft(line[from+i+n:], " \t")
		if after == "" || after[0] == '#' || strings.IndexByte(in.ends(), after[0]) >= 0 || in == top &&
			(after == "," || after == ";") {
			at, size = from+i, n
			if in != top {
				break
			}
		}
	}
	return at, size
}

// straightened are the edits that put double quotes in the place of other quotes, and backslashes before what has a
// meaning between them.
func straightened(text string, open, closing span) []Edit {
	edits := []Edit{{open.from, open.to, `"`}}
	for i := open.to; i < closing.from; i++ {
		if text[i] == '"' || text[i] == '\\' {
			edits = append(edits, Edit{i, i, `\`})
		}
	}
	return append(edits, Edit{closing.from, closing.to, `"`})
}

// quoted is a text between double quotes.
func quoted(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}

// mostLines is how far below its beginning the end of a text of several lines is looked for.
const mostLines = 200
