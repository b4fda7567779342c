package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
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
			"and language. What became of each message is kept in a journal beside the report and beside the\n" +
			"list, with which another run goes on where one ended. The password is that of\n" +
			passwordVariable + ", or of a file.",
		Flags: slices.Concat(messageFlags(), peopleFlags(), serverFlags(), journalFlags(), []cli.Flag{providerFlag()}),
		Action: func(c *cli.Context) error {
			o, err := sendOptionsOf(c)
			if err != nil {
				return err
			}
			return sendMessages(c.Context, o, s)
		},
	}
}

// peopleFlags say who gets the message.
func peopleFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "to", Usage: "send to the people in the file `LIST`"},
		&cli.BoolFlag{Name: "yes", Usage: "send; without it nothing is sent"},
		&cli.StringFlag{Name: "test",
			Usage: "send one message to your own `ADDRESS`, and none to the list"},
		&cli.StringFlag{Name: "language", Aliases: []string{"l"},
			Usage: "with --test: the `LANGUAGE` of the message; else that of the report"},
		&cli.IntFlag{Name: "translated", Value: 100,
			Usage: "send to readers of a language of which `PERCENT` are translated at least"},
	}
}

// serverFlags say where the messages are handed over, and how fast.
func serverFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "server", EnvVars: []string{"REPORT_SMTP_SERVER"},
			Usage: "hand the messages over to `HOST:PORT`"},
		&cli.StringFlag{Name: "user", EnvVars: []string{"REPORT_SMTP_USER"}, Usage: "log in as `NAME`"},
		&cli.StringFlag{Name: "password-file", Usage: "log in with the password in `FILE`"},
		&cli.IntFlag{Name: "rate", Value: 60, Usage: "send at most `N` messages a minute"},
		&cli.DurationFlag{Name: "retry-after", Value: time.Minute,
			Usage: "wait for `TIME` before trying those again that the server put off; " +
				"0 leaves them for another run"},
	}
}

// journalFlags say what becomes of messages of which the journal does not know enough.
func journalFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringSliceFlag{Name: "resend",
			Usage: "send again to an `ADDRESS` of which it is not known whether it has the message"},
		&cli.StringSliceFlag{Name: "mark-sent", Usage: "send nothing more to such an `ADDRESS`"},
		&cli.StringSliceFlag{Name: "same-as",
			Usage: "leave out those who had this message by another `JOURNAL`"},
		&cli.BoolFlag{Name: "another-message",
			Usage: "send though readers had a message by another journal: this is another one"},
		&cli.BoolFlag{Name: "trust-journal",
			Usage: "send to those of whom a damaged journal says nothing, though they may have the message"},
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
	// passwordFile is the file of its password, empty if it is not of a file.
	passwordFile string
	// answers say what to do about messages of which nobody knows whether they arrived, and journals which
	// journals are of this message, and whether damaged ones are believed.
	answers  delivery.Answers
	journals delivery.JournalAnswers
	// translated is the least share of a translation that is sent, in percent.
	translated int
	// test is the address of the one who tries the message first, in testLanguage; empty for a mailing to the list.
	test, testLanguage string
}

// sendOptionsOf reads the flags.
func sendOptionsOf(c *cli.Context) (sendOptions, error) {
	if err := checkSendFlags(c); err != nil {
		return sendOptions{}, err
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
		passwordFile: c.String("password-file"),
		answers: delivery.Answers{
			Resend: split(c.StringSlice("resend")), Received: split(c.StringSlice("mark-sent")),
		},
		journals: delivery.JournalAnswers{
			SameAs: c.StringSlice("same-as"), Another: c.Bool("another-message"), Trust: c.Bool("trust-journal"),
		},
		translated: c.Int("translated"), test: c.String("test"), testLanguage: c.String("language"),
	}, nil
}

// checkSendFlags checks the flags that no other place reads.
func checkSendFlags(c *cli.Context) error {
	test := c.String("test") != ""
	switch {
	case !test && c.String("to") == "":
		return usagef("name the list of people: --to people.csv")
	case test && c.Bool("yes"):
		return usagef("--test sends one message to you, --yes sends to the list: one after the other")
	case test && c.String("server") == "":
		return usagef("name the server: --server smtp.example.org:587")
	case !test && c.String("language") != "":
		return usagef("the list says who reads which language; --language is for --test")
	case c.Int("translated") < 0 || c.Int("translated") > 100:
		return usagef("--translated is a share in percent, from 0 to 100")
	}
	return nil
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
	server.Password, err = delivery.Password(c.String("password-file"), os.Getenv(passwordVariable))
	if err != nil {
		return server, err
	}
	if server.User != "" && server.Password == "" {
		return server, usagef("there is no password: set %s, or name a file with --password-file", passwordVariable)
	}
	return server, nil
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
	p, err := o.source.open(s)
	if err != nil {
		return err
	}
	defer p.Close()
	if o.passwordFile != "" {
		delivery.TellOpen(o.passwordFile, "the password", func(words string) { tell(s, words) })
	}
	list, err := listOf(p, o, s)
	if err != nil {
		return err
	}
	m, err := readyMailing(p, list, o, s)
	if err != nil {
		return err
	}
	if m.account.problems.HasErrors() {
		return finish(s, o.style, p, m.account)
	}
	if o.test != "" {
		return m.test(ctx, o, s)
	}
	if o.yes {
		o.answers.Ask = func(address string) (mail.State, bool) { return ask(s, address) }
		o.journals.Ask = func(question string) (same, ok bool) { return askLetter(s, question) }
		o.journals.AskTrust = func(question string) bool { return askTrust(s, question) }
	}
	begin := o.yes || o.answers.Given()
	journal, err := delivery.OpenJournal(p, m.list, o.journals, begin, func(words string) { tell(s, words) })
	if err != nil {
		return err
	}
	defer func() { _ = journal.Close() }()
	if err := o.answers.Settle(m.list.People, journal); err != nil {
		return err
	}
	if !o.yes {
		return m.preview(journal, o, s)
	}
	return m.send(ctx, journal, o, s)
}

