// Command hyphens compares, word by word, how this program and LuaTeX divide words with the same patterns and exceptions:
// in each language the words that this program prints, the exceptions, and words put together of pieces of patterns, which
// come to every pattern.
//
//	go run ./.ci/hyphens            # compares
//	go run ./.ci/hyphens -update    # and writes the words of the tests as LuaTeX divides them
//
// It needs luatex (in Debian, texlive-luatex).
package main

import (
	"archive/zip"
	_ "embed" // the part in Lua
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/hyphen"
	"annualreport/sections/language"
)

//go:embed luatex.lua
var script string

const (
	archive = "layout/hyphen/patterns.zip"
	printed = "sections/language/words"
	tested  = "layout/hyphen/testdata/words.tsv"
	// fewest letters has a word that this program divides at all; TeX divides shorter ones, too.
	fewest = 5
)

func main() {
	update := flag.Bool("update", false, "write the words of the tests as LuaTeX divides them")
	flag.Parse()
	if err := run(*update); err != nil {
		fmt.Fprintln(os.Stderr, "hyphens:", err)
		os.Exit(1)
	}
}

func run(update bool) error {
	folder, err := os.MkdirTemp("", "hyphens")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	library := hyphen.NewLibrary()
	files, err := unpack(folder)
	if err != nil {
		return err
	}
	var plain, made []string
	for _, tag := range library.Tags() {
		if tag == "th" {
			continue // words of Thai are divided by a list
		}
		plain = append(plain, lines(tag, wordsOf(tag))...)
		excepted := strings.Fields(strings.ToLower(strings.ReplaceAll(files["hyph-"+tag+".hyp.txt"], "-", "")))
		made = append(made, lines(tag, append(excepted, put(files["hyph-"+tag+".pat.txt"])...))...)
	}
	divided, err := luatex(folder, slices.Concat(plain, made))
	if err != nil {
		return err
	}
	for i, line := range divided {
		divided[i] = within(line, files["index.tsv"])
	}
	if update {
		if err := os.WriteFile(tested, []byte(strings.Join(divided[:len(plain)], "")), 0o644); err != nil {
			return err
		}
	}
	return compare(library, divided)
}

