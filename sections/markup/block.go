package markup

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/locale"
	"annualreport/layout/pattern"
	"annualreport/layout/unit"
	"annualreport/sections/brand"
	"annualreport/sections/source"
)

// blocks turns the children of a node into blocks.
func (w *walker) blocks(parent ast.Node) []content.Block {
	var out []content.Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		out = append(out, w.block(n)...)
	}
	return out
}

// block turns one node into blocks.
func (w *walker) block(n ast.Node) []content.Block {
	switch n := n.(type) {
	case *ast.Heading:
		return w.heading(n)
	case *ast.Paragraph, *ast.TextBlock:
		return w.paragraph(n)
	case *ast.List:
		return w.list(n)
	case *ast.Blockquote:
		return w.quotation(n)
	case *extast.Table:
		return []content.Block{w.table(n)}
	case *ast.FencedCodeBlock:
		return []content.Block{w.code(n)}
	case *ast.CodeBlock:
		w.checkProgram(n)
		return []content.Block{w.code(n)}
	case *ast.ThematicBreak:
		return []content.Block{w.ornament()}
	case *ast.HTMLBlock:
		htmlBlock(w, n)
	case *extast.FootnoteList:
		// The notes are set where they are called.
	}
	return nil
}

// paragraph is a paragraph, or the object or picture that it places.
func (w *walker) paragraph(n ast.Node) []content.Block {
	if raw := w.raw(n); placed().MatchString(raw) {
		name := placed().FindStringSubmatch(raw)[1]
		if blocks := w.Place(name, w.span(n), w.levelBelow()); blocks != nil {
			return blocks
		}
	}
	if image, ok := onlyChild(n).(*ast.Image); ok {
		if b := w.Picture(string(image.Destination), w.plain(image), string(image.Title), w.span(n)); b != nil {
			return []content.Block{b}
		}
		return nil
	}
	if p := w.loosePicture(n); p != nil {
		if b := w.Picture(p.file, p.alt, p.caption, w.span(n)); b != nil {
			return []content.Block{b}
		}
		return nil
	}
	inlines := w.inlines(n)
	if content.IsBlank(inlines) {
		return nil
	}
	w.checkFalseHeading(n)
	return []content.Block{w.running(inlines, w.span(n))}
}

// running is a paragraph of running text, with the role and the space that the text gives it.
func (w *walker) running(inlines []content.Inline, at diag.Span) content.Paragraph {
	return content.Paragraph{Role: w.Body, Variation: content.Variation{Before: w.before}, Tag: display.P,
		Inlines: inlines, Span: at}
}

// spaceAbove is the space above what is set apart from running text, such as text of a program.
func (w *walker) spaceAbove() content.Space {
	return content.Exactly(w.before.Or(w.Styles.Style(w.Body).Leading / 2))
}

// spaceBefore is the space before paragraphs of running text, for others in their place.
func (w *walker) spaceBefore() content.Space {
	return content.Exactly(w.before.Or(w.Styles.Style(w.Body).Before))
}

// longestHeading is how many words a heading has at the most; bold paragraphs
// that are longer are meant to be bold.
const longestHeading = 12

// checkFalseHeading reports a paragraph that looks like a heading and is not one
// (Matterhorn Protocol 1.1, checkpoint 01-006). In lists bold words are a title.
func (w *walker) checkFalseHeading(n ast.Node) {
	strong, ok := onlyChild(n).(*ast.Emphasis)
	if !ok || strong.Level < 2 || w.Depth > 0 || n.Parent() != w.root || n.NextSibling() == nil {
		return
	}
	if words := strings.Fields(w.plain(strong)); len(words) <= longestHeading {
		w.Problems.Warnf(w.span(n), "write ## before the words instead of ** around them",
			"a paragraph of bold words is no heading to those who hear it")
	}
}

// onlyChild is the one child of a node, nil if there are several.
func onlyChild(n ast.Node) ast.Node {
	if c := n.FirstChild(); c != nil && c.NextSibling() == nil {
		return c
	}
	return nil
}

