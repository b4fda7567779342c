package csl

import (
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/bib"
)

// polish joins the pieces of an entry as printers do: of signs that meet those that belong together stay, points and
// commas stand inside of quotation marks where the language wants it, and two spaces are one.
func polish(pieces []piece, l *locale) []piece {
	pieces = withoutEmpty(setQuotes(pieces, l))
	for i := range pieces {
		p := &pieces[i]
		switch p.variable {
		case bib.URL, bib.DOI:
		case "":
			p.text = elision().ReplaceAllString(p.text, "$1’")
		default:
			p.text = strings.ReplaceAll(p.text, "'", "’")
		}
		if p.variable == "" && l.isArabic() {
			p.text = arabicSigns.Replace(p.text)
		}
	}
	if l.has("punctuation-in-quote") {
		pieces = inside(pieces)
	}
	for i := 1; i < len(pieces); i++ {
		unspaced(pieces, i)
		before, after := previous(pieces, i), &pieces[i]
		if before == nil || after.text == "" {
			continue
		}
		meet(before, after, pieces[:i])
	}
	return withoutEmpty(wholeDOI(pieces))
}

// elision finds an apostrophe behind a letter of what a style writes itself; elsewhere that is a quotation mark.
var elision = pattern.Of(`(\pL)'`)

// unspaced takes the spaces before a piece that begins with a point or a comma: no language has any there.
func unspaced(pieces []piece, i int) {
	text := pieces[i].text
	if text == "" || text[0] != '.' && text[0] != ',' || strings.HasPrefix(text, "..") {
		return
	}
	for before := previous(pieces, i); before != nil && strings.HasSuffix(before.text, " "); {
		before.text = strings.TrimRight(before.text, " ")
		before = previous(pieces, i)
	}
}

// arabicSigns are the signs between words in the scripts of Arabic.
var arabicSigns = strings.NewReplacer(",", "،", ";", "؛", "?", "؟")

// isArabic reports whether a language is written in letters of Arabic.
func (l *locale) isArabic() bool {
	base, _, _ := strings.Cut(l.language, "-")
	switch base {
	case "ar", "fa", "ur", "ps", "ckb", "ug", "sd":
		return true
	}
	return false
}

// wholeDOI makes the address of the resolver part of the DOI behind it, so that both are one link.
func wholeDOI(pieces []piece) []piece {
	for i := 1; i < len(pieces); i++ {
		before, doi := &pieces[i-1], &pieces[i]
		if at := resolver().FindStringIndex(before.text); doi.variable == bib.DOI && at != nil {
			doi.text = before.text[at[0]:] + doi.text
			before.text = before.text[:at[0]]
		}
	}
	return pieces
}

// resolver finds the address that DOIs are resolved at, at the end of a text.
var resolver = pattern.Of(`https?://(?:dx\.)?doi\.org/$`)

// withoutEmpty are the pieces that have words.
func withoutEmpty(pieces []piece) []piece {
	var out []piece
	for _, p := range pieces {
		if p.text != "" {
			out = append(out, p)
		}
	}
	return out
}

// previous is the piece before another that has words.
func previous(pieces []piece, i int) *piece {
	for i--; i >= 0; i-- {
		if pieces[i].text != "" {
			return &pieces[i]
		}
	}
	return nil
}

// inside moves a point or a comma behind a quotation mark before it.
func inside(pieces []piece) []piece {
	for i := 1; i < len(pieces); i++ {
		if pieces[i-1].mark != closeMark || pieces[i].mark == closeMark {
			continue
		}
		text := pieces[i].text
		if text == "" || text[0] != '.' && text[0] != ',' {
			continue
		}
		first := i - 1
		for first > 0 && pieces[first-1].mark == closeMark {
			first--
		}
		sign := piece{text: text[:1], display: pieces[i].display}
		if first > 0 {
			sign.format, sign.rich = pieces[first-1].format, pieces[first-1].rich
		}
		pieces[i].text = text[1:]
		pieces = append(pieces[:first], append([]piece{sign}, pieces[first:]...)...)
		i++
	}
	return pieces
}

// meetings are the signs that stay where two meet.
var meetings = map[string]string{
	"!.": "!", "!?": "!?", "!:": "!", "!,": "!,", "!;": "!;", "!!": "!", "?!": "?!", "?.": "?", "?:": "?", "?,": "?,",
	"?;": "?;", "??": "?", ".!": ".!", ".?": ".?", ".:": ".:", ".,": ".,", ".;": ".;", "..": ".", ":!": "!", ":?": "?",
	":.": ":", ":,": ":,", ":;": ":;", "::": ":", ",!": ",!", ",?": ",?", ",:": ",:", ",.": ",.", ",;": ",;", ",,": ",",
	";!": "!", ";?": "?", ";:": ";", ";.": ";", ";,": ";,", ";;": ";",
}

// meet joins the end of a piece with the beginning of the next.
func meet(before, after *piece, all []piece) {
	if strings.HasSuffix(before.text, " ") || strings.HasSuffix(before.text, "\u00a0") {
		after.text = strings.TrimLeft(after.text, " ")
		if after.text == "" {
			return
		}
	}
	last, first := before.text[len(before.text)-1:], after.text[:1]
	if before.mark == closeMark && first == "." {
		if inner := previous(all, indexOfPiece(all,
			before)); inner != nil && strings.ContainsAny(inner.text[len(inner.text)-1:], ".?!") {
			after.text = after.text[1:] // “So?”. is one sentence
		}
		return
	}
	both, ok := meetings[last+first]
	switch {
	case !ok:
	case both == last+first:
	case both == last:
		after.text = after.text[1:]
	default:
		before.text = before.text[:len(before.text)-1]
	}
}

// indexOfPiece is the place of a piece.
func indexOfPiece(pieces []piece, p *piece) int {
	for i := range pieces {
		if &pieces[i] == p {
			return i
		}
	}
	return 0
}

// runsOf are the runs of pieces; those of one look are one.
func runsOf(pieces []piece) []Run {
	var out []Run
	for i := range pieces {
		p := &pieces[i]
		run := Run{p.text, p.look(), p.format.decoration == "underline", p.variable, p.display, p.person}
		if last := len(out) - 1; last >= 0 {
			before := out[last]
			before.Text = run.Text
			if before == run {
				out[last].Text += run.Text
				continue
			}
		}
		out = append(out, run)
	}
	return out
}
