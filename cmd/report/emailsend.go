package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/announce"
	"annualreport/cmd/report/internal/delivery"
	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/phrase"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/terminal"
	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// passwordVariable is the variable of the environment that may hold the password.
const passwordVariable = "REPORT_SMTP_PASSWORD"

// emailSendCommand is "report email send", which sends the message to a list of people.
func emailSendCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "send", Usage: "send the message to a list of people, one message a person",
		ArgsUsage:       "--to LIST [REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Says what would go to whom; --yes sends it. LIST is a CSV file with the columns address, name\n" +
			"and language. What became of each message is kept in LIST.SLUG.journal, with which another run goes\n" +
			"on where one ended. The password is that of " + passwordVariable + ", or of a file.",
		Flags: append(messageFlags(),
			&cli.StringFlag{Name: "to", Usage: "send to the people in the file `LIST`"},
			&cli.BoolFlag{Name: "yes", Usage: "send; without it nothing is sent"},
			&cli.StringFlag{Name: "server", EnvVars: []string{"REPORT_SMTP_SERVER"},
				Usage: "hand the messages over to `HOST:PORT`"},
			&cli.StringFlag{Name: "user", EnvVars: []string{"REPORT_SMTP_USER"}, Usage: "log in as `NAME`"},
			&cli.StringFlag{Name: "password-file", Usage: "log in with the password in `FILE`"},
			&cli.IntFlag{Name: "rate", Value: 60, Usage: "send at most `N` messages a minute"},
			&cli.DurationFlag{Name: "retry-after", Value: time.Minute,
				Usage: "wait for `TIME` before trying those again that the server put off; " +
					"0 leaves them for another run"},
			&cli.StringSliceFlag{Name: "resend",
				Usage: "send again to an `ADDRESS` of which it is not known whether it has the message"},
			&cli.StringSliceFlag{Name: "mark-sent", Usage: "send nothing more to such an `ADDRESS`"},
			providerFlag()),
		Action: func(c *cli.Context) error {
			o, err := sendOptionsOf(c)
			if err != nil {
				return err
			}
			return sendMessages(c.Context, o, s)
		},
	}
}

// sendOptions are the options of "report email send".
type sendOptions struct {
	source  reportSource
	message announce.Options
	style   style
	// list is the file with the people. If yes is set the messages are sent; otherwise a preview is printed.
	list string
	yes  bool
	// server is the mail server. It gets rate messages a minute; those that it puts off are tried again later.
	server     mail.Server
	rate       int
	retryAfter time.Duration
	// answers say what to do about messages of which nobody knows whether they arrived.
	answers delivery.Answers
}

// sendOptionsOf reads the flags.
func sendOptionsOf(c *cli.Context) (sendOptions, error) {
	if c.String("to") == "" {
		return sendOptions{}, usagef("name the list of people: --to people.csv")
	}
	server, err := serverOf(c)
	if err != nil {
		return sendOptions{}, err
	}
	src, err := sourceOf(c)
	if err != nil {
		return sendOptions{}, err
	}
	message, err := messageOptionsOf(c)
	if err != nil {
		return sendOptions{}, err
	}
	return sendOptions{
		source: src, message: message, style: styleOf(c), list: c.String("to"), yes: c.Bool("yes"),
		server: server, rate: c.Int("rate"), retryAfter: c.Duration("retry-after"),
		answers: delivery.Answers{Resend: split(c.StringSlice("resend")), Received: split(c.StringSlice("mark-sent"))},
	}, nil
}

// serverOf is the server that the flags name, with its password.
func serverOf(c *cli.Context) (mail.Server, error) {
	if c.Int("rate") < 1 {
		return mail.Server{}, usagef("--rate must be one message a minute at least")
	}
	if c.String("server") == "" {
		if c.Bool("yes") {
			return mail.Server{}, usagef("name the server: --server smtp.example.org:587")
		}
		return mail.Server{}, nil
	}
	server, err := mail.ParseServer(c.String("server"))
	if err != nil {
		return server, usagef("%w", err)
	}
	server.User = c.String("user")
	if server.Password, err = password(c.String("password-file")); err != nil {
		return server, err
	}
	if server.User != "" && server.Password == "" {
		return server, usagef("there is no password: set %s, or name a file with --password-file", passwordVariable)
	}
	return server, nil
}

// password reads the password of a file, or else of the environment.
func password(file string) (string, error) {
	if file == "" {
		return os.Getenv(passwordVariable), nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return "", usagef("%w", err)
	}
	return strings.TrimRight(source.NewFile(file, string(data)).Text, "\r\n"), nil
}

// mailing is a mailing that is ready to be sent: the people, and the letters.
type mailing struct {
	project *project.Project
	list    *delivery.List
	letters map[string]*mail.Letter
	// account is what is printed about the letters.
	account account
}