// heading makes a heading, unless it has no words: a translator may leave one out. Levels
// follow each other without gaps, whatever the text's own are: the first is the highest, and
// none is deeper by more than one.
func (w *walker) heading(n *ast.Heading) []content.Block {
	title := w.inlines(n)
	if content.IsBlank(title) {
		w.checkNamed(n)
		return nil
	}
	if !source.TellLong("heading", content.PlainText(title), w.span(n), w.Problems) {
		return nil
	}
	if w.inNote {
		strong := w.running(title, w.span(n))
		strong.Strong = true
		return []content.Block{strong}
	}
	if w.PlainHeadings {
		return []content.Block{
			content.Paragraph{Role: role.HeadingOf(n.Level), Tag: display.P, Inlines: title, Span: w.span(n)},
		}
	}
	words := content.PlainText(title)
	if strings.TrimSpace(words) == "" {
		w.Problems.Errorf(w.span(n), "write what the heading says", "the heading has no words")
	}
	wanted := Slug(words)
	if id, ok := n.AttributeString("id"); ok {
		if b, ok := id.([]byte); ok {
			wanted = string(b)
		}
	}
	level, anchor := w.level(n), w.Anchor(wanted, w.span(n))
	w.Heading(Heading{Level: level, Title: title, Anchor: anchor, Span: w.span(n), Unlisted: w.unlisted(n)})
	return []content.Block{content.Paragraph{
		Role: role.HeadingOf(level), Tag: display.Heading(level), Inlines: title,
		Anchor: anchor, Bookmark: level, Span: w.span(n),
	}}
}

// checkNamed reports a heading that has a name and no words: its author did not mean to leave it out.
func (w *walker) checkNamed(n *ast.Heading) {
	id, ok := n.AttributeString("id")
	name, isBytes := id.([]byte)
	if !ok || !isBytes || w.text.Value != w.text.Original() {
		return
	}
	w.Problems.Errorf(w.text.At(n.Pos(), 1), "write what the heading says before {#"+string(name)+"}",
		"the heading {#%s} has no words", name)
}

// level is the level of a heading in the report.
func (w *walker) level(n *ast.Heading) int {
	if len(w.levels) > 0 && n.Level > w.levels[len(w.levels)-1]+1 {
		above := w.levels[len(w.levels)-1]
		w.Problems.Warnf(w.span(n), "write "+strings.Repeat("#", above+1)+" here, as it will be set",
			"the headings jump from level %d to level %d", above, n.Level)
	}
	for len(w.levels) > 0 && w.levels[len(w.levels)-1] >= n.Level {
		w.levels = w.levels[:len(w.levels)-1]
	}
	w.levels = append(w.levels, n.Level)
	return min(w.Level+len(w.levels)-1, 6)
}

// levelBelow is the level of a heading below the last one of the text; 0 in notes, which have no headings.
func (w *walker) levelBelow() int {
	if w.inNote {
		return 0
	}
	return min(w.Level+len(w.levels), 6)
}

// unlisted reports whether the author leaves a heading out of the contents, by the class that Pandoc has for this. The
// class for headings without numbers has no effect, since headings have none.
func (w *walker) unlisted(n *ast.Heading) bool {
	value, _ := n.AttributeString("class")
	classes, _ := value.([]byte)
	out := false
	for _, class := range strings.Fields(string(classes)) {
		switch class {
		case "unlisted":
			out = true
		case "unnumbered":
		default:
			w.Problems.Warnf(w.span(n), "write {.unlisted} or leave it out", "headings have no {.%s}", class)
		}
	}
	return out
}

// Slug makes a name for an anchor of a title: its letters and figures, small,
// with hyphens between words.
func Slug(title string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(title) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	if b.Len() == 0 {
		return "section"
	}
	return b.String()
}

// bulletHang is the room for a bullet.
const bulletHang = 12 * unit.Pt

