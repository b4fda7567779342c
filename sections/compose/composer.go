package compose

import (
	"slices"
	"strings"
	"time"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/locale"
	"annualreport/layout/parallel"
	"annualreport/sections/address"
	"annualreport/sections/amount"
	"annualreport/sections/brand"
	"annualreport/sections/check"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/picture"
	"annualreport/sections/source"
)

// Context is what the composers of all sections of a report share.
type Context struct {
	// Language is that of the texts.
	Language *language.Language
	// Brand is how they look.
	Brand *brand.Brand
	// Printed means that the report is for paper, where no link can be followed.
	Printed bool
	// Sheet is the page that they are set on.
	Sheet *content.Sheet
	// Pictures are those of the report.
	Pictures *picture.Shelf
	// Tables are those whose cells texts can name.
	Tables []amount.Holder
	// Away are the names of sections and objects that stand in the editions of other languages alone, with these.
	Away map[string]string
	// ObjectLists are the names of the lists of objects that a section may have.
	ObjectLists []string
	// Credits are those who took the pictures.
	Credits []source.Text
	// Translated is the day of a translation that lacks later changes; zero for others.
	Translated time.Time
	// Schemes are those to which links may lead beside the usual ones.
	Schemes address.Schemes
	// Captions is how captions are numbered, and Numbers are the numbers that they have.
	Captions CaptionStyle
	Numbers  *Numbers
}

// Composer turns one section into blocks. Sections are composed side by side,
// each by a composer of its own.
type Composer struct {
	Context
	// Styles are those of texts on the ground of the section.
	Styles *brand.Styles
	// Ground is the color that the section stands on.
	Ground color.Ink
	// Problems is where the composer reports what is wrong with the texts.
	Problems *diag.List
	parser   *markup.Parser
	head     *Head
	// ordinal is which of its kind the section is.
	ordinal Ordinal
	// title is that of the section.
	title []content.Inline
	// placed are the objects that the text placed.
	placed map[Object]bool
	// refers are the references of the section, headings what it has, and
	// anchors what can be referred to.
	refers   []reference
	headings []markup.Heading
	anchors  anchorNames
	// alternatives are those of the section's pictures.
	alternatives []check.Alternative
	// notes are what is known of the notes of the section's text, and noNotes is what to do
	// about a note where none can stand; it is empty where they can.
	notes   textNotes
	noNotes string
	// level is that of the highest headings of the text that is composed; 0 in notes, which have none. inPanel is set
	// while a panel is composed.
	level   int
	inPanel bool
	// part is set while an object of a row is composed whose caption has no number of its own.
	part *rowPart
	// holders are the sections that have objects, by the names of these.
	holders map[string]string
	// ends is set for a section of the end matter.
	ends bool
	// hasObjects is set for a section, which may have objects; titles of parts and the covers have none.
	hasObjects bool
	// plainHeadings sets headings as paragraphs, as on covers.
	plainHeadings bool
	// census takes the objects that have a number while these are counted; it is nil otherwise.
	census *census
}

// Result is a section with what the rest of the report must know of it.
type Result struct {
	// Section is the section as it is set.
	Section *content.Section
	// Title is its title.
	Title []content.Inline
	// Number is its number as it is written, or the letter of an appendix; empty if it has none.
	Number string
	// Headings are those inside of it.
	Headings []markup.Heading
	// Source is the section as it was read.
	Source   Section
	composer *Composer
}

// Sections composes the sections of a report, side by side. What is wrong with them is reported in their order.
func Sections(base *Composer, sections []Section, problems *diag.List) []Result {
	parts := make([]Result, len(sections))
	composers := make([]*Composer, len(sections))
	ordinals := ordinalsOf(sections)
	holders := holdersOf(sections)
	end := endOf(sections)
	for i, section := range sections {
		c := base.Over(section.Common(), new(diag.List))
		c.holders = holders
		c.ordinal = ordinals[i]
		c.ends = i >= end
		composers[i] = c
	}
	parallel.Do(len(parts), func(i int) {
		parts[i] = composers[i].result(sections[i])
	})
	for _, p := range parts {
		problems.Append(p.composer.Problems)
	}
	return parts
}

// result composes the section of a composer.
func (c *Composer) result(source Section) Result {
	var section *content.Section
	if part, ok := source.(Part); ok {
		section = titleOfPart(c, part)
	} else {
		section = c.section(source)
	}
	return Result{
		Section: section, Title: c.title, Number: c.ordinal.text(c.Language), Headings: c.headings, composer: c,
		Source: source,
	}
}

// New is a composer on white, of no section yet.
func New(e Context) *Composer {
	return &Composer{Context: e, Styles: e.Brand.On(color.White()), Ground: color.White(), level: topLevel,
		parser: markup.NewParser(e.Language.Base, e.Language.Quotes)}
}

// topLevel is the level of headings right below the title of a section.
const topLevel = 2

// Over is a composer of one section.
func (c *Composer) Over(h *Head, problems *diag.List) *Composer {
	out := *c
	out.head = h
	out.Problems = problems
	out.placed = make(map[Object]bool)
	return &out
}

// Grounder is a section whose pages have a ground.
type Grounder interface{ Ground(c *Composer) color.Ink }

