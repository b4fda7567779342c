package sheet

import (
	"encoding/xml"
	"strings"

	"annualreport/sections/number"
)

// ods is an open file of LibreOffice and others.
type ods struct {
	files
	sheets []Sheet
	names  map[string]string
}

// openODS reads the names of the sheets.
func openODS(p files) (*Book, error) {
	o := &ods{files: p, names: make(map[string]string)}
	isSheets := false
	err := p.read("content.xml", func(t *tokens) error {
		var element func(e xml.StartElement) error
		element = func(e xml.StartElement) error {
			switch e.Name.Local {
			case "spreadsheet":
				isSheets = true
			case "table":
				o.sheets = append(o.sheets, Sheet{Name: attribute(e, "name")})
				return t.skip()
			case "named-range":
				o.names[strings.ToLower(attribute(e, "name"))] = attribute(e, "cell-range-address")
			}
			return t.each(element)
		}
		return t.each(element)
	})
	switch {
	case err != nil:
		return nil, err
	case !isSheets:
		return nil, &FormatError{"a document of an office program, and no spreadsheet"}
	case len(o.sheets) == 0:
		return nil, ErrDamaged
	}
	return &Book{Sheets: o.sheets, reader: o}, nil
}

// named implements reader. Areas are written as $Sheet.$A$1:$Sheet.$B$2 here.
func (o *ods) named(name string) (int, Area, bool) {
	text, ok := o.names[strings.ToLower(name)]
	if !ok {
		return 0, Area{}, false
	}
	sheet, cells, _ := strings.Cut(strings.TrimPrefix(text, "$"), ".")
	first, last, two := strings.Cut(cells, ":")
	if two {
		_, last, _ = strings.Cut(last, ".")
		first += ":" + last
	}
	_, area, ok := ParseArea(first)
	at := (&Book{Sheets: o.sheets}).Find(unquoted(sheet))
	return at, area, ok && at >= 0
}

