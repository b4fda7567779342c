package css

import (
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// token is a token of a style sheet.
type token struct {
	kind css.TokenType
	text string
}

// tokens cuts a style sheet into its tokens, without comments.
func tokens(text string) []token {
	lexer := css.NewLexer(parse.NewInputString(text))
	var out []token
	for {
		kind, data := lexer.Next()
		switch kind {
		case css.ErrorToken:
			return out
		case css.CommentToken, css.CDOToken, css.CDCToken:
			continue
		}
		out = append(out, token{kind, string(data)})
	}
}

// Declaration gives a property a value.
type Declaration struct {
	// Name is in small letters.
	Name, Value string
	// Important is set where the value counts more than all others.
	Important bool
}

// Declarations reads the text of a style attribute.
func Declarations(text string) []Declaration { return declarations(tokens(text)) }

// declarations reads the declarations between two braces. Those that are no declarations are passed over (CSS 2.2,
// 4.2).
func declarations(list []token) []Declaration {
	var out []Declaration
	for len(list) > 0 {
		end := endOf(list, css.SemicolonToken)
		if d, ok := declaration(list[:end]); ok {
			out = append(out, d)
		}
		list = list[min(end+1, len(list)):]
	}
	return out
}

// endOf is the place of the first token of a kind that stands in no brackets, or the length of the list.
func endOf(list []token, kind css.TokenType) int {
	depth := 0
	for i, t := range list {
		if depth == 0 && t.kind == kind {
			return i
		}
		switch t.kind {
		case css.LeftParenthesisToken, css.LeftBraceToken, css.LeftBracketToken, css.FunctionToken:
			depth++
		case css.RightParenthesisToken, css.RightBraceToken, css.RightBracketToken:
			depth = max(depth-1, 0)
		}
	}
	return len(list)
}

// declaration reads one declaration.
func declaration(list []token) (d Declaration, ok bool) {
	list = trimmed(list)
	if len(list) < 2 || list[0].kind != css.IdentToken && list[0].kind != css.CustomPropertyNameToken {
		return Declaration{}, false
	}
	d.Name = strings.ToLower(list[0].text)
	rest := trimmed(list[1:])
	if len(rest) == 0 || rest[0].kind != css.ColonToken {
		return Declaration{}, false
	}
	value := strings.TrimSpace(joined(rest[1:]))
	if mark := strings.LastIndexByte(value, '!'); mark >= 0 {
		if strings.EqualFold(strings.TrimSpace(value[mark+1:]), "important") {
			d.Important = true
			value = strings.TrimSpace(value[:mark])
		}
	}
	d.Value = value
	return d, value != ""
}

// trimmed is a list without white space at its ends.
func trimmed(list []token) []token {
	for len(list) > 0 && list[0].kind == css.WhitespaceToken {
		list = list[1:]
	}
	for len(list) > 0 && list[len(list)-1].kind == css.WhitespaceToken {
		list = list[:len(list)-1]
	}
	return list
}

// joined is the text of tokens.
func joined(list []token) string {
	var b strings.Builder
	for _, t := range list {
		b.WriteString(t.text)
	}
	return b.String()
}
