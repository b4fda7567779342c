package pdf

import (
	"slices"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/pdf/profile"
)

// Exchange is a standard of files for printers.
type Exchange uint8

// The standards. X-4 (ISO 15930-7) allows transparency and colors of screens by
// their profiles; X-1a:2003 (ISO 15930-4) allows neither, for presses of before.
const (
	X4 Exchange = iota
	X1a
)

// String names the standard as files claim it.
func (x Exchange) String() string {
	p := Print{Standard: x}.profile()
	return p.Standards[0]
}

// Print is what a printer's file needs beside the pages.
type Print struct {
	Standard Exchange
	Press    *color.Press
	// Condition names the condition that the profile describes, as printers know
	// it: "FOGRA39".
	Condition string
	// Unembedded leaves the profile out of the file: the printer has it, by the name
	// of the condition. Standards that require it in the file have it all the same.
	Unembedded bool
	// Inks asks for pictures in process inks; else those in colors of a screen are
	// left to the printer, who is told which screen.
	Inks bool
}

// profile is what the file must keep to.
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
	structure := *doc.Structure
	structure.Elements = slices.Clone(structure.Elements)
	for i := range structure.Elements {
		if e := &structure.Elements[i]; e.Role == display.LinkRole {
			e.Role = display.Span
		}
	}
	out.Structure = &structure
	return &out
}
