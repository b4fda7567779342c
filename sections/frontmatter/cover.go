package frontmatter

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
	"annualreport/sections/compose"
	"annualreport/sections/imprint"
	"annualreport/sections/kind"
	"annualreport/sections/markup"
	"annualreport/sections/printing"
	"annualreport/sections/source"
)

// Report is what the covers and the contents say of a report.
type Report struct {
	// Meta is what describes the report as a whole.
	Meta *imprint.Meta
	// Organisation is who reports.
	Organisation *imprint.Organisation
	// Parts are the covers and the contents, as the author changed them.
	Parts *kind.StandardParts
	// Imprint means that the imprint has to say of which day a translation is: no section does.
	Imprint bool
}

// lettersOf is how many letters of a usual height a title has. Where letters stand above each other, a line takes more
// of the page.
func lettersOf(title source.Text, script string) int {
	n := utf8.RuneCountInString(title.Value)
	if script == "Tibt" || script == "Mymr" {
		return n * 3 / 2
	}
	return n
}

// coverTitle is the title on the cover.
func coverTitle(r *Report) source.Text {
	if t := r.Parts.Cover.Title; !t.IsEmpty() {
		return t
	}
	return r.Meta.Title
}

// The room for the sign of the organisation on the cover of a page of 210 mm, in millimeters.
const (
	logoRoomWide = 40
	logoRoomHigh = 16
)

// Cover composes the front cover.
func Cover(c *compose.Composer, r *Report) *content.Plate {
	design := &c.Brand.Design.Front
	ground := c.Brand.Ground(design.Ground)
	plate := &content.Plate{Ground: &ground, Span: r.Meta.Title.Span}
	if f := &r.Parts.Cover; f.Where.Known() {
		plate.Span = f.Where.Span()
	}
	coverArt(c, r, plate)
	c = onPlate(c, r, plate, r.Parts.Cover.Text)
	on := canvas(c)
	place := design.Sender.On(on.Size, on.Mirrored)
	sender, head := coverSender(c, r, ground, place), coverHead(c, r)
	c.TellUnused()
	date := compose.PlainInlines(r.Meta.Language.Dates.MonthYear(r.Meta.Date))
	foot := []content.Block{content.Paragraph{Role: role.CoverDate, Tag: display.P, Inlines: date}}
	plate.Boxes = []content.Box{
		{Rect: place, Blocks: sender},
		{Rect: design.Head.On(on.Size, on.Mirrored), Blocks: head},
		{Rect: design.Foot.On(on.Size, on.Mirrored), Blocks: foot, FromFoot: true},
	}
	return plate
}

// canvas is the page of a cover.
func canvas(c *compose.Composer) brand.Canvas {
	return brand.Canvas{Size: c.Sheet.Size, Bleed: c.Sheet.Bleed, Mirrored: c.Language.RightToLeft()}
}

// coverName is a text of the cover that has no notes, such as its title.
func coverName(c *compose.Composer, as role.Role, text source.Text) content.Block {
	return content.Paragraph{
		Role: as, Tag: display.P, Inlines: c.WithoutNotes(markup.CureOfName).Inlines(text), Names: true,
		Span: text.Span,
	}
}

// coverLogo is the logo of the organisation on a cover of a ground, no higher than half of the place that it stands in
// with the names; nothing if it has none.
func coverLogo(c *compose.Composer, r *Report, ground color.Ink, place unit.Rect) []content.Block {
	sign := LogoOf(r.Organisation, ground).Picture
	if sign == nil {
		return nil
	}
	scale := func(mm float64) unit.Length { return brand.Scaled(unit.Millimeters(mm), c.Sheet.Size) }
	return []content.Block{content.Picture{
		Image: sign, Alt: c.Plain(r.Organisation.Called()),
		Room: unit.Size{W: scale(logoRoomWide), H: min(scale(logoRoomHigh), place.H/2)}, Bare: true,
		Centered: c.Styles.Style(role.CoverName).Align == content.Center,
	}}
}

// coverSender is who publishes the report, with the logo, on a cover of a ground.
func coverSender(c *compose.Composer, r *Report, ground color.Ink, place unit.Rect) []content.Block {
	out := coverLogo(c, r, ground, place)
	if r.Organisation.Short.IsEmpty() {
		return append(out, coverName(c, role.CoverName, r.Organisation.Name))
	}
	return append(
		out, coverName(c, role.CoverName, r.Organisation.Short), coverName(c, role.CoverText, r.Organisation.Name),
	)
}

// coverHead is the title of the report, and what stands below it.
func coverHead(c *compose.Composer, r *Report) []content.Block {
	out := []content.Block{coverName(c, role.CoverTitle, coverTitle(r))}
	if !r.Meta.Subtitle.IsEmpty() {
		out = append(out, coverName(c, role.CoverSubtitle, r.Meta.Subtitle))
	}
	return append(out, c.TextIn(r.Parts.Cover.Text, role.CoverText)...)
}

