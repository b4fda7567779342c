package delivery

import (
	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// TrialList is the list of the one person who tries a message: the address is checked as those of lists are. The
// language is that of the report if it is empty.
func TrialList(p *project.Project, address, language string) (*List, error) {
	out := &List{Problems: new(diag.List)}
	out.File = source.NewFile("--test", "address,language\n"+address+","+language+"\n")
	out.People = mail.ReadPeople(out.File, translation.Known(p), out.Problems)
	if len(out.People) != 1 {
		why := "it is no address for mail"
		if problems := out.Problems.Sorted(); len(problems) > 0 {
			why = problems[0].Summary
		}
		return nil, failure.Usagef("nothing can be sent to %q: %s", address, why)
	}
	return out, nil
}

// TrialSummary describes what became of the message of a test.
func TrialSummary(o mail.Outcome, address string) string {
	if o.Sent == 1 {
		return diag.Visible("a message was sent to " + address + " alone\n")
	}
	return Summary(o)
}
