package object

import (
	"slices"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// brokenFormula is what spreadsheets of all languages write where a formula has no result: #REF!, #BEZUG!, #¡VALOR!,
// #NOM?, #DIV/0!, Err:502, and signs of number where a column is too narrow for its values.
var brokenFormula = pattern.Of(`^(?:#[¡¿]?[\p{Lu}\p{Lo}0-9/_ ]{1,20}[!?]|Err:\d{3}|#{2,})$`)

// missingValues are the forms without a mark of what spreadsheets write where no value is known, in their languages.
var missingValues = []string{"#N/A", "#NV", "#N/D", "#N/B", "#Н/Д", "#I/T", "#YOK", "#HIÁNYZIK", "#NENÍ_K_DISPOZICI"}

// isBrokenFormula reports whether a cell is a formula without a result.
func isBrokenFormula(cell string) bool {
	return len(cell) > 1 && (cell[0] == '#' || cell[0] == 'E') &&
		(brokenFormula().MatchString(cell) || slices.Contains(missingValues, cell))
}

// tellFormulas reports the formulas of a spreadsheet that have no result, and leaves their cells empty.
func (f *dataFile) tellFormulas(problems *diag.List) {
	for _, row := range f.rows {
		for i, cell := range row {
			if !isBrokenFormula(cell.Value) {
				continue
			}
			problems.Errorf(cell.Span, "mend the formula in the spreadsheet, or empty its cell",
				"%q is no value: a formula of the spreadsheet has no result", cell.Value)
			row[i] = source.Text{Span: cell.Span}
		}
	}
}
