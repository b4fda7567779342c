// Package hyphenation is what the author of a report says of the places at which words may be divided: the files of the
// folder hyphenation beside the report, each for one language.
package hyphenation

import (
	"errors"
	"io/fs"
	"path"
	"strings"
	"sync"

	"annualreport/layout/diag"
	"annualreport/layout/hyphen"
	"annualreport/sections/infile"
	"annualreport/sections/language"
	"annualreport/sections/source"
)

// Folder is where the files lie, beside the report.
const Folder = "hyphenation"

// form is how a file is written.
type form struct {
	// ending is the end of its name.
	ending string
	read   func(text string) (hyphen.Source, []hyphen.Fault)
}

// forms are all that are read. The first whose ending a name has is that of the file.
var forms = []form{
	{".pat.txt", hyphen.ReadPatterns}, {".hyp.txt", hyphen.ReadWords}, {".txt", hyphen.ReadWords},
	{".tex", hyphen.ReadTeX}, {dictionary, hyphen.ReadDictionary},
}

// dictionary is the ending of files of libhyphen, which say their encoding in their first line.
const dictionary = ".dic"

// notes begin the names of texts that come with patterns.
var notes = []string{"readme", "licen", "copying", "copyright", "notice", "authors", "."}

// Lists are the files of a report, by their languages. They may be asked by several goroutines. Nil has none.
type Lists struct {
	tags    []string
	sources map[string][]hyphen.Source

	mu    sync.Mutex
	known map[string]*hyphen.Own
}

// Read reads the folder beside a report; nil if there is none. What is wrong is reported.
func Read(folder *source.Folder, problems *diag.List) *Lists {
	if folder.FS == nil {
		return nil
	}
	entries, err := fs.ReadDir(folder.FS, Folder)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			problems.Errorf(diag.In(folder.Path(Folder)), "make it a folder that you may read and enter",
				"the folder `"+Folder+"` cannot be read")
		}
		return nil
	}
	l := &Lists{sources: make(map[string][]hyphen.Source), known: make(map[string]*hyphen.Own)}
	for _, entry := range entries {
		if name := entry.Name(); !entry.IsDir() && !isNote(name) {
			l.read(folder, name, problems)
		}
	}
	if len(l.tags) == 0 {
		return nil
	}
	return l
}

// isNote reports whether a file is a text that comes with patterns.
func isNote(name string) bool {
	for _, begin := range notes {
		if strings.HasPrefix(strings.ToLower(name), begin) {
			return true
		}
	}
	return false
}

// read takes a file of the folder.
func (l *Lists) read(folder *source.Folder, name string, problems *diag.List) {
	at := diag.In(folder.Path(path.Join(Folder, name)))
	tag, of := formOf(name)
	if of.read == nil {
		const cure = "name it by its language and what it has: de.txt for a list of words, lv.tex or hyph-lv.tex for " +
			"patterns of TeX, hyph_lv_LV.dic for those of LibreOffice"
		problems.Warnf(at, cure, "the file is not read: its name says no form that is known")
		return
	}
	if _, ok := language.Setting(tag); !ok {
		problems.Errorf(at, "begin the name with a BCP 47 tag, as in de.txt or hyph-pt-BR.tex",
			"the name of the file says no language that is known: “%s”", tag)
		return
	}
	data, err := fs.ReadFile(folder.FS, path.Join(Folder, name))
	if err != nil {
		why, cure := "the file cannot be read", "make it a file that you may read"
		if refusal := new(infile.Refusal); errors.As(err, &refusal) {
			why, cure = refusal.Advice()
		}
		problems.Errorf(at, cure, "%s", why)
		return
	}
	file := source.NewFile(folder.Path(path.Join(Folder, name)), string(data))
	if of.ending == dictionary {
		file = file.In(charset(file.Text))
	}
	folder.Add(file)
	text, ok := file.Plain(problems, "save the file in the encoding UTF-8")
	if !ok {
		return
	}
	found, faults := of.read(text.String())
	tell(file, faults, problems)
	if _, known := l.sources[tag]; !known {
		l.tags = append(l.tags, tag)
	}
	l.sources[tag] = append(l.sources[tag], found)
}

