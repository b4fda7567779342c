package markup

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/locale"
	"annualreport/sections/address"
	"annualreport/sections/brand"
	"annualreport/sections/source"

	"annualreport/layout/pattern"
)

// Context is what a text needs to know about its report.
type Context struct {
	Styles *brand.Styles
	// Body is the role of its paragraphs.
	Body role.Role
	// RightToLeft is set for a text in a language that runs from right to left.
	RightToLeft bool
	// Digits writes the numbers of lists.
	Digits func(n int) string
	// Place returns the object of a name, for a paragraph that is only "{name}"; nil if there is none. Headings of the
	// object are of a level, or deeper; 0 in notes, where none can be.
	Place func(name string, at diag.Span, level int) []content.Block
	// Value returns the content of the cell that a name such as {members.north} stands for; nil where such names are
	// words.
	Value func(name string, at diag.Span) []content.Inline
	// Stray reports a name in braces that is printed as it is; nil where nobody is told.
	Stray func(name StrayName)
	// Picture returns a picture; nil if there is none, which it has reported.
	Picture func(file, alt, caption string, at diag.Span) content.Block
	// Refer notes a reference to an anchor, which is checked when all anchors are known. It returns the name to which
	// links lead.
	Refer func(anchor string, at diag.Span) string
	// Cite returns what a reference to an anchor says by itself; false for what has neither a number nor a title.
	Cite func(anchor string) (ReferenceLabel, bool)
	// Language checks the tag of words in another language, and reports one that is not known.
	Language func(tag string, at diag.Span) (locale.Language, bool)
	// LinkWords are words of links that do not say where these lead, in small letters, in the language of a
	// tag; nil where none are known.
	LinkWords func(tag string) []string
	// Schemes are those to which links may lead beside the usual ones.
	Schemes address.Schemes
	// Anchor makes a heading known and returns its name, which is unique.
	Anchor func(wanted string, at diag.Span) string
	// Heading is called for each heading, for the contents.
	Heading func(Heading)
	// Note returns the note of a name that the text calls and does not have itself. It reports a name for which there
	// is no note. If it is nil such calls are left out.
	Note func(name string, at diag.Span) (content.Note, bool)
	// NoNotes reports the call of a note where no note is possible; it is nil where notes are.
	NoNotes func(at diag.Span)
	// Unused is called for a note that the text does not call. If it is nil, the note is reported to the author.
	Unused func(name string, at diag.Span)
	// PlainHeadings sets headings as paragraphs that no outline knows, as on covers.
	PlainHeadings bool
	// Page is what follows a reference on paper, with {0} for its page, and empty on screens. On paper links are
	// followed by their addresses, too.
	Page string
	// Own is the language of the text, and Added that of the words of the program, such as those of Page.
	Own, Added locale.Language
	// Level is that of the highest headings of the text.
	Level int
	// Depth is the number of lists that the text stands in.
	Depth    int
	Problems *diag.List
}

// ReferenceLabel is what a reference can say of what it leads to.
type ReferenceLabel struct {
	// Words are those of a reference that has none of its own, such as “Figure 5”; nil if there are none.
	Words []content.Inline
	// Number is the number alone; empty if there is none.
	Number string
}

// Heading is a heading inside of a section, as the contents list it.
type Heading struct {
	// Level is 2 for a heading right below the title of the section, and more for those below it.
	Level int
	// Title is the words of the heading.
	Title []content.Inline
	// Anchor is the name that links lead to.
	Anchor string
	// Span is where the heading is written.
	Span diag.Span
	// Unlisted is set if the contents leave the heading out.
	Unlisted bool
}

// Parser parses Markdown in the typography of one language. It may be used by
// several goroutines.
type Parser struct {
	conventions conventions
}

// NewParser makes a parser for a language, a BCP 47 tag, with its quotation marks: outer opening
// and closing, inner opening and closing.
func NewParser(language string, quotes [4]string) *Parser {
	base, _, _ := strings.Cut(language, "-")
	return &Parser{conventions: conventions{language: base, quotes: quotes}}
}

// Blocks turns a text into blocks.
func (p *Parser) Blocks(t source.Text, s *Context) []content.Block {
	if t.IsEmpty() {
		return nil
	}
	w := p.walker(t, s)
	if w == nil {
		return nil
	}
	w.checkNotes()
	w.checkLiteral()
	return w.blocks(w.root)
}

