package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"annualreport/cmd/report/internal/mail"
)

// rehearse says what would go to whom.
func (p *post) rehearse(j *mail.Journal) error {
	text, err := p.rehearsal(j)
	if err == nil {
		_, err = io.WriteString(p.out.out, text)
	}
	if err != nil {
		return exitError{exitMachine, err.Error()}
	}
	if err := p.out.finish(p.loaded, nil); err != nil {
		return err
	}
	return p.faulty()
}

// rehearsal is the list of those who would have a message, and what the messages weigh.
func (p *post) rehearsal(j *mail.Journal) (string, error) {
	var b strings.Builder
	table := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	weights, before := make(map[string]int), 0
	var open []mail.Answer
	for _, one := range p.people {
		switch stateIn(j, one) {
		case mail.Sent, mail.Refused:
			before++
		case mail.Sending:
			open = append(open, mail.Answer{Person: one})
		case mail.Waiting:
			weights[one.Language]++
			who := strings.TrimSpace(fmt.Sprintf("%s <%s>", one.Name, one.Address))
			if _, err := fmt.Fprintf(table, "%s\t%s\t%s\n", who, one.Language, p.letters[one.Language].Subject); err != nil {
				return "", err
			}
		}
	}
	if err := table.Flush(); err != nil {
		return "", err
	}
	for _, tag := range slices.Sorted(maps.Keys(weights)) {
		draft, err := p.letters[tag].Draft()
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "%s in %s, %s each\n", count(weights[tag], "message"), tag, size(len(draft)))
	}
	if before > 0 {
		fmt.Fprintf(&b, "%s sent or refused before\n", count(before, "message"))
	}
	b.WriteString(answers(unknownWords, open) + "nothing was sent: add --yes to send\n")
	return b.String(), nil
}

// tell says what became of the messages.
func (p *post) tell(o mail.Outcome) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s sent", count(o.Sent, "message"))
	if o.Before > 0 {
		fmt.Fprintf(&b, ", %d before", o.Before)
	}
	b.WriteString("\n")
	b.WriteString(answers("refused by the server for good; mend the list", o.Refused))
	b.WriteString(answers("put off by the server; run the command again", o.PutOff))
	b.WriteString(answers(unknownWords, o.Unknown))
	_, err := io.WriteString(p.out.out, b.String())
	return err
}

// unknownWords say what is to be done about messages of which nobody knows whether they arrived.
const unknownWords = "not known whether it arrived; say --resend ADDRESS or --mark-sent ADDRESS"

// answers lists people with what the server said; it is empty for nobody.
func answers(what string, list []mail.Answer) string {
	if len(list) == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s:\n", count(len(list), "message"), what)
	for _, a := range list {
		fmt.Fprintf(&b, "  %s\n", strings.TrimSpace(fmt.Sprintf("%s (line %d of the list) %s", a.Person.Address, a.Person.Line, a.Reply)))
	}
	return b.String()
}

// stateIn is what a journal, which may be nil, knows of the message to somebody.
func stateIn(j *mail.Journal, p mail.Person) mail.State {
	if j == nil {
		return mail.Waiting
	}
	state, _ := j.State(p.Address)
	return state
}