// sendMessages sends the message about a report, or prints what would be sent.
func sendMessages(ctx context.Context, o sendOptions, s streams) error {
	p, err := o.source.open()
	if err != nil {
		return err
	}
	defer p.Close()
	m, err := readyMailing(p, o, s)
	if err != nil {
		return err
	}
	if m.account.problems.HasErrors() {
		return finish(s, o.style, p, m.account)
	}
	journal, err := delivery.OpenJournal(o.list, p.Report.Meta.Slug, o.yes)
	if err != nil {
		return err
	}
	if journal != nil {
		defer func() { _ = journal.Close() }()
		if o.yes {
			o.answers.Ask = func(address string) (mail.State, bool) { return ask(s, address) }
		}
		if err := o.answers.Settle(m.list.People, journal); err != nil {
			return err
		}
	}
	if !o.yes {
		return m.preview(journal, o, s)
	}
	return m.send(ctx, journal, o, s)
}

// readyMailing reads the list of people, and makes the letters in their languages. Lines of the list that cannot be
// used are reported first.
func readyMailing(p *project.Project, o sendOptions, s streams) (*mailing, error) {
	list, err := delivery.ReadList(p, o.list)
	if err != nil {
		return nil, err
	}
	lines := translation.Lines(p.Report, []*source.File{list.File})
	if _, err := fmt.Fprint(s.err, diag.Few(list.Problems.Sorted(), lines, "mend these first")); err != nil {
		return nil, err
	}
	if len(list.People) == 0 {
		return nil, failure.Reportf("the list names nobody that a message can be sent to")
	}
	o.message.Request.Progress = terminal.NewMeter(s.err, o.style.quiet)
	letters, result, err := announce.Letters(p, list.People, o.message)
	if err != nil {
		return nil, err
	}
	if p.Report.Message.Sender == nil {
		result.Problems.Errorf(p.Report.Place("email"),
			"add [email] with sender = \"Name <name@example.org>\"",
			"the report does not say who sends the message")
	}
	return &mailing{project: p, list: list, letters: letters, account: accountOf(result, nil)}, nil
}

// ask asks on a terminal whether a message arrived; ok is false if there is no answer.
func ask(s streams, address string) (mail.State, bool) {
	answer, _ := terminal.Ask(s.in, s.err, "The last run ended before the server answered for "+address+
		".\nSend it again? y: yes, n: no, it arrived, anything else: leave it open: ")
	switch answer {
	case "y", "yes":
		return mail.Waiting, true
	case "n", "no":
		return mail.Sent, true
	}
	return mail.Sending, false
}

// preview prints what would be sent. The journal may be nil.
func (m *mailing) preview(journal *mail.Journal, o sendOptions, s streams) error {
	text, err := delivery.Preview(m.list.People, m.letters, journal)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprint(s.out, text); err != nil {
		return err
	}
	if err := finish(s, o.style, m.project, m.account); err != nil {
		return err
	}
	return m.listError()
}

// send sends the messages until all are sent or the user stops the program.
func (m *mailing) send(ctx context.Context, journal *mail.Journal, o sendOptions, s streams) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	meter := terminal.NewSendMeter(s.err, o.style.quiet, time.Now)
	run := mail.Mailing{
		Server: o.server, Name: m.project.Report.Meta.Slug, From: m.project.Report.Message.Sender.Address,
		Letters: m.letters, Journal: journal,
		Interval: time.Minute / time.Duration(o.rate), RetryAfter: o.retryAfter,
		Now: time.Now, Sleep: sleep, Progress: meter.Step,
	}
	outcome, err := run.Run(ctx, m.list.People)
	meter.End()
	if _, err := fmt.Fprint(s.out, delivery.Summary(outcome)); err != nil {
		return err
	}
	if errors.Is(err, context.Canceled) {
		err = errors.New("stopped")
	}
	if err != nil {
		left := phrase.Count(outcome.Left+len(outcome.PutOff), "message")
		return fmt.Errorf("%w\n%s not sent yet: run the command again to go on", err, left)
	}
	if err := finish(s, o.style, m.project, m.account); err != nil {
		return err
	}
	if len(outcome.Refused)+len(outcome.PutOff)+len(outcome.Unknown) > 0 {
		return errReported
	}
	return m.listError()
}

// listError ends the program with exitProblems if the list has lines that cannot be used.
func (m *mailing) listError() error {
	if !m.list.Problems.HasErrors() {
		return nil
	}
	lines := phrase.Count(len(m.list.Problems.Sorted()), "line")
	return failure.Reportf("%s of the list cannot be used, as told above", lines)
}

// sleep waits, unless the program is stopped.
func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
