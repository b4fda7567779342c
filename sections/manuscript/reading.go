package manuscript

import (
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// commonMark is a parser of CommonMark, which costs as much to make as a page takes to read.
var commonMark = sync.OnceValue(func() parser.Parser { return goldmark.New().Parser() })

// Parse reads Markdown as CommonMark has it. It is safe for concurrent use.
func Parse(source []byte) ast.Node { return commonMark().Parse(text.NewReader(source)) }

// readAs is the letters of one paragraph of Markdown as CommonMark reads them, without spaces. ok is false if it is not
// one paragraph.
func readAs(source string) (letters string, ok bool) {
	raw := []byte(source)
	root := Parse(raw)
	if root.ChildCount() != 1 || root.FirstChild().Kind() != ast.KindParagraph {
		return "", false
	}
	var b strings.Builder
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			b.WriteString(unescaped(string(n.Segment.Value(raw))))
		case *ast.String:
			b.Write(n.Value)
		case *ast.AutoLink:
			b.Write(n.Label(raw))
		case *ast.CodeSpan, *ast.RawHTML, *ast.Image:
			b.WriteRune(unicode.ReplacementChar) // nobody wrote one
		}
		return ast.WalkContinue, nil
	})
	return spaceless(b.String()), true
}

// lettersOf are the letters of runs as readAs has them: the signs of notes and of raised letters are plain to it.
func lettersOf(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		switch {
		case r.Note > 0:
			b.WriteString("[^" + strconv.Itoa(r.Note) + "]")
			continue
		case r.Break:
			continue
		}
		class := ""
		for _, c := range classes {
			if r.Marks&c.mark != 0 {
				b.WriteString("[")
				class += "]{." + c.name + "}"
			}
		}
		b.WriteString(r.Text + class)
	}
	return spaceless(b.String())
}

// spaceless is text without spaces.
func spaceless(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// unescaped is text without the strokes that keep signs from being Markdown.
func unescaped(s string) string {
	const signs = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte(signs, s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
