package brand

import (
	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
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
	sizePart    = 46 * unit.Pt
	sizeDisplay = 64 * unit.Pt
)

// Styles are the looks of a brand on a ground.
type Styles struct {
	content.StyleSheet
	// Line is the thickness of the rules of quotations and big numbers, 0 for none.
	Line unit.Length
}

// On makes the styles for text on a ground. Those of the roles of a cover are made by CoverStyles.
func (b *Brand) On(ground color.Ink) *Styles {
	text := color.Legible(color.Ink{Screen: color.RGB{R: 0x1d, G: 0x1a, B: 0x20}, Black: true}, ground, 7)
	soft := color.Legible(
		color.Ink{Screen: color.RGB{R: 0x5c, G: 0x56, B: 0x62}, Black: true}, ground, color.MinimumContrast,
	)
	primary := color.Legible(b.Primary, ground, color.MinimumContrast)
	accent := color.Legible(b.Accent, ground, color.MinimumContrast)
	s := &Styles{Line: b.Style.Line(unit.Pt * 3 / 2)}
	s.Links = accent
	s.Accent = accent
	s.Rules = ruleInk(ground, text)
	t := typist{b, b.Style.Grid, text, soft, primary, accent, b.headingInk(ground, primary, text), &s.StyleSheet}
	t.running()
	t.titles()
	t.small()
	t.tables()
	t.entries()
	t.cards()
	t.contents()
	s.Cards = cardStyles(b, s.Line)
	return s
}

// headingInk is the ink of headings within text: the primary color, or the ink of the text on a ground of that very
// color, where a shade of it would be fainter than the text below.
func (b *Brand) headingInk(ground, primary, text color.Ink) color.Ink {
	if ground.Screen == b.Primary.Screen {
		return text
	}
	return primary
}

// ruleInk is the ink of fine lines: a quarter of the way from the ground to the text. On
// white paper that is black alone.
func ruleInk(ground, text color.Ink) color.Ink {
	return color.Ink{Screen: ground.Screen.Mix(text.Screen, 25, 100), Black: ground.Screen == color.White().Screen}
}

// typist makes the styles of a sheet in one palette.
type typist struct {
	brand                       *Brand
	grid                        unit.Length
	text, soft, primary, accent color.Ink
	headings                    color.Ink // of headings within text
	sheet                       *content.StyleSheet
}

// set makes the style of some roles.
func (t *typist) set(style content.ParagraphStyle, roles ...role.Role) {
	for _, r := range roles {
		*t.sheet.Style(r) = style
	}
}

// as is a copy of the style of a role, to be changed for another.
func (t *typist) as(r role.Role) content.ParagraphStyle { return *t.sheet.Style(r) }

func (t *typist) serif(size unit.Length, ink color.Ink) content.TextStyle {
	return content.TextStyle{
		Family: t.brand.Text, Weight: fonts.Regular, Size: size, Ink: ink, Features: shape.OldStyleFigures,
	}
}

func (t *typist) sans(size unit.Length, weight fonts.Weight, ink color.Ink) content.TextStyle {
	return content.TextStyle{Family: t.brand.Labels, Weight: weight, Size: size, Ink: ink}
}

func (t *typist) display(size unit.Length, ink color.Ink) content.TextStyle {
	return content.TextStyle{
		Family: t.brand.Titles, Weight: fonts.Regular, Size: size, Ink: ink, Features: shape.LiningFigures,
	}
}

