package bib

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// TestManyReferences: of a file of more publications than a report has the first are read, and it is told at the first
// that is too many; so it is in each format.
func TestManyReferences(t *testing.T) {
	most := strings.Repeat
	for name, text := range map[string]string{
		"a.bib":  most("@book{a,title=7}\n", MostReferences+2),
		"a.ris":  most("TY  - BOOK\nTI  - T\nER  - \n", MostReferences+2),
		"a.json": "[" + most(`{"title":"T"},`, MostReferences+1) + `{"title":"T"}]`,
		"a.xml":  "<xml><records>" + most("<record><titles><title>T</title></titles></record>", MostReferences+2) + "</records></xml>",
		"a.nbib": most("PMID- 1\nTI  - T\n\n", MostReferences+2),
		"a.enw":  most("%0 Book\n%T T\n\n", MostReferences+2),
		"a.ciw":  "FN Web\n" + most("PT J\nTI T\nER\n\n", MostReferences+2),
	} {
		problems := new(diag.List)
		refs, _ := Read(source.NewFile(name, text), problems)
		told := problems.Sorted()
		want := fmt.Sprintf("here begins publication %d, and a report has at most %d", MostReferences+1, MostReferences)
		if len(refs) != MostReferences || len(told) != 1 || told[0].Summary != want {
			t.Errorf("%s: %d publications, told %v", name, len(refs), told)
		}
	}
}

// TestHostileFields: commands of TeX in one another, and signs that look for others behind them, take neither the stack
// nor the square of their length.
func TestHostileFields(t *testing.T) {
	const enough = 300_000
	for _, piece := range []string{`\enquote`, `\frac`, `$\frac`, `\cite[`, `"`, `\textbf\frac`, `\mbox{\frac`} {
		count := enough / len(piece)
		text := strings.Repeat(piece, count) + strings.Repeat("}", count*strings.Count(piece, "{"))
		refs, _ := Read(source.NewFile("a.bib", "@book{a,title={Fog "+text+"}}"), new(diag.List))
		if len(refs) != 1 || !strings.HasPrefix(refs[0].Value(Title), "Fog ") {
			t.Errorf("%s: %d publications", piece, len(refs))
		}
	}
}
