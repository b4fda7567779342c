package manuscript

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"annualreport/sections/literal"
)

// Section is a section of a report that was made of a manuscript.
type Section struct {
	// Title and Text are in Markdown.
	Title, Text string
	Tables      []SectionTable
	Rank        Rank
}

// SectionTable is a table of a section, which its text places by its ID.
type SectionTable struct {
	ID      string
	Caption string // in Markdown
	Columns []string
	Rows    [][]SectionCell
}

// SectionCell is a cell of a table: its text in Markdown, and how many columns it takes.
type SectionCell struct {
	Text string
	Span int
}

// Names are those of what a manuscript does not name.
type Names struct {
	// Prefix begins the names of tables, so that those of several manuscripts can be in one report; empty for none.
	Prefix string
	// Untitled is the title of text before the first heading.
	Untitled string
	// Picture is the path of a picture of the manuscript, by its place in Document.Pictures.
	Picture func(i int) string
}

// lossOfTitle is the title of a manuscript, where no section has it.
var lossOfTitle = Loss{"title of the whole text", "it is no section: it may be the title of the report"}

// Sections divides a manuscript into sections: one for each heading of the highest level that it has. Text before the
// first heading is a section of its own. Losses are added to those of the document.
func (d *Document) Sections(n Names) []Section {
	d.tellParts()
	return d.divide(builder{document: d, names: n, top: d.topLevel(), called: make(map[int]bool)})
}

// divide adds all blocks to a builder that knows the levels of headings.
func (d *Document) divide(b builder) []Section {
	blocks := withCaptions(nest(d.Blocks))
	for i, block := range blocks {
		if h, ok := block.(Heading); ok && b.part > 0 && h.Level == b.part && h.hasWords() {
			b.next = b.rank(blocks[i+1:])
		}
		b.add(block)
	}
	b.finish()
	b.clean()
	d.Shared.addUncalled(&d.Losses)
	title := literal.Text(d.Title)
	isTitle := func(s Section) bool { return s.Title == literal.Lines(title) || s.Title == literal.Short(d.Title) }
	if d.Title != "" && !slices.ContainsFunc(b.sections, isTitle) {
		d.Losses.AddOne(lossOfTitle, d.Title)
	}
	return b.sections
}

// topLevel is the highest level of the headings that have words.
func (d *Document) topLevel() int { return levelBelow(d.Blocks, 0) }

// withCaption is a picture or a table with what is said of it.
type withCaption struct {
	Block
	caption []Run
}

// withCaptions joins captions with the picture or the table before them, or else behind them. Others stay paragraphs.
func withCaptions(blocks []Block) []Block {
	var out []Block
	for i := 0; i < len(blocks); i++ {
		p, isCaption := blocks[i].(Paragraph)
		if !isCaption || p.Kind != Caption {
			out = append(out, blocks[i])
			continue
		}
		if n := len(out); n > 0 && takesCaption(out[n-1]) {
			out[n-1] = withCaption{out[n-1], p.Runs}
		} else if i+1 < len(blocks) && takesCaption(blocks[i+1]) {
			i++
			out = append(out, withCaption{blocks[i], p.Runs})
		} else {
			out = append(out, Paragraph{Body, p.Runs})
		}
	}
	return out
}

// takesCaption reports whether a block may have a caption, and has none yet.
func takesCaption(b Block) bool {
	switch b.(type) {
	case Figure, Table:
		return true
	}
	return false
}

// builder makes sections of blocks, one after the other.
type builder struct {
	document *Document
	names    Names
	// part is the level of headings that are the titles of parts, 0 without parts; top is that of those that begin
	// sections.
	part, top int
	// next is the rank of the heading of a part that is added.
	next     Rank
	sections []Section
	text     strings.Builder
	// open says that a section was begun.
	open  bool
	lists listWriter
	// calls are the notes that the section calls, in the order of their calls; called has the same.
	calls  []int
	called map[int]bool
	// inNote says that a note is being written.
	inNote bool
	tables int
}

