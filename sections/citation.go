package sections

import (
	"fmt"
	"slices"
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/sections/address"
	"annualreport/sections/language"
	"annualreport/sections/library"
)

// entry sets one publication: its type or year and its language stand beside it, and with
// the title first what it is for below it.
func (s *publications) entry(c *composer, e *publication, number int) []content.Block {
	style := c.styles.Entry
	inlines := s.citation(c, e)
	if s.style == vancouver {
		inlines = append([]content.Inline{content.Text{Value: c.report.Meta.Language.Numbers.Digits(number) + ". "}}, inlines...)
	}
	out := []content.Block{content.Paragraph{Style: style, Role: display.BibEntry, Inlines: inlines, Span: e.Title.Span, Anchor: e.Key.Value}}
	if purpose := e.Note; s.style == titleFirst && !purpose.IsEmpty() {
		entry := out[0].(content.Paragraph)
		entry.Style.After = 0
		below := style
		below.Indent = style.Hang
		out = []content.Block{entry, content.Paragraph{Style: below, Role: display.P, Inlines: c.inlines(purpose), Span: purpose.Span}}
	}
	if beside := s.beside(c, e); len(beside) > 0 {
		return []content.Block{content.Margin{Blocks: out, Beside: beside}}
	}
	return out
}

// beside is what stands in the margin of an entry: its type or year, its language, and on
// paper the code of its address.
func (s *publications) beside(c *composer, e *publication) []content.Block {
	var side []string
	switch {
	case s.group == byType && e.Year > 0 && s.style == vancouver:
		side = append(side, c.report.Meta.Language.Numbers.Digits(e.Year))
	case s.group != byType && (!e.kind.IsEmpty() || e.Type != library.Other):
		side = append(side, c.typeOf(e))
	}
	if !e.Language.IsEmpty() && !strings.EqualFold(e.Language.Value, c.report.Meta.Language.Tag) {
		side = append(side, c.languageName(e.Language.Value))
	}
	var out []content.Block
	if len(side) > 0 {
		out = append(out, content.Paragraph{Style: c.styles.Margin, Role: display.P, Names: true, Inlines: plainInlines(strings.Join(side, " · "))})
	}
	if to, at := e.address(); e.coded && c.printed && to.URL != "" {
		room := c.sheet.Margin
		if room == 0 {
			room = c.sheet.Measure()
		}
		if drawn := code(to.URL, room, at, c.problems); drawn != nil {
			out = append(out, drawn)
		}
	}
	return out
}

// address is where a publication is found, and where the report says so.
func (e *publication) address() (address.Address, diag.Span) {
	if e.URL.IsEmpty() && !e.DOI.IsEmpty() {
		return address.DOI(e.DOI.Value), e.DOI.Span
	}
	to, _ := address.Web(e.URL.Value)
	return to, e.URL.Span
}

// writer gathers the pieces of a citation.
type writer struct {
	inlines []content.Inline
	at      diag.Span
}

func (w *writer) say(format string, args ...any) {
	w.inlines = append(w.inlines, content.Text{Value: fmt.Sprintf(format, args...), Span: w.at})
}

// citation writes an entry in the list's style.
func (s *publications) citation(c *composer, e *publication) []content.Inline {
	w := &writer{at: e.Title.Span}
	authors := s.responsible(c, e)
	year := ""
	if e.Year > 0 {
		year = c.report.Meta.Language.Numbers.Digits(e.Year)
	}
	title := func() {
		w.inlines = append(w.inlines, s.title(c, e))
		w.say("%s", stop(e.Title.Value))
		if !e.Container.IsEmpty() {
			w.say(" ")
			w.inlines = append(w.inlines, content.InEmphasis{Emphasis: content.Italic, Inlines: []content.Inline{content.Text{Value: e.Container.Value, Span: e.Container.Span}}})
			w.say(".")
		}
	}
	switch s.style {
	case authorDate:
		if authors != "" {
			w.say("%s ", authors)
		}
		if year != "" {
			w.say("(%s). ", year)
		}
		title()
		if !e.Publisher.IsEmpty() {
			w.say(" %s.", e.Publisher.Value)
		}
	case vancouver:
		if authors != "" {
			w.say("%s. ", strings.TrimSuffix(authors, "."))
		}
		title()
		if parts := join("; ", e.Publisher.Value, year); parts != "" {
			w.say(" %s.", parts)
		}
	case titleFirst:
		title()
		s.whoAndWhen(w, join(c.report.Meta.Language.Lists.Comma, authors, e.Publisher.Value), year)
	}
	if !e.Note.IsEmpty() && s.style != titleFirst {
		w.say(" ")
		w.inlines = append(w.inlines, c.inlines(e.Note)...)
	}
	s.otherLanguages(c, e, w)
	if c.printed && !e.URL.IsEmpty() {
		w.say(" ")
		to, _ := address.Web(e.URL.Value)
		w.inlines = append(w.inlines, shown(to.Shown))
	}
	return append(w.inlines, identifiers(e)...)
}

