package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"annualreport/layout/pattern"
	"annualreport/sections/manuscript"
)

var (
	lossOfHTML = manuscript.Loss{What: "tags of HTML",
		Cure: "what stands between them is kept: write the signs of Markdown instead"}
	lossOfLists = manuscript.Loss{What: "lists of attributes, {:…}",
		Cure: "they are left out: a report has classes of its own, [words]{.class}"}
)

// elements are the names of the elements of HTML (the living standard), also of those that it calls obsolete.
var elements = namesOf(`a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink
	blockquote body br button canvas caption center circle cite code col colgroup data datalist dd del details dfn
	dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head
	header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav
	nobr noframes noscript object ol optgroup option output p param picture pre progress q rb rp rt rtc ruby
	s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td
	template textarea tfoot th thead time title tr track tt u ul var video wbr`)

// switches are the attributes of HTML that have no value.
var switches = namesOf(`allowfullscreen async autofocus autoplay checked compact controls default defer disabled
	download formnovalidate hidden inert ismap itemscope loop multiple muted nohref nomodule noshade novalidate nowrap
	open playsinline readonly required reversed selected`)

// namesOf is a set of names.
func namesOf(list string) map[string]bool {
	out := make(map[string]bool)
	for _, name := range strings.Fields(list) {
		out[name] = true
	}
	return out
}

const (
	// gap is what stands between the parts of a tag: spaces, and at most one end of a line.
	gap = `(?:[ \t]+(?:\n[ \t]*)?|\n[ \t]*)`
	// attributeValue is the value of an attribute behind its name.
	attributeValue = gap + `?=` + gap + "?(?:[^\\s\"'=<>`]+|'[^']*'|\"[^\"]*\")"
	// attributeName is the name of an attribute.
	attributeName = `[A-Za-z_:][A-Za-z0-9_.:-]*`
)

var (
	// tag is a tag (CommonMark 0.31.2, 6.6), a remark, an address in brackets or the target of a link, or a sign of
	// less that begins none of these: a < b > c, <a, b>.
	tag = pattern.Of(`(?s)<!--.*?-->|\]\([ \t]*<[^<>\n]*>|` + bracketedSource +
		`|</([A-Za-z][A-Za-z0-9-]*)` + gap + `?>` +
		`|<([A-Za-z][A-Za-z0-9-]*)((?:` + gap + attributeName + `(?:` + attributeValue + `)?)*)` + gap + `?/?>` +
		`|<[A-Za-z/!?]`)
	// keptTag is what a report reads: remarks, ends of lines, addresses.
	keptTag = pattern.Of(`(?is)^(?:<!--.*-->|<br[ \t]*/?>|\].*|` + bracketedSource + `)$`)
	// attribute is an attribute; its value may be missing.
	attribute = pattern.Of(`(` + attributeName + `)(` + attributeValue + `)?`)
	// attributeList is a list of attributes as kramdown has them, alone in its line or behind what it is for.
	attributeList = pattern.Of(`\{::?[ \t]*/?(?:[A-Za-z][^{}\n]*|[.#][^{}\n]*)?\}`)
)

// tag is what becomes of a tag of HTML. What only looks like one is words: List<String>.
func (m *mender) tag(match, around []string) string {
	found := match[0]
	name := strings.ToLower(match[2] + match[3]) // of the end, or of the beginning
	switch {
	case keptTag().MatchString(found):
		return found
	case !elements[name] && m.inProgram(len(around[0])):
		return found // where a stroke would be seen
	case !elements[name] || !areAttributes(match[4]):
		return strings.ReplaceAll(found, "<", `\<`)
	}
	m.document.Losses.AddOne(lossOfHTML, found)
	return ""
}

// indentedPrograms are the lines of program text that are set in by spaces.
func indentedPrograms(source string) []text.Segment {
	var out []text.Segment
	root := manuscript.Parse([]byte(source))
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering && n.Kind() == ast.KindCodeBlock {
			out = append(out, n.Lines().Sliced(0, n.Lines().Len())...)
		}
		return ast.WalkContinue, nil
	})
	return out
}

// inProgram reports whether a place of the text is in such a line.
func (m *mender) inProgram(at int) bool {
	after, _ := slices.BinarySearchFunc(m.programs, at, func(s text.Segment, at int) int { return s.Stop - at - 1 })
	return after < len(m.programs) && m.programs[after].Start <= at
}

// areAttributes reports whether a text is attributes, and not words: those have values, or are switches.
func areAttributes(text string) bool {
	for _, found := range attribute().FindAllStringSubmatch(text, -1) {
		if found[2] == "" && !switches[strings.ToLower(found[1])] {
			return false
		}
	}
	return true
}

// attributeList leaves a list of attributes out.
func (m *mender) attributeList(match, _ []string) string {
	m.document.Losses.AddOne(lossOfLists, match[0])
	return ""
}
