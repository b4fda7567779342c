package csl

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readQuotes makes marks of the double quotation marks in a value, so that their forms suit what stands around them. A
// straight single one is an apostrophe.
func readQuotes(pieces []piece) []piece {
	if !strings.ContainsAny(textOf(pieces), "\"“”„'") {
		return pieces
	}
	var out []piece
	before := ' '
	for _, p := range pieces {
		text := p.text
		for text != "" {
			i := strings.IndexAny(text, "\"“”„'")
			if i < 0 {
				out = append(out, p.with(text))
				before, _ = utf8.DecodeLastRuneInString(text)
				break
			}
			if i > 0 {
				out = append(out, p.with(text[:i]))
				before, _ = utf8.DecodeLastRuneInString(text[:i])
			}
			sign, size := utf8.DecodeRuneInString(text[i:])
			next, _ := utf8.DecodeRuneInString(text[i+size:])
			out = append(out, p.quote(sign, before, next, text[i+size:]))
			before = sign
			switch out[len(out)-1].mark {
			case openMark:
				before = '“'
			case closeMark:
				before = '”'
			}
			text = text[i+size:]
		}
	}
	return balanced(out)
}

// with is a piece of the same look.
func (p piece) with(text string) piece { p.text = text; return p }

// quote is what a sign between two others stands for; rest is what follows it.
func (p piece) quote(sign, before, next rune, rest string) piece {
	begins := unicode.IsSpace(before) || strings.ContainsRune("([-–—“„\"", before)
	switch {
	case sign == '\'' && begins && (unicode.IsLetter(next) || next == '"' || next == '“') && closesSingle(rest):
		p.mark = openMark
	case sign == '\'' && !begins && !unicode.IsLetter(next) && !unicode.IsDigit(next):
		p.mark = closeMark
	case sign == '\'':
		return p.with("’")
	case sign == '“' || sign == '„' || sign == '"' && begins:
		p.mark = openMark
	default:
		p.mark = closeMark
	}
	p.text = string(sign)
	return p
}

// closesSingle reports whether a single quotation mark ends a word in a text.
func closesSingle(text string) bool {
	for {
		i := strings.IndexByte(text, '\'')
		if i < 0 {
			return false
		}
		next, _ := utf8.DecodeRuneInString(text[i+1:])
		if i > 0 && !unicode.IsLetter(next) {
			return true
		}
		text = text[i+1:]
	}
}

// balanced makes signs of marks again where not each has its other half.
func balanced(pieces []piece) []piece {
	depth := 0
	pieces = withoutApostrophes(pieces)
	for _, p := range pieces {
		switch p.mark {
		case openMark:
			depth++
		case closeMark:
			if depth--; depth < 0 {
				return unmarked(pieces)
			}
		}
	}
	if depth != 0 {
		return unmarked(pieces)
	}
	for i := range pieces {
		if pieces[i].mark != noMark {
			pieces[i].text = ""
		}
	}
	return pieces
}

// withoutApostrophes makes apostrophes of the single marks that close nothing: the boys’ books.
func withoutApostrophes(pieces []piece) []piece {
	open := 0
	for i := range pieces {
		p := &pieces[i]
		if p.text != "'" {
			continue
		}
		if p.mark == openMark {
			open++
		} else if p.mark == closeMark {
			if open == 0 {
				p.mark, p.text = noMark, "’"
			} else {
				open--
			}
		}
	}
	return pieces
}

// unmarked makes signs of all marks.
func unmarked(pieces []piece) []piece {
	for i := range pieces {
		pieces[i].mark = noMark
	}
	return pieces
}

// setQuotes writes marks as quotation marks of the language: outer ones, and inner ones inside of those.
func setQuotes(pieces []piece, l *locale) []piece {
	depth := 0
	for i := range pieces {
		p := &pieces[i]
		switch p.mark {
		case openMark:
			p.text = l.quote("open", depth)
			depth++
		case closeMark:
			depth--
			p.text = l.quote("close", depth)
		}
	}
	return pieces
}

// quote is a quotation mark of a depth.
func (l *locale) quote(side string, depth int) string {
	if depth%2 == 1 {
		return l.word(side+"-inner-quote", "", false)
	}
	return l.word(side+"-quote", "", false)
}