// list makes a list. The marks of nested lists alternate between dots and dashes. An item without words, which a
// translator has left out, has no mark.
func (w *walker) list(n *ast.List) []content.Block {
	out := content.List{Text: w.Body, Marks: role.Bullet, Hang: bulletHang}
	if n.IsOrdered() {
		out.Numbering = content.Decimal
		out.Start = n.Start
		out.Mark = func(i int) string { return w.Digits(i) + "." }
		out.Marks = role.Number
		out.Hang = numberHang(utf8.RuneCountInString(w.Digits(n.Start + n.ChildCount())))
	} else {
		mark := "•"
		if (w.Depth+depth(n))%2 == 1 {
			mark = "–"
			out.Marks = role.Number
		}
		out.Mark = func(int) string { return mark }
	}
	saved := w.before
	first := w.spaceBefore()
	if n.IsTight {
		w.before = content.Exactly(0)
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		blocks := w.blocks(item)
		if len(blocks) == 0 {
			continue
		}
		if p, ok := blocks[0].(content.Paragraph); ok {
			switch isFirst := len(out.Items) == 0; {
			case isFirst && n.IsTight:
				p.Before = first
			case !isFirst && !n.IsTight:
				p.Before = content.Exactly(w.Styles.Style(w.Body).Leading)
			}
			blocks[0] = p
		}
		out.Items = append(out.Items, content.ListItem{Blocks: blocks})
	}
	w.before = saved
	if len(out.Items) == 0 {
		return nil
	}
	return []content.Block{out}
}

// numberHang is the room for a number of so many digits. The space behind it takes a third of the room
// for short numbers.
func numberHang(digits int) unit.Length {
	const short = 4
	return bulletHang + unit.Length(min(digits, short))*5*unit.Pt + unit.Length(max(digits-short, 0))*11*unit.Pt
}

// depth counts the lists around a list.
func depth(n ast.Node) int {
	d := 0
	for p := n.Parent(); p != nil; p = p.Parent() {
		if p.Kind() == ast.KindList {
			d++
		}
	}
	return d
}

// quotation sets a quotation in, with a rule at its side.
func (w *walker) quotation(n *ast.Blockquote) []content.Block {
	body := w.Body
	before := w.before
	w.Body = role.Quotation
	w.before = content.Space{}
	blocks := w.blocks(n)
	w.Body = body
	w.before = before
	if len(blocks) == 0 {
		return nil
	}
	return []content.Block{content.Quotation{
		Blocks: blocks, Inset: w.Styles.Style(w.Body).Text.Size * 3 / 2, Rule: w.Styles.Mark, Line: w.Styles.Line,
	}}
}

// tabWidth is how many spaces a tab in program text is at most.
const tabWidth = 4

// withSpaces is a line of program text whose spaces at its start and in rows are kept, since they have a meaning. A
// line that is too long may end at its other spaces, and behind a row of them.
func withSpaces(line string) string {
	var out strings.Builder
	columns := 0
	row := 0
	for _, r := range line {
		switch r {
		case ' ':
			row++
			columns++
			continue
		case '\t':
			width := tabWidth - columns%tabWidth
			row += width
			columns += width
			continue
		}
		out.WriteString(spaces(row, out.Len() == 0))
		out.WriteRune(r)
		row = 0
		columns++
	}
	return out.String()
}

// spaces are some spaces in a row. No line ends at those before all words of a line, nor within a row of others.
func spaces(n int, first bool) string {
	switch {
	case n == 0:
		return ""
	case first:
		return strings.Repeat("\u00a0", n)
	}
	return strings.Repeat("\u00a0", n-1) + " "
}

