package manuscript

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/sections/literal"
)

// tidy is runs without what Markdown cannot say: equal runs are joined, spaces and signs at the edges of strong words
// stand outside of them where CommonMark would not see an edge there (CommonMark 0.31.2, 6.2), and runs without letters
// have no marks.
func tidy(runs []Run) []Run {
	var parts []Run
	for _, r := range runs {
		parts = append(parts, edges(r)...)
	}
	for i := range parts {
		if p := &parts[i]; p.Note == 0 && !p.Break && strings.TrimSpace(p.Text) == "" {
			p.Marks &= neighbor(parts, i-1) & neighbor(parts, i+1)
		}
	}
	parts = joined(parts)
	lower(parts)
	for i := range parts {
		freeSigns(parts, i)
	}
	return joined(parts)
}

// neighbor are the marks of a run, none outside of the paragraph.
func neighbor(runs []Run, i int) Marks {
	if i < 0 || i >= len(runs) {
		return 0
	}
	return runs[i].Marks
}

// edges divides a run with marks into its letters and the spaces at its ends.
func edges(r Run) []Run {
	if r.Marks == 0 || r.Note != 0 || r.Break {
		return []Run{r}
	}
	body := strings.TrimSpace(r.Text)
	if body == "" || body == r.Text {
		return []Run{r}
	}
	from := strings.Index(r.Text, body)
	var out []Run
	for _, text := range []string{r.Text[:from], body, r.Text[from+len(body):]} {
		if text != "" {
			part := r
			part.Text = text
			out = append(out, part)
		}
	}
	return out
}

// joined joins runs of the same kind, and leaves out empty ones.
func joined(runs []Run) []Run {
	var out []Run
	for _, r := range runs {
		if r.Text == "" && r.Note == 0 && !r.Break {
			continue
		}
		if n := len(out); n > 0 && r.Note == 0 && !r.Break && out[n-1].Note == 0 && !out[n-1].Break &&
			out[n-1].Marks == r.Marks && out[n-1].Link == r.Link {
			out[n-1].Text += r.Text
			continue
		}
		out = append(out, r)
	}
	return out
}

// starred are the marks that Markdown writes with stars.
const starred = Strong | Emphasis

// freeSigns takes signs at the edges of a strong run out of it where a letter stands on the other side of the edge:
// stars between a sign and a letter begin or end nothing.
func freeSigns(runs []Run, i int) {
	r := &runs[i]
	if r.Marks&starred == 0 || r.Note != 0 || r.Break {
		return
	}
	if i+1 < len(runs) && r.Marks&^runs[i+1].Marks&starred != 0 && isWord(firstRune(runs[i+1].Text)) {
		body := strings.TrimRightFunc(r.Text, isSign)
		if body == "" || runs[i+1].Link != r.Link {
			r.Marks &= runs[i+1].Marks | ^starred
		} else {
			runs[i+1].Text = r.Text[len(body):] + runs[i+1].Text
			r.Text = body
		}
	}
	if i > 0 && r.Marks&^runs[i-1].Marks&starred != 0 && isWord(lastRune(runs[i-1].Text)) {
		body := strings.TrimLeftFunc(r.Text, isSign)
		if body == "" || runs[i-1].Link != r.Link {
			r.Marks &= runs[i-1].Marks | ^starred
		} else {
			runs[i-1].Text += r.Text[:len(r.Text)-len(body)]
			r.Text = body
		}
	}
}

