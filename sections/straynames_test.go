package sections

import (
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/sections/edition"
	"annualreport/sections/schema"
)

// TestStrayNamesAreTold holds that a name in braces that is neither resolved nor escaped is told, once and on its line, in
// each text that a report may have, whatever table and key it stands in; behind a backslash it is not.
func TestStrayNamesAreTold(t *testing.T) {
	looked := 0
	seen := make(map[string]bool)
	eachTable(Schema(), nil, func(path []step, s schema.Shape) {
		for _, key := range s.Keys {
			where := s.Name + "." + key.Name
			if seen[where] || !isProse(&key) || strings.Contains(unprinted, " "+where+" ") {
				continue
			}
			seen[where] = true
			looked++
			t.Run(where, func(t *testing.T) { checkStray(t, path, key) })
		}
	})
	if looked < 100 {
		t.Errorf("only %d texts were looked at", looked)
	}
}

// unprinted are texts that no page and no message has: the names of files, parts of these, notes for editors, words that
// are chosen from a list, what is searched for, names of countries.
const unprinted = " report.stays print.condition print.paper print.cover_paper opener.consent quote.consent " +
	"picture.consent film.consent table.sheet table.range chart.sheet chart.range statement.sheet statement.range " +
	"story.names highlights.icons finances.currency chart.countries "

// isProse reports whether a key has words that an author may write as they like.
func isProse(key *schema.Spec) bool {
	ty := key.Type
	for ty.Form == schema.FormList {
		ty = *ty.Item
	}
	for _, one := range append([]schema.Type{ty}, ty.Any...) {
		if (one.Form == schema.FormText || one.Form == schema.FormCell) && one.Says == "" && len(one.Words) == 0 &&
			strings.Contains(key.Example, `"`) {
			return true
		}
	}
	return false
}

// checkStray reads and composes a report that has names in braces at the end of each text of a key.
func checkStray(t *testing.T, path []step, key schema.Spec) {
	t.Helper()
	key.Example = strings.ReplaceAll(key.Example, `"`, "\x00")
	for i := 0; strings.Contains(key.Example, "\x00"); i++ {
		end := ""
		if i%2 == 1 {
			end = ` {zz9} \\{yy9}`
		}
		key.Example = strings.Replace(key.Example, "\x00", end+`"`, 1)
	}
	text, line := reportWith(path, key)
	for _, more := range surroundings[path[len(path)-1].shape.Name] {
		if !strings.HasPrefix(more[1], key.Name+" =") {
			text = strings.Replace(text, more[0]+"\n", more[0]+"\n"+more[1]+"\n", 1)
			line = strings.Count(text[:strings.Index(text, "zz9")], "\n") + 1
		}
	}
	told := 0
	for _, p := range problemsOf(text) {
		summary := p.Text(nil)
		if strings.Contains(summary, "yy9") && !strings.Contains(summary, "zz9") {
			t.Errorf("the escaped name is told: %s", summary)
		}
		if p.Span.Position().Line == line && strings.Contains(p.Summary, "zz9") {
			told++
		}
	}
	if names := strings.Count(text, "{zz9}"); told != names {
		t.Errorf("%d messages tell of %d names in\n%s", told, names, text)
	}
}

// surroundings are lines that are put behind others so that a table is set with all of its texts.
var surroundings = map[string][][2]string{
	"chart": {
		{`type = "bar"`, "labels = [\"West\", \"East\"]"}, {`type = "bar"`, `series = [{ name = "2031", values = [4, 5] }]`},
	},
	"series":      {{`type = "bar"`, `labels = ["West"]`}, {`[[section.chart.series]]`, "values = [4]"}},
	"publication": {{`kind = "publications"`, "abstracts = true"}},
	"contents":    {{`name = "Nobody"`, "[[section]]\nkind = \"narrative\"\ntitle = \"A year\"\ntext = \"Lamps.\""}},
}

// problemsOf are those of a report that is read and composed for a screen and for a message.
func problemsOf(text string) []diag.Problem {
	problems := new(diag.List)
	pixel := "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\"/></svg>"
	files := fstest.MapFS{"keeper.svg": {Data: []byte(pixel)}, "library.bib": {Data: []byte("@book{a, title={A}}")},
		"lamps.csv": {Data: []byte("Coast,2031\nWest,4\n")}, "members.csv": {Data: []byte("Region,Members\nNorth,12\n")}}
	report := Read("report.toml", text, files, fonts.Embedded(), problems)
	report.Compose(Setting{Edition: edition.Screen()}, problems)
	report.CheckMessage(problems)
	return problems.Sorted()
}
