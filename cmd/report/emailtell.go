package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"annualreport/cmd/report/internal/mail"
)

// rehearse says what would go to whom.
func (p *post) rehearse(j *mail.Journal) error {
	table := tabwriter.NewWriter(p.out.out, 0, 0, 2, ' ', 0)
	weights := make(map[string]int)
	skipped := 0
	for _, one := range p.people {
		if j != nil {
			if state, _ := j.State(one.Address); state == mail.Sent || state == mail.Refused {
				skipped++
				continue
			}
		}
		weights[one.Language]++
		_, _ = fmt.Fprintf(table, "%s\t%s\t%s\n", strings.TrimSpace(fmt.Sprintf("%s <%s>", one.Name, one.Address)), one.Language, p.letters[one.Language].Subject)
	}
	if err := table.Flush(); err != nil {
		return exitError{exitMachine, err.Error()}
	}
	for _, tag := range sortedKeys(weights) {
		draft, err := p.letters[tag].Draft()
		if err != nil {
			return exitError{exitMachine, err.Error()}
		}
		if _, err := fmt.Fprintf(p.out.out, "%s in %s, %s each\n", count(weights[tag], "message"), tag, size(len(draft))); err != nil {
			return exitError{exitMachine, err.Error()}
		}
	}
	if skipped > 0 {
		_, _ = fmt.Fprintf(p.out.out, "%s sent or refused before\n", count(skipped, "message"))
	}
	_, _ = fmt.Fprintf(p.out.out, "nothing was sent: add --yes to send\n")
	if err := p.out.finish(p.loaded, nil); err != nil {
		return err
	}
	return p.faulty()
}

func sortedKeys[V any](m map[string]V) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.SortFunc(out, cmp.Compare[string])
	return out
}

// tell says what became of the messages.
func (p *post) tell(o mail.Outcome) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s sent", count(o.Sent, "message"))
	if o.Before > 0 {
		fmt.Fprintf(&b, ", %d before", o.Before)
	}
	b.WriteString("\n")
	for _, one := range []struct {
		what    string
		answers []mail.Answer
	}{
		{"refused by the server for good; mend the list", o.Refused},
		{"put off by the server; run the command again", o.PutOff},
		{"not known whether it arrived; say --resend ADDRESS or --settled ADDRESS", o.Unknown},
	} {
		if len(one.answers) == 0 {
			continue
		}
		fmt.Fprintf(&b, "%s %s:\n", count(len(one.answers), "message"), one.what)
		for _, a := range one.answers {
			fmt.Fprintf(&b, "  %s (line %d of the list) %s\n", a.Person.Address, a.Person.Line, a.Reply)
		}
	}
	_, err := io.WriteString(p.out.out, b.String())
	return err
}
