package message

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/locale"
	"annualreport/sections/address"
	"annualreport/sections/announcement"
	"annualreport/sections/compose"
	"annualreport/sections/imprint"
	"annualreport/sections/kind"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/object"
	"annualreport/sections/source"
)

// The most that a message says of a report: it is to be read in a minute.
const (
	mostPoints  = 8
	mostNumbers = 6
)

// Report is a report that is announced: what it says beside its own options for that.
type Report struct {
	// Meta is what describes the report as a whole.
	Meta *imprint.Meta
	// Organisation is who reports.
	Organisation *imprint.Organisation
	// Options is how the report is announced.
	Options *Options
	// Sections are those of the report, from which numbers and points are taken.
	Sections []compose.Section
}

// Check reports what is wrong with the texts of [email].
func Check(c *compose.Composer, r *Report, problems *diag.List) {
	c = announcer(c, problems)
	m := r.Options
	for _, t := range []source.Text{m.Opening, m.Subject, m.Link} {
		c.Inlines(t)
	}
	listNumbers(c, m.numbers)
	bulletPoints(c, m.Highlights)
}

// Announce gathers what a message says of the report, from [email] and else from the
// report itself. What is wrong with it is told by Check, and where the report is set.
func Announce(c *compose.Composer, r *Report) announcement.Announcement {
	m, own := r.Options, r.Meta.Language
	c = announcer(c, new(diag.List))
	a := announcement.Announcement{
		Language: own.Tag, RightToLeft: own.RightToLeft(), Added: addedIn(own), Greeting: own.Greet(""),
		Title: messageWords(c, r.Meta.Title), Subtitle: messageWords(c, r.Meta.Subtitle),
		Sender: announcement.Sender{Name: c.Plain(r.Organisation.Name), Address: strings.ReplaceAll(
			r.Organisation.Address.Value, "\n", ", ",
		),
			Website: siteOf(r.Organisation), Email: mailboxOf(r.Organisation)},
		Palette: announcement.PaletteOf(c.Brand.Primary, c.Brand.Accent),
		Cover:   announcement.Cover{Alt: messageWords(c, r.Meta.Title)},
	}
	a.Subject = messageSubject(c, r)
	a.Opening = messageOpening(c, r)
	a.Numbers, a.Points = messageNumbers(c, r), messagePoints(c, r)
	a.Report.Link = announcement.Link{Words: messageLink(c, r), Address: Address(r, m.Download)}
	if m.Link.IsEmpty() {
		a.Report.Link.Language = a.Added
	}
	if m.Unsubscribe != "" {
		a.Unsubscribe = announcement.Link{
			Words: own.Words.Unsubscribe, Address: m.Unsubscribe, Language: a.Added,
		}
	}
	return a
}

// addedIn is the language of the words of the program, empty if it is the language itself.
func addedIn(l *language.Language) string {
	if l.Translated {
		return ""
	}
	return l.WordsIn.Tag
}

// announcer composes words outside of pages.
func announcer(base *compose.Composer, problems *diag.List) *compose.Composer {
	return base.Over(&compose.Head{}, problems).WithoutNotes(markup.CureOfMessage)
}

// messageWords are the words of a text without its markup.
func messageWords(c *compose.Composer, t source.Text) string {
	return announcement.Plain(spansOf(c, c.Inlines(t)))
}

// messageSubject is the subject of the message: whose report it is, and which.
func messageSubject(c *compose.Composer, r *Report) string {
	if s := r.Options.Subject; !s.IsEmpty() {
		return messageWords(c, s)
	}
	title := strings.TrimSpace(messageWords(c, r.Meta.Title) + " " + messageWords(c, r.Meta.Subtitle))
	called := c.Plain(r.Organisation.Called())
	if strings.Contains(strings.ToLower(title), strings.ToLower(called)) {
		return title
	}
	return called + ": " + title
}

// messageLink are the words of the link to the report.
func messageLink(c *compose.Composer, r *Report) string {
	if l := r.Options.Link; !l.IsEmpty() {
		return messageWords(c, l)
	}
	return c.Language.Words.ReadReport
}

// messageOpening is the first line of the message: that of [email], or the summary, or else what the first section that
// says something begins with.
func messageOpening(c *compose.Composer, r *Report) []announcement.Span {
	for _, t := range []source.Text{r.Options.Opening, r.Meta.Summary} {
		if !t.IsEmpty() {
			return spansOf(c, c.Inlines(t))
		}
	}
	for _, s := range r.Sections {
		h := s.Common()
		if !h.Lead.IsEmpty() {
			return spansOf(c, c.Inlines(h.Lead))
		}
		if p, ok := firstParagraph(c.Text(h.Text)); ok {
			return spansOf(c, p.Inlines)
		}
	}
	return nil
}

