package bib

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// WriteBibTeX writes publications as BibLaTeX, in their order.
func WriteBibTeX(w io.Writer, refs []Reference) error {
	keys := bibKeys(refs)
	for i := range refs {
		out := bibWriter{r: &refs[i]}
		out.entry(keys[i])
		if _, err := io.WriteString(w, out.b.String()); err != nil {
			return err
		}
	}
	return nil
}

// bibWriter writes one entry.
type bibWriter struct {
	r *Reference
	b strings.Builder
}

// entry writes an entry, its fields in an order that people know.
func (w *bibWriter) entry(key string) {
	kind := bibKind(w.r.Type)
	fmt.Fprintf(&w.b, "@%s{%s,\n", kind, key)
	if bibType(kind, "") != w.r.Type && w.r.Type != "" {
		w.field("entrysubtype", escapeTeX(string(w.r.Type)))
	}
	w.text("title", Title)
	w.people()
	w.dates()
	for _, v := range bibOrder(w.r.Variables()) {
		w.variable(v)
	}
	w.b.WriteString("}\n\n")
}

// bibOrder puts variables into the order in which people look for them. The title is written before all.
func bibOrder(variables []Variable) []Variable {
	order := []Variable{
		Publisher, Place, Container, Series, SeriesNumber, Edition, Volume, Issue, Number, Pages, ISBN, ISSN, DOI, URL,
		Language,
	}
	late := []Variable{Note, Annote, Keyword, Abstract}
	rank := func(v Variable) int {
		if i := slices.Index(order, v); i >= 0 {
			return i
		}
		return len(order) + 1 + slices.Index(late, v)
	}
	out := slices.DeleteFunc(variables, func(v Variable) bool { return v == Title })
	slices.SortStableFunc(out, func(a, b Variable) int { return cmp.Compare(rank(a), rank(b)) })
	return out
}

// field writes a field, if there is something in it.
func (w *bibWriter) field(name, value string) {
	if value != "" {
		fmt.Fprintf(&w.b, "  %-9s = {%s},\n", name, value)
	}
}

// variable writes the text of a variable into the field of BibLaTeX for it.
func (w *bibWriter) variable(v Variable) {
	switch v {
	case Pages:
		w.field("pages", strings.ReplaceAll(escapeRuns(w.r.Runs(v)), "–", "--"))
	case URL, DOI:
		w.field(strings.ToLower(string(v)), escapeAddress(w.r.Value(v))) // as they are
	default:
		w.text(w.fieldOf(v), v)
	}
}

// fieldOf is the field that a variable is written into.
func (w *bibWriter) fieldOf(v Variable) string {
	t := w.r.Type
	switch v {
	case Container:
		if t.IsArticle() || t == Preprint {
			return "journaltitle"
		}
		return "booktitle"
	case Publisher:
		if t == Report || t == Thesis {
			return "institution"
		}
		return "publisher"
	case Issue:
		if t.IsArticle() || t == Preprint || t == Periodical {
			return "number"
		}
		return "issue"
	case SeriesNumber:
		if isSeriesKind(t) && t != Periodical {
			return "number"
		}
	case Number:
		switch {
		case (t.IsArticle() || t == Preprint) && w.r.Has(Pages):
			return "eid"
		case t.IsArticle() || t == Preprint: // an eid would stand for the pages
		case !isSeriesKind(t):
			return "number"
		}
	case Note:
		return "note"
	}
	if v == Place {
		return "location"
	}
	for _, f := range bibTexts() {
		if f.variable == v {
			return f.fields[0]
		}
	}
	if _, named := variableFields()[string(v)]; named {
		return string(v)
	}
	return "csl-" + string(v)
}

// text writes the words of a variable. Capitals inside of titles stand in braces, so that every style keeps them.
func (w *bibWriter) text(name string, v Variable) {
	runs := w.r.Runs(v)
	isTitle := strings.HasSuffix(string(v), "title")
	var b strings.Builder
	for i, run := range runs {
		words := escapeTeX(run.Text)
		if isTitle {
			words = protectCapitals(words, i == 0)
		}
		if isListOfBib(v) {
			words = strings.ReplaceAll(" "+words+" ", " and ", " a{}nd ")
			words = words[1 : len(words)-1]
		}
		b.WriteString(inCommands(words, run.Look))
	}
	w.field(name, b.String())
}

// isListOfBib reports whether BibLaTeX divides the field of a variable at "and".
func isListOfBib(v Variable) bool { return v == Publisher || v == Place || v == OriginalPlace }

// escapeRuns writes runs as TeX.
func escapeRuns(runs []Run) string {
	var b strings.Builder
	for _, run := range runs {
		b.WriteString(inCommands(escapeTeX(run.Text), run.Look))
	}
	return b.String()
}