// cells implements reader.
func (o *ods) cells(sheet int, area Area, hidden bool) (*Cells, error) {
	at := -1
	out := &Cells{}
	err := o.read("content.xml", func(t *tokens) error {
		var element func(e xml.StartElement) error
		element = func(e xml.StartElement) error {
			if e.Name.Local != "table" {
				return t.each(element)
			}
			if at++; at != sheet {
				return t.skip()
			}
			r := &odsReader{tokens: t, area: area, hidden: hidden, out: out, hiddenColumns: make(map[int]bool)}
			if err := r.each(r.part); err != nil {
				return err
			}
			r.finish()
			return errDone
		}
		return t.each(element)
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// odsReader reads the cells of one sheet.
type odsReader struct {
	*tokens
	area          Area
	hidden        bool
	out           *Cells
	hiddenColumns map[int]bool
	// row and column are the next ones, columns those that were declared.
	row, column, columns int
}

// part reads a part of a sheet: columns, rows, and groups of these.
func (r *odsReader) part(e xml.StartElement) error {
	switch e.Name.Local {
	case "table-column":
		count := min(countOf(attribute(e, "number-columns-repeated")), lastColumn)
		if v := attribute(e, "visibility"); v == "collapse" || v == "filter" {
			for i := range count {
				r.hiddenColumns[r.columns+i] = true
			}
		}
		r.columns += count
	case "table-row":
		return r.rows(e)
	case "table-row-group", "table-rows", "table-header-rows", "table-columns", "table-column-group",
		"table-header-columns":
		return r.each(r.part)
	}
	return r.skip()
}

// rows reads a row, which may stand for several.
func (r *odsReader) rows(e xml.StartElement) error {
	count := countOf(attribute(e, "number-rows-repeated"))
	first := r.row
	r.row += count
	if first > r.area.Bottom || r.row <= r.area.Top {
		return r.skip()
	}
	r.column = 0
	before := len(r.out.List)
	if err := r.each(func(c xml.StartElement) error { return r.cell(c, first) }); err != nil {
		return err
	}
	own := r.out.List[before:]
	if v := attribute(e, "visibility"); (v == "collapse" || v == "filter") && len(own) > 0 {
		r.out.HiddenRows += count
		if !r.hidden {
			r.out.List = r.out.List[:before]
			return nil
		}
	}
	if len(own)*count > MostCells-before {
		return ErrLarge
	}
	for i := 1; i < count && len(own) > 0; i++ {
		for _, c := range own {
			c.Row = first + i
			r.out.List = append(r.out.List, c)
		}
	}
	return nil
}

// cell reads a cell, which may stand for several.
func (r *odsReader) cell(e xml.StartElement, row int) error {
	count := countOf(attribute(e, "number-columns-repeated"))
	first := r.column
	r.column += count
	if e.Name.Local != "table-cell" { // covered by one that takes several
		return r.skip()
	}
	words, err := r.paragraphs()
	if err != nil {
		return err
	}
	c := Cell{
		Row: row, Formula: attribute(e, "formula") != "",
		Width:  countOf(attribute(e, "number-columns-spanned")),
		Height: countOf(attribute(e, "number-rows-spanned")),
	}
	c.odsValue(e, words)
	if c.Kind == Blank {
		return nil
	}
	for i := range count {
		if c.Column = first + i; c.Column > r.area.Right || c.Column < r.area.Left {
			continue
		}
		if len(r.out.List) >= MostCells {
			return ErrLarge
		}
		r.out.List = append(r.out.List, c)
	}
	return nil
}

// paragraphs is what a cell shows.
func (r *odsReader) paragraphs() (string, error) {
	var lines []string
	err := r.each(func(e xml.StartElement) error {
		if e.Name.Local != "p" {
			return r.skip() // a remark, a drawing
		}
		line, err := r.line()
		lines = append(lines, line)
		return err
	})
	return strings.Join(lines, "\n"), err
}

// line is the words of a paragraph, with those of elements in it.
func (r *odsReader) line() (string, error) {
	var b strings.Builder
	for {
		token, err := r.decoder.RawToken()
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.CharData:
			b.Write(token)
		case xml.StartElement:
			switch token.Name.Local {
			case "s":
				b.WriteString(strings.Repeat(" ", min(countOf(attribute(token, "c")), 100)))
			case "tab", "line-break":
				b.WriteByte(' ')
			}
			inner, err := r.line()
			if err != nil {
				return "", err
			}
			if token.Name.Local != "annotation" {
				b.WriteString(inner)
			}
		case xml.EndElement:
			return b.String(), nil
		}
	}
}

// odsValue makes a cell of a value and what is shown of it: the value is exact, and what is shown has its decimals.
func (c *Cell) odsValue(e xml.StartElement, shown string) {
	if isFault(e) || c.Formula && (strings.HasPrefix(shown, "#") || strings.HasPrefix(shown, "Err:")) {
		c.Kind = Fault
		c.Text = shown
		return
	}
	switch kind := attribute(e, "value-type"); kind {
	case "float", "percentage", "currency":
		d, ok := number.FromTOML(attribute(e, "value"))
		if !ok {
			c.words(shown)
			return
		}
		v := number.Value{Decimal: d}
		if kind == "percentage" {
			v.Decimal = d.Shift(2)
			v.Unit = number.Percent
		}
		c.Kind = Number
		c.Number = asShown(v, shown)
		if kind == "currency" && c.Number.Unit == "" {
			c.Number.Unit = attribute(e, "currency")
		}
		c.Text = c.Number.Decimal.String()
	case "date":
		c.isoDay(attribute(e, "date-value"))
	case "":
		if c.Formula && shown == "" {
			c.Kind = Uncomputed
			return
		}
		c.words(shown)
	default:
		c.words(shown)
	}
}

// isFault reports whether LibreOffice says that a cell is an error, beside the type that other programs know.
func isFault(e xml.StartElement) bool {
	for _, a := range e.Attr {
		if a.Name.Local == "value-type" && a.Value == "error" {
			return true
		}
	}
	return false
}

// asShown is a value with the decimals and the unit that it is shown with.
func asShown(v number.Value, shown string) number.Value {
	for _, n := range []number.Notation{{Decimal: '.'}, {Decimal: ','}} {
		read, ok := n.Value(shown)
		if ok && v.Decimal.Round(read.Decimals()).Cmp(read.Decimal) == 0 {
			read.Plain = false
			return read
		}
	}
	v.Decimal = v.Decimal.Round(min(max(significant-1-v.Magnitude(), 0), 30)).Trim(0)
	return v
}

// finish leaves out what is in hidden columns.
func (r *odsReader) finish() {
	hidden := make(map[int]bool)
	kept := r.out.List[:0]
	for _, c := range r.out.List {
		if r.hiddenColumns[c.Column] {
			hidden[c.Column] = true
			if !r.hidden {
				continue
			}
		}
		kept = append(kept, c)
	}
	r.out.List = kept
	r.out.HiddenColumns = len(hidden)
}