// mostFaults is how many faults of one file are told: one that is read in the wrong form has one a word.
const mostFaults = 20

// tell reports what is wrong with a file.
func tell(file *source.File, faults []hyphen.Fault, problems *diag.List) {
	for i, f := range faults {
		if i == mostFaults {
			problems.Errorf(file.Span(f.At, f.Size), "mend those above first",
				"there are %d more words that cannot be read", len(faults)-i)
			return
		}
		problems.Errorf(file.Span(f.At, f.Size), f.Cure, "%s", f.Why)
	}
}

// formOf is the language that the name of a file says, and its form; a form without a reader if the name says none.
func formOf(name string) (tag string, of form) {
	lower := strings.ToLower(name)
	for _, f := range forms {
		if !strings.HasSuffix(lower, f.ending) {
			continue
		}
		tag = name[:len(name)-len(f.ending)]
		for _, begin := range []string{"hyph-", "hyph_"} {
			tag = strings.TrimPrefix(tag, begin)
		}
		return strings.ReplaceAll(tag, "_", "-"), f
	}
	return "", form{}
}

// charset is the encoding that the first line of a file of libhyphen names, under its name of today.
func charset(text string) string {
	name, _, _ := strings.Cut(text, "\n")
	return strings.Replace(strings.ToLower(strings.TrimSpace(name)), "microsoft-cp", "windows-", 1)
}

// For is what the files say of the words of a language; nil for nothing. Files of the same language hold for it, and so
// do those of the language elsewhere that are divided by the same patterns: de.txt for de-AT, lv-LV.tex for lv.
func (l *Lists) For(tag string) *hyphen.Own {
	if l == nil {
		return nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	own, ok := l.known[tag]
	if !ok {
		if found := l.of(tag); len(found) > 0 {
			own = hyphen.NewOwn(found...)
		}
		l.known[tag] = own
	}
	return own
}

// of are the files for a language, those of just it last, which count most.
func (l *Lists) of(tag string) []hyphen.Source {
	text, _ := language.Setting(tag)
	var others, same []hyphen.Source
	for _, of := range l.tags {
		switch own, _ := language.Setting(of); {
		case language.Same(of, tag):
			same = append(same, l.sources[of]...)
		case own.Patterns == text.Patterns && language.Agree(of, tag):
			others = append(others, l.sources[of]...)
		}
	}
	return append(others, same...)
}

// Over is a library of patterns with what the files say over it.
func (l *Lists) Over(library *hyphen.Library) *hyphen.Library {
	if l == nil || library == nil {
		return library
	}
	return library.With(l.For)
}

// CheckLanguage warns of a language whose words stay whole since nobody gives patterns for them: lines are looser than
// readers are used to.
func (l *Lists) CheckLanguage(of *language.Language, at diag.Span, problems *diag.List) {
	if l.Coverage(of).Hyphenation != language.Unhyphenated {
		return
	}
	cure := "list long words with their hyphens in the file " + Folder + "/" + of.Tag + ".txt, see docs/languages.md"
	if file := of.PatternsElsewhere(); file != "" {
		cure = "put " + file + " into the folder " + Folder + " beside the report"
	}
	problems.Warnf(at, cure,
		"words are not divided at the ends of lines: the program has no patterns for them in %q", of.Tag)
}

// Coverage is what is known of a language with what the files say of its words.
func (l *Lists) Coverage(of *language.Language) language.Coverage {
	out := of.Coverage()
	if out.Hyphenation == language.Unhyphenated && l.For(of.Tag) != nil {
		out.Hyphenation = language.Hyphenated
	}
	return out
}
