package nextyear

import (
	"slices"
	"strings"

	"annualreport/sections/source"
	"annualreport/sections/years"
)

// namedColumn is a column of a statement by a name, as the names of cells write it.
type namedColumn struct {
	name string
	*column
}

// namedColumns are the columns of statements, by the ids of these.
type namedColumns map[string][]namedColumn

// learn notes the columns of a statement by its id, for the rows and columns of others that are the same.
func (n namedColumns) learn(v *source.Value, columns []namedColumn) {
	if id, _ := v.Key("id").Words(); id != "" && n[id] == nil {
		n[id] = columns
	}
}

// oneOrAll are the values of a list, or the one that stands in its place.
func oneOrAll(v *source.Value) []*source.Value {
	if list := v.List(); list != nil {
		return list
	}
	if v == nil {
		return nil
	}
	return []*source.Value{v}
}

// yearsIn are the years that move in an `equals`: those of the column behind the last full stop, or of the whole
// behind the first one, and those of the own column before an equals sign.
func (n namedColumns) yearsIn(words string, own []namedColumn) []years.Year {
	var out []years.Year
	begin := 0
	if left, _, isEquation := strings.Cut(words, "="); isEquation {
		if out = yearsNamed(left, 0, own); namedBy(left, own) != nil {
			begin = len(left) + 1
		}
	}
	name := strings.TrimLeft(words[begin:], " -−–")
	id, _, hasDot := strings.Cut(name, ".")
	columns := n[strings.TrimSpace(id)]
	if !hasDot || columns == nil {
		columns = own // a cell of the own statement
	}
	for i := begin; i < len(words); i++ {
		if words[i] == '.' && namedBy(words[i+1:], columns) != nil {
			return append(out, yearsNamed(words[i+1:], i+1, columns)...)
		}
	}
	return out
}

// namedBy is the column of a name, with or without a minus before it; nil if there is none.
func namedBy(name string, columns []namedColumn) *column {
	name = slug(strings.TrimLeft(strings.TrimSpace(name), "-−–"))
	i := slices.IndexFunc(columns, func(c namedColumn) bool { return c.name == name })
	if i < 0 || name == "" {
		return nil
	}
	return columns[i].column
}

// yearsNamed are the years that move in the name of a column, which stands at a byte of a text.
func yearsNamed(name string, at int, columns []namedColumn) []years.Year {
	c := namedBy(name, columns)
	if c == nil {
		return nil
	}
	found := titleYears(name, years.Shaped(name))
	found = slices.DeleteFunc(found, func(y years.Year) bool { return !slices.Contains(c.moved, y.Value) })
	for i := range found {
		found[i].From += at
		found[i].To += at
	}
	return found
}
