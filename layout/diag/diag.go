// Package diag holds what is wrong with a report, as values: where it stands,
// what is wrong, and what to do about it.
//
// A problem in the report is a Problem in a List; an error in the Go sense
// means that the machine failed (a disk, a permission), and a panic means a
// bug of ours. Spans travel with the text from the TOML to the painter, so that
// the last stage can still blame a line of the file without knowing what TOML is.
package diag

import (
	"cmp"
	"fmt"
	"path"
	"slices"
)

// Span is a stretch of a file on one line. Line and Column count from 1, the
// column in characters (runes), as editors do. Length is the number of
// characters to underline, 0 when only the place is known. The zero Span means
// that the place is not known.
type Span struct {
	File   string
	Line   int
	Column int
	Length int
}

// IsZero reports whether the place is unknown.
func (s Span) IsZero() bool { return s.Line == 0 }

// String gives the place as file:line:column, the form that editors jump to.
func (s Span) String() string {
	if s.IsZero() {
		return s.File
	}
	return fmt.Sprintf("%s:%d:%d", s.File, s.Line, s.Column)
}

// LineFrom gives the line as a problem at another place names it: with the file, where that is another one.
func (s Span) LineFrom(here Span) string {
	if s.File == here.File {
		return fmt.Sprintf("line %d", s.Line)
	}
	return fmt.Sprintf("line %d of %s", s.Line, path.Base(s.File))
}

// Severity tells an error, which stops the edition, from a warning, which does not.
type Severity uint8

// The severities, the graver first.
const (
	Error Severity = iota
	Warning
)

// String gives the word that the command prints.
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Problem is one thing wrong with a report.
type Problem struct {
	Severity Severity
	Span     Span
	// Summary says what is wrong, in one line without a full stop.
	Summary string
	// Hint says what to do; it may be empty.
	Hint string
	// Kind is the same for all problems that say the same of different things: the words of the
	// message without them. Empty is a kind of its own for each message.
	Kind string
}

// List gathers problems. The zero value is an empty list, ready to use. It is
// not safe for concurrent use: give each goroutine its own and Append them.
type List struct{ problems []Problem }

// Errorf adds an error; format and args make the summary.
func (l *List) Errorf(at Span, hint, format string, args ...any) {
	l.add(Problem{Error, at, fmt.Sprintf(format, args...), hint, format})
}

// Warnf adds a warning; format and args make the summary.
func (l *List) Warnf(at Span, hint, format string, args ...any) {
	l.add(Problem{Warning, at, fmt.Sprintf(format, args...), hint, format})
}

// add adds a problem.
func (l *List) add(p Problem) { l.problems = append(l.problems, p) }

// Append adds all problems of another list.
func (l *List) Append(other *List) { l.problems = append(l.problems, other.problems...) }

// HasErrors reports whether any problem is an error.
func (l *List) HasErrors() bool {
	return slices.ContainsFunc(l.problems, func(p Problem) bool { return p.Severity == Error })
}

// Len returns the number of problems.
func (l *List) Len() int { return len(l.problems) }

// Sorted returns the problems in the order of the file, without repetitions.
// Problems without a place come first.
func (l *List) Sorted() []Problem {
	out := slices.Clone(l.problems)
	slices.SortStableFunc(out, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Span.File, b.Span.File),
			cmp.Compare(a.Span.Line, b.Span.Line),
			cmp.Compare(a.Span.Column, b.Span.Column),
			cmp.Compare(a.Severity, b.Severity),
			cmp.Compare(a.Summary, b.Summary),
		)
	})
	return slices.CompactFunc(out, func(a, b Problem) bool {
		a.Kind = b.Kind
		return a == b
	})
}
