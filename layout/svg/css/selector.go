package css

import (
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2/css"

	"annualreport/layout/svg/dom"
)

// selector is a chain of compounds from right to left: the first one is the element itself.
type selector struct {
	compounds []compound
	weight    weight
}

// weight is the specificity of a selector: ids, then classes and attributes, then names (CSS 2.2, 6.4.3).
type weight [3]int

// compound is what one element must be: all of the tests.
type compound struct {
	tests []test
	// reach is where the element of the next compound is looked for.
	reach reach
}

// test reports whether an element has a quality.
type test func(n *dom.Node) bool

// reach is a combinator.
type reach uint8

// The combinators, from the element to that which stands left of it in the selector.
const (
	ancestor reach = iota
	parent
	neighbor
	sibling
)

// scope is what the sign & means (CSS Nesting 1, 4).
type scope struct {
	test   test
	weight weight
	// depth is how many rules are around; 0 outside of all. Choices is how many :is() and their like are.
	depth, choices int
}

// topmost is the scope outside of all rules.
func topmost() scope { return scope{test: isRoot} }

// isRoot reports whether an element is the outermost one.
func isRoot(n *dom.Node) bool { return n.Parent == nil }

// within is the scope inside a rule.
func (s *Sheet) within(selectors []selector, depth int) scope {
	return scope{test: s.anyOf(selectors), weight: heaviest(selectors), depth: depth}
}

// anyOf reports whether one of some selectors means an element.
func (s *Sheet) anyOf(selectors []selector) test {
	return func(n *dom.Node) bool {
		for _, one := range selectors {
			if s.walk.matches(one.compounds, n) {
				return true
			}
		}
		return false
	}
}

// heaviest is the greatest weight of some selectors.
func heaviest(selectors []selector) weight {
	var out weight
	for _, one := range selectors {
		if slices.Compare(one.weight[:], out[:]) > 0 {
			out = one.weight
		}
	}
	return out
}

// parseSelectors reads a list of selectors. Those with parts that no still drawing can have (:hover) are left out.
// all is false if any had to be left out that could mean an element.
func (s *Sheet) parseSelectors(list []token, around scope) (out []selector, all bool) {
	all = true
	for len(list) > 0 {
		end := endOf(list, css.CommaToken)
		one, ok := s.parseSelector(relative(trimmed(list[:end]), around), around)
		if ok {
			out = append(out, one)
		}
		all = all && ok
		list = list[min(end+1, len(list)):]
	}
	return out, all
}

// relative is a selector with the sign & before it, where it stands in a rule and does not have it.
func relative(list []token, around scope) []token {
	has := slices.ContainsFunc(list, func(t token) bool { return t.text == "&" })
	if around.depth == 0 || has || len(list) == 0 {
		return list
	}
	return append([]token{{css.DelimToken, "&"}, {css.WhitespaceToken, " "}}, list...)
}

// combinators are the signs between compounds.
var combinators = map[string]reach{">": parent, "+": neighbor, "~": sibling}

// parseSelector reads one selector.
func (sheet *Sheet) parseSelector(list []token, around scope) (s selector, ok bool) {
	current := compound{}
	pending := ancestor
	spaced := false
	for len(list) > 0 {
		t := list[0]
		if combinator, is := combinators[t.text]; is {
			if len(current.tests) == 0 || pending != ancestor {
				return selector{}, false // nothing stands on its left
			}
			pending = combinator
			spaced = true
			list = list[1:]
			continue
		}
		if t.kind == css.WhitespaceToken {
			spaced = true
			list = list[1:]
			continue
		}
		if spaced && len(current.tests) > 0 {
			s.compounds = append(s.compounds, current)
			current = compound{reach: pending}
		}
		pending = ancestor
		spaced = false
		var tests []test
		if tests, list, ok = sheet.simple(list, around, &s.weight); !ok {
			return selector{}, false
		}
		current.tests = append(current.tests, tests...)
	}
	if len(current.tests) == 0 || pending != ancestor {
		return selector{}, false
	}
	s.compounds = append(s.compounds, current)
	slices.Reverse(s.compounds)
	return s, true
}

// simple reads a simple selector: a name, *, &, an id, a class, an attribute or a pseudo-class, and adds its weight to
// another.
func (s *Sheet) simple(list []token, around scope, w *weight) (tests []test, rest []token, ok bool) {
	t := list[0]
	switch {
	case t.kind == css.IdentToken:
		w[2]++
		name := Unescaped(t.text)
		return []test{func(n *dom.Node) bool { return n.Name == name }}, list[1:], true
	case t.kind == css.HashToken:
		w[0]++
		id := Unescaped(t.text[1:])
		return []test{func(n *dom.Node) bool { return n.Attributes["id"] == id }}, list[1:], true
	case t.text == "*":
		return []test{func(*dom.Node) bool { return true }}, list[1:], true
	case t.text == "&":
		w.add(around.weight)
		return []test{around.test}, list[1:], true
	case t.text == "." && len(list) > 1 && list[1].kind == css.IdentToken:
		w[1]++
		class := Unescaped(list[1].text)
		return []test{func(n *dom.Node) bool { return hasWord(n.Attributes["class"], class) }}, list[2:], true
	case t.kind == css.LeftBracketToken:
		w[1]++
		end := slices.IndexFunc(list, func(t token) bool { return t.kind == css.RightBracketToken })
		if end < 0 {
			return nil, nil, false
		}
		one, ok := attributeTest(list[1:end])
		return []test{one}, list[end+1:], ok
	case t.kind == css.ColonToken && len(list) > 1 && list[1].kind == css.FunctionToken:
		return s.choice(list[1:], around, w)
	case t.kind == css.ColonToken && len(list) > 1:
		w[1]++
		one, ok := pseudoClasses[list[1].text]
		return []test{one}, list[2:], ok
	}
	return nil, nil, false
}