func (t *typist) running() {
	body := content.ParagraphStyle{Text: t.serif(sizeText, t.text), Leading: t.grid, Align: content.Justified,
		Before: t.grid / 2, Hyphenate: true}
	t.set(body, role.Body)
	t.set(content.ParagraphStyle{Text: t.serif(sizeLead, t.primary), Leading: t.grid * 5 / 4, Align: content.Start,
		After: t.grid}, role.Lead)
	quotation := body
	quotation.Text.Slant = fonts.Italic
	quotation.Align = content.Start
	t.set(quotation, role.Quotation)
	pull := content.ParagraphStyle{Text: t.display(sizePull, t.primary), Leading: t.grid * 3 / 2, Align: content.Start,
		Before: t.grid}
	pull.Text.Slant = fonts.Italic
	t.set(pull, role.PullQuotation)
	marks := body
	// The bullet of the text size is too small to be seen at a glance.
	marks.Text = t.sans(sizeHeading, fonts.Bold, t.accent)
	marks.Text.Rise = -unit.Pt * 7 / 4
	marks.Align = content.Start
	t.set(marks, role.Bullet, role.Number)
	t.set(content.ParagraphStyle{Text: t.serif(sizeSmall, t.text), Leading: t.grid * 3 / 4, Align: content.Justified,
		Hyphenate: true}, role.Note)
	signature := content.ParagraphStyle{Text: t.sans(sizeText, fonts.Regular, t.text), Leading: t.grid,
		Align: content.Start}
	t.set(signature, role.Contributor, role.AddressLine)
	signature.Before = signature.Leading
	signature.KeepPrevious = true
	t.set(signature, role.Signature)
	initial := body
	initial.Text = t.display(sizeDisplay, t.accent)
	t.set(initial, role.Initial)
}

func (t *typist) titles() {
	t.set(content.ParagraphStyle{Text: t.display(sizeTitle, t.primary), Leading: t.grid * 5 / 2, Align: content.Start,
		After: t.grid, KeepNext: true, Wide: true, FitWords: true}, role.Title)
	label := content.ParagraphStyle{Text: t.sans(sizeText, fonts.Semibold, t.accent), Leading: t.grid,
		Align: content.Start, KeepNext: true}
	t.set(label, role.SectionNumber)
	category := label
	category.Text.Ink = t.soft
	category.After = t.grid / 2
	category.FitWords = true
	t.set(category, role.Category)
	t.parts(label)
	title := label
	title.After = title.Leading
	t.set(title, role.ContentsTitle)
	place := label
	place.Before = t.grid * 3 / 2
	t.set(place, role.Place)
	date := label
	date.Align = content.End
	t.set(date, role.Date)
	heading := func(size unit.Length, weight fonts.Weight, leading, before unit.Length) content.ParagraphStyle {
		return content.ParagraphStyle{Text: t.sans(size, weight, t.headings), Leading: leading, Align: content.Start,
			Before: before, Stretch: t.grid / 2, KeepNext: true}
	}
	t.set(heading(sizeHeading, fonts.Semibold, t.grid*3/2, t.grid), role.Heading)
	subheading := heading(12*unit.Pt, fonts.Semibold, t.grid, t.grid)
	t.set(subheading, role.Subheading, role.GroupHeading, role.Question)
	t.set(heading(sizeText, fonts.Bold, t.grid, t.grid/2), role.MinorHeading, role.PointHeading)
	name := subheading
	name.Before = t.grid / 2
	t.set(name, role.PersonName, role.AddressName)
	event := subheading
	event.Before = 0
	t.set(event, role.Event)
}

// parts are the titles of parts that have no page to themselves, with numbers that look as a label does.
func (t *typist) parts(label content.ParagraphStyle) {
	label.Text.Size = sizeLead
	label.Leading = t.grid * 3 / 2
	t.set(label, role.PartNumber)
	title := t.as(role.Title)
	title.Text.Size = sizePart
	title.Leading = t.grid * 7 / 2
	t.set(title, role.PartTitle)
	t.set(t.as(role.Lead), role.PartLead)
}

func (t *typist) small() {
	caption := content.ParagraphStyle{Text: t.sans(sizeSmall+unit.Pt/2, fonts.Regular, t.text), Leading: t.grid * 3 / 4,
		Align: content.Start}
	t.set(caption, role.CaptionAgain)
	caption.Before = t.grid / 2
	t.set(caption, role.Caption, role.Code)
	aside := content.ParagraphStyle{
		Text: t.sans(sizeSmall, fonts.Regular, t.soft), Leading: t.grid, Align: content.Start,
	}
	t.set(aside, role.Aside)
	imprint := aside
	imprint.Leading = t.grid * 3 / 4
	t.set(imprint, role.Imprint)
	t.set(content.ParagraphStyle{Text: t.sans(sizeSmall, fonts.Regular, t.soft)}, role.RunningHead)
	t.set(content.ParagraphStyle{Text: t.sans(sizeSmall+unit.Pt/2, fonts.Semibold, t.primary)}, role.Folio)
	remark := content.ParagraphStyle{Text: t.sans(sizeSmall+unit.Pt/2, fonts.Regular, t.soft), Leading: t.grid,
		Align: content.Start}
	t.set(remark, role.TableNote, role.NumberNote, role.PersonRole, role.PartnerSite)
	remark.KeepPrevious = true // a name alone on the next page belongs to nothing
	t.set(remark, role.Attribution)
}

