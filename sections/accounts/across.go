package accounts

// CheckAcross finds the values of a column that are not the sums of others of their rows, as the total of the funds
// or of the organisations of a consolidation. The terms of these faults are columns.
func CheckAcross(s Statement, column int, of []Term) []Fault {
	if len(s.Rows) == 0 {
		return nil
	}
	turned := Statement{Half: s.Half, Rows: make([]Row, 0, column+1)}
	for col := range s.Rows[0].Values {
		row := Row{Values: make([]Value, len(s.Rows))}
		for i := range s.Rows {
			if col < len(s.Rows[i].Values) {
				row.Values[i] = s.Rows[i].Values[col]
			}
		}
		turned.Rows = append(turned.Rows, row)
	}
	c := newChecker(&turned)
	c.compareNamed(column, of)
	for i, f := range c.faults {
		c.faults[i].Row, c.faults[i].Column = f.Column, f.Row
		c.faults[i].Kind = WrongAcross
	}
	return c.faults
}
