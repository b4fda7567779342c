package kind

import (
	"slices"
	"strings"
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/locale"
	"annualreport/layout/unit"
	"annualreport/sections/address"
	"annualreport/sections/bib"
	"annualreport/sections/cite"
	"annualreport/sections/compose"
	"annualreport/sections/csl"
	"annualreport/sections/kind/entrytext"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/object"
	"annualreport/sections/source"
)

// citer sets the publications of one list.
type citer struct {
	*compose.Composer
	list *publications
	// look is how entries differ from others of their role.
	look content.Variation
	// spoken are the conventions of languages that entries are cited in, and settings how text of languages is set.
	spoken   map[string]*language.Language
	settings map[string]locale.Language
}

// citer makes one for a list.
func (s *publications) citer(c *compose.Composer) *citer {
	out := &citer{
		Composer: c, list: s,
		spoken: make(map[string]*language.Language), settings: make(map[string]locale.Language),
	}
	out.look = out.lookOfEntries()
	return out
}

// lookOfEntries is how the entries of the list are told apart: by an indent of all lines but the first, or by space
// where things stand beside them, and not by both. The style of a file says itself what it has of the two.
func (c *citer) lookOfEntries() content.Variation {
	space := c.Sheet.Grid / 2
	if csl := c.list.csl; csl != nil {
		space *= unit.Length(csl.EntrySpacing())
		return content.Variation{Flush: !csl.Hangs(), After: content.Exactly(space)}
	}
	for i := range c.list.entries {
		e := &c.list.entries[i]
		if e.coded || len(c.wordsBeside(e)) > 0 || c.list.coverPlace == object.CoversBeside && !e.cover.IsEmpty() {
			return content.Variation{Flush: true, After: content.Exactly(space)}
		}
	}
	return content.Variation{}
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
	var inlines []content.Inline
	if c.list.csl != nil {
		inlines = c.citationByFile(e)
	} else {
		inlines = c.citation(e)
	}
	if c.list.csl == nil && c.list.style.Numbered {
		inlines = append([]content.Inline{content.Text{Value: c.Language.Numbers.Digits(number) + ". "}}, inlines...)
	}
	out := []content.Block{content.Paragraph{
		Role: role.Publication, Variation: c.look, Tag: display.BibEntry, Inlines: inlines, Span: e.title().Span,
		Anchor: e.Key.Value,
	}}
	if c.noteBelow(e) {
		out = c.below(out, c.remark(e, bib.Note), e.Text(bib.Note).Span)
	}
	if c.list.abstracts && (c.list.csl == nil || !c.list.csl.Prints("abstract")) {
		out = c.below(out, c.remark(e, bib.Abstract), e.Text(bib.Abstract).Span)
	}
	if beside := c.beside(e); len(beside) > 0 {
		if !c.Sheet.HasMargin() { // what stands beside entries elsewhere stands below them
			keepBelow(out, beside)
		}
		return []content.Block{content.Margin{Blocks: out, Beside: beside}}
	}
	return out
}

// keepBelow moves the space below an entry below what belongs to it.
func keepBelow(entry, below []content.Block) {
	body, isText := entry[len(entry)-1].(content.Paragraph)
	last, isLastText := below[len(below)-1].(content.Paragraph)
	if isText && isLastText {
		last.After, body.After = body.After, content.Exactly(0)
		entry[len(entry)-1], below[len(below)-1] = body, last
	}
}

// noteBelow reports whether the note of an entry stands in a paragraph below it: by its style, or since a style of a
// file does not print it.
func (c *citer) noteBelow(e *publication) bool {
	if c.list.csl != nil {
		return c.list.printsNote(e) && !c.list.csl.Prints("note")
	}
	return c.list.printsNote(e) && c.list.style.NoteBelow
}

// printsNote reports whether the note of an entry is printed: what is typed in the report is, the notes of files are
// only where the list asks for them, since people keep there what is for them alone.
func (s *publications) printsNote(e *publication) bool { return !e.imported || s.notes }

// below adds a paragraph to an entry, without space between.
func (c *citer) below(entry []content.Block, inlines []content.Inline, at diag.Span) []content.Block {
	if len(inlines) == 0 {
		return entry
	}
	last := len(entry) - 1
	above := entry[last].(content.Paragraph)
	above.After = content.Exactly(0)
	entry[last] = above
	return append(entry, content.Paragraph{
		Role: role.Annotation, Variation: c.look, Tag: display.P, Inlines: inlines, Span: at,
	})
}

