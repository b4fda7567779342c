package kind

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/object"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// finances is statements of accounts.
type finances struct {
	compose.Head
	currency   source.Text
	statements []*object.Statement
}

// financesKind is accounts.
func financesKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *finances) { finishFinances(in, s) }
	add := func(s *finances, one *object.Statement) { s.statements = append(s.statements, one) }
	return kindOf(in, "finances", "Statements of accounts, whose sums are checked", check,
		schema.Text("currency", func(s *finances) *source.Text { return &s.currency }).For(source.Label).
			Doc("what the amounts are counted in").Example(`"EUR"`),
		schema.Each("statement", schema.ByLanguage(object.StatementTable(in)), add))
}

// finishFinances reads the amounts of the statements and checks them. The text may place them, as it places
// tables.
func finishFinances(in *key.Reading, s *finances) {
	for i := len(s.statements) - 1; i >= 0; i-- {
		s.Objects = slices.Insert(s.Objects, 0, compose.Object(s.statements[i]))
	}
	for _, one := range s.statements {
		if one.Currency.IsEmpty() {
			one.Currency = s.currency
		}
		object.FinishStatement(in, one)
	}
	if len(s.Objects) == 0 {
		in.Problems.Errorf(s.Span(), "add [[section.statement]] with columns = […] and rows = […]",
			"the section has no statements")
	}
}

// Blocks implements compose.Section.
func (s *finances) Blocks(c *compose.Composer) []content.Block { return c.Text(s.Text) }
