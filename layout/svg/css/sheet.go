package css

import (
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2/css"

	"annualreport/layout/svg/dom"
)

// rule is declarations for the elements that a selector means.
type rule struct {
	selector     selector
	declarations []Declaration
}

// Sheet is the rules of all style sheets of a drawing, in their order.
type Sheet struct {
	walk  walk
	rules []rule
	// Unread are parts of the sheets that are not read, such as "@import".
	Unread []string
}

// Add reads the text of a style sheet.
func (s *Sheet) Add(text string) { s.add(tokens(text)) }

// add reads rules that stand in no other one.
func (s *Sheet) add(list []token) {
	for len(list) > 0 {
		if list[0].kind == css.WhitespaceToken || list[0].kind == css.SemicolonToken {
			list = list[1:]
			continue
		}
		if list[0].kind == css.AtKeywordToken {
			if end := endOf(list, css.SemicolonToken); end <= endOf(list, css.LeftBraceToken) {
				s.statement(list[:end])
				list = list[min(end+1, len(list)):]
				continue
			}
		}
		prelude, body, rest, ok := blockOf(list)
		if !ok {
			return
		}
		s.block(prelude, body, topmost(), s.add)
		list = rest
	}
}

// blockOf cuts a list into what stands before the first brace, what the braces enclose, and what follows; ok is false
// if there is no brace.
func blockOf(list []token) (prelude, body, rest []token, ok bool) {
	open := endOf(list, css.LeftBraceToken)
	if open == len(list) {
		return nil, nil, nil, false
	}
	body = list[open+1:]
	end := endOf(body, css.RightBraceToken)
	return list[:open], body[:end], body[min(end+1, len(body)):], true
}

// statement reads a rule without a body.
func (s *Sheet) statement(list []token) {
	if name := strings.ToLower(list[0].text); name == "@import" {
		s.Unread = append(s.Unread, name)
	}
}

// block reads a rule with its body. Inner reads the body of a rule that only sets a condition.
func (s *Sheet) block(prelude, body []token, around scope, inner func([]token)) {
	if prelude[0].kind == css.AtKeywordToken {
		s.atRule(prelude, body, inner)
		return
	}
	selectors, ok := s.parseSelectors(prelude, around)
	if !ok && !ofReaders(prelude) {
		s.Unread = append(s.Unread, strings.TrimSpace(joined(prelude)))
	}
	s.inside(selectors, body, around.depth+1)
}

// deepestRule is how deep rules may stand in one another.
const deepestRule = 32

// inside reads the body of a rule: declarations, and rules in it (CSS Nesting 1).
func (s *Sheet) inside(selectors []selector, list []token, depth int) {
	var own []Declaration
	end := func() {
		for _, one := range selectors {
			if len(own) > 0 {
				s.rules = append(s.rules, rule{one, own})
			}
		}
		own = nil
	}
	for len(list) > 0 {
		until := endOf(list, css.SemicolonToken)
		if !nests(list[:until]) {
			if d, ok := declaration(list[:until]); ok {
				own = append(own, d)
			}
			list = list[min(until+1, len(list)):]
			continue
		}
		end()
		prelude, body, rest, _ := blockOf(list)
		list = rest
		if depth >= deepestRule {
			s.Unread = append(s.Unread, strings.TrimSpace(joined(prelude)))
			continue
		}
		if prelude = trimmed(prelude); len(prelude) > 0 {
			again := func(body []token) { s.inside(selectors, body, depth+1) }
			s.block(prelude, body, s.within(selectors, depth), again)
		}
	}
	end()
}

// nests reports whether what stands before the next semicolon begins with a rule. The braces of a variable are none.
func nests(list []token) bool {
	return endOf(list, css.LeftBraceToken) < len(list) && trimmed(list)[0].kind != css.CustomPropertyNameToken
}

// stillMedia are the media queries that hold for a page in light colors.
var stillMedia = []string{"all", "screen", "print", "only screen", "(prefers-color-scheme: light)",
	"(prefers-color-scheme:light)"}

// otherMedia are conditions that do not hold for a page, whatever else is asked.
var otherMedia = []string{"prefers-color-scheme: dark", "prefers-color-scheme:dark", "prefers-reduced-motion",
	"forced-colors", "-ms-high-contrast", "hover", "speech"}

