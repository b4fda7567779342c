package block

import (
	"annualreport/layout/content"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// cell is a cell of a table. Nearly all cells of a long table are a word or two in the looks of their column, and are
// kept as that; the paragraph is made again when it is asked for.
type cell struct {
	// text is a cell that needs a paragraph of its own; nil for others.
	text *inline.Paragraph
	// brief is the text of a cell without one, in the looks of a model of the table.
	brief inline.Short
	// less is by how much the cell is narrower than its column, so that its decimal point stands below the others.
	less unit.Length
	// model is one more than the number of its model; 0 for a cell with a paragraph, and where there is none.
	model int32
}

// absent reports whether there is no cell, since another one spans the column.
func (c *cell) absent() bool { return c.text == nil && c.model == 0 }

// fullCell is a cell with a paragraph of its own.
func fullCell(p *inline.Paragraph) cell { return cell{text: p} }

// indentStep is how far each step of the indent of a row sets its first cell in.
const indentStep = 9 * unit.Pt

// cellText is what is said in a cell, in which style and in which column.
type cellText struct {
	style   content.ParagraphStyle
	col     content.TableColumn
	inlines []content.Inline
}

// styled is the style of the text, with the alignment of its column.
func (t *cellText) styled() content.ParagraphStyle {
	style := t.style
	switch t.col.Align {
	case content.CellEnd, content.CellDecimal:
		style.Align = content.End
	case content.CellCenter:
		style.Align = content.Center
	case content.CellStart:
		style.Align = content.Start
	}
	return style
}

// collectText collects the text of one cell; its width is known when all are shaped.
func collectText(c *Collector, t cellText, f inline.Frame) *inline.Paragraph {
	return c.Enter(t.styled(), t.inlines, f, f.Parent)
}

// collectBrief collects a cell of one column, as briefly as it can be kept.
func collectBrief(c *Collector, n *tableNode, t cellText, column int, f inline.Frame) cell {
	p := &c.room
	c.ReadInto(p, t.styled(), t.inlines, f, f.Parent)
	if brief, model, ok := n.models.brief(p, column); ok {
		return cell{brief: brief, model: int32(model + 1)}
	}
	own := *p
	c.Paragraphs = append(c.Paragraphs, &own)
	return fullCell(&own)
}

// cellModels are the looks of the cells of a table that are kept briefly.
type cellModels struct {
	collector *Collector
	list      []cellModel
	// room is the paragraph of the cell that was asked for last, and measure its measure if that is its own.
	room    inline.Paragraph
	measure [1]unit.Length
	// line is the line that was made last.
	line [1]inline.Line
}

// cellModel is how cells of a column look, as a paragraph without words.
type cellModel struct {
	paragraph *inline.Paragraph
	column    int
}

// mostModels is how many looks the cells of a column may have: those of rows, of totals, and of rows that are empty.
const mostModels = 4

// brief is a text of a column in short, with the number of its model, which is new if no other fits. It is not ok for
// a text that needs a paragraph of its own.
func (m *cellModels) brief(p *inline.Paragraph, column int) (brief inline.Short, model int, ok bool) {
	looks := 0
	for i := range m.list {
		if m.list[i].column != column {
			continue
		}
		if brief, ok := inline.ShortOf(p, m.list[i].paragraph); ok {
			return brief, i, true
		}
		looks++
	}
	if looks == mostModels {
		return inline.Short{}, 0, false
	}
	own := inline.ModelOf(p)
	if brief, ok = inline.ShortOf(p, own); ok {
		m.list = append(m.list, cellModel{own, column})
	}
	return brief, len(m.list) - 1, ok
}

// paragraph is the text of a cell, nil for none. That of a cell that is kept briefly holds until the next call, and
// changes to it are lost.
func (m *cellModels) paragraph(c *cell) *inline.Paragraph {
	if c.model == 0 {
		return c.text
	}
	c.brief.Fill(&m.room, m.list[c.model-1].paragraph)
	if c.less > 0 {
		m.measure[0] = m.room.Frame.Width - c.less
		m.room.Measures = m.measure[:]
		m.room.Frame.Width = m.measure[0]
	}
	return &m.room
}

// fitLine makes a paragraph of a cell that is kept briefly, unless its words are only to be placed on a line.
func (m *cellModels) fitLine(s *inline.Setter, c *cell) {
	p := m.paragraph(c)
	if s.FitsLine(p) {
		return
	}
	own := new(inline.Paragraph)
	c.brief.Fill(own, m.list[c.model-1].paragraph)
	own.Narrow(p.Frame.Width)
	*c = fullCell(own)
	m.collector.EnterLate(own)
}

// lines are the lines of a cell. Those of a cell that is kept briefly are made now.
func (m *cellModels) lines(c *cell) []inline.Line {
	p := m.paragraph(c)
	if c.model == 0 {
		return p.Lines
	}
	if c.brief.IsEmpty() {
		return nil
	}
	s := m.collector.setter
	line, err := s.SetLine(p)
	if err != nil {
		s.Fail(err)
	}
	m.line[0] = line
	return m.line[:]
}

// width is how wide a cell is set.
func (m *cellModels) width(c *cell) unit.Length {
	if c.model == 0 {
		return c.text.Frame.Width
	}
	return m.list[c.model-1].paragraph.Frame.Width - c.less
}

// leading is the distance of the lines of a cell, and lines how many it has.
func (m *cellModels) leading(c *cell) (leading unit.Length, lines int) {
	switch {
	case c.text != nil:
		return c.text.Style.Leading, len(c.text.Lines)
	case c.model == 0:
		return 0, 0
	case !c.brief.IsEmpty():
		lines = 1
	}
	return m.list[c.model-1].paragraph.Style.Leading, lines
}
