package object

import (
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/manuscript"
	"annualreport/sections/markup"
	"annualreport/sections/sheet"
	"annualreport/sections/source"
)

// place is that of a cell of a file, by its row and its column.
type place struct{ row, column int }

// looks are the marks of a text for the looks of a part of a cell.
var looks = map[sheet.Look]manuscript.Marks{
	sheet.Strong: manuscript.Strong, sheet.Emphasis: manuscript.Emphasis,
	sheet.Raised: manuscript.Superscript, sheet.Lowered: manuscript.Subscript,
}

// mark makes the words of a cell Markdown, if their looks or links ask for it: “CO₂” has a sign for its figure.
func (s *sheetFile) mark(text *source.Text, c *sheet.Cell, at place) {
	plain := text.Value
	text.Value = s.richText(c)
	if !markup.NewPlainReader().IsPlain(text.Value) {
		s.marked[at] = plain
	}
}

// spaces are what stands for one space in a cell; the words on its two sides may look differently.
var spaces = pattern.Of(`[ \t\r\n]+`)

// richText is the words of a cell of which parts look differently or lead somewhere, in Markdown.
func (s *sheetFile) richText(c *sheet.Cell) string {
	var runs []manuscript.Run
	struck := false
	behindSpace := true
	for _, r := range c.Runs {
		text := spaces().ReplaceAllString(r.Text, " ")
		if behindSpace {
			text = strings.TrimPrefix(text, " ")
		}
		behindSpace = strings.HasSuffix(text, " ") || behindSpace && text == ""
		run := manuscript.Run{Text: text, Link: r.Link}
		for look, mark := range looks {
			if r.Look&look != 0 {
				run.Marks |= mark
			}
		}
		struck = struck || r.Look&sheet.Struck != 0
		runs = append(runs, run)
	}
	var losses manuscript.Losses
	out := manuscript.Line(runs, &losses)
	if struck {
		losses.Add(manuscript.LossOfStruck)
	}
	for _, l := range losses.All() {
		s.tellLoss(c, l)
	}
	return out
}

// tellLoss warns of what a cell has and the report has not, once for each kind.
func (s *sheetFile) tellLoss(c *sheet.Cell, l manuscript.LossCount) {
	if s.reported[l.What] {
		return
	}
	s.reported[l.What] = true
	what := l.What
	if l.First != "" {
		what += " (“" + l.First + "”)"
	}
	s.in.Problems.Warnf(s.file.Span, l.Cure, "the cell %s of %q has %s", c.Name(), s.file.Value, what)
}

// tellCell warns of what the sheet shows of a cell beside its value.
func (s *sheetFile) tellCell(c *sheet.Cell) {
	if c.Linked && c.Kind != sheet.Words {
		s.tellLoss(c, manuscript.LossCount{Loss: lossOfLinkedValues})
	}
	if c.Unlinked {
		s.tellLoss(c, manuscript.LossCount{Loss: lossOfComputedLinks})
	}
	if c.Struck {
		s.tellLoss(c, manuscript.LossCount{Loss: manuscript.LossOfStruck})
	}
	if c.Kind == sheet.Day && c.Shows.Weekday {
		s.tellLoss(c, manuscript.LossCount{Loss: lossOfWeekdays})
	}
}

// What cells show beside their values.
var (
	lossOfLinkedValues = manuscript.Loss{What: "a link on a number or a day, which is printed without it",
		Cure: "put the link on words, in a cell beside it"}
	lossOfComputedLinks = manuscript.Loss{What: "a link that its formula computes, which is left out",
		Cure: "put the link on the cell itself, or write its address into HYPERLINK in quotation marks"}
	lossOfWeekdays = manuscript.Loss{What: "the day of the week, which is left out: its date is printed",
		Cure: "write the day of the week as words, in a cell of its own, if readers need it"}
)

// tellLinksLeft warns of areas whose links are left out.
func (s *sheetFile) tellLinksLeft(cells *sheet.Cells) {
	if n := len(cells.LinksLeft); n > 0 {
		first := cells.LinksLeft[0]
		s.in.Problems.Warnf(s.file.Span, "put the links on single cells, or on fewer areas",
			"%q has more areas of several cells with a link than are read: %d are left without theirs, the first at %s",
			s.file.Value, n, sheet.CellName(first.Top, first.Left))
	}
}

// plainWords takes the looks and the links out of a cell, for what has none, such as a label of a chart; it warns of
// the first one.
func (f *dataFile) plainWords(cell *source.Text, at place, v *values, problems *diag.List) {
	words, ok := f.marked[at]
	if !ok {
		return
	}
	if !f.unmarked {
		f.unmarked = true
		problems.Warnf(v.file.Span, "use the signs themselves, as ² and ₂, and put links into the text",
			"“%s” of %q has letters that look differently or lead somewhere; the words of a chart are plain", words,
			v.file.Value)
	}
	cell.Value = words
	delete(f.marked, at)
}
