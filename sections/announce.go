package sections

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/locale"
	"annualreport/sections/address"
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
	c, m := announcer(r, problems), &r.Message
	c.inlines(m.Opening)
	listNumbers(c, m.numbers)
	bulletPoints(c, m.Highlights)
}

// Announcement gathers what a message says of the report, from [email] and else from the
// report itself. What is wrong with it is told by CheckMessage, and where the report is set.
func (r *Report) Announcement() announcement.Announcement {
	m, language := &r.Message, r.Meta.Language
	c := announcer(r, new(diag.List))
	a := announcement.Announcement{
		Language: language.Tag, RightToLeft: language.RightToLeft(), Greeting: language.Greet(""),
		Title: messageWords(c, r.Meta.Title), Subtitle: messageWords(c, r.Meta.Subtitle),
		Sender: announcement.Sender{Name: r.Plain(r.Organisation.Name), Address: strings.ReplaceAll(r.Organisation.Address.Value, "\n", ", "),
			Website: r.Organisation.site(), Email: r.Organisation.mailbox()},
		Palette: announcement.PaletteOf(r.Brand.Primary, r.Brand.Accent),
		Cover:   announcement.Cover{Alt: messageWords(c, r.Meta.Title)},
	}
	a.Subject = messageSubject(c)
	a.Opening = messageOpening(c)
	a.Numbers, a.Points = messageNumbers(c), messagePoints(c)
	a.Report.Link = announcement.Link{Words: messageLink(c), Address: r.downloadAddress()}
	if m.Unsubscribe != "" {
		a.Unsubscribe = announcement.Link{Words: language.Words.Unsubscribe, Address: m.Unsubscribe}
	}
	return a
}

// announcer composes words outside of pages.
func announcer(r *Report, problems *diag.List) *composer {
	base := r.base(edition.Email())
	return base.over(&head{}, problems).withoutNotes(cureOfMessage)
}

// messageWords are the words of a text without its markup.
func messageWords(c *composer, t Text) string { return announcement.Plain(spansOf(c, c.inlines(t))) }

// messageSubject is the subject of the message: whose report it is, and which.
func messageSubject(c *composer) string {
	r := c.report
	if s := r.Message.Subject; !s.IsEmpty() {
		return messageWords(c, s)
	}
	title, called := strings.TrimSpace(messageWords(c, r.Meta.Title)+" "+messageWords(c, r.Meta.Subtitle)), r.called()
	if strings.Contains(strings.ToLower(title), strings.ToLower(called)) {
		return title
	}
	return called + ": " + title
}

// messageLink are the words of the link to the report.
func messageLink(c *composer) string {
	if l := c.report.Message.Link; !l.IsEmpty() {
		return messageWords(c, l)
	}
	return c.report.Meta.Language.Words.ReadReport
}

// messageOpening is the first line of the message: that of [email], or the summary, or else what the first section that
// says something begins with.
func messageOpening(c *composer) []announcement.Span {
	for _, t := range []Text{c.report.Message.Opening, c.report.Meta.Summary} {
		if !t.IsEmpty() {
			return spansOf(c, c.inlines(t))
		}
	}
	for _, s := range c.report.Sections {
		h := s.common()
		if !h.Lead.IsEmpty() {
			return spansOf(c, c.inlines(h.Lead))
		}
		for _, b := range c.text(h.Text) {
			if p, ok := b.(content.Paragraph); ok && p.Bookmark == 0 {
				return spansOf(c, p.Inlines)
			}
		}
	}
	return nil
}

// first is the first section that answers a question and has something to say, with its title.
func first[B any](r *Report, says func(B) bool) (B, Text, bool) {
	for _, s := range r.Sections {
		if of, ok := s.(B); ok && says(of) {
			return of, s.common().Title, true
		}
	}
	var none B
	return none, Text{}, false
}

// messageNumbers are those of [email], or else of the first section of big numbers, under its title.
func messageNumbers(c *composer) announcement.Numbers {
	var out announcement.Numbers
	own := c.report.Message.numbers
	says := func(b numberBearer) bool { return len(b.bigNumbers()) > 0 }
	if b, title, ok := first(c.report, says); ok {
		out.Title = messageWords(c, title)
		if len(own) == 0 {
			own = b.bigNumbers()
		}
	}
	out.List = listNumbers(c, own)
	return out
}

// listNumbers are numbers as a message has them.
func listNumbers(c *composer, numbers []bigNumber) []announcement.Number {
	var out []announcement.Number
	for _, n := range numbers[:min(len(numbers), mostNumbers)] {
		out = append(out, announcement.Number{Value: c.directed(messageWords(c, n.value)), Label: messageWords(c, n.label)})
	}
	return out
}

// messagePoints are those of [email], or else of the first section of highlights, under its title.
func messagePoints(c *composer) announcement.Points {
	var out announcement.Points
	own := c.report.Message.Highlights
	says := func(b pointBearer) bool { return len(b.points()) > 0 }
	if b, title, ok := first(c.report, says); ok {
		out.Title = messageWords(c, title)
		if len(own) == 0 {
			own = b.points()
		}
	}
	out.List = bulletPoints(c, own)
	return out
}

// bulletPoints are bullets as a message has them: of each its heading, if it has one, and its first
// paragraph.
func bulletPoints(c *composer, bullets []Text) []announcement.Point {
	var out []announcement.Point
	for _, b := range bullets[:min(len(bullets), mostPoints)] {
		var point announcement.Point
		for _, block := range titled(c.bullet(b)) {
			p, ok := block.(content.Paragraph)
			if !ok {
				continue
			}
			if len(point.Title) == 0 && len(point.Text) == 0 && p.Role == role.PointHeading {
				point.Title = spansOf(c, p.Inlines)
				continue
			}
			point.Text = unfinished(spansOf(c, p.Inlines))
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

// spansOf are inlines as a message has them: calls of notes vanish, and links within the report
// are words.
func spansOf(c *composer, inlines []content.Inline) []announcement.Span {
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

// downloadAddress is where the report in its language is found; empty if nowhere.
func (r *Report) downloadAddress() string {
	return filledAddress(r, r.Message.Download)
}

// CoverAddress is where the picture of the cover is found; empty if nowhere.
func (r *Report) CoverAddress() string {
	return filledAddress(r, r.Message.Cover)
}

// filledAddress is an address of a message for this report; empty if there is none.
func filledAddress(r *Report, pattern string) string {
	to, _ := address.Web(fill(pattern, r.Meta.Language.Tag, r.Meta.Slug))
	return to.URL
}

// fill puts the language and the slug of a report into an address.
func fill(pattern, language, slug string) string {
	return strings.NewReplacer("{language}", language, "{slug}", slug).Replace(pattern)
}
