package frontmatter

import (
	"slices"
	"unicode/utf8"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/brand"
	"annualreport/sections/brand/designs"
	"annualreport/sections/compose"
	"annualreport/sections/imprint"
	"annualreport/sections/kind"
	"annualreport/sections/markup"
	"annualreport/sections/printing"
	"annualreport/sections/source"
	"annualreport/sections/years"
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
	design := c.Brand.FrontCover()
	ground := c.Brand.Ground(design.Ground)
	plate := &content.Plate{Ground: &ground, Span: r.Meta.Title.Span}
	if f := &r.Parts.Cover; f.Where.Known() {
		plate.Span = f.Where.Span()
	}
	head := design.HeadFrame()
	w := writerOn(c, r, plate, head.Area, design.Fill)
	date := compose.PlainInlines(r.Meta.Language.Dates.MonthYear(r.Meta.Date))
	w.box(design.SenderFrame(), source.Text{}, coverSender)
	w.box(head, r.Parts.Cover.Text, coverHead)
	w.box(design.FootFrame(), source.Text{}, func(*compose.Composer, *Report, unit.Rect) []content.Block {
		return []content.Block{content.Paragraph{Role: role.CoverDate, Tag: display.P, Inlines: date}}
	})
	plate.Boxes[len(plate.Boxes)-1].FromFoot = true
	coverArt(c, r, w)
	return plate
}

// writer composes the texts of a plate, each in inks for what is behind it.
type writer struct {
	compose *compose.Composer
	report  *Report
	plate   *content.Plate
	canvas  brand.Canvas
	// title is the room of the title.
	title unit.Rect
	// letters are how many letters the title has.
	letters int
	// fill is set if the title fills its place.
	fill bool
	// frames are where the boxes of the plate stand.
	frames []designs.Frame
}

// writerOn composes the texts of a plate whose title has an area. The styles of the plate are those of its ground.
func writerOn(c *compose.Composer, r *Report, plate *content.Plate, title designs.Area, fill bool) *writer {
	on := canvas(c)
	w := &writer{
		compose: c, report: r, plate: plate, canvas: on, title: title.On(on.Size, on.Mirrored),
		letters: lettersOf(coverTitle(r), c.Language.Script), fill: fill,
	}
	plate.Styles = &w.styles(*plate.Ground).StyleSheet
	return w
}

// styles are the styles of texts on a ground of the plate.
func (w *writer) styles(ground color.Ink) *brand.Styles {
	size := w.compose.Sheet.Size
	out := brand.CoverStyles(w.compose.Brand, ground, size, w.letters, w.title)
	if w.fill {
		out.FillTitle(w.compose.Brand, size)
	}
	return out
}

// box adds a box with the blocks that a function composes, of which those of a text may have notes. These are as small
// as elsewhere, in the inks of the ground of the box. A plate has no headings: it is in no contents, and the first
// heading of a report is the title of a section.
func (w *writer) box(
	stands designs.Frame, text source.Text,
	blocks func(*compose.Composer, *Report, unit.Rect) []content.Block,
) {
	ground := w.compose.Brand.GroundBehind(stands)
	styles := w.styles(ground)
	if stands.OnScrim {
		styles.OnScrim(w.compose.Brand, ground)
	}
	box := content.Box{Rect: stands.Area.On(w.canvas.Size, w.canvas.Mirrored)}
	if ground != *w.plate.Ground || stands.OnScrim {
		box.Styles = &styles.StyleSheet
	}
	c := w.compose.OnPlate(text, styles, ground)
	box.Blocks = blocks(c, w.report, box.Rect)
	c.TellUnused()
	w.plate.Boxes = append(w.plate.Boxes, box)
	w.frames = append(w.frames, stands)
}

// canvas is the page of a cover.
func canvas(c *compose.Composer) brand.Canvas {
	return brand.Canvas{Size: c.Sheet.Size, Bleed: c.Sheet.Overlap(), Mirrored: c.Language.RightToLeft()}
}

// coverName is a text of the cover that has no notes, such as its title.
func coverName(c *compose.Composer, as role.Role, text source.Text) content.Block {
	return content.Paragraph{
		Role: as, Tag: display.P, Inlines: c.WithoutNotes(markup.CureOfName).Inlines(text), Names: true,
		Span: text.Span,
	}
}