// whoAndWhen writes who published something, and the year in brackets.
func (s *publications) whoAndWhen(w *writer, who, year string) {
	switch {
	case who != "" && year != "":
		w.say(" %s (%s).", strings.TrimSuffix(who, "."), year)
	case who != "":
		w.say(" %s%s", who, stop(who))
	case year != "":
		w.say(" (%s).", year)
	}
}

// otherLanguages names the languages that a publication is out in besides, each in its own
// words.
func (s *publications) otherLanguages(c *composer, e *publication, w *writer) {
	if len(e.translations) == 0 {
		return
	}
	w.say(" %s ", c.report.Meta.Language.Words.AlsoIn)
	between := c.report.Meta.Language.Lists.Between(len(e.translations))
	for i, t := range e.translations {
		w.inlines = append(w.inlines, content.InLanguage{Language: settingOf(t.Value), Inlines: plainInlines(c.languageName(t.Value))})
		if between[i] != "" {
			w.say("%s", between[i])
		}
	}
	w.say(".")
}

// title is the title in italics and in its own language, as a link if there is
// an address.
func (s *publications) title(c *composer, e *publication) content.Inline {
	var title content.Inline = content.InEmphasis{Emphasis: content.Italic, Inlines: []content.Inline{content.Text{Value: e.Title.Value, Span: e.Title.Span}}}
	if !e.Language.IsEmpty() {
		title = content.InLanguage{Language: settingOf(e.Language.Value), Inlines: []content.Inline{title}}
	}
	to, at := e.address()
	if to.URL == "" {
		return withTranslation(title, e.Title.Beside())
	}
	return withTranslation(content.Link{Target: display.Target{URL: to.URL}, Inlines: []content.Inline{title}, Span: at}, e.Title.Beside())
}

// withTranslation sets the translation of a title behind it in brackets, as catalogues do.
func withTranslation(title content.Inline, translation string) content.Inline {
	if translation == "" {
		return title
	}
	return content.InEmphasis{Inlines: []content.Inline{title, content.Text{Value: " [" + translation + "]"}}}
}

// identifiers names the DOI and the ISBN.
func identifiers(e *publication) []content.Inline {
	var out []content.Inline
	if !e.DOI.IsEmpty() {
		to := address.DOI(e.DOI.Value)
		out = append(out, content.Text{Value: " "}, content.Link{Target: display.Target{URL: to.URL}, Span: e.DOI.Span, Inlines: []content.Inline{shown(to.Shown)}})
	}
	if !e.ISBN.IsEmpty() {
		out = append(out, content.Text{Value: " ISBN\u00a0" + e.ISBN.Value + ".", Span: e.ISBN.Span})
	}
	return out
}

// stop is the full stop behind a title that does not end in a sign of its own.
func stop(title string) string {
	if strings.HasSuffix(title, "?") || strings.HasSuffix(title, "!") || strings.HasSuffix(title, ".") {
		return ""
	}
	return "."
}

// join puts texts that are not empty behind each other.
func join(between string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), between)
}

// mostNames is how many names each style lists, and fewNames how many of a longer list it
// keeps before it says that there are others.
var (
	mostNames = map[citation]int{titleFirst: 3, authorDate: 6, vancouver: 6}
	fewNames  = map[citation]int{titleFirst: 1, authorDate: 3, vancouver: 6}
)

// responsible writes the authors, or those who edited what has none.
func (s *publications) responsible(c *composer, e *publication) string {
	if len(e.Authors) > 0 {
		return s.names(c.report.Meta.Language, e.Authors)
	}
	if len(e.Editors) == 0 {
		return ""
	}
	word := c.report.Meta.Language.Words.Editor
	if len(e.Editors) > 1 {
		word = c.report.Meta.Language.Words.Editors
	}
	return s.names(c.report.Meta.Language, e.Editors) + " (" + word + ")"
}

// names writes a list of names in the style.
func (s *publications) names(l *language.Language, list []library.Name) string {
	var out []string
	more := false
	for _, n := range list {
		if n.Literal == library.Others {
			more = true
			continue
		}
		out = append(out, s.nameOf(n))
	}
	if len(out) > mostNames[s.style] {
		out, more = out[:fewNames[s.style]], true
	}
	if s.style == titleFirst && !more {
		return l.Lists.List(out)
	}
	text := strings.Join(out, l.Lists.Comma)
	if more {
		return l.AndOthers(text)
	}
	return text
}

// nameOf writes one name: where the title comes first, as people say it.
func (s *publications) nameOf(n library.Name) string {
	switch {
	case n.Literal != "":
		return n.Literal
	case n.Given == "":
		return n.Family
	}
	switch s.style {
	case vancouver:
		return n.Family + "\u00a0" + initials(n.Given)
	case authorDate:
		return n.Family + ",\u00a0" + n.Given
	case titleFirst:
	}
	return n.Given + "\u00a0" + n.Family
}

// initials are the first letters of given names.
func initials(given string) string {
	var b strings.Builder
	for _, word := range strings.FieldsFunc(given, func(r rune) bool { return r == ' ' || r == '.' || r == '-' }) {
		b.WriteRune([]rune(word)[0])
	}
	return b.String()
}