func (t *typist) tables() {
	text := t.sans(sizeSmall+unit.Pt/2, fonts.Regular, t.text)
	text.Features = shape.TabularFigures
	cell := content.ParagraphStyle{Text: text, Leading: t.grid * 3 / 4, Align: content.Start, Hyphenate: true}
	t.set(cell, role.TableCell, role.ChartLabel)
	head := cell
	head.Text.Weight = fonts.Semibold
	head.Text.Ink = t.primary
	t.set(head, role.TableHead)
	total := cell
	total.Text.Weight = fonts.Bold
	t.set(total, role.TableTotal, role.ChartValue)
}

func (t *typist) entries() {
	entry := t.as(role.Body)
	entry.Align = content.Start
	entry.Before = 0
	entry.After = t.grid / 2
	t.set(entry, role.Source)
	entry.Hang = sizeText * 3 / 2
	t.set(entry, role.Publication)
	entry.Indent = entry.Hang
	t.set(entry, role.Annotation)
	acronym := t.as(role.TableHead)
	acronym.Leading = t.grid
	t.set(acronym, role.Acronym)
	explanation := t.as(role.Body)
	explanation.Before = 0
	explanation.Align = content.Start
	t.set(explanation, role.Explanation)
	task := t.as(role.CaptionAgain)
	task.Leading = t.grid
	task.Text.Ink = t.soft
	t.set(task, role.Task)
}

func (t *typist) cards() {
	t.set(content.ParagraphStyle{
		Text: t.display(sizeDisplay, t.primary), Leading: t.grid * 11 / 2, Align: content.Start,
		KeepNext: true, Fit: true,
	}, role.BigNumber)
	t.set(content.ParagraphStyle{
		Text: t.sans(12*unit.Pt, fonts.Regular, t.text), Leading: t.grid, Align: content.Start,
		Before: t.grid / 2,
	}, role.NumberLabel)
	text := t.as(role.Body)
	text.Align = content.Start
	t.set(text, role.PersonText)
	said := text
	said.Text = t.display(sizeLead, t.primary)
	said.Text.Slant = fonts.Italic
	said.Leading = t.grid * 5 / 4
	said.Hyphenate = false
	t.set(said, role.PersonQuotation)
	text.Hyphenate = false
	text.Before = 0
	text.Hang = text.Text.Size
	t.set(text, role.ListedName)
	partner := t.as(role.Contributor)
	partner.Before = t.grid / 2
	t.set(partner, role.PartnerName)
}

func (t *typist) contents() {
	entry := content.ParagraphStyle{
		Text: t.display(20*unit.Pt, t.primary), Leading: t.grid * 3 / 2, Align: content.Start,
		Before: t.grid,
	}
	t.set(entry, role.ContentsEntry)
	entry.Text.Ink = t.accent
	t.set(entry, role.ContentsNumber)
	section := content.ParagraphStyle{
		Text: t.display(sizeLead, t.primary), Leading: t.grid, Align: content.Start, Before: t.grid / 2,
	}
	t.set(section, role.ContentsSection)
	section.Text.Ink = t.accent
	t.set(section, role.ContentsSectionNumber)
	part := t.as(role.SectionNumber)
	part.Before = t.grid * 2
	t.set(part, role.ContentsPartNumber)
	heading := content.ParagraphStyle{
		Text: t.sans(sizeText, fonts.Regular, t.text), Leading: t.grid, Align: content.Start,
		Before: t.grid / 2,
	}
	t.set(heading, role.ContentsHeading)
	heading.Text.Size = heading.Text.Size * 11 / 12
	heading.Text.Ink = t.soft
	t.set(heading, role.ContentsSubheading)
	folio := t.as(role.Folio)
	folio.Text.Size = sizeText
	t.set(folio, role.ContentsFolio)
	t.set(t.as(role.RunningHead), role.ContentsHeadingFolio)
}
