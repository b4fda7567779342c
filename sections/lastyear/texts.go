package lastyear

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"annualreport/layout/diag"
	"annualreport/sections/markup"
	"annualreport/sections/nextyear"
	"annualreport/sections/schema"
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// passage is a paragraph of a text, or a short text as a whole, with its place.
type passage struct {
	words string
	// same are the words by which it is compared: the names of cells in them have no years, since these move.
	same string
	at   diag.Span
	// text is the value that it belongs to, in which it stands from a byte up to another.
	text     source.Text
	from, to int
	// isRunning is true for what readers read through: paragraphs, points, quotations. Titles, captions and labels are
	// not.
	isRunning bool
	// isLasting is true for what is the same from year to year, of which only years to come are asked.
	isLasting bool
	// section is the id of its section, empty outside of sections.
	section string
}

// here is the part of its text that a passage is.
func (p *passage) here() string { return p.text.Value[p.from:p.to] }

// values says how many values there are.
func values(n int) string {
	if n == 1 {
		return "a value"
	}
	return fmt.Sprintf("%d values", n)
}

// lasting are the tables whose texts are the same from year to year: who somebody is, and where they are found. What
// they say of the year that was to come then is told.
var lasting = map[string]bool{
	"organisation": true, "contact": true, "address": true, "colophon": true, "line": true, "partner": true,
	"cover": true, "contents": true, "back-cover": true, "person": true, "term": true,
}

// timeless are the tables whose texts may name any year: what was published, what short forms mean, cells, and events,
// which are compared by themselves.
var timeless = map[string]bool{
	"acronym": true, "reference": true, "publication": true, "links": true,
	"event": true, "column of accounts": true, "column": true, "head": true, "cell": true, "series": true,
}

// yearly are the keys of other tables that hold the names of columns, labels of charts and cells, which may name any
// year.
var yearly = map[string]bool{"labels": true, "rows": true, "columns": true, "heads": true}

// passagesOf are the passages of the texts of a report.
func passagesOf(r *Report, shape schema.Shape) [][]passage {
	sections := make(map[*source.Value]string)
	for _, top := range r.Root.Keys {
		sections[top] = "" // what stands behind the sections is in none
		for _, s := range top.List() {
			sections[s], _ = s.Key("id").Words()
		}
	}
	section := ""
	var table, listed *source.Value // the present table, and that of the last text
	key := ""
	var out [][]passage
	shape.Visit(r.Root, schema.Visitor{
		Table: func(_ *schema.Shape, v *source.Value) {
			table = v
			if id, ok := sections[v]; ok {
				section = id
			}
		},
		Leaf: func(s *schema.Shape, spec *schema.Spec, v *source.Value) {
			text := source.TextOf(r.File, v)
			if text.IsEmpty() || !isRead(spec.Role) || timeless[s.Name] || yearly[spec.Name] {
				return
			}
			found := passagesIn(text, section, isRunning(s, spec), spec.Role == source.Markdown)
			for i := range found {
				found[i].isLasting = lasting[s.Name]
			}
			if listed == table && key == spec.Name { // the texts of a list are told together
				out[len(out)-1] = append(out[len(out)-1], found...)
				return
			}
			listed, key = table, spec.Name
			out = append(out, found)
		},
	})
	return out
}

// isRead reports whether readers read a text, which may say something of a year.
func isRead(r source.Role) bool { return r != source.NoRole && r != source.Address }

// isRunning reports whether readers read through a text.
func isRunning(s *schema.Shape, spec *schema.Spec) bool {
	switch spec.Role {
	case source.Paragraph, source.Markdown, source.Bullet, source.Quote:
		return true
	case source.Alternative:
		return s.Name == "chart" // of a picture that stays it is the same
	default:
		return spec.Name == "summary"
	}
}

