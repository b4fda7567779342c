package diag

import (
	"fmt"
	"path"
)

// Span is a stretch of a file on one line, as the bytes that it has: spans travel with every word of a report, and
// few of them are ever asked for their line. Two spans are equal if they are the same bytes of the same File. The zero
// Span means that the place is not known.
type Span struct {
	file       *File
	at, length int32
}

// Position is a place in a file as people and editors count. Line and Column count from 1, the column in
// characters (runes). Length is the number of characters to underline, 0 when only the place is known. Without a
// Line only the file is known.
type Position struct {
	File   string
	Line   int
	Column int
	Length int
}

// String gives the place as file:line:column, the form that editors jump to.
func (p Position) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// In is a place of which only the file is known, by its name.
func In(file string) Span { return Span{file: &File{name: file, known: &Position{File: file}}} }

// At is a place in a file whose text is not at hand: its line and column, counted from 1.
func At(file string, line, column int) Span {
	return Span{file: &File{name: file, known: &Position{File: file, Line: line, Column: column}}}
}

// IsZero reports whether the place is unknown: there is no line.
func (s Span) IsZero() bool { return s.file == nil || s.file.known != nil && s.file.known.Line == 0 }

// Position counts the line and the column.
func (s Span) Position() Position {
	if s.file == nil {
		return Position{}
	}
	return s.file.position(int(s.at), int(s.length))
}

// File is the name of the file, empty if it is not known.
func (s Span) File() string {
	if s.file == nil {
		return ""
	}
	return s.file.name
}

// Start is the place where the span begins, without its length.
func (s Span) Start() Span { return Span{file: s.file, at: s.at} }

// Before reports whether the span begins before another one of the same file.
func (s Span) Before(other Span) bool { return s.file == other.file && s.at < other.at }

// Contains reports whether another span begins within this one, or where it ends, on the same line.
func (s Span) Contains(other Span) bool {
	here, there := s.Position(), other.Position()
	return here.File == there.File && here.Line == there.Line &&
		there.Column >= here.Column && there.Column <= here.Column+here.Length
}

// String gives the place as file:line:column.
func (s Span) String() string { return s.Position().String() }

// LineFrom gives the line as a problem at another place names it: with the file, where that is another one.
func (s Span) LineFrom(here Span) string {
	line := s.Position().Line
	if s.File() == here.File() {
		return fmt.Sprintf("line %d", line)
	}
	return fmt.Sprintf("line %d of %s", line, path.Base(s.File()))
}
