package bib

import (
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// Extensions are those of the files that can be read.
func Extensions() []string { return []string{".bib", ".json", ".ris", ".nbib", ".enw"} }

// Read reads a file by its extension. It reports what cannot be read, and returns the rest;
// false is for an extension that is not known.
func Read(f *source.File, problems *diag.List) ([]Reference, bool) {
	ending := strings.ToLower(path.Ext(f.Name()))
	if !slices.Contains(Extensions(), ending) {
		return nil, false
	}
	f = withoutControls(f, problems)
	if !f.IsText(problems, "export it as UTF-8") {
		return nil, true
	}
	var out []Reference
	switch formatOf(ending, f.Text) {
	case ".bib":
		out = readBibTeX(f, problems)
	case ".json":
		out = readCSL(f, problems)
	case ".nbib":
		out = readMedline(f, problems)
	case ".enw":
		out = readRefer(f, problems)
	default:
		out = readRIS(f, problems)
	}
	if len(out) == 0 && !problems.HasErrors() {
		problems.Errorf(f.Span(0, 1), "export it anew, or leave it out of `source`", "the file has no publications")
	}
	seen := make(map[string]diag.Span)
	for i := range out {
		r := &out[i]
		r.check(f, problems)
		r.checkTitle(problems)
		if first, twice := seen[r.Key.Value]; twice && r.Key.Value != "" {
			problems.Warnf(r.Key.Span, "give it another name",
				"%q is the name of two publications; the first is in line %d", r.Key.Value, first.Position().Line)
		}
		seen[r.Key.Value] = r.Key.Span
	}
	return out, true
}

// withoutControls is a file without characters that cannot be set, each of which it reports: what a program wrote into
// one field should not keep all others from being printed.
func withoutControls(f *source.File, problems *diag.List) *source.File {
	if !utf8.ValidString(f.Text) || strings.Count(f.Text, "\x00")*mostZeros > len(f.Text) {
		return f // no text, which is told elsewhere
	}
	found := false
	for _, i := range source.Controls(f.Text) {
		found = tellControl(f.Text, i, f.Span(i, 1), problems) || found
	}
	if !found {
		return f
	}
	return source.NewFile(f.Name(), strings.Map(settable, f.Text))
}

// mostZeros is how many bytes of a text one of zero is at most among.
const mostZeros = 20

// settable is a character as it can be set: one that cannot is a space, so that places of others stay the same.
func settable(r rune) rune {
	if r == '\ufffd' || len(source.Controls(string(r))) == 0 {
		return r
	}
	return ' '
}

// tellControl reports a character that cannot be set, as a warning; false if it only stands for a lost letter.
func tellControl(text string, i int, at diag.Span, problems *diag.List) bool {
	own := new(diag.List)
	source.TellControl(text, i, at, own)
	for _, p := range own.Sorted() {
		if p.Severity == diag.Error {
			problems.Warnf(at, p.Hint, "%s, which is left out", p.Summary)
			return true
		}
	}
	return false // the file reports it
}

// formatOf is the format of a text: databases give PubMed's and EndNote's the extension of RIS too.
func formatOf(ending, text string) string {
	if ending == ".bib" || ending == ".json" {
		return ending
	}
	head := strings.TrimSpace(text[:min(len(text), headSize)])
	switch {
	case strings.HasPrefix(head, "PMID-"):
		return ".nbib"
	case strings.HasPrefix(head, "%0 ") || strings.HasPrefix(head, "%A ") || strings.HasPrefix(head, "%T "):
		return ".enw"
	case strings.Contains(head, "TY  - "):
		return ".ris"
	}
	return ending
}

// CitedBy is the variable by which a publication is cited: its title, or else the title of what it stands in, or what
// else it is called by. It is empty for a publication of which nothing of that is known.
func (r *Reference) CitedBy() Variable {
	for _, v := range []Variable{
		Title, VolumeTitle, Container, Event, TitleShort, Series, ReviewedTitle, Genre, Number,
	} {
		if r.Has(v) {
			return v
		}
	}
	return ""
}

// checkTitle reports a publication without a title. Of what nothing else is known either nothing can be printed.
func (r *Reference) checkTitle(problems *diag.List) {
	switch by := r.CitedBy(); by {
	case Title:
	case "":
		problems.Errorf(r.Key.Span, "give it a title", "the publication %q has no title", r.Key.Value)
	default:
		problems.Warnf(r.Key.Span, "give it a title",
			"the publication %q has no title, and is called “%s”", r.Key.Value, r.Value(by))
	}
}

// check reports characters that a file has escapes for, and that cannot be set. They are left out.
func (r *Reference) check(f *source.File, problems *diag.List) {
	clean := func(t source.Text) source.Text {
		if controls := source.Controls(t.Value); len(controls) > 0 && !strings.Contains(f.Text, t.Value) {
			for _, i := range controls {
				tellControl(t.Value, i, t.Span, problems)
			}
			t.Value = strings.Map(settable, t.Value)
		}
		t.Value = source.Running(t.Value)
		return t
	}
	r.Key = clean(r.Key)
	for i := range r.texts {
		r.texts[i].text = clean(r.texts[i].text)
	}
	for _, c := range r.creators {
		for i := range c.names {
			n := &c.names[i]
			for _, part := range []*string{&n.Family, &n.Given, &n.Particle, &n.DroppingParticle, &n.Suffix,
				&n.Literal} {
				*part = clean(source.Text{Value: *part, Span: r.Key.Span}).Value
			}
		}
	}
}
