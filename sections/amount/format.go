package amount

import (
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/number"
)

// Format is how a sentence writes the number of a cell: {members.north:0.0}.
type Format struct {
	// Decimals is how many decimals it has, -1 for as many as it was written with.
	Decimals int
	// Percent means that a share of one is written in percent: 0.25 as 25 %.
	Percent bool
}

// formats is how a format is written: 0, 0.0, 0.00 and so on, %, 0%, 0.0% and so on.
var formats = pattern.Of(`^(?:0(\.0{1,9})?)?(%)?$`)

// CutFormat cuts the format off the name of a cell: {members.north} and 0 of {members.north:0}. It reports whether
// there is one.
func CutFormat(name string) (cell, format string, ok bool) {
	cell, format, ok = strings.Cut(strings.TrimSuffix(name, "}"), ":")
	if !ok {
		return name, "", false
	}
	return cell + "}", format, true
}

// ReadFormat reads a format; false if it is none.
func ReadFormat(text string) (Format, bool) {
	m := formats().FindStringSubmatch(text)
	if m == nil || text == "" {
		return Format{}, false
	}
	out := Format{Decimals: -1, Percent: m[2] != ""}
	if strings.HasPrefix(text, "0") {
		out.Decimals = max(len(m[1])-len("."), 0)
	}
	return out, true
}

// Apply is a number in the format, with its decimals. Only a number without a unit, or one in percent, can be a share.
func (f Format) Apply(v number.Value) (out number.Value, decimals int, ok bool) {
	if f.Percent && v.Unit == "" {
		v.Decimal = v.Shift(len("00")).Trim(0)
		v.Unit = number.Percent
	}
	if f.Percent && v.Unit != number.Percent {
		return v, 0, false
	}
	if f.Decimals < 0 {
		return v, v.Decimals(), true
	}
	return v, f.Decimals, true
}