// onPlate is the composer of the texts of a plate, of which one may have notes. These are as
// small as elsewhere, in the inks of the plate's ground. A plate has no headings: it is in no
// contents, and the first heading of a report is the title of a section.
func onPlate(c *compose.Composer, r *Report, plate *content.Plate, text source.Text) *compose.Composer {
	letters := lettersOf(coverTitle(r), c.Language.Script)
	styles := brand.CoverStyles(c.Brand, *plate.Ground, c.Sheet.Size, letters)
	plate.Styles = &styles.StyleSheet
	return c.OnPlate(text, styles, *plate.Ground)
}

// coverArt puts the shapes of a cover on it, and the pattern or the picture. A picture fills its area, in which its
// focus is seen; around it the ground stays plain, so that the words can be read whatever the picture shows.
func coverArt(c *compose.Composer, r *Report, plate *content.Plate) {
	file := c.Brand.Cover
	design, on := &c.Brand.Design.Front, canvas(c)
	plate.Art = brand.Shapes(c.Brand, design, on)
	if !c.Brand.HasPicture() {
		seed := r.Organisation.Name.Original() + "\n" + r.Meta.Subtitle.Original()
		plate.Art = append(plate.Art, brand.Pattern(c.Brand, design, seed, on)...)
		return
	}
	p := c.Pictures.Load(file.Value, diag.Span{}, new(diag.List)) // told when the report was read
	if p == nil || design.Picture.IsEmpty() {
		return
	}
	seen := on.Area(design.Picture)
	plate.Art = append(plate.Art, display.Image{
		Rect: c.Brand.Focus.Behind(seen, p), Picture: p, Clip: seen, Span: file.Span,
		Place: display.Place{Artifact: display.Background},
	})
}

// Wrap is the sheet of the covers, which are not printed with the pages: the back has the name of the organisation and
// the title of the report.
func Wrap(b *printing.BindingOptions, look *brand.Brand, name, title string) *content.Wrap {
	ground := look.Ground(look.Design.Front.Ground)
	ink := color.Legible(color.White(), ground, 7)
	return &content.Wrap{Inside: b.Inside, Spine: b.Spine, Back: content.Spine{
		Ground: ground, Name: name, Title: title, Least: b.SpineText,
		NameStyle: content.TextStyle{Family: look.Labels, Weight: fonts.Semibold, Size: 11 * unit.Pt, Ink: ink},
		TitleStyle: content.TextStyle{
			Family: look.Titles, Weight: fonts.Regular, Size: 16 * unit.Pt, Ink: ink, Features: shape.LiningFigures,
		},
	}}
}

// BackCover composes the last page: who reports, and where to find them.
func BackCover(c *compose.Composer, r *Report) *content.Plate {
	design := &c.Brand.Design.Back
	ground := c.Brand.Ground(design.Ground)
	plate := &content.Plate{Ground: &ground, Span: r.Parts.BackCover.Where.Span()}
	c = onPlate(c, r, plate, r.Parts.BackCover.Text)
	names := c.WithoutNotes(markup.CureOfName)
	plain := func(as role.Role, inlines []content.Inline) content.Block {
		return content.Paragraph{Role: as, Tag: display.P, Inlines: inlines, Names: true}
	}
	text := c.TextIn(r.Parts.BackCover.Text, role.CoverText)
	c.TellUnused()
	blocks := append([]content.Block{plain(role.CoverName, names.Inlines(r.Organisation.Name))}, text...)
	if title := r.Parts.BackCover.Title; !title.IsEmpty() {
		parting := content.Paragraph{
			Role: role.CoverFarewell, Tag: display.P, Inlines: names.Inlines(title), Span: title.Span,
		}
		name := compose.SpaceBefore(blocks[:1:1], 2*c.Sheet.Grid)
		blocks = append(append([]content.Block{parting}, text...), name...)
	}
	for _, line := range compose.LinesOf(r.Organisation.Address) {
		blocks = append(blocks, plain(role.CoverText, names.Value(line)))
	}
	if site := r.Organisation.Website; !site.IsEmpty() {
		blocks = append(blocks, plain(role.CoverText, []content.Inline{compose.Website(site)}))
	}
	if mail := r.Organisation.Email; !mail.IsEmpty() {
		blocks = append(blocks, plain(role.CoverText, []content.Inline{compose.Mailbox(mail)}))
	}
	on := canvas(c)
	place := design.Foot.On(on.Size, on.Mirrored)
	blocks = append(coverLogo(c, r, ground, place), blocks...)
	plate.Art = append(brand.Shapes(c.Brand, design, on), brand.Band(c.Brand, design, on.Size)...)
	plate.Boxes = []content.Box{{Rect: place, Blocks: blocks, FromFoot: true}}
	return plate
}
