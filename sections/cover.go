package sections

import (
	"unicode/utf8"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// coverType are the styles of a cover on its ground.
type coverType struct {
	name, full, title, subtitle, date content.ParagraphStyle
	// parting is how the title of the back cover is set.
	parting content.ParagraphStyle
}

// coverStyles chooses inks that can be read on the ground. Sizes go with the
// width of the page, which they were made for at 210 mm.
func coverStyles(c *composer, ground color.Ink) coverType {
	b := &c.report.Brand
	scale := func(size float64) unit.Length {
		return unit.Points(size).MulDiv(int64(min(c.sheet.Size.W, c.sheet.Size.H)), int64(unit.Millimeters(210)))
	}
	ink := color.Legible(color.White(), ground, 7)
	accent := color.Legible(b.Second, ground, color.LargeContrast)
	sans := content.TextStyle{Family: b.Labels, Weight: fonts.Semibold, Size: scale(13), Ink: ink}
	plain := sans
	plain.Weight, plain.Size = fonts.Regular, scale(10)
	display := content.TextStyle{Family: b.Titles, Size: scale(coverSize(c)), Ink: ink, Weight: fonts.Regular, Features: shape.LiningFigures}
	italic := display
	italic.Slant, italic.Size, italic.Ink = fonts.Italic, scale(28), accent
	farewell := display
	farewell.Size = scale(20)
	half := c.sheet.Grid / 2
	style := func(t content.TextStyle, leading unit.Length) content.ParagraphStyle {
		return content.ParagraphStyle{Text: t, Leading: leading.RoundUp(half), Align: content.Start}
	}
	out := coverType{
		name: style(sans, sans.Size*3/2), full: style(plain, plain.Size*3/2), title: style(display, display.Size),
		subtitle: style(italic, italic.Size*5/4), date: style(plain, plain.Size*3/2),
		parting: style(farewell, farewell.Size*5/4),
	}
	out.parting.After = c.sheet.Grid / 2
	out.subtitle.Before = c.sheet.Grid
	out.title.FitWords, out.subtitle.FitWords = true, true
	return out
}

// coverSize is the size of the cover's title in points on a page of 210 mm:
// titles of one or two words stand large, and long ones still leave the pattern its place.
func coverSize(c *composer) float64 {
	title := c.report.Meta.Title
	if t := c.report.StandardParts.Cover.title; !t.IsEmpty() {
		title = t
	}
	n := utf8.RuneCountInString(title.Value)
	if script := c.report.Meta.Language.Script; script == "Tibt" || script == "Mymr" {
		n = n * 3 / 2 // letters stand above each other: a line takes more of the page
	}
	switch {
	case n <= 24:
		return 72
	case n <= 48:
		return 58
	case n <= 80:
		return 48
	}
	return 34
}

// The room for the sign of the organisation on the cover of a page of 210 mm, in millimeters.
const (
	logoRoomWide = 40
	logoRoomHigh = 16
)

// composeCover composes the front cover.
func composeCover(c *composer) *content.Plate {
	r := c.report
	ground := r.Brand.Primary
	plate := &content.Plate{Ground: &ground, Span: r.Meta.Title.Span}
	if f := &r.StandardParts.Cover; f.where.Known() {
		plate.Span = f.where.Span()
	}
	coverArt(c, plate, &ground)
	c = onPlate(c, plate, r.StandardParts.Cover.text)
	t := coverStyles(c, ground)
	sender, head := coverSender(c, &t), coverHead(c, &t)
	c.tellUnused()
	date := plainInlines(r.Meta.Language.Dates.MonthYear(r.Meta.Date))
	foot := []content.Block{content.Paragraph{Style: t.date, Role: display.P, Inlines: date}}
	w, h := c.sheet.Size.W, c.sheet.Size.H
	x := w / 9
	width := w - 2*x
	plate.Boxes = []content.Box{
		{Rect: unit.Rect{X: x, Y: h / 13, W: width, H: h / 8}, Blocks: sender},
		{Rect: unit.Rect{X: x, Y: h / 5, W: width, H: h * 9 / 20}, Blocks: head},
		{Rect: unit.Rect{X: x, Y: h - h/13 - h/12, W: width, H: h / 12}, Blocks: foot, FromFoot: true},
	}
	return plate
}

// coverName is a text of the cover that has no notes, such as its title.
func coverName(c *composer, style content.ParagraphStyle, text Text) content.Block {
	return content.Paragraph{Style: style, Role: display.P, Inlines: c.withoutNotes(cureOfName).inlines(text), Names: true, Span: text.Span}
}

// coverSender is who publishes the report, with the logo.
func coverSender(c *composer, t *coverType) []content.Block {
	r := c.report
	var out []content.Block
	if sign := LogoOfCover(r).Picture; sign != nil {
		scale := func(mm float64) unit.Length {
			return unit.Millimeters(mm).MulDiv(int64(c.sheet.Size.W), int64(unit.Millimeters(210)))
		}
		out = append(out, content.Picture{Image: sign, Alt: r.called(), Room: unit.Size{W: scale(logoRoomWide), H: scale(logoRoomHigh)}, Bare: true})
	}
	if r.Organisation.Short.IsEmpty() {
		return append(out, coverName(c, t.name, r.Organisation.Name))
	}
	return append(out, coverName(c, t.name, r.Organisation.Short), coverName(c, t.full, r.Organisation.Name))
}

// coverHead is the title of the report, and what stands below it.
func coverHead(c *composer, t *coverType) []content.Block {
	r := c.report
	title := r.Meta.Title
	if !r.StandardParts.Cover.title.IsEmpty() {
		title = r.StandardParts.Cover.title
	}
	out := []content.Block{coverName(c, t.title, title)}
	if !r.Meta.Subtitle.IsEmpty() {
		out = append(out, coverName(c, t.subtitle, r.Meta.Subtitle))
	}
	return append(out, c.textIn(r.StandardParts.Cover.text, t.full)...)
}

// onPlate is the composer of the texts of a plate, of which one may have notes. These are as
// small as elsewhere, in the inks of the plate's ground. A plate has no headings: it is in no
// contents, and the first heading of a report is the title of a section.
func onPlate(c *composer, plate *content.Plate, text Text) *composer {
	c = c.on(*plate.Ground)
	c.head, c.notes, c.plainHeadings = &head{Text: text}, textNotes{}, true
	notes, links := c.report.noteStyle(c.styles), c.linkStyle(c.styles)
	plate.Notes, plate.Links = &notes, &links
	return c
}

// coverArt puts the pattern or the picture on a cover. Below a picture's title
// the ground stays plain, so that it can be read whatever the picture shows.
func coverArt(c *composer, plate *content.Plate, ground *color.Ink) {
	r := c.report
	file := r.Brand.Cover
	size := c.sheet.Size
	if file.IsEmpty() || file.Value == "pattern" {
		seed := r.Organisation.Name.Original() + "\n" + r.Meta.Subtitle.Original()
		plate.Art = r.Brand.Pattern(seed, size, c.sheet.Bleed)
		return
	}
	p := r.shelf.load(file.Value, diag.Span{}, new(diag.List)) // told when the report was read
	if p == nil {
		return
	}
	top, bleed := size.H*45/100, c.sheet.Bleed
	room := unit.Size{W: size.W + 2*bleed, H: size.H - top + bleed}
	w := room.W
	h := w.MulDiv(int64(p.image.Height), int64(p.image.Width))
	if h < room.H {
		h = room.H
		w = h.MulDiv(int64(p.image.Width), int64(p.image.Height))
	}
	whole := unit.Rect{X: (size.W - w) / 2, Y: size.H + bleed - h, W: w, H: h}
	plate.Art = append(artOf(p.image, whole, unit.Rect{X: -bleed, Y: -bleed, W: room.W, H: size.H + 2*bleed}),
		display.Path{Segments: display.RectPath(unit.Rect{X: -bleed, Y: -bleed, W: size.W + 2*bleed, H: top + bleed}), Fill: ground, Place: display.Place{Artifact: display.Background}},
		display.Path{Segments: display.RectPath(unit.Rect{X: -bleed, Y: size.H - size.H/9, W: size.W + 2*bleed, H: size.H/9 + bleed}), Fill: ground, Place: display.Place{Artifact: display.Background}},
	)
}

// artOf is a picture or a drawing as decoration; of a drawing nothing shows outside of the sheet.
func artOf(p *display.Picture, whole, sheet unit.Rect) []display.Item {
	place := display.Place{Artifact: display.Background}
	if p.Drawing == nil {
		return []display.Item{display.Image{Rect: whole, Picture: p, Place: place}}
	}
	var out []display.Item
	for _, path := range p.Drawing.Scaled(whole) {
		path.Place, path.Clip = place, sheet
		out = append(out, path)
	}
	return out
}

// wrapOf is the sheet of the covers, nil if they are printed with the pages.
func wrapOf(r *Report) *content.Wrap {
	b := &r.Print.Binding
	if !b.Separate {
		return nil
	}
	ground := r.Brand.Primary
	ink := color.Legible(color.White(), ground, 7)
	return &content.Wrap{Inside: b.Inside, Spine: b.Spine, Back: content.Spine{
		Ground: ground, Name: r.called(), Title: r.titleWords(), Least: b.SpineText,
		NameStyle:  content.TextStyle{Family: r.Brand.Labels, Weight: fonts.Semibold, Size: 11 * unit.Pt, Ink: ink},
		TitleStyle: content.TextStyle{Family: r.Brand.Titles, Weight: fonts.Regular, Size: 16 * unit.Pt, Ink: ink, Features: shape.LiningFigures},
	}}
}

// composeBackCover composes the last page: who reports, and where to find them.
func composeBackCover(c *composer) *content.Plate {
	r := c.report
	ground := r.Brand.Primary
	plate := &content.Plate{Ground: &ground, Span: r.StandardParts.BackCover.where.Span()}
	c = onPlate(c, plate, r.StandardParts.BackCover.text)
	t, names := coverStyles(c, ground), c.withoutNotes(cureOfName)
	plain := func(style content.ParagraphStyle, inlines []content.Inline) content.Block {
		return content.Paragraph{Style: style, Role: display.P, Inlines: inlines, Names: true}
	}
	text := c.textIn(r.StandardParts.BackCover.text, t.full)
	c.tellUnused()
	blocks := append([]content.Block{plain(t.name, names.inlines(r.Organisation.Name))}, text...)
	if title := r.StandardParts.BackCover.title; !title.IsEmpty() {
		parting := content.Paragraph{Style: t.parting, Role: display.P, Inlines: names.inlines(title), Span: title.Span}
		name := before(blocks[:1:1], 2*c.sheet.Grid)
		blocks = append(append([]content.Block{parting}, text...), name...)
	}
	for _, line := range writtenLines(r.Organisation.Address) {
		blocks = append(blocks, plain(t.full, names.inlines(line)))
	}
	if site := r.Organisation.Website; !site.IsEmpty() {
		blocks = append(blocks, plain(t.full, []content.Inline{website(site)}))
	}
	if mail := r.Organisation.Email; !mail.IsEmpty() {
		blocks = append(blocks, plain(t.full, []content.Inline{mailbox(mail)}))
	}
	w, h := c.sheet.Size.W, c.sheet.Size.H
	plate.Art = r.Brand.Band(c.sheet.Size)
	plate.Boxes = []content.Box{{Rect: unit.Rect{X: w / 9, Y: h / 2, W: w - w*2/9, H: h/2 - h/13}, Blocks: blocks, FromFoot: true}}
	return plate
}