// code sets program text line by line; there is no face of one width. Its lines run from left to right in every
// report, as in the editors of programs.
func (w *walker) code(n ast.Node) content.Block {
	var inlines []content.Inline
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		text := strings.TrimRight(string(line.Value(w.bytes)), "\r\n")
		if i > 0 {
			inlines = append(inlines, content.LineEnd{})
		}
		inlines = append(inlines, content.Text{Value: withSpaces(text), Span: w.text.At(line.Start, line.Len())})
	}
	out := content.Paragraph{
		Role: role.Code, Variation: content.Variation{Before: w.spaceAbove()}, Tag: display.P, Span: w.span(n),
		Inlines: []content.Inline{content.InEmphasis{Emphasis: content.Code, Inlines: inlines}},
	}
	if w.RightToLeft {
		out.Language = locale.Language{Tag: "zxx"} // no language (ISO 639-2)
	}
	return out
}

// prose is a line of words, as no program has it.
var prose = pattern.Of(`^(?:[\pL\pM\pN'’,;:.!?()“”"–—-]+[ \n]+){4,}`)

// element is a tag of HTML, which is told wherever it stands in a text.
var element = pattern.Of(`</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>`)

// checkProgram reports words, and words between tags of HTML, that four spaces before them make program text of.
func (w *walker) checkProgram(n ast.Node) {
	first := n.Lines().At(0)
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		if i == 0 && prose().Match(first.Value(w.bytes)) || element().Match(line.Value(w.bytes)) {
			w.Problems.Warnf(w.span(n), "delete the spaces before it; put program text between two lines of ```",
				"four spaces before words make program text of them")
			return
		}
	}
}

// ornament separates parts of a text.
func (w *walker) ornament() content.Block {
	stars := w.running([]content.Inline{content.Text{Value: "*\u00a0\u00a0*\u00a0\u00a0*"}}, diag.Span{})
	stars.Centered = true
	stars.Accented = true
	return stars
}

// table makes a table of Markdown's rows of pipes.
func (w *walker) table(n *extast.Table) content.Block {
	out := NewTable(w.Styles)
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells [][]content.Inline
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, w.inlines(cell))
		}
		if _, ok := row.(*extast.TableHeader); !ok {
			out.Rows = append(out.Rows, content.TableRow{Cells: cells})
			w.checkRow(row)
			continue
		}
		for i, title := range cells {
			col := content.TableColumn{Title: title}
			if i < len(n.Alignments) {
				switch n.Alignments[i] {
				case extast.AlignRight:
					col.Align = content.CellEnd
				case extast.AlignCenter:
					col.Align = content.CellCenter
				case extast.AlignLeft, extast.AlignNone:
				}
			}
			out.Columns = append(out.Columns, col)
		}
		const pairs = 2 // names of rows, and what belongs to each
		if content.PlainText(slices.Concat(cells...)) == "" && len(cells) != pairs {
			w.Problems.Errorf(w.span(n), "name the columns in the first row; only two columns of names and what "+
				"belongs to them need no titles", "the table has no header")
		}
	}
	if out.Span = w.span(n); len(out.Rows) == 0 {
		w.Problems.Errorf(out.Span, "add a row below the line of hyphens", "the table has no rows")
	}
	return out
}

// checkRow reports cells for which the table has no column: Markdown leaves them out
// (GitHub Flavored Markdown, 4.10).
func (w *walker) checkRow(row ast.Node) {
	cell := row.LastChild()
	if cell == nil || cell.Lines() == nil || cell.Lines().Len() == 0 {
		return
	}
	rest := w.bytes[cell.Lines().At(0).Stop:]
	if end := bytes.IndexByte(rest, '\n'); end >= 0 {
		rest = rest[:end]
	}
	more := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(string(rest)), "|"))
	if more = strings.TrimSpace(strings.TrimSuffix(more, "|")); more != "" {
		w.Problems.Errorf(w.span(row), "give it a column, or write a bar in a cell as \\|",
			"the table has no column for “%s”", more)
	}
}

// NewTable makes an empty table in the brand's styles.
func NewTable(s *brand.Styles) content.Table {
	return content.Table{Padding: 4 * unit.Pt, Rule: s.Rules}
}
