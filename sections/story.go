package sections

import (
	"regexp"
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// story is the account of a person, who may not want to be known.
type story struct {
	narrative
	// hidden are the names that must not appear anywhere.
	hidden []Text
}

// readStory reads `pseudonym`, and the `names` that stand behind it.
func readStory(r *reader, t *source.Table, h head) Section {
	s := &story{narrative: narrative{head: h, initial: t.Bool("drop_cap", false)}}
	pseudonym, names := t.Bool("pseudonym", false), t.Texts("names")
	switch {
	case pseudonym && len(names) == 0:
		r.problems.Errorf(t.KeySpan("pseudonym"), "add names = [\"…\"]: they are looked for in the whole report, and printed nowhere",
			"the names that the pseudonym stands for are not known")
	case !pseudonym && t.Has("names"):
		r.problems.Errorf(t.KeySpan("names"), "add pseudonym = true", "`names` are those behind a pseudonym, and the story has none")
	}
	s.hidden = names
	return s
}

// hidden lists the names that no edition may say.
func (r *Report) hidden() []Text {
	var out []Text
	for _, s := range r.Sections {
		if one, ok := s.(*story); ok {
			out = append(out, one.hidden...)
		}
	}
	return out
}

// namePattern finds a name in whatever letters, and with whatever between its words: in a
// text, in an address, in the name of a file.
func namePattern(name string) *regexp.Regexp {
	words := strings.Fields(name)
	for i, w := range words {
		words[i] = regexp.QuoteMeta(w)
	}
	return regexp.MustCompile(`(?i)(^|[^\pL\pN])(` + strings.Join(words, `(?:[\s\-_.+]|%20)*`) + `)($|[^\pL\pN])`)
}

// checkHidden looks for hidden names in all that the report says: its texts, the names of its
// files, and the files that it reads.
func (r *reader) checkHidden() {
	for _, name := range r.report.hidden() {
		if name.IsEmpty() {
			continue
		}
		pattern := namePattern(name.Value)
		for _, f := range append([]*source.File{r.report.file}, r.report.others...) {
			for _, at := range pattern.FindAllStringSubmatchIndex(f.Text, -1) {
				span := f.Span(at[4], at[5]-at[4])
				if r.isListed(span) || isComment(f, span) {
					continue
				}
				r.problems.Errorf(span, "use the pseudonym", "the story of %s hides this name", name.Span.LineFrom(span))
			}
		}
	}
}

// isListed tells a place in the lists of hidden names themselves.
func (r *reader) isListed(span diag.Span) bool {
	for _, name := range r.report.hidden() {
		if s := name.Span; s.File == span.File && s.Line == span.Line && span.Column >= s.Column && span.Column <= s.Column+s.Length {
			return true
		}
	}
	return false
}

// isComment tells a place that nobody but those who write the report reads.
func isComment(f *source.File, span diag.Span) bool {
	line, _ := f.Line(span.Line)
	return strings.HasPrefix(strings.TrimSpace(line), "#")
}

// withoutNames is a text without hidden names, for those to whom the source is given.
func (r *Report) withoutNames(text string) string {
	for _, name := range r.hidden() {
		if !name.IsEmpty() {
			text = namePattern(name.Value).ReplaceAllString(text, "${1}…${3}")
		}
	}
	return text
}

// blocks implements Section.
func (s *story) blocks(c *composer) []content.Block { return s.narrative.blocks(c) }
