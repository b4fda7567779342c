// Command tex makes the archive of the package hyphen, so that it can be renewed: patterns of TeX, and the words
// of Thai.
//
//	go run ./layout/hyphen/tex PATTERNS WORDS layout/hyphen/patterns.zip
//
// PATTERNS is the folder tex/generic/hyph-utf8/patterns of the package hyph-utf8 (https://ctan.org/pkg/hyph-utf8; in
// Debian, texlive-lang-…), or a folder with its files side by side and the heads of its sources in a folder licences.
// Beside them, in that folder itself, lie the files of others as these wrote them: hyph-cs-sojka.tex (from the crate
// hypher, https://github.com/typst/hypher), since the Czech patterns of hyph-utf8 are under the GPL.
// WORDS is words_th.txt of PyThaiNLP (https://pypi.org/project/pythainlp). The same files make the same bytes.
//
// Which languages are taken, with their licences, is in index.tsv: patterns under the GPL or the LGPL alone, and those
// without a licence (Latvian, Macedonian, Armenian, Indonesian, Romanian), are left out: authors may lay them beside
// their report. Those of Hungarian are under the MPL 1.1: the archive is their source.
package main

import (
	_ "embed" // the list of languages
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"annualreport/layout/archive"
	"annualreport/layout/hyphen"
)

// index lists the languages that are taken, with the fewest letters around a hyphen, the bytes of their patterns
// and their licences.
//
//go:embed index.tsv
var index string

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "tex:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 3 {
		return errors.New("say where patterns and words lie, and which file to write: tex PATTERNS WORDS ARCHIVE")
	}
	files, err := patterns(args[0], index)
	if err != nil {
		return err
	}
	words, err := os.ReadFile(args[1])
	if err != nil {
		return err
	}
	files["words-th.txt"] = thaiWords(string(words))
	files["licences/words-th.txt"] = []byte(wordsLicence)
	data, err := archive.Zip(files)
	if err != nil {
		return err
	}
	return os.WriteFile(args[2], data, 0o644)
}

// patterns are the files of the languages of an index: patterns, exceptions where there are any, and the head of
// the source, which names authors and licence.
func patterns(folder, index string) (map[string][]byte, error) {
	files := map[string][]byte{"index.tsv": []byte(index)}
	for line := range strings.Lines(index) {
		tag, _, _ := strings.Cut(line, "\t")
		if tag == "tag" {
			continue // the titles of the columns
		}
		name := "hyph-" + tag
		data, err := oneOf(folder, "txt/"+name+".pat.txt", name+".pat.txt")
		if errors.Is(err, fs.ErrNotExist) {
			data, err = fromSource(folder, name+".tex")
		}
		if err != nil {
			return nil, err
		}
		files[name+".pat.txt"] = data
		switch data, err := oneOf(folder, "txt/"+name+".hyp.txt", name+".hyp.txt"); {
		case err == nil && len(strings.TrimSpace(string(data))) > 0:
			files[name+".hyp.txt"] = data
		case err != nil && !errors.Is(err, fs.ErrNotExist):
			return nil, err
		}
		source, err := oneOf(folder, "tex/"+name+".tex", "licences/"+name+".txt", name+".tex")
		if err != nil {
			return nil, err
		}
		files["licences/"+name+".txt"] = head(string(source))
	}
	return files, nil
}

// fromSource are the patterns of a file of TeX, one a line.
func fromSource(folder, name string) ([]byte, error) {
	text, err := oneOf(folder, name)
	if err != nil {
		return nil, err
	}
	source, faults := hyphen.ReadTeX(string(text))
	if len(faults) > 0 {
		return nil, fmt.Errorf("%s: %s", name, faults[0].Why)
	}
	var b strings.Builder
	for _, p := range source.Patterns {
		b.WriteString(p.Text + "\n")
	}
	return []byte(b.String()), nil
}

// oneOf reads the first of some files that there is.
func oneOf(folder string, names ...string) ([]byte, error) {
	var err error
	for _, name := range names {
		var data []byte
		if data, err = os.ReadFile(filepath.Join(folder, filepath.FromSlash(name))); err == nil {
			return data, nil
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	return nil, err
}

// head is the comments that a source begins with.
func head(source string) []byte {
	var b strings.Builder
	for line := range strings.Lines(source) {
		if !strings.HasPrefix(line, "%") && strings.TrimSpace(line) != "" {
			break
		}
		b.WriteString(line)
	}
	return []byte(b.String())
}
