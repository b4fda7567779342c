package page

import (
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

// below is the space between a float that waited and the text that goes on below it.
func (s sequence) below(float, text int) unit.Length {
	space := unit.Length(0)
	for i := s.floatEnd(float); i < len(s) && s[i].Blank; i++ {
		space += s[i].Height
	}
	before := unit.Length(0)
	for i := text - 1; i >= 0 && s[i].Blank; i-- {
		before += s[i].Height
	}
	return max(space, before)
}
