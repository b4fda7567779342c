package markup

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"annualreport/layout/pattern"
)

// Text that Markdown takes for words, although its author meant a link, a picture or strong words. It would be printed
// with its brackets and stars.
var (
	// brokenLink is a link or picture whose address Markdown does not understand.
	brokenLink = pattern.Of(`(!?)\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\(`)
	// partedLink is one with a space before its address.
	partedLink = pattern.Of(`\[[^\[\]\n]+\][ \t]+\((?:https?:|www\.|mailto:|tel:)[^\s()]*\)`)
	// undefinedLink is one by a name that has no address.
	undefinedLink = pattern.Of(`\[[^\[\]\n]*\pL[^\[\]\n]*\]\[([^\[\]^\n]*\pL[^\[\]\n]*)\]`)
	// looseStrong is strong words with spaces inside of their signs.
	looseStrong = pattern.Of(
		`(?:^|[^\\*_\pL\pN])(\*\*|__)` +
			`(?:[ \t]+[^*_\n]+?[ \t]*|[^*_\s][^*_\n]*?[ \t]+)` +
			`(\*\*|__)(?:$|[^*_\pL\pN])`)
)

// checkLiteral reports links, pictures and strong words that Markdown takes for words.
func (d *document) checkLiteral() {
	for n := d.root.FirstChild(); n != nil; n = n.NextSibling() {
		d.checkLiteralIn(n)
	}
}

// checkLiteralIn looks at the words of each block that has any.
func (d *document) checkLiteralIn(n ast.Node) {
	if n.Type() != ast.TypeBlock || n.Kind() == ast.KindCodeBlock || n.Kind() == ast.KindFencedCodeBlock {
		return
	}
	if n.Kind() == extast.KindTable {
		d.checkRules(n)
	}
	if c := n.FirstChild(); c != nil && c.Type() == ast.TypeInline {
		words, at := d.literal(n)
		d.checkLinks(words, at, n)
		d.checkStrong(words, at)
		d.checkFormulas(words, at)
		d.checkDialect(words, at)
		d.checkTasks(words, at, n)
		d.checkLines(n)
		d.checkRows(n)
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		d.checkLiteralIn(c)
	}
}

// barred is a line between bars, as the rows of tables are written.
var barred = pattern.Of(`^[ \t]*\|[^\n]*\|[ \t]*$`)

// dashes is a line of dashes between bars, as it stands below the titles of a table, and dashCell one cell of it.
var (
	dashes   = pattern.Of(`^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+[ \t]*(?::?-{2,}:?)?[ \t]*$`)
	dashCell = pattern.Of(`^:?-{2,}:?$`)
)

// cureOfRows is what to do about bars and dashes that are no table.
const cureOfRows = "below the titles stands one line of dashes, | --- | --- |, with as many columns; " +
	"none stands above them or between the rows"

// checkRows reports lines between bars that Markdown takes for words, since it finds no table in them.
func (d *document) checkRows(n ast.Node) {
	if n.Kind() != ast.KindParagraph && n.Kind() != ast.KindTextBlock {
		return
	}
	const fewest = 2 // one line may be words
	rows := 0
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		words := bytes.TrimRight(line.Value(d.bytes), "\r\n")
		if rows++; !barred().Match(words) {
			rows = 0
		}
		if rows == fewest || dashes().Match(words) {
			first := n.Lines().At(i - max(rows-1, 0))
			d.problems.Warnf(d.text.At(first.Start, first.Len()), cureOfRows,
				"these rows are no table for Markdown, and their bars are printed")
			return
		}
	}
}

// checkRules reports lines of dashes between the rows of a table, which are rows for Markdown.
func (d *document) checkRules(table ast.Node) {
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		cells := 0
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			words := ""
			for i := range cell.Lines().Len() {
				line := cell.Lines().At(i)
				words += string(line.Value(d.bytes))
			}
			if !dashCell().MatchString(strings.TrimSpace(words)) {
				cells = -1
				break
			}
			cells++
		}
		if cells > 1 {
			line := row.FirstChild().Lines().At(0)
			d.problems.Warnf(d.text.At(line.Start, line.Len()), cureOfRows, "this line of dashes is printed as a row")
			return
		}
	}
}

