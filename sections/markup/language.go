package markup

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"annualreport/layout/content"
)

// languages is the syntax for words of another language, [mots]{lang=fr}, and of other
// letters, [WHO]{.smallcaps}, as in Pandoc's bracketed spans. CommonMark has none.
type languages struct{}

// Extend implements goldmark.Extender.
func (languages) Extend(m goldmark.Markdown) {
	// Links have the priority 200; brackets that say a language come first.
	m.Parser().AddOptions(parser.WithInlineParsers(util.Prioritized(languageParser{}, 199)))
}

// languageMark begins or ends words of another language or other letters. What stands
// between two marks is parsed as everywhere.
type languageMark struct {
	ast.BaseInline
	// tag is what follows the brackets of a mark that begins: a language, or a point and the
	// name of letters; it is empty for one that ends.
	tag string
	// at is where the tag stands in the text.
	at int
}

var kindLanguageMark = ast.NewNodeKind("LanguageMark")

// Kind implements ast.Node.
func (m *languageMark) Kind() ast.NodeKind { return kindLanguageMark }

// Dump implements ast.Node.
func (m *languageMark) Dump(source []byte, level int) {
	ast.DumpHelper(m, source, level, map[string]string{"Tag": m.tag}, nil)
}

// languageParser parses the brackets.
type languageParser struct{}

// bracketPairs keeps the brackets of the block that is parsed.
var bracketPairs = parser.NewContextKey()

// brackets are those of a block that a language follows.
type brackets struct {
	// closing has the closing bracket of each opening one, by the place of that.
	closing map[int]closingBracket
	// ends has the length of the closing brackets whose words have begun, by their place.
	ends map[int]int
	// from and to is the part of the text that was looked through.
	from, to int
}

// closingBracket is a bracket with what follows it, as ]{lang=fr}.
type closingBracket struct {
	at, length int
	tag        string
}

// Trigger implements parser.InlineParser.
func (languageParser) Trigger() []byte { return []byte{'[', ']'} }

// Parse implements parser.InlineParser.
func (languageParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	pairs := pairsOf(block, pc)
	if line[0] == ']' {
		length, ok := pairs.ends[segment.Start]
		if !ok {
			return nil
		}
		block.Advance(length)
		return &languageMark{}
	}
	end, ok := pairs.closing[segment.Start]
	if !ok {
		return nil
	}
	pairs.ends[end.at] = end.length
	block.Advance(1)
	return &languageMark{tag: end.tag, at: end.at + end.length - len("}") - len(end.tag)}
}

// pairsOf are the brackets of the block around the cursor. They are looked for once: in a text of many
// brackets the way from each to its end would be long.
func pairsOf(block text.Reader, pc parser.Context) *brackets {
	pairs, _ := pc.Get(bracketPairs).(*brackets)
	if pairs == nil {
		pairs = &brackets{closing: make(map[int]closingBracket), ends: make(map[int]int)}
		pc.Set(bracketPairs, pairs)
	}
	if _, segment := block.PeekLine(); segment.Start < pairs.from || segment.Start >= pairs.to {
		pairs.look(block)
	}
	return pairs
}

// attributeStart follows the words, languageAttribute stands before the tag of a language.
const (
	attributeStart    = "]{"
	languageAttribute = "lang="
)

// look finds the brackets from the cursor to the end of the block. The cursor stays.
func (b *brackets) look(block text.Reader) {
	number, position := block.Position()
	defer block.SetPosition(number, position)
	b.from = position.Start
	var open []int
	for {
		line, segment := block.PeekLine()
		if line == nil {
			return
		}
		for i := 0; i < len(line); i++ {
			switch line[i] {
			case '\\':
				i++
			case '[':
				open = append(open, segment.Start+i)
			case ']':
				if len(open) > 0 {
					b.pair(open[len(open)-1], segment.Start+i, line[i:])
					open = open[:len(open)-1]
				}
			}
		}
		b.to = segment.Stop
		block.AdvanceLine()
	}
}

// pair notes two brackets, if a language follows the second, with which rest begins.
func (b *brackets) pair(from, to int, rest []byte) {
	if tag, ok := languageIn(rest); ok {
		b.closing[from] = closingBracket{at: to, length: bytes.IndexByte(rest, '}') + 1, tag: tag}
	}
}

// languageIn reads the tag behind a bracket.
func languageIn(line []byte) (tag string, ok bool) {
	rest, ok := bytes.CutPrefix(line, []byte(attributeStart))
	end := bytes.IndexByte(rest, '}')
	if !ok || end < 2 {
		return "", false
	}
	attribute := string(rest[:end])
	if attribute[0] == '.' {
		return attribute, true
	}
	tag, ok = strings.CutPrefix(attribute, languageAttribute)
	return tag, ok && tag != ""
}

// letters are the names of other letters.
var letters = map[string]content.Emphasis{
	".smallcaps": content.SmallCaps, ".fraction": content.Fraction, ".sup": content.Superior,
	".tabular": content.Tabular, ".lining": content.Lining, ".oldstyle": content.OldStyle,
}
