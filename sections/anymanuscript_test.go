package sections

import (
	"encoding/xml"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/hyphen"
	"annualreport/sections/edition"
	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/docx"
	"annualreport/sections/manuscript/manuscripttest"
	"annualreport/sections/manuscript/markdown"
)

// manuscriptHead is a report for the sections of a manuscript.
const manuscriptHead = `[report]
title = "Year"
date = 2032-03-01
language = "en"
[organisation]
name = "The Lighthouse Keepers of Nowhere"

`

// oddWords are words that a manuscript may have anywhere.
var oddWords = []string{
	"lamp", "The lamps burn.", " ", "---", "-", "+ a", "1. a", "# b", "***", "* * *", "===", "> said", "| a | b |", "`code", "~~gone~~",
	"{one}", "{{< x >}}", "[a](b)", "![a](b)", "[^1]", "[^x]: y", "<b>", "<!-- -->", "&amp;amp;", "\\", "a_b_c", "$x$", "H~2~O",
	"\u0085", "\u0093q\u0094", "\u009b31m", "\u202eevil", "\u2066open", "a\ufffcb", "\ufdd0", "\U000e0041", "\u00ad", "\u00a0", "\u200b",
	"https://example.org/a_(b)", "www.example.org", "person@example.org", "'''", `"""`, `"`, "::: note", ":", "=", "    code", "•\tx",
	"-\tx", "2031", "a\\", "*", "**", "[", "]", "](", "{.x}", "[x]{.y}", "#name", "{#name}", "…", "'tis", "x]{lang=zz}",
}

// oddLinks are where links of a manuscript may lead.
var oddLinks = []string{
	"https://example.org", "javascript:alert(1)", "//host/x", "file:///C:/x.doc", `\\server\x`, "letter.docx", "mailto:a@example.org", "",
	"https://exa mple.org/a b", "https://example.org/a b", "mailto:", "http://", "#place", "https://example.org/(a", "tel:+1", "ftp://x.example",
	"https://example.org/<a>", "https://example.org/a\u202eb", "data:text/html,x", "https://example.org/[a]", "https://example.org/{a}",
}

// writer writes a manuscript by chance.
type manuscriptWriter struct{ *rand.Rand }

// one is one of some texts.
func (w manuscriptWriter) one(texts []string) string { return texts[w.IntN(len(texts))] }

// escapedXML is a text in XML.
func escapedXML(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text))
	return b.String()
}

// run is a run of Word.
func (w manuscriptWriter) run() string {
	marks := ""
	for _, mark := range []string{
		"<w:b/>", "<w:i/>", `<w:vertAlign w:val="subscript"/>`, `<w:vertAlign w:val="superscript"/>`, "<w:smallCaps/>",
	} {
		if w.IntN(6) == 0 {
			marks += mark
		}
	}
	text := w.one(oddWords)
	if w.IntN(3) > 0 {
		text += " " + w.one(oddWords)
	}
	out := "<w:r><w:rPr>" + marks + `</w:rPr><w:t xml:space="preserve">` + escapedXML(text) + "</w:t></w:r>"
	switch w.IntN(12) {
	case 0:
		out += "<w:r><w:br/></w:r>"
	case 1:
		out += `<w:r><w:footnoteReference w:id="2"/></w:r>`
	case 2, 3:
		out = fmt.Sprintf(`<w:hyperlink r:id="l%d">%s</w:hyperlink>`, w.IntN(len(oddLinks)), out)
	}
	return out
}

// paragraph is a paragraph of Word.
func (w manuscriptWriter) paragraph() string {
	out := `<w:p><w:pPr><w:pStyle w:val="` + w.one([]string{"", "", "", "Heading1", "Heading2", "Heading3", "Title", "Quote", "Caption"}) + `"/>`
	if w.IntN(3) == 0 {
		out += fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, w.IntN(3), w.IntN(4))
	}
	out += "</w:pPr>"
	for range w.IntN(5) {
		out += w.run()
	}
	return out + "</w:p>"
}

// block is a paragraph or a table.
func (w manuscriptWriter) block() string {
	if w.IntN(6) > 0 {
		return w.paragraph()
	}
	out := "<w:tbl>"
	for range w.IntN(4) {
		out += "<w:tr>"
		for range w.IntN(4) {
			out += fmt.Sprintf(`<w:tc><w:tcPr><w:gridSpan w:val="%d"/></w:tcPr>%s</w:tc>`, 1+w.IntN(2), w.paragraph())
		}
		out += "</w:tr>"
	}
	return out + "</w:tbl>"
}

