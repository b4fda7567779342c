package sections

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/locale"
	"annualreport/sections/announcement"
	"annualreport/sections/edition"
)

// The most that a message says of a report: it is to be read in a minute.
const (
	mostPoints  = 8
	mostNumbers = 6
)

// CheckMessage tells what is wrong with the texts of [email].
func (r *Report) CheckMessage(problems *diag.List) {
	c, m := r.announcer(problems), &r.Message
	c.inlines(m.Opening)
	c.listed(m.numbers)
	c.bulletPoints(m.Highlights)
}

// Announcement gathers what a message says of the report, from [email] and else from the
// report itself. What is wrong with it is told by CheckMessage, and where the report is set.
func (r *Report) Announcement() announcement.Announcement {
	m, lang := &r.Message, r.Meta.Language
	c := r.announcer(new(diag.List))
	a := announcement.Announcement{
		Language: lang.Tag, RightToLeft: lang.RightToLeft(), Greeting: lang.Greet(""),
		Title: c.words(r.Meta.Title), Subtitle: c.words(r.Meta.Subtitle),
		Sender: announcement.Sender{Name: r.Plain(r.Organisation.Name), Address: strings.ReplaceAll(r.Organisation.Address.Value, "\n", ", "),
			Website: r.Organisation.site(), Email: r.Organisation.mailbox()},
		Palette: announcement.PaletteOf(r.Brand.Primary, r.Brand.Accent),
		Cover:   announcement.Cover{Alt: c.words(r.Meta.Title)},
	}
	a.Subject = c.subject()
	a.Opening = c.firstWords()
	a.Numbers, a.Points = c.numbers(), c.points()
	a.Report.Link = announcement.Link{Words: c.linkWords(), Address: r.DownloadAddress()}
	if m.Unsubscribe != "" {
		a.Unsubscribe = announcement.Link{Words: lang.Words.Unsubscribe, Address: m.Unsubscribe}
	}
	return a
}

// announcer composes words outside of pages.
func (r *Report) announcer(problems *diag.List) *composer {
	base := r.base(edition.Email())
	return base.over(&head{}, problems).withoutNotes(cureOfMessage)
}

// words are the words of a text without its markup.
func (c *composer) words(t Text) string { return announcement.Plain(c.spans(c.inlines(t))) }

// subject is the subject of the message: whose report it is, and which.
func (c *composer) subject() string {
	r := c.report
	if s := r.Message.Subject; !s.IsEmpty() {
		return c.words(s)
	}
	title, called := strings.TrimSpace(c.words(r.Meta.Title)+" "+c.words(r.Meta.Subtitle)), r.called()
	if strings.Contains(strings.ToLower(title), strings.ToLower(called)) {
		return title
	}
	return called + ": " + title
}

// linkWords are the words of the link to the report.
func (c *composer) linkWords() string {
	if l := c.report.Message.Link; !l.IsEmpty() {
		return c.words(l)
	}
	return c.report.Meta.Language.Words.ReadReport
}

// firstWords is the first line of the message: that of [email], or the summary, or else what the first section that
// says something begins with.
func (c *composer) firstWords() []announcement.Span {
	for _, t := range []Text{c.report.Message.Opening, c.report.Meta.Summary} {
		if !t.IsEmpty() {
			return c.spans(c.inlines(t))
		}
	}
	for _, s := range c.report.Sections {
		h := s.common()
		if !h.Lead.IsEmpty() {
			return c.spans(c.inlines(h.Lead))
		}
		for _, b := range c.text(h.Text) {
			if p, ok := b.(content.Paragraph); ok && p.Bookmark == 0 {
				return c.spans(p.Inlines)
			}
		}
	}
	return nil
}

// first is the first section of a kind that has something to say.
func first[S Section](r *Report, says func(S) bool) (S, bool) {
	for _, s := range r.Sections {
		if of, ok := s.(S); ok && says(of) {
			return of, true
		}
	}
	var none S
	return none, false
}