// wordsBeside are the words in the margin of an entry: its type or year, and its language.
func (c *citer) wordsBeside(e *publication) []string {
	var side []string
	switch {
	case c.list.group == byType && e.Year() > 0 && c.list.style.Numbered:
		side = append(side, c.Language.Numbers.Digits(e.Year()))
	case c.list.group != byType && typeName(c.Composer, e) != "":
		side = append(side, typeOf(c.Composer, e))
	}
	if own := e.Value(bib.Language); own != "" && !strings.EqualFold(own, c.Language.Tag) {
		side = append(side, compose.LanguageName(own))
	}
	return side
}

// beside is what stands in the margin of an entry: words, and on paper the code of its address.
func (c *citer) beside(e *publication) []content.Block {
	var out []content.Block
	if side := c.wordsBeside(e); len(side) > 0 { // with commas, so that no line begins or ends in a sign of its own
		words := strings.Join(side, c.Language.Lists.Comma)
		out = append(out, content.Paragraph{
			Role: role.Aside, Tag: display.P, Names: true,
			Inlines: []content.Inline{content.Text{Value: words, Span: e.besideAt()}},
		})
	}
	if to, at := e.address(); e.coded && c.Printed && to.URL != "" {
		room := c.Sheet.Margin
		if room == 0 {
			room = c.Sheet.Measure()
		}
		if drawn, ok := compose.QRCode(to.URL, room, at, c.Problems); ok {
			out = append(out, drawn)
		}
	}
	return out
}

// besideAt is where the words beside an entry come from: its language, its type, or else its title.
func (e *publication) besideAt() diag.Span {
	for _, t := range []source.Text{e.Text(bib.Language), e.kind} {
		if !t.IsEmpty() {
			return t.Span
		}
	}
	return e.title().Span
}

// address is where a publication is found, and where the report says so.
func (e *publication) address() (address.Address, diag.Span) {
	url := e.printed(bib.URL)
	if dois := doisOf(e.printed(bib.DOI).Value); url.IsEmpty() && len(dois) > 0 {
		return address.DOI(dois[0]), e.Text(bib.DOI).Span
	}
	to, _ := address.Web(url.Value)
	return to, url.Span
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
	out := entrytext.Inlines{Language: c.Language.Language}
	if l != c.Language {
		out.Language, out.Foreign = c.setting(e.set), true
	}
	beside := e.title().Beside()
	translated := false // behind the translation of the title the report's language goes on
	for _, run := range c.list.style.Write(c.belowHeading(e), l) {
		run = typographic(run, l)
		if translated {
			out.OfReport(c.run(e, run, c.Language.Script)...)
			continue
		}
		out.OfEntry(c.run(e, run, out.Language.Script)...)
		if run.Field == cite.Title && beside.Value != "" {
			out.OfReport(inBrackets(beside))
			translated = true
		}
	}
	if c.list.printsNote(e) && !c.list.style.NoteBelow && e.Has(bib.Note) {
		add := out.OfReport
		if out.Foreign && !translated && !cite.Fits(cite.ScriptOf(e.Value(bib.Note)), c.Language.Script) {
			add = out.OfEntry
		}
		add(content.Text{Value: " ", Span: e.title().Span})
		add(c.remark(e, bib.Note)...)
		if note := e.Text(bib.Note); !endsSentence(note.Value) {
			add(content.Text{Value: ".", Span: note.Span})
		}
	}
	out.OfEntry(c.otherLanguages(e, l)...)
	if url := e.printed(bib.URL); c.Printed && !url.IsEmpty() {
		to, _ := address.Web(url.Value)
		out.OfEntry(content.Text{Value: " ", Span: e.title().Span}, compose.Shown(to.Shown))
	}
	out.OfEntry(identifiers(e)...)
	return out.All()
}

// belowHeading is a publication as it is cited below its heading: without a year that says no more than the heading
// does, where the style allows that.
func (c *citer) belowHeading(e *publication) *bib.Reference {
	date := e.Date(bib.Issued)
	isYear := date == bib.Date{From: date.From} && date.From.Year == e.Year()
	if !c.list.style.YearAbove || c.list.group != byYear || !isYear {
		return &e.Reference
	}
	out := e.Reference.Clone()
	out.SetDate(bib.Issued, bib.Date{})
	return &out
}

