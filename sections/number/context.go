package number

import "fmt"

// Context is what settles a text that can be read in two ways: the place where it stands.
type Context struct {
	// Language is how the language of the author writes numbers.
	Language Notation
	// Given is the notation that the author named for the place: nothing else is read there.
	Given Notation
	// Default is the notation that the author named for the whole report, for files, whose
	// numbers may show another.
	Default Notation
	// Seen is what certain numbers of the same place show.
	Seen Notation
	// Separator is what parts the fields of a file; 0 for texts of the report.
	Separator rune
}

// Doubt is the error of a text that can be read in two ways.
type Doubt struct {
	// Sign is the sign that parts decimals or groups.
	Sign rune
	// Decimals and Groups are the two readings.
	Decimals, Groups Value
}

// Error implements error.
func (d *Doubt) Error() string {
	return fmt.Sprintf("can be read as %s and as %s", d.Groups.Decimal, d.Decimals.Decimal)
}

// NoNumber is the error of a text that is none.
type NoNumber struct {
	// Pairs means that it would be one where groups have two digits, as in India.
	Pairs bool
}

// Error implements error.
func (*NoNumber) Error() string { return "is no number" }

// Foreign is the error of a number that is not in the notation that its author named.
type Foreign struct{ Notation Notation }

// Error implements error.
func (*Foreign) Error() string { return "is in another notation" }

// Learn notes what a text shows of the notation of the place; false if it contradicts what
// others showed.
func (c *Context) Learn(text string) bool {
	r := Read(text)
	shown := r.shows()
	switch {
	case !shown.Known() || r.pairs && !c.pairs():
		return true
	case !c.Seen.Known():
		c.Seen = shown
		return true
	}
	return c.Seen.Decimal == shown.Decimal
}

// Notation is how the numbers of the place are written, as far as it was named or seen.
func (c *Context) Notation() Notation {
	for _, n := range []Notation{c.Given, c.Seen, c.Default} {
		if n.Known() {
			return n
		}
	}
	return Notation{}
}

// Read reads a text as a number. The error is a Doubt, NoNumber or Foreign.
func (c *Context) Read(text string) (Value, error) {
	r := Read(text)
	switch {
	case !r.IsNumber():
		return Value{}, new(NoNumber)
	case r.pairs && !c.pairs():
		return Value{}, &NoNumber{Pairs: true}
	case c.Given.Known():
		if v, ok := c.Given.Value(text); ok {
			return v, nil
		}
		return Value{}, &Foreign{c.Given}
	}
	if v, ok := r.Certain(); ok {
		return v, nil
	}
	if decimal := c.settle(r.sign); decimal != 0 {
		if v, ok := r.with(decimal); ok {
			return v, nil
		}
	}
	return Value{}, &Doubt{r.sign, *r.decimals, *r.groups}
}

// pairs reports whether groups may have two digits.
func (c *Context) pairs() bool {
	if c.Given.Known() {
		return c.Given.Pairs
	}
	return c.Language.Pairs || c.Default.Pairs
}

// settle is the sign before decimals at a place where a sign can part decimals or groups; 0 if nothing decides.
//
// One notation is written in a file. A sign that the language parts groups with parts groups in
// the texts of a report; the sign before its decimals may come from elsewhere when just three
// digits follow, and is not enough. Programs that part fields by commas write a point before decimals;
// those that part them by semicolons write either.
func (c *Context) settle(sign rune) rune {
	byLanguage := rune(0)
	if sign == c.Language.Group {
		byLanguage = other(sign)
	}
	switch {
	case c.Separator != 0 && c.Seen.Known():
		return c.Seen.Decimal
	case c.Separator != 0 && c.Default.Known():
		return c.Default.Decimal
	case c.Separator == ';':
		return 0
	case c.Separator == ',' && c.Language.Decimal == '.':
		return '.'
	case c.Separator == ',':
		return 0
	case c.Seen.Known() && byLanguage != 0 && byLanguage != c.Seen.Decimal:
		return 0
	case c.Seen.Known():
		return c.Seen.Decimal
	}
	return byLanguage
}
