package page

import (
	"iter"

	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// sequence is the strips of a flow, one behind the other.
type sequence []galley.Strip

// nextContent is the first strip behind another that is not space.
func (s sequence) nextContent(i int) int {
	for i++; i < len(s) && s[i].Blank; i++ {
	}
	return i
}

// sectionEnd is the end of the content of the section that begins with strip start: the index behind its last strip
// that is not space.
func (s sequence) sectionEnd(start int) int {
	end := start + 1
	for i := end; i < len(s) && s[i].Begins == nil; i++ {
		if !s[i].Blank {
			end = i + 1
		}
	}
	return end
}

// beginsFloat reports whether a float begins with a strip.
func (s sequence) beginsFloat(i int) bool {
	return i == 0 || s[i-1].Float != s[i].Float
}

// floatEnd is the end of the float that a strip belongs to.
func (s sequence) floatEnd(i int) int {
	id := s[i].Float
	for i < len(s) && s[i].Float == id {
		i++
	}
	return i
}

// endsSection reports whether a strip is the last of its section.
func (s sequence) endsSection(i int) bool {
	next := s.nextContent(i)
	return next == len(s) || s[next].Begins != nil
}

// opensPage reports whether a strip should begin a page, or is the end of the flow.
func (s sequence) opensPage(i int) bool { return i == len(s) || s[i].Lowered != nil }

// aboveTitle reports whether a strip is the last above the title of a section or a heading, or the last of all.
func (s sequence) aboveTitle(i int) bool {
	next := s.nextContent(i)
	return next == len(s) || s[next].Begins != nil || s[next].Title
}

// followsTitle reports whether a strip must stay with what stands above it, as text below a heading does.
func (s sequence) followsTitle(i int) bool {
	for i--; i >= 0 && s[i].Blank; i-- {
	}
	return i >= 0 && s[i].Cost >= galley.OpenerAlone
}

// space is the space between the text before a float and the text behind it, once the
// float stands elsewhere.
func (s sequence) space(float, text int) unit.Length {
	var space unit.Length
	for _, side := range [2]int{float - 1, text - 1} {
		if side >= 0 && s[side].Blank {
			space = max(space, s[side].Plain)
		}
	}
	return space
}

// between is the space between a float that waited, which ends before strip end, and what comes to stand below it.
func (s sequence) between(end, next int) unit.Length {
	space := unit.Length(0)
	for i := end; i < len(s) && s[i].Blank; i++ {
		space += s[i].Height
	}
	before := unit.Length(0)
	for i := next - 1; i >= 0 && s[i].Blank; i-- {
		before += s[i].Height
	}
	return max(space, before)
}

// floats are the first strips of the floats from one strip on and before another.
func (s sequence) floats(from, to int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := from; i < to; i++ {
			if s[i].Float > 0 && s.beginsFloat(i) && !yield(i) {
				return
			}
		}
	}
}

// waited are the floats that waited, from one strip on and before another, with the space between and below them.
func (s sequence) waited(from, to int) []galley.Strip {
	var out []galley.Strip
	end := from
	for f := range s.floats(from, to) {
		if f > from {
			out = append(out, galley.Blank(s.between(end, f)))
		}
		end = s.floatEnd(f)
		out = append(out, s[f:end]...)
	}
	return append(out, galley.Blank(s.between(end, to)))
}

// textPiece is the strips between two floats, and the space above them once the first of these stands elsewhere.
type textPiece struct {
	float, from, to int
	space           unit.Length
}

// aroundFloats are the pieces of text behind a float, up to a strip: what lies between it and the next floats. Where
// floats follow each other a piece has nothing.
func (s sequence) aroundFloats(float, to int) iter.Seq[textPiece] {
	return func(yield func(textPiece) bool) {
		for float < to {
			from := s.nextContent(s.floatEnd(float) - 1)
			if from >= to {
				return
			}
			next := from
			for next < to && s[next].Float == 0 {
				next++
			}
			end := next
			for end > from && s[end-1].Blank {
				end--
			}
			if !yield(textPiece{float, from, end, s.space(float, from)}) {
				return
			}
			float = next
		}
	}
}

// leastOf is the height of floats that wait, from one strip on and before another, with the space between them and
// with their pictures as low as they can be.
func (s sequence) leastOf(from, to int) unit.Length {
	least, end := unit.Length(0), from
	for f := range s.floats(from, to) {
		if f > from {
			least += s.between(end, f)
		}
		end = s.floatEnd(f)
		for i := f; i < end; i++ {
			least += s[i].Height - s[i].Gives().All()
		}
	}
	return least
}
