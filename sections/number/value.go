package number

// Value is a number with the unit that stands at it.
type Value struct {
	Decimal
	// Unit is a percent or per mille sign, or a currency as its author wrote it: "%", "‰", "€",
	// "CHF". It is empty for a number alone.
	Unit string
	// Plain is set for a number that is written without groups, as years are.
	Plain bool
}

// Same reports whether two values are the same number of the same thing.
func (v Value) Same(other Value) bool { return v.Unit == other.Unit && v.Cmp(other.Decimal) == 0 }

// String is the value as programs read it, with its unit behind.
func (v Value) String() string {
	if v.Unit == "" {
		return v.Decimal.String()
	}
	return v.Decimal.String() + " " + v.Unit
}