// literal is the part of the source of a block that is set as it is written, with the byte of the text at which it
// begins; it is empty where no link, picture, strong word, formula or task can be among it. Signs with a meaning in
// Markdown, and escaped signs, are replaced by bytes that no text has.
func (d *document) literal(n ast.Node) (string, int) {
	first := -1
	last := -1
	var walk func(ast.Node, func(from, to int))
	walk = func(n ast.Node, take func(from, to int)) {
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			switch c := c.(type) {
			case *ast.Text:
				if !c.IsRaw() {
					take(c.Segment.Start, c.Segment.Stop)
				}
			case *ast.AutoLink: // in the brackets of a link that is none, its address is one by itself
				label := string(c.Label(d.bytes))
				if at := d.autoLinkAt(c, label); at >= 0 {
					take(at, at+len(label))
				}
			case *bracedName:
				take(c.at, c.at+len(c.name))
			case *ast.CodeSpan, *ast.RawHTML:
			default:
				walk(c, take)
			}
		}
	}
	walk(n, func(from, to int) {
		if first < 0 || from < first { // the address of a link may be found before the words in front of it
			first = from
		}
		last = max(last, to)
	})
	if first < 0 || !mayBeLiteral(d.bytes[first:last]) {
		return "", 0
	}
	out := []byte(strings.Repeat("\x00", last-first))
	walk(n, func(from, to int) { copy(out[from-first:], d.bytes[from:to]) })
	for i := 0; i+1 < len(out); i++ {
		if out[i] == '\\' {
			out[i] = 0
			out[i+1] = 0
			i++
		}
	}
	return string(out), first
}

// mayBeLiteral reports whether a text has the bracket of a link or of a task, the dollar of a formula, the signs of
// strong words, or one of another dialect. Few texts do; one that has none of them is not looked at, so that each check
// of checkLiteralIn must have its sign here.
func mayBeLiteral(text []byte) bool {
	return bytes.IndexByte(text, '[') >= 0 || bytes.IndexByte(text, '$') >= 0 ||
		bytes.Contains(text, []byte("**")) || bytes.Contains(text, []byte("__")) || mayBeDialect(text)
}

// checkLinks reports links and pictures among words.
func (d *document) checkLinks(words string, at int, n ast.Node) {
	if !strings.Contains(words, "[") {
		return
	}
	if d.loosePicture(n) != nil {
		return
	}
	for _, m := range brokenLink().FindAllStringSubmatchIndex(words, -1) {
		if strings.HasPrefix(words[m[4]:m[5]], "^") {
			continue // a note, with a remark in brackets behind it
		}
		behind := words[m[1]:]
		if end := strings.IndexAny(behind, "[\n"); end >= 0 {
			behind = behind[:end]
		}
		d.brokenLink(words[m[0]:m[1]]+behind, behind, at+m[0], m[3] > m[2])
	}
	for _, m := range partedLink().FindAllStringIndex(words, -1) {
		d.problems.Warnf(d.text.At(at+m[0], m[1]-m[0]), "leave out the space: [words](address)",
			"the space between the words and the address makes this no link, and it is printed")
	}
	for _, m := range undefinedLink().FindAllStringSubmatchIndex(words, -1) {
		name := words[m[2]:m[3]]
		d.problems.Warnf(d.text.At(at+m[0], m[1]-m[0]), "add a line: ["+name+"]: https://…",
			"the link [%s] has no address, and its brackets are printed", name)
	}
}

// brokenLink reports one link or picture that Markdown does not recognize.
func (d *document) brokenLink(whole, destination string, at int, picture bool) {
	length := len(whole)
	closed := strings.IndexByte(destination, ')')
	if closed >= 0 {
		length -= len(destination) - closed - 1
		destination = destination[:closed]
	}
	destination = strings.TrimSpace(strings.ReplaceAll(destination, "\x00", ""))
	if picture {
		d.problems.Errorf(d.text.At(at, length),
			"make it a paragraph of its own, with empty lines around it: ![what the picture shows](file)",
			"this picture is none: Markdown takes it for words")
		return
	}
	cure := "write [words](address)"
	tell := d.problems.Warnf
	if strings.ContainsAny(destination, "./:") {
		tell = d.problems.Errorf
	}
	switch {
	case closed < 0 || strings.Count(destination, "(") > 0:
		cure += ": a bracket of the address is not closed"
	case strings.Contains(destination, " "):
		cure = "write %20 for each space of the address, or delete it: (" +
			strings.ReplaceAll(destination, " ", "%20") + ")"
		if strings.HasPrefix(destination, "tel:") {
			cure = "leave out the spaces of the number: (" + strings.ReplaceAll(destination, " ", "") + ")"
		}
	}
	tell(d.text.At(at, length), cure, "this link is none: Markdown takes it for words")
}

// spacedPicture is a picture whose file has spaces in its name. Markdown takes it for words.
var spacedPicture = pattern.Of(
	`^\s*!\[([^\[\]\n]*)\]\(\s*([^<>"'\n]*?[^<>"'\s])` +
		`(?:\s+["']([^"'\n]*)["'])?\s*\)\s*$`)

// picture is a picture of a text.
type picture struct{ file, alt, caption string }

// loosePicture is the picture that a paragraph means and whose file has spaces in its name; nil if it means none.
func (d *document) loosePicture(n ast.Node) *picture {
	if n.Kind() != ast.KindParagraph && n.Kind() != ast.KindTextBlock {
		return nil
	}
	if _, ok := onlyChild(n).(*ast.Image); ok {
		return nil
	}
	raw := d.raw(n)
	if !strings.Contains(raw, "![") {
		return nil
	}
	m := spacedPicture().FindStringSubmatch(raw)
	if m == nil || strings.Contains(m[2], "](") {
		return nil
	}
	return &picture{file: m[2], alt: m[1], caption: m[3]}
}

