package sections

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/diag"
)

// accountLine is a row of a statement with its first value.
var accountLine = regexp.MustCompile(`(values = \[)(-?[0-9_.]+)`)

// TestAccountsOfCountries: the accounts of the examples pass, as they are kept in Britain, Germany and France and by a
// foundation, and a figure of them that is another one is reported.
func TestAccountsOfCountries(t *testing.T) {
	for _, kind := range []string{"accounts-sorp", "accounts-hgb", "accounts-pca", "foundation"} {
		folder := filepath.Join("..", "examples", kind)
		data, err := os.ReadFile(filepath.Join(folder, "report.toml"))
		if err != nil {
			t.Fatal(err)
		}
		if told := accountProblems(folder, string(data)); len(told) > 0 {
			t.Errorf("%s: %v", kind, told)
		}
		lines := strings.Split(string(data), "\n")
		for i, line := range lines {
			const every = 4
			if i%every > 0 || !accountLine.MatchString(line) || strings.Contains(line, `"part"`) {
				continue
			}
			lines[i] = accountLine.ReplaceAllString(line, "${1}7${2}")
			lines[i] = strings.ReplaceAll(lines[i], "7-", "-7")
			if len(accountProblems(folder, strings.Join(lines, "\n"))) == 0 {
				t.Errorf("%s: nothing is reported of %s", kind, lines[i])
			}
			lines[i] = line
		}
	}
}

// accountProblems are the problems of a report in a folder.
func accountProblems(folder, text string) []string {
	problems := new(diag.List)
	Read("report.toml", text, os.DirFS(folder), fonts.Embedded(), problems)
	var out []string
	for _, p := range problems.Sorted() {
		out = append(out, p.Summary)
	}
	return out
}

// TestNotesOfFixedAssets: the notes on fixed assets of the examples are the same as what the other statements say of
// them, under other titles; each of their figures that is another one is reported.
func TestNotesOfFixedAssets(t *testing.T) {
	figure := regexp.MustCompile(`[0-9][0-9_.]*`)
	values := regexp.MustCompile(`values = \[[^\]]*\]`)
	for _, c := range []struct{ example, note string }{
		{"accounts-hgb", "anlagenspiegel"}, {"accounts-sorp", "tangible"},
		{"accounts-pca", "immobilisations"}, {"accounts-pca", "amortissements"},
	} {
		folder := filepath.Join("..", "examples", c.example)
		data, err := os.ReadFile(filepath.Join(folder, "report.toml"))
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		from := regexp.MustCompile(`id += "` + c.note + `"`).FindStringIndex(text)
		if from == nil {
			t.Fatalf("%s has no %s", c.example, c.note)
		}
		rest := text[from[1]:]
		if end := strings.Index(rest, "\n[["); end >= 0 {
			rest = rest[:end]
		}
		figures := 0
		for _, row := range values.FindAllStringIndex(rest, -1) {
			for _, one := range figure.FindAllStringIndex(rest[row[0]:row[1]], -1) {
				at := from[1] + row[0] + one[0]
				if len(accountProblems(folder, text[:at]+"7"+text[at:])) == 0 {
					t.Errorf("%s: nothing is reported of 7 before %.40q", c.example, text[at:])
				}
				figures++
			}
		}
		if figures == 0 {
			t.Errorf("%s: %s has no figures", c.example, c.note)
		}
	}
}
