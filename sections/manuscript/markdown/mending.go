package markdown

import (
	"cmp"
	"path"
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"annualreport/layout/pattern"
	"annualreport/sections/literal"
	"annualreport/sections/manuscript"
	"annualreport/sections/markup"
)

// What a report does not take of Markdown.
var (
	lossOfPictures = manuscript.Loss{What: "pictures among words, or on the web",
		Cure: "what they show stands there in words: add their files, each in a paragraph ![what it shows](file)"}
	lossOfFiles = manuscript.Loss{What: "pictures in files of their own",
		Cure: "copy the files beside the report, under the same names"}
)

// bracketedSource is the pattern of an address in brackets.
const bracketedSource = `<([A-Za-z][A-Za-z0-9+.-]+:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>`

// The signs of links and pictures.
var (
	// link is a link or a picture with its address: the sign of a picture, the words, the address. Its words may have a
	// link or a picture.
	link = pattern.Of(`(!?)\[((?:[^\[\]\\\n]|\n[^\[\]\\\n]|\\.|!?\[[^\[\]]*\](?:\([^()\s]*\))?)*)\]` +
		`\([ \t]*(<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*\)`)
	// named is a link by the name of its address.
	named = pattern.Of(`(!?)\[([^\[\]]*)\]\[([^\[\]\n]*)\]`)
	// bracketed is an address that is a link by itself.
	bracketed = pattern.Of(bracketedSource)
	// mail is what may be an address for mail.
	mail = pattern.Of(`[^\s<>@()\[\]\\]+@[^\s<>@()\[\]\\]+`)
)

// mended is Markdown without what no report takes: links that lead nowhere for its readers, pictures among words, HTML.
// Their words stay, and program text stays as it was.
func mended(source string, d *manuscript.Document) string {
	m := mender{document: d, headings: headingNames(source), notes: noteNames(source)}
	out := m.prose(withoutIndents(source))
	d.Shared.Mend(m.prose, func(to string) bool { return manuscript.Followed(to, new(manuscript.Losses)) != "" })
	return out
}

// withoutIndents is a text whose blocks of HTML are not set in: without their tags, lines that are would be program
// text.
func withoutIndents(source string) string {
	var out strings.Builder
	at := 0
	root := manuscript.Parse([]byte(source))
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		block, ok := n.(*ast.HTMLBlock)
		if !entering || !ok {
			return ast.WalkContinue, nil
		}
		for i := range block.Lines().Len() {
			line := block.Lines().At(i)
			words := strings.TrimLeft(source[line.Start:line.Stop], " \t")
			if begin := line.Stop - len(words); begin > at {
				out.WriteString(source[at:line.Start] + words)
				at = line.Stop
			}
		}
		return ast.WalkContinue, nil
	})
	return out.String() + source[at:]
}

// masked is a text in which program text is signs that are nothing in Markdown, byte for byte.
func masked(source string) string {
	out := []byte(source)
	root := manuscript.Parse([]byte(source))
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.FencedCodeBlock: // what is set in by spaces is text in a report, if it reads as such
			for i := range n.Lines().Len() {
				mask(out, n.Lines().At(i))
			}
		case *ast.CodeSpan:
			for c := n.FirstChild(); c != nil; c = c.NextSibling() {
				if c, ok := c.(*ast.Text); ok {
					mask(out, c.Segment)
				}
			}
		}
		return ast.WalkContinue, nil
	})
	return string(out)
}

// mask writes letters over a stretch of a text.
func mask(out []byte, s text.Segment) {
	for i := s.Start; i < s.Stop; i++ {
		if out[i] != '\n' {
			out[i] = 'x'
		}
	}
}

// mender mends one text.
type mender struct {
	document *manuscript.Document
	// headings are the names of the headings of the text in a report, by their letters and digits.
	headings map[string]string
	// notes are the names of notes that stand within quotations and items.
	notes map[string]bool
	// programs are where program text stands that is set in by spaces, while tags are looked at.
	programs []text.Segment
}

// headingNames are the headings of a text.
func headingNames(source string) map[string]string {
	out := make(map[string]string)
	for _, h := range headings(source) {
		if name := plainName(h.words); out[name] == "" {
			out[name] = markup.Slug(h.words)
		}
	}
	return out
}

// plainName is a name in small letters and digits alone.
func plainName(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}

// prose mends a text.
func (m *mender) prose(source string) string {
	source = replaced(source, "{:", attributeList(), m.attributeList)
	source = withRows(source)
	m.programs = nil
	if strings.Contains(source, "<") {
		m.programs = indentedPrograms(source)
	}
	source = replaced(source, "<", script(), offLine)
	source = replaced(source, "<", tag(), m.tag)
	source = m.names(source)
	source = replaced(source, "][", named(), m.namedPicture)
	source = replaced(source, "](", link(), m.link)
	source = replaced(source, "][", named(), m.named)
	source = replaced(source, "<", bracketed(), m.bracketed)
	return replaced(source, "@", mail(), func(match, _ []string) string { return literal.Mail(match[0]) })
}

