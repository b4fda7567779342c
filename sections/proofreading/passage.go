package proofreading

import (
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/language"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// passage is a text of the report as it is written in its file.
type passage struct {
	file *source.File
	from int
	// raw is the text as it stands in the file, with its escapes; plain is the same with spaces in the place of what
	// readers do not see: code, addresses, attributes, values in braces. Both have as many bytes.
	raw, plain string
	role       source.Role
	language   *language.Language
	// isPseudonymous is whether the text belongs to the story of somebody who is not to be known.
	isPseudonymous bool
}

// at is the place of some bytes of a passage.
func (p *passage) at(offset, length int) diag.Span { return p.file.Span(p.from+offset, length) }

// texts are what is read of a report.
type texts struct {
	passages []passage
	// titles are those of sections, and listed the short forms that are explained.
	titles, listed []word
	// hidden are where the names stand that pseudonyms stand for: bytes of the report's file.
	hidden [][2]int
}

// word is some words with their place.
type word struct {
	text string
	at   diag.Span
	// from is the byte where they begin.
	from int
}

// textsOf are the texts of a report; nil if its file is no TOML.
func textsOf(r *Report) *texts {
	root := source.ValuesOf(r.File, new(diag.List))
	if root == nil {
		return nil
	}
	out := new(texts)
	own := make(map[*source.Value]*language.Language)
	languages(root, r.Language, own)
	stories := pseudonymous(root)
	r.Shape.Visit(root, schema.Visitor{
		Table: func(shape *schema.Shape, v *source.Value) { out.take(r.File, shape, v) },
		Leaf: func(_ *schema.Shape, spec *schema.Spec, v *source.Value) {
			if _, ok := v.Data.(string); !ok || spec.Role == source.NoRole || spec.Role == source.Address {
				return
			}
			p := passageOf(r.File, v.From, v.To, spec.Role)
			p.language = own[v]
			p.isPseudonymous = slices.ContainsFunc(stories, func(s [2]int) bool {
				return v.From >= s[0] &&
					v.From < s[1]
			})
			out.passages = append(out.passages, p)
		},
	})
	for _, section := range root.Key("section").List() {
		if title, ok := section.Key("title").Words(); ok {
			v := section.Key("title")
			out.titles = append(out.titles, word{title, r.File.Span(v.From, v.To-v.From), v.From})
		}
	}
	for _, f := range r.Others {
		p := newPassage(f, 0, f.Text, source.Markdown)
		p.language = r.Language
		out.passages = append(out.passages, p)
	}
	return out
}

// languages finds in which language each value is written: what stands in the edition of one language alone
// is written in
// that, with all that lies within it.
func languages(v *source.Value, l *language.Language, own map[*source.Value]*language.Language) {
	if tags := v.Key(source.LanguagesKey).List(); len(tags) == 1 {
		if tag, ok := tags[0].Words(); ok {
			if other, err := language.For(tag); err == nil {
				l = other
			}
		}
	}
	own[v] = l
	for _, inner := range v.Keys {
		languages(inner, l, own)
	}
	for _, item := range v.Items {
		languages(item, l, own)
	}
}

// take takes down what a table has that is looked for in texts.
func (t *texts) take(f *source.File, shape *schema.Shape, v *source.Value) {
	if shape.Name == "acronym" {
		if short, ok := v.Key("short").Words(); ok {
			at := v.Key("short")
			t.listed = append(t.listed, word{short, f.Span(at.From, at.To-at.From), at.From})
		}
	}
	for _, name := range v.Key("names").List() {
		t.hidden = append(t.hidden, [2]int{name.From, name.To})
	}
}

// pseudonymous are where the stories lie whose people are not to be known.
func pseudonymous(root *source.Value) [][2]int {
	var ends []int
	for _, name := range root.Names() {
		v := root.Keys[name]
		for _, item := range v.Items {
			ends = append(ends, item.From)
		}
		if !v.IsList {
			ends = append(ends, v.From)
		}
	}
	slices.Sort(ends)
	var out [][2]int
	for _, section := range root.Key("section").List() {
		v := section.Key("pseudonym")
		if v == nil || v.Data != true {
			continue
		}
		i, _ := slices.BinarySearch(ends, section.From+1)
		to := int(^uint(0) >> 1)
		if i < len(ends) {
			to = ends[i]
		}
		out = append(out, [2]int{section.From, to})
	}
	return out
}

// passageOf is the text between its quotes.
func passageOf(f *source.File, from, to int, role source.Role) passage {
	raw := f.Text[from:to]
	quotes := 1
	if strings.HasPrefix(raw, `"""`) || strings.HasPrefix(raw, "'''") {
		quotes = 3
	}
	if len(raw) < 2*quotes {
		quotes = 0
	}
	return newPassage(f, from+quotes, raw[quotes:len(raw)-quotes], role)
}

// newPassage makes a passage.
func newPassage(f *source.File, from int, raw string, role source.Role) passage {
	return passage{file: f, from: from, raw: raw, plain: visibleText(raw), role: role}
}

// unseen matches what readers do not see of a text in Markdown.
var unseen = pattern.Of("(?s)```.*?```|`[^`\n]+`|<[a-z]+:[^>\\s]*>|https?://[^\\s)>\"]+|" +
	`\]\([^()\s]*(?: "[^"]*")?\)|\[[^\]\n]*\]\{lang=[^}]*\}|\{[^{}\n]*\}|\[\^[^\]\n]+\]|<!--.*?-->`)

// visibleText is a text with spaces in the place of what readers do not see.
func visibleText(raw string) string {
	b := []byte(raw)
	for _, m := range unseen().FindAllStringIndex(raw, -1) {
		for i := m[0]; i < m[1]; i++ {
			if b[i] != '\n' {
				b[i] = ' '
			}
		}
	}
	return string(b)
}

// isProse reports whether a role is that of sentences.
func isProse(role source.Role) bool {
	switch role {
	case source.Paragraph, source.Bullet, source.Quote, source.Footnote, source.Markdown, source.Caption,
		source.Alternative:
		return true
	}
	return false
}

// paragraph is a part of a passage between empty lines.
type paragraph struct {
	at   int
	text string
}

// paragraphs divides a passage at its empty lines.
func paragraphs(text string) []paragraph {
	var out []paragraph
	at, from := 0, 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			if from < at {
				out = append(out, paragraph{from, text[from:at]})
			}
			from = at + len(line)
		}
		at += len(line)
	}
	if from < len(text) {
		out = append(out, paragraph{from, text[from:]})
	}
	return out
}
