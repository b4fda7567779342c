package key

import (
	"io/fs"
	"slices"
	"strings"

	"annualreport/sections/language"
	"annualreport/sections/number"
	"annualreport/sections/source"
	"annualreport/sections/translate"
)

// Editions knows which tables stand in the edition that is read.
type Editions struct {
	in *Reading
	// isForTranslators means that the texts are read for those who translate them, into any language.
	isForTranslators bool
	// translations are the languages of catalogues; they are listed when they are first asked for.
	translations []string
	listed       bool
	// warned are the languages of which it was said that the report has no edition in them.
	warned map[string]bool
}

// NewEditions knows them by what is read.
func NewEditions(in *Reading, isForTranslators bool) *Editions {
	return &Editions{in: in, isForTranslators: isForTranslators, warned: make(map[string]bool)}
}

// Presence implements source.Editions. What stands in the editions of one language is written in it, and what stands in
// those of several in the language of the report, and translated.
func (e *Editions) Presence(s source.Selection) source.Presence {
	if len(s.Languages) == 0 {
		e.in.Problems.Errorf(s.At, "name languages, as in languages = [\"de\"], or leave it out",
			"`languages` names no language")
		return source.Common
	}
	var here bool
	known := true
	var tags []string
	for _, l := range s.Languages {
		known = e.check(l) && known
		here = here || language.Covers(l.Value, e.tag())
		isSame := func(tag string) bool { return language.Same(tag, l.Value) }
		if !slices.ContainsFunc(tags, isSame) {
			tags = append(tags, l.Value)
		}
	}
	switch {
	case !known || e.isForTranslators && len(tags) > 1:
		return source.Common
	case e.isForTranslators || !here:
		e.in.LeavesOut = true
		for _, name := range s.Names {
			e.in.Away[name] = source.Listed(tags)
		}
		return source.Absent
	case len(tags) == 1:
		return source.Own
	}
	return source.Common
}

// Enter implements source.Editions: the texts are read as those of an original in the language of the edition.
func (e *Editions) Enter() (leave func()) {
	in := e.in
	if in.Translation == nil {
		return func() {}
	}
	author := in.Author
	notation := in.Notation
	translation := in.Translation
	in.Author = in.Language
	in.Notation = number.Notation{}
	in.Translation = nil
	return func() {
		in.Author = author
		in.Notation = notation
		in.Translation = translation
	}
}

// tag is the language of the edition; a translation that the program makes up itself has what the original has.
func (e *Editions) tag() string {
	tag := e.in.Language.Tag
	if tr := e.in.Translation; tr != nil && translate.Pseudo(tag, tr.Original) != nil {
		return tr.Original
	}
	return tag
}

// check tells of what is no language, or one that the report has no edition in; false if nobody can know what is meant.
func (e *Editions) check(l source.Text) bool {
	if _, known := language.Setting(l.Value); !known {
		const cure = "write a BCP 47 tag, as in languages = [\"de\"]"
		e.in.Problems.Errorf(l.Span, cure, "the language %q is not known", l.Value)
		return false
	}
	isMeant := func(tag string) bool { return language.Covers(l.Value, tag) }
	if e.in.Translation != nil || e.warned[l.Value] || slices.ContainsFunc(e.known(), isMeant) {
		return true
	}
	e.warned[l.Value] = true
	cure := "translate the report, as in: report translate update " + l.Value + "; or take the language out"
	e.in.Problems.Warnf(l.Span, cure,
		"the report has no edition in %q: it is in %s", l.Value, strings.Join(e.known(), ", "))
	return true
}

// known are the languages that the report is in.
func (e *Editions) known() []string {
	if e.listed {
		return e.translations
	}
	e.listed = true
	e.translations = []string{e.in.Author.Tag}
	if e.in.Folder.FS == nil {
		return e.translations
	}
	entries, err := fs.ReadDir(e.in.Folder.FS, translate.Folder)
	if err != nil {
		return e.translations // a folder that cannot be read is told where catalogues are asked for
	}
	for _, entry := range entries {
		if tag, ok := strings.CutSuffix(entry.Name(), translate.Extension); ok {
			e.translations = append(e.translations, tag)
		}
	}
	return e.translations
}
