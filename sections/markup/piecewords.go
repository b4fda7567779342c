package markup

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// blanks are the spaces that Markdown takes from the ends of a line; others, as one that does not break, are words.
const blanks = " \t\r\n"

// space is a space that Markdown does not take for an empty line. A block that a translator leaves out
// has it for its words, so that the blocks around it stay what they are.
const space = "&#32;"

// With is the piece with other words, which are Markdown as they are in Message. They stay in the block
// that they are for: a sign at the beginning of a line that would begin a list or a heading, or a bar
// that would begin a cell, is set as a sign. Words that are blank leave the block out.
//
// The name is what links know a heading by; it is added where the heading has none of its own. It means
// nothing to other pieces.
func (p *Piece) With(words, name string) string {
	own := words == p.Message && !strings.Contains(p.Raw, "\n") // nothing is to be looked at
	switch p.Kind {
	case VerbatimPiece:
		return p.Raw
	case HeadingPiece:
		if !own {
			words = p.headingWith(words)
		}
		return words + named(p.tail, name)
	}
	switch {
	case own:
		return p.Raw
	case p.Kind == CellPiece:
		return p.cellWith(words)
	case p.Kind == CaptionPiece:
		return captionWith(words)
	case strings.TrimSpace(words) != "":
		return strings.ReplaceAll(guarded(words), "\n", "\n"+p.indent)
	case p.form == topForm:
		return words
	}
	return space
}

// headingWith is the other words of a heading.
func (p *Piece) headingWith(words string) string {
	lines := strings.FieldsFunc(words, func(r rune) bool { return r == '\n' })
	for i, line := range lines {
		if lines[i] = strings.Trim(line, blanks); i+1 < len(lines) {
			lines[i] = strings.TrimSuffix(lines[i], "\\")
		}
	}
	one := strings.Trim(strings.Join(lines, " "), blanks)
	switch {
	case p.form == underlinedForm && one == "":
		return space
	case p.form == underlinedForm && strings.Contains(p.Message, "\n"):
		return strings.ReplaceAll(guarded(strings.Trim(words, blanks)), "\n", "\n"+p.indent)
	case p.form == underlinedForm:
		return guarded(one)
	}
	// Signs at the end would close the heading (CommonMark 0.31, 4.2).
	bare := strings.TrimRight(one, "#")
	if len(bare) < len(one) && (bare == "" || strings.HasSuffix(bare, " ")) {
		return bare + `\` + one[len(bare):]
	}
	return one
}

// captionWith is the other words of a caption: no sign in them ends the title that they stand in.
func captionWith(words string) string {
	out := strings.NewReplacer("\n", " ", `"`, "”", "'", "’", "(", "[", ")", "]").Replace(words)
	if strings.HasSuffix(out, `\`) {
		out += " "
	}
	return out
}

// cellWith is the other words of a cell.
func (p *Piece) cellWith(words string) string {
	var b strings.Builder
	before := byte(0)
	for i := range len(words) {
		c := words[i]
		if c == '\n' || c == '\r' {
			c = ' '
		}
		if c == '|' && before != '\\' {
			b.WriteByte('\\')
		}
		b.WriteByte(c)
		before = c
	}
	if before == '\\' {
		b.WriteByte(' ') // it does not belong to the bar behind the cell
	}
	out := b.String()
	if p.form != firstCellForm {
		return out
	}
	if strings.TrimSpace(out) == "" {
		return "| "
	}
	return guarded(out)
}

// named is what follows the words of a heading, with the name that links know it by.
func named(tail, name string) string {
	before, classes, has := strings.Cut(tail, "{")
	switch {
	case name == "" || has && strings.Contains(classes, "#"):
		return tail
	case has:
		return before + "{#" + name + " " + classes
	}
	return strings.TrimRight(tail, " \t") + " {#" + name + "}"
}

// codeIndent begins a line that goes on with its paragraph, whatever follows: only program text is set in so
// far, and it does not interrupt a paragraph (CommonMark 0.31, 4.4).
const codeIndent = "    "

// guarded is words that are paragraphs: where a line begins with a sign that begins another block, there is a backslash
// before it. A line of HTML stays as it is, since it cannot be set.
func guarded(words string) string {
	if isParagraph(words) {
		return words
	}
	lines := strings.Split(words, "\n")
	begin := 0 // of the paragraph that a line stands in
	for i, line := range lines {
		if isBlank(line) {
			begin = i + 1
			continue
		}
		lines[i] = guardedLine(aboveLine(lines[begin:i]), line)
	}
	return strings.Join(lines, "\n")
}

// aboveLine is what a line follows that lines stand above: the beginning of a paragraph, and the line before it if it
// goes on with that. A bullet of a word processor may not, where the words are those of a quotation.
func aboveLine(lines []string) string {
	const begun = "words\n"
	if len(lines) == 0 {
		return ""
	}
	if last := begun + lines[len(lines)-1] + "\n"; isParagraph(last) {
		return last
	}
	return begun
}

// guardedLine is a line that goes on with the paragraph above it, as it is if that cannot be.
func guardedLine(above, line string) string {
	trimmed := strings.TrimLeft(line, " \t")
	for _, form := range []string{line, trimmed, codeIndent + trimmed, escaped(trimmed)} {
		if isParagraph(above + form) {
			return form
		}
	}
	return line
}

// isBlank reports whether a line has no words.
func isBlank(line string) bool { return strings.Trim(line, blanks) == "" }

// escaped is a line with a backslash before the sign that begins a block: the first one, or the one
// behind the number of a list. A bullet of a word processor, which no backslash stands before, is its number in
// Unicode, and so is the colon that makes a footnote of its call.
func escaped(line string) string {
	if first, size := utf8.DecodeRuneInString(line); hasRune(bullets, first) || hasRune(tabbedBullets, first) {
		return "&#" + strconv.Itoa(int(first)) + ";" + line[size:]
	}
	if call, words, is := strings.Cut(line, "]:"); is && strings.HasPrefix(line, "[^") {
		return call + "]&#58;" + words
	}
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	if strings.HasPrefix(line, "<") || digits == len(line) || !util.IsPunct(line[digits]) {
		return line
	}
	return line[:digits] + `\` + line[digits:]
}

// isParagraph reports whether words are one paragraph and nothing else. One line that begins with a letter
// always is, if the letter is no bullet of a word processor with a tab, so that most words need no parser.
func isParagraph(words string) bool {
	if first, _ := utf8.DecodeRuneInString(words); unicode.IsLetter(first) && !strings.ContainsAny(words, "\n\t") {
		return true
	}
	words = strings.TrimRight(words, "\n")
	root := blockTree(words + "\nwords") // what follows makes a table of some lines
	n := onlyChild(root)
	if n == nil || n.Kind() != ast.KindParagraph {
		return false
	}
	return n.Lines().Len() == strings.Count(words, "\n")+2
}
