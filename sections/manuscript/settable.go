package manuscript

import (
	"slices"
	"strings"
	"unicode"

	"annualreport/layout/pattern"
	"annualreport/sections/address"
	"annualreport/sections/source"
)

// What a report cannot set, or can set in another way only.
var (
	lossOfControls = Loss{"characters that nobody sees, and that cannot be set",
		"they are left out: look whether a program put them in the place of others"}
	lossOfLinks = Loss{"links that readers cannot follow",
		"their words stand: write addresses that begin with https://, mailto: or tel:"}
	lossOfEmptyNotes = Loss{"notes without words", "nothing calls them now"}
	lossOfInnerCalls = Loss{"calls of a note that was called before, from within another note",
		"the note stands where it was called first: refer to it in words"}
	lossOfRules = Loss{"lines of signs, such as ---",
		"they are ornaments between paragraphs now: delete those that are not to be there"}
)

// clean takes the characters out of sections that cannot be set.
func (b *builder) clean() {
	for i := range b.sections {
		s := &b.sections[i]
		b.settable(&s.Title)
		b.settable(&s.Text)
		for k := range s.Tables {
			b.cleanTable(&s.Tables[k])
		}
	}
}

// cleanTable is clean for a table.
func (b *builder) cleanTable(t *SectionTable) {
	b.settable(&t.Caption)
	for i := range t.Columns {
		b.settable(&t.Columns[i])
	}
	for _, row := range t.Rows {
		for i := range row {
			b.settable(&row[i].Text)
		}
	}
}

// settable takes the characters out of a text that cannot be set.
func (b *builder) settable(text *string) { *text = b.settableTexts(*text)[0] }

// settableTexts is the parts of a text without characters that cannot be set, which it counts.
func (b *builder) settableTexts(parts ...string) []string {
	clean, lost := source.WithoutControls(parts...)
	for range lost {
		b.document.Losses.Add(lossOfControls)
	}
	return clean
}

// settableRuns is runs without characters that cannot be set, without the calls of notes that have no words, and
// without links that nobody could follow or press.
func (b *builder) settableRuns(runs []Run) []Run {
	texts := make([]string, len(runs))
	for i, r := range runs {
		texts[i] = r.Text
	}
	texts = b.settableTexts(texts...)
	for i := range texts {
		texts[i] = Signs(texts[i], "", &b.document.Losses) // those of a known font are signs already
	}
	out := make([]Run, 0, len(runs))
	written, followed := "", "" // of the run before
	for i, r := range runs {
		switch {
		case r.Note == 0:
		case !b.hasNote(r.Note):
			b.document.Losses.Add(lossOfEmptyNotes)
			continue
		case b.inNote && b.called[r.Note]: // which might call itself
			b.document.Losses.Add(lossOfInnerCalls)
			continue
		}
		r.Text = texts[i]
		if r.Link != written { // words of one link may be in several runs
			written = r.Link
			followed = Followed(r.Link, &b.document.Losses)
		}
		r.Link = followed
		out = append(out, r)
	}
	return withoutWordless(out)
}

// withoutWordless is runs without links that have no words, but at most signs such as an arrow.
func withoutWordless(runs []Run) []Run {
	for from := 0; from < len(runs); {
		to := from + 1
		words := runs[from].Text
		for ; to < len(runs) && runs[to].Link == runs[from].Link; to++ {
			words += runs[to].Text
		}
		if !strings.ContainsFunc(words, isWordly) {
			for i := range runs[from:to] {
				runs[from+i].Link = ""
			}
		}
		from = to
	}
	return runs
}

// isWordly reports whether a character says something of a link: it is a letter, a digit or a sign that is read out.
func isWordly(r rune) bool {
	return hasWords(string(r)) && !strings.ContainsRune(".,;:!?…→›»>", r)
}

// hasWords reports whether a text has a character that readers see.
func hasWords(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) })
}

// haveWords reports whether runs have a character that readers see.
func haveWords(runs []Run) bool {
	return slices.ContainsFunc(runs, func(r Run) bool {
		clean, _ := source.WithoutControls(r.Text)
		return hasWords(clean[0])
	})
}

// hasNote reports whether a note has words.
func (b *builder) hasNote(number int) bool {
	if number > len(b.document.Notes) {
		return false
	}
	for _, block := range b.document.Notes[number-1] {
		var runs []Run
		switch block := block.(type) {
		case Paragraph:
			runs = block.Runs
		case Item:
			runs = block.Runs
		}
		if haveWords(runs) {
			return true
		}
	}
	return false
}

// Followed is where a link leads: nowhere if readers could not follow it, which is added to the losses.
func Followed(link string, losses *Losses) string {
	link = strings.TrimSpace(link)
	if link == "" {
		return ""
	}
	for _, written := range []string{link, strings.ReplaceAll(link, " ", "%20")} {
		if a, _ := address.Link(written); a.URL != "" {
			return written
		}
	}
	losses.AddOne(lossOfLinks, link)
	return ""
}

// fileName is the name of a picture's file, which programs write where its description should be.
var fileName = pattern.Of(`(?i)^[^\s]+\.(?:png|jpe?g|gif|svg|tiff?|bmp|webp|emf|wmf|heic)$|^[a-z]:\\|^file:`)

// described is the description of a picture, empty for the name of a file.
func described(alternative string) string {
	alternative = strings.Join(strings.Fields(alternative), " ")
	if fileName().MatchString(alternative) {
		return ""
	}
	return alternative
}

// ruleSigns are signs of which people make lines between paragraphs.
const ruleSigns = "-–—―_*~=·•"

// fewestOfRule is how many signs such a line has at least.
const fewestOfRule = 3

// isRule reports whether a paragraph is a line between two others, made of one sign.
func isRule(runs []Run) bool {
	var b strings.Builder
	for _, r := range runs {
		if r.Note > 0 {
			return false
		}
		b.WriteString(r.Text)
	}
	signs := []rune(strings.Join(strings.Fields(b.String()), ""))
	if len(signs) == 1 {
		return signs[0] == '⁂'
	}
	return len(signs) >= fewestOfRule && strings.ContainsRune(ruleSigns, signs[0]) &&
		strings.Trim(string(signs), string(signs[0])) == ""
}