// replaced is a text whose matches outside of program text are replaced by what a function makes of their parts and of
// what stands around them. The sign is one that each match has: a text without it is not looked at for program text,
// which takes much longer.
func replaced(source, sign string, what *regexp.Regexp, by func(match, around []string) string) string {
	if !strings.Contains(source, sign) {
		return source
	}
	var out strings.Builder
	at := 0
	for _, m := range what.FindAllStringSubmatchIndex(masked(source), -1) {
		if isEscaped(source[:m[0]]) {
			continue
		}
		var parts []string
		for i := 0; i < len(m); i += 2 {
			part := ""
			if m[i] >= 0 {
				part = source[m[i]:m[i+1]]
			}
			parts = append(parts, part)
		}
		out.WriteString(source[at:m[0]] + by(parts, []string{source[:m[0]], source[m[1]:]}))
		at = m[1]
	}
	return out.String() + source[at:]
}

// isEscaped reports whether a text ends with a stroke that makes the next sign a letter: \\ is a stroke itself.
func isEscaped(before string) bool {
	return (len(before)-len(strings.TrimRight(before, `\`)))%2 == 1
}

// link is what becomes of a link or a picture with an address.
func (m *mender) link(match, around []string) string {
	whole, words, to := match[0], match[2], strings.Trim(match[3], "<>")
	if match[1] != "" {
		return m.picture(whole, words, to, around)
	}
	inner := replaced(words, "](", link(), func(match, _ []string) string {
		m.document.Losses.AddOne(lossOfPictures, match[3])
		return match[2]
	})
	switch anchor, isPlace := strings.CutPrefix(to, "#"); {
	case isPlace && m.headings[plainName(anchor)] != "":
		return "[" + inner + "](#" + m.headings[plainName(anchor)] + ")"
	case isPlace:
		m.document.Losses.Add(manuscript.LossOfPlaces)
		return inner
	case strings.TrimSpace(inner) == "":
		return ""
	}
	if followed := manuscript.Followed(to, &m.document.Losses); followed != "" {
		return "[" + inner + "](" + manuscript.Destination(followed) + ")"
	}
	return inner
}

// picture is what becomes of a picture.
func (m *mender) picture(whole, words, to string, around []string) string {
	if isAlone := isParted(around[0], around[1]); !isAlone || !isFile(to) {
		m.document.Losses.AddOne(lossOfPictures, to)
		return words
	}
	m.document.Losses.AddOne(lossOfFiles, to)
	if strings.TrimSpace(words) == "" {
		m.document.Losses.Add(manuscript.LossOfDescriptions)
	}
	return whole
}

// isFile reports whether an address is that of a file beside the manuscript or below.
func isFile(to string) bool {
	return to != "" && !strings.ContainsAny(to, `:\`) && !strings.HasPrefix(to, "/") &&
		!strings.HasPrefix(path.Clean(to), "..")
}

// pictureLine is a line that is a picture and nothing else.
var pictureLine = pattern.Of(`^!\[[^\[\]\n]*\]\(([^()\s]+)(?:[ \t]+"[^"\n]*")?\)[ \t]*$`)

// withRows is a text in which paragraphs of several pictures, one a line, are rows of pictures.
func withRows(source string) string {
	if !strings.Contains(source, ")\n![") && !strings.Contains(source, ") \n![") {
		return source
	}
	hidden := strings.Split(masked(source), "\n\n")
	paragraphs := strings.Split(source, "\n\n")
	for i, p := range paragraphs {
		if hidden[i] == p && isRow(strings.Trim(p, "\n")) {
			lines := strings.Split(strings.Trim(p, "\n"), "\n")
			paragraphs[i] = "::: row\n\n" + strings.Join(lines, "\n\n") + "\n\n:::"
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

// isRow reports whether a paragraph is pictures of files alone, each in a line, and as many as a row may have.
func isRow(paragraph string) bool {
	const most = 60
	lines := strings.Split(paragraph, "\n")
	for _, line := range lines {
		m := pictureLine().FindStringSubmatch(line)
		if m == nil || !isFile(m[1]) {
			return false
		}
	}
	return len(lines) > 1 && len(lines) <= most
}

// isParted reports whether an empty line, or nothing, stands on both sides of a line.
func isParted(before, behind string) bool {
	above := strings.TrimRight(before, " \t")
	below := strings.TrimLeft(behind, " \t")
	return (above == "" || strings.HasSuffix(above, "\n\n") || above == "\n") &&
		(below == "" || below == "\n" || strings.HasPrefix(below, "\n\n"))
}

// namedPicture is what becomes of a picture by a name.
func (m *mender) namedPicture(match, _ []string) string {
	if match[1] == "" {
		return match[0]
	}
	m.document.Losses.AddOne(lossOfPictures, cmp.Or(match[3], match[2]))
	return match[2]
}

// named is what becomes of a link by a name whose address readers could not follow.
func (m *mender) named(match, _ []string) string {
	to, ok := m.document.Shared.Target(cmp.Or(match[3], match[2]))
	switch {
	case !ok:
		return match[0]
	case strings.TrimSpace(match[2]) == "", manuscript.Followed(to, &m.document.Losses) == "":
		return match[2]
	}
	return match[0]
}

// bracketed is what becomes of an address in brackets that readers could not follow.
func (m *mender) bracketed(match, _ []string) string {
	to := match[1]
	if !strings.Contains(to, ":") {
		to = "mailto:" + to
	}
	if manuscript.Followed(to, &m.document.Losses) == "" {
		return literal.Unlinked(match[1])
	}
	return match[0]
}