// add adds a weight.
func (w *weight) add(other weight) {
	for i, v := range other {
		w[i] += v
	}
}

// choice reads :is(), :where() and :not(), which have selectors in them (CSS Selectors 4, 4).
func (s *Sheet) choice(list []token, around scope, w *weight) (tests []test, rest []token, ok bool) {
	end := endOf(list[1:], css.RightParenthesisToken) + 1
	if end == len(list) || around.choices >= deepestRule {
		return nil, nil, false
	}
	inner := around
	inner.depth = 0 // these are not relative to what is around
	inner.choices++
	selectors, all := s.parseSelectors(list[1:end], inner)
	name := strings.ToLower(list[0].text)
	switch name {
	case "is(", "not(":
		w.add(heaviest(selectors))
	case "where(":
	default:
		return nil, nil, false
	}
	one := s.anyOf(selectors)
	if name == "not(" {
		one = func(n *dom.Node) bool { return !s.anyOf(selectors)(n) }
	}
	return []test{one}, list[end+1:], all
}

// pseudoClasses are the pseudo-classes that say where an element stands.
var pseudoClasses = map[string]test{
	"first-child": func(n *dom.Node) bool { return n.Parent == nil || n.Parent.Elements()[0] == n },
	"last-child": func(n *dom.Node) bool {
		if n.Parent == nil {
			return true
		}
		all := n.Parent.Elements()
		return all[len(all)-1] == n
	},
	"root": isRoot,
}

// attributeTest reads what stands between the brackets of a selector of attributes (CSS 2.2, 5.8).
func attributeTest(list []token) (one test, ok bool) {
	list = slices.DeleteFunc(slices.Clone(list), func(t token) bool { return t.kind == css.WhitespaceToken })
	if len(list) == 0 || list[0].kind != css.IdentToken {
		return nil, false
	}
	name := list[0].text
	if len(list) == 1 {
		return func(n *dom.Node) bool { _, has := n.Attributes[name]; return has }, true
	}
	if len(list) < 3 {
		return nil, false
	}
	want := Unescaped(unquoted(list[len(list)-1].text))
	compare, ok := comparisons[joined(list[1:len(list)-1])]
	return func(n *dom.Node) bool {
		value, has := n.Attributes[name]
		return has && compare(value, want)
	}, ok
}

// comparisons compare the value of an attribute with that of a selector, by its sign.
var comparisons = map[string]func(value, want string) bool{
	"=":  func(value, want string) bool { return value == want },
	"~=": hasWord,
	"|=": func(value, want string) bool { return value == want || strings.HasPrefix(value, want+"-") },
	"^=": func(value, want string) bool { return want != "" && strings.HasPrefix(value, want) },
	"$=": func(value, want string) bool { return want != "" && strings.HasSuffix(value, want) },
	"*=": func(value, want string) bool { return want != "" && strings.Contains(value, want) },
}

// hasWord reports whether a text has a word, between spaces.
func hasWord(text, word string) bool { return slices.Contains(strings.Fields(text), word) }

// unquoted is a text without its quotation marks.
func unquoted(text string) string {
	if len(text) >= 2 && (text[0] == '"' || text[0] == '\'') {
		return text[1 : len(text)-1]
	}
	return text
}

// walk counts the elements that are compared with compounds: a selector of many ancestors tries each choice of them.
type walk struct{ steps int }

// MostSteps is how many elements are compared with compounds of the selectors of a file.
const MostSteps = 50_000_000

// matches reports whether an element fits the first compound, and others around it fit the rest. Behind MostSteps
// nothing does.
func (w *walk) matches(list []compound, n *dom.Node) bool {
	if w.steps++; w.steps > MostSteps {
		return false
	}
	for _, t := range list[0].tests {
		if !t(n) {
			return false
		}
	}
	if len(list) == 1 {
		return true
	}
	switch list[0].reach {
	case parent:
		return n.Parent != nil && w.matches(list[1:], n.Parent)
	case neighbor:
		before := elder(n)
		return before != nil && w.matches(list[1:], before)
	case sibling:
		for before := elder(n); before != nil; before = elder(before) {
			if w.matches(list[1:], before) {
				return true
			}
		}
		return false
	}
	for up := n.Parent; up != nil; up = up.Parent {
		if w.matches(list[1:], up) {
			return true
		}
	}
	return false
}

// elder is the element before another in the same parent; nil for the first one.
func elder(n *dom.Node) *dom.Node {
	if n.Parent == nil {
		return nil
	}
	var before *dom.Node
	for _, c := range n.Parent.Children {
		if c == n {
			return before
		}
		if c.Name != "" {
			before = c
		}
	}
	return nil
}
