package sections

import (
	"fmt"
	"slices"
	"strings"
	"time"

	textlanguage "golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	layoutdisplay "annualreport/layout/display"
	"annualreport/layout/hyphen"
	"annualreport/layout/locale"
	"annualreport/layout/parallel"
	"annualreport/layout/unit"
	"annualreport/sections/brand"
	"annualreport/sections/edition"
	"annualreport/sections/language"
	"annualreport/sections/markup"
)

// Setting is what a report is composed for and with.
type Setting struct {
	Edition edition.Edition
	Hyphens *hyphen.Library
	// Program is the name and version of the program, for the file's metadata.
	Program string
}

// composer turns one section into blocks. Sections are composed side by side,
// each by a composer of its own.
type composer struct {
	report  *Report
	printed bool
	sheet   *content.Sheet
	styles  *brand.Styles
	// ground is what the section stands on.
	ground   color.Ink
	parser   *markup.Parser
	problems *diag.List
	head     *head
	number   int
	// title is that of the section.
	title []content.Inline
	// placed are the objects that the text placed.
	placed map[string]bool
	// refers are the references of the section, headings what it has, and
	// anchors what can be referred to.
	refers   []reference
	headings []heading
	anchors  anchorNames
	// alternatives are those of the section's pictures.
	alternatives []alternative
	// notes are what is known of the notes of the section's text, and noNotes is what to do
	// about a note where none can stand; it is empty where they can.
	notes   textNotes
	noNotes string
	// plainHeadings sets headings as paragraphs, as on covers.
	plainHeadings bool
}

// heading is a heading inside of a section.
type heading struct {
	level  int
	title  []content.Inline
	anchor string
	span   diag.Span
	// unlisted tells that it is not in the contents.
	unlisted bool
}

// composedSection is a section with what the rest of the report must know of it.
type composedSection struct {
	section  *content.Section
	composer *composer
	source   Section
}

// Compose turns a report into a document for an edition. It tells the problems
// of the texts, also of a report that has others already.
func (r *Report) Compose(s Setting, problems *diag.List) *content.Document {
	base := r.base(s.Edition)
	parts := make([]composedSection, len(r.Sections))
	composers := make([]*composer, len(r.Sections))
	number := 0
	for i, section := range r.Sections {
		c := base.over(section.common(), new(diag.List))
		if c.head.Numbered {
			number++
			c.number = number
		}
		composers[i] = c
	}
	parallel.Do(len(parts), func(i int) {
		parts[i] = composedSection{composers[i].section(r.Sections[i]), composers[i], r.Sections[i]}
	})
	for _, p := range parts {
		problems.Append(p.composer.problems)
	}
	aliases := resolve(parts, problems)
	checkAlternatives(r, parts, problems)
	plain := base.over(&head{}, problems)
	doc := &content.Document{
		Info: r.info(s), Sheet: *base.sheet, Book: r.book.Designed(r.Brand.Text, r.Brand.Titles, r.Brand.Labels), Chosen: r.Brand.Chosen, Hyphens: s.Hyphens, Language: r.Meta.Language.Language,
		Styles:    &base.styles.StyleSheet,
		Furniture: content.Furniture{Name: r.called(), Digits: r.Meta.Language.Numbers.Digits},
		Notes:     r.noteStyle(),
		Links:     content.LinkStyle{Line: unit.Pt / 3, Hidden: base.printed},
		Aliases:   aliases,
	}
	if r.Attach && s.Edition.Attachments {
		doc.Attachments = attachmentsOf(r)
	}
	if r.StandardParts.Cover.show {
		doc.Parts = append(doc.Parts, composeCover(plain))
	}
	if r.StandardParts.Contents.show && len(parts) > 0 {
		doc.Parts = append(doc.Parts, composeContents(plain, parts))
	}
	for _, p := range parts {
		doc.Parts = append(doc.Parts, p.section)
	}
	if r.StandardParts.BackCover.show {
		doc.Parts = append(doc.Parts, composeBackCover(plain))
	}
	return doc
}

// base is what the composers of all sections share.
func (r *Report) base(e edition.Edition) composer {
	sheet := r.sheet(e)
	return composer{report: r, printed: e.Printed, sheet: &sheet, styles: r.Brand.On(color.White()), ground: color.White(), parser: markup.NewParser(r.Meta.Language.Base, r.Meta.Language.Quotes)}
}

// over is a composer of one section.
func (c composer) over(h *head, problems *diag.List) *composer {
	c.head, c.problems = h, problems
	c.placed = make(map[string]bool)
	return &c
}

