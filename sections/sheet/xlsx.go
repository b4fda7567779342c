package sheet

import (
	"encoding/xml"
	"errors"
	"strconv"
	"strings"
)

// xlsx is an open file of Excel.
type xlsx struct {
	files
	// parts are those of the sheets, strings that of the shared strings.
	parts   []string
	strings string
	// days1904 means that days are counted from 1904, and unchecked that the results of formulas are still to be made.
	days1904, unchecked bool
	// formats are those of cells, by their style.
	formats []numberFormat
	// names are areas by name, in small letters.
	names  map[string]string
	sheets []Sheet
}

// openXLSX reads what a workbook says of its sheets.
func openXLSX(p files) (*Book, error) {
	x := &xlsx{files: p, names: make(map[string]string)}
	workbook := "xl/workbook.xml"
	roots, err := p.relations("")
	if err != nil {
		return nil, err
	}
	for _, r := range roots {
		if r.kind == "officeDocument" {
			workbook = r.target
		}
	}
	if !p.has(workbook) {
		return nil, &FormatError{"no spreadsheet"}
	}
	parts, err := p.relations(workbook)
	if err != nil {
		return nil, err
	}
	if err := p.read(workbook, func(t *tokens) error { return x.workbook(t, parts) }); err != nil {
		return nil, err
	}
	styles := ""
	for _, r := range parts {
		switch r.kind {
		case "sharedStrings":
			x.strings = r.target
		case "styles":
			styles = r.target
		}
	}
	if err := p.read(styles, x.styles); err != nil {
		return nil, err
	}
	if len(x.sheets) == 0 {
		return nil, ErrDamaged
	}
	return &Book{Sheets: x.sheets, reader: x}, nil
}

// workbook reads the main part: sheets, names, and from when days are counted.
func (x *xlsx) workbook(t *tokens, parts map[string]relation) error {
	var element func(e xml.StartElement) error
	element = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "workbookPr": // extensions have elements of the same name
			x.days1904 = x.days1904 || isTrue(attribute(e, "date1904"))
		case "calcPr":
			x.unchecked = x.unchecked || isTrue(attribute(e, "fullCalcOnLoad"))
		case "sheet":
			if part := parts[attribute(e, "id")]; part.kind == "worksheet" {
				state := attribute(e, "state")
				x.sheets = append(x.sheets, Sheet{attribute(e, "name"), state == "hidden" || state == "veryHidden"})
				x.parts = append(x.parts, part.target)
			}
		case "definedName":
			name := strings.ToLower(attribute(e, "name"))
			area, err := t.text()
			if err == nil {
				x.names[name] = area
			}
			return err
		}
		return t.each(element)
	}
	return t.each(element)
}

// named implements reader.
func (x *xlsx) named(name string) (int, Area, bool) {
	text, ok := x.names[strings.ToLower(name)]
	if !ok {
		return 0, Area{}, false
	}
	sheet, area, ok := ParseArea(text)
	at := (&Book{Sheets: x.sheets}).Find(sheet)
	return at, area, ok && at >= 0
}

// cells implements reader.
func (x *xlsx) cells(sheet int, area Area, hidden bool) (*Cells, error) {
	relations, err := x.files.relations(x.parts[sheet])
	if err != nil {
		return nil, err
	}
	s := &sheetReader{xlsx: x, area: area, hidden: hidden, out: &Cells{}, relations: relations}
	if err := x.read(x.parts[sheet], s.part); err != nil {
		return nil, s.placed(err)
	}
	if err := s.fillStrings(); err != nil {
		return nil, err
	}
	s.finish()
	return s.out, nil
}

// placed is an error that says behind which cell a part is damaged, if it is.
func (s *sheetReader) placed(err error) error {
	var part *PartError
	if errors.As(err, &part) && s.row >= 0 && s.column >= 0 {
		part.Cell = CellName(s.row, s.column)
	}
	return err
}

// sheetReader reads the cells of one sheet.
type sheetReader struct {
	*xlsx
	*tokens
	area   Area
	hidden bool
	out    *Cells
	// shared are the cells whose words are shared strings, by the number of the string.
	shared map[int][]int
	// hiddenColumns are the first and last columns of stretches that are hidden.
	hiddenColumns [][2]int
	// hiddenRows are those with cells.
	hiddenRows map[int]bool
	merged     []Area
	// relations are what the sheet refers to, links where its cells lead.
	relations map[string]relation
	links     cellLinks
	formulas  formulaLinks
	// row is that of the cells that are read, column that of the last one.
	row, column int
}

