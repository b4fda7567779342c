package main

import (
	"bytes"
	"image"
	"image/jpeg"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/urfave/cli/v2"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/sections"
)

// documents are those whose blocks are run: what people type from them must work.
func documents() []string {
	return []string{"README.md", "docs/guide.md", "docs/printers.md", "docs/translators.md", "docs/senders.md", "docs/trouble.md"}
}

// codeBlock matches a block of program text, with the words behind its fence.
var codeBlock = regexp.MustCompile("(?ms)^```([a-z ]*)\n(.*?)^```$")

// blocksOf are the blocks of a document of a kind, such as "toml".
func blocksOf(t *testing.T, document, kind string) []string {
	t.Helper()
	var out []string
	for _, m := range codeBlock.FindAllStringSubmatch(readFile(t, filepath.Join("..", "..", document)), -1) {
		if m[1] == kind {
			out = append(out, m[2])
		}
	}
	return out
}

// TestReportsOfDocuments: each part of a report that a document shows is read without an error.
func TestReportsOfDocuments(t *testing.T) {
	seen := 0
	for _, document := range documents() {
		for _, block := range blocksOf(t, document, "toml") {
			seen++
			checkFragment(t, document, wholeReport(block), fstest.MapFS{})
		}
		for _, block := range blocksOf(t, document, "toml printer") {
			seen++
			report := wholeReport("[editions.print]\nprinter = \"house\"\n")
			checkFragment(t, document, report, fstest.MapFS{"house.toml": {Data: []byte(block)}})
		}
	}
	if seen < 10 {
		t.Errorf("only %d blocks", seen)
	}
}

// wholeReport is a report around a part of one: with the tables that each report has, as far as the part lacks them.
func wholeReport(part string) string {
	for table, text := range map[string]string{
		"[report]":       "[report]\ntitle = \"A\"\ndate = 2032-03-01\nlanguage = \"en\"\n",
		"[organisation]": "[organisation]\nname = \"Puddle Menders\"\n",
		"[[section]]":    "[[section]]\nkind = \"narrative\"\ntitle = \"B\"\ntext = \"C\"\n",
	} {
		if !strings.Contains(part, table) {
			part += "\n" + text
		}
	}
	return part
}

// fileKey matches a key that names a file.
var fileKey = regexp.MustCompile(`(?m)^(?:file|logo|portrait|printer|profile)\s*=\s*"([^"]+)"`)

// checkFragment reads a report beside the files that it names.
func checkFragment(t *testing.T, document, report string, files fstest.MapFS) {
	t.Helper()
	for _, m := range fileKey.FindAllStringSubmatch(report, -1) {
		if data := exampleFile(t, m[1]); data != nil {
			files[m[1]] = &fstest.MapFile{Data: data}
		}
	}
	problems := new(diag.List)
	if strings.Contains(report, "printer = \"house\"") && files["house.toml"] == nil {
		files["house.toml"] = &fstest.MapFile{Data: []byte("bleed = 5\n")}
	}
	sections.Read("report.toml", report, files, fonts.Embedded(), problems)
	for _, p := range problems.Sorted() {
		if p.Severity == diag.Error {
			t.Errorf("%s: %s, in\n%s", document, p.Summary, report)
		}
	}
}

// exampleFile is a file of a kind that documents name; nil for kinds that the program knows by itself.
func exampleFile(t *testing.T, name string) []byte {
	t.Helper()
	switch filepath.Ext(name) {
	case ".svg":
		return []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>`)
	case ".jpg":
		var b bytes.Buffer
		if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 900, 600)), nil); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	case ".csv":
		return []byte("year,puddles\n2031,212\n")
	}
	return nil
}

// TestCommandsOfDocuments: each command that a document shows is one that the program has, with these flags.
func TestCommandsOfDocuments(t *testing.T) {
	seen := 0
	for _, document := range documents() {
		var lines []string
		for _, block := range blocksOf(t, document, "sh") {
			lines = append(lines, strings.Split(block, "\n")...)
		}
		for _, line := range lines {
			var words []string
			for _, w := range commandWord.FindAllString(line, -1) {
				words = append(words, strings.Trim(w, `"`))
			}
			if len(words) == 0 || words[0] != "report" {
				continue
			}
			seen++
			if err := parsed(words); err != nil {
				t.Errorf("%s: %q: %v", document, line, err)
			}
		}
	}
	if seen < 15 {
		t.Errorf("only %d commands", seen)
	}
}

// commandWord matches a word of a command, or several between quotes.
var commandWord = regexp.MustCompile(`"[^"]*"|\S+`)

// parsed reads the words of a command and does nothing; an error means that there is no such command or flag.
func parsed(words []string) error {
	app := newApp(streams{in: strings.NewReader(""), out: io.Discard, err: os.Stderr})
	var silence func(commands []*cli.Command)
	silence = func(commands []*cli.Command) {
		for _, c := range commands {
			if c.Action != nil {
				c.Action = func(*cli.Context) error { return nil }
			}
			silence(c.Subcommands)
		}
	}
	silence(app.Commands)
	arranged, _ := arrange(words, app.Commands)
	return app.Run(arranged)
}

// TestLinksOfDocuments: a link to a file of the repository leads to one, and one to a heading to a heading.
func TestLinksOfDocuments(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^():\s]+)\)`)
	all, err := filepath.Glob(filepath.Join("..", "..", "docs", "*.md"))
	if err != nil || len(all) < 8 {
		t.Fatal(len(all), err)
	}
	for _, name := range append(all, filepath.Join("..", "..", "README.md"), filepath.Join("..", "..", "CONTRIBUTING.md")) {
		prose := codeBlock.ReplaceAllString(readFile(t, name), "")
		prose = regexp.MustCompile("`[^`\n]*`|(?m)^    .*$").ReplaceAllString(prose, "")
		for _, m := range link.FindAllStringSubmatch(prose, -1) {
			path, heading, _ := strings.Cut(m[1], "#")
			target := name
			if path != "" {
				target = filepath.Join(filepath.Dir(name), filepath.FromSlash(path))
			}
			info, err := os.Stat(target)
			if err != nil {
				t.Errorf("%s leads to %s, which is not there", filepath.Base(name), m[1])
				continue
			}
			if heading != "" && !info.IsDir() && !slices.Contains(headingsOf(t, target), heading) {
				t.Errorf("%s leads to %s, and there is no such heading", filepath.Base(name), m[1])
			}
		}
	}
}

// headingsOf are the names of headings in a document, as code hosts make them.
func headingsOf(t *testing.T, name string) []string {
	t.Helper()
	var out []string
	for _, m := range regexp.MustCompile(`(?m)^#+ (.+)$`).FindAllStringSubmatch(readFile(t, name), -1) {
		words := strings.ToLower(regexp.MustCompile(`[^\pL\pN _-]`).ReplaceAllString(m[1], ""))
		out = append(out, strings.ReplaceAll(words, " ", "-"))
	}
	return out
}
