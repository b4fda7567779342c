package layout

import (
	"slices"

	"github.com/go-text/typesetting/segmenter"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// Paragraph is a paragraph, a heading, or any other text that is broken into
// lines.
type Paragraph struct {
	Style   ParagraphStyle
	Role    display.Role
	Inlines []Inline
	// Language is set where it differs from what is around.
	Language string
	// Anchor is the name that links lead here by, and Bookmark the level of
	// its entry in the outline, 0 for none.
	Anchor   string
	Bookmark int
	// Title is the bookmark's text; empty takes the paragraph's.
	Title string
	// Names tells that the text is names, which keep their own script in every
	// language.
	Names bool
	Span  diag.Span
}

// paragraph is a Paragraph on its way through the stages.
type paragraph struct {
	style       ParagraphStyle
	frame       frame
	rightToLeft bool
	atoms       []atom
	styles      []setStyle
	links       []link
	anchor      string
	heading     bool
	span        diag.Span
	// measures are the widths of the first lines; the last holds for the rest.
	measures []unit.Length
	lines    []line
	overfull []overfullLine
	// places are those of the texts of the paragraph in the report.
	places  []diag.Span
	missing []rune
	scripts scriptCount
	// whole tells that words are never divided, and divided that they are, since they do not fit.
	whole, divided bool
	// anywhere lets lines end between any two letters, for words that are wider than all the
	// room there is.
	anywhere bool
	// silent lines that are too long are told as a part of something larger.
	silent bool
	// malformed tells that some of the text was no UTF-8.
	malformed bool
	// heaped tells that some letter has more marks than any script needs.
	heaped bool
}

// line is a broken line, with its items placed from the left end of the
// paragraph's frame and from the baseline.
type line struct {
	items []display.Item
	notes []int32
	width unit.Length
}

// collect implements Block. What has no words is nothing to a reader, and takes no room.
func (b Paragraph) collect(c *collector, f frame) node {
	if b.Role != display.Run && IsBlank(b.Inlines) {
		return group(nil)
	}
	element := f.parent
	if b.Role != display.Run {
		element = c.structure.Add(f.parent, b.Role)
	}
	if b.Language != "" && b.Language != f.language {
		c.structure.Set(element).Language = b.Language
		f.language = b.Language
	}
	p := c.paragraph(b.Style, b.Inlines, f, element)
	p.anchor, p.span, p.heading = b.Anchor, b.Span, b.Style.KeepNext
	c.source(element, b.Span)
	if b.Names {
		p.scripts = scriptCount{}
	}
	if b.Anchor != "" {
		c.anchors[b.Anchor] = element
	}
	if b.Bookmark > 0 {
		title := b.Title
		if title == "" {
			title = PlainText(b.Inlines)
		}
		c.outline = append(c.outline, display.Bookmark{Title: title, Level: b.Bookmark, Anchor: b.Anchor})
	}
	return p
}

// paragraph enters a text in the list of what is to be shaped and broken.
func (c *collector) paragraph(style ParagraphStyle, inlines []Inline, f frame, element display.ElementID) *paragraph {
	if style.Wide && c.doc.Sheet.Columns <= 1 {
		f.width = max(f.width, c.doc.Sheet.Width()-f.x)
	}
	p := &paragraph{style: style, frame: f, rightToLeft: RightToLeft(f.language)}
	p.measures = []unit.Length{f.width - style.Indent, f.width - style.Hang}
	if style.Indent == style.Hang {
		p.measures = p.measures[:1]
	}
	c.read(p, inlines, f, element)
	if len(p.places) > 0 && !c.sourced(element) {
		c.source(element, p.places[0])
	}
	c.paragraphs = append(c.paragraphs, p)
	return p
}

// narrow gives a paragraph another width.
func (p *paragraph) narrow(width unit.Length) {
	p.frame.width = width
	p.measures = []unit.Length{width}
}

// prepare implements node: a paragraph's width is known from its frame.
func (p *paragraph) prepare(s *setter) {
	if p.style.FitWords {
		s.fitWords(p)
	}
	if p.style.Anywhere {
		longest, _ := s.extent(p)
		p.anywhere = longest > p.measures[len(p.measures)-1]
	}
}

// build implements node: each line is a strip.
func (p *paragraph) build(g *galley) {
	if p.style.KeepPrevious && len(p.lines) > 0 {
		g.keepLast(keptLines)
	}
	g.space(p.style.Before, p.style.Stretch)
	n := len(p.lines)
	wide := p.style.Wide && slices.ContainsFunc(p.lines, func(l line) bool { return p.frame.x+l.width > g.width })
	for i := range p.lines {
		l := &p.lines[i]
		s := strip{height: p.style.Leading, notes: l.notes, wide: wide, line: true, goesOn: i < n-1, title: p.heading}
		g.place(&s, l.items, p.frame, p.style.Leading-g.drop)
		if i == 0 && p.anchor != "" {
			s.anchors = append(s.anchors, p.anchor)
		}
		switch {
		case p.heading, p.style.KeepPrevious && i < n-1:
			s.cost = never
		case i == n-1:
		case i == 0:
			s.cost = orphan
		case i == n-2:
			s.cost = widow
		}
		g.add(s)
	}
	g.space(p.style.After, 0)
}

// setter breaks paragraphs. It belongs to one goroutine.
type setter struct {
	doc     *Document
	shaper  *shape.Shaper
	breaker linebreak.Breaker
	// segmenter must not be used again inside of its own iteration.
	segmenter segmenter.Segmenter
	items     []linebreak.Item
	refs      []itemRef
	placed    []placed
	start     unit.Length // of the first line; see linebreak.Params
	err       error
	failed    error // the first error of a block that sets its own words
	// problems takes what is told while widths are fixed.
	problems *diag.List
	// unfit takes the tables that are told to be too wide.
	unfit map[display.ElementID]bool
}

// fail keeps the first error.
func (s *setter) fail(err error) {
	if s.failed == nil {
		s.failed = err
	}
}

// itemRef tells which part of the paragraph an item of the breaker stands for:
// an atom from one byte to another, and its kind of break.
type itemRef struct {
	atom     int32
	from, to int32
	// ending is how the word goes on, if a line ends here.
	ending shape.Ending
	// hang is how far the line that ends here reaches into the margin.
	hang unit.Length
}

// set breaks a paragraph and places the words of its lines.
func (s *setter) set(p *paragraph) error {
	if len(p.atoms) == 0 {
		return nil
	}
	s.err = nil
	s.toItems(p)
	params := linebreak.Params{
		Measures: p.measures, Hyphenate: true, Start: s.start,
		ShortLast: p.style.Text.Size * shortLastEms / 2,
		LongStub:  p.style.Text.Size * longStubEms,
		Emergency: p.style.Text.Size * emergencyEms / 2,
	}
	if p.style.Align != Justified {
		params.RightStretch = p.style.Text.Size * raggedEms
		if !p.style.Hyphenate {
			params.RightStretch = p.style.Text.Size * loneRaggedEms
			params.ShortLast = max(params.ShortLast, p.measures[len(p.measures)-1]/loneShortLast)
		}
	}
	lines := s.broken(p, params)
	p.lines = make([]line, 0, len(lines))
	for i, l := range lines {
		if over := l.Overfull(); over > overfullTolerance {
			p.overfull = append(p.overfull, overfullLine{over, s.refs[l.From].atom})
		}
		p.lines = append(p.lines, s.line(p, i, l))
	}
	for _, a := range p.atoms {
		if a.word != nil {
			p.missing = append(p.missing, a.word.Missing...)
		}
	}
	p.makeRoom(s.doc.Sheet.Grid, s.doc.Sheet.drop())
	return s.err
}

// What a line may be short of or stretched by, in half ems or ems of its text.
const (
	// shortLastEms: a last line below 2.5 em looks lost.
	shortLastEms = 5
	// longStubEms: the rest of a word below 7 em is not enough for a last line.
	longStubEms = 7
	// emergencyEms: 2.5 em of stretch where nothing else fits.
	emergencyEms = 5
	// raggedEms: how uneven ragged lines may be before a hyphen pays.
	raggedEms = 2
	// loneRaggedEms: the same for titles and leads, which are never hyphenated.
	loneRaggedEms = 8
	// loneShortLast: their last line is at least a third of the measure.
	loneShortLast = 3
)

// overfullTolerance is what nobody sees: a fifth of a point.
const overfullTolerance = unit.Pt / 5
