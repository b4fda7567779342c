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
	"slices"
	"unicode/utf8"
)

// Severity is whether a problem is an error, which stops the edition, or a warning, which does not.
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
	// Part is what of the text at its place the problem is about, as a link or a name in braces; empty if it is about
	// all of it. Of two problems about one part of one place the graver is reported, or the first.
	Part string
}

// List gathers problems. The zero value is an empty list, ready to use. It is
// not safe for concurrent use: give each goroutine its own and Append them.
type List struct{ problems []Problem }

// Errorf adds an error; format and args make the summary.
func (l *List) Errorf(at Span, hint, format string, args ...any) {
	l.add(Problem{Error, at, fmt.Sprintf(format, args...), hint, format, ""})
}

// Warnf adds a warning; format and args make the summary.
func (l *List) Warnf(at Span, hint, format string, args ...any) {
	l.add(Problem{Warning, at, fmt.Sprintf(format, args...), hint, format, ""})
}

// longestSentence is how many bytes of a summary or a hint are kept. What they quote of a report may have
// megabytes, and a problem may be one of thousands.
const longestSentence = 2000

// add adds a problem.
func (l *List) add(p Problem) {
	p.Summary = within(p.Summary)
	p.Hint = within(p.Hint)
	l.problems = append(l.problems, p)
}

// within is a sentence without what is too much in its middle: its end says what is wrong with what it quotes.
func within(sentence string) string {
	if len(sentence) <= longestSentence {
		return sentence
	}
	const half = longestSentence / 2
	from := half
	for from > 0 && !utf8.RuneStart(sentence[from]) {
		from--
	}
	to := len(sentence) - half
	for to < len(sentence) && !utf8.RuneStart(sentence[to]) {
		to++
	}
	return sentence[:from] + " … " + sentence[to:]
}

// Append adds all problems of another list.
func (l *List) Append(other *List) { l.problems = append(l.problems, other.problems...) }

// AppendAbout adds all problems of another list, which are about a part of the text at their place.
func (l *List) AppendAbout(part string, other *List) {
	for _, p := range other.problems {
		p.Part = part
		l.problems = append(l.problems, p)
	}
}

// Mapped is a list of what a function makes of each problem.
func (l *List) Mapped(by func(Problem) Problem) *List {
	out := new(List)
	for _, p := range l.problems {
		out.add(by(p))
	}
	return out
}

// In are the problems at places of a file.
func (l *List) In(file string) *List {
	out := new(List)
	for _, p := range l.problems {
		if p.Span.File() == file {
			out.problems = append(out.problems, p)
		}
	}
	return out
}

// HasErrors reports whether any problem is an error.
func (l *List) HasErrors() bool {
	return slices.ContainsFunc(l.problems, func(p Problem) bool { return p.Severity == Error })
}

// Len returns the number of problems.
func (l *List) Len() int { return len(l.problems) }

// Sorted returns the problems in the order of the file, without repetitions.
// Problems without a place come first.
func (l *List) Sorted() []Problem {
	found := make([]place, len(l.problems))
	for i, p := range l.problems {
		found[i] = place{p.Span.Position(), p}
	}
	slices.SortStableFunc(found, func(a, b place) int {
		return cmp.Or(
			cmp.Compare(a.position.File, b.position.File),
			cmp.Compare(a.position.Line, b.position.Line),
			cmp.Compare(a.position.Column, b.position.Column),
			cmp.Compare(a.problem.Severity, b.problem.Severity),
			cmp.Compare(a.problem.Summary, b.problem.Summary),
		)
	})
	found = slices.CompactFunc(found, place.repeats)
	out := make([]Problem, 0, len(found))
	graver := make(map[part]bool)
	for _, p := range found { // errors of a place stand before its warnings
		about := part{p.position, p.problem.Part}
		if about.words != "" && graver[about] {
			continue
		}
		graver[about] = true
		out = append(out, p.problem)
	}
	return out
}

// part is a part of the text at a place.
type part struct {
	at    Position
	words string
}

// place is a problem with its position, counted once.
type place struct {
	position Position
	problem  Problem
}

// repeats reports whether a problem says the same of the same place, whoever read the file.
func (p place) repeats(other place) bool {
	a, b := p.problem, other.problem
	return p.position == other.position && a.Severity == b.Severity && a.Summary == b.Summary && a.Hint == b.Hint
}