// isSign reports whether a character is neither a letter nor a digit nor a space.
func isSign(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// isWord reports whether a character is a part of a word.
func isWord(r rune) bool { return r != utf8.RuneError && !isSign(r) && !unicode.IsSpace(r) }

// firstRune is the first character of a text, utf8.RuneError of an empty one.
func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// lastRune is the last character of a text, utf8.RuneError of an empty one.
func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// markdown writes runs as one paragraph of Markdown. Its lines end only where the manuscript ends them. Where signs
// stand so that CommonMark would read other letters, first emphasized and then strong words lose their marks.
func markdown(runs []Run) string {
	out := ""
	for _, kept := range []Marks{^Marks(0), ^Emphasis, ^starred} {
		marked := slices.Clone(runs)
		for i := range marked {
			marked[i].Marks &= kept
		}
		marked = trimmed(tidy(marked))
		want := lettersOf(marked)
		out = writeInline(marked)
		if letters, ok := readAs(out); ok && letters == want {
			break
		}
	}
	return out
}

// writeInline writes runs.
func writeInline(runs []Run) string {
	w := inlineWriter{runs: runs}
	for i := range runs {
		w.run(i)
	}
	w.stars(len(runs), 0)
	w.endLink()
	return literal.Lines(w.b.String())
}

// classes are the marks that are written as classes of a span.
var classes = [...]struct {
	mark Marks
	name string
}{{Superscript, "sup"}, {SmallCaps, "smallcaps"}}

// trimmed is runs without spaces and ends of lines at both ends.
func trimmed(runs []Run) []Run {
	isBlank := func(r Run) bool { return r.Note == 0 && strings.TrimSpace(r.Text) == "" }
	for len(runs) > 0 && isBlank(runs[0]) {
		runs = runs[1:]
	}
	for len(runs) > 0 && isBlank(runs[len(runs)-1]) {
		runs = runs[:len(runs)-1]
	}
	if n := len(runs); n > 0 {
		runs[0].Text = strings.TrimLeftFunc(runs[0].Text, unicode.IsSpace)
		runs[n-1].Text = strings.TrimRightFunc(runs[n-1].Text, unicode.IsSpace)
	}
	return runs
}

// inlineWriter writes runs. Links are around strong and emphasized words; of strong and emphasized words those that go
// on longer are around the others.
type inlineWriter struct {
	runs []Run
	b    strings.Builder
	// open are the marks that are open, the outer one first.
	open []Marks
	link string
}

// run writes a run.
func (w *inlineWriter) run(i int) {
	r := w.runs[i]
	switch {
	case r.Break:
		w.leaveLink(i)
		w.b.WriteString("\\\n")
		return
	case r.Note > 0:
		w.leaveLink(i)
		w.b.WriteString("[^" + strconv.Itoa(r.Note) + "]")
		return
	}
	link := r.Link
	if isBareLink(r) {
		link = ""
	}
	if w.link != link {
		w.stars(i, 0)
		w.endLink()
		if link != "" {
			w.b.WriteString("[")
		}
		w.link = link
	}
	w.stars(i, r.Marks&starred)
	text := literal.Text(r.Text)
	for _, class := range classes {
		if r.Marks&class.mark != 0 {
			text = "[" + text + "]{." + class.name + "}"
		}
	}
	w.b.WriteString(text)
}

// isBareLink reports whether a run is an address that leads to itself, which Markdown knows without brackets.
func isBareLink(r Run) bool {
	text := strings.TrimSpace(r.Text)
	return r.Link != "" && (text == r.Link || text+"/" == r.Link) && literal.IsAddress(text)
}

// leaveLink ends the open link before the end of a line or a note behind which it does not go on.
func (w *inlineWriter) leaveLink(i int) {
	for ; i < len(w.runs); i++ {
		if r := w.runs[i]; r.Note == 0 && !r.Break {
			if r.Link == w.link {
				return
			}
			break
		}
	}
	if w.link != "" {
		w.stars(len(w.runs), 0)
		w.endLink()
	}
}

// endLink ends the open link.
func (w *inlineWriter) endLink() {
	if w.link != "" {
		w.b.WriteString("](" + Destination(w.link) + ")")
		w.link = ""
	}
}

// stars writes the stars that lead from the open marks to those of a run. A mark that is within another ends with it:
// Markdown has no words that are strong at first and go on as something else.
func (w *inlineWriter) stars(i int, marks Marks) {
	for k, mark := range w.open {
		if marks&mark == 0 {
			for n := len(w.open) - 1; n >= k; n-- {
				w.b.WriteString(starsOf(w.open[n]))
			}
			marks &^= w.drop(i, w.open[k+1:])
			w.open = w.open[:k]
			// Nothing can begin where something ends.
			marks &^= w.drop(i, missing(marks, w.open))
			break
		}
	}
	wanted := []Marks{Strong, Emphasis}
	if w.extent(i, Emphasis) > w.extent(i, Strong) {
		wanted = []Marks{Emphasis, Strong}
	}
	for _, mark := range wanted {
		if marks&mark != 0 && !slices.Contains(w.open, mark) {
			w.b.WriteString(starsOf(mark))
			w.open = append(w.open, mark)
		}
	}
}

// missing are the marks that are not open.
func missing(marks Marks, open []Marks) []Marks {
	var out []Marks
	for _, mark := range []Marks{Strong, Emphasis} {
		if marks&mark != 0 && !slices.Contains(open, mark) {
			out = append(out, mark)
		}
	}
	return out
}

// drop takes marks away from the runs from a place on, as far as they go. It returns them.
func (w *inlineWriter) drop(from int, marks []Marks) Marks {
	var all Marks
	for _, mark := range marks {
		all |= mark
		for i := from; i < len(w.runs) && w.runs[i].Marks&mark != 0; i++ {
			w.runs[i].Marks &^= mark
		}
	}
	return all
}

// extent is how many runs from a place on have a mark, within the same link.
func (w *inlineWriter) extent(from int, mark Marks) int {
	n := 0
	for i := from; i < len(w.runs) && w.runs[i].Marks&mark != 0 && w.runs[i].Link == w.runs[from].Link; i++ {
		n++
	}
	return n
}

// starsOf are the stars of a mark.
func starsOf(mark Marks) string {
	if mark == Strong {
		return "**"
	}
	return "*"
}

// Destination is an address in the parentheses of a link.
func Destination(link string) string {
	if strings.ContainsAny(link, " ()<>") {
		return "<" + strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "").Replace(link) + ">"
	}
	return link
}
