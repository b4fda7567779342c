package object

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"annualreport/layout/diag"
	"annualreport/sections/key"
	"annualreport/sections/sheet"
	"annualreport/sections/source"
)

// sheetFile is a spreadsheet that values are read from.
type sheetFile struct {
	*values
	in   *key.Reading
	book *sheet.Book
	// number is that of the sheet, area what is read of it.
	number int
	area   sheet.Area
	// marked are the words of the cells whose texts are in Markdown, and reported what was said of cells.
	marked   map[place]string
	reported map[string]bool
}

// readSheet reads the values of a spreadsheet; nil if there are none, which it reports.
func readSheet(in *key.Reading, v *values, data []byte) *dataFile {
	s := &sheetFile{
		values: v, in: in, area: sheet.Whole, marked: make(map[place]string), reported: make(map[string]bool),
	}
	var err error
	if s.book, err = sheet.Open(data); err != nil {
		s.tellUnread(err)
		return nil
	}
	if !s.choose() {
		return nil
	}
	cells, err := s.book.Read(s.number, s.area, v.hidden)
	if err != nil {
		s.tellUnread(err)
		return nil
	}
	s.tellHidden(cells)
	s.tellLinksLeft(cells)
	joinScales(cells)
	s.tellResults(cells)
	s.tellControls(cells)
	s.skipTitles(cells)
	if !s.fits(cells) {
		return nil
	}
	g := newGrid(cells)
	g.fillDecimals(v.across)
	g.nameNumbers()
	out := &dataFile{rows: s.texts(g), separator: ';', marked: s.marked} // numbers that are texts may be in either way
	if !out.hasValues(v.file, in.Problems) || out.hasManyLetters(v.file, in.Problems) {
		return nil
	}
	return out
}

// fits reports whether the rows and columns of cells are no more than a table can have, the blank ones between them
// included, and tells of those that are.
func (s *sheetFile) fits(cells *sheet.Cells) bool {
	rows, columns := filled(cells)
	switch {
	case len(columns) > mostColumns:
		tellManyColumns(s.file.Span, s.in.Problems)
	case len(rows)*len(columns) > mostCells:
		tellManyCells("file", s.file.Span, s.in.Problems)
	default:
		return true
	}
	return false
}

// tellUnread reports a file that is no spreadsheet that can be read.
func (s *sheetFile) tellUnread(err error) {
	var format *sheet.FormatError
	name := s.file.Value
	switch {
	case errors.As(err, &format):
		s.in.Problems.Errorf(s.file.Span, "save it as XLSX or ODS without a password, or as “CSV UTF-8”", "%q is %s",
			name, format.What)
	case errors.Is(err, sheet.ErrLong):
		tellManyLetters(s.file, s.in.Problems)
	case errors.Is(err, sheet.ErrLarge):
		s.in.Problems.Errorf(s.file.Span, "name the cells that the report shows: range = \"A1:E20\"",
			"the sheet of %q has more than %d cells, and so many are read", name, sheet.MostCells)
	default:
		s.in.Problems.Errorf(s.file.Span, "open it in a spreadsheet program and save it anew",
			"the spreadsheet %q cannot be read: %v", name, err)
	}
}

// choose finds the sheet and the area that are meant; false if there are none, which it reports.
func (s *sheetFile) choose() bool {
	named := s.sheet.Value
	if !s.values.area.IsEmpty() {
		ofArea, area, ok := sheet.ParseArea(s.values.area.Value)
		if number, own, isName := s.book.Named(s.values.area.Value); isName {
			s.number, s.area = number, own
			s.tellHiddenSheet(s.values.area)
			return true
		}
		if !ok {
			s.in.Problems.Errorf(s.values.area.Span, "write it as \"B3:E12\", or as a name of the spreadsheet",
				"%q is no range of cells", s.values.area.Value)
			return false
		}
		s.area = area
		if named == "" {
			named = ofArea
		}
	}
	if named == "" {
		return s.chooseFirst()
	}
	if s.number = s.book.Find(named); s.number < 0 {
		at := s.sheet.Span
		if s.sheet.IsEmpty() {
			at = s.values.area.Span
		}
		hint := "it has " + source.Listed(s.names(true))
		if near := source.Nearest(named, s.names(true)); near != "" {
			hint = "did you mean \"" + near + "\"?"
		}
		s.in.Problems.Errorf(at, hint, "%q has no sheet %q", s.file.Value, named)
		return false
	}
	return true
}

// names are those of the sheets, with hidden ones or without.
func (s *sheetFile) names(hidden bool) []string {
	var out []string
	for _, one := range s.book.Sheets {
		if hidden || !one.Hidden {
			out = append(out, one.Name)
		}
	}
	return out
}

// chooseFirst takes the first sheet that is not hidden, and tells of others.
func (s *sheetFile) chooseFirst() bool {
	seen := s.names(false)
	if len(seen) == 0 {
		seen = s.names(true)
	}
	s.number = s.book.Find(seen[0])
	s.tellHiddenSheet(s.file)
	if len(seen) > 1 {
		s.in.Problems.Warnf(s.file.Span, "name the sheet that is meant: sheet = "+strconv.Quote(seen[0]),
			"%q has the sheets %s, and the first one is read", s.file.Value, source.Listed(seen))
	}
	return true
}

// tellHiddenSheet warns of a sheet that its spreadsheet hides, and that the report does not name.
func (s *sheetFile) tellHiddenSheet(at source.Text) {
	if one := s.book.Sheets[s.number]; one.Hidden && s.sheet.IsEmpty() && !s.hidden {
		s.in.Problems.Warnf(at.Span, "look whether it is meant, and name it: sheet = "+strconv.Quote(one.Name),
			"the sheet %q of %q is hidden in the spreadsheet, and is printed here", one.Name, s.file.Value)
	}
}

