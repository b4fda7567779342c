package bib

import (
	"html"
	"strings"

	"annualreport/layout/pattern"
)

// htmlLooks are the tags that CSL-JSON and programs that keep publications write looks in.
var htmlLooks = map[string]Look{
	"i": Italic, "em": Italic, "jats:italic": Italic, "b": Bold, "strong": Bold, "jats:bold": Bold,
	"italic": Italic, "bold": Bold, "sub": Lowered, "inf": Lowered, "jats:sub": Lowered,
	"sup": Raised, "jats:sup": Raised, "sc": SmallCaps, "scp": SmallCaps, "jats:sc": SmallCaps,
}

// tag finds a tag of HTML or of JATS: its slash, its name and its attributes.
var tag = pattern.Of(`<(/?)([A-Za-z][A-Za-z0-9:-]*)((?:\s[^<>]*)?)/?>`)

// openTag is a tag that is not closed yet.
type openTag struct {
	name   string
	before Look
}

// deepestTag is how deep tags may stand in others; what stands deeper has no look of its own.
const deepestTag = 50

// readHTML reads a text in which looks are written as tags of HTML, as CSL-JSON has them. Tags without a look are left
// out: they say nothing. An angle bracket that begins no tag is one.
func readHTML(text string) (string, []Mark) {
	if !strings.ContainsAny(text, "<&") {
		var out richText
		out.write(text)
		return out.trimmed()
	}
	var out richText
	var open []openTag
	at := 0
	for _, m := range tag().FindAllStringSubmatchIndex(text, -1) {
		name := strings.ToLower(text[m[4]:m[5]])
		if !isTag(name) {
			continue
		}
		out.write(html.UnescapeString(text[at:m[0]]))
		at = m[1]
		if m[2] == m[3] && len(open) < deepestTag {
			open = append(open, openTag{name, out.look})
			out.look = lookOf(out.look, name, text[m[6]:m[7]])
			if endsLine(name) {
				out.write(" ")
			}
			continue
		}
		for i := len(open) - 1; i >= 0; i-- {
			if open[i].name == name {
				out.look = open[i].before
				open = open[:i]
				break
			}
		}
		if endsLine(name) {
			out.write(" ")
		}
	}
	out.write(html.UnescapeString(text[at:]))
	return out.trimmed()
}

// lookOf is a look with what a tag adds to it.
func lookOf(look Look, name, attributes string) Look {
	switch {
	case htmlLooks[name] == Italic:
		return look ^ Italic
	case name == "span" && strings.Contains(attributes, "small-caps"):
		return look | SmallCaps
	case name == "span" && strings.Contains(attributes, "nocase"):
		return look | AsTyped
	}
	return look | htmlLooks[name]
}

// endsLine are the tags that words do not run on over.
var endsLine = wordSet("p br div li ul ol tr td h1 h2 h3 h4 title sec jats:p jats:title jats:sec jats:list " +
	"jats:list-item")

// bareTags are further tags that notes and titles of other programs have.
var bareTags = wordSet("i b em strong sub sup sc span a u s tt code font small big del ins mark blockquote q cite " +
	"abbr table tbody thead th hr pre img script style body html head inf scp " +
	"jats:italic jats:bold jats:sub jats:sup jats:sc jats:underline jats:monospace jats:ext-link jats:xref " +
	"jats:label " +
	"mml:math mml:mi mml:mn mml:mo mml:mrow mml:msub mml:msup mml:mtext mml:mspace mml:msubsup mml:mfrac mml:mover " +
	"mml:mstyle mml:mfenced mml:msqrt mml:semantics mml:annotation jats:inline-formula jats:tex-math " +
	"inline-formula tex-math jats:alternatives alternatives")

// isTag reports whether a name is that of a tag, and not a word between angle brackets.
func isTag(name string) bool { return bareTags(name) || endsLine(name) || htmlLooks[name] != 0 }

// htmlTags are the tags that a look is written in.
func htmlTags() []struct {
	look        Look
	open, close string
} {
	return []struct {
		look        Look
		open, close string
	}{
		{AsTyped, `<span class="nocase">`, "</span>"}, {Bold, "<b>", "</b>"}, {Italic, "<i>", "</i>"},
		{SmallCaps, `<span style="font-variant:small-caps;">`, "</span>"},
		{Lowered, "<sub>", "</sub>"}, {Raised, "<sup>", "</sup>"},
	}
}

// writeHTML writes runs as readHTML reads them.
func writeHTML(runs []Run) string {
	var b strings.Builder
	for _, run := range runs {
		tags := htmlTags()
		for _, t := range tags {
			if run.Look&t.look != 0 {
				b.WriteString(t.open)
			}
		}
		b.WriteString(escapeHTML(run.Text))
		for i := len(tags) - 1; i >= 0; i-- {
			if run.Look&tags[i].look != 0 {
				b.WriteString(tags[i].close)
			}
		}
	}
	return b.String()
}

// escapeHTML escapes what would be read as a tag or as a character of another name; all else is written as it is.
func escapeHTML(text string) string {
	if !strings.ContainsAny(text, "<&") {
		return text
	}
	if html.UnescapeString(text) != text {
		text = strings.ReplaceAll(text, "&", "&amp;")
	}
	for _, m := range tag().FindAllStringSubmatch(text, -1) {
		if isTag(strings.ToLower(m[2])) {
			return strings.ReplaceAll(text, "<", "&lt;")
		}
	}
	return text
}