// ofReaders reports whether a selector asks what a reader does, such as :hover, or for a part of a page of the web.
func ofReaders(prelude []token) bool {
	const names = "hover focus active visited link focus-within focus-visible target selection before after"
	return slices.ContainsFunc(prelude, func(t token) bool {
		return t.kind == css.IdentToken && slices.Contains(strings.Fields(names), strings.ToLower(t.text))
	})
}

// atRule reads what holds under a condition, by inner. Faces and animations are named where they are used.
func (s *Sheet) atRule(prelude, body []token, inner func([]token)) {
	switch name := strings.ToLower(prelude[0].text); name {
	case "@media":
		query := strings.ToLower(strings.TrimSpace(joined(prelude[1:])))
		other := func(part string) bool { return strings.Contains(query, part) }
		switch {
		case slices.Contains(stillMedia, query):
			inner(body)
		case !slices.ContainsFunc(otherMedia, other):
			s.Unread = append(s.Unread, "@media "+query)
		}
	case "@supports", "@layer":
		s.Unread = append(s.Unread, name)
	}
}

// IsExhausted reports whether selectors were compared with more elements than MostSteps, so that rules are missing.
func (s *Sheet) IsExhausted() bool { return s.walk.steps > MostSteps }

// Rules is how many rules there are.
func (s *Sheet) Rules() int { return len(s.rules) }

// Properties are the values of the properties of an element, by their names in small letters: those that it has as
// attributes, those of the rules that mean it, and those of its style attribute, each counting more than the one
// before. What is important counts most.
func (s *Sheet) Properties(n *dom.Node) map[string]string {
	out := make(map[string]string)
	for name, value := range n.Attributes {
		if isProperty(name) {
			out[name] = strings.TrimSpace(value)
		}
	}
	var found []rule
	for _, r := range s.rules {
		if s.walk.matches(r.selector.compounds, n) {
			found = append(found, r)
		}
	}
	slices.SortStableFunc(found, func(a, b rule) int {
		return slices.Compare(a.selector.weight[:], b.selector.weight[:])
	})
	var last []Declaration
	for _, r := range found {
		last = append(last, r.declarations...)
	}
	if style := n.Attributes["style"]; style != "" {
		last = append(last, Declarations(style)...)
	}
	for _, important := range [...]bool{false, true} {
		for _, d := range last {
			if d.Important == important {
				set(out, d)
			}
		}
	}
	return out
}

// set enters a declaration, and those that it stands for.
func set(to map[string]string, d Declaration) {
	if d.Name == "font" {
		setFont(to, d.Value)
		return
	}
	for _, name := range shorthands[d.Name] {
		to[name] = d.Value
	}
	to[d.Name] = d.Value
}

// isSize reports whether a word is a number with a unit.
func isSize(word string) bool {
	const digits = "0123456789."
	return word != "" && strings.ContainsRune(digits, rune(word[0])) && strings.Trim(word, digits) != ""
}

// setFont enters the properties that the shorthand "font" sets (CSS Fonts 4, 2.7): style and weight, the size with a
// line height that text in drawings does not have, and the families. Without a size and a family it sets nothing.
func setFont(to map[string]string, value string) {
	words := strings.Fields(value)
	for i, word := range words {
		size, _, _ := strings.Cut(word, "/")
		if !isSize(size) || i+1 == len(words) {
			continue
		}
		to["font-style"] = "normal"
		to["font-weight"] = "normal"
		for _, word := range words[:i] {
			switch {
			case word == "italic" || word == "oblique":
				to["font-style"] = word
			case word == "bold" || word == "bolder" || word == "lighter" || strings.Trim(word, "0123456789") == "":
				to["font-weight"] = word
			}
		}
		to["font-size"] = size
		to["font-family"] = strings.Join(words[i+1:], " ")
		return
	}
}

// shorthands are the properties that a property stands for.
var shorthands = map[string][]string{
	"marker":               {"marker-start", "marker-mid", "marker-end"},
	"text-decoration-line": {"text-decoration"},
	// The names that older browsers had for these.
	"-webkit-clip-path": {"clip-path"},
	"-webkit-filter":    {"filter"},
	"-webkit-mask":      {"mask"},
}