// section composes a section: its opener, then what it says, then the objects
// that no text placed.
func (c *Composer) section(s Section) *content.Section {
	out := &content.Section{Anchor: c.head.ID, Span: c.head.Span(), InPart: c.head.InPart}
	c.hasObjects = true
	if g, ok := s.(Grounder); ok {
		ground := g.Ground(c)
		out.Ground, out.Wide = &ground, true
		c.Styles, c.Ground = c.Brand.On(ground), ground
		out.Styles = &c.Styles.StyleSheet
	}
	if c.head.Appendix {
		c.Styles = brand.AppendixStyles(c.Styles)
		out.Styles = &c.Styles.StyleSheet
	}
	setInColumns(c, out)
	out.Landscape = onLandscape(c)
	title := c.Inlines(c.head.Title)
	c.title = title
	if out.Title = OneLine(content.PlainText(title)); strings.TrimSpace(out.Title) == "" && !c.head.Title.IsEmpty() {
		c.Problems.Errorf(c.head.Title.Span, "write what the section is called", "the title has no words")
	}
	openSection(c, out)
	out.Blocks = settleMargins(joinNumbers(c, withObjects(c, s.Blocks(c))))
	headLandscapes(out)
	joinLandscapes(out)
	divide(c, out)
	c.TellUnused()
	return out
}

// markupContext tells the Markdown what it must know of the report.
func (c *Composer) markupContext(body role.Role) *markup.Context {
	page := ""
	if c.Printed {
		page = c.Language.OnPage()
	}
	out := &markup.Context{
		Page: page, Own: c.Language.Language, Added: c.Language.WordsIn,
		Styles: c.Styles, Body: body, RightToLeft: c.Language.RightToLeft(),
		Digits: c.Language.Numbers.Digits, Level: c.level, Problems: c.Problems,
		Note: c.note, Unused: c.unusedNote, PlainHeadings: c.plainHeadings,
		Place: c.place, Stray: func(s markup.StrayName) { tellStray(c, s) }, Value: c.cellValue,
		Refer: c.refer, Anchor: c.Anchor,
		Cite: func(anchor string) (markup.ReferenceLabel, bool) { return c.Numbers.cited(c, anchor) },
		Picture: func(file, alt, caption string, at diag.Span) content.Block {
			return c.picture(file, alt, caption, at)
		},
		Language: func(tag string, at diag.Span) (locale.Language, bool) {
			return foreignLanguage(tag, at, c.Problems)
		},
		LinkWords: language.LinkWords,
		Schemes:   c.Schemes,
		Heading:   c.addHeading,
	}
	if c.noNotes != "" {
		out.NoNotes = c.refuseNote
	}
	return out
}

// addHeading notes a heading for the contents.
func (c *Composer) addHeading(h markup.Heading) { c.headings = append(c.headings, h) }

// place returns the object of a name. It stands once: a second name in braces would set it again, with its number
// and all its notes.
func (c *Composer) place(name string, at diag.Span, level int) []content.Block {
	for _, o := range c.head.Objects {
		if c.head.nameOf(o) != name {
			continue
		}
		if !claim(c, o) {
			cure := "leave out one of the two, or write a link to it: [words](#" + name + ")"
			c.Problems.Errorf(at, cure, "the text places {%s} a second time", name)
			return []content.Block{}
		}
		around := c.level
		c.level = level
		blocks := o.Compose(c)
		c.level = around
		return blocks
	}
	if !isAbsent(c, name) {
		tellUnplaced(c, name, at)
	}
	return []content.Block{}
}

// known reports whether the section has an object of a name.
func (c *Composer) known(name string) bool {
	return slices.ContainsFunc(c.head.Objects, func(o Object) bool { return c.head.nameOf(o) == name })
}

// picture is a picture that stands in a Markdown text.
func (c *Composer) picture(file, alt, caption string, at diag.Span) content.Block {
	p := c.Pictures.Load(file, at, c.Problems)
	if strings.TrimSpace(alt) == "" {
		c.Problems.Errorf(at, "write ![what the picture shows](file)", "the picture %q has no alternative text", file)
	}
	if p == nil {
		return nil
	}
	c.Describe(check.Alternative{Alt: alt, Caption: caption, File: file, At: at})
	text := source.Text{Value: caption, Span: at}
	o := CaptionBearer{Caption: text, Series: Figures, Span: at}
	return content.Picture{
		Image: Photograph(c, p, picture.Usual), Alt: alt, Caption: o.Paragraphs(c), Anchor: o.Anchor(c), Span: at,
	}
}

// OfText is a composer of a text that stands in no section, and may have notes.
func (c *Composer) OfText(text source.Text) *Composer {
	out := *c
	out.head = &Head{Text: text}
	out.notes = textNotes{}
	return &out
}

// OnPlate is a composer of a text on a cover: in styles of its own, and with paragraphs for headings.
func (c *Composer) OnPlate(text source.Text, styles *brand.Styles, ground color.Ink) *Composer {
	out := c.OfText(text)
	out.Styles = styles
	out.Ground = ground
	out.plainHeadings = true
	return out
}

// Describe checks the description of a picture, and remembers it for the comparison with others.
func (c *Composer) Describe(a check.Alternative) {
	a.Check(c.Language.Heard.Pictures, c.Problems)
	c.alternatives = append(c.alternatives, a)
}

// Alternatives are the descriptions of all pictures, in the order of the report.
func Alternatives(parts []Result) []check.Alternative {
	var out []check.Alternative
	for _, p := range parts {
		out = append(out, p.composer.alternatives...)
	}
	return out
}
