package main

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/mail"
)

// settle notes what is said of those of whom it is not known whether they have the message:
// by flags, or by an answer on a terminal.
func (p *post) settle(c *cli.Context, j *mail.Journal, s streams) error {
	said := map[string]mail.State{}
	for _, a := range split(c.StringSlice("resend")) {
		said[strings.ToLower(a)] = mail.Waiting
	}
	for _, a := range split(c.StringSlice("mark-sent")) {
		said[strings.ToLower(a)] = mail.Sent
	}
	for _, one := range p.people {
		if state, _ := j.State(one.Address); state != mail.Sending {
			continue
		}
		state, ok := said[strings.ToLower(one.Address)]
		delete(said, strings.ToLower(one.Address))
		if !ok && c.Bool("yes") {
			state, ok = ask(s, one.Address)
		}
		if !ok {
			continue
		}
		if err := j.Record(one.Address, state, "said by the sender"); err != nil {
			return exitError{exitMachine, err.Error()}
		}
	}
	if left := slices.Sorted(maps.Keys(said)); len(left) > 0 {
		return usagef("what became of the message to %s is known; --resend and --mark-sent are for those of whom it is not", strings.Join(left, ", "))
	}
	return nil
}

// ask asks on a terminal what became of a message; false leaves it open.
func ask(s streams, address string) (mail.State, bool) {
	file, ok := s.in.(*os.File)
	if !ok || !isTerminal(file) {
		return mail.Sending, false
	}
	_, _ = fmt.Fprintf(s.err, "The last run ended before the server answered for %s.\nSend it again? y: yes, n: no, it arrived, anything else: leave it open: ", address)
	answer, _ := bufio.NewReader(io.LimitReader(file, 80)).ReadString('\n')
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "y", "yes":
		return mail.Waiting, true
	case "n", "no":
		return mail.Sent, true
	}
	return mail.Sending, false
}