// inCommands writes words in the commands of their look.
func inCommands(words string, look Look) string {
	for _, c := range []struct {
		look    Look
		command string
	}{
		{Raised, `\textsuperscript`}, {Lowered, `\textsubscript`}, {SmallCaps, `\textsc`}, {Italic, `\emph`},
		{Bold, `\textbf`}, {AsTyped, ""},
	} {
		if look&c.look != 0 {
			if c.look == AsTyped && strings.HasPrefix(words, `\`) {
				words = "{}" + words // braces around a command alone protect nothing
			}
			words = c.command + "{" + words + "}"
		}
	}
	return words
}

// protectCapitals puts words with capitals into braces, but not the first word of a title with its first letter alone:
// that one every style keeps.
func protectCapitals(words string, first bool) string {
	out := strings.SplitAfter(words, " ")
	for i, word := range out {
		letters := strings.TrimSuffix(word, " ")
		if i == 0 && first {
			_, size := utf8.DecodeRuneInString(letters)
			if !strings.ContainsFunc(letters[size:], unicode.IsUpper) {
				continue
			}
		}
		if strings.ContainsFunc(letters, unicode.IsUpper) && !strings.ContainsAny(letters, `\{}$"`) {
			end := strings.LastIndexFunc(letters, isOfWord)
			_, size := utf8.DecodeRuneInString(letters[end:])
			begin := strings.IndexFunc(letters, unicode.IsLetter)
			out[i] = letters[:begin] + "{" + letters[begin:end+size] + "}" + letters[end+size:] + word[len(letters):]
		}
	}
	return strings.Join(out, "")
}

// isOfWord reports whether a character is a letter or a figure.
func isOfWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// people writes who has a part in a publication.
func (w *bibWriter) people() {
	for _, role := range w.r.Roles() { // author and editor first, as the alphabet has it
		var names []string
		for _, n := range w.r.Creators(role) {
			names = append(names, bibNameText(n))
		}
		w.field(roleField(role), strings.Join(names, " and "))
	}
}

// roleField is the field of BibLaTeX for people who have a part.
func roleField(role Role) string {
	for _, r := range bibRoles() {
		if r.role == role {
			return r.field
		}
	}
	return string(role)
}

// bibNameText writes a name as BibTeX reads it; a name that BibTeX would read otherwise in biblatex's extended format.
func bibNameText(n Name) string {
	if n.Literal == Others {
		return Others
	}
	if n.Literal != "" {
		return "{" + escapeTeX(n.Literal) + "}"
	}
	var parts []string
	for _, part := range []string{n.Surname(), n.Suffix, n.Given} {
		if part != "" {
			parts = append(parts, escapeTeX(part))
		}
	}
	simple := strings.Join(parts, ", ")
	ignore := func(string) {}
	if back := bibNames(simple, ignore, ignore); len(back) == 1 && back[0] == n {
		return simple
	}
	return extendedText(n)
}

// extendedText writes a name in biblatex's extended format.
func extendedText(n Name) string {
	var parts []string
	add := func(key, value string) {
		if value != "" {
			parts = append(parts, key+"={"+escapeTeX(value)+"}")
		}
	}
	add("family", n.Family)
	add("given", n.Given)
	add("prefix", joinWords(n.DroppingParticle, n.Particle))
	if n.Particle != "" {
		parts = append(parts, "useprefix=true")
	}
	add("suffix", n.Suffix)
	if n.CommaBeforeSuffix {
		parts = append(parts, "juniorcomma=true")
	}
	return strings.Join(parts, ", ")
}

// dates writes the days of a publication; words that stand for one are in the field of its year.
func (w *bibWriter) dates() {
	for _, day := range w.r.Days() {
		prefix := map[Day]string{Issued: "", Accessed: "url", EventDay: "event", OriginalDay: "orig"}
		date := w.r.Date(day)
		name, known := prefix[day]
		switch {
		case !known && date.Words == "":
			w.field(string(day), date.String())
		case !known:
			w.field(string(day), escapeTeX(date.Words))
		case date.Words != "":
			w.field(name+"year", escapeTeX(date.Words))
		default:
			w.field(name+"date", date.String())
		}
	}
}

// escapeTeX writes a text with the escapes that TeX needs.
func escapeTeX(s string) string {
	return texEscapes.Replace(s)
}

// texEscapes are the signs with a meaning in TeX, and those that it makes others of.
var texEscapes = strings.NewReplacer(
	`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "&#", `\&{}\#`, "&", `\&`, "%", `\%`,
	"#", `\#`, "_", `\_`, "$", `\$`, "^", `\textasciicircum{}`, "~", `\textasciitilde{}`, "\u00a0", "~", "--", "-{}-{}",
	"''", "'{}'{}",
	"`", `\textasciigrave{}`, "<", `\textless{}`, ">", `\textgreater{}`,
)

// escapeAddress closes the braces of an address, which would end its field.
func escapeAddress(s string) string {
	if plainAddress(s) == s && !strings.ContainsAny(s, "{}") && !strings.HasSuffix(s, `\`) {
		return s
	}
	if strings.ContainsAny(s, "{}\\") {
		return strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C").Replace(s)
	}
	return s
}
