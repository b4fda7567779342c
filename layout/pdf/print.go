package pdf

import (
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/pdf/profile"
)

// Exchange is a standard of files for printers.
type Exchange uint8

// The standards of files for printers.
const (
	// X4 is PDF/X-4 (ISO 15930-7), which allows transparency, and colors of screens with their profiles.
	X4 Exchange = iota
	// X1a is PDF/X-1a:2003 (ISO 15930-4), which allows neither; older presses ask for it.
	X1a
)

// String names the standard as files claim it.
func (x Exchange) String() string {
	p := Print{Standard: x}.profile()
	return p.Standards[0]
}

// Print is what a printer's file needs beside the pages.
type Print struct {
	// Standard is the standard that the file conforms to.
	Standard Exchange
	// Press converts colors to the inks of the press.
	Press *color.Press
	// Condition is the name of the printing condition that the profile of the press describes, such as "FOGRA39".
	Condition string
	// Unembedded leaves the profile out of the file: printers have it by the name of the condition. If the standard
	// requires the profile, the file has it nevertheless.
	Unembedded bool
	// Inks converts pictures to process inks. Otherwise pictures in colors of a screen keep them, with the profile of
	// that screen, and the printer converts them.
	Inks bool
}

// profile is the standard as a value: what it forbids and requires.
func (p Print) profile() profile.Profile {
	if p.Standard == X1a {
		return profile.X1a()
	}
	return profile.X4(p.Inks)
}

// intent is the press that the inks are meant for.
func (p Print) intent() intent {
	press := p.Press.Profile()
	return intent{
		condition: p.Condition, info: press.Description, registry: "http://www.color.org",
		profile: press.Data(), channels: 4, unembedded: p.Unembedded,
	}
}

// unlinked is a document whose links are text: on paper they lead nowhere.
func unlinked(doc *display.Document) *display.Document {
	out := *doc
	out.Structure = doc.Structure.Clone()
	for id := range out.Structure.All() {
		if e := out.Structure.At(id); e.Role == display.LinkRole {
			e.Role = display.Span
		}
	}
	return &out
}
