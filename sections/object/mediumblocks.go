package object

import (
	"slices"
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/sections/address"
	"annualreport/sections/compose"
	"annualreport/sections/icon"
	"annualreport/sections/language"
	"annualreport/sections/source"
)

// strip is the medium without a picture: a sign, and its words beside it, between rules.
func (m *medium) strip(c *compose.Composer, kind string, sign *icon.Pictogram) []content.Block {
	return []content.Block{content.Panel{
		Sign: compose.Icon(c, icon.Icon{Pictogram: sign}, m.where.Span()), SignSide: compose.IconSide,
		Blocks: m.said(c, kind), Beside: m.code(c), Padding: 0, Rule: c.Styles.Rules, Edges: c.Styles.Line / 2,
		Anchor: m.id.Value, Span: m.where.Span(),
	}}
}

// said is the words about the medium: its title with its length, which leads to it on screens, its caption, the way
// to its words in writing, and who made it. In print the address stands in words.
func (m *medium) said(c *compose.Composer, kind string) []content.Block {
	facts := kind
	if !m.length.IsEmpty() {
		facts += c.Language.Lists.Comma + c.Language.Dates.Clock(m.length.Value)
	}
	title := content.Paragraph{Role: role.Caption, Tag: display.P, Span: m.title.Span}
	aside := compose.AddedInlines(c.Language, language.Aside(facts))
	title.Inlines = slices.Concat(compose.RowLabel(c), m.heading(c, facts), aside)
	out := []content.Block{title}
	if !m.caption.IsEmpty() {
		out = append(out, line(m.caption, c.Inlines(m.caption)...))
	}
	if c.Printed {
		out = append(out, line(m.address, compose.SiteLink(m.address)))
	}
	if !m.transcript.IsEmpty() {
		out = append(out, line(m.transcript, m.inWriting(c)...))
	}
	return append(out, c.Remark(m.credit)...)
}

// line is a line below the first one of a caption.
func line(t source.Text, inlines ...content.Inline) content.Block {
	p := content.Paragraph{Role: role.Caption, Tag: display.P, Inlines: inlines, Span: t.Span}
	p.Before = content.Exactly(0)
	return p
}

// heading is the title in strong letters, on screens as a link to the medium, of which readers hear what it is.
func (m *medium) heading(c *compose.Composer, facts string) []content.Inline {
	strong := []content.Inline{
		content.InEmphasis{Emphasis: content.Strong, Inlines: content.Unlinked(c.Inlines(m.title))},
	}
	to, _ := address.Website(m.address.Value)
	if c.Printed || to.URL == "" {
		return strong
	}
	return []content.Inline{content.Link{
		Target: display.Target{URL: to.URL}, Inlines: strong, Span: m.title.Span,
		Contents: content.PlainText(strong) + language.Aside(facts),
	}}
}

// inWriting is the way to the transcript: a link to a section of the report or to a page of the web, of which print
// says the page and the address.
func (m *medium) inWriting(c *compose.Composer) []content.Inline {
	word := c.Language.Recordings.Transcript
	if !address.LeadsOut(m.transcript.Value) {
		link := m.transcript
		link.Value = "[" + word + "](#" + strings.TrimPrefix(link.Value, "#") + ")"
		return withPage(c, inAdded(c, word, c.Inlines(link)))
	}
	to, _ := address.Website(m.transcript.Value)
	if c.Printed || to.URL == "" {
		return append(compose.AddedInlines(c.Language, word+": "), compose.SiteLink(m.transcript))
	}
	return []content.Inline{content.Link{
		Target: display.Target{URL: to.URL}, Inlines: compose.AddedInlines(c.Language, word), Span: m.transcript.Span,
	}}
}

// inAdded is a link whose words are those of the program, in their language.
func inAdded(c *compose.Composer, word string, link []content.Inline) []content.Inline {
	if len(link) > 0 && !c.Language.Translated {
		if to, ok := link[0].(content.Link); ok {
			to.Inlines = compose.AddedInlines(c.Language, word)
			link[0] = to
		}
	}
	return link
}

// withPage is a link within the report, in print with the page behind it, which short texts do not have by themselves.
func withPage(c *compose.Composer, link []content.Inline) []content.Inline {
	if len(link) == 0 || !c.Printed {
		return link
	}
	to, ok := link[0].(content.Link)
	if !ok {
		return link
	}
	return append(link, compose.OnPage(c.Language, to.Target.Anchor)...)
}

// code is the QR code of the address; nil on screens, and where the author wants none.
func (m *medium) code(c *compose.Composer) *content.Drawing {
	if !c.Printed || !m.coded {
		return nil
	}
	return addressCode(c, m.address)
}