// add adds a block.
func (b *builder) add(block Block) {
	caption := ""
	if c, ok := block.(withCaption); ok {
		caption = b.short(unmarked(c.caption))
		block = c.Block
	}
	if item, ok := block.(Item); ok {
		b.begin()
		b.text.WriteString(b.lists.item(item, b.inline(item.Runs)))
		return
	}
	b.text.WriteString(b.lists.end())
	switch block := block.(type) {
	case Heading:
		b.heading(block)
	case Paragraph:
		b.paragraph(block)
	case Figure:
		if block.Alternative = described(block.Alternative); block.Alternative == "" {
			b.document.Losses.Add(LossOfDescriptions)
		}
		b.put(figure(block, b.names.Picture(block.Picture), caption))
	case Table:
		b.table(block, caption)
	case Text:
		b.put(strings.TrimSpace(block.Markdown))
	}
}

// inline writes runs, and notes which notes they call.
func (b *builder) inline(runs []Run) string {
	runs = b.settableRuns(runs)
	for _, r := range runs {
		if _, ok := Lowered(r.Text); r.Marks&Subscript != 0 && !ok {
			b.document.Losses.Add(lossOfSubscripts)
		}
		if r.Note > 0 && !b.called[r.Note] {
			b.called[r.Note] = true
			b.calls = append(b.calls, r.Note)
		}
	}
	return markdown(runs)
}

// Line writes runs as a short text in Markdown, such as a cell of a table. What cannot be kept is added to the losses.
func Line(runs []Run, losses *Losses) string {
	b := builder{document: &Document{Losses: *losses}, called: make(map[int]bool)}
	out := b.short(runs)
	*losses = b.document.Losses
	return out
}

// begin begins a section without a heading, if none is open.
func (b *builder) begin() {
	if !b.open {
		b.open = true
		title := strings.Join(strings.Fields(b.names.Untitled), " ")
		b.sections = append(b.sections, Section{Title: literal.Short(title)})
	}
}

// put writes a block.
func (b *builder) put(text string) {
	if text == "" {
		return
	}
	b.begin()
	b.text.WriteString(text + "\n\n")
}

// heading begins a section, or writes a heading below one.
func (b *builder) heading(h Heading) {
	if !h.hasWords() { // it may call a note
		b.put(h.Markdown + b.inline(h.Runs))
		return
	}
	if h.Level > b.top {
		title := b.title(h)
		b.put(strings.Repeat("#", min(h.Level-b.top+1, 6)) + " " + title)
		return
	}
	b.finish()
	b.open = true
	rank := Inside
	if h.Level == b.part {
		rank = b.next
	}
	b.sections = append(b.sections, Section{Title: b.title(h), Rank: rank})
}

// title writes the words of a heading.
func (b *builder) title(h Heading) string {
	if h.Markdown != "" {
		return h.Markdown
	}
	return b.short(h.Runs)
}

// short writes runs as a short text, such as a title or a cell of a table: in one line that is no item of a list.
func (b *builder) short(runs []Run) string {
	out := strings.ReplaceAll(b.inline(runs), "\\\n", " ")
	if !strings.ContainsAny(out, "\\[*<") {
		return out // a bullet is a word where nothing else is a sign of Markdown
	}
	return literal.Begun(out)
}

// paragraph writes a paragraph.
func (b *builder) paragraph(p Paragraph) {
	if isRule(p.Runs) {
		b.document.Losses.Add(lossOfRules)
		b.put("---")
		return
	}
	text := b.inline(p.Runs)
	if p.Kind == Quotation && text != "" {
		text = "> " + strings.ReplaceAll(text, "\n", "\n> ")
	}
	b.put(text)
}

// figure writes a picture.
func figure(f Figure, path, caption string) string {
	out := "![" + literal.Text(strings.Join(strings.Fields(f.Alternative), " ")) + "](" + Destination(path)
	if caption != "" {
		out += " \"" + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ").Replace(caption) + "\""
	}
	return out + ")"
}

// table adds a table to the section, and writes where it stands.
func (b *builder) table(t Table, caption string) {
	rows := slices.DeleteFunc(slices.Clone(t.Rows), isEmpty)
	switch len(rows) {
	case 0:
		b.put(caption)
		return
	case 1:
		b.put(caption)
		b.put(b.box(rows[0]))
		return
	}
	out := SectionTable{ID: b.names.Prefix + "table-" + strconv.Itoa(b.tables+1), Caption: caption}
	columns := 0
	b.begin()
	b.tables++
	for _, row := range rows {
		columns = max(columns, width(row))
	}
	for i, row := range rows {
		if i == 0 {
			row = unmarkedCells(row)
		}
		cells := b.cells(row, columns)
		if i > 0 {
			out.Rows = append(out.Rows, cells)
			continue
		}
		for _, c := range cells {
			out.Columns = append(out.Columns, c.Text)
			if c.Span > 1 {
				b.document.Losses.AddOne(lossOfHeads, c.Text)
			}
			for range c.Span - 1 {
				out.Columns = append(out.Columns, "")
			}
		}
	}
	s := &b.sections[len(b.sections)-1]
	s.Tables = append(s.Tables, out)
	b.put("{" + out.ID + "}")
}

