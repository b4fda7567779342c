// Package announcement is what a message says of a report, and how it says it: as a page for
// mail programs, as plain text, and as JSON for those who send it by a service of their own.
//
// It knows no report and no mail: package sections gathers the words, package mail sends them.
package announcement

import (
	"strings"

	"annualreport/layout/color"
)

// Announcement is a message about a report in one language.
type Announcement struct {
	// Language is the BCP 47 tag of the words.
	Language    string
	RightToLeft bool
	// Added is the language of the words of the program, if it has none in that of the message; else it is empty.
	Added   string
	Subject string
	// Greeting is the first line, with its punctuation.
	Greeting        string
	Title, Subtitle string
	Opening         []Span
	Numbers         Numbers
	Points          Points
	Report          Report
	Sender          Sender
	// Unsubscribe leads to where readers get no more messages; without an address there is none.
	Unsubscribe Link
	Cover       Cover
	Palette     Palette
}

// Span is words of one look.
type Span struct {
	Text             string
	Strong, Emphasis bool
	// Address is where the words lead to, if it is not empty.
	Address string
	// Language is set where it differs from that of the message.
	Language string
}

// Plain is the words of spans.
func Plain(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// Numbers are what the report counts, under their title, which may be empty.
type Numbers struct {
	Title string
	List  []Number
}

// Number is a number with what it counts.
type Number struct{ Value, Label string }

// Points are what the report has to say, under their title, which may be empty.
type Points struct {
	Title string
	List  []Point
}

// Point is one of them; it may have no title, or nothing but one.
type Point struct{ Title, Text []Span }

// Report is the way to the whole report.
type Report struct {
	// Link leads to it; without an address there is none.
	Link Link
	// Attached says that the message carries it; empty if it does not.
	Attached string
}

// Link is words that lead somewhere.
type Link struct {
	Words, Address string
	// Language is set where it differs from that of the message.
	Language string
}

// Sender is whose message it is. What it does not name is empty.
type Sender struct {
	Name, Address  string
	Website, Email Link
}

// lines are what the foot of the message says of the sender.
func (s *Sender) lines() []Span {
	var out []Span
	for _, one := range []Span{
		{Text: s.Name, Strong: true},
		{Text: s.Address},
		{Text: s.Website.Words, Address: s.Website.Address},
		{Text: s.Email.Words, Address: s.Email.Address},
	} {
		if one.Text != "" {
			out = append(out, one)
		}
	}
	return out
}

// Cover is the picture at the head of the message.
type Cover struct {
	// Source is the address of the picture, as HTML has it; empty for none.
	Source string
	// Alt says what it is.
	Alt string
	// Width and Height are those that it is shown in, in CSS pixels.
	Width, Height int
}

// Palette is the inks of a message, in the light and in the dark.
type Palette struct{ Light, Dark Inks }

// Inks are what a message is set in on one ground.
type Inks struct {
	// Around is what the page lies on, Page the page itself.
	Around, Page color.RGB
	Text, Title  color.RGB
	Number, Link color.RGB
	Rule         color.RGB
	// Button is the ground of the link to the report, Label the words on it.
	Button, Label color.RGB
}

// PaletteOf makes the inks of a message from those of a brand, such that all can be read.
func PaletteOf(primary, accent color.Ink) Palette {
	white := color.White()
	night := color.Of(color.RGB{R: 0x1c, G: 0x1a, B: 0x1f})
	inks := func(page, around, text color.Ink) Inks {
		return Inks{
			Around: around.Screen, Page: page.Screen, Text: text.Screen,
			Title:  color.Legible(primary, page, color.MinimumContrast).Screen,
			Number: color.Legible(accent, page, color.MinimumContrast).Screen,
			Link: color.Legible(
				color.Legible(primary, page, color.MinimumContrast), around, color.MinimumContrast,
			).Screen,
			Rule:   page.Screen.Mix(text.Screen, 1, 5),
			Button: color.Legible(primary, page, color.MinimumContrast).Screen, Label: page.Screen,
		}
	}
	return Palette{
		Light: inks(
			white, color.Of(white.Screen.Mix(primary.Screen, 6, 100)), color.Of(color.RGB{R: 0x22, G: 0x22, B: 0x22}),
		),
		Dark: inks(
			night, color.Of(color.RGB{R: 0x11, G: 0x10, B: 0x13}), color.Of(color.RGB{R: 0xea, G: 0xea, B: 0xea}),
		),
	}
}
