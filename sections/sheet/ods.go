package sheet

import (
	"encoding/xml"
	"strings"
)

// ods is an open file of LibreOffice and others.
type ods struct {
	files
	sheets []Sheet
	names  map[string]string
	styles *odsStyles
}

// openODS reads the names of the sheets.
func openODS(p files) (*Book, error) {
	o := &ods{files: p, names: make(map[string]string), styles: newODSStyles()}
	if err := p.read("styles.xml", o.styles.read); err != nil {
		return nil, err
	}
	isSheets := false
	err := p.read("content.xml", func(t *tokens) error {
		var element func(e xml.StartElement) error
		element = func(e xml.StartElement) error {
			switch e.Name.Local {
			case "automatic-styles":
				return o.styles.read(t)
			case "spreadsheet":
				isSheets = true
			case "table":
				hidden := o.styles.hidesSheet(attribute(e, "style-name"))
				o.sheets = append(o.sheets, Sheet{attribute(e, "name"), hidden})
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
			r := &odsReader{tokens: t, ods: o, area: area, hidden: hidden, out: out}
			r.hiddenColumns = make(map[int]bool)
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
	*ods
	area          Area
	hidden        bool
	out           *Cells
	hiddenColumns map[int]bool
	// columnStyles are the styles of cells of columns, by the first column that has them, in their order.
	columnStyles []columnStyle
	// rowStyle is that of the cells of the row.
	rowStyle string
	// closed is how many of the groups are closed that the reader stands in: nobody sees what is in them.
	closed int
	// row and column are the next ones, columns those that were declared.
	row, column, columns int
}

// columnStyle is the style of the cells of columns up to one.
type columnStyle struct {
	end  int
	name string
}

// farAway is behind the rows and columns of all sheets.
const farAway = 1 << 28

// part reads a part of a sheet: columns, rows, and groups of these.
func (r *odsReader) part(e xml.StartElement) error {
	switch e.Name.Local {
	case "table-column":
		count := min(countOf(attribute(e, "number-columns-repeated")), lastColumn)
		if r.isHidden(e) {
			for i := range count {
				r.hiddenColumns[r.columns+i] = true
			}
		}
		r.columns = min(r.columns+count, farAway)
		r.columnStyles = append(r.columnStyles, columnStyle{r.columns, attribute(e, "default-cell-style-name")})
	case "table-row":
		return r.rows(e)
	case "table-row-group", "table-column-group":
		if attribute(e, "display") == "false" {
			r.closed++
			defer func() { r.closed-- }()
		}
		return r.each(r.part)
	case "table-rows", "table-header-rows", "table-columns", "table-header-columns":
		return r.each(r.part)
	}
	return r.skip()
}

// isHidden reports whether a row or column is hidden by itself, by a filter, or in a group that is closed.
func (r *odsReader) isHidden(e xml.StartElement) bool {
	v := attribute(e, "visibility")
	return v == "collapse" || v == "filter" || r.closed > 0
}

// rows reads a row, which may stand for several.
func (r *odsReader) rows(e xml.StartElement) error {
	count := countOf(attribute(e, "number-rows-repeated"))
	first := r.row
	r.row = min(r.row+count, farAway)
	if first > r.area.Bottom || r.row <= r.area.Top {
		return r.skip()
	}
	first = max(first, r.area.Top) // the rows of the area alone
	count = min(r.row, r.area.Bottom+1) - first
	r.column = 0
	r.rowStyle = attribute(e, "default-cell-style-name")
	before := len(r.out.List)
	if err := r.each(func(c xml.StartElement) error { return r.cell(c, first) }); err != nil {
		return err
	}
	own := r.out.List[before:]
	if r.isHidden(e) && len(own) > 0 {
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
	r.column = min(r.column+count, farAway)
	if e.Name.Local != "table-cell" { // covered by one that takes several
		return r.skip()
	}
	shown, rich, err := r.paragraphs()
	if err != nil {
		return err
	}
	c := Cell{
		Row: row, Formula: attribute(e, "formula") != "",
		Width:  countOf(attribute(e, "number-columns-spanned")),
		Height: countOf(attribute(e, "number-rows-spanned")),
	}
	c.odsValue(e, shown, r.styleOf(e, first))
	if c.Kind == unseen && r.area.has(row, first) {
		c.Column = first
		r.out.leaveOut(&c)
		if r.hidden {
			c.odsValue(e, nil, r.styleOf(e, first))
		}
	}
	switch c.Kind {
	case Blank, unseen:
		return nil
	case Words:
		c.Runs = rich.parts()
	}
	c.Struck = r.styles.isStruck(r.styleName(e, first)) && (c.Kind != Words || rich.likeCell)
	c.linkODS(rich.parts(), linkOfFormula(attribute(e, "formula")))
	for column := max(first, r.area.Left); column < r.column && column <= r.area.Right; column++ {
		c.Column = column
		if len(r.out.List) >= MostCells {
			return ErrLarge
		}
		r.out.List = append(r.out.List, c)
	}
	return nil
}

// styleOf is what the format of a cell says.
func (r *odsReader) styleOf(e xml.StartElement, column int) odsFormat {
	return r.styles.format(r.styleName(e, column))
}

// styleName is the name of the style of a cell: its own, or that of its row or its column.
func (r *odsReader) styleName(e xml.StartElement, column int) string {
	name := attribute(e, "style-name")
	if name == "" {
		name = r.rowStyle
	}
	for _, c := range r.columnStyles {
		if name == "" && column < c.end {
			name = c.name
			break
		}
	}
	return name
}

// paragraphs are the lines that a cell shows, and their words part by part; nil if its program did not write what it
// shows.
func (r *odsReader) paragraphs() ([]string, *richWords, error) {
	var lines []string
	var rich richWords
	likeCell := false
	err := r.each(func(e xml.StartElement) error {
		if e.Name.Local != "p" {
			return r.skip() // a remark, a drawing
		}
		if len(lines) > 0 {
			rich.add(Run{Text: "\n"})
		}
		var line richWords
		err := r.line(&line, Run{})
		lines = append(lines, line.text())
		likeCell = likeCell || line.likeCell
		for _, one := range line.runs {
			rich.add(one)
		}
		return err
	})
	rich.likeCell = likeCell
	return lines, &rich, err
}

// line reads the words of a paragraph, with those of elements in it; like says how they look and where they lead.
func (r *odsReader) line(out *richWords, like Run) error {
	add := func(words string) { out.add(Run{words, like.Look, like.Link}) }
	for {
		token, err := r.next()
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.CharData:
			add(string(token))
		case xml.StartElement:
			inner := like
			switch token.Name.Local {
			case "s":
				add(strings.Repeat(" ", min(countOf(attribute(token, "c")), 100)))
			case "tab", "line-break":
				add(" ")
			case "span":
				inner.Look = inner.Look.with(r.styles.looks[attribute(token, "style-name")])
			case "a":
				inner.Link = attribute(token, "href")
			case "annotation":
				if err := r.skip(); err != nil {
					return err
				}
				continue
			}
			if err := r.line(out, inner); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
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
