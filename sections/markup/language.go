package markup

import (
	"bytes"
	"maps"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"annualreport/layout"
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

// languageEnds keeps the places of the brackets that will end the words.
var languageEnds = parser.NewContextKey()

// Trigger implements parser.InlineParser.
func (languageParser) Trigger() []byte { return []byte{'[', ']'} }

// Parse implements parser.InlineParser.
func (languageParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	ends, _ := pc.Get(languageEnds).(map[int]int)
	if line[0] == ']' {
		length, ok := ends[segment.Start]
		if !ok {
			return nil
		}
		block.Advance(length)
		return &languageMark{}
	}
	at, tag := closing(block)
	if at < 0 {
		return nil
	}
	if ends == nil {
		ends = make(map[int]int)
		pc.Set(languageEnds, ends)
	}
	before := len(attributeStart)
	if tag[0] != '.' {
		before += len(languageAttribute)
	}
	ends[at] = before + len(tag) + len("}")
	block.Advance(1)
	return &languageMark{tag: tag, at: at + before}
}

// attributeStart follows the words, languageAttribute stands before the tag of a language.
const (
	attributeStart    = "]{"
	languageAttribute = "lang="
)

// closing finds the place in the text of the bracket that closes the one at
// the cursor, if a language follows it; -1 if not. The cursor stays.
func closing(block text.Reader) (at int, tag string) {
	number, position := block.Position()
	defer block.SetPosition(number, position)
	depth := 0
	for {
		line, segment := block.PeekLine()
		if line == nil {
			return -1, ""
		}
		for i := 0; i < len(line); i++ {
			switch line[i] {
			case '\\':
				i++
			case '[':
				depth++
			case ']':
				if depth--; depth == 0 {
					tag, ok := languageIn(line[i:])
					if !ok {
						return -1, ""
					}
					return segment.Start + i, tag
				}
			}
		}
		block.AdvanceLine()
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
var letters = map[string]layout.Emphasis{
	".smallcaps": layout.SmallCaps, ".fraction": layout.Fraction, ".sup": layout.Superior,
	".tabular": layout.Tabular, ".lining": layout.Lining, ".oldstyle": layout.OldStyle,
}

// inLanguage puts together what stands between a mark and the one that ends
// it, and returns the last node that it took.
func (w *walker) inLanguage(out []layout.Inline, begin *languageMark) ([]layout.Inline, ast.Node) {
	var inner []layout.Inline
	last := ast.Node(begin)
	for n := begin.NextSibling(); n != nil; n = n.NextSibling() {
		last = n
		if end, ok := n.(*languageMark); ok {
			if end.tag == "" {
				break
			}
			inner, n = w.inLanguage(inner, end)
			last = n
			continue
		}
		inner = w.inline(inner, n)
	}
	if begin.tag[0] == '.' {
		emphasis, known := letters[begin.tag]
		if !known {
			w.Problems.Errorf(w.text.At(begin.at, len(begin.tag)), "write "+strings.Join(slices.Sorted(maps.Keys(letters)), ", "), "there are no letters %q", begin.tag)
		}
		return append(out, layout.Styled{Emphasis: emphasis, Inlines: inner, Span: w.text.At(begin.at, len(begin.tag))}), last
	}
	tag, ok := w.Language(begin.tag, w.text.At(begin.at, len(begin.tag)))
	if !ok {
		return append(out, inner...), last
	}
	return append(out, layout.InLanguage{Language: tag, Inlines: inner}), last
}