// checkStrong reports strong words with spaces inside of their signs, which are printed.
func (d *document) checkStrong(words string, at int) {
	if !strings.Contains(words, "**") && !strings.Contains(words, "__") {
		return
	}
	for _, m := range looseStrong().FindAllStringSubmatchIndex(words, -1) {
		sign := words[m[2]:m[3]]
		if sign != words[m[4]:m[5]] {
			continue
		}
		inner := strings.Trim(words[m[3]:m[4]], " \t\x00")
		if strings.Contains(inner, "\x00") || !strings.ContainsFunc(inner, isWordRune) {
			inner = "words"
		}
		d.problems.Warnf(d.text.At(at+m[2], m[5]-m[2]), "write "+sign+inner+sign+" without the spaces",
			"%s is printed as it stands", sign)
	}
}

// formula is a formula of TeX between dollars: what stands there has a command, whose backslash literal took away, or a
// sign that raises or lowers.
var formula = pattern.Of(`\$\$?[^$\n]*(?:\x00[a-zA-Z]*\{|[\^_][{0-9a-zA-Z])[^$\n]*\$\$?`)

// checkFormulas reports formulas of TeX, which are printed as they are typed.
func (d *document) checkFormulas(words string, at int) {
	if strings.Count(words, "$") < 2 {
		return
	}
	for _, m := range formula().FindAllStringIndex(words, -1) {
		d.reported = append(d.reported, [2]int{at + m[0], at + m[1]})
		d.problems.Warnf(d.text.At(at+m[0], m[1]-m[0]),
			"write its signs themselves, as E = mc², or set it as a picture",
			"a formula of TeX is printed as it is typed")
	}
}

// task is the box of an item in a list of tasks.
var task = pattern.Of(`^\[[ xX]\] `)

// checkTasks reports the box of a task, which is printed as it is typed.
func (d *document) checkTasks(words string, at int, n ast.Node) {
	if n.Parent() == nil || n.Parent().Kind() != ast.KindListItem || n.PreviousSibling() != nil {
		return
	}
	if m := task().FindString(words); m != "" {
		d.problems.Warnf(d.text.At(at, len(m)-1), "say in words what is done, or write ☐ or ☑",
			"the box of a task is printed as it is typed")
	}
}

// lettered is a line that begins with a letter as an item of a list; columned is one with a tab among its words, as in
// a table.
var (
	lettered = pattern.Of(`(?m)^[ \t]*\(?[a-zA-Z][.)]\t`)
	columned = pattern.Of(`(?m)^[^\t\n]*[^ \t\n]\t+[^ \t\n]`)
)

// checkLines reports lines that people mean as items or as rows of a table, and that become one paragraph.
func (d *document) checkLines(n ast.Node) {
	if n.Kind() != ast.KindParagraph && n.Kind() != ast.KindTextBlock || n.Lines().Len() < 2 {
		return
	}
	raw := d.raw(n)
	if !strings.Contains(raw, "\t") {
		return
	}
	const cureOfItems = "number them (1., 2.), or leave an empty line between them"
	switch {
	case len(lettered().FindAllString(raw, 2)) == 2:
		d.problems.Warnf(d.span(n), cureOfItems, "lines that begin with letters become one paragraph")
	case len(columned().FindAllString(raw, 2)) == 2:
		d.problems.Warnf(d.span(n), "make a [[section.table]] of them",
			"lines of words with tabs between them become one paragraph")
	}
}

// reports says whether a place is within signs that are reported to be printed as they are typed.
func (d *document) reports(at int) bool {
	return slices.ContainsFunc(d.reported, func(part [2]int) bool { return part[0] <= at && at < part[1] })
}

// isWordRune reports whether a rune is part of a word.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// checkBracket reports a link whose address ends at a bracket that belonged to it, so that
// the last one is printed.
func (d *document) checkBracket(n *ast.Link) {
	next, ok := n.NextSibling().(*ast.Text)
	if !ok || !bytes.HasPrefix(next.Segment.Value(d.bytes), []byte(")")) {
		return
	}
	if d.openBefore(n) <= 0 {
		d.problems.Warnf(d.text.At(next.Segment.Start, 1), "leave it out, or write [words](<address>)",
			"a bracket behind a link closes what nothing opened, and is printed")
	}
}

// openBefore is how many round brackets are open before a link, in the words beside it. All links that stand beside
// each other are counted at once: a text may have many.
func (d *document) openBefore(n *ast.Link) int {
	if depth, ok := d.open[n]; ok {
		return depth
	}
	if d.open == nil {
		d.open = make(map[*ast.Link]int)
	}
	depth := 0
	for c := n.Parent().FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Link:
			d.open[c] = depth
		case *ast.Text:
			words := c.Segment.Value(d.bytes)
			depth += bytes.Count(words, []byte("(")) - bytes.Count(words, []byte(")"))
		}
	}
	return d.open[n]
}
