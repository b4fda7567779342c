package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/mail"
	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// passwordVariable is the variable of the environment that may hold the password.
const passwordVariable = "REPORT_SMTP_PASSWORD"

// emailSendCommand sends the message to a list of people.
func emailSendCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "send", Usage: "send the message to a list of people, one message a person", ArgsUsage: "--to LIST [REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Says what would go to whom; --yes sends it. LIST is a CSV file with the columns address, name\n" +
			"and language. What became of each message is kept in LIST.SLUG.journal, with which another run goes\n" +
			"on where one ended. The password is that of " + passwordVariable + ", or of a file.",
		Flags: append(makingFlags(),
			&cli.StringSliceFlag{Name: "language", Hidden: true}, // set from the list
			&cli.StringFlag{Name: "to", Usage: "send to the people in the file `LIST`"},
			&cli.BoolFlag{Name: "yes", Usage: "send; without it nothing is sent"},
			&cli.StringFlag{Name: "server", EnvVars: []string{"REPORT_SMTP_SERVER"}, Usage: "hand the messages over to `HOST:PORT`"},
			&cli.StringFlag{Name: "user", EnvVars: []string{"REPORT_SMTP_USER"}, Usage: "log in as `NAME`"},
			&cli.StringFlag{Name: "password-file", Usage: "log in with the password in `FILE`"},
			&cli.IntFlag{Name: "rate", Value: 60, Usage: "send at most `N` messages a minute"},
			&cli.DurationFlag{Name: "retry-after", Value: time.Minute, Usage: "wait for `TIME` before trying those again that the server put off; 0 leaves them for another run"},
			&cli.StringSliceFlag{Name: "resend", Usage: "send again to an `ADDRESS` of which it is not known whether it has the message"},
			&cli.StringSliceFlag{Name: "mark-sent", Usage: "send nothing more to such an `ADDRESS`"},
			&cli.StringFlag{Name: "provider", Usage: "attach the report up to what `SERVICE` takes: exchange, outlook or gmail"}),
		Action: func(c *cli.Context) error { return emailSend(c, s) },
	}
}

// post is a mailing while it is readied.
type post struct {
	*loaded
	out     *reporter
	to      string
	people  []mail.Person
	faults  *diag.List
	letters map[string]*mail.Letter
}

// emailSend sends, or says what would be sent.
func emailSend(c *cli.Context, s streams) error {
	if c.String("to") == "" {
		return usagef("name the list of people: --to people.csv")
	}
	server, err := serverOf(c)
	if err != nil {
		return err
	}
	l, err := loadToSend(c)
	if err != nil {
		return err
	}
	defer l.close()
	p := &post{loaded: l, out: newReporter(c, s), to: c.String("to"), faults: new(diag.List)}
	if err := p.read(); err != nil {
		return err
	}
	if err := p.write(c, newMeter(s.err, p.out.quiet)); err != nil {
		return err
	}
	if l.problems.HasErrors() {
		return p.out.finish(l, nil)
	}
	journal, err := p.journal(c.Bool("yes"))
	if err != nil {
		return err
	}
	if journal != nil {
		defer func() { _ = journal.Close() }()
		if err := p.settle(c, journal, s); err != nil {
			return err
		}
	}
	if !c.Bool("yes") {
		return p.rehearse(journal)
	}
	return p.send(c, s, server, journal)
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
		return server, usagef("%v", err)
	}
	server.User, server.Password = c.String("user"), os.Getenv(passwordVariable)
	if file := c.String("password-file"); file != "" {
		data, err := os.ReadFile(file)
		if err != nil {
			return server, usagef("%v", err)
		}
		server.Password = strings.TrimRight(source.NewFile(file, string(data)).Text, "\r\n")
	}
	if server.User != "" && server.Password == "" {
		return server, usagef("there is no password: set %s, or name a file with --password-file", passwordVariable)
	}
	return server, nil
}