// typographic sets the straight quotation marks of a run as running text has them; in names they are apostrophes.
func typographic(run cite.Run, l *language.Language) cite.Run {
	words := make([]string, len(run.Words))
	for i, w := range run.Words {
		words[i] = w.Text
	}
	switch run.Field {
	case cite.Responsible, cite.Editors, cite.Translators, cite.Within:
		for i := range words {
			words[i] = strings.ReplaceAll(words[i], "'", "’")
		}
	default:
		words = markup.Typographic(words, l.Tag, l.Quotes)
	}
	out := run
	out.Words = slices.Clone(run.Words)
	for i := range words {
		out.Words[i].Text = words[i]
	}
	return out
}

// endsSentence reports whether a text ends in a sign behind which no full stop stands, or in one within quotation marks
// or brackets.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, " \n\"'”’»)*_")
	last, _ := utf8.DecodeLastRuneInString(text)
	return text == "" || strings.ContainsRune(".!?…:;。！？؟۔।", last)
}

// citationByFile writes an entry by the style of a file. Its addresses are links, or else its title is.
func (c *citer) citationByFile(e *publication) []content.Inline {
	l := c.conventions(e)
	out := entrytext.Inlines{Language: c.Language.Language}
	if l != c.Language {
		out.Language, out.Foreign = c.setting(e.set), true
	}
	at := e.title().Span
	hasLink := slices.ContainsFunc(e.cited, isAddress)
	before := csl.InLine
	for i, run := range e.cited {
		if i > 0 && run.Display != before {
			out.OfEntry(between(before, run.Display)...)
		}
		before = run.Display
		switch {
		case isAddress(run):
			out.OfEntry(c.addressByFile(e, run)...)
		case run.Variable == bib.Title:
			words := cite.Run{Field: cite.Title, Words: []bib.Run{{Text: run.Text, Look: run.Look}}}
			out.OfEntry(c.titleIn(e, words, !hasLink))
			if beside := e.title().Beside(); beside.Value != "" && !titleGoesOn(e.cited[i+1:]) {
				out.OfReport(inBrackets(beside))
			}
		case run.Person > 0:
			if i == 0 || e.cited[i-1].Person != run.Person {
				out.OfEntry(nameByFile(e.cited[i:], at, out.Language)...)
			}
		default:
			out.OfEntry(entrytext.InLook(run.Look, entrytext.InScripts(run.Text, at, out.Language.Script))...)
		}
	}
	out.OfEntry(c.otherLanguages(e, l)...)
	return out.All()
}

// inBrackets is the translation of a title behind it.
func inBrackets(title source.Text) content.Text {
	return content.Text{Value: " [" + title.Value + "]", Span: title.Span}
}

// nameByFile is the name of a person, with which some runs begin. One whose letters run against those around it is one
// thing to them, so that the names of a list stand in their order.
func nameByFile(runs []csl.Run, at diag.Span, l locale.Language) []content.Inline {
	var out []content.Inline
	for _, run := range runs {
		if run.Person != runs[0].Person {
			break
		}
		out = append(out, entrytext.InLook(run.Look, entrytext.InScripts(run.Text, at, l.Script))...)
	}
	return compose.Apart(l, out)
}

// isAddress reports whether a run is an address or a DOI.
func isAddress(r csl.Run) bool { return r.Variable == bib.URL || r.Variable == bib.DOI }

// titleGoesOn reports whether more words of the title follow.
func titleGoesOn(rest []csl.Run) bool {
	return slices.ContainsFunc(rest, func(r csl.Run) bool { return r.Variable == bib.Title })
}

// between is what stands between two parts of an entry that have places of their own.
func between(before, after csl.Display) []content.Inline {
	switch {
	case after == csl.Block || after == csl.Indent || before == csl.Block || before == csl.Indent:
		return []content.Inline{content.LineEnd{}}
	case before == csl.LeftMargin:
		return []content.Inline{content.Text{Value: " "}}
	}
	return nil
}

