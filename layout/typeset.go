package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/parallel"
	"annualreport/layout/shape"
	"annualreport/layout/visible"
)

// maxRounds is how often a document is set anew because page numbers in its
// text changed. From the second round on numbers only move if their widths do.
const maxRounds = 3

// Typeset sets a document. Problems of the document, such as lines that do not
// fit, are in the list; an error means that a font cannot be read.
func Typeset(doc *Document) (*display.Document, *diag.List, error) {
	table := shape.NewTable(doc.Book)
	pages := make(map[string]string)
	for round := 1; ; round++ {
		c, parts := collect(doc, table, pages)
		out, err := c.typeset(parts)
		if err != nil {
			return nil, nil, err
		}
		stable := true
		for _, anchor := range c.asked {
			if label := labelOf(out, anchor); pages[anchor] != label {
				pages[anchor] = label
				stable = false
			}
		}
		if stable || round == maxRounds {
			err := c.sheets(out)
			c.problems.Append(visible.Problems(c.untold(visible.Check(out))))
			return out, c.problems, err
		}
	}
}

// collect collects all parts; once more if the notes turn out to be so many that their
// marks need more room.
func collect(doc *Document, table *shape.Table, pages map[string]string) (*collector, []partNodes) {
	for digits := leastNoteDigits; ; {
		c := &collector{
			doc: doc, table: table, structure: display.NewStructure(), problems: new(diag.List),
			noteNumber: make(map[string]int), anchors: make(map[string]display.ElementID), noteDigits: digits,
			styles: make(map[styleKey]style), sources: make(map[display.ElementID]diag.Span), told: make(map[message]bool), unfit: make(map[display.ElementID]bool), pages: pages,
		}
		parts := c.collectParts()
		if digits = c.digitsOfNotes(); digits <= c.noteDigits {
			return c, parts
		}
	}
}

// untold leaves out what is found in tables of which it was told already that they do not
// fit, in what they run over, and in their titles on further pages.
func (c *collector) untold(findings []visible.Finding) []visible.Finding {
	if len(c.unfit) == 0 {
		return findings
	}
	return slices.DeleteFunc(findings, func(f visible.Finding) bool { return f.Element < 0 || c.unfit[f.Element] || c.unfit[f.Below] })
}

// labelOf is the folio of the page that an anchor stands on.
func labelOf(d *display.Document, anchor string) string {
	a, ok := d.Anchors[anchor]
	if !ok {
		return ""
	}
	return d.Pages[a.Page].Label
}

// partNodes is a part with its nodes.
type partNodes struct {
	part   Part
	opener []node
	body   []node
	foot   []node
	boxes  [][]node // of a plate
	// ranges are what belongs to each box.
	ranges []plateRange
}

// typeset is one round of setting.
func (c *collector) typeset(parts []partNodes) (*display.Document, error) {
	if c.err != nil {
		return nil, c.err
	}
	if err := c.table.Shape(); err != nil {
		return nil, err
	}
	if err := c.prepare(parts); err != nil {
		return nil, err
	}
	if err := c.breakLines(); err != nil {
		return nil, err
	}
	c.buildNotes()
	if err := c.fitPlates(parts); err != nil {
		return nil, err
	}
	overfull, lacking := c.report()
	out := &display.Document{Info: c.doc.Info, Structure: c.structure, Anchors: make(map[string]display.Anchor),
		Sources: c.sources, Attachments: c.doc.Attachments, Overfull: overfull, Lacking: lacking}
	a := assembler{c: c, out: out}
	for _, flow := range c.flows(parts) {
		a.flow(flow)
		if len(a.out.Pages) == 1 && c.doc.Sheet.Wrap != nil && !c.doc.Sheet.Wrap.Inside {
			a.blank() // the inner page of the front cover
		}
	}
	if len(parts) > 0 {
		if _, backed := parts[len(parts)-1].part.(*Plate); !backed {
			a.pad(0)
		}
	}
	out.Outline = c.outline
	if err := a.finish(); err != nil {
		return nil, err
	}
	return out, nil
}

// collectParts collects all parts in the order of the document.
func (c *collector) collectParts() []partNodes {
	sheet := &c.doc.Sheet
	out := make([]partNodes, 0, len(c.doc.Parts))
	for i, part := range c.doc.Parts {
		c.section = i
		nodes := partNodes{part: part}
		switch part := part.(type) {
		case *Plate:
			nodes = c.collectPlate(part)
		case *Section:
			c.look(part.Notes, part.Links)
			c.noteWidth = sheet.Measure()
			element := c.structure.Add(0, display.Sect)
			c.source(element, part.Span)
			f := frame{width: part.measure(sheet), parent: element, language: c.doc.Info.Language, at: part.Span}
			head := f
			if part.columns(sheet) > 1 {
				head.width = sheet.Width()
			}
			nodes.opener = c.collectAll(part.Opener, head)
			nodes.body = c.collectAll(part.Blocks, f)
			nodes.foot = c.collectAll(part.Foot, f)
		}
		out = append(out, nodes)
	}
	return out
}

// look sets how notes and links of a part look; nil is as in the whole document.
func (c *collector) look(notes *NoteStyle, links *LinkStyle) {
	c.noteStyle, c.links = notes, links
	if notes == nil {
		c.noteStyle = &c.doc.Notes
	}
	if links == nil {
		c.links = &c.doc.Links
	}
}