// read reads the list, and tells the lines that cannot be used.
func (p *post) read() error {
	data, err := os.ReadFile(p.to)
	if errors.Is(err, fs.ErrNotExist) {
		return usagef("there is no file %s", p.to)
	}
	if err != nil {
		return exitError{exitMachine, err.Error()}
	}
	file := source.NewFile(filepath.ToSlash(p.to), string(data))
	p.catalogues = append(p.catalogues, file)
	languages := append([]string{p.report.Meta.Language.Tag}, catalogues(p.root.FS())...)
	p.people = mail.ReadPeople(file, languages, p.faults)
	if _, err := fmt.Fprint(p.out.err, diag.Few(p.faults.Sorted(), p.line, "mend these first")); err != nil {
		return exitError{exitMachine, err.Error()}
	}
	if len(p.people) == 0 {
		return exitError{exitProblems, "the list names nobody that a message can be sent to"}
	}
	if p.report.Message.Sender == nil {
		p.problems.Errorf(p.report.Place("email"), "add [email] with sender = \"Name <name@example.org>\"", "the report does not say who sends the message")
	}
	return nil
}

// write makes the letters in the languages of the list.
func (p *post) write(c *cli.Context, meter *meter) error {
	var tags []string
	for _, one := range p.people {
		if !slices.Contains(tags, one.Language) {
			tags = append(tags, one.Language)
		}
	}
	if err := c.Set("language", strings.Join(tags, ",")); err != nil {
		return exitError{exitMachine, err.Error()}
	}
	lists := p.catalogues
	messages, err := p.messagesAbout(c, meter)
	if err != nil {
		return err
	}
	p.catalogues = append(p.catalogues, lists...)
	p.letters = make(map[string]*mail.Letter)
	for i := range messages {
		report, err := messages[i].attachment(p.problems)
		if err != nil {
			return exitError{exitMachine, err.Error()}
		}
		p.letters[messages[i].words.Language] = messages[i].letter(report)
	}
	return nil
}

// journal opens the journal beside the list; nil if there is none and none is to be begun.
func (p *post) journal(begin bool) (*mail.Journal, error) {
	name := strings.TrimSuffix(p.to, filepath.Ext(p.to)) + "." + p.report.Meta.Slug + ".journal"
	if _, err := os.Stat(name); err != nil && !begin {
		return nil, nil
	}
	j, err := mail.OpenJournal(name, p.report.Meta.Slug, time.Now)
	if err != nil {
		return nil, exitError{exitMachine, err.Error()}
	}
	return j, nil
}

// faulty ends the program with problems if the list has some.
func (p *post) faulty() error {
	if p.faults.HasErrors() {
		return exitError{exitProblems, fmt.Sprintf("%s of the list cannot be used, as told above", count(len(p.faults.Sorted()), "line"))}
	}
	return nil
}

// send sends.
func (p *post) send(c *cli.Context, s streams, server mail.Server, j *mail.Journal) error {
	ctx, stop := signal.NotifyContext(c.Context, os.Interrupt, syscall.SIGTERM)
	defer stop()
	meter := newSendMeter(s.err, p.out.quiet, time.Now)
	m := mail.Mailing{
		Server: server, Name: p.report.Meta.Slug, From: p.report.Message.Sender.Address, Letters: p.letters, Journal: j,
		Interval: time.Minute / time.Duration(c.Int("rate")), RetryAfter: c.Duration("retry-after"), Now: time.Now, Sleep: sleep, Progress: meter.step,
	}
	outcome, err := m.Run(ctx, p.people)
	meter.end()
	if told := p.tell(outcome); told != nil {
		return exitError{exitMachine, told.Error()}
	}
	if errors.Is(err, context.Canceled) {
		err = errors.New("stopped")
	}
	if err != nil {
		return exitError{exitMachine, fmt.Sprintf("%v\n%s not sent yet: run the command again to go on", err, count(outcome.Left+len(outcome.PutOff), "message"))}
	}
	if err := p.out.finish(p.loaded, nil); err != nil {
		return err
	}
	if len(outcome.Refused)+len(outcome.PutOff)+len(outcome.Unknown) > 0 {
		return exitError{code: exitProblems}
	}
	return p.faulty()
}

// sleep waits, unless the program is to end.
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
