// Package markdown reads manuscripts that are Markdown already: it finds the headings that divide them.
package markdown

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"annualreport/layout/pattern"
	"annualreport/sections/fence"
	"annualreport/sections/manuscript"
)

// lossOfHead is the table of facts with which some programs begin a file.
var lossOfHead = manuscript.Loss{What: "front matter (facts between lines of ---)", Cure: "write them into [report]"}

// Read reads Markdown. Headings outside of quotations and lists divide it; all else stays as it is written.
func Read(data []byte) (*manuscript.Document, error) {
	text, err := textOf(data)
	if err != nil {
		return nil, err
	}
	if line := deepLine(text); line > 0 {
		return nil, fmt.Errorf("in line %d more than %d quotations and lists stand in one another", line, mostDeep)
	}
	if line := bracketedLine(text); line > 0 {
		return nil, fmt.Errorf("the paragraph that begins in line %d has more than %d brackets", line, mostBrackets)
	}
	out := new(manuscript.Document)
	if head := headOf(text); head > 0 {
		out.Losses.Add(lossOfHead)
		out.Title = titleIn(text[:head])
		text = text[head:]
	}
	text = fenced(mended(withoutDefinitions(text, &out.Shared), out), &out.Losses)
	at := 0
	for _, h := range headings(text) {
		out.Blocks = append(out.Blocks, manuscript.Text{Markdown: text[at:h.from]}, manuscript.Heading{
			Level: h.level, Markdown: strings.Join(strings.Fields(h.words), " "),
		})
		at = h.to
	}
	out.Blocks = append(out.Blocks, manuscript.Text{Markdown: text[at:]})
	return out, nil
}

// lossOfFences is lines of colons that a report does not know.
var lossOfFences = manuscript.Loss{What: "lines that begin with ::: (fenced divs)",
	Cure: "what stood between them stays; write ::: facts, ::: box or ::: quote above it and ::: below"}

// fenced is a text with the fences that a report has, and without all others.
func fenced(text string, losses *manuscript.Losses) string {
	kept, lost := fence.Kept(text)
	for range lost {
		losses.Add(lossOfFences)
	}
	return kept
}

// textOf is a file in UTF-8 as text with lines that end as those of Unix do.
func textOf(data []byte) (string, error) {
	text := strings.ReplaceAll(strings.ReplaceAll(string(data), "\r\n", "\n"), "\r", "\n")
	for i, line := range strings.Split(text, "\n") {
		switch {
		case !utf8.ValidString(line):
			return "", fmt.Errorf("line %d is not in UTF-8, and its letters would be garbled: save it as UTF-8", i+1)
		case strings.Contains(line, "\x00"):
			return "", fmt.Errorf("in line %d is a byte of zero, which no text has: save it as UTF-8", i+1)
		}
	}
	return strings.TrimPrefix(text, "\ufeff"), nil
}

// mostDeep is how many quotations and lists may begin in one line, each in the one before: all that reads them takes
// time with the square of it, and a stack as deep.
const mostDeep = 1000

// deepLine is the number of the first line in which more than mostDeep of them begin; 0 if there is none.
func deepLine(source string) int {
	number := 0
	for line := range strings.Lines(source) {
		number++
		if marksOf(line) > mostDeep {
			return number
		}
	}
	return 0
}

// mostBrackets is how many brackets a paragraph may open: links that have no end take time with the square of them.
const mostBrackets = 5000

// bracketedLine is the number of the first line of the first paragraph that opens more than mostBrackets; 0 if there is
// none.
func bracketedLine(source string) int {
	number := 0
	first := 1
	brackets := 0
	for line := range strings.Lines(source) {
		number++
		switch {
		case strings.TrimSpace(line) == "":
			first = number + 1
			brackets = 0
		case marksOf(line) > 0, definition().MatchString(line): // an item, or the target of a link
			first = number
			brackets = 0
		}
		if brackets += strings.Count(line, "["); brackets > mostBrackets {
			return first
		}
	}
	return 0
}

