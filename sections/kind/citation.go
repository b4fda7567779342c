package kind

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/locale"
	"annualreport/sections/address"
	"annualreport/sections/bib"
	"annualreport/sections/cite"
	"annualreport/sections/compose"
	"annualreport/sections/language"
	"annualreport/sections/source"
)

// citer sets the publications of one list.
type citer struct {
	*compose.Composer
	list *publications
	// spoken are the conventions of languages that entries are cited in, and settings how text of languages is set.
	spoken   map[string]*language.Language
	settings map[string]locale.Language
}

// citer makes one for a list.
func (s *publications) citer(c *compose.Composer) *citer {
	return &citer{
		Composer: c, list: s, spoken: make(map[string]*language.Language), settings: make(map[string]locale.Language),
	}
}

// setting is how text of a language is set, looked up once for each: most entries are in one language.
func (c *citer) setting(tag string) locale.Language {
	l, known := c.settings[tag]
	if !known {
		l = compose.SettingOf(tag)
		c.settings[tag] = l
	}
	return l
}

// entry sets one publication: its type or year and its language stand beside it, its note below it if the style
// has it there, and its abstract if the list asks for it.
func (c *citer) entry(e *publication, number int) []content.Block {
	inlines := c.citation(e)
	if c.list.style.Numbered {
		inlines = append([]content.Inline{content.Text{Value: c.Language.Numbers.Digits(number) + ". "}}, inlines...)
	}
	out := []content.Block{content.Paragraph{
		Role: role.Publication, Tag: display.BibEntry, Inlines: inlines, Span: e.Title.Span, Anchor: e.Key.Value,
	}}
	if c.list.style.NoteBelow {
		out = c.below(out, c.remark(e, e.Note), e.Note.Span)
	}
	if c.list.abstracts {
		out = c.below(out, c.remark(e, e.Abstract), e.Abstract.Span)
	}
	if beside := c.beside(e); len(beside) > 0 {
		return []content.Block{content.Margin{Blocks: out, Beside: beside}}
	}
	return out
}

// below adds a paragraph to an entry, without space between.
func (c *citer) below(entry []content.Block, inlines []content.Inline, at diag.Span) []content.Block {
	if len(inlines) == 0 {
		return entry
	}
	last := len(entry) - 1
	above := entry[last].(content.Paragraph)
	above.After = content.Exactly(0)
	entry[last] = above
	return append(entry, content.Paragraph{Role: role.Annotation, Tag: display.P, Inlines: inlines, Span: at})
}