// tellHidden warns of rows, columns and values that the sheet hides, and that are left out.
func (s *sheetFile) tellHidden(cells *sheet.Cells) {
	if s.hidden {
		return
	}
	if cells.HiddenRows+cells.HiddenColumns > 0 {
		s.in.Problems.Warnf(s.file.Span, "show them in the spreadsheet, or write hidden = true",
			"%q has hidden rows (%d) and columns (%d), which are left out",
			s.file.Value, cells.HiddenRows, cells.HiddenColumns)
	}
	if cells.Unseen > 0 {
		s.in.Problems.Warnf(s.file.Span, "give them another format in the spreadsheet, or write hidden = true",
			"%q has cells (%d) whose formats show nothing of what they hold, the first in %s; they are left out",
			s.file.Value, cells.Unseen, cells.FirstUnseen)
	}
}

// tellResults reports formulas without a result, at their cells, and warns of what their program did not compute, and
// of words beside numbers.
func (s *sheetFile) tellResults(cells *sheet.Cells) {
	const cure = "mend the formula in the spreadsheet, or empty its cell"
	beside := make(map[string]bool)
	scaled := false
	for i := range cells.List {
		c := &cells.List[i]
		switch {
		case c.Kind == sheet.Fault && c.Text == sheet.NoDay:
			s.in.Problems.Errorf(s.file.Span,
				"correct the day in the spreadsheet, or give the cell the format of a number",
				"the cell %s of %q has a number that is no day: it lies before the first one, or behind the last one",
				c.Name(), s.file.Value)
			c.Kind = sheet.Blank
		case c.Kind == sheet.Fault || c.Kind == sheet.Words && isBrokenFormula(c.Text):
			s.in.Problems.Errorf(s.file.Span, cure, "%q in the cell %s of %q is no value: a formula has no result",
				c.Text, c.Name(), s.file.Value)
			c.Kind = sheet.Blank
		case c.Kind == sheet.Uncomputed:
			s.in.Problems.Errorf(s.file.Span, "open it in a spreadsheet program and save it, which computes it",
				"the formula in the cell %s of %q has no result in the file", c.Name(), s.file.Value)
			c.Kind = sheet.Blank
		case c.Scaled && !scaled:
			scaled = true
			s.in.Problems.Warnf(s.file.Span, "give the cells of a column one format, without conditions",
				"the cell %s of %q shows its number divided by its size, or in words: its whole number is printed, %s",
				c.Name(), s.file.Value, c.Number)
		case !c.Scaled && c.Beside != "" && !beside[c.Beside]:
			beside[c.Beside] = true
			s.tellBeside(c)
		}
	}
	if cells.Unchecked {
		s.in.Problems.Warnf(s.file.Span, "open it in a spreadsheet program, look at the values, and save it",
			"the formulas of %q were written by a program that did not compute them: their values may be wrong",
			s.file.Value)
	}
}

// tellControls warns of characters that cannot be set, at their cells: spreadsheets keep some that nobody sees.
func (s *sheetFile) tellControls(cells *sheet.Cells) {
	for i := range cells.List {
		c := &cells.List[i]
		if c.Kind != sheet.Words {
			continue
		}
		said := new(diag.List)
		c.Text = source.Checked(source.Text{Value: c.Text, Span: s.file.Span}, said).Value
		c.Runs = printable(c.Runs)
		for _, p := range said.Sorted() {
			what := p.Summary
			if p.Severity == diag.Error {
				what += ", which is left out"
			}
			s.in.Problems.Warnf(p.Span, p.Hint, "in the cell %s of %q: %s", c.Name(), s.file.Value, what)
		}
	}
}

// printable is the parts of a cell without characters that cannot be set.
func printable(runs []sheet.Run) []sheet.Run {
	if runs == nil {
		return nil
	}
	texts := make([]string, len(runs))
	for i, r := range runs {
		texts[i] = r.Text
	}
	texts, _ = source.WithoutControls(texts...)
	out := slices.Clone(runs) // several cells may share them
	for i := range out {
		out[i].Text = texts[i]
	}
	return out
}

// tellBeside warns of words that a cell shows beside its number, or of a currency that nobody knows.
func (s *sheetFile) tellBeside(c *sheet.Cell) {
	if c.Beside == sheet.MachineCurrency {
		s.in.Problems.Warnf(s.file.Span, "choose the currency in the format of its cells, or say it in a title",
			"the cell %s of %q is shown in the currency of the machine, which is not in the file: "+
				"its number, %s, is printed without one", c.Name(), s.file.Value, c.Number)
		return
	}
	what := "number, " + c.Number.String()
	switch c.Kind {
	case sheet.Day:
		what = "day, " + writtenDay(c, s.in.Author)
	case sheet.Clock:
		what = "time, " + c.Text
	}
	s.in.Problems.Warnf(s.file.Span, cureOfBeside(c.Beside),
		"the cell %s of %q shows “%s” beside its %s, which is printed without it",
		c.Name(), s.file.Value, c.Beside, what)
}

// cureOfBeside is what to do about words beside a number or a day.
func cureOfBeside(words string) string {
	if strings.ContainsFunc(words, unicode.IsLetter) {
		return "write it into the title of the column, and take it out of the format of its cells"
	}
	return "take it out of the format of the cells, and say in a title or a note what it means"
}
