package object

import (
	"slices"
	"strings"

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

// formula begins with what Excel takes for one: SUM(B2:B5), a cell, a number or a text.
var formula = pattern.Of(`^=\s*[-+(\pL\p{Nd}$"]`)

// tellFormulas warns of the first formula that stands where its value should be. It reports those without a result, and
// leaves their cells empty.
func (f *dataFile) tellFormulas(problems *diag.List) {
	isReported := false
	for _, row := range f.rows {
		for i, cell := range row {
			if !isReported && strings.HasPrefix(cell.Value, "=") && formula().MatchString(cell.Value) {
				isReported = true
				problems.Warnf(cell.Span, "save the file from the spreadsheet with values, and not with formulas",
					"%q is a formula, and printed as it stands", cell.Value)
			}
			if !isBrokenFormula(cell.Value) {
				continue
			}
			problems.Errorf(cell.Span, "mend the formula in the spreadsheet, or empty its cell",
				"%q is no value: a formula of the spreadsheet has no result", cell.Value)
			row[i] = source.Text{Span: cell.Span}
		}
	}
}
