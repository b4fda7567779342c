package main

import (
	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/terminal"
)

// question asks for what a flag says.
type question struct {
	// flag is the name of the flag, words are those of the question, and usual is the answer of who gives none.
	flag, words, usual string
}

// interview is the questions of a command on a terminal.
type interview struct {
	flags *cli.Context
	s     streams
	// asks is whether there is somebody who can be asked.
	asks bool
}

// interviewOf is the interview of a command: one without questions with --yes, or where nobody is at a terminal.
func interviewOf(c *cli.Context, s streams) interview {
	return interview{c, s, !c.Bool("yes") && terminal.IsInput(s.in)}
}

// answer hands over what a flag says, or else the answer to its question. A flag that is refused ends the command, and
// an answer that is refused is asked for again.
func (i interview) answer(q question, set func(string) error) error {
	if i.flags.IsSet(q.flag) {
		return set(i.flags.String(q.flag))
	}
	if !i.asks {
		return set(q.usual)
	}
	for {
		words := q.words + " "
		if q.usual != "" {
			words += "[" + q.usual + "] "
		}
		answer, ok := terminal.AskText(i.s.in, i.s.err, words)
		if !ok {
			return usagef("there was no answer for --%s; nothing was written", q.flag)
		}
		if answer == "" {
			answer = q.usual
		}
		err := set(answer)
		if err == nil || failure.KindOf(err) != failure.Usage {
			return err
		}
		if err := say(i.s.err, "%s\n", err); err != nil {
			return err
		}
	}
}