// unmarked is runs without the marks that all their letters have: captions and heads of tables have a look of their own
// in a report.
func unmarked(runs []Run) []Run {
	all := starred
	for _, r := range runs {
		if strings.TrimSpace(r.Text) != "" {
			all &= r.Marks
		}
	}
	out := slices.Clone(runs)
	for i := range out {
		out[i].Marks &^= all
	}
	return out
}

// unmarkedCells is unmarked for the cells of a row.
func unmarkedCells(row []Cell) []Cell {
	out := slices.Clone(row)
	for i, c := range out {
		out[i].Paragraphs = nil
		for _, p := range c.Paragraphs {
			out[i].Paragraphs = append(out[i].Paragraphs, unmarked(p))
		}
	}
	return out
}

// lossOfHeads are titles of columns that stand over several of them.
var lossOfHeads = Loss{"titles over several columns of a table",
	"each stands over the first of them, and the others have none: write a title for each"}

// lossOfBox is a table of one cell or one row, which word processors use as a box.
var lossOfBox = Loss{"boxes (tables of one row)", "their text stands between the paragraphs"}

// box is the text of a table of one row, which has no titles of columns.
func (b *builder) box(row []Cell) string {
	var parts []string
	for _, c := range row {
		for _, p := range c.Paragraphs {
			if text := b.inline(p); text != "" {
				parts = append(parts, text)
			}
		}
	}
	b.document.Losses.Add(lossOfBox)
	return strings.Join(parts, "\n\n")
}

// isEmpty reports whether no cell of a row has words.
func isEmpty(row []Cell) bool {
	for _, c := range row {
		for _, p := range c.Paragraphs {
			if haveWords(p) || slices.ContainsFunc(p, func(r Run) bool { return r.Note > 0 }) {
				return false
			}
		}
	}
	return true
}

// width is how many columns the cells of a row take.
func width(row []Cell) int {
	n := 0
	for _, c := range row {
		n += max(c.Span, 1)
	}
	return n
}

// cells writes the cells of a row, with empty ones where it is short.
func (b *builder) cells(row []Cell, columns int) []SectionCell {
	var out []SectionCell
	for _, c := range row {
		var parts []string
		for _, p := range c.Paragraphs {
			if text := b.short(p); text != "" {
				parts = append(parts, text)
			}
		}
		out = append(out, SectionCell{strings.Join(parts, " "), max(c.Span, 1)})
	}
	for n := width(row); n < columns; n++ {
		out = append(out, SectionCell{"", 1})
	}
	return out
}

// finish ends the section, with the notes that it called.
func (b *builder) finish() {
	b.text.WriteString(b.lists.end())
	b.inNote = true
	for i := 0; i < len(b.calls); i++ { // a note may call others
		b.put(b.note(b.calls[i]))
	}
	b.inNote = false
	clear(b.called)
	b.calls = nil
	if n := len(b.sections); n > 0 {
		s := &b.sections[n-1]
		for _, definition := range b.document.Shared.calledBy(s.Title + "\n" + b.text.String()) {
			b.put(definition)
		}
		s.Text = strings.TrimRight(b.text.String(), "\n")
		if s.Rank == PartTitle {
			b.endPart(s)
		}
	}
	b.text.Reset()
}

// note writes a note by its number.
func (b *builder) note(number int) string {
	var parts []string
	if number <= len(b.document.Notes) {
		for _, block := range b.document.Notes[number-1] {
			switch block := block.(type) {
			case Paragraph:
				parts = append(parts, b.inline(block.Runs))
			case Item:
				mark := "- "
				if block.Ordered {
					mark = strconv.Itoa(block.Number) + ". "
				}
				parts = append(parts, mark+b.inline(block.Runs))
			}
		}
	}
	text := strings.TrimSpace(indented(strings.Join(parts, "\n\n"), "    "))
	return fmt.Sprintf("[^%d]: %s", number, text)
}
