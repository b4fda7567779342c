package sections

import (
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
)

// attachedFigures is a report whose figures are written in many ways.
const attachedFigures = `[report]
title = "R"
date = 2031-01-01
language = "LANGUAGE"
attach = true
[organisation]
name = "N"
[[section]]
kind = "narrative"
title = "A"
[[section.table]]
id = "t"
caption = "c"
columns = ["Name", "All", "Money", "Change", "Share", "Mixed", "Code", "Units"]
rows = [
  ["a", "1,250", "€ 12", "(300)", "12 %", "1,250", "0125", "€ 5"],
  ["=b", "2,250.5", "€ 1,300.00", "-5", "13.5%", "n/a", "0126", "$ 7"],
  ["-c", 7, "–", "+4", "", "about 5", "+SUM(A1)", "7 %"],
]
[[section.chart]]
id = "drawn"
type = "bar"
caption = "x"
labels = ["x", "y"]
series = [{ name = "S", values = ["€ 1,500", "€ 3"] }]
[[section]]
kind = "finances"
title = "Money"
currency = "EUR"
[[section.statement]]
id = "s"
title = "Income *and* more"
columns = [{ title = "Note", kind = "note" }, "2031", "2030"]
rows = [
  { label = "Head", kind = "heading" },
  { label = "=In", note = 3, values = ["1,250.50", "(300)"] },
  { label = "Out", values = ["€ 5", "–"] },
]
`

// germanFigures writes them as German has them.
var germanFigures = strings.NewReplacer("1,250.50", "1.250,50", "2,250.5", "2.250,5", "1,300.00", "1.300,00",
	"13.5", "13,5", "1,250", "1.250", "1,500", "1.500", "LANGUAGE", "de")

// TestAttachedFigures: attached are numbers as every program reads them, with what they count in their titles, however
// their author wrote them; words, codes and columns of several units are as they are written.
func TestAttachedFigures(t *testing.T) {
	english := map[string]string{
		"t.csv": "Name,All,Money (€),Change,Share (%),Mixed,Code,Units\r\n" +
			"a,1250,12,-300,12,\"1,250\",0125,5 €\r\n" +
			"'=b,2250.5,1300.00,-5,13.5,n/a,0126,7 $\r\n" +
			"'-c,7,,4,,about 5,'+SUM(A1),7 %\r\n",
		"drawn.csv": ",S (€)\r\nx,1500\r\ny,3\r\n",
		"s.csv":     ",Note,2031 (EUR),2030 (EUR)\r\nHead,,,\r\n'=In,3,1250.50,-300\r\nOut,,5,\r\n",
	}
	for language, text := range map[string]string{
		"en": strings.Replace(attachedFigures, "LANGUAGE", "en", 1), "de": germanFigures.Replace(attachedFigures),
	} {
		problems := new(diag.List)
		r := Read("report.toml", text, fstest.MapFS{}, fonts.Embedded(), problems)
		if problems.HasErrors() {
			t.Fatalf("%s: %v", language, problems.Sorted())
		}
		for _, a := range attachmentsOf(r)[1:] {
			want := english[a.Name]
			if language == "de" {
				want = strings.Replace(want, "\"1,250\"", "1.250", 1)
			}
			if got := string(a.Data); got != want {
				t.Errorf("%s: %s has\n%swant\n%s", language, a.Name, got, want)
			}
		}
		if n := len(attachmentsOf(r)); n != 4 {
			t.Errorf("%s: %d files are attached", language, n)
		}
	}
}