// docx is a file of Word.
func (w manuscriptWriter) docx(t testing.TB) []byte {
	var body, links strings.Builder
	for range 1 + w.IntN(12) {
		body.WriteString(w.block())
	}
	for i, link := range oddLinks {
		fmt.Fprintf(&links, `<Relationship Id="l%d" Type="x/hyperlink" TargetMode="External" Target="%s"/>`, i, escapedXML(link))
	}
	const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>` +
		`<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>` +
		`<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`
	return manuscripttest.Archive(t,
		manuscripttest.Part{Name: "word/document.xml", Data: `<w:document xmlns:w="w" xmlns:r="r"><w:body>` + body.String() +
			"</w:body></w:document>"},
		manuscripttest.Part{Name: "word/_rels/document.xml.rels", Data: "<Relationships>" + links.String() + "</Relationships>"},
		manuscripttest.Part{Name: "word/numbering.xml", Data: numbering},
		manuscripttest.Part{Name: "word/footnotes.xml", Data: `<w:footnotes xmlns:w="w"><w:footnote w:id="2">` + w.paragraph() +
			w.block() + "</w:footnote></w:footnotes>"},
	)
}

// soundWords are words of a text in Markdown that stand for themselves.
var soundWords = []string{
	"lamp", "The lamps burn.", "`[x](y) <b>`", "H~2~O", "a_b_c", "2031", "www.example.org", "person@example.org", "gopls@v0.1", "\\[x]",
	"\u0081", "\u202eevil", "<https://example.org>", "<ftp://x.example>", "<br>", "<!-- not this -->",
}

// markdown is a sound text in Markdown, with links and HTML that no report has.
func (w manuscriptWriter) markdown() string {
	var b strings.Builder
	for range 1 + w.IntN(12) {
		line := w.one([]string{"", "", "", "# ", "## ", "- ", "1. ", "> ", "    "})
		for i := range 1 + w.IntN(5) {
			words := w.one(soundWords)
			if i == 0 {
				words = "Begun"
			}
			switch w.IntN(8) {
			case 0:
				words = "[" + w.one(soundWords[:4]) + "](" + manuscript.Destination(w.one(oddLinks)) + ")"
			case 1:
				words = "![" + w.one(soundWords[:4]) + "](" + manuscript.Destination(w.one(oddLinks)) + ")"
			case 2:
				words = "**" + words + "**"
			case 3:
				words = "<span>" + words + "</span>"
			}
			line += words + " "
		}
		b.WriteString(line + "\n\n")
	}
	return b.String()
}

// oddBrackets are texts in Markdown with brackets of HTML in odd places; a % is a word that readers have to see.
var oddBrackets = []string{
	"%", "growth is <% per cent", "profits > %", "a < % > %", "a <%, %>", "List<%>", "</%>", "<% then\n%. Else %>", "<b>%</b>",
	`<span class="x">%</span>`, "<b or % >", "<details %", "<!%", "<?% ?>", "<% = %", `<i %"=`, "<a href,%", "<%@", "%<", "<", ">",
	"<%/>", "</ %", "<div", "<p %\n\n% >", "[%](<https://example.org/a>)", "`<`%", "<br>%", "<![CDATA[%]]>", "<_%>", `\\<b>%`,
	`\<%`, "\n\n    code <% {}> end\n\n", "{: .x}",
}

// brackets is a text of odd brackets, and its words.
func (w manuscriptWriter) brackets() (text string, words []string) {
	var b strings.Builder
	for range 1 + w.IntN(12) {
		b.WriteString(w.one(oddBrackets) + w.one([]string{" ", " ", "\n", "\n\n"}))
	}
	parts := strings.Split("Begun "+b.String(), "%")
	for i := range parts[1:] {
		words = append(words, fmt.Sprintf("w%dw", i))
		parts[i] += words[i]
	}
	return strings.Join(parts, ""), words
}