// beside is what stands in the margin of an entry: its type or year, its language, and on
// paper the code of its address.
func (c *citer) beside(e *publication) []content.Block {
	var side []string
	switch {
	case c.list.group == byType && e.Year > 0 && c.list.style.Numbered:
		side = append(side, c.Language.Numbers.Digits(e.Year))
	case c.list.group != byType && (!e.kind.IsEmpty() || e.Type != bib.Other):
		side = append(side, typeOf(c.Composer, e))
	}
	if !e.Language.IsEmpty() && !strings.EqualFold(e.Language.Value, c.Language.Tag) {
		side = append(side, compose.LanguageName(e.Language.Value))
	}
	var out []content.Block
	if len(side) > 0 {
		out = append(out, content.Paragraph{
			Role: role.Aside, Tag: display.P, Names: true, Inlines: compose.PlainInlines(strings.Join(side, " · ")),
		})
	}
	if to, at := e.address(); e.coded && c.Printed && to.URL != "" {
		room := c.Sheet.Margin
		if room == 0 {
			room = c.Sheet.Measure()
		}
		if drawn := code(to.URL, room, at, c.Problems); drawn != nil {
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

// conventions are the language that an entry is cited in. It is the report's, unless the entry is written in another
// script: then commas, figures and words are those of its own language, so that the whole entry is of one script.
func (c *citer) conventions(e *publication) *language.Language {
	report := c.Language
	if cite.Fits(c.setting(e.set).Script, report.Script) {
		return report
	}
	if l, ok := c.spoken[e.set]; ok {
		return l
	}
	l, err := cite.Conventions(e.set)
	if err != nil { // checkPublication has told of it
		l = report
	}
	c.spoken[e.set] = l
	return l
}

// citation writes an entry in the list's style. One in another script than the report's is marked as of its language,
// so that it has its own direction; the translation of its title and its note are the report's.
func (c *citer) citation(e *publication) []content.Inline {
	l := c.conventions(e)
	out := entryInlines{language: c.Language.Language}
	if l != c.Language {
		out.language, out.foreign = c.setting(e.set), true
	}
	beside := e.Title.Beside()
	translated := false // behind the translation of the title the report's language goes on
	for _, run := range c.list.style.Write(&e.Reference, l) {
		if translated {
			out.ofReport(c.run(e, run, c.Language.Script)...)
			continue
		}
		out.ofEntry(c.run(e, run, out.language.Script)...)
		if run.Field == cite.Title && beside != "" {
			out.ofReport(content.Text{Value: " [" + beside + "]"})
			translated = true
		}
	}
	if !c.list.style.NoteBelow && !e.Note.IsEmpty() {
		add := out.ofReport
		if out.foreign && !translated && !cite.Fits(cite.ScriptOf(e.Note.Value), c.Language.Script) {
			add = out.ofEntry
		}
		add(content.Text{Value: " ", Span: e.Title.Span})
		add(c.remark(e, e.Note)...)
	}
	out.ofEntry(c.otherLanguages(e, l)...)
	if c.Printed && !e.URL.IsEmpty() {
		to, _ := address.Web(e.URL.Value)
		out.ofEntry(content.Text{Value: " ", Span: e.Title.Span}, compose.Shown(to.Shown))
	}
	out.ofEntry(identifiers(e)...)
	return out.all()
}

// entryInlines are the inlines of an entry: those in its language, and those in the report's.
type entryInlines struct {
	// language is that of the entry; foreign is set if it is in another script than the report.
	language locale.Language
	foreign  bool
	done     []content.Inline
	// own are the last inlines in the language of the entry.
	own []content.Inline
}

// ofEntry adds inlines in the language of the entry.
func (n *entryInlines) ofEntry(inlines ...content.Inline) { n.own = appendInlines(n.own, inlines) }

// ofReport adds inlines in the language of the report.
func (n *entryInlines) ofReport(inlines ...content.Inline) {
	if n.foreign {
		n.done, n.own = n.all(), nil
		n.done = appendInlines(n.done, inlines)
		return
	}
	n.own = appendInlines(n.own, inlines)
}

// all are the inlines of the entry.
func (n *entryInlines) all() []content.Inline {
	if !n.foreign || len(n.own) == 0 {
		return append(n.done, n.own...)
	}
	return append(n.done, content.InLanguage{Language: n.language, Inlines: n.own})
}

// appendInlines adds inlines; texts of one place become one, so that their letters are shaped together.
func appendInlines(out, inlines []content.Inline) []content.Inline {
	for _, in := range inlines {
		last := len(out) - 1
		if next, ok := in.(content.Text); ok && last >= 0 {
			if before, ok := out[last].(content.Text); ok && before.Span == next.Span {
				before.Value += next.Value
				out[last] = before
				continue
			}
		}
		out = append(out, in)
	}
	return out
}

// run sets the words of one field, or signs. Words in another script than those around them are marked.
func (c *citer) run(e *publication, run cite.Run, written string) []content.Inline {
	at := e.Title.Span
	switch run.Field {
	case cite.Title:
		return []content.Inline{c.title(e, run)}
	case cite.Container:
		at = e.Container.Span
	}
	inlines := inScripts(run.Text, at, written)
	if run.Italic {
		return []content.Inline{content.InEmphasis{Emphasis: content.Italic, Inlines: inlines}}
	}
	return inlines
}

// inScripts is a text with marks for the words that are in another script than its language is written in.
func inScripts(text string, at diag.Span, written string) []content.Inline {
	var out []content.Inline
	for _, part := range cite.Scripts(text, written) {
		var in content.Inline = content.Text{Value: part.Text, Span: at}
		if part.Script != "" {
			in = content.InLanguage{
				Language: compose.SettingOf(cite.Undetermined(part.Script)), Inlines: []content.Inline{in},
			}
		}
		out = append(out, in)
	}
	return out
}

// remark is a note or an abstract. What is typed in the report is Markdown in its language; what a file says is as it
// is.
func (c *citer) remark(e *publication, t source.Text) []content.Inline {
	if t.IsEmpty() {
		return nil
	}
	inlines := c.Inlines(t)
	if e.imported {
		inlines = []content.Inline{content.Text{Value: t.Value, Span: t.Span}}
	}
	tag := c.Language.Tag
	if script := cite.ScriptOf(t.Value); !cite.Fits(script, c.Language.Script) {
		tag = cite.Undetermined(script)
		if cite.Fits(script, c.setting(e.set).Script) {
			tag = e.set
		}
	}
	if tag == c.Language.Tag {
		return inlines
	}
	return []content.Inline{content.InLanguage{Language: c.setting(tag), Inlines: inlines}}
}

// otherLanguages names the languages that a publication is out in besides, each in its own
// words.
func (c *citer) otherLanguages(e *publication, l *language.Language) []content.Inline {
	if len(e.translations) == 0 {
		return nil
	}
	say := func(words string) content.Inline { return content.Text{Value: words, Span: e.Title.Span} }
	out := []content.Inline{say(" " + l.Words.AlsoIn + " ")}
	between := l.Lists.Between(len(e.translations))
	for i, t := range e.translations {
		out = append(out, content.InLanguage{
			Language: c.setting(t.Value), Inlines: compose.PlainInlines(compose.LanguageName(t.Value)),
		})
		if between[i] != "" {
			out = append(out, say(between[i]))
		}
	}
	return append(out, say("."))
}

// title is the title in its own language, as a link if there is an address.
func (c *citer) title(e *publication, run cite.Run) content.Inline {
	var title content.Inline = content.Text{Value: run.Text, Span: e.Title.Span}
	if run.Italic {
		title = content.InEmphasis{Emphasis: content.Italic, Inlines: []content.Inline{title}}
	}
	if !cite.Fits(c.setting(e.set).Script, c.Language.Script) || !e.Language.IsEmpty() {
		title = content.InLanguage{Language: c.setting(e.set), Inlines: []content.Inline{title}}
	}
	if to, at := e.address(); to.URL != "" {
		title = content.Link{Target: display.Target{URL: to.URL}, Inlines: []content.Inline{title}, Span: at}
	}
	return title
}

// identifiers names the DOI and the ISBN.
func identifiers(e *publication) []content.Inline {
	var out []content.Inline
	if !e.DOI.IsEmpty() {
		to := address.DOI(e.DOI.Value)
		out = append(out, content.Text{Value: " "}, content.Link{
			Target: display.Target{URL: to.URL}, Span: e.DOI.Span, Inlines: []content.Inline{compose.Shown(to.Shown)},
		})
	}
	if !e.ISBN.IsEmpty() {
		out = append(out, content.Text{Value: " ISBN\u00a0" + e.ISBN.Value + ".", Span: e.ISBN.Span})
	}
	return out
}
