package csl

import (
	"slices"
	"strconv"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// Style is a style of citations, as its file says it.
type Style struct {
	root         *node
	macros       map[string]*node
	bibliography *node
	citation     *node
	// locales are what the style says of the words of languages itself.
	locales []*node
	// language is the language that the style is always in, empty for one that takes any.
	language string
}

// Parse reads the file of a style. It reports what cannot be read, and returns nil then.
func Parse(f *source.File, problems *diag.List) *Style {
	const cure = "download the style anew, from https://www.zotero.org/styles"
	text, ok := f.Plain(problems, cure)
	if !ok {
		return nil
	}
	root, at, err := parse(text.String())
	if err != nil {
		problems.Errorf(f.Span(at, 1), cure,
			"the style cannot be read: %v", err)
		return nil
	}
	root.tellControls(f, problems)
	s, fault := newStyle(root)
	if fault != nil {
		problems.Errorf(f.Span(fault.at.at, fault.at.size), fault.cure, "%s", fault.what)
		return nil
	}
	if n := underlined(root); n != nil {
		problems.Warnf(f.Span(n.at, n.size), "", "the style underlines words, which the report sets without a line")
	}
	return s
}

// underlined is the first element whose words a style underlines, nil if there is none.
func underlined(n *node) *node {
	if n.get("text-decoration") == "underline" {
		return n
	}
	for _, c := range n.children {
		if found := underlined(c); found != nil {
			return found
		}
	}
	return nil
}

// styleFault is why a file is no style that can be used.
type styleFault struct {
	at         *node
	what, cure string
}

// newStyle is the style of a tree.
func newStyle(root *node) (*Style, *styleFault) {
	const from = "download a style from https://www.zotero.org/styles"
	if root.name != "style" {
		return nil, &styleFault{root, "the file is no style of CSL: it begins with <" + root.name + ">", from}
	}
	s := &Style{
		root: root, macros: make(map[string]*node), bibliography: root.child("bibliography"),
		citation: root.child("citation"),
		language: root.get("default-locale"),
	}
	for _, n := range root.children {
		switch n.name {
		case "macro":
			s.macros[n.get("name")] = n
		case "locale":
			s.locales = append(s.locales, n)
		}
	}
	if s.bibliography.child("layout") != nil {
		return s, s.unknownMacro(root)
	}
	if parent := parentOf(root); parent != "" {
		return nil, &styleFault{root, "the style only names another, " + parent,
			"download that one, and name its file in `style`"}
	}
	return nil, &styleFault{root, "the style has no bibliography", "choose a style that lists publications"}
}

// parentOf is the style that a dependent style names.
func parentOf(root *node) string {
	info := root.child("info")
	if info == nil {
		return ""
	}
	for _, l := range info.children {
		if l.name == "link" && l.get("rel") == "independent-parent" {
			return l.get("href")[strings.LastIndexByte(l.get("href"), '/')+1:]
		}
	}
	return ""
}

// unknownMacro finds an element that calls a macro which the style does not have.
func (s *Style) unknownMacro(n *node) *styleFault {
	if name, calls := n.attr["macro"]; calls && s.macros[name] == nil {
		return &styleFault{n, "the style has no macro " + name, "download the style anew"}
	}
	for _, c := range n.children {
		if fault := s.unknownMacro(c); fault != nil {
			return fault
		}
	}
	return nil
}

// Title is what the style is called.
func (s *Style) Title() string {
	return strings.TrimSpace(s.root.child("info").child("title").textOrEmpty())
}

// textOrEmpty is the text of an element, which may be lacking.
func (n *node) textOrEmpty() string {
	if n == nil {
		return ""
	}
	return n.text
}

// Hangs reports whether the lines of an entry behind the first are indented: where the style says so, or sets what an
// entry begins with apart from the rest.
func (s *Style) Hangs() bool {
	return s.bibliography.get("hanging-indent") == "true" || s.bibliography.get("second-field-align") != ""
}

// mostSpacing is how many lines a style sets between two entries at the most.
const mostSpacing = 4

// EntrySpacing is how much space the style sets between two entries, as a multiple of the usual one: from 0, for none,
// to 4.
func (s *Style) EntrySpacing() int {
	n, err := strconv.Atoi(strings.TrimSpace(s.bibliography.get("entry-spacing")))
	if err != nil {
		return 1 // CSL 1.0.2, Whitespace
	}
	return min(max(n, 0), mostSpacing)
}

// Prints reports whether the style writes a variable in some entries.
func (s *Style) Prints(variable string) bool {
	if calls(s.bibliography, variable) {
		return true
	}
	for _, m := range s.macros {
		if calls(m, variable) {
			return true
		}
	}
	return false
}

// ShowsGuesses reports whether the style writes a date that is a guess in another way than one that is known.
func (s *Style) ShowsGuesses() bool { return asks(s.root, "is-uncertain-date") }

// asks reports whether an element or one in it has a test.
func asks(n *node, test string) bool {
	if n.get(test) != "" {
		return true
	}
	return slices.ContainsFunc(n.children, func(child *node) bool { return asks(child, test) })
}