// addressByFile is an address or a DOI as a link.
func (c *citer) addressByFile(e *publication, run csl.Run) []content.Inline {
	to, at := address.DOI(address.BareDOI(run.Text)), e.Text(bib.DOI).Span
	if run.Variable == bib.URL {
		to, _ = address.Web(run.Text)
		at = e.Text(bib.URL).Span
	}
	if to.URL == "" {
		return []content.Inline{content.Text{Value: run.Text, Span: at}}
	}
	return []content.Inline{content.Link{
		Target: display.Target{URL: to.URL}, Span: at, Inlines: []content.Inline{compose.Shown(run.Text)},
	}}
}

// run sets the words of one field, or signs. Words in another script than those around them are marked.
func (c *citer) run(e *publication, run cite.Run, written string) []content.Inline {
	at := e.title().Span
	switch run.Field {
	case cite.Title:
		return []content.Inline{c.title(e, run)}
	case cite.Container:
		at = e.Text(bib.Container).Span
	}
	var inlines []content.Inline
	for _, words := range run.Words {
		inlines = append(inlines, entrytext.InLook(words.Look, entrytext.InScripts(words.Text, at, written))...)
	}
	if run.Italic {
		return []content.Inline{content.InEmphasis{Emphasis: content.Italic, Inlines: inlines}}
	}
	return inlines
}

// remark is a note or an abstract. What is typed in the report is Markdown in its language; what a file says is as it
// is.
func (c *citer) remark(e *publication, v bib.Variable) []content.Inline {
	t := e.Text(v)
	if t.IsEmpty() {
		return nil
	}
	var inlines []content.Inline
	if e.imported {
		for _, words := range e.Runs(v) {
			text := content.Text{Value: words.Text, Span: t.Span}
			inlines = append(inlines, entrytext.InLook(words.Look, []content.Inline{text})...)
		}
	} else {
		inlines = c.Inlines(t)
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
	say := func(words string) content.Inline { return content.Text{Value: words, Span: e.title().Span} }
	out := slices.Concat([]content.Inline{say(" ")}, compose.AddedAt(l, l.Words.AlsoIn, e.title().Span),
		[]content.Inline{say(" ")})
	var names []string
	for _, t := range e.translations {
		names = append(names, compose.LanguageName(t.Value))
	}
	between := l.Lists.Between(names)
	for i, t := range e.translations {
		out = append(out, content.InLanguage{
			Language: c.setting(t.Value),
			Inlines:  []content.Inline{content.Text{Value: names[i], Span: t.Span}},
		})
		if between[i] != "" {
			out = append(out, say(between[i]))
		}
	}
	return append(out, say("."))
}

// title is the title in its own language, as a link if there is an address.
func (c *citer) title(e *publication, run cite.Run) content.Inline { return c.titleIn(e, run, true) }

// titleIn is the title in its own language; linked makes it a link if there is an address.
func (c *citer) titleIn(e *publication, run cite.Run, linked bool) content.Inline {
	at := e.title().Span
	var inlines []content.Inline
	for _, words := range run.Words {
		text := content.Text{Value: words.Text, Span: at}
		inlines = append(inlines, entrytext.InLook(words.Look, []content.Inline{text})...)
	}
	if run.Italic {
		inlines = []content.Inline{content.InEmphasis{Emphasis: content.Italic, Inlines: inlines}}
	}
	if !cite.Fits(c.setting(e.set).Script, c.Language.Script) || e.Has(bib.Language) {
		inlines = []content.Inline{content.InLanguage{Language: c.setting(e.set), Inlines: inlines}}
	}
	if to, at := e.address(); linked && to.URL != "" {
		return content.Link{Target: display.Target{URL: to.URL}, Inlines: inlines, Span: at}
	}
	if len(inlines) == 1 {
		return inlines[0]
	}
	return content.InEmphasis{Inlines: inlines}
}

// identifiers names the DOIs and the ISBNs.
func identifiers(e *publication) []content.Inline {
	var out []content.Inline
	doi := e.printed(bib.DOI)
	for _, one := range doisOf(doi.Value) {
		to := address.DOI(one)
		out = append(out, content.Text{Value: " "}, content.Link{
			Target: display.Target{URL: to.URL}, Span: doi.Span, Inlines: []content.Inline{compose.Shown(to.Shown)},
		})
	}
	if isbn := e.printed(bib.ISBN); !isbn.IsEmpty() {
		out = append(out, content.Text{
			Value: " ISBN\u00a0" + strings.Join(bib.ISBNs(isbn.Value), ", ISBN\u00a0") + ".", Span: isbn.Span,
		})
	}
	return out
}