// TestWordsBesideBrackets: of a text in Markdown every word is in the report, however its brackets stand.
func TestWordsBesideBrackets(t *testing.T) {
	hyphens := hyphen.NewLibrary()
	for seed := range uint64(300) {
		text, words := manuscriptWriter{rand.New(rand.NewPCG(seed, 2))}.brackets()
		d, err := markdown.Read([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		lines, errors := errorsOf(t, d.Sections, hyphens)
		if len(errors) > 0 {
			t.Errorf("seed %d: %q\n%s\n%s", seed, text, strings.Join(errors, "\n"), lines)
		}
		for _, word := range words {
			if !strings.Contains(lines, word) {
				t.Errorf("seed %d: %q is not in\n%s\nof %q", seed, word, lines, text)
			}
		}
	}
}

// inParts is a text in Markdown with headings of several levels, and its words.
func (w manuscriptWriter) inParts() (text string, words []string) {
	var b strings.Builder
	notes := ""
	for i := range 2 + w.IntN(14) {
		word := fmt.Sprintf("w%dw", i)
		form := w.one([]string{
			"# %", "# %", "## %", "## %", "### %", "%", "%", "% said.", "- %", "> %", "a | b\n--- | ---\n% | 1", "# a[^%]", "a[^%]", "# [^%]", "![%](a.png)",
		})
		if strings.Contains(form, "[^%]") {
			notes += fmt.Sprintf("[^n%d]: %s\n\n", i, word)
			word = fmt.Sprintf("n%d", i)
		}
		words = append(words, word)
		b.WriteString(strings.ReplaceAll(form, "%", word) + "\n\n")
	}
	return b.String() + notes, words
}

// TestWordsInParts: of a text in Markdown every word and every note is in the report, as sections and as parts.
func TestWordsInParts(t *testing.T) {
	hyphens := hyphen.NewLibrary()
	parts, outside := 0, 0
	for seed := range uint64(300) {
		text, words := manuscriptWriter{rand.New(rand.NewPCG(seed, 3))}.inParts()
		for _, inParts := range []bool{false, true} {
			d, err := markdown.Read([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			divide := d.Sections
			if inParts {
				divide = d.Parts
			}
			lines, errors := errorsOf(t, divide, hyphens)
			parts += strings.Count(lines, "[[part]]")
			outside += strings.Count(lines, "part  = false")
			if len(errors) > 0 {
				t.Errorf("seed %d, parts %v: %s\n%s\n%s", seed, inParts, text, strings.Join(errors, "\n"), lines)
			}
			for _, word := range words {
				if !strings.Contains(lines, word) {
					t.Errorf("seed %d, parts %v: %q is not in\n%s\nof %s", seed, inParts, word, lines, text)
				}
			}
		}
	}
	if parts < 100 || outside < 20 {
		t.Errorf("only %d parts, and %d sections outside of them", parts, outside)
	}
}

// errorsOf are the errors of a report that is made of a manuscript, which divide divides.
func errorsOf(
	t *testing.T, divide func(manuscript.Names) []manuscript.Section, hyphens *hyphen.Library,
) (lines string, errors []string) {
	t.Helper()
	sections := divide(manuscript.Names{Untitled: "Untitled", Picture: func(int) string { return "a.png" }})
	if len(sections) == 0 {
		return "", nil
	}
	lines = manuscript.TOML(sections, "narrative")
	problems := new(diag.List)
	report := Read("report.toml", manuscriptHead+lines, fstest.MapFS{}, fonts.Embedded(), problems)
	report.Compose(Setting{Edition: edition.Screen(), Hyphens: hyphens, Program: "test"}, problems)
	for _, p := range problems.Sorted() {
		if p.Severity == diag.Error && !strings.HasPrefix(p.Summary, "there is no picture") {
			errors = append(errors, p.Text(nil))
		}
	}
	return lines, errors
}

// TestAnyManuscript: what is made of any text of a word processor, or in Markdown, is a report without errors, and has
// no character that steers a terminal.
func TestAnyManuscript(t *testing.T) {
	hyphens := hyphen.NewLibrary()
	for seed := range uint64(300) {
		w := manuscriptWriter{rand.New(rand.NewPCG(seed, 1))}
		d, err := docx.Read(w.docx(t))
		if seed%2 == 1 {
			d, err = markdown.Read([]byte(w.markdown()))
		}
		if err != nil {
			t.Fatal(err)
		}
		divide := d.Sections
		if seed%4 > 1 {
			divide = d.Parts
		}
		lines, errors := errorsOf(t, divide, hyphens)
		if len(errors) > 0 {
			t.Errorf("seed %d:\n%s\n%s", seed, strings.Join(errors, "\n"), lines)
		}
		if i := slices.IndexFunc([]rune(lines), steers); i >= 0 {
			t.Errorf("seed %d: %U is in\n%q", seed, []rune(lines)[i], lines)
		}
	}
}

// steers reports whether a character steers a terminal, or turns its words around.
func steers(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r <= 0x9f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}
