package sections

import (
	"errors"
	"fmt"

	"annualreport/layout/diag"
	"annualreport/sections/number"
	"annualreport/sections/schema"
)

// amount is a value of a chart, a table or a statement with the text that says it; a value may
// not be known.
type amount struct {
	value number.Value
	known bool
	text  Text
}

// numerals is how the numbers of one place are read: of a table, a chart, a statement or their
// file. They are read in the language of the original, whatever language the report is set in.
type numerals struct {
	context  number.Context
	problems *diag.List
	// own means that the notation was named for this place, not for the whole report.
	own bool
	// first is the text that showed the notation of the place.
	first Text
}

// readExample reads an example of how numbers are written.
func readExample(text Text, problems *diag.List) (number.Notation, bool) {
	n, ok := number.Example(text.Value)
	if !ok {
		problems.Errorf(text.Span, "write an example with groups and decimals: numbers = \"1.234,5\" or numbers = \"1,234.5\"",
			"%q does not show how numbers are written", text.Value)
	}
	return n, ok
}

// numbersKey is how the numbers of one place are written.
func numbersKey[T any](in *reading, at func(*T) **numerals) *schema.Field[T, *numerals] {
	own := func(text Text, problems *diag.List) (*numerals, bool) {
		out := in.plainNumerals()
		if n, ok := readExample(text, problems); ok && n.Known() {
			out.context.Given = n
			out.own = true
		}
		return out, true
	}
	return schema.As("numbers", at, own).Absent(func(t *T) { *at(t) = in.plainNumerals() }).
		Without("as in the whole report").Doc("an example of how numbers in quotes are written here").
		Example(`"1.234,5"`)
}

// plainNumerals is how numbers are read that stand in no table.
func (in *reading) plainNumerals() *numerals {
	return &numerals{context: number.Context{Language: in.author.Numbers.Notation(), Given: in.notation}, problems: in.problems}
}

// ofFile reads numbers of a file from now on, whose own notation goes before that of the report.
func (n *numerals) ofFile(separator rune) {
	n.context.Separator = separator
	if !n.own {
		n.context.Given, n.context.Default = number.Notation{}, n.context.Given
	}
}

// learn notes what texts that may be numbers show of their notation. In a file, which has one, it
// reports those that contradict others.
func (n *numerals) learn(texts []Text) {
	for _, t := range texts {
		if _, ok := t.Number(); ok || isBlank(t) {
			continue
		}
		known := n.context.Seen.Known()
		fits := n.context.Learn(t.Original())
		if !known && n.context.Seen.Known() {
			n.first = t
		}
		if !fits && n.context.Separator != 0 && !n.context.Given.Known() {
			n.problems.Errorf(t.Span, "write the numbers of a file in one way",
				"%q has another sign before decimals than %q in line %d", t.Original(), n.first.Original(), n.first.Span.Position().Line)
			return
		}
	}
}

// read reads a text as a number, without a word about what is none.
func (n *numerals) read(t Text) (number.Value, error) {
	if v, ok := t.Number(); ok {
		return v, nil
	}
	return n.context.Read(t.Original())
}

// amount reads a value, which may be blank; what cannot be read is reported.
func (n *numerals) amount(t Text) amount {
	if isBlank(t) {
		return amount{text: t}
	}
	v, err := n.read(t)
	if err != nil {
		n.tell(t, err)
		return amount{text: t}
	}
	return amount{value: v, known: true, text: t}
}

// tell reports a text that is no number, or may be two.
func (n *numerals) tell(t Text, err error) {
	var doubt *number.Doubt
	var foreign *number.Foreign
	var none *number.NoNumber
	switch {
	case errors.As(err, &doubt):
		n.problems.Errorf(t.Span, fmt.Sprintf("write it %s, or show how numbers are written here: numbers = \"1,234.5\" or numbers = \"1.234,5\"", n.cure()),
			"%q may be %s, or %s with %d decimals", t.Original(), doubt.Groups, doubt.Decimals, doubt.Decimals.Decimals())
	case errors.As(err, &foreign):
		n.problems.Errorf(t.Span, "write it as the others, or correct `numbers`", "%q is not written as `numbers` says", t.Original())
	case errors.As(err, &none) && none.Pairs:
		n.problems.Errorf(t.Span, "write groups of three digits; if groups have two here, write numbers = \"12,34,567.8\"", "%q has groups of two digits", t.Original())
	default:
		n.problems.Errorf(t.Span, "write a number, as 1234.5 or \"1,234.5\", or \"\" where none is known", "%q is no number", t.Original())
	}
}

// cure is how a number is written so that it can be read in one way only.
func (n *numerals) cure() string {
	if n.context.Separator != 0 {
		return "with other decimals (\"1234\" or \"1.2340\")"
	}
	return "without quotes"
}

// isBlank reports whether a value is not known.
func isBlank(t Text) bool {
	switch t.Value {
	case "–", "-", "—", "nan", "NaN":
		return true
	}
	return t.IsEmpty()
}