// numbers are those of [email], or else of the first section of big numbers, under its title.
func (c *composer) numbers() announcement.Numbers {
	var out announcement.Numbers
	own := c.report.Message.numbers
	if f, ok := first(c.report, func(f *figures) bool { return len(f.numbers) > 0 }); ok {
		out.Title = c.words(f.Title)
		if len(own) == 0 {
			own = f.numbers
		}
	}
	out.List = c.listed(own)
	return out
}

// listed are numbers as a message has them.
func (c *composer) listed(numbers []bigNumber) []announcement.Number {
	var out []announcement.Number
	for _, n := range numbers[:min(len(numbers), mostNumbers)] {
		out = append(out, announcement.Number{Value: c.directed(c.words(n.value)), Label: c.words(n.label)})
	}
	return out
}

// points are those of [email], or else of the first section of highlights, under its title.
func (c *composer) points() announcement.Points {
	var out announcement.Points
	own := c.report.Message.Highlights
	if h, ok := first(c.report, func(h *highlights) bool { return len(h.bullets) > 0 }); ok {
		out.Title = c.words(h.Title)
		if len(own) == 0 {
			own = h.bullets
		}
	}
	out.List = c.bulletPoints(own)
	return out
}

// bulletPoints are bullets as a message has them: of each its heading, if it has one, and its first
// paragraph.
func (c *composer) bulletPoints(bullets []Text) []announcement.Point {
	var out []announcement.Point
	for _, b := range bullets[:min(len(bullets), mostPoints)] {
		var point announcement.Point
		for _, block := range titled(c.bullet(b), c.styles.Headings[2]) {
			p, ok := block.(content.Paragraph)
			if !ok {
				continue
			}
			if len(point.Title) == 0 && len(point.Text) == 0 && isHeading(p, c) {
				point.Title = c.spans(p.Inlines)
				continue
			}
			point.Text = unfinished(c.spans(p.Inlines))
			break
		}
		if len(point.Title)+len(point.Text) > 0 {
			out = append(out, point)
		}
	}
	return out
}

// unfinished ends a paragraph that a list follows in the report: of a colon nothing would come.
func unfinished(spans []announcement.Span) []announcement.Span {
	if n := len(spans) - 1; n >= 0 {
		if plain := strings.TrimRight(spans[n].Text, ":： \u00a0\u202f"); strings.HasSuffix(strings.TrimRight(spans[n].Text, " "), ":") || strings.HasSuffix(spans[n].Text, "：") {
			spans[n].Text = plain + "…"
		}
	}
	return spans
}

// isHeading tells the heading of a bullet by its look.
func isHeading(p content.Paragraph, c *composer) bool {
	return p.Style.Text == c.styles.Headings[2].Text
}

// spans are inlines as a message has them: calls of notes vanish, and links within the report
// are words.
func (c *composer) spans(inlines []content.Inline) []announcement.Span {
	var out []announcement.Span
	collectSpans(inlines, c.report.Meta.Language.Language, announcement.Span{}, &out)
	return out
}

func collectSpans(inlines []content.Inline, language locale.Language, look announcement.Span, out *[]announcement.Span) {
	for _, in := range inlines {
		inner := look
		switch in := in.(type) {
		case content.Text:
			inner.Text = content.Spaces(language, in.Value)
			*out = append(*out, inner)
		case content.LineEnd:
			inner.Text = " "
			*out = append(*out, inner)
		case content.InEmphasis:
			inner.Strong = inner.Strong || in.Emphasis&content.Strong != 0
			inner.Emphasis = inner.Emphasis || in.Emphasis&content.Italic != 0
			collectSpans(in.Inlines, language, inner, out)
		case content.InStyle:
			collectSpans(in.Inlines, language, inner, out)
		case content.Isolate:
			collectSpans(in.Inlines, language, inner, out)
		case content.InLanguage:
			inner.Language = in.Language.Tag
			collectSpans(in.Inlines, in.Language, inner, out)
		case content.Link:
			if in.Target.URL != "" {
				inner.Address = in.Target.URL
			}
			collectSpans(in.Inlines, language, inner, out)
		case content.Note, content.PageOf:
		}
	}
}