// Inlines turns a short text, such as a title, into inlines. Only the first paragraph counts; anything else is
// reported.
func (p *Parser) Inlines(t source.Text, s *Context) []content.Inline {
	if t.IsEmpty() {
		return nil
	}
	w := p.walker(t, s)
	if w == nil {
		return nil
	}
	first := w.root.FirstChild()
	switch {
	case first == nil || first.Kind() == ast.KindThematicBreak: // dashes may be all that a cell has
		return []content.Inline{content.Text{Value: strings.TrimSpace(t.Value), Span: t.Span}}
	case first.Kind() == ast.KindParagraph:
		w.checkNotes()
	default: // "1. May" and "2015" with a line below are titles, not lists.
		if at, length := CallOfNote(t.Value); length > 0 {
			s.Problems.Errorf(t.At(at, length), "begin the text with a word",
				"no footnote can stand in a text that begins as a list, a heading or a quotation does")
		}
		if w = p.walkerBy(paragraphSyntax(), t, t.Value, s); w == nil || w.root.FirstChild() == nil {
			return nil
		}
		first = w.root.FirstChild()
	}
	if next := first.NextSibling(); next != nil && next.Kind() != extast.KindFootnoteList {
		s.Problems.Errorf(w.span(next), "join it with the text above, or leave it out",
			"only one paragraph can stand here")
	}
	w.short = true
	w.checkLiteral()
	return w.inlines(first)
}

// Words are the words of a short text, such as a title, without its markup.
func Words(t source.Text) string {
	if !strings.ContainsAny(t.Value, "\\`*_[]<&~!\n") {
		return t.Value
	}
	s := &Context{Problems: new(diag.List), Refer: func(anchor string, _ diag.Span) string { return anchor },
		Language: func(tag string, _ diag.Span) (locale.Language, bool) { return locale.Language{Tag: tag}, true }}
	return content.PlainText(NewParser("", [4]string{"\"", "\"", "'", "'"}).Inlines(t, s))
}

// OriginalWords are the words of a short text as the report has it, whatever language it is set in: names are made of
// them, and what is wrong with the original is said once, and not anew in each language.
func OriginalWords(t source.Text) string { return Words(source.Text{Value: t.Original()}) }

// walker turns the nodes of one document into blocks and inlines.
type walker struct {
	*Context
	*document
	// tag is that of the language of the current words.
	tag   string
	notes map[int]*footnote
	// short is set for a text such as a title, which has no room for notes.
	short bool
	// before is the space before paragraphs of running text, where it is not that of their role.
	before content.Space
	// anchor is what the link leads to whose words are made; empty outside of the words of links to places of the
	// report.
	anchor string
	// inNote is set while a note is made.
	inNote bool
	// levels maps the heading levels of the text to those of the report.
	levels []int
}

// walker is a walker of a text, nil if that has too much of something.
func (p *Parser) walker(t source.Text, s *Context) *walker { return p.walkerOf(t, t.Value, s) }

// walkerOf is a walker of a text with more behind it; nil if that has too much of something, which it reports: what
// is left would take long to set, and no author would look at it.
func (p *Parser) walkerOf(t source.Text, value string, s *Context) *walker {
	return p.walkerBy(syntax(), t, value, s)
}

// walkerBy is walkerOf by a grammar.
func (p *Parser) walkerBy(grammar parser.Parser, t source.Text, value string, s *Context) *walker {
	w := &walker{
		Context: s, document: &document{text: t, bytes: pasted([]byte(value)), problems: s.Problems},
		tag: p.conventions.language,
	}
	pc := parser.NewContext()
	w.root = grammar.Parse(text.NewReader(w.bytes), parser.WithContext(pc))
	if e := excessOf(pc); e != nil {
		w.Problems.Errorf(t.At(e.at, e.length), e.cure, "%s", e.what)
		return nil
	}
	p.punctuate(w.root, w.bytes)
	w.collectNotes()
	return w
}

// placed is a paragraph that places an object.
var placed = pattern.Of(`^\s*\{(` + source.Name + `)\}\s*$`)
