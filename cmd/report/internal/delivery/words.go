package delivery

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/phrase"
	"annualreport/layout/diag"
)

// Preview describes which message would be sent to whom, and how large the messages are, as a terminal may get it.
func Preview(people []mail.Person, letters map[string]*mail.Letter, journal *mail.Journal) (string, error) {
	var b strings.Builder
	table := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	numbers := make(map[string]int)
	before := 0
	var open []mail.Answer
	for _, one := range people {
		switch state, _ := journal.State(one.Address); state {
		case mail.Sent, mail.Refused:
			before++
		case mail.Sending:
			open = append(open, mail.Answer{Person: one})
		case mail.Waiting:
			numbers[one.Language]++
			who := strings.TrimSpace(fmt.Sprintf("%s <%s>", one.Name, one.Address))
			subject := letters[one.Language].Subject
			if _, err := fmt.Fprintf(table, "%s\t%s\t%s\n", who, one.Language, subject); err != nil {
				return "", err
			}
		}
	}
	if err := table.Flush(); err != nil {
		return "", err
	}
	for _, tag := range slices.Sorted(maps.Keys(numbers)) {
		draft, err := letters[tag].Draft()
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "%s in %s, %s each\n", phrase.Count(numbers[tag], "message"), tag, phrase.Size(len(draft)))
	}
	if before > 0 {
		fmt.Fprintf(&b, "%s sent or refused before\n", phrase.Count(before, "message"))
	}
	b.WriteString(answers(unknownState, open) + "nothing was sent: add --yes to send\n")
	return diag.Visible(b.String()), nil
}

// Summary describes how many messages were sent, refused, put off or left, as a terminal may get it.
func Summary(o mail.Outcome) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s sent", phrase.Count(o.Sent, "message"))
	if o.Before > 0 {
		fmt.Fprintf(&b, ", %d before", o.Before)
	}
	b.WriteString("\n")
	b.WriteString(answers("refused by the server for good; mend the list", o.Refused))
	b.WriteString(answers("put off by the server; run the command again", o.PutOff))
	b.WriteString(answers(unknownState, o.Unknown))
	return diag.Visible(b.String())
}

// unknownState describes what to do about messages of which nobody knows whether they arrived.
const unknownState = "not known whether it arrived; say --resend ADDRESS or --mark-sent ADDRESS"

// answers lists people with the replies of the server; it is empty if there are none.
func answers(what string, list []mail.Answer) string {
	if len(list) == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s:\n", phrase.Count(len(list), "message"), what)
	for _, a := range list {
		line := fmt.Sprintf("%s (line %d of the list) %s", a.Person.Address, a.Person.Line, a.Reply)
		fmt.Fprintf(&b, "  %s\n", strings.TrimSpace(line))
	}
	return b.String()
}
