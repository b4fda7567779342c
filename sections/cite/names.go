package cite

import (
	"strings"
	"unicode"

	"annualreport/sections/bib"
	"annualreport/sections/csl"
	"annualreport/sections/language"
)

// makers are those who are named first, in their order: the first part that somebody has in a publication.
func makers() []bib.Role {
	return []bib.Role{
		bib.Author, bib.Director, bib.Performer, bib.Composer, bib.Interviewer, bib.Editor, bib.Compiler, bib.Curator,
		bib.Organizer, bib.Producer, bib.Translator,
	}
}

// responsible writes the authors, or those who made or edited what has none.
func (s *Style) responsible(r *bib.Reference, l *language.Language) string {
	for _, role := range makers() {
		names := r.Creators(role)
		switch {
		case len(names) == 0:
		case role == bib.Editor:
			return s.edited(names, l)
		case role == bib.Translator:
			return s.translated(names, l)
		default:
			return s.Names.write(names, l)
		}
	}
	return ""
}

// edited writes editors, with the word for them behind.
func (s *Style) edited(names []bib.Name, l *language.Language) string {
	if len(names) == 1 && names[0].Literal != bib.Others {
		return s.Names.write(names, l) + " (" + added(s.label(l.Words.Editor, l), l) + ")"
	}
	return s.Names.write(names, l) + " (" + added(s.label(l.Words.Editors, l), l) + ")"
}

// others writes the editors or the translators of a publication that somebody else is named first of.
func (s *Style) others(f Field, r *bib.Reference, l *language.Language) string {
	role := bib.Editor
	if f == Translators {
		role = bib.Translator
	}
	names := r.Creators(role)
	if len(names) == 0 || first(r) == role {
		return ""
	}
	if role == bib.Editor {
		return s.edited(names, l)
	}
	return s.translated(names, l)
}

// translated writes translators, with the word for them behind where the language has one.
func (s *Style) translated(names []bib.Name, l *language.Language) string {
	word := csl.Translators(len(names), l.Tag)
	if word == "" {
		return s.Names.write(names, l)
	}
	return s.Names.write(names, l) + " (" + s.label(word, l) + ")"
}

// first is the part of those who are named first, empty if nobody is.
func first(r *bib.Reference) bib.Role {
	for _, role := range makers() {
		if len(r.Creators(role)) > 0 {
			return role
		}
	}
	return ""
}

// isAnonymous reports whether nobody is named first.
func isAnonymous(r *bib.Reference) bool { return first(r) == "" }

// write writes a list of names.
func (n *Names) write(list []bib.Name, l *language.Language) string {
	var out []string
	more := false
	for _, name := range list {
		if name.Literal == bib.Others {
			more = true
			continue
		}
		out = append(out, apart(n.name(name, l), l))
	}
	switch {
	case len(out) > n.Most && n.Cut == Ellipsis:
		return ellipsis(l, out[:n.Few], out[len(out)-1])
	case len(out) > n.Most:
		return andOthers(l, out[:n.Few])
	case more:
		return andOthers(l, out)
	}
	return n.Join.join(l, out)
}

// The characters around stretches of an entry that are one thing to what stands around them (UAX #9, isolates): names
// of a list whose letters run against those of the language, so that the list keeps its order, and words of the program
// in English where it has none in the language. Scripts takes them out again.
const (
	startOfName  = "\u2068"
	startOfAdded = "\u2066"
	endOfStretch = "\u2069"
)

// marks are all of them.
const marks = startOfName + startOfAdded + endOfStretch

// added is words of the program, with signs around them if they are in English in an entry of another language.
func added(words string, l *language.Language) string {
	if l.Translated || words == "" {
		return words
	}
	return startOfAdded + words + endOfStretch
}

// apart is a name in a list, with signs around it if it runs against the language.
func apart(name string, l *language.Language) string {
	of, known := language.Setting(Undetermined(ScriptOf(name)))
	if !known || of.Direction == l.Direction {
		return name
	}
	return startOfName + name + endOfStretch
}

// name writes one name. The comma between its parts is that of the language.
func (n *Names) name(name bib.Name, l *language.Language) string {
	const space = "\u00a0"
	comma := strings.TrimSpace(l.Lists.Comma)
	family := name.Surname()
	suffix := name.Suffix
	switch {
	case name.Literal != "":
		return name.Literal
	case name.IsJoined():
		return name.Family + name.Given + suffix
	case name.Given == "":
		return strings.TrimSuffix(family+space+suffix, space)
	}
	switch n.Form {
	case GivenFirst:
		return strings.TrimSuffix(name.Given+space+family+space+suffix, space)
	case InitialsFirst:
		return strings.TrimSuffix(hyphened(name.Given)+space+family+space+suffix, space)
	case BareInitials:
		return strings.TrimSuffix(family+space+initials(name.Given, "")+space+suffix, space)
	}
	given := name.Given
	if n.Form == Initials {
		given = hyphened(given)
	}
	if suffix != "" {
		suffix = comma + space + suffix
	}
	return family + comma + space + given + suffix
}

// join writes a whole list of names.
func (j Joint) join(l *language.Language, names []string) string {
	last := len(names) - 1
	switch {
	case j == Spoken:
		return l.Lists.List(names)
	case j == AmpersandOfTwo && last == 1:
		return names[0] + " &\u00a0" + names[1]
	case (j == Ampersand || j == AmpersandOfTwo) && last > 0:
		return commas(l, names[:last]) + l.Lists.Comma + "&\u00a0" + names[last]
	}
	return commas(l, names)
}

// commas joins names by commas alone.
func commas(l *language.Language, names []string) string { return strings.Join(names, l.Lists.Comma) }

// andOthers says that there are more names than those written.
func andOthers(l *language.Language, names []string) string {
	if l.Translated {
		return l.AndOthers(commas(l, names))
	}
	return commas(l, names) + " " + added(l.Words.AndOthers, l)
}

// ellipsis leaves out the names between the first ones and the last.
func ellipsis(l *language.Language, names []string, last string) string {
	return strings.Join([]string{commas(l, names) + l.Lists.Comma + "…", last}, " ")
}

// initials are the first letters of given names, with something between them.
func initials(given, between string) string {
	var out []string
	separates := func(r rune) bool { return strings.ContainsRune(" .\u00a0\u202f", r) }
	for _, word := range strings.FieldsFunc(given, separates) {
		for i, part := range strings.FieldsFunc(word, func(r rune) bool { return r == '-' }) {
			letter := []rune(part)[0]
			if i > 0 {
				letter = unicode.ToUpper(letter) // MJ of Min-jun
			}
			out = append(out, string(letter))
		}
	}
	return strings.Join(out, between)
}

// hyphened are initials with points; those of a name with a hyphen keep it: J.-M.
func hyphened(given string) string {
	var out []string
	separates := func(r rune) bool { return strings.ContainsRune(" \u00a0\u202f", r) }
	for _, word := range strings.FieldsFunc(given, separates) {
		var parts []string
		for _, part := range strings.Split(word, "-") {
			parts = append(parts, initials(part, ".\u00a0")+".")
		}
		out = append(out, strings.Join(parts, "-"))
	}
	return strings.Join(out, "\u00a0")
}
