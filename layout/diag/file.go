package diag

import (
	"math"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// MaxFile is how many bytes of a text have places of their own; what stands behind them is reported at its end.
const MaxFile = math.MaxInt32

// File is a file as problems speak of it: its name and its text, which says where lines begin. They are counted when
// the first place is asked for, since most reports have no problem. It is safe for concurrent use.
type File struct {
	name string
	text string
	// known is the only place of a file whose text is not at hand; else nil.
	known *Position

	count sync.Once
	// lines are the bytes at which lines begin.
	lines []int
	// runes are how many characters begin before each runeStep-th byte.
	runes []int
}

// NewFile makes a file of its name, as people call it, and its text, in UTF-8.
func NewFile(name, text string) *File { return &File{name: name, text: text} }

// Name is the name of the file as messages have it.
func (f *File) Name() string { return f.name }

// Line returns the text of a line, counted from 1, without its end.
func (f *File) Line(n int) (string, bool) {
	f.count.Do(f.index)
	if n < 1 || n > len(f.lines) {
		return "", false
	}
	end := len(f.text)
	if n < len(f.lines) {
		end = f.lines[n] - 1
	}
	return strings.TrimSuffix(f.text[f.lines[n-1]:end], "\r"), true
}

// Span is the place of some bytes of the text; it ends with the line at the latest.
func (f *File) Span(at, length int) Span {
	at = min(max(at, 0), len(f.text), MaxFile)
	end := min(at+max(length, 0), len(f.text), MaxFile)
	return Span{file: f, at: int32(at), length: int32(end - at)}
}

// At is the place of some bytes of a line, both counted from 1. A line that the file does not have is kept as it is.
func (f *File) At(line, column, length int) Span {
	f.count.Do(f.index)
	if line < 1 || line > len(f.lines) {
		return At(f.name, line, column)
	}
	return f.Span(f.lines[line-1]+column-1, length)
}

// position counts the line and the column of some bytes.
func (f *File) position(at, length int) Position {
	if f.known != nil {
		return *f.known
	}
	f.count.Do(f.index)
	line := sort.SearchInts(f.lines, at+1)
	end := at + length
	if i := strings.IndexByte(f.text[at:end], '\n'); i >= 0 {
		end = at + i
	}
	return Position{
		File:   f.name,
		Line:   line,
		Column: f.runesBetween(f.lines[line-1], at) + 1,
		Length: utf8.RuneCountInString(f.text[at:end]),
	}
}

// runeStep is how far apart the places are, in bytes, up to which characters are counted once and for all:
// a report that a program writes may be one line.
const runeStep = 1024

// index finds the lines and counts the characters of the text.
func (f *File) index() {
	f.lines = append(make([]int, 0, strings.Count(f.text, "\n")+1), 0)
	n := 0
	for at := range len(f.text) {
		if at%runeStep == 0 {
			f.runes = append(f.runes, n)
		}
		if utf8.RuneStart(f.text[at]) {
			n++
		}
		if f.text[at] == '\n' {
			f.lines = append(f.lines, at+1)
		}
	}
}

// runesBetween is the number of characters between two bytes.
func (f *File) runesBetween(from, to int) int {
	if to-from < 2*runeStep {
		return utf8.RuneCountInString(f.text[from:to])
	}
	return f.runesBefore(to) - f.runesBefore(from)
}

// runesBefore is the number of characters that begin before a byte.
func (f *File) runesBefore(at int) int {
	step := min(at/runeStep, len(f.runes)-1)
	n := f.runes[step]
	for _, c := range []byte(f.text[step*runeStep : at]) {
		if utf8.RuneStart(c) {
			n++
		}
	}
	return n
}
