package inline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/diag"
)

// Report tells of lines that do not fit and of characters without a glyph, and counts them. Of the
// words of charts, which have made sure of their room, it looks at the characters alone.
func Report(s *Session, charted []*Paragraph) (overfull, lacking int) {
	reported := make(missingReports)
	for _, p := range s.Paragraphs {
		reportScript(p, s.Problems)
		reportLetters(p, s.Problems)
		if p.Silent {
			p.Overfull = nil
		}
		overfull += len(p.Overfull)
		lacking += len(p.Missing)
		for _, over := range p.Overfull {
			s.Problems.Warnf(p.place(over.atom), "a long word may need a soft hyphen (U+00AD) or a shorter form",
				"a line is %.1f mm too long for its column: “%s”", over.by.Millimeters(), opening(p))
		}
		reported.reportMissing(p, s.Problems)
	}
	for _, p := range charted {
		lacking += len(p.Missing)
		reportLetters(p, s.Problems)
		reported.reportMissing(p, s.Problems)
	}
	s.lacks.tell(s.Doc.Chosen, s.Problems)
	reportFallbacks(s)
	return overfull, lacking
}

// reportLetters tells of text that is none, or that no font can set.
func reportLetters(p *Paragraph, problems *diag.List) {
	if p.malformed {
		problems.Errorf(p.at(), "write the text anew", "the text has bytes that are no letters (not UTF-8): “%s”", opening(p))
	}
	if p.heaped {
		problems.Errorf(p.at(), "delete the marks above and below the letter, which most editors show as one", "a letter has more than %d marks: “%s”", mostMarks, opening(p))
	}
}

// missingReports are the characters that no font has and that were told, by the place of their text.
type missingReports map[message]bool

// reportMissing tells of characters of a paragraph that no font has. Controls and the like are in none:
// who reads the text has told of them.
func (reported missingReports) reportMissing(p *Paragraph, problems *diag.List) {
	if len(p.Missing) == 0 {
		return
	}
	for _, l := range p.lacking() {
		var names []string
		for _, r := range l.runes {
			if name := character(r); !unicode.IsControl(r) && !noncharacter(r) && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		what := strings.Join(names, " ")
		if what == "" || reported[messageAt(l.at, what)] {
			continue // a title stands in the contents, too
		}
		if !l.at.IsZero() {
			reported[messageAt(l.at, what)] = true
		}
		problems.Errorf(l.at, familiesFor(l.runes), "no font has the characters %s in “%s”", what, opening(p))
	}
}

// reportScript tells of text in another script than its language has.
func reportScript(p *Paragraph, problems *diag.List) {
	if p.Span.IsZero() {
		return // made of a text that is told elsewhere, as in the contents
	}
	switch n := &p.Scripts; {
	case n.mostly():
		problems.Warnf(p.Span, "say what it is in, as in [слова]{lang=ru}; or is `language` right?",
			"this text is not written in the script of its language, %q: “%s”", p.Frame.Language.Tag, opening(p))
	case n.word != "":
		problems.Warnf(p.Span, "say what it is in, as in [слова]{lang=ru}",
			"“%s” is not in the script of the text around it", n.word)
	}
}

// opening is the first words of a paragraph, for messages.
func opening(p *Paragraph) string {
	var b strings.Builder
	for i := range p.atoms {
		if p.atoms[i].word == nil {
			b.WriteByte(' ')
		} else {
			b.WriteString(p.atoms[i].word.Text)
		}
		if b.Len() > 40 {
			return cutShort(b.String()) + "…"
		}
	}
	return b.String()
}

// mostOpening is how many bytes of a paragraph a message shows at the most.
const mostOpening = 80

// cutShort is the beginning of a text that is too long for a message, in whole characters.
func cutShort(text string) string {
	if len(text) <= mostOpening {
		return text
	}
	end := mostOpening
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}