// tell says on the terminal why a run waits, also if it is to be quiet: who waits must know for what.
func tell(s streams, words string) { _ = say(s.err, "%s\n", words) }

// listOf is the list of people, or of the one who tries the message. Lines that cannot be used are reported.
func listOf(p *project.Project, o sendOptions, s streams) (*delivery.List, error) {
	if o.test != "" {
		return delivery.TrialList(p, o.test, o.testLanguage)
	}
	list, err := delivery.ReadList(p, o.list)
	if err != nil {
		return nil, err
	}
	lines := translation.Lines(p.Report, []*source.File{list.File})
	if err := say(s.err, "%s", diag.Few(list.Problems.Sorted(), lines, "mend these first")); err != nil {
		return nil, err
	}
	if len(list.People) == 0 {
		return nil, failure.Reportf("the list names nobody that a message can be sent to")
	}
	return list, nil
}

// readyMailing makes the letters in the languages of the people. Those whose language is not translated are left out.
func readyMailing(p *project.Project, list *delivery.List, o sendOptions, s streams) (*mailing, error) {
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
	if o.test == "" {
		for _, tr := range result.Translations {
			list.LeaveOut(tr.Language, delivery.Share{Done: tr.Done, All: tr.Done + tr.Missing}, o.translated)
		}
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

// askLetter asks on a terminal whether another journal is of the same message; ok is false if there is no answer.
func askLetter(s streams, question string) (same, ok bool) {
	answer, _ := terminal.Ask(s.in, s.err, diag.Visible(question)+
		".\nIs that the message that you send now? y: yes, they get none, n: no, it was another: ")
	switch answer {
	case "y", "yes":
		return true, true
	case "n", "no":
		return false, true
	}
	return false, false
}

// askTrust asks on a terminal whether to go on by what is left of a damaged journal.
func askTrust(s streams, question string) bool {
	answer, _ := terminal.Ask(s.in, s.err, diag.Visible(question)+
		".\nSend it to them, perhaps a second time? y: yes, anything else: no, send nothing: ")
	return answer == "y" || answer == "yes"
}

// preview prints what would be sent.
func (m *mailing) preview(journal *mail.Journal, o sendOptions, s streams) error {
	text, err := delivery.Preview(m.list.People, m.letters, journal)
	if err != nil {
		return err
	}
	if err := say(s.out, "%s", text); err != nil {
		return err
	}
	if err := finish(s, o.style, m.project, m.account); err != nil {
		return err
	}
	return m.listError()
}

// send sends the messages until all are sent or the user stops the program.
func (m *mailing) send(ctx context.Context, journal *mail.Journal, o sendOptions, s streams) error {
	ctx, stop := s.signals.Context(ctx)
	defer stop()
	meter := terminal.NewSendMeter(s.err, o.style.quiet, time.Now)
	run := m.run(journal, o, s)
	run.Progress = meter.Step
	outcome, err := run.Run(ctx, m.list.People)
	meter.End()
	if err := say(s.out, "%s", delivery.Summary(outcome)); err != nil {
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

// run is the mailing as it is handed over to a server.
func (m *mailing) run(journal *mail.Journal, o sendOptions, s streams) mail.Mailing {
	return mail.Mailing{
		Server: o.server, Name: m.project.Report.Meta.Slug, From: m.project.Report.Message.Sender.Address,
		Letters: m.letters, Journal: journal,
		Interval: time.Minute / time.Duration(o.rate), RetryAfter: o.retryAfter,
		Now: time.Now, Sleep: sleep, Waits: func(words string) { tell(s, words) },
	}
}

// test sends one message to the one who tries it. No journal notes it, and its identifier is one of its own, so that
// mail programs do not take the message of the mailing for a second copy.
func (m *mailing) test(ctx context.Context, o sendOptions, s streams) error {
	ctx, stop := s.signals.Context(ctx)
	defer stop()
	journal, err := mail.OpenJournal(mail.Head{}, time.Now)
	if err != nil {
		return err
	}
	o.retryAfter = 0
	run := m.run(journal, o, s)
	run.Name += " test " + time.Now().UTC().Format(time.RFC3339Nano)
	outcome, err := run.Run(ctx, m.list.People)
	if err := say(s.out, "%s", delivery.TrialSummary(outcome, o.test)); err != nil {
		return err
	}
	if err != nil {
		return err
	}
	if err := finish(s, o.style, m.project, m.account); err != nil {
		return err
	}
	if outcome.Sent == 0 {
		return errReported
	}
	return nil
}

// listError ends the program with exitProblems if the list has lines that cannot be used, or readers of a language
// that is not translated.
func (m *mailing) listError() error {
	var words []string
	if m.list.Problems.HasErrors() {
		lines := phrase.Count(m.list.Faults(), "line")
		words = append(words, lines+" of the list cannot be used, as told above")
	}
	if words = append(words, m.list.LeftOut...); len(words) == 0 {
		return nil
	}
	return failure.Reportf("%s", strings.Join(words, "\n"))
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
