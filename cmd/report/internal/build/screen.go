package build

import (
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/diag"
	"annualreport/sections/edition"
)

// Screen makes the edition for screens in some languages, to be looked into: what only a message or a cover needs is
// not checked.
func Screen(p *project.Project, languages []string) (*Result, error) {
	versions, err := translation.Versions(p, languages, translation.Reviewed)
	if err != nil {
		return nil, err
	}
	outcomes := make([]*outcome, len(versions))
	for i, v := range versions {
		o := newOutcome()
		o.problems.Append(v.Problems)
		j := newJob(p, v.Report, []edition.Edition{edition.Screen()}, o)
		if o.files, err = j.make(edition.Screen(), ToWrite); err != nil {
			return nil, err
		}
		outcomes[i] = o
	}
	out := gather(p, versions, outcomes)
	out.Translations = nil
	return out, nil
}

// CheckLetters sets the edition for screens in some languages, and finds what is wrong with its letters and lines.
func CheckLetters(p *project.Project, languages []string) (*Result, error) {
	versions, err := translation.Versions(p, languages, translation.Reviewed)
	if err != nil {
		return nil, err
	}
	out := &Result{Problems: new(diag.List), Beside: translation.FilesOf(versions)}
	out.Problems.Append(p.Problems)
	outcomes := make([]*outcome, len(versions))
	for i, v := range versions {
		outcomes[i] = newOutcome()
		if v.Translation != nil {
			out.Problems.Append(v.Problems)
		}
		_, found, err := setAlone(p, v.Report, edition.Screen(), out.Problems)
		if err != nil {
			return nil, err
		}
		outcomes[i].found(found, edition.Screen())
	}
	out.Problems.Append(nameEditions(versions, outcomes))
	return out, nil
}