// firstParagraph is the first paragraph of a text that is no heading, whatever stands beside it.
func firstParagraph(text []content.Block) (content.Paragraph, bool) {
	for _, b := range text {
		if m, ok := b.(content.Margin); ok {
			b = m.Blocks[0]
		}
		if p, ok := b.(content.Paragraph); ok && p.Bookmark == 0 {
			return p, true
		}
	}
	return content.Paragraph{}, false
}

// first is the first section that answers a question and has something to say, with its title.
func first[B any](sections []compose.Section, says func(B) bool) (B, source.Text, bool) {
	for _, s := range sections {
		if of, ok := s.(B); ok && says(of) {
			return of, s.Common().Title, true
		}
	}
	var none B
	return none, source.Text{}, false
}

// messageNumbers are those of [email], or else of the first section of big numbers, under its title.
func messageNumbers(c *compose.Composer, r *Report) announcement.Numbers {
	var out announcement.Numbers
	own := r.Options.numbers
	says := func(b kind.NumberBearer) bool { return len(b.BigNumbers()) > 0 }
	if b, title, ok := first(r.Sections, says); ok {
		out.Title = messageWords(c, title)
		if len(own) == 0 {
			own = b.BigNumbers()
		}
	}
	out.List = listNumbers(c, own)
	return out
}

// listNumbers are numbers as a message has them.
func listNumbers(c *compose.Composer, numbers []object.BigNumber) []announcement.Number {
	var out []announcement.Number
	for _, n := range numbers[:min(len(numbers), mostNumbers)] {
		out = append(out, announcement.Number{
			Value: c.Directed(messageWords(c, n.Value)), Label: messageWords(c, n.Label),
		})
	}
	return out
}

// messagePoints are those of [email], or else of the first section of highlights, under its title.
func messagePoints(c *compose.Composer, r *Report) announcement.Points {
	var out announcement.Points
	own := r.Options.Highlights
	says := func(b kind.PointBearer) bool { return len(b.Points()) > 0 }
	if b, title, ok := first(r.Sections, says); ok {
		out.Title = messageWords(c, title)
		if len(own) == 0 {
			own = b.Points()
		}
	}
	out.List = bulletPoints(c, own)
	return out
}

// bulletPoints are bullets as a message has them: of each its heading, if it has one, and its first
// paragraph.
func bulletPoints(c *compose.Composer, bullets []source.Text) []announcement.Point {
	var out []announcement.Point
	for _, b := range bullets[:min(len(bullets), mostPoints)] {
		var point announcement.Point
		for _, block := range kind.PointHeading(c.Bullet(b)) {
			p, ok := block.(content.Paragraph)
			if !ok {
				continue
			}
			if len(point.Title) == 0 && len(point.Text) == 0 && p.Role.IsHeading() {
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
	n := len(spans) - 1
	if n < 0 {
		return spans
	}
	last := spans[n].Text
	if strings.HasSuffix(strings.TrimRight(last, " "), ":") || strings.HasSuffix(last, "：") {
		spans[n].Text = strings.TrimRight(last, ":： \u00a0\u202f") + "…"
	}
	return spans
}

// spansOf are inlines as a message has them: calls of notes vanish, and links within the report
// are words.
func spansOf(c *compose.Composer, inlines []content.Inline) []announcement.Span {
	var out []announcement.Span
	collectSpans(inlines, c.Language.Language, announcement.Span{}, &out)
	return out
}

// collectSpans appends the spans of a text of a language to out; each looks as `look` does, and as its own emphasis
// and links say.
func collectSpans(
	inlines []content.Inline, language locale.Language, look announcement.Span, out *[]announcement.Span,
) {
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

// Address is an address of a message for this report; empty if there is none.
func Address(r *Report, pattern string) string {
	to, _ := address.Web(fill(pattern, r.Meta.Language.Tag, r.Meta.Slug))
	return to.URL
}

// fill puts the language and the slug of a report into an address.
func fill(pattern, language, slug string) string {
	return strings.NewReplacer("{language}", language, "{slug}", slug).Replace(pattern)
}

// siteOf is the website of the organisation for a message.
func siteOf(o *imprint.Organisation) announcement.Link {
	to, _ := address.Website(o.Website.Value)
	return announcement.Link{Words: to.Shown, Address: to.URL}
}

// mailboxOf is the organisation's address for mail for a message.
func mailboxOf(o *imprint.Organisation) announcement.Link {
	to, _ := address.Mail(o.Email.Value)
	return announcement.Link{Words: to.Shown, Address: to.URL}
}
