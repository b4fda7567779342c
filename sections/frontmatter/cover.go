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
	ground := c.Brand.Primary
	plate := &content.Plate{Ground: &ground, Span: r.Meta.Title.Span}
	if f := &r.Parts.Cover; f.Where.Known() {
		plate.Span = f.Where.Span()
	}
	coverArt(c, r, plate, &ground)
	c = onPlate(c, r, plate, r.Parts.Cover.Text)
	sender, head := coverSender(c, r), coverHead(c, r)
	c.TellUnused()
	date := compose.PlainInlines(r.Meta.Language.Dates.MonthYear(r.Meta.Date))
	foot := []content.Block{content.Paragraph{Role: role.CoverDate, Tag: display.P, Inlines: date}}
	w, h := c.Sheet.Size.W, c.Sheet.Size.H
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
func coverName(c *compose.Composer, as role.Role, text source.Text) content.Block {
	return content.Paragraph{
		Role: as, Tag: display.P, Inlines: c.WithoutNotes(markup.CureOfName).Inlines(text), Names: true,
		Span: text.Span,
	}
}

// coverSender is who publishes the report, with the logo.
func coverSender(c *compose.Composer, r *Report) []content.Block {
	var out []content.Block
	if sign := LogoOf(r.Organisation, c.Brand.Primary).Picture; sign != nil {
		scale := func(mm float64) unit.Length {
			return unit.Millimeters(mm).MulDiv(int64(c.Sheet.Size.W), int64(unit.Millimeters(210)))
		}
		out = append(out, content.Picture{
			Image: sign, Alt: c.Plain(r.Organisation.Called()),
			Room: unit.Size{W: scale(logoRoomWide), H: scale(logoRoomHigh)}, Bare: true,
		})
	}
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

// coverArt puts the pattern or the picture on a cover. A picture fills a band over the whole width, in which its focus
// is seen; above and below it the ground stays plain, so that the words can be read whatever the picture shows.
func coverArt(c *compose.Composer, r *Report, plate *content.Plate, ground *color.Ink) {
	file := c.Brand.Cover
	size := c.Sheet.Size
	if !c.Brand.HasPicture() {
		seed := r.Organisation.Name.Original() + "\n" + r.Meta.Subtitle.Original()
		plate.Art = c.Brand.Pattern(seed, size, c.Sheet.Bleed)
		return
	}
	p := c.Pictures.Load(file.Value, diag.Span{}, new(diag.List)) // told when the report was read
	if p == nil {
		return
	}
	bleed := c.Sheet.Bleed
	seen := band(size, bleed)
	picture := display.Image{
		Rect: c.Brand.Focus.Behind(seen, p), Picture: p, Clip: seen, Span: file.Span,
		Place: display.Place{Artifact: display.Background},
	}
	ofGround := func(y, h unit.Length) display.Item {
		return display.Path{
			Segments: display.RectPath(unit.Rect{X: seen.X, Y: y, W: seen.W, H: h}),
			Fill:     ground, Place: display.Place{Artifact: display.Background},
		}
	}
	foot := seen.Y + seen.H
	plate.Art = []display.Item{picture, ofGround(-bleed, seen.Y+bleed), ofGround(foot, size.H-foot+bleed)}
}

// band is where a picture is seen on a cover that bleeds: below the title and above the foot, over the whole width. The
// rest of the picture is not in the file.
func band(size unit.Size, bleed unit.Length) unit.Rect {
	top := size.H * 45 / 100
	return unit.Rect{X: -bleed, Y: top, W: size.W + 2*bleed, H: size.H - top - size.H/9}
}

// Wrap is the sheet of the covers, which are not printed with the pages: the back has the name of the organisation and
// the title of the report.
func Wrap(b *printing.BindingOptions, look *brand.Brand, name, title string) *content.Wrap {
	ground := look.Primary
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
	ground := c.Brand.Primary
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
	w, h := c.Sheet.Size.W, c.Sheet.Size.H
	plate.Art = c.Brand.Band(c.Sheet.Size)
	room := unit.Rect{X: w / 9, Y: h / 2, W: w - w*2/9, H: h/2 - h/13}
	plate.Boxes = []content.Box{{Rect: room, Blocks: blocks, FromFoot: true}}
	return plate
}