// passagesIn takes a text apart.
func passagesIn(text source.Text, section string, running, isMarkdown bool) []passage {
	whole := passage{words: spaced(text.Value), at: text.Span, text: text, isRunning: running, section: section}
	whole.to = len(text.Value)
	whole.same = nextyear.Undated(whole.words)
	if !isMarkdown {
		return []passage{whole}
	}
	var out []passage
	for _, p := range markup.Pieces(text.Value) {
		if p.Kind == markup.VerbatimPiece || p.Kind == markup.CellPiece {
			continue
		}
		one := whole
		one.words = spaced(p.Message)
		one.same = nextyear.Undated(one.words)
		one.from = p.At
		one.to = p.At + len(strings.TrimRight(p.Raw, "\n"))
		one.at = text.At(one.from, one.to-one.from)
		one.isRunning = p.Kind != markup.HeadingPiece && p.Kind != markup.CaptionPiece
		out = append(out, one)
	}
	return out
}

// isLong reports whether a text is so long that nobody writes the same by chance. Letters of scripts that write
// syllables or words count as several.
func isLong(words string) bool {
	const shortest, ofWide = 60, 3
	n := 0
	for _, r := range words {
		n++
		if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) {
			n += ofWide - 1
		}
	}
	return n >= shortest
}

// compareTexts reports texts that are last year's to the word, and places that still name last year.
func compareTexts(c *comparison, shape schema.Shape) {
	then := passagesOf(c.then, shape)
	known := make(map[string]bool)
	const most = 5_000_000
	dated := newLikenesses(most)
	for _, text := range then {
		for i := range text {
			known[text[i].same] = true
			c.figures.learn(&text[i])
			for _, s := range sentencesIn(text[i].same) {
				if !text[i].isLasting && slices.ContainsFunc(years.In(s), c.calendar.isOld) {
					dated.add(yearsOf(s), sortedWords(s))
				}
			}
		}
	}
	for _, text := range passagesOf(c.now, shape) {
		same := tellSame(c, text, known)
		for i := range text {
			if same[i] {
				continue
			}
			tellOldYear(c, &text[i], known, dated)
			found := c.figures.in(&text[i])
			if len(found) > 0 && c.stays.names(&text[i]) {
				continue
			}
			for _, s := range found {
				c.figures.note(&text[i], s)
			}
		}
	}
	c.figures.tell(c.problems)
}

// tellSame reports the passages of a text that are last year's to the word, all at once, and says which they are. Those
// that are meant to stay are among them.
func tellSame(c *comparison, text []passage, known map[string]bool) []bool {
	same := make([]bool, len(text))
	var reported []*passage
	long := 0
	for i := range text {
		p := &text[i]
		if c.stays.covers(p, known[p.same]) {
			same[i] = true
			continue
		}
		if !p.isRunning || p.isLasting || !isLong(p.words) {
			continue
		}
		long++
		if known[p.same] {
			same[i] = true
			reported = append(reported, p)
		}
	}
	if len(reported) == 0 {
		return same
	}
	cure := "write this year's; what stays is named " + inStays(reported[0].words)
	if id := reported[0].section; id != "" {
		cure += ", or \"" + id + "\" for the whole section"
	}
	named := namedIn(c, reported)
	if len(reported) == 1 && long == 1 {
		c.problems.Warnf(reported[0].at, cure, "the text is that of last year, word for word%s", named)
		return same
	}
	c.problems.Warnf(reported[0].at, cure,
		"%d of %d paragraphs are those of last year, word for word; here is the first%s", len(reported), long, named)
	return same
}

// covers reports whether a passage is meant to stay, by its own words or the id of its section.
func (s *stays) covers(p *passage, isSame bool) bool {
	return isSame && s.names(p)
}

// names reports whether a passage is named by its words or the id of its section.
func (s *stays) names(p *passage) bool { return p.section != "" && s.has(p.section) || s.has(p.words) }

// inStays says where what is meant to be as it was is named, by its first words.
func inStays(words string) string { return "in [report]: stays = [\"" + beginning(words) + "\"]" }