// part reads a sheet.
func (s *sheetReader) part(t *tokens) error {
	s.tokens = t
	s.row = -1
	s.shared = make(map[int][]int)
	s.hiddenRows = make(map[int]bool)
	var element func(e xml.StartElement) error
	element = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "col":
			if isTrue(attribute(e, "hidden")) || isNought(attribute(e, "width")) {
				first, _ := strconv.Atoi(attribute(e, "min"))
				last, _ := strconv.Atoi(attribute(e, "max"))
				s.hiddenColumns = append(s.hiddenColumns, [2]int{first - 1, last - 1})
			}
		case "row":
			return s.rowCells(e)
		case "hyperlink":
			s.links.add(e, s.relations, s.area)
		case "mergeCell":
			if _, area, ok := ParseArea(attribute(e, "ref")); ok {
				s.merged = append(s.merged, area)
			}
		}
		return t.each(element)
	}
	return t.each(element)
}

// rowCells reads the cells of a row.
func (s *sheetReader) rowCells(e xml.StartElement) error {
	s.row++
	if r, err := strconv.Atoi(attribute(e, "r")); err == nil && r > 0 {
		s.row = r - 1
	}
	s.column = -1
	switch {
	case s.row > s.area.Bottom:
		return s.skip()
	case s.row < s.area.Top:
		return s.each(func(xml.StartElement) error { return s.sharedFormula() })
	}
	before := len(s.out.List)
	err := s.each(func(c xml.StartElement) error {
		if c.Name.Local != "c" {
			return s.skip()
		}
		return s.cell(c)
	})
	if (isTrue(attribute(e, "hidden")) || isNought(attribute(e, "ht"))) && len(s.out.List) > before {
		s.hiddenRows[s.row] = true
	}
	return err
}

// source is a cell as it is written in the file.
type source struct {
	kind, value string
	inline      richWords
	// link is where its formula leads.
	link    formulaLink
	style   int
	formula bool
}

// cell reads one cell.
func (s *sheetReader) cell(e xml.StartElement) error {
	s.column++
	c := source{kind: attribute(e, "t")}
	c.style, _ = strconv.Atoi(attribute(e, "s"))
	if _, place, ok := ParseArea(attribute(e, "r")); ok {
		s.column = place.Left
	}
	if !s.area.has(s.row, s.column) {
		return s.sharedFormula()
	}
	err := s.each(func(part xml.StartElement) (err error) {
		switch part.Name.Local {
		case "f":
			c.formula = true
			formula, err := s.text()
			c.link = s.formulas.link(part, formula)
			return err
		case "v":
			c.value, err = s.text()
			return err
		case "is":
			c.inline, err = richText(s.tokens)
			return err
		}
		return s.skip()
	})
	if err != nil {
		return err
	}
	return s.add(&c)
}

// sharedFormula reads of a cell outside of the area the formula that cells of the area may share.
func (s *sheetReader) sharedFormula() error {
	return s.each(func(part xml.StartElement) error {
		if part.Name.Local != "f" || attribute(part, "t") != "shared" {
			return s.skip()
		}
		formula, err := s.text()
		s.formulas.link(part, formula)
		return err
	})
}

// add keeps a cell that holds something.
func (s *sheetReader) add(c *source) error {
	cell := Cell{Row: s.row, Column: s.column, Width: 1, Height: 1, Formula: c.formula}
	if err := s.take(&cell, c); err != nil {
		return err
	}
	switch {
	case cell.Kind == unseen, cell.Kind == Words && s.formatOf(c).hidesWords && !s.hidden:
		s.out.leaveOut(&cell)
		return nil
	case cell.Kind == Blank:
		return nil
	case len(s.out.List) >= MostCells:
		return ErrLarge
	}
	cell.link = c.link.to
	cell.Unlinked = c.link.computed
	cell.format = s.formatOf(c).words
	cell.Struck = s.formatOf(c).isStruck && (c.kind != "inlineStr" || c.inline.likeCell)
	if cell.Kind == Words && c.kind == "s" {
		n, _ := strconv.Atoi(strings.TrimSpace(c.value))
		s.shared[n] = append(s.shared[n], len(s.out.List))
	}
	s.out.Unchecked = s.out.Unchecked || s.unchecked && c.formula
	s.out.List = append(s.out.List, cell)
	return nil
}

// take makes a cell of what the file has. The words of a shared string come later.
func (s *sheetReader) take(cell *Cell, c *source) error {
	switch {
	case c.kind == "inlineStr":
		cell.words(c.inline.text())
		cell.Runs = c.inline.parts()
	case c.kind == "s" && strings.TrimSpace(c.value) == "": // as libraries write cells without words
	case c.kind == "s":
		if _, err := strconv.Atoi(strings.TrimSpace(c.value)); err != nil {
			return ErrDamaged
		}
		cell.Kind = Words
	case c.kind == "str":
		cell.words(unescaped(c.value))
	case c.value == "" && c.formula:
		cell.Kind = Uncomputed
	case c.value == "":
	case c.kind == "e":
		cell.Kind = Fault
		cell.Text = c.value
	case c.kind == "b":
		cell.truth(isTrue(c.value))
	case c.kind == "d":
		s.isoDay(cell, c)
	default:
		s.numeral(cell, c)
	}
	return nil
}

