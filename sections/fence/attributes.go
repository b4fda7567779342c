package fence

import (
	"strings"

	"annualreport/sections/source"
)

// scanner reads attributes in braces, as Pandoc has them: {#id .name key="value" key=value}. Spaces may stand around
// the sign, as in TOML.
type scanner struct {
	text string
	pos  int
	// from is where the text begins in what it is a part of.
	from int
}

// attributes reads up to the brace that closes them. The scanner stands behind the brace that opens them.
func (s *scanner) attributes(into *fence) {
	brace := s.pos - 1
	for {
		s.spaces()
		if s.pos >= len(s.text) {
			into.endless = s.words(brace, len(s.text))
			return
		}
		if s.text[s.pos] == '}' {
			s.pos++
			return
		}
		begin := s.pos
		switch c := s.text[s.pos]; {
		case c == '#':
			s.pos++
			id := s.word()
			hash := source.Range{From: s.from + begin, To: id.at.To}
			into.attributes = append(into.attributes, attribute{key: words{"id", hash}, value: id, quoted: true})
		case c == '.':
			s.pos++
			class := s.word()
			if into.name.text != "" {
				into.bad = append(into.bad, class)
			} else {
				into.name = class
			}
		case keyed().MatchString(s.text[s.pos:]):
			into.attributes = append(into.attributes, s.pair())
		default:
			into.bad = append(into.bad, s.word())
		}
	}
}

// behind takes what stands behind the brace that closes the attributes of a fence, where nothing can stand.
func (s *scanner) behind(into *fence) {
	if rest := strings.TrimLeft(s.text[s.pos:], " \t"); rest != "" {
		into.behind = s.words(len(s.text)-len(rest), len(s.text))
	}
}

// spaces passes over spaces, and commas that stand between attributes.
func (s *scanner) spaces() {
	for s.pos < len(s.text) && strings.IndexByte(" \t,", s.text[s.pos]) >= 0 {
		s.pos++
	}
}

// word is what stands up to the next space or brace, without the commas that it ends with.
func (s *scanner) word() words {
	begin := s.pos
	for s.pos < len(s.text) && strings.IndexByte(" \t}", s.text[s.pos]) < 0 {
		s.pos++
	}
	return s.words(begin, begin+len(strings.TrimRight(s.text[begin:s.pos], ",")))
}

// words are a part of the text.
func (s *scanner) words(begin, end int) words {
	return words{s.text[begin:end], source.Range{From: s.from + begin, To: s.from + end}}
}

// pair is a key with its value.
func (s *scanner) pair() attribute {
	begin := s.pos
	sign := begin + strings.IndexByte(s.text[begin:], '=')
	out := attribute{key: s.words(begin, begin+len(strings.TrimRight(s.text[begin:sign], " \t")))}
	s.pos = sign + 1
	for s.pos < len(s.text) && (s.text[s.pos] == ' ' || s.text[s.pos] == '\t') {
		s.pos++
	}
	if s.pos < len(s.text) && (s.text[s.pos] == '"' || s.text[s.pos] == '\'') {
		out.quoted = true
		out.value = s.quotation()
		return out
	}
	out.value = s.word()
	return out
}

// quotation is what stands in quotes, in which a backslash makes a sign of a quote.
func (s *scanner) quotation() words {
	quote := s.text[s.pos]
	begin := s.pos + 1
	end := begin
	for end < len(s.text) && s.text[end] != quote {
		if s.text[end] == '\\' && end+1 < len(s.text) {
			end++
		}
		end++
	}
	s.pos = min(end+1, len(s.text))
	out := s.words(begin, end)
	out.text = strings.NewReplacer(`\"`, `"`, `\'`, `'`).Replace(out.text)
	return out
}