// sheet is the page of an edition.
func (r *Report) sheet(e edition.Edition) content.Sheet {
	s := r.Page.Sheet(r.Brand.Style.Grid, e.Facing)
	if e.Printed {
		s.Bleed, s.Marks, s.Multiple = r.Print.Bleed, r.Print.Marks, r.Print.Multiple
		s.Rectos = r.Print.Rectos
		s.Wrap = wrapOf(r)
		s.Slug = strings.Join([]string{r.Meta.Slug, r.Meta.Language.Tag, e.Name, r.Meta.Date.Format(time.DateOnly)}, " · ")
	}
	return s
}

// noteStyle is what footnotes have beside their looks.
func (r *Report) noteStyle() content.NoteStyle {
	l := r.Meta.Language
	return content.NoteStyle{Digits: l.Numbers.Digits, Call: l.Words.Footnote, Back: l.Words.BackToText}
}

// info describes the document.
func (r *Report) info(s Setting) layoutdisplay.Info {
	title := r.titleWords()
	if name := r.called(); name != "" {
		title = name + " " + title
	}
	return layoutdisplay.Info{
		Title: title, Author: r.Plain(r.Organisation.Name), Subject: r.Plain(r.Meta.Summary),
		Language: r.Meta.Language.Tag, RightToLeft: r.Meta.Language.RightToLeft(),
		Date: r.Meta.Date, Program: s.Program,
	}
}

// grounder is a section whose pages have a ground.
type grounder interface{ ground(c *composer) color.Ink }

// section composes a section: its opener, then what it says, then the objects
// that no text placed.
func (c *composer) section(s Section) *content.Section {
	out := &content.Section{Anchor: c.head.ID, Span: c.head.Span()}
	if g, ok := s.(grounder); ok {
		ground := g.ground(c)
		out.Ground, out.Wide = &ground, true
		c.styles, c.ground = c.report.Brand.On(ground), ground
		out.Styles = &c.styles.StyleSheet
	}
	title := c.inlines(c.head.Title)
	c.title = title
	if out.Title = oneLine(content.PlainText(title)); strings.TrimSpace(out.Title) == "" && !c.head.Title.IsEmpty() {
		c.problems.Errorf(c.head.Title.Span, "write what the section is called", "the title has no words")
	}
	heading := content.Paragraph{Role: role.Title, Tag: layoutdisplay.H1, Inlines: title,
		Anchor: c.head.ID, Bookmark: 1, Title: out.Title, Span: c.head.Title.Span}
	if c.number > 0 {
		number := content.Paragraph{Role: role.SectionNumber, Inlines: plainInlines(c.report.Meta.Language.Numbers.Digits(c.number)), Span: c.head.Title.Span}
		out.Opener = append(out.Opener, content.Heading{Label: number, Title: heading})
	} else {
		out.Opener = append(out.Opener, heading)
	}
	if !c.head.Lead.IsEmpty() {
		out.Opener = append(out.Opener, content.Paragraph{Role: role.Lead, Tag: layoutdisplay.P,
			Inlines: c.inlines(c.head.Lead), Span: c.head.Lead.Span})
	}
	out.Blocks = withObjects(c, s.blocks(c))
	c.tellUnused()
	return out
}

// context tells the Markdown what it must know of the report.
func (c *composer) context(body role.Role) *markup.Context {
	page := ""
	if c.printed {
		page = c.report.Meta.Language.Words.Page
	}
	out := &markup.Context{
		Note: c.note, Unused: c.unusedNote, PlainHeadings: c.plainHeadings,
		Page: page, Styles: c.styles, Body: body, RightToLeft: c.report.Meta.Language.RightToLeft(), Digits: c.report.Meta.Language.Numbers.Digits, Level: 2, Problems: c.problems,
		Place: c.place, Known: c.known, Picture: func(file, alt, caption string, at diag.Span) content.Block {
			return pictureBlock(c, file, alt, caption, at)
		},
		Value: c.cellValue, Refer: c.refer, Anchor: c.anchor, Language: c.foreign, LinkWords: language.LinkWords,
		Heading: func(h markup.Heading) {
			c.headings = append(c.headings, heading{h.Level, h.Title, h.Anchor, h.Span, h.Unlisted})
		},
	}
	if c.noNotes != "" {
		out.NoNotes = c.refuseNote
	}
	return out
}

