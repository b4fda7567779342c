package bib

import (
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// verbatim is an address. The signs of TeX have no meaning in it, but some may be escaped.
func verbatim(v bibValue) source.Text {
	value := strings.TrimSpace(v.value)
	if to, ok := addressOf(value); ok {
		value = to
	}
	if inner, ok := wholeGroup(value); ok {
		value = inner
	}
	return source.Text{Value: plainAddress(value), Span: v.span}
}

// addressSigns are the escapes of TeX that stand in addresses.
var addressSigns = strings.NewReplacer(
	`\_`, "_", `\%`, "%", `\&`, "&", `\#`, "#", `\~{}`, "~", `\~`, "~",
	`\textasciitilde{}`, "~",
	`\textasciitilde`, "~", "{~}", "~",
	`\textunderscore{}`, "_", `{\_}`, "_", `{\%}`, "%", `{\&}`, "&", `{\#}`, "#",
	`{\textasciitilde}`, "~", `\slash `, "/", `\-`, "", `$\sim$`, "~", `\{`, "{", `\}`, "}",
)

// plainAddress is an address without the escapes of TeX.
func plainAddress(value string) string {
	value = addressSigns.Replace(value)
	value = glued().ReplaceAllString(value, " $1")
	return strings.Join(strings.Fields(value), " ")
}

// glued finds the line ends that programs write between two addresses of one field, as escapes (\n) or as these in
// addresses (%5Cn).
var glued = pattern.Of(`(?:(?:\\|%5[Cc])[nr])+(https?://)`)

// linked finds a value that is an address and nothing else: \url{https://…}, bare, or under words.
var linked = pattern.Of(`^\s*(?:(?i:available at|online|url):?\s*)?` +
	`(?:\\url\s*\{\s*([^{}\s]+)\s*\}|(https?://[^\s{}]+?)|\\href\s*\{\s*([^{}\s]+)\s*\}.*)\s*\.?\s*$`)

// addressOf is the address that a value of BibTeX is.
func addressOf(value string) (string, bool) {
	if !strings.Contains(value, "://") && !strings.ContainsRune(value, '\\') {
		return "", false
	}
	m := linked().FindStringSubmatch(value)
	if m == nil {
		return "", false
	}
	return plainAddress(m[1] + m[2] + m[3]), true
}

// addresses are where a publication is found: its address, its DOI, and where it was stored.
func (f *bibFields) addresses() {
	if t := verbatim(f.fields["url"]); !t.IsEmpty() {
		f.out.Set(URL, t)
	}
	f.out.Set(DOI, verbatim(f.fields["doi"]))
	f.archive()
}

// archive is where the file of a publication is stored, which BibLaTeX calls its eprint.
func (f *bibFields) archive() {
	eprint := verbatim(f.fields["eprint"])
	if eprint.IsEmpty() {
		return
	}
	kind := f.plain("eprinttype", "archiveprefix")
	web := ""
	switch strings.ToLower(kind.Value) {
	case "arxiv":
		web = "https://arxiv.org/abs/"
	case "jstor":
		web = "https://www.jstor.org/stable/"
	case "hdl":
		web = "https://hdl.handle.net/"
	case "googlebooks":
		web = "https://books.google.com?id="
	case "pubmed", "pmid":
		if !f.out.Has(PMID) {
			f.out.Set(PMID, eprint)
		}
		return
	case "pmcid", "pmc":
		if !f.out.Has(PMCID) {
			f.out.Set(PMCID, eprint)
		}
		return
	}
	if web != "" && !f.out.Has(URL) {
		f.out.Set(URL, source.Text{Value: web + eprint.Value, Span: eprint.Span})
	}
	if !f.out.Has(Archive) {
		f.out.Set(Archive, kind)
	}
	if !f.out.Has(ArchiveLocation) {
		f.out.Set(ArchiveLocation, eprint)
	}
}
