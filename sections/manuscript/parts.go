package manuscript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Rank is where a section stands among parts.
type Rank int

// The ranks.
const (
	// Inside is a section of the part above it, or of a report without parts.
	Inside Rank = iota
	// PartTitle is no section, but the title of a part: the sections below it are in that part.
	PartTitle
	// Outside is a section that leaves the part above it, with all that is below.
	Outside
)

// longestPartText is how many characters a text may have that stands on the page of the title of a part.
const longestPartText = 400

// What becomes of the headings above sections.
var (
	lossOfParts = Loss{"headings that may be titles of parts, as another heading follows at once",
		"they are sections, and those below stand in their text: `report import --parts` makes parts of them"}
	lossOfPartTexts = Loss{"texts below titles of parts that are long, or more than plain paragraphs",
		"each is a section that has the title of its part: give it another"}
)

// HasParts reports whether headings of two levels have words, so that the higher ones can be the titles of parts.
func (d *Document) HasParts() bool { return levelBelow(d.Blocks, d.topLevel()) > 0 }

// Parts divides a manuscript into parts with sections: headings of the highest level are the titles of parts, those of
// the next one begin sections. A heading of the highest level that has none of the next below it begins a section
// outside of the parts. Without headings of two levels Parts is Sections. Losses are added to those of the document.
func (d *Document) Parts(n Names) []Section {
	top := d.topLevel()
	below := levelBelow(d.Blocks, top)
	if below == 0 {
		return d.Sections(n)
	}
	return d.divide(builder{document: d, names: n, part: top, top: below, called: make(map[int]bool)})
}

// levelBelow is the highest level of headings with words below another one; 0 if there is none.
func levelBelow(blocks []Block, top int) int {
	below := 0
	for _, block := range blocks {
		if h, ok := block.(Heading); ok && h.hasWords() && h.Level > top && (below == 0 || h.Level < below) {
			below = h.Level
		}
	}
	return below
}

// hasWords reports whether a heading has words besides calls of notes; it is no heading otherwise.
func (h Heading) hasWords() bool { return withoutCalls(h.Markdown) != "" || haveWords(h.Runs) }

// rank is that of a heading of the highest level of a manuscript in parts, by the blocks behind it.
func (b *builder) rank(behind []Block) Rank {
	for _, block := range behind {
		next, ok := block.(Heading)
		if !ok || !next.hasWords() || next.Level > b.top {
			continue
		}
		if next.Level > b.part {
			return PartTitle
		}
		break
	}
	return Outside
}

// tellParts tells of headings of the highest level that may have been meant as titles of parts: there are several, at
// whose words another heading follows at once.
func (d *Document) tellParts() {
	top := d.topLevel()
	var found []Heading
	for i, block := range d.Blocks[:max(len(d.Blocks)-1, 0)] {
		h, ok := block.(Heading)
		next, followed := d.Blocks[i+1].(Heading)
		if ok && followed && h.Level == top && next.Level > top && h.hasWords() && next.hasWords() {
			found = append(found, h)
		}
	}
	if len(found) < 2 {
		return
	}
	for _, h := range found {
		sample := h.Markdown
		for _, r := range h.Runs {
			sample += r.Text
		}
		d.Losses.AddOne(lossOfParts, sample)
	}
}

// endPart ends the title of a part, of which s is the text so far: what the page of a title does not take becomes a
// section below it.
func (b *builder) endPart(s *Section) {
	if len(s.Tables) == 0 && isPlain(s.Text) {
		return
	}
	below := *s
	below.Rank = Inside
	b.document.Losses.AddOne(lossOfPartTexts, s.Title)
	*s = Section{Rank: PartTitle, Title: withoutCalls(s.Title)}
	b.sections = append(b.sections, below)
}

// isPlain reports whether a text in Markdown is short, and surely of nothing but paragraphs of words.
func isPlain(text string) bool {
	if utf8.RuneCountInString(text) > longestPartText || strings.ContainsAny(text, "{}|^<") ||
		strings.Contains(text, "![") {
		return false
	}
	for line := range strings.SplitSeq(text, "\n") {
		if first, _ := utf8.DecodeRuneInString(line); line != "" && !unicode.IsLetter(first) {
			return false
		}
	}
	return true
}

// withoutCalls is a title in Markdown without the calls of notes.
func withoutCalls(title string) string {
	var out strings.Builder
	for rest := title; ; {
		before, behind, found := strings.Cut(rest, "[^")
		out.WriteString(before)
		if !found {
			return strings.TrimSpace(out.String())
		}
		_, after, closed := strings.Cut(behind, "]")
		if !closed || strings.HasSuffix(before, `\`) {
			out.WriteString("[^")
			rest = behind
			continue
		}
		rest = after
	}
}
