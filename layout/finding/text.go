package finding

import (
	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// LongLine is a line that is wider than its column, by a length.
type LongLine struct {
	At
	By unit.Length
	// Opening is the first words of its paragraph.
	Opening string
	// Added is the word that the line begins with, if it is none of the author's: whoever made the document added it.
	Added string
}

// BadBytes is text that has bytes which are no letters (not UTF-8).
type BadBytes struct {
	At
	Opening string
}

// ManyMarks is a letter with more marks than fonts can place.
type ManyMarks struct {
	At
	// Most is how many marks a letter may have.
	Most    int
	Opening string
}

// NoGlyphs is characters that no font has.
type NoGlyphs struct {
	At
	Characters []rune
	// Scripts are those of the characters, as in ISO 15924.
	Scripts []string
	Opening string
	// Added is the first word with such a character, if it is none of the author's: whoever made the document added it.
	Added string
}

// OtherScript is text that is mostly in another script than its language.
type OtherScript struct {
	At
	// Language is what the text is said to be in, a BCP 47 tag.
	Language string
	Opening  string
	// Word is the first word in the other script, and Script that script (ISO 15924).
	Word, Script string
}

// ForeignWord is a word in another script (ISO 15924) than the text around it.
type ForeignWord struct {
	At
	Word, Script string
}

// NoEmphasis is emphasis that a family has no letters for, so that it looks like the text around it.
type NoEmphasis struct {
	At
	Family string
	// Missing is all emphasis that was asked for in vain.
	Missing content.Emphasis
}

// MachineFamily is letters that a family of this machine helps out with: elsewhere others would be set.
type MachineFamily struct {
	At
	Family  string
	Letters []rune
}
