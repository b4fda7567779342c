package source

import (
	"annualreport/layout/diag"
	"annualreport/sections/source/grammar"
)

// Repair is lines of a file that were mended.
type Repair struct {
	// At is the first of them, as it stood.
	At diag.Span
	// Was and Is are the lines before and after, without the end of the last.
	Was, Is string
}

// mostPasses is how often a file is mended: a fault may lie within what another one hid.
const mostPasses = 8

// Mend is the text of a file of TOML without the faults of its grammar that are surely meant otherwise, and what was
// mended. A file that is TOML stays as it is.
func Mend(name, text string, lists grammar.Lists) (mended string, repairs []Repair) {
	f := NewFile(name, text)
	mended = f.Text
	for range mostPasses {
		if _, _, err := decode(mended, usual); err == nil {
			break
		}
		faults := grammar.Sure(grammar.Faults(mended, lists))
		if len(faults) == 0 {
			break
		}
		file := diag.NewFile(name, mended)
		for _, h := range grammar.Hunks(mended, faults) {
			repairs = append(repairs, Repair{file.Span(h.At, len(h.Was)), h.Was, h.Is})
		}
		mended = grammar.Mended(mended, faults)
	}
	if len(repairs) == 0 {
		return text, nil
	}
	return mended, repairs
}
