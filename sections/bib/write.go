package bib

import (
	"fmt"
	"io"
	"strings"
)

// bibKinds are the entries of BibTeX that types are written as.
var bibKinds = map[Type]string{
	Report: "report", Book: "book", Article: "article", Chapter: "incollection", Thesis: "thesis", Webpage: "online",
}

// WriteBibTeX writes publications as BibLaTeX, in their order.
func WriteBibTeX(w io.Writer, refs []Reference) error {
	for _, r := range refs {
		kind := bibKinds[r.Type]
		if kind == "" {
			kind = "misc"
		}
		var b strings.Builder
		fmt.Fprintf(&b, "@%s{%s,\n", kind, r.Key.Value)
		field := func(name, value string) {
			if value != "" {
				fmt.Fprintf(&b, "  %-9s = {%s},\n", name, escapeTeX(value))
			}
		}
		field("title", r.Title.Value)
		names(&b, "author", r.Authors)
		names(&b, "editor", r.Editors)
		if r.Year > 0 {
			field("date", fmt.Sprint(r.Year))
		}
		switch r.Type {
		case Report, Thesis:
			field("institution", r.Publisher.Value)
		default:
			field("publisher", r.Publisher.Value)
		}
		switch r.Type {
		case Article:
			field("journaltitle", r.Container.Value)
		case Report, Book, Chapter, Thesis, Webpage, Speech, Other:
			field("booktitle", r.Container.Value)
		}
		field("volume", r.Volume.Value)
		field("number", r.Issue.Value)
		field("pages", strings.ReplaceAll(r.Pages.Value, "–", "--"))
		field("isbn", r.ISBN.Value)
		for _, address := range []struct{ name, value string }{{"doi", r.DOI.Value}, {"url", r.URL.Value}} {
			if address.value != "" { // as they are
				fmt.Fprintf(&b, "  %-9s = {%s},\n", address.name, address.value)
			}
		}
		field("langid", r.Language.Value)
		field("note", r.Note.Value)
		field("abstract", r.Abstract.Value)
		b.WriteString("}\n\n")
		if _, err := io.WriteString(w, b.String()); err != nil {
			return err
		}
	}
	return nil
}

// names writes a list of names; organisations stand in braces, so that nobody takes them apart.
func names(b *strings.Builder, field string, list []Name) {
	var out []string
	for _, n := range list {
		name := escapeTeX(n.String())
		if n.Literal != "" && n.Literal != Others {
			name = "{" + name + "}"
		}
		out = append(out, name)
	}
	if len(out) > 0 {
		fmt.Fprintf(b, "  %-9s = {%s},\n", field, strings.Join(out, " and "))
	}
}

// escapeTeX writes a text with the escapes that TeX needs.
func escapeTeX(s string) string {
	return strings.NewReplacer(
		`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "&", `\&`, "%", `\%`, "#", `\#`, "_", `\_`, "$", `\$`,
		"~", `\textasciitilde{}`, "\u00a0", "~",
	).Replace(s)
}
