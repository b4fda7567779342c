package delivery

import (
	"fmt"
	"slices"

	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/phrase"
)

// Share is how much of a report is translated into a language, in messages.
type Share struct{ Done, All int }

// reaches reports whether the share is so many percent at least.
func (s Share) reaches(percent int) bool { return 100*s.Done >= percent*s.All }

// percent is the share in percent, rounded down, so that it reaches what it says.
func (s Share) percent() int {
	if s.All == 0 {
		return 100
	}
	return 100 * s.Done / s.All
}

// LeaveOut leaves out the readers of a language that is translated less than so many percent, and notes it.
func (l *List) LeaveOut(language string, share Share, percent int) {
	if share.reaches(percent) {
		return
	}
	before := len(l.People)
	l.People = slices.DeleteFunc(l.People, func(p mail.Person) bool { return p.Language == language })
	if n := before - len(l.People); n > 0 {
		l.LeftOut = append(l.LeftOut, fmt.Sprintf(
			"nothing goes to %s of %s, into which %d of %d texts are translated: "+
				"translate the others, or say --translated %d to send it as it is",
			phrase.Count(n, "reader"), language, share.Done, share.All, share.percent()))
	}
}
