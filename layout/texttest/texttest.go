// Package texttest makes texts for tests of quoting: what one format or another takes for its own, signs that nobody
// sees, and what is no text at all. Nothing but tests imports it.
package texttest

import (
	"math/rand/v2"
	"strings"
)

// parts are what the texts are made of.
func parts() []string {
	return []string{
		// Controls, ends of lines, and spaces.
		"\x00", "\x01", "\x1b[2J", "\a", "\b", "\t", "\n", "\r", "\r\n", "\v", "\f", "\x7f", "\u0085", "\u009b31m", " ",
		"  ", "\u00a0", "\u2028", "\u2029", "\u3000",
		// What nobody sees, what turns words around, and numbers of no character.
		"\u00ad", "\u200b", "\u200d", "\u200f", "\u202a", "\u202e", "\u202c", "\u2066", "\u2069", "\u061c", "\ufeff",
		"\ufffc", "\ufffd", "\ufffe", "\uffff", "\ufdd0", "\U000e0041", "\U0010ffff",
		// What is no UTF-8: bytes alone, half of a letter, a surrogate, and a number beyond the last.
		"\xff", "\xc3", "\xe2\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\x80",
		// Letters.
		"a", "Z", "7", "lamp", "é", "e\u0301", "ß", "İ", "李", "مصباح", "𝒳", "👩‍🚀", strings.Repeat("x", 90),
		// Quotation marks and escapes.
		`"`, `'`, "`", `"""`, `'''`, `''`, `\`, `\\`, `\n`, `\u0041`, `\x`, `\"`,
		// HTML and XML.
		"&", "&amp;", "&lt", "&#x202e;", "<", ">", "</", "<!--", "-->", "]]>", "<![CDATA[", "<?", "?>", "</script>",
		"</title>", `<a href="x">`, `" onload="x`, "javascript:x", "{{.}}",
		// PDF, TOML, CSV and JSON.
		"(", ")", "<<", ">>", "[", "]", "{", "}", "%", "%%EOF", "#", "#20", "/", ",", ";", "=", "+", "-", "@", "=1+1",
		"endobj", "[[section]]", "\u2028",
		// Messages.
		"=?utf-8?q?=41?=", "=?", "?=", "=41", "=\r\n", "\n.\n", "\r\n.\r\n", ": ", "\r\nBcc: x@y.example\r\n",
		"<x@y.example>", "\r\n\r\n", "--=_",
		// Catalogues and publications.
		"\nmsgid \"x\"\n", "#~ ", "$", "^", "~", "_", "--", "\nER  - \n", "\n@book{x,", " and ", "},", "#,",
	}
}

// The texts: how many parts most of them have, and how many every hundredth.
const (
	fewParts  = 8
	manyParts = 400
	rareEvery = 100
)

// Texts are some texts, the same ones each time: each part alone, and then as many as there are to be by chance. They
// may be no UTF-8.
func Texts(byChance int) []string {
	all := parts()
	out := append([]string{""}, all...)
	r := rand.New(rand.NewPCG(11, 13))
	for i := range byChance {
		n := 1 + r.IntN(fewParts)
		if i%rareEvery == 0 {
			n = manyParts
		}
		var b strings.Builder
		for range n {
			b.WriteString(all[r.IntN(len(all))])
		}
		out = append(out, b.String())
	}
	return out
}

// Valid are Texts in UTF-8: what is none is U+FFFD.
func Valid(byChance int) []string {
	out := Texts(byChance)
	for i := range out {
		out[i] = strings.ToValidUTF8(out[i], "\ufffd")
	}
	return out
}