// beginning are the first words of a passage, by which it can be named.
func beginning(words string) string {
	const most = 32
	out := ""
	for word := range strings.FieldsSeq(words) {
		if len(out) >= fewest && len(out)+len(word) >= most {
			break
		}
		out = strings.TrimSpace(out + " " + word)
	}
	if len(out) > 2*most { // a script without spaces
		out = strings.ToValidUTF8(out[:2*most], "")
	}
	return strings.ReplaceAll(strings.ReplaceAll(out, `\`, `\\`), `"`, `\"`)
}

// namedIn says where passages name last year and its figures.
func namedIn(c *comparison, all []*passage) string {
	var out []string
	for _, p := range all {
		if at, year, ok := p.oldYear(c, c.calendar.isOld, func(string) bool { return true }); ok && len(out) < 3 {
			position := at.Position()
			out = append(out, fmt.Sprintf("%s in %d:%d", year, position.Line, position.Column))
		}
	}
	for _, p := range all {
		for _, s := range c.figures.in(p) {
			if position := p.text.At(p.from+s.at, len(s.written)).Position(); len(out) < 3 {
				out = append(out, fmt.Sprintf("%s in %d:%d", s.written, position.Line, position.Column))
			}
		}
	}
	if len(out) == 0 {
		return ""
	}
	return ", and it names " + strings.Join(out, ", ")
}

// oldYear is where a passage names last year for the first time, in a sentence that is asked for.
func (p *passage) oldYear(
	c *comparison, isOld func(years.Year) bool, asked func(sentence string) bool,
) (at diag.Span, year string, ok bool) {
	value := p.text.Value
	seen := make(map[string]int)
	here := nextyear.Undated(p.here())
	found := years.In(here)
	for i, y := range found {
		written := value[p.from+y.From : p.from+y.To]
		isMeant := isOld(y) && !c.calendar.isBegun(p.here(), found, i) && !nextyear.IsBaseline(here, y)
		if isMeant && asked(sentenceAt(p.same, written, seen[written])) {
			return p.text.At(p.from+y.From, len(written)), written, true
		}
		seen[written]++
	}
	return diag.Span{}, "", false
}

// sentencesIn divides words after full stops and their like.
func sentencesIn(words string) []string {
	return strings.FieldsFunc(words, endsSentence)
}

// endsSentence reports whether a sign ends a sentence, or a part of one that can stand alone.
func endsSentence(r rune) bool { return strings.ContainsRune(".!?;:。！？؟।", r) }

// sentenceAt is the sentence in which some words stand, before which they stand so many times.
func sentenceAt(words, part string, before int) string {
	for _, s := range sentencesIn(words) {
		here := strings.Count(s, part)
		if before < here {
			return s
		}
		before -= here
	}
	return words
}

// tellOldYear reports a passage that still names last year: it is as it was, or has a sentence that was nearly the same
// and named the same year. One that was written anew may compare with last year.
func tellOldYear(c *comparison, p *passage, known map[string]bool, dated *likenesses) {
	isOld := c.calendar.isOld
	if known[p.same] {
		isOld = p.oldOf(c)
	}
	asked := func(sentence string) bool {
		return known[p.same] || dated.has(yearsOf(sentence), sortedWords(sentence))
	}
	if at, year, ok := p.oldYear(c, isOld, asked); ok {
		if c.stays.names(p) {
			return
		}
		c.problems.Warnf(at, "write what holds this year; what stays is named "+inStays(p.words),
			"%q still stands here, as in last year's report", year)
		return
	}
	if !known[p.words] {
		return
	}
	if at, day, ok := c.days.in(p.text.Value[p.from:p.to]); ok {
		c.problems.Warnf(p.text.At(p.from+at, len(day)), "write the day of this year; what stays is named "+
			inStays(p.words), "%q still stands here, as in last year's report", day)
	}
}

// oldOf is which years are old in a passage that is as it was: also the year before last year's, with which it
// compared; in what is said of persons, places and partners only that of what was to come.
func (p *passage) oldOf(c *comparison) func(years.Year) bool {
	if p.isLasting {
		return c.calendar.isNext
	}
	return func(y years.Year) bool { return c.calendar.isOld(y) || c.calendar.isBefore(y) }
}