// marksOf counts the marks of quotations and lists at the beginning of a line.
func marksOf(line string) int {
	count := 0
	for i := range len(line) {
		switch c := line[i]; {
		case c == '>':
			count++
		case (c == '-' || c == '+' || c == '*') && i+1 < len(line) && (line[i+1] == ' ' || line[i+1] == '\t'):
			count++
		case c != ' ' && c != '\t':
			return count
		}
	}
	return count
}

// headOf is the length of the table of facts at the start of a file, 0 if there is none.
func headOf(source string) int {
	if !strings.HasPrefix(source, "---\n") {
		return 0
	}
	if end := strings.Index(source, "\n---\n"); end >= 0 {
		return end + len("\n---\n")
	}
	return 0
}

// titleLine is the line of the front matter with the title.
var titleLine = pattern.Of(`(?m)^title:[ \t]*["']?(.*?)["']?[ \t]*$`)

// titleIn is the title that front matter gives, empty for none.
func titleIn(head string) string {
	if found := titleLine().FindStringSubmatch(head); found != nil {
		return found[1]
	}
	return ""
}

// definition is the first line of a note or of the target of a link.
var definition = pattern.Of(`^ {0,3}\[(\^?[^\]\[]+)\]:[ \t]*\S`)

// withoutDefinitions takes notes and targets of links out of a text: sections that are far from them may use them.
// Lines of code stay.
func withoutDefinitions(source string, into *manuscript.Definitions) string {
	lines := strings.SplitAfter(source, "\n")
	var out strings.Builder
	var program fence.Program
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		isProgram := program.Holds(strings.TrimRight(line, "\r\n"))
		found := definition().FindStringSubmatch(line)
		if isProgram || found == nil {
			out.WriteString(line)
			continue
		}
		text := line
		for i+1 < len(lines) && continues(lines[i+1:], strings.HasPrefix(found[1], "^")) {
			i++
			text += lines[i]
		}
		into.Add(found[1], strings.TrimSpace(text))
	}
	return out.String()
}

// continues reports whether the first of some lines goes on with a note: it is set in, or is an empty line before one
// that is.
func continues(lines []string, isNote bool) bool {
	if !isNote {
		return false
	}
	if strings.TrimSpace(lines[0]) == "" {
		return len(lines) > 1 && isIndented(lines[1])
	}
	return isIndented(lines[0])
}

// isIndented reports whether a line with words is set in by four spaces or a tab.
func isIndented(line string) bool {
	return strings.TrimSpace(line) != "" && (strings.HasPrefix(line, "    ") || strings.HasPrefix(line, "\t"))
}

// place is where a heading stands in the source: its lines, and its words.
type place struct {
	from, to int
	level    int
	words    string
}

// headings are the headings of a text that are within nothing else.
func headings(source string) []place {
	root := manuscript.Parse([]byte(source))
	var out []place
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok || h.Lines().Len() == 0 {
			continue
		}
		first := h.Lines().At(0)
		last := h.Lines().At(h.Lines().Len() - 1)
		p := place{from: strings.LastIndexByte(source[:first.Start], '\n') + 1, to: len(source), level: h.Level}
		p.words = strings.TrimSpace(source[first.Start:last.Stop])
		p.to = lineEnd(source, last.Stop)
		if isUnderlined(source, p) {
			p.to = lineEnd(source, p.to+1) // the line of = or - belongs to it
		}
		out = append(out, p)
	}
	return out
}

// lineEnd is where the line of a place ends, behind its end of line.
func lineEnd(source string, at int) int {
	if at >= len(source) || at > 0 && source[at-1] == '\n' {
		return min(at, len(source))
	}
	if end := strings.IndexByte(source[at:], '\n'); end >= 0 {
		return at + end + 1
	}
	return len(source)
}

// isUnderlined reports whether a heading is one of those with a line of = or - below (CommonMark 0.31.2, 4.3).
func isUnderlined(source string, p place) bool {
	return !strings.HasPrefix(strings.TrimLeft(source[p.from:], " "), "#")
}
