package main

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"annualreport/cmd/report/internal/reporttest"
)

// keepers is a report that reads every kind of text beside it.
const keepers = `[report]
title = "Year"
date = 2031-01-01
language = "en"
[organisation]
name = "The Lighthouse Keepers of Nowhere"
[[section]]
kind = "publications"
title = "Books"
source = "books.EXT"
[[section]]
kind = "narrative"
title = "Lamps"
text = "The lamps burn."
[[section.table]]
caption = "Lamps"
file = "lamps.csv"
`

// oneByte are files that are not in UTF-8.
var oneByte = map[string]string{
	"lamps.csv":  "place;lamps\nZ\xfcrich;4\n",
	"books.bib":  "@book{b,\n  title={\xc9t\xe9}, author={M, Z}, year={2020}}\n",
	"books.ris":  "TY  - BOOK\nTI  - \xc9t\xe9\nAU  - M, Z\nPY  - 2020\nER  - \n",
	"books.json": "[{\"id\": \"a\",\n\"title\": \"\xc9t\xe9\"}]\n",
	"fr.po":      "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgctxt \"report.title\"\nmsgid \"Year\"\nmsgstr \"Ann\xe9e\"\n",
}

// ran runs the command in a folder with some files; it returns the exit code and all that was said.
func ran(t *testing.T, files map[string]string, args ...string) (code int, out, said string) {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	reporttest.Write(t, dir, files)
	return again(t, args...)
}

// readable is the report with files that can be read.
func readable(ending string) map[string]string {
	return map[string]string{
		"report.toml": strings.Replace(keepers, "EXT", ending, 1),
		"lamps.csv":   "place;lamps\nZürich;4\n",
		"books.bib":   "@book{b, title={A}, author={M, Z}, year={2020}}\n",
		"books.ris":   "TY  - BOOK\nTI  - A\nAU  - M, Z\nPY  - 2020\nER  - \n",
		"books.json":  `[{"id": "a", "title": "A"}]`,
	}
}

// TestNotUTF8: every file of text that is not in UTF-8 is reported with its line and byte, and nothing
// is written.
func TestNotUTF8(t *testing.T) {
	for name, want := range map[string]string{
		"lamps.csv": "lamps.csv:2:2: error: the file is not UTF-8", "books.bib": "books.bib:2:10: error: the file is not UTF-8",
		"books.ris": "books.ris:2:7: error: the file is not UTF-8", "books.json": "books.json:2:11: error: the file is not UTF-8",
		"fr.po": "translations/fr.po:6:12: error: the file is not UTF-8",
	} {
		ending := strings.TrimPrefix(filepath.Ext(name), ".")
		if !strings.HasPrefix(name, "books") {
			ending = "bib"
		}
		files := readable(ending)
		at := name
		if name == "fr.po" {
			at = "translations/fr.po"
		}
		files[at] = oneByte[name]
		code, _, said := ran(t, files, "build", "--language", "all", "--edition", "screen")
		if code != exitProblems || !strings.HasPrefix(said, want) || !strings.Contains(said, "1 error, 0 warnings\n") {
			t.Errorf("%s: exit %d\n%s", name, code, said)
		}
		written, _ := filepath.Glob("build/*")
		if name == "fr.po" { // the original is sound
			written = slices.DeleteFunc(written, func(file string) bool {
				return strings.Contains(file, "-en-") || strings.HasSuffix(file, ".reports.json")
			})
		}
		if len(written) > 0 {
			t.Errorf("%s: %v was written", name, written)
		}
	}
}

// utf16le writes a text as spreadsheets save “Unicode text”.
func utf16le(text string) string {
	out := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return string(out)
}

// TestUTF16: tables, publications and catalogues in UTF-16 are read as they are meant; the report itself
// is reported.
func TestUTF16(t *testing.T) {
	for _, ending := range []string{"bib", "ris", "json"} {
		files := readable(ending)
		for name, text := range files {
			if name != "report.toml" {
				files[name] = utf16le(text)
			}
		}
		if code, _, said := ran(t, files, "build", "--edition", "screen"); code != exitDone {
			t.Errorf("%s: exit %d\n%s", ending, code, said)
		}
		if code, out, _ := ran(t, files, "read"); code != exitDone || !strings.Contains(out, "Zürich") {
			t.Errorf("%s: exit %d\n%s", ending, code, out)
		}
	}
	files := readable("bib")
	files["report.toml"] = utf16le(files["report.toml"])
	code, _, said := ran(t, files, "check")
	if code != exitProblems || !strings.HasPrefix(said, "report.toml:1:1: error: the file is written in UTF-16\n") {
		t.Errorf("exit %d\n%s", code, said)
	}
}

// TestCatalogueOfOneByte: a catalogue that names its encoding is read in it, and written in UTF-8.
func TestCatalogueOfOneByte(t *testing.T) {
	files := readable("bib")
	files["translations/fr.po"] = strings.Replace(oneByte["fr.po"], "UTF-8", "ISO-8859-1", 1)
	code, out, said := ran(t, files, "translate", "update", "fr")
	po := readFile(t, "translations/fr.po")
	if code != exitDone || !strings.Contains(po, "msgstr \"Année\"") || !strings.Contains(po, "charset=UTF-8") {
		t.Errorf("exit %d\n%s%s\n%s", code, out, said, po)
	}
	if code, out, _ = again(t, "translate", "status"); code != exitDone || !strings.Contains(out, "fr        1 of ") {
		t.Errorf("exit %d\n%s", code, out)
	}
}

// TestWarningsOfUpdate: what is wrong with the report is told when its catalogues are brought up to date.
func TestWarningsOfUpdate(t *testing.T) {
	alike := reporttest.With("[brand]\nprimary = \"#c6421d\"\naccent = \"#c6421d\"")
	code, out, said := ran(t, map[string]string{reporttest.ReportName: alike}, "translate", "update", "fr")
	if code != exitDone || !strings.Contains(out, "0 translated") || !strings.Contains(said, "0 errors, 1 warning\n") {
		t.Errorf("exit %d\n%s%s", code, out, said)
	}
}

// again runs the command in the folder of the last run.
func again(t *testing.T, args ...string) (code int, out, said string) {
	t.Helper()
	var o, e bytes.Buffer
	code = run(append([]string{"report"}, args...), streams{in: strings.NewReader(""), out: &o, err: &e})
	return code, o.String(), e.String()
}
