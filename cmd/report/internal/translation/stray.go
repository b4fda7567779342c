package translation

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"

	"annualreport/cmd/report/internal/project"
	"annualreport/layout/diag"
	"annualreport/sections/language"
	"annualreport/sections/translate"
)

// stray is something in the folder of catalogues of which nothing is read, or whose name is not that of its language.
type stray struct {
	name, what, cure string
	// isCatalogue is set if a build may miss it: it is named as catalogues are.
	isCatalogue bool
}

// Parts of messages about strays.
const (
	notRead  = "nothing of this file is read: "
	takenOut = ", or take it out of the folder"
)

// tellStrays reports what lies in the folder of catalogues and is none: copies, files of other programs, tables that
// nobody has brought back. If a build asks, only what is named as a catalogue is reported.
func tellStrays(p *project.Project, isBuild bool, problems *diag.List) {
	entries, err := fs.ReadDir(p.FS(), folder)
	if err != nil {
		return // it is reported where a catalogue is asked for
	}
	for _, s := range sorted(entries).strays {
		if s.isCatalogue || !isBuild {
			problems.Warnf(diag.In(p.Path(path.Join(folder, s.name))), s.cure, "%s", s.what)
		}
	}
}

// inventory is the folder of catalogues: the languages that have one, and what else lies there.
type inventory struct {
	tags   []string
	strays []stray
}

// sorted tells catalogues from what else lies in their folder.
func sorted(entries []fs.DirEntry) inventory {
	var out inventory
	// files are the catalogues by the usual names of their languages: one that has it already comes before others.
	files := make(map[string]string)
	for _, e := range entries {
		tag, _ := strings.CutSuffix(e.Name(), translate.Extension)
		if usual, ok := language.Spelled(tag); ok && File(usual) == path.Join(folder, e.Name()) {
			files[usual] = e.Name()
		}
	}
	for _, e := range entries {
		name := e.Name()
		tag, isCatalogue := strings.CutSuffix(name, translate.Extension)
		usual, isLanguage := language.Spelled(tag)
		switch {
		case strings.HasPrefix(name, "."):
		case !isCatalogue:
			if s, ok := strayOf(e); ok {
				out.strays = append(out.strays, s)
			}
		case !isLanguage:
			out.strays = append(out.strays, copyOf(name, tag))
		case files[usual] == "":
			files[usual] = name
			out.tags = append(out.tags, tag)
			out.strays = append(out.strays, stray{
				name: name, isCatalogue: true, what: "this catalogue is not named as its language is written",
				cure: "rename it to " + usual + translate.Extension,
			})
		case files[usual] != name:
			out.strays = append(out.strays, stray{
				name: name, isCatalogue: true, what: notRead + files[usual] + " is the catalogue of its language",
				cure: "bring what only this one has into " + files[usual] + takenOut,
			})
		default:
			out.tags = append(out.tags, tag)
		}
	}
	return out
}

// copyOf is a catalogue that is not named by a language.
func copyOf(name, tag string) stray {
	out := stray{
		name: name, isCatalogue: true, what: notRead + "its name is no language",
		cure: "name it by a BCP 47 tag, as in fr.po or pt-BR.po" + takenOut,
	}
	if usual, ok := languageOf(tag); ok {
		file := usual + translate.Extension
		out.cure = "if it is the newer one, put it in the place of " + file + takenOut
	}
	return out
}

// languageOf is the language that a name begins with which somebody gave to a copy: fr (1), fr-final, pt_BR copy.
func languageOf(name string) (string, bool) {
	isOther := func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '_' }
	if end := strings.IndexFunc(name, isOther); end >= 0 {
		name = name[:end]
	}
	for name != "" {
		if usual, ok := language.Spelled(name); ok {
			return usual, true
		}
		name = name[:max(strings.LastIndexAny(name, "-_"), 0)]
	}
	return "", false
}

// strayOf is what somebody may take for a translation though it is none: a file or a folder that is named by a
// language, or a copy of a catalogue. Other files, such as a remark for translators, may lie in the folder.
func strayOf(e fs.DirEntry) (stray, bool) {
	name := e.Name()
	out := stray{name: name}
	base, extension, _ := strings.Cut(name, ".")
	usual, isLanguage := languageOf(base)
	if isLanguage {
		if _, whole := language.Spelled(base); !whole && !strings.Contains(strings.ToLower(name), translate.Extension) {
			isLanguage = false // a word that begins as a language does: in-work.txt
		}
	}
	catalogue := usual + translate.Extension
	switch {
	case slices.Contains([]string{templateFile, sourceFile, GlossaryFile}, path.Join(folder, name)):
		return out, false
	case e.IsDir() && isLanguage:
		out.what = "nothing in this folder is read"
		out.cure = "put its catalogue into " + folder + " as " + catalogue
	case e.IsDir(), !isLanguage:
		return out, false
	default:
		out.what = notRead + "it is no catalogue"
		out.cure = cureOf(name, "."+strings.ToLower(extension), catalogue)
	}
	return out, true
}

// cureOf says what to do with a file that is named by a language, and not as its catalogue.
func cureOf(name, extension, catalogue string) string {
	tag := strings.TrimSuffix(catalogue, translate.Extension)
	switch {
	case extension == translate.Extension:
		return "rename it to " + catalogue
	case strings.HasPrefix(extension, translate.Extension):
		return "if it is the newer one, put it in the place of " + catalogue + takenOut
	case extension == ".mo":
		return "take it out of the folder: programs make it of " + catalogue +
			"; if that is lost, msgunfmt makes it anew"
	case extension == ".xlsx", extension == ".ods", extension == ".html", extension == ".htm":
		return "bring it into the catalogue with: report translate import " + tag + " " + path.Join(folder, name)
	}
	return "let the program that has written it write gettext PO, as " + catalogue + takenOut
}
