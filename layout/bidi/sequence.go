package bidi

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// sequence is an isolating run sequence (BD13): runs of one level, each of which goes on behind an
// isolate in the next.
type sequence struct {
	chars []character
	// at are the places of its characters in the paragraph.
	at []int
	// start and end are the directions of what surrounds it, sos and eos.
	start, end class
	level      Level
}

// sequences divides a paragraph, without what rule X9 takes out, into isolating run sequences
// (X10). Each character is in one of them.
func sequences(chars []character, pairs []int, base Level) []sequence {
	runs, runOf := levelRuns(chars)
	var out []sequence
	for _, run := range runs {
		if first := run[0]; chars[first].original == bidi.PDI && pairs[first] != none {
			continue // goes on from its isolate's beginning
		}
		s := sequence{chars: chars, at: slices.Clip(run), level: chars[run[0]].level}
		for {
			last := s.at[len(s.at)-1]
			if !isolateStart(chars[last].original) || pairs[last] == len(chars) {
				break
			}
			s.at = append(s.at, runs[runOf[pairs[last]]]...)
		}
		s.surround(base)
		out = append(out, s)
	}
	return out
}

// levelRuns lists the places of the characters of each level run (BD7), and for each character the
// number of its run.
func levelRuns(chars []character) (runs [][]int, runOf []int) {
	runOf = make([]int, len(chars))
	last := Level(-1)
	for i := range chars {
		if removed(chars[i].original) {
			continue
		}
		if chars[i].level != last {
			runs = append(runs, nil)
			last = chars[i].level
		}
		n := len(runs) - 1
		runs[n] = append(runs[n], i)
		runOf[i] = n
	}
	return runs, runOf
}

// surround finds the directions before and behind a sequence: that of the higher level of the two
// that meet (X10).
func (s *sequence) surround(base Level) {
	before, behind := base, base
	for i := s.at[0] - 1; i >= 0; i-- {
		if !removed(s.chars[i].original) {
			before = s.chars[i].level
			break
		}
	}
	last := s.at[len(s.at)-1]
	if !isolateStart(s.chars[last].original) {
		for i := last + 1; i < len(s.chars); i++ {
			if !removed(s.chars[i].original) {
				behind = s.chars[i].level
				break
			}
		}
	}
	s.start = max(s.level, before).direction()
	s.end = max(s.level, behind).direction()
}

// class is the class of the character at a place of the sequence; those outside are the
// directions around it.
func (s *sequence) class(i int) class {
	switch {
	case i < 0:
		return s.start
	case i >= len(s.at):
		return s.end
	}
	return s.chars[s.at[i]].class
}

// set changes the class of a character of the sequence.
func (s *sequence) set(i int, c class) { s.chars[s.at[i]].class = c }

// setAll changes the classes of a stretch of the sequence.
func (s *sequence) setAll(from, to int, c class) {
	for i := from; i < to; i++ {
		s.set(i, c)
	}
}

// original is the class that a character of the sequence had in the text.
func (s *sequence) original(i int) class { return s.chars[s.at[i]].original }
