package sections

import (
	"unicode/utf8"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
	"annualreport/sections/brand"
)

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
	sender, head := coverSender(c), coverHead(c)
	c.tellUnused()
	date := plainInlines(r.Meta.Language.Dates.MonthYear(r.Meta.Date))
	foot := []content.Block{content.Paragraph{Role: role.CoverDate, Tag: display.P, Inlines: date}}
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
func coverName(c *composer, as role.Role, text Text) content.Block {
	return content.Paragraph{Role: as, Tag: display.P, Inlines: c.withoutNotes(cureOfName).inlines(text), Names: true, Span: text.Span}
}

// coverSender is who publishes the report, with the logo.
func coverSender(c *composer) []content.Block {
	r := c.report
	var out []content.Block
	if sign := LogoOfCover(r).Picture; sign != nil {
		scale := func(mm float64) unit.Length {
			return unit.Millimeters(mm).MulDiv(int64(c.sheet.Size.W), int64(unit.Millimeters(210)))
		}
		out = append(out, content.Picture{Image: sign, Alt: r.called(), Room: unit.Size{W: scale(logoRoomWide), H: scale(logoRoomHigh)}, Bare: true})
	}
	if r.Organisation.Short.IsEmpty() {
		return append(out, coverName(c, role.CoverName, r.Organisation.Name))
	}
	return append(out, coverName(c, role.CoverName, r.Organisation.Short), coverName(c, role.CoverText, r.Organisation.Name))
}

// coverHead is the title of the report, and what stands below it.
func coverHead(c *composer) []content.Block {
	r := c.report
	title := r.Meta.Title
	if !r.StandardParts.Cover.title.IsEmpty() {
		title = r.StandardParts.Cover.title
	}
	out := []content.Block{coverName(c, role.CoverTitle, title)}
	if !r.Meta.Subtitle.IsEmpty() {
		out = append(out, coverName(c, role.CoverSubtitle, r.Meta.Subtitle))
	}
	return append(out, c.textIn(r.StandardParts.Cover.text, role.CoverText)...)
}

// onPlate is the composer of the texts of a plate, of which one may have notes. These are as
// small as elsewhere, in the inks of the plate's ground. A plate has no headings: it is in no
// contents, and the first heading of a report is the title of a section.
func onPlate(c *composer, plate *content.Plate, text Text) *composer {
	own := *c
	own.styles, own.ground = brand.CoverStyles(&c.report.Brand, *plate.Ground, c.sheet.Size, coverSize(c)), *plate.Ground
	own.head, own.notes, own.plainHeadings = &head{Text: text}, textNotes{}, true
	plate.Styles = &own.styles.StyleSheet
	return &own
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
	names := c.withoutNotes(cureOfName)
	plain := func(as role.Role, inlines []content.Inline) content.Block {
		return content.Paragraph{Role: as, Tag: display.P, Inlines: inlines, Names: true}
	}
	text := c.textIn(r.StandardParts.BackCover.text, role.CoverText)
	c.tellUnused()
	blocks := append([]content.Block{plain(role.CoverName, names.inlines(r.Organisation.Name))}, text...)
	if title := r.StandardParts.BackCover.title; !title.IsEmpty() {
		parting := content.Paragraph{Role: role.CoverFarewell, Tag: display.P, Inlines: names.inlines(title), Span: title.Span}
		name := before(blocks[:1:1], 2*c.sheet.Grid)
		blocks = append(append([]content.Block{parting}, text...), name...)
	}
	for _, line := range writtenLines(r.Organisation.Address) {
		blocks = append(blocks, plain(role.CoverText, names.inlines(line)))
	}
	if site := r.Organisation.Website; !site.IsEmpty() {
		blocks = append(blocks, plain(role.CoverText, []content.Inline{website(site)}))
	}
	if mail := r.Organisation.Email; !mail.IsEmpty() {
		blocks = append(blocks, plain(role.CoverText, []content.Inline{mailbox(mail)}))
	}
	w, h := c.sheet.Size.W, c.sheet.Size.H
	plate.Art = r.Brand.Band(c.sheet.Size)
	plate.Boxes = []content.Box{{Rect: unit.Rect{X: w / 9, Y: h / 2, W: w - w*2/9, H: h/2 - h/13}, Blocks: blocks, FromFoot: true}}
	return plate
}
