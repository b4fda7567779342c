package accounts

import "annualreport/sections/number"

// Kind is what a row of a statement is.
type Kind uint8

// The kinds of rows.
const (
	// Item is counted in the sums below it, Deduction taken away from them.
	Item Kind = iota
	Deduction
	// Part is a part of the row above (“of which”) and is not counted again.
	Part
	// Heading names the rows below it. Where it has values, these are their sum.
	Heading
	// Subtotal is the sum of the items since the last heading or sum, or of the subtotals where no items are.
	Subtotal
	// Total is the sum since the last total, or of totals and of what is between them.
	Total
	// Result is a total with which the sums begin anew: later ones need not hold it.
	Result
	// Opening is what was there before, and counts in the next Closing alone.
	Opening
	// Closing is an opening with what was moved.
	Closing
)

// Value is the amount in one column of a row; it may not be known.
type Value struct {
	Amount number.Decimal
	Known  bool
	// IsNone means that a dash stands there: there is no amount, which is another thing than one that is not known.
	IsNone bool
}

// Term is a row or a column that a sum counts, or takes away.
type Term struct {
	Index int
	Less  bool
}

// Row is one row of a statement.
type Row struct {
	Kind Kind
	// Level is the depth of the row below headings, from 1; 0 is that of its place.
	Level int
	// Of are the rows that it is the sum of, where its author says so. Deductions among them are taken away.
	Of []Term
	// Apart means that a sum is not checked, and that an item is part of none.
	Apart  bool
	Values []Value
}

// isKnown reports whether any of the values is known.
func (r *Row) isKnown() bool {
	for _, v := range r.Values {
		if v.Known {
			return true
		}
	}
	return false
}

// isSaid reports whether the row says anything in any column: an amount, or that there is none.
func (r *Row) isSaid() bool {
	for _, v := range r.Values {
		if v.Known || v.IsNone {
			return true
		}
	}
	return false
}

// Statement is the rows of one statement. All have as many values.
type Statement struct {
	Rows []Row
	// Half is by how much each amount may be off, because it is rounded: half a unit, or 0.
	Half number.Decimal
}

// FaultKind is what is wrong with a row.
type FaultKind uint8

// What can be wrong.
const (
	// WrongSum is a sum that its terms do not make.
	WrongSum FaultKind = iota
	// LargePart is a part that is more than its whole.
	LargePart
	// WrongAcross is a value that others of its row do not make.
	WrongAcross
)

// Fault is a value of a row that does not fit others of its column.
type Fault struct {
	Kind        FaultKind
	Row, Column int
	// Terms are the rows that come nearest to it, or the whole that it is a part of, and Makes is their sum.
	Terms []Term
	Makes number.Decimal
	// Fits are the terms with a minus before all but the first, where the value names them without one, and is what
	// these make.
	Fits []Term
}
