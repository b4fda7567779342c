package inline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"

	"annualreport/layout/diag"
	"annualreport/layout/finding"
)

// Report finds lines that do not fit and characters without a glyph, and counts them. Of the
// words of charts, which have made sure of their room, it looks at the characters alone.
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
			s.Findings.Add(finding.LongLine{At: finding.At(p.place(over.atom)), By: over.by, Opening: opening(p)})
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

// reportLetters finds text that is none, or that no font can set.
func reportLetters(p *Paragraph, found *finding.List) {
	if p.malformed {
		found.Add(finding.BadBytes{At: finding.At(p.at()), Opening: opening(p)})
	}
	if p.heaped {
		found.Add(finding.ManyMarks{At: finding.At(p.at()), Most: mostMarks, Opening: opening(p)})
	}
}

// missingReports are the characters that no font has and that were reported, by the place of their text.
type missingReports map[missingReport]bool

// missingReport is some characters at a place.
type missingReport struct {
	at         diag.Span
	characters string
}

// add finds the characters of a paragraph that no font has. Controls and the like are in none:
// who reads the text has told of them.
func (reported missingReports) add(p *Paragraph, found *finding.List) {
	if len(p.Missing) == 0 {
		return
	}
	for _, l := range p.lacking() {
		f := finding.NoGlyphs{At: finding.At(l.at), Opening: opening(p)}
		for _, r := range l.runes {
			if !unicode.IsControl(r) && !noncharacter(r) && !slices.Contains(f.Characters, r) {
				f.Characters = append(f.Characters, r)
			}
			f.Scripts = append(f.Scripts, language.LookupScript(r).String())
		}
		known := missingReport{diag.Span{File: l.at.File, Line: l.at.Line, Column: l.at.Column}, string(f.Characters)}
		if len(f.Characters) == 0 || reported[known] {
			continue // a title stands in the contents, too
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
		return // made of a text that is looked at elsewhere, as in the contents
	}
	switch n := &p.Scripts; {
	case n.mostly():
		found.Add(finding.OtherScript{At: finding.At(p.Span), Language: p.Frame.Language.Tag, Opening: opening(p), Word: n.first, Script: n.script.String()})
	case n.word != "":
		script, _ := scriptIn(n.word)
		found.Add(finding.ForeignWord{At: finding.At(p.Span), Word: n.word, Script: script.String()})
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
