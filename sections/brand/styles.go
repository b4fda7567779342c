package brand

import (
	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// grid is the usual distance of baselines: 10 pt text on 14.5 pt.
const grid = 29 * unit.Pt / 2

// The scale of sizes.
const (
	sizeSmall   = 17 * unit.Pt / 2 // 8.5
	sizeText    = 10 * unit.Pt
	sizeLead    = 13 * unit.Pt
	sizeHeading = 16 * unit.Pt
	sizePull    = 17 * unit.Pt
	sizeTitle   = 34 * unit.Pt
	sizeDisplay = 64 * unit.Pt
)

// Styles are the styles of a brand on a ground.
type Styles struct {
	Body, Lead content.ParagraphStyle
	// Label stands above titles; Title is that of a section.
	Label, Title content.ParagraphStyle
	// Headings are those of levels 2 to 4; deeper ones are as the last.
	Headings [3]content.ParagraphStyle
	// Quote is running text in a quotation, Pull what is quoted in large letters, Marks the
	// marks of lists.
	Quote, Pull, Marks content.ParagraphStyle
	// Caption is for pictures and tables, Margin for the outer column, Imprint
	// for what is said of the report itself.
	Caption, Margin, Imprint content.ParagraphStyle
	// TableHead, TableCell and TableTotal are for the cells of tables.
	TableHead, TableCell, TableTotal content.ParagraphStyle
	// Value, Unit and Remark are the three parts of a big number.
	Value, Unit, Remark content.ParagraphStyle
	// Group is the heading of a group of entries, Entry one of them.
	Group, Entry content.ParagraphStyle
	// Contents and Subcontents are entries of the contents, with their numbers.
	Contents, Subcontents, ContentsNumber content.ParagraphStyle
	// Note is for footnotes, Signature for who signed a letter.
	Note, Signature content.ParagraphStyle
	// Running and Folio stand at the foot of pages.
	Running, Folio content.TextStyle
	// Line is the thickness of the rules of quotations and big numbers, 0 for none.
	Line unit.Length
	// Links is the ink of links, Rules that of fine lines.
	Links, Rules, Accent color.Ink
}

// On makes the styles for text on a ground.
func (b *Brand) On(ground color.Ink) *Styles {
	text := color.Legible(color.Ink{Screen: color.RGB{R: 0x1d, G: 0x1a, B: 0x20}, Black: true}, ground, 7)
	soft := color.Legible(color.Ink{Screen: color.RGB{R: 0x5c, G: 0x56, B: 0x62}, Black: true}, ground, color.MinimumContrast)
	primary := color.Legible(b.Primary, ground, color.MinimumContrast)
	accent := color.Legible(b.Accent, ground, color.MinimumContrast)
	t := typist{b, b.Style.Grid, text, soft, primary, accent}
	s := &Styles{Line: b.Style.Line(unit.Pt * 3 / 2), Links: accent, Accent: accent, Rules: ruleInk(ground, text)}
	t.running(s)
	t.headings(s)
	t.small(s)
	t.numbers(s)
	t.contents(s)
	return s
}

// ruleInk is the ink of fine lines: a quarter of the way from the ground to the text. On
// white paper that is black alone.
func ruleInk(ground, text color.Ink) color.Ink {
	return color.Ink{Screen: ground.Screen.Mix(text.Screen, 25, 100), Black: ground.Screen == color.White().Screen}
}

// typist makes styles of one palette.
type typist struct {
	brand                       *Brand
	grid                        unit.Length
	text, soft, primary, accent color.Ink
}

func (t *typist) serif(size unit.Length, ink color.Ink) content.TextStyle {
	return content.TextStyle{Family: t.brand.Text, Weight: fonts.Regular, Size: size, Ink: ink, Features: shape.OldStyleFigures}
}

func (t *typist) sans(size unit.Length, weight fonts.Weight, ink color.Ink) content.TextStyle {
	return content.TextStyle{Family: t.brand.Labels, Weight: weight, Size: size, Ink: ink}
}

func (t *typist) display(size unit.Length, ink color.Ink) content.TextStyle {
	return content.TextStyle{Family: t.brand.Titles, Weight: fonts.Regular, Size: size, Ink: ink, Features: shape.LiningFigures}
}

func (t *typist) running(s *Styles) {
	s.Body = content.ParagraphStyle{Text: t.serif(sizeText, t.text), Leading: t.grid, Align: content.Justified,
		Before: t.grid / 2, Stretch: 0, Hyphenate: true}
	s.Lead = content.ParagraphStyle{Text: t.serif(sizeLead, t.primary), Leading: t.grid * 5 / 4, Align: content.Start,
		After: t.grid, Hyphenate: false}
	s.Quote = s.Body
	s.Quote.Text.Slant = fonts.Italic
	s.Quote.Align = content.Start
	s.Pull = content.ParagraphStyle{Text: t.display(sizePull, t.primary), Leading: t.grid * 3 / 2, Align: content.Start, Before: t.grid}
	s.Pull.Text.Slant = fonts.Italic
	s.Marks = s.Body
	// The bullet of the text size is too small to be seen at a glance.
	s.Marks.Text = t.sans(sizeHeading, fonts.Bold, t.accent)
	s.Marks.Text.Rise = -unit.Pt * 7 / 4
	s.Marks.Align = content.Start
	s.Note = content.ParagraphStyle{Text: t.serif(sizeSmall, t.text), Leading: t.grid * 3 / 4, Align: content.Justified, Hyphenate: true}
	s.Signature = content.ParagraphStyle{Text: t.sans(sizeText, fonts.Regular, t.text), Leading: t.grid, Align: content.Start}
}

func (t *typist) headings(s *Styles) {
	s.Label = content.ParagraphStyle{Text: t.sans(sizeText, fonts.Semibold, t.accent), Leading: t.grid, Align: content.Start, KeepNext: true}
	s.Title = content.ParagraphStyle{Text: t.display(sizeTitle, t.primary), Leading: t.grid * 5 / 2, Align: content.Start,
		After: t.grid, KeepNext: true, Wide: true, FitWords: true}
	heading := func(size unit.Length, weight fonts.Weight, leading, before unit.Length) content.ParagraphStyle {
		return content.ParagraphStyle{Text: t.sans(size, weight, t.primary), Leading: leading, Align: content.Start,
			Before: before, Stretch: t.grid / 2, KeepNext: true}
	}
	s.Headings = [3]content.ParagraphStyle{
		heading(sizeHeading, fonts.Semibold, t.grid*3/2, t.grid),
		heading(12*unit.Pt, fonts.Semibold, t.grid, t.grid),
		heading(sizeText, fonts.Bold, t.grid, t.grid/2),
	}
	s.Group = heading(12*unit.Pt, fonts.Semibold, t.grid, t.grid)
}

func (t *typist) small(s *Styles) {
	s.Caption = content.ParagraphStyle{Text: t.sans(sizeSmall+unit.Pt/2, fonts.Regular, t.text), Leading: t.grid * 3 / 4, Align: content.Start}
	s.Margin = content.ParagraphStyle{Text: t.sans(sizeSmall, fonts.Regular, t.soft), Leading: t.grid, Align: content.Start}
	s.Imprint = s.Margin
	s.Imprint.Leading = t.grid * 3 / 4
	cell := t.sans(sizeSmall+unit.Pt/2, fonts.Regular, t.text)
	cell.Features = shape.TabularFigures
	s.TableCell = content.ParagraphStyle{Text: cell, Leading: t.grid * 3 / 4, Align: content.Start, Hyphenate: true}
	s.TableHead = s.TableCell
	s.TableHead.Text.Weight, s.TableHead.Text.Ink = fonts.Semibold, t.primary
	s.TableTotal = s.TableCell
	s.TableTotal.Text.Weight = fonts.Bold
	s.Entry = s.Body
	s.Entry.Align = content.Start
	s.Entry.Before = 0
	s.Entry.After = t.grid / 2
	s.Entry.Hang = sizeText * 3 / 2
	s.Running = t.sans(sizeSmall, fonts.Regular, t.soft)
	s.Folio = t.sans(sizeSmall+unit.Pt/2, fonts.Semibold, t.primary)
}

func (t *typist) numbers(s *Styles) {
	s.Value = content.ParagraphStyle{Text: t.display(sizeDisplay, t.primary), Leading: t.grid * 11 / 2, Align: content.Start, KeepNext: true, Fit: true}
	s.Unit = content.ParagraphStyle{Text: t.sans(12*unit.Pt, fonts.Regular, t.text), Leading: t.grid, Align: content.Start, Before: t.grid / 2}
	s.Remark = content.ParagraphStyle{Text: t.sans(sizeSmall+unit.Pt/2, fonts.Regular, t.soft), Leading: t.grid, Align: content.Start}
}

func (t *typist) contents(s *Styles) {
	s.Contents = content.ParagraphStyle{Text: t.display(20*unit.Pt, t.primary), Leading: t.grid * 3 / 2, Align: content.Start, Before: t.grid}
	s.Subcontents = content.ParagraphStyle{Text: t.sans(sizeText, fonts.Regular, t.text), Leading: t.grid, Align: content.Start, Before: 0}
	s.ContentsNumber = s.Contents
	s.ContentsNumber.Text.Ink = t.accent
}
