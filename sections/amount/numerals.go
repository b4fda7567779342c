package amount

import (
	"errors"
	"strings"
	"unicode"

	"annualreport/layout/diag"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// Amount is a value of a chart, a table or a statement of accounts.
type Amount struct {
	// Value is the number with its unit. It is zero if it is not known.
	Value number.Value
	// Known reports whether Text is a number; it may be empty or a dash.
	Known bool
	// Text is the value as the author wrote it.
	Text source.Text
}

// Numerals is how the numbers of one place are read: of a table, a chart, a statement or their
// file. They are read in the language of the original, whatever language the report is set in.
type Numerals struct {
	context  number.Context
	problems *diag.List
	// own means that the notation was named for this place, not for the whole report.
	own bool
	// first is the text that showed the notation of the place.
	first source.Text
}

// NewNumerals is how the numbers of a place are read. What cannot be read is added to problems.
func NewNumerals(context number.Context, problems *diag.List) *Numerals {
	return &Numerals{context: context, problems: problems}
}

// Use names the notation of the place itself.
func (n *Numerals) Use(notation number.Notation) {
	n.context.Given = notation
	n.own = true
}

// IsOwn reports whether the notation was named for the place itself.
func (n *Numerals) IsOwn() bool { return n.own }

// OfFile reads numbers of a file from now on, whose own notation goes before that of the report.
func (n *Numerals) OfFile(separator rune) {
	n.context.Separator = separator
	if !n.own {
		n.context.Given, n.context.Default = number.Notation{}, n.context.Given
	}
}

// Learn notes what texts that may be numbers show of their notation. In a file, which has one, it
// reports those that contradict others.
func (n *Numerals) Learn(texts []source.Text) {
	for _, t := range texts {
		if _, ok := t.Number(); ok || IsBlank(t) {
			continue
		}
		known := n.context.Seen.Known()
		fits := n.context.Learn(t.Original())
		if !known && n.context.Seen.Known() {
			n.first = t
		}
		if !fits && n.context.Separator != 0 && !n.context.Given.Known() {
			n.problems.Errorf(t.Span, "write the numbers of a file in one way",
				"%q has another sign before decimals than %q in line %d",
				t.Original(), n.first.Original(), n.first.Span.Position().Line)
			return
		}
	}
}

// Read reads a text as a number, without a word about what is none.
func (n *Numerals) Read(t source.Text) (number.Value, error) {
	if v, ok := t.Number(); ok {
		return v, nil
	}
	return n.context.Read(t.Original())
}

// Amount reads a value, which may be blank; what cannot be read is reported.
func (n *Numerals) Amount(t source.Text) Amount {
	if IsBlank(t) {
		return Amount{Text: t}
	}
	v, err := n.Read(t)
	if err != nil {
		n.tell(t, err)
		return Amount{Text: t}
	}
	return Amount{Value: v, Known: true, Text: t}
}

// CheckWords reports a number among the words of a cell of a file where the file writes numbers otherwise than the
// language of the report: words are set by the language, which would take the number for another one.
func (n *Numerals) CheckWords(t source.Text) {
	notation := n.context.Notation()
	if !notation.Known() {
		return
	}
	for word := range strings.FieldsSeq(t.Original()) {
		word = strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		inFile, ok := notation.Value(word)
		if !ok {
			continue
		}
		if read, ok := n.context.Language.Value(word); ok && read.Cmp(inFile.Decimal) == 0 {
			continue
		}
		n.problems.Warnf(t.Span, "write the number alone, and what is said of it into another column or into `notes`",
			"%q has the number %s among its words, which the language of the report does not write so",
			t.Original(), inFile.Decimal)
		return
	}
}

// CheckAlone warns of a number in a column of words of a file that means another one in the language of the report, or
// may mean two. It reports whether it did.
func (n *Numerals) CheckAlone(t source.Text) bool {
	const cure = "write it as the language of the report does, or say align = \"decimal\" for its column in `columns`"
	inFile, err := n.Read(t)
	read, ok := n.context.Language.Value(t.Original())
	if err == nil && ok && read.Cmp(inFile.Decimal) == 0 {
		return false
	}
	var doubt *number.Doubt
	switch {
	case errors.As(err, &doubt):
		n.problems.Warnf(t.Span, cure, "%q stands in a column of words, and is set as it is: it may be %s or %s",
			t.Original(), doubt.Groups.Decimal, doubt.Decimals.Decimal)
	case err == nil:
		n.problems.Warnf(t.Span, cure, "%q stands in a column of words, and is set as it is: it is %s in its file, "+
			"which the language of the report does not write so", t.Original(), inFile.Decimal)
	default:
		return false
	}
	return true
}

// tell reports a text that is no number, or may be two.
func (n *Numerals) tell(t source.Text, err error) {
	var doubt *number.Doubt
	var foreign *number.Foreign
	var none *number.NoNumber
	switch {
	case errors.As(err, &doubt):
		cure := "write it " + n.cure() +
			", or show how numbers are written here: numbers = \"1,234.5\" or numbers = \"1.234,5\""
		n.problems.Errorf(t.Span, cure,
			"%q may be %s, or %s with %d decimals",
			t.Original(), doubt.Groups, doubt.Decimals, doubt.Decimals.Decimals())
	case errors.As(err, &foreign):
		n.problems.Errorf(t.Span, "write it as the others, or correct `numbers`",
			"%q is not written as `numbers` says", t.Original())
	case errors.As(err, &none) && none.Pairs:
		n.problems.Errorf(t.Span,
			"write groups of three digits; if groups have two here, write numbers = \"12,34,567.8\"",
			"%q has groups of two digits", t.Original())
	default:
		n.problems.Errorf(t.Span, "write a number, as 1234.5 or \"1,234.5\", or \"\" where none is known",
			"%q is no number", t.Original())
	}
}

// cure is how a number is written so that it can be read in one way only.
func (n *Numerals) cure() string {
	if n.context.Separator != 0 {
		return "with other decimals (\"1234\" or \"1.2340\")"
	}
	return "without quotes"
}

// IsBlank reports whether a value is not known.
func IsBlank(t source.Text) bool {
	switch t.Value {
	case "–", "-", "—", "nan", "NaN":
		return true
	}
	return t.IsEmpty()
}

// Fact is a number that the report states of something, as the word is used in XBRL.
type Fact struct {
	// Label names the thing.
	Label source.Text
	// Numerals is how the text of the number is read.
	Numerals *Numerals
	// Text is the number as the author wrote it.
	Text source.Text
	// Measure is what is counted of the thing: the title of the column, the name and the unit of the
	// series. A big number has none: it is compared with all.
	Measure string
}

// The years that reports speak of.
const (
	earliestYear = 1800
	latestYear   = 2199
)

// IsYear reports whether a whole number may be a year.
func IsYear(v number.Value) bool {
	if v.Unit != "" || v.Decimals() != 0 {
		return false
	}
	year := v.Float()
	return year >= earliestYear && year <= latestYear
}
