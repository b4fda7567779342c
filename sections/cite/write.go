package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/sections/bib"
	"annualreport/sections/csl"
	"annualreport/sections/language"
)

// Write cites a publication, with the words and signs of a language.
func (s *Style) Write(r *bib.Reference, l *language.Language) []Run {
	var out []Run
	for _, sentence := range s.sentencesFor(r, l) {
		runs := s.sentence(sentence, r, l)
		if len(out) > 0 && len(runs) > 0 {
			out = append(out, sign(" ")...)
		}
		out = append(out, runs...)
	}
	return out
}

// sentencesFor are the sentences for a publication.
func (s *Style) sentencesFor(r *bib.Reference, l *language.Language) []Sentence {
	isChapter := s.Chapters != nil && r.Type.IsPart() && r.Has(bib.Container) && csl.Within(l.Tag) != ""
	switch anonymous := isAnonymous(r); {
	case isChapter && anonymous:
		return s.AnonymousChapters
	case isChapter:
		return s.Chapters
	case anonymous && s.Anonymous != nil:
		return s.Anonymous
	}
	return s.Sentences
}

// sentence writes the parts that a publication has, and the full stop.
func (s *Style) sentence(parts Sentence, r *bib.Reference, l *language.Language) []Run {
	var out []Run
	for _, p := range parts {
		value := s.value(p.Field, r, l)
		if len(value) == 0 {
			continue
		}
		before := p.Before
		after := p.After
		switch {
		case ofContainer(p.Field) != "" && !r.Has(bib.Container):
			before = ", " // vol. 2, no. 3
			after = ""
		case p.Field == Issue && !r.Has(bib.Volume):
			before = " " + before // the bracket follows no number
		}
		if len(out) == 0 {
			before = strings.TrimLeft(before, " ,;:")
		}
		out = append(out, sign(strings.ReplaceAll(before, ", ", l.Lists.Comma))...)
		italic := p.Slope == Italic || p.Slope == ItalicAlone && !r.Has(bib.Container)
		if len(out) == 0 && ofContainer(p.Field) != "" {
			value[0].Text = begun(value[0].Text)
		}
		out = append(out, Run{Field: p.Field, Words: value, Italic: italic})
		out = append(out, sign(after)...)
	}
	if len(out) == 0 {
		return nil
	}
	return append(out, sign(stop(out[len(out)-1].Text()))...)
}

// begun is words at the beginning of a sentence: Vol. 2.
func begun(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[size:]
}

// sign is a run of signs; none if there are none.
func sign(text string) []Run {
	if text == "" {
		return nil
	}
	return []Run{{Words: plain(text)}}
}

// stop is the full stop behind words that do not end in a sign of their own.
func stop(words string) string {
	words = strings.TrimRight(words, marks)
	if strings.HasSuffix(words, "?") || strings.HasSuffix(words, "!") || strings.HasSuffix(words, ".") {
		return ""
	}
	return "."
}
