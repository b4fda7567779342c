package inline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"

	"annualreport/layout/diag"
	"annualreport/layout/finding"
)

// Report enters lines that do not fit and characters without a glyph in the findings, and returns how many lines and
// how many characters these are. Of the words of charts it checks the characters only: charts have already made them
// fit.
func Report(s *Session, charted []*Paragraph) (overfull, lacking int) {
	reported := make(missingReports)
	for _, p := range s.Paragraphs {
		reportScript(p, s.Findings)
		reportLetters(p, s.Findings)
		if p.Silent {
			p.Overfull = nil
		}
		overfull += len(p.Overfull)
		lacking += len(p.Missing)
		for _, over := range p.Overfull {
			s.Findings.Add(finding.LongLine{
				At: finding.At(p.place(over.atom)), By: over.by, Opening: opening(p), Added: p.added(over.atom),
			})
		}
		reported.add(p, s.Findings)
	}
	for _, p := range charted {
		lacking += len(p.Missing)
		reportLetters(p, s.Findings)
		reported.add(p, s.Findings)
	}
	s.lacks.report(s.Doc.Chosen, s.Findings)
	reportFallbacks(s)
	return overfull, lacking
}

// reportable reports whether Report may enter a finding about the words of a paragraph whose lines are broken.
func (p *Paragraph) reportable() bool {
	return len(p.Overfull) > 0 || len(p.Missing) > 0 || p.malformed || p.heaped || p.Scripts.mostly()
}

// reportLetters enters text that is no valid UTF-8, and letters with more marks than any font can place.
func reportLetters(p *Paragraph, found *finding.List) {
	if p.malformed {
		found.Add(finding.BadBytes{At: finding.At(p.at()), Opening: opening(p)})
	}
	if p.heaped {
		found.Add(finding.ManyMarks{At: finding.At(p.at()), Most: mostMarks, Opening: opening(p)})
	}
}

// missingReports is the set of findings about missing characters that were reported already, so that each is reported
// once.
type missingReports map[missingReport]bool

// missingReport is some characters at a place.
type missingReport struct {
	at         diag.Span
	characters string
}

// add enters the characters of a paragraph that no font has. Control characters and the like are left out: no font has
// them, and the reader of the text has reported them.
func (reported missingReports) add(p *Paragraph, found *finding.List) {
	if len(p.Missing) == 0 {
		return
	}
	for _, l := range p.lacking() {
		f := finding.NoGlyphs{At: finding.At(l.at), Opening: opening(p), Added: p.added(l.atom)}
		seen := make(map[rune]bool)
		for _, r := range l.runes {
			if !unicode.IsControl(r) && !noncharacter(r) && !seen[r] {
				seen[r] = true
				f.Characters = append(f.Characters, r)
			}
			f.Scripts = append(f.Scripts, language.LookupScript(r).String())
		}
		known := missingReport{l.at.Start(), string(f.Characters)}
		if len(f.Characters) == 0 || reported[known] {
			continue // as for a title, which stands in the contents too
		}
		if !l.at.IsZero() {
			reported[known] = true
		}
		found.Add(f)
	}
}

// noncharacter reports whether a number will never be a character (Unicode 17, 23.7), or is that of a pasted object.
func noncharacter(r rune) bool {
	return r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE || r == '\uFFFC'
}

// reportScript finds text in another script than its language has.
func reportScript(p *Paragraph, found *finding.List) {
	if p.Span.IsZero() {
		return // the text was taken from another place, where it is checked, as in the contents
	}
	switch n := &p.Scripts; {
	case n.mostly():
		found.Add(finding.OtherScript{
			At: finding.At(p.Span), Language: p.Frame.Language.Tag, Opening: opening(p),
			Word: n.first, Script: n.script.String(),
		})
	case n.word != "":
		script, _ := scriptIn(n.word)
		found.Add(finding.ForeignWord{At: finding.At(p.Span), Word: n.word, Script: script.String()})
	}
}

// opening is the first words of a paragraph, by which a message shows which paragraph it means.
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