// coverLogo is the logo of the organisation on a cover, no higher than half of the place that it stands in with the
// names; nothing if it has none.
func coverLogo(c *compose.Composer, r *Report, place unit.Rect) []content.Block {
	sign := LogoOf(r.Organisation, c.Ground).Picture
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

// coverSender is who publishes the report, with the logo.
func coverSender(c *compose.Composer, r *Report, place unit.Rect) []content.Block {
	out := coverLogo(c, r, place)
	if r.Organisation.Short.IsEmpty() {
		return append(out, coverName(c, role.CoverName, r.Organisation.Name))
	}
	return append(
		out, coverName(c, role.CoverName, r.Organisation.Short), coverName(c, role.CoverText, r.Organisation.Name),
	)
}

// coverHead is the title of the report, and what stands below it.
func coverHead(c *compose.Composer, r *Report, _ unit.Rect) []content.Block {
	out := []content.Block{coverName(c, role.CoverTitle, coverTitle(r))}
	if !r.Meta.Subtitle.IsEmpty() {
		out = append(out, coverName(c, role.CoverSubtitle, r.Meta.Subtitle))
	}
	below := c.Styles.Style(role.CoverText).Leading
	return append(out, compose.SpaceBefore(c.TextIn(r.Parts.Cover.Text, role.CoverText), below)...)
}

// coverArt puts the shapes of a cover on it, and the pattern or the picture. A picture fills its area, in which its
// focus is seen; words on it stand on a scrim, so that they can be read whatever the picture shows.
func coverArt(c *compose.Composer, r *Report, w *writer) {
	design, on, plate := c.Brand.FrontCover(), canvas(c), w.plate
	plate.Art = brand.Shapes(c.Brand, design, false, on)
	on.Words = wordsOf(c, plate)
	switch c.Brand.Shows {
	case designs.PatternCover:
		plate.Art = append(plate.Art, brand.Pattern(c.Brand, design, seedOf(r), on)...)
	case designs.PictureCover, designs.WindowCover:
		plate.Art = append(plate.Art, coverPicture(c, r, w)...)
	case designs.TypeCover:
	}
	plate.Art = append(plate.Art, brand.Shapes(c.Brand, design, true, on)...)
}

// seedOf is the text that patterns are grown from.
func seedOf(r *Report) string {
	return r.Organisation.Name.Original() + "\n" + r.Meta.Subtitle.Original()
}

// coverPicture is the picture of the cover, seen through its opening; nothing if there is none.
func coverPicture(c *compose.Composer, r *Report, w *writer) []display.Item {
	design, on := c.Brand.FrontCover(), w.canvas
	file := c.Brand.Picture
	p := c.Pictures.Load(file.Value, diag.Span{}, new(diag.List)) // told when the report was read
	p = compose.Photograph(c, p, c.Brand.Treatment)
	if p == nil || design.Picture.IsEmpty() {
		return nil
	}
	opening := brand.NewAperture(c.Brand, design, yearOf(c, r), on)
	seen := opening.Behind()
	whole := c.Brand.Focus.Behind(seen, p)
	return append([]display.Item{display.Image{
		Rect: whole, Picture: p.Graded(display.Grade{Scrims: w.scrims(whole)}), Clip: seen, Span: file.Span,
		Place: display.Place{Artifact: display.Background},
	}}, opening.Mat(c.Brand.Ground(design.PictureGround()))...)
}

// yearOf is the year of the report, in the digits of its language: the one that its title names, or else that of its
// date.
func yearOf(c *compose.Composer, r *Report) string {
	for _, t := range []source.Text{r.Meta.Subtitle, r.Meta.Title} {
		if found := years.In(t.Value); len(found) > 0 {
			return c.Language.Numbers.Digits(found[0].Value)
		}
	}
	return c.Language.Numbers.Digits(r.Meta.Date.Year())
}

// The sizes of the words on a spine that is wide enough for them, in points.
const (
	spineName  = 11
	spineTitle = 16
)

// Wrap is the sheet of the covers, which are not printed with the pages: the back has the name of the organisation and
// the title of the report.
func Wrap(b *printing.BindingOptions, look *brand.Brand, name, title string) *content.Wrap {
	ground := look.Ground(look.FrontCover().EdgeGround())
	return &content.Wrap{Inside: b.Inside, Spine: b.Spine, Back: content.Spine{
		Ground: ground, Name: name, Title: title, Least: b.SpineText,
		NameStyle:  look.SpineStyle(role.CoverName, ground, spineName*unit.Pt),
		TitleStyle: look.SpineStyle(role.CoverTitle, ground, spineTitle*unit.Pt),
	}}
}

// BackCover composes the last page: who reports, and where to find them.
func BackCover(c *compose.Composer, r *Report) *content.Plate {
	design := &c.Brand.Design.Back
	ground := c.Brand.Ground(design.Ground)
	plate := &content.Plate{Ground: &ground, Span: r.Parts.BackCover.Where.Span()}
	w := writerOn(c, r, plate, designs.Area{}, false)
	hasSender, hasHead := !design.Sender.IsEmpty(), !design.Head.IsEmpty()
	text := r.Parts.BackCover.Text
	if hasSender {
		w.box(design.SenderFrame(), source.Text{}, backSender)
	}
	if hasHead && !(text.IsEmpty() && r.Parts.BackCover.Title.IsEmpty()) {
		w.box(design.HeadFrame(), text, backHead)
	}
	inFoot := text
	if hasHead {
		inFoot = source.Text{}
	}
	w.box(design.FootFrame(), inFoot, func(c *compose.Composer, r *Report, place unit.Rect) []content.Block {
		return backFoot(c, r, place, hasSender, hasHead)
	})
	plate.Boxes[len(plate.Boxes)-1].FromFoot = true
	on := w.canvas
	plate.Art = brand.Shapes(c.Brand, design, false, on)
	on.Words = wordsOf(c, plate)
	plate.Art = append(plate.Art, brand.BackPattern(c.Brand, design, seedOf(r), on)...)
	plate.Art = append(plate.Art, brand.Shapes(c.Brand, design, true, on)...)
	return plate
}

// backLine is a line of the back cover.
func backLine(as role.Role, inlines []content.Inline) content.Block {
	return content.Paragraph{Role: as, Tag: display.P, Inlines: inlines, Names: true}
}

// backName is the name of the organisation.
func backName(c *compose.Composer, r *Report) content.Block {
	return backLine(role.CoverName, c.WithoutNotes(markup.CureOfName).Inlines(r.Organisation.Name))
}

// backSender is the logo and the name, where they have a place of their own.
func backSender(c *compose.Composer, r *Report, place unit.Rect) []content.Block {
	return append(coverLogo(c, r, place), backName(c, r))
}

// backHead is the text of the back cover, below its title if it has one.
func backHead(c *compose.Composer, r *Report, _ unit.Rect) []content.Block {
	var out []content.Block
	if title := r.Parts.BackCover.Title; !title.IsEmpty() {
		out = append(out, content.Paragraph{
			Role: role.CoverFarewell, Tag: display.P, Inlines: c.WithoutNotes(markup.CureOfName).Inlines(title),
			Span: title.Span,
		})
	}
	return append(out, c.TextIn(r.Parts.BackCover.Text, role.CoverText)...)
}

// backFoot is the addresses, with what has no place of its own above them.
func backFoot(c *compose.Composer, r *Report, place unit.Rect, hasSender, hasHead bool) []content.Block {
	var logo, name, head []content.Block
	if !hasSender {
		logo, name = coverLogo(c, r, place), []content.Block{backName(c, r)}
	}
	if !hasHead {
		head = backHead(c, r, place)
	}
	if !r.Parts.BackCover.Title.IsEmpty() && len(head) > 0 {
		head, name = append(head, compose.SpaceBefore(name, 2*c.Sheet.Grid)...), nil
	}
	out := slices.Concat(logo, name, head)
	names := c.WithoutNotes(markup.CureOfName)
	for _, line := range compose.LinesOf(r.Organisation.Address) {
		out = append(out, backLine(role.CoverText, names.Value(line)))
	}
	if site := r.Organisation.Website; !site.IsEmpty() {
		out = append(out, backLine(role.CoverText, []content.Inline{compose.Website(site)}))
	}
	if mail := r.Organisation.Email; !mail.IsEmpty() {
		out = append(out, backLine(role.CoverText, []content.Inline{compose.Mailbox(mail)}))
	}
	return out
}