// place returns the object of a name, the first time it is placed.
func (c *composer) place(name string, at diag.Span) []content.Block {
	for _, o := range c.head.Objects {
		if o.name().Value == name {
			c.placed[name] = true
			return o.compose(c)
		}
	}
	c.problems.Errorf(at, "give a [[section.table]] or another object id = \""+name+"\"", "the text places {%s}, but the section has no such object", name)
	return []content.Block{}
}

// known reports whether the section has an object of a name.
func (c *composer) known(name string) bool {
	return slices.ContainsFunc(c.head.Objects, func(o object) bool { return o.name().Value == name })
}

// numbered is a name with a number behind it.
func numbered(name string, n int) string { return fmt.Sprintf("%s-%d", name, n) }

// text composes running text.
func (c *composer) text(t Text) []content.Block { return c.textIn(t, role.Body) }

// textIn composes running text of another role.
func (c *composer) textIn(t Text, body role.Role) []content.Block {
	return c.parser.Blocks(t, c.context(body))
}

// bullet composes a text that stands in a list.
func (c *composer) bullet(t Text) []content.Block {
	s := c.context(role.Body)
	s.Depth = 1
	return c.parser.Blocks(t, s)
}

// inlines composes a short text, such as a title or a label.
func (c *composer) inlines(t Text) []content.Inline {
	if v, ok := t.Number(); ok {
		return plainInlines(c.numeral(v, language.Style{Decimals: v.Decimals()}))
	}
	return c.parser.Inlines(t, c.context(role.Body))
}

// label composes a short text on a card; it is empty if nothing is written.
func (c *composer) label(t Text) content.Label {
	return content.Label{Inlines: c.inlines(t), Span: t.Span}
}

// cell composes a cell of a table. Most cells are words or figures without
// any markup, which need no parser.
func (c *composer) cell(t Text) []content.Inline {
	if _, ok := t.Number(); !ok && !strings.ContainsAny(t.Value, "\\`*_{}[]<>#+!|&~\"'@:/.-\n") {
		return c.isolated([]content.Inline{content.Text{Value: t.Value, Span: t.Span}})
	}
	return c.value(t)
}

// plainInlines is text without markup.
func plainInlines(s string) []content.Inline { return []content.Inline{content.Text{Value: s}} }

// caption composes what stands with a picture or a table.
func (c *composer) caption(t Text) []content.Block {
	if t.IsEmpty() {
		return nil
	}
	return []content.Block{content.Paragraph{Role: role.Caption, Tag: layoutdisplay.P, Inlines: c.inlines(t), Span: t.Span}}
}

// continued composes what stands above a table on the pages that it goes on over.
func (c *composer) continued(caption Text) *content.Paragraph {
	if caption.IsEmpty() {
		return nil
	}
	inlines := append(content.Unlinked(c.inlines(caption)), plainInlines(language.Aside(c.report.Meta.Language.Words.Continued))...)
	return &content.Paragraph{Role: role.CaptionAgain, Inlines: inlines, Span: caption.Span}
}

// remark composes a note or a source below a table.
func (c *composer) remark(t Text) []content.Block {
	if t.IsEmpty() {
		return nil
	}
	return []content.Block{content.Paragraph{Role: role.TableNote, Tag: layoutdisplay.P, Inlines: c.inlines(t), Span: t.Span}}
}

// groupHeading is the heading of a group of entries.
func (c *composer) groupHeading(title string) content.Block {
	anchor := c.anchor(c.head.ID+"-"+markup.Slug(title), c.head.Span())
	return content.Paragraph{Role: role.GroupHeading, Tag: layoutdisplay.H2, Inlines: plainInlines(title), Anchor: anchor, Bookmark: 2}
}

// foreign checks the language of words in a text.
func (c *composer) foreign(tag string, at diag.Span) (locale.Language, bool) {
	l, ok := language.Setting(tag)
	if !ok {
		c.problems.Errorf(at, "write a BCP 47 tag, as in [mots]{lang=fr}", "the language %q is not known", tag)
		return l, false
	}
	if t, err := textlanguage.Parse(tag); err == nil {
		l.Tag = t.String() // in the letters that are usual
	}
	return l, true
}

// settingOf is how text of a language is set; a tag that is not known was told where it was read.
func settingOf(tag string) locale.Language {
	l, ok := language.Setting(tag)
	if !ok {
		return locale.Language{Tag: tag}
	}
	return l
}

// languageName is what a language calls itself.
func (c *composer) languageName(tag string) string {
	t, err := textlanguage.Parse(tag)
	if err != nil {
		return tag
	}
	if name := display.Self.Name(t); name != "" {
		return name
	}
	return tag
}
