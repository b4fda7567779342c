package designs

import "annualreport/layout/diag"

// Plate is where things stand on a cover, whatever the size of the page. In languages that are written from right to
// left it is mirrored.
type Plate struct {
	// Cover is what the plate shows beside its texts.
	Cover Cover
	// Ground is the color of the page.
	Ground Ground
	// Sender is where the names of the organisation stand, and Head where the title does; what stands in Foot ends at
	// the foot of it: the date, or on a back cover the addresses and what has no other place.
	Sender, Head, Foot Area
	// Picture is where a picture is seen, and Window the shape through which it is, in that area.
	Picture Area
	Window  Window
	// Scrim is the color that a picture goes over into behind words on it.
	Scrim Scrim
	// Fill is set if the title is as large as its place lets it be.
	Fill bool
	// Pattern is the family of the pattern of covers without a picture, PatternArea where it stands, and PatternGround
	// the color below it.
	Pattern       Pattern
	PatternArea   Area
	PatternGround Ground
	// Shapes are painted on the ground, one over the other.
	Shapes []Shape

	// origin is where an author's design says these things.
	origin origin
}

// origin is where the file of an author says where things stand on a cover: the table, and the places of texts. Each is
// zero where no author's file says it.
type origin struct{ table, sender, head, foot diag.Span }

// Cover is what a cover shows beside its texts.
type Cover uint8

// The covers: a pattern, a picture, nothing but the title, and a picture that is seen through a shape.
const (
	PatternCover Cover = iota
	PictureCover
	TypeCover
	WindowCover
)

// Covers is how many covers there are: they are the numbers below it.
const Covers = int(WindowCover) + 1

// HasPicture reports whether a cover shows a picture.
func (c Cover) HasPicture() bool { return c == PictureCover || c == WindowCover }

// Window is the shape through which a picture is seen.
type Window uint8

// The shapes: a rectangle, the largest circle of an area, an arch as wide as the area, and the digits of the year.
const (
	Rectangle Window = iota
	Circle
	Arch
	Year
)

// Scrim is the color that a picture goes over into where words stand on it. The zero value leaves pictures as they are.
type Scrim uint8

// NoScrim leaves pictures as they are.
const NoScrim Scrim = 0

// ScrimOf is a scrim of a color.
func ScrimOf(g Ground) Scrim { return Scrim(g) + 1 }

// Ground is the color of a scrim; ok is false if there is none.
func (s Scrim) Ground() (g Ground, ok bool) { return Ground(max(s, 1) - 1), s != NoScrim }

// Shape is a rectangle of one color.
type Shape struct {
	Area Area
	Ink  Ground
	// OverPicture is set if it is painted over the picture or the pattern, and not below it.
	OverPicture bool
}

// Ground is a color that something is painted in, as the brand has it.
type Ground uint8

// The colors that grounds and shapes have.
const (
	OnPrimary Ground = iota
	OnAccent
	OnSecond
	// OnPaper is a light tint of the accent, OnTint one of the primary color.
	OnPaper
	OnTint
	OnWhite
)

// Pattern is a family of patterns that are grown from the name of the organisation and the year.
type Pattern uint8

// The families. Rings are circles around several centers, Weave is bars that cross, and Strata are layers of hills.
const (
	NoPattern Pattern = iota
	Rings
	Weave
	Strata
)