// prepare fixes the widths that depend on shaped words.
func (c *collector) prepare(parts []partNodes) error {
	s := &setter{doc: c.doc, shaper: c.table.Shaper(), problems: c.problems, unfit: c.unfit}
	for _, p := range parts {
		prepareAll(s, p.opener)
		prepareAll(s, p.body)
		prepareAll(s, p.foot)
		for _, box := range p.boxes {
			prepareAll(s, box)
		}
	}
	for _, n := range c.notes {
		prepareAll(s, n.nodes)
	}
	return s.failed
}

// paragraphChunk is how many paragraphs a goroutine breaks at a time.
const paragraphChunk = 16

// breakLines breaks all paragraphs, on all cores.
func (c *collector) breakLines() error {
	ps := c.paragraphs
	var setters []*setter
	chunks := (len(ps) + paragraphChunk - 1) / paragraphChunk
	for range parallel.Workers(chunks) {
		setters = append(setters, &setter{doc: c.doc})
	}
	return c.table.EachParallel(chunks, func(worker int, shaper *shape.Shaper, i int) error {
		s := setters[worker]
		s.shaper = shaper
		for _, p := range ps[i*paragraphChunk : min((i+1)*paragraphChunk, len(ps))] {
			if err := s.set(p); err != nil {
				return err
			}
		}
		return nil
	})
}

// report tells of lines that do not fit and of characters without a glyph, and counts them.
func (c *collector) report() (overfull, lacking int) {
	for _, p := range c.paragraphs {
		c.reportScript(p)
		c.reportLetters(p)
		if p.silent {
			p.overfull = nil
		}
		overfull += len(p.overfull)
		lacking += len(p.missing)
		for _, over := range p.overfull {
			c.problems.Warnf(p.place(over.atom), "a long word may need a soft hyphen (U+00AD) or a shorter form",
				"a line is %.1f mm too long for its column: “%s”", over.by.Millimeters(), p.opening())
		}
		c.reportMissing(p)
	}
	for _, n := range c.charts {
		for _, p := range n.words.all() {
			lacking += len(p.missing)
			c.reportLetters(p)
			c.reportMissing(p)
		}
	}
	c.lacks.tell(c.doc.Chosen, c.problems)
	c.reportFallbacks()
	return overfull, lacking
}

// reportLetters tells of text that is none, or that no font can set.
func (c *collector) reportLetters(p *paragraph) {
	if p.malformed {
		c.problems.Errorf(p.at(), "write the text anew", "the text has bytes that are no letters (not UTF-8): “%s”", p.opening())
	}
	if p.heaped {
		c.problems.Errorf(p.at(), "delete the marks above and below the letter, which most editors show as one", "a letter has more than %d marks: “%s”", mostMarks, p.opening())
	}
}

// reportMissing tells of characters of a paragraph that no font has. Controls and the like are in none:
// who reads the text has told of them.
func (c *collector) reportMissing(p *paragraph) {
	if len(p.missing) == 0 {
		return
	}
	for _, l := range p.lacking() {
		var names []string
		for _, r := range l.runes {
			if name := character(r); !unicode.IsControl(r) && !noncharacter(r) && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		what := strings.Join(names, " ")
		if what == "" || c.told[messageAt(l.at, what)] {
			continue // a title stands in the contents, too
		}
		if !l.at.IsZero() {
			c.told[messageAt(l.at, what)] = true
		}
		c.problems.Errorf(l.at, familiesFor(l.runes), "no font has the characters %s in “%s”", what, p.opening())
	}
}

// reportScript tells of text in another script than its language has.
func (c *collector) reportScript(p *paragraph) {
	if p.span.IsZero() {
		return // made of a text that is told elsewhere, as in the contents
	}
	switch n := &p.scripts; {
	case n.mostly():
		c.problems.Warnf(p.span, "say what it is in, as in [слова]{lang=ru}; or is `language` right?",
			"this text is not written in the script of its language, %q: “%s”", p.frame.language, p.opening())
	case n.word != "":
		c.problems.Warnf(p.span, "say what it is in, as in [слова]{lang=ru}",
			"“%s” is not in the script of the text around it", n.word)
	}
}

// opening is the first words of a paragraph, for messages.
func (p *paragraph) opening() string {
	var b strings.Builder
	for i := range p.atoms {
		if p.atoms[i].word == nil {
			b.WriteByte(' ')
		} else {
			b.WriteString(p.atoms[i].word.Text)
		}
		if b.Len() > 40 {
			return cutShort(b.String()) + "…"
		}
	}
	return b.String()
}

// mostOpening is how many bytes of a paragraph a message shows at the most.
const mostOpening = 80

// cutShort is the beginning of a text that is too long for a message, in whole characters.
func cutShort(text string) string {
	if len(text) <= mostOpening {
		return text
	}
	end := mostOpening
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// buildNotes makes the strips of all footnotes.
func (c *collector) buildNotes() {
	for _, n := range c.notes {
		g := newGalley(c.doc, n.width)
		buildAll(g, n.nodes)
		n.strips = g.strips
		if len(n.strips) > 0 {
			n.strips[0].anchors = append(n.strips[0].anchors, noteAnchor(n.number))
		}
	}
}