// isoDay makes a cell of a day as its format shows it, if this is a format of days.
func (s *sheetReader) isoDay(cell *Cell, c *source) {
	f := general
	if parts := s.formatOf(c).parts; len(parts) > 0 {
		f = parts[0].format
	}
	cell.isoDay(c.value, f.shows)
	if cell.Kind == Day && f.isDay() {
		cell.Beside = f.words
	}
}

// words makes a cell of words, if there are any.
func (c *Cell) words(text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	c.Kind = Words
	c.Text = text
}

// numeral makes a cell of a number, as its format shows it.
func (s *sheetReader) numeral(cell *Cell, c *source) {
	f := general
	value := strings.TrimSpace(c.value)
	if parts := s.formatOf(c).parts; parts != nil {
		f = parts.of(value)
	}
	f.show(cell, value, s.days1904)
	if cell.Kind == unseen && s.hidden {
		general.show(cell, value, s.days1904)
	}
}

// formatOf is the format of a cell, which shows all where the file has none.
func (s *sheetReader) formatOf(c *source) numberFormat {
	if c.style >= 0 && c.style < len(s.formats) {
		return s.formats[c.style]
	}
	return numberFormat{}
}

// truth makes a cell of a value that is true or false.
func (c *Cell) truth(isTrue bool) {
	c.Kind = Truth
	c.Text = "FALSE"
	if isTrue {
		c.Text = "TRUE"
	}
}

// fillStrings puts the shared strings into the cells that have them.
func (s *sheetReader) fillStrings() error {
	if len(s.shared) == 0 {
		return nil
	}
	at := 0
	letters := 0
	return s.read(s.strings, func(t *tokens) error {
		var element func(e xml.StartElement) error
		element = func(e xml.StartElement) error {
			if e.Name.Local != "si" {
				return t.each(element)
			}
			cells := s.shared[at]
			at++
			if cells == nil {
				return t.skip()
			}
			rich, err := richText(t)
			words := rich.text()
			if letters += len(words) * len(cells); letters > MostLetters {
				return ErrLong
			}
			for _, i := range cells {
				if i < len(s.out.List) {
					s.out.List[i].Text = words
					s.out.List[i].Runs = rich.parts()
					s.out.List[i].Struck = s.out.List[i].Struck && rich.likeCell
				}
			}
			return err
		}
		return t.each(element)
	})
}

// finish leaves out what is hidden, and says how many rows and columns cells take.
func (s *sheetReader) finish() {
	sizes := make(map[[2]int]Area, len(s.merged))
	for _, m := range s.merged {
		sizes[[2]int{m.Top, m.Left}] = m
	}
	hidden := make(map[int]bool)
	kept := s.out.List[:0]
	for _, c := range s.out.List {
		if m, ok := sizes[[2]int{c.Row, c.Column}]; ok {
			c.Width = m.Right - m.Left + 1
			c.Height = m.Bottom - m.Top + 1
		}
		if s.isHidden(c.Column) {
			hidden[c.Column] = true
		}
		if !s.hidden && (hidden[c.Column] || s.hiddenRows[c.Row]) {
			continue
		}
		if c.Kind == Words && strings.TrimSpace(c.Text) == "" {
			continue
		}
		c.dress(s.links.to(&c))
		kept = append(kept, c)
	}
	s.out.List = kept
	s.out.LinksLeft = s.links.left
	s.out.HiddenColumns = len(hidden)
	s.out.HiddenRows = len(s.hiddenRows)
}

// dress gives the words of a cell what its format shows around them, and the link that it has. Numbers have none.
func (c *Cell) dress(link string) {
	if link == "" {
		link = c.link
	}
	c.Linked = link != ""
	c.Unlinked = c.Unlinked && !c.Linked
	if c.Kind != Words {
		return
	}
	if c.format != nil {
		c.Text = c.format.around(c.Text)
		if c.Runs != nil {
			c.Runs = c.format.aroundRuns(c.Runs)
		}
	}
	if link != "" {
		c.Runs = linked(c.Runs, c.Text, link)
	}
}

// isNought reports whether a width or a height is there, and is nought: nobody sees what has it.
func isNought(size string) bool {
	v, err := strconv.ParseFloat(size, 64)
	return err == nil && v == 0
}

// isHidden reports whether a column is hidden.
func (s *sheetReader) isHidden(column int) bool {
	for _, h := range s.hiddenColumns {
		if column >= h[0] && column <= h[1] {
			return true
		}
	}
	return false
}

// unescaped is a text without the escapes of characters that XML does not have, _x000D_ (ISO/IEC 29500-1, 22.9.2.19).
// What cannot be printed of them is for the reader of the cells to tell.
func unescaped(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if strings.HasPrefix(text[i:], "_x") && len(text) >= i+7 && text[i+6] == '_' {
			if n, err := strconv.ParseUint(text[i+2:i+6], 16, 32); err == nil {
				b.WriteRune(rune(n))
				i += 6
				continue
			}
		}
		b.WriteByte(text[i])
	}
	return b.String()
}
