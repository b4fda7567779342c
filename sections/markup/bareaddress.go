package markup

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"annualreport/layout/diag"
)

// bareAddresses makes links of the addresses that stand in a text without brackets (GitHub Flavored Markdown 0.29,
// 6.9). The expressions of goldmark know ASCII alone: a link would lead to the beginning of an address.
type bareAddresses struct{}

// Extend implements goldmark.Extender.
func (bareAddresses) Extend(m goldmark.Markdown) {
	const last = 999 // as in goldmark
	own := addressParser{extension.NewLinkifyParser()}
	m.Parser().AddOptions(parser.WithInlineParsers(util.Prioritized(own, last)))
}

// addressParser is the parser of goldmark for addresses, with an expression for all scripts. It is made when the first
// address of the web is met: it takes as long as some pages of text.
type addressParser struct {
	// mail is the parser of goldmark as it is, which finds addresses of mail.
	mail parser.InlineParser
}

// Trigger implements parser.InlineParser: the signs behind which an address may begin.
func (p addressParser) Trigger() []byte { return p.mail.Trigger() }

// Parse implements parser.InlineParser.
func (p addressParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	const longest = len("https://") + 1 // behind one sign
	switch start := line[:min(len(line), longest)]; {
	case bytes.Contains(start, []byte("www.")), bytes.Contains(start, []byte("://")):
		return webAddress().Parse(parent, block, pc)
	case bytes.IndexByte(line, '@') >= 0:
		return p.mail.Parse(parent, block, pc)
	}
	return nil
}

// webAddress is the parser for addresses of the web, with a protocol or without.
var webAddress = sync.OnceValue(func() parser.InlineParser {
	whole := bareAddress()
	protocols := []string{"http:", "https:", "ftp:", "Http:", "Https:", "HTTP:", "HTTPS:"}
	return extension.NewLinkifyParser(
		extension.WithLinkifyAllowedProtocols(protocols),
		extension.WithLinkifyURLRegexp(whole),
		extension.WithLinkifyWWWRegexp(whole),
	)
})

// bareAddress is the expression of an address of the web. A domain has 256 characters at the most, so that a
// long text without a full stop is not read again at each of its words. An asterisk, a bar or a dash is in an address
// if the address goes on behind it; at the end it is a mark or a sign of the text.
func bareAddress() *regexp.Regexp {
	start := `(?:(?i:https?|ftp)://|www\.)`
	letters := spacedLetters()
	digits := `\p{M}\p{Nd}`
	domain := `[-\p{L}` + digits + `@:%._+~#=]{1,256}\.(?:xn--[a-zA-Z0-9-]+|[` + letters + `\p{M}]+)(?::\d+)?`
	sign := `[-` + letters + digits + "@:%_+.~#$!?&/=();,'\">^{}\\[\\]`]"
	within := `[*|‐‑–−·\x{200C}\x{200D}]+[` + letters + digits + `/?&=#%]`
	return regexp.MustCompile(`^` + start + domain + `(?:[/#?](?:` + sign + `|` + within + `)*)?`)
}

// spacedScripts are the scripts that put spaces between words. In the others, and in Korean, whose particles have no
// space before them, the text goes on directly behind an address.
var spacedScripts = []*unicode.RangeTable{
	unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Armenian, unicode.Georgian, unicode.Hebrew, unicode.Arabic,
	unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam, unicode.Ethiopic, unicode.Tifinagh, unicode.Vai,
	unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil,
	unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Ol_Chiki, unicode.Meetei_Mayek,
	unicode.Cherokee, unicode.Canadian_Aboriginal, unicode.Mongolian, unicode.Hanifi_Rohingya, unicode.Osage,
}

// spacedLetters are the letters of the scripts that put spaces between words, as ranges of a regular expression.
func spacedLetters() string {
	var out strings.Builder
	for _, script := range spacedScripts {
		for _, run := range script.R16 {
			writeLetters(&out, rune(run.Lo), rune(run.Hi), rune(run.Stride))
		}
		for _, run := range script.R32 {
			writeLetters(&out, rune(run.Lo), rune(run.Hi), rune(run.Stride))
		}
	}
	return out.String()
}

// writeLetters writes the letters of a run of characters.
func writeLetters(to *strings.Builder, from, last, stride rune) {
	for r := from; r <= last; r += stride {
		if !unicode.IsLetter(r) {
			continue
		}
		first := r
		for stride == 1 && r < last && unicode.IsLetter(r+1) {
			r++
		}
		fmt.Fprintf(to, `\x{%X}-\x{%X}`, first, r)
	}
}

// tellCut reports an address that ends in the middle of a word or of a path, where what follows may belong to it. Such
// a link would lead to the beginning of the address.
func tellCut(label string, at diag.Span, rest string, problems *diag.List) {
	word := rest
	if end := strings.IndexAny(rest, " \t\n<"); end >= 0 {
		word = rest[:end]
	}
	if !mayGoOn(label, word) {
		return
	}
	problems.Warnf(at, "write <"+label+shortWord(word)+"> if that belongs to the address; if not, write <"+label+">",
		"the link leads to %s only, and “%s” stands directly behind it", label, shortWord(word))
}

// mayGoOn reports whether a word directly behind an address may belong to it: letters behind a sign that divides an
// address, an apostrophe in a word, or a backslash. Behind the name of a site alone, as in https://a.example/です, a
// sentence goes on.
func mayGoOn(label, word string) bool {
	if word == "" {
		return false
	}
	first, size := utf8.DecodeRuneInString(word)
	second, _ := utf8.DecodeRuneInString(word[size:])
	switch {
	case first == '’':
		return unicode.IsLetter(second)
	case first == '\\':
		return second == '_' || second == '*' || second == '~' || second == '|'
	case !unicode.IsLetter(first):
		return false
	}
	_, path, _ := strings.Cut(label, "://")
	if path, isFolder := strings.CutSuffix(path, "/"); isFolder {
		return strings.Contains(path, "/")
	}
	return strings.ContainsAny(label[len(label)-1:], "=#-&%")
}

// shortWord is the beginning of a word.
func shortWord(word string) string {
	const most = 20
	if letters := []rune(word); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return word
}
