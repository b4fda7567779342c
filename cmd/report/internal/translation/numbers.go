package translation

import (
	"annualreport/cmd/report/internal/project"
	"annualreport/layout/diag"
)

// Number is a number or date of the report that stands alone.
type Number struct {
	// At is its place in the report, Original how it is written there.
	At       diag.Span
	Original string
	// Forms are how the languages write it.
	Forms []Form
}

// Form is a number as a language writes it.
type Form struct {
	Language, Text string
	// Doubtful is set if it may be no number, and so was left as it is.
	Doubtful bool
}

// Numbers lists the numbers and dates of a report that stand alone, each as the languages of the catalogues write it.
func Numbers(p *project.Project) ([]*Number, error) {
	type key struct {
		at       diag.Position // each version has read the report for itself
		original string
	}
	var list []*Number
	known := make(map[key]*Number)
	tags := withCatalogue(p.FS())
	if err := fewLanguages(tags); err != nil {
		return nil, err
	}
	for _, tag := range tags {
		v, err := readVersion(p, tag, Reviewed)
		if err != nil {
			return nil, err
		}
		if v.Translation == nil {
			continue // a catalogue of the language that the report is written in
		}
		for _, one := range v.Translation.Rewritten {
			k := key{one.At.Position(), one.Original}
			if known[k] == nil {
				known[k] = &Number{At: one.At, Original: one.Original}
				list = append(list, known[k])
			}
			known[k].Forms = append(known[k].Forms, Form{tag, one.Translation, one.Doubtful})
		}
	}
	return list, nil
}
