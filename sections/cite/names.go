package cite

import (
	"strings"

	"annualreport/sections/bib"
	"annualreport/sections/language"
)

// responsible writes the authors, or those who edited what has none.
func (s *Style) responsible(r *bib.Reference, l *language.Language) string {
	if len(r.Authors) > 0 {
		return s.Names.write(r.Authors, l)
	}
	if len(r.Editors) == 0 {
		return ""
	}
	word := l.Words.Editor
	if len(r.Editors) > 1 {
		word = l.Words.Editors
	}
	return s.Names.write(r.Editors, l) + " (" + word + ")"
}

// write writes a list of names.
func (n *Names) write(list []bib.Name, l *language.Language) string {
	var out []string
	more := false
	for _, name := range list {
		if name.Literal == bib.Others {
			more = true
			continue
		}
		out = append(out, n.name(name, l))
	}
	if len(out) > n.Most {
		return n.Cut(l, out[:n.Few], out[len(out)-1])
	}
	if more {
		return andOthers(l, out, "")
	}
	return n.Join(l, out)
}

// name writes one name. The comma between its parts is that of the language.
func (n *Names) name(name bib.Name, l *language.Language) string {
	switch {
	case name.Literal != "":
		return name.Literal
	case name.Given == "":
		return name.Family
	}
	return n.Form(name.Family, name.Given, strings.TrimSpace(l.Lists.Comma))
}

// spoken joins names as in a sentence: A, B and C.
func spoken(l *language.Language, names []string) string { return l.Lists.List(names) }

// commas joins names by commas alone.
func commas(l *language.Language, names []string) string { return strings.Join(names, l.Lists.Comma) }

// andOthers says that there are more names than those written.
func andOthers(l *language.Language, names []string, _ string) string {
	return l.AndOthers(commas(l, names))
}

// initials are the first letters of given names, with something between them.
func initials(given, between string) string {
	var out []string
	separates := func(r rune) bool { return strings.ContainsRune(" .-\u00a0", r) }
	for _, word := range strings.FieldsFunc(given, separates) {
		out = append(out, string([]rune(word)[0]))
	}
	return strings.Join(out, between)
}
