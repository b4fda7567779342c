package markup

import (
	"io"
	"sync"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
)

// blockSyntax is the one grammar of blocks: CommonMark with tables, footnotes and headings that have
// attributes. Texts are set by it, and cut into pieces for translators.
func blockSyntax() []parser.Option {
	// The numbers are priorities: a parser with a lower one comes first.
	underlined := parser.NewSetextHeadingParser(parser.WithHeadingAttribute())
	blocks := []util.PrioritizedValue{
		util.Prioritized(underlineParser{headingParser{underlined}}, 100),
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(depthLimit{parser.NewListParser()}, 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500),
		util.Prioritized(headingParser{parser.NewATXHeadingParser(parser.WithHeadingAttribute())}, 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(depthLimit{parser.NewBlockquoteParser()}, 800),
		util.Prioritized(parser.NewHTMLBlockParser(), 900),
		util.Prioritized(depthLimit{noteLimit{placedNotes{extension.NewFootnoteBlockParser()}}}, 999),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	}
	transformers := append(parser.DefaultParagraphTransformers(),
		util.Prioritized(paragraphLimit{}, 50),
		util.Prioritized(tableLimit{extension.NewTableParagraphTransformer()}, 200),
	)
	return []parser.Option{parser.WithBlockParsers(blocks...), parser.WithParagraphTransformers(transformers...)}
}

// inlineSyntax is the grammar of what stands in a paragraph: CommonMark with strikethrough, bare
// addresses, footnotes, the typography of the language and the syntax of this package.
func inlineSyntax() goldmark.Extender {
	return extenders{
		tableCells{}, footnoteCalls{}, extension.Strikethrough, bareAddresses{}, typographer(),
		quoteMarks{}, languages{}, bracedNames{}, outerCalls{},
	}
}

// extenders are several extensions as one.
type extenders []goldmark.Extender

// Extend implements goldmark.Extender.
func (e extenders) Extend(m goldmark.Markdown) {
	for _, one := range e {
		one.Extend(m)
	}
}

// syntax is the parser of the whole grammar, paragraphSyntax that of texts that are one paragraph, whatever they begin
// with, and blockParser that of blocks alone. They keep nothing of a text, so
// that all languages and goroutines share them; to make one takes as long as to read a page.
var (
	syntax          = sync.OnceValue(func() parser.Parser { return newSyntax(blockSyntax()) })
	paragraphSyntax = sync.OnceValue(func() parser.Parser { return newSyntax(onlyParagraphs()) })
	blockParser     = sync.OnceValue(func() parser.Parser { return parser.NewParser(blockSyntax()...) })
)

// onlyParagraphs is the grammar of blocks of a short text that would be another block than a paragraph, as “1. May”.
func onlyParagraphs() []parser.Option {
	paragraphs := util.Prioritized(parser.NewParagraphParser(), 1000)
	return []parser.Option{
		parser.WithBlockParsers(paragraphs), parser.WithParagraphTransformers(util.Prioritized(paragraphLimit{}, 50)),
	}
}

// newSyntax makes a parser of a grammar of blocks, with that of what stands in their paragraphs.
func newSyntax(blocks []parser.Option) parser.Parser {
	inlines := append(parser.DefaultInlineParsers(), util.Prioritized(signLimit{}, 1))
	options := append(blocks, parser.WithInlineParsers(inlines...))
	g := &grammar{parser.NewParser(options...), renderer.NewRenderer()}
	inlineSyntax().Extend(g)
	return g.parser
}

// grammar is what extensions of goldmark add to. That of the library would make a second parser first, and all that
// writes HTML.
type grammar struct {
	parser   parser.Parser
	renderer renderer.Renderer
}

// Parser implements goldmark.Markdown.
func (g *grammar) Parser() parser.Parser { return g.parser }

// SetParser implements goldmark.Markdown.
func (g *grammar) SetParser(p parser.Parser) { g.parser = p }

// Renderer implements goldmark.Markdown.
func (g *grammar) Renderer() renderer.Renderer { return g.renderer }

// SetRenderer implements goldmark.Markdown.
func (g *grammar) SetRenderer(r renderer.Renderer) { g.renderer = r }

// Convert implements goldmark.Markdown.
func (g *grammar) Convert(source []byte, to io.Writer, options ...parser.ParseOption) error {
	return g.renderer.Render(to, source, g.parser.Parse(text.NewReader(source), options...))
}

// blockTree parses the blocks of a text, without what stands in their paragraphs. All footnotes are
// in it, called or not.
func blockTree(source string) ast.Node {
	return blockParser().Parse(text.NewReader(pasted([]byte(source))))
}

// tableCells is what goldmark's tables need besides their blocks: bars in the code of cells.
type tableCells struct{}

// Extend implements goldmark.Extender.
func (tableCells) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)))
}

// footnoteCalls is what goldmark's footnotes need besides their blocks: their calls, and the notes
// in the order of these.
type footnoteCalls struct{}

// Extend implements goldmark.Extender.
func (footnoteCalls) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(
		parser.WithInlineParsers(util.Prioritized(extension.NewFootnoteParser(), 101)),
		parser.WithASTTransformers(util.Prioritized(extension.NewFootnoteASTTransformer(), 999)),
	)
}

// typographer writes dashes and the ellipsis; quotation marks are for quoteMarks.
func typographer() goldmark.Extender {
	return extension.NewTypographer(extension.WithTypographicSubstitutions(extension.TypographicSubstitutions{
		extension.Ellipsis: []byte("…"), extension.EnDash: []byte("–"), extension.EmDash: []byte("—"),
		extension.LeftDoubleQuote: nil, extension.RightDoubleQuote: nil,
		extension.LeftSingleQuote: nil, extension.RightSingleQuote: nil, extension.Apostrophe: nil,
		extension.LeftAngleQuote: nil, extension.RightAngleQuote: nil,
	}))
}
