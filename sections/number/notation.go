package number

// Notation is how numbers are written somewhere. The zero Notation is not known.
type Notation struct {
	// Decimal is the sign before decimals, a point or a comma.
	Decimal rune
	// Group is the sign between groups; 0 if it is not known.
	Group rune
	// Pairs means that groups before the last may have two digits, as in India.
	Pairs bool
	// DaysFirst means that dates in figures surely have the day before the month, unless they begin with the year.
	DaysFirst bool
}

// Known reports whether anything is known of the notation.
func (n Notation) Known() bool { return n.Decimal != 0 }

// Example is the notation of an example, such as "1.234,5" or "1 234.5": false if it does not show
// which sign parts decimals.
func Example(text string) (Notation, bool) {
	r := Read(text)
	v, ok := r.Certain()
	if n := r.shows(); ok && v.Unit == "" && n.Known() {
		n.Group = r.inner
		n.Pairs = r.pairs
		return n, true
	}
	return Notation{}, false
}

// shows is what a text shows of its notation, if it can be read in one way: "7,5" that a comma
// parts decimals, "1,234,567" that a point does, since a comma parts groups.
func (r Reading) shows() Notation {
	if _, ok := r.Certain(); !ok {
		return Notation{}
	}
	if r.groups != nil {
		return Notation{Decimal: other(r.sign)}
	}
	if r.sign == '.' || r.sign == ',' {
		return Notation{Decimal: r.sign}
	}
	return Notation{}
}

// other is the sign before decimals if a sign parts groups; 0 if that does not follow.
func other(group rune) rune {
	switch group {
	case '.':
		return ','
	case ',':
		return '.'
	}
	return 0
}

// with is the value of a reading where a sign parts decimals; false if the text has not that shape.
func (r Reading) with(decimal rune) (Value, bool) {
	v := r.groups
	if r.sign == decimal {
		v = r.decimals
	}
	if v == nil {
		return Value{}, false
	}
	return *v, true
}

// Value is the number that a text is in the notation, and in no other; false if it is none. Signs
// between groups that every notation may have, spaces and apostrophes, are read in all.
func (n Notation) Value(text string) (Value, bool) {
	r := Read(text)
	if v, ok := r.Certain(); ok {
		shown := r.shows()
		fits := !shown.Known() || shown.Decimal == n.Decimal
		return v, fits && (!r.pairs || n.Pairs)
	}
	if r.sign == other(n.Decimal) && n.Group != 0 && n.Group != r.sign {
		return Value{}, false
	}
	return r.with(n.Decimal)
}
