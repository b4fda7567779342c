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