// unpack writes the patterns into a folder, and returns them by the names of their files.
func unpack(folder string) (map[string]string, error) {
	z, err := zip.OpenReader(archive)
	if err != nil {
		return nil, err
	}
	defer z.Close()
	files := make(map[string]string)
	for _, f := range z.File {
		if strings.Contains(f.Name, "/") {
			continue // a licence
		}
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		data, err := io.ReadAll(r)
		if err != nil {
			return nil, err
		}
		files[f.Name] = string(data)
		if err := os.WriteFile(filepath.Join(folder, f.Name), data, 0o644); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// wordsOf are the words that the tests have of some patterns, and those that this program prints in their languages.
func wordsOf(key string) []string {
	files, _ := filepath.Glob(printed + "/*.tsv")
	found := make(map[string]bool)
	known, _ := os.ReadFile(tested)
	for line := range strings.Lines(string(known)) {
		if tag, word, _ := strings.Cut(strings.TrimSpace(line), "\t"); tag == key {
			found[strings.ReplaceAll(word, "-", "")] = true
		}
	}
	for _, name := range files {
		l, ok := language.Setting(strings.TrimSuffix(filepath.Base(name), ".tsv"))
		if !ok || l.Patterns != key {
			continue
		}
		data, _ := os.ReadFile(name)
		for line := range strings.Lines(string(data)) {
			columns := strings.Split(line, "\t")
			isOther := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }
			for _, word := range strings.FieldsFunc(columns[1], isOther) {
				found[strings.ToLower(word)] = true
			}
		}
	}
	var out []string
	for word := range found {
		if utf8.RuneCountInString(word) >= fewest {
			out = append(out, word)
		}
	}
	slices.Sort(out)
	return out
}

// put puts words together, each of the letters of a pattern and those of another.
func put(patterns string) []string {
	r := rand.New(rand.NewPCG(1, 2))
	var pieces, out []string
	for _, p := range strings.Fields(patterns) {
		pieces = append(pieces, strings.Map(func(c rune) rune {
			if unicode.IsLetter(c) || unicode.IsMark(c) {
				return c
			}
			return -1
		}, p))
	}
	for _, piece := range pieces {
		out = append(out, pieces[r.IntN(len(pieces))]+piece, piece+pieces[r.IntN(len(pieces))])
	}
	return out
}

// lines are words of a language as LuaTeX reads them.
func lines(tag string, words []string) []string {
	var out []string
	for _, word := range words {
		// Letters alone, and such as have a small form of one letter.
		n := utf8.RuneCountInString(word)
		if n >= fewest && n < 60 && word == strings.ToLower(word) {
			out = append(out, tag+"\t"+word+"\n")
		}
	}
	return out
}

// luatex has words divided.
func luatex(folder string, words []string) ([]string, error) {
	in, out := filepath.Join(folder, "words"), filepath.Join(folder, "divided")
	program := filepath.Join(folder, "divide.lua")
	if err := os.WriteFile(in, []byte(strings.Join(words, "")), 0o644); err != nil {
		return nil, err
	}
	if err := os.WriteFile(program, []byte(script), 0o644); err != nil {
		return nil, err
	}
	command := exec.Command("luatex", "--ini", "--interaction=batchmode", fmt.Sprintf(
		"\\catcode`\\{=1\\catcode`\\}=2\\relax\\directlua{folder='%s' words='%s' divided='%s' dofile('%s')}\\end",
		folder, in, out, program))
	command.Dir = folder
	if said, err := command.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("luatex: %w: %s", err, said)
	}
	data, err := os.ReadFile(out)
	divided := slices.Collect(strings.Lines(string(data)))
	if err == nil && len(divided) != len(words) {
		err = fmt.Errorf("luatex divided %d of %d words", len(divided), len(words))
	}
	return divided, err
}

// within is a line of LuaTeX without hyphens nearer to an end than the language has them: LuaTeX takes those of exceptions
// all the same, as "sla-e" and "o-tka-ti".
func within(line, index string) string {
	tag, word, _ := strings.Cut(line, "\t")
	_, facts, _ := strings.Cut("\n"+index, "\n"+tag+"\t")
	var left, right int
	if _, err := fmt.Sscan(facts, &left, &right); err != nil {
		return line
	}
	letters := utf8.RuneCountInString(strings.ReplaceAll(strings.TrimSpace(word), "-", ""))
	at := 0
	return tag + "\t" + strings.Map(func(r rune) rune {
		if r != '-' {
			at++
		} else if at < left || at > letters-right {
			return -1
		}
		return r
	}, word)
}

// compare divides all words, and tells where LuaTeX divides them otherwise.
func compare(library *hyphen.Library, divided []string) error {
	languages := make(map[string]bool)
	wrong := 0
	for _, line := range divided {
		tag, want, _ := strings.Cut(strings.TrimSpace(line), "\t")
		languages[tag] = true
		patterns, err := library.For(tag)
		if err != nil {
			return err
		}
		if got := divide(patterns, []rune(strings.ReplaceAll(want, "-", ""))); got != want {
			wrong++
			if wrong <= 40 {
				fmt.Printf("%s: %s, LuaTeX %s\n", tag, got, want)
			}
		}
	}
	fmt.Printf("%d words in %d languages, %d divided otherwise than by LuaTeX\n", len(divided), len(languages), wrong)
	if wrong > 0 || len(divided) < 200_000 {
		return errors.New("words are divided otherwise than by LuaTeX, or too few were compared")
	}
	return nil
}

// divide writes a word with its hyphens.
func divide(p *hyphen.Patterns, word []rune) string {
	out := ""
	from := 0
	for _, at := range p.Points(word, nil) {
		out += string(word[from:at]) + "-"
		from = at
	}
	return out + string(word[from:])
}
