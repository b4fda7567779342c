package main

import (
	"fmt"
	netmail "net/mail"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/mail"
	"annualreport/layout/diag"
	"annualreport/sections/announcement"
	"annualreport/sections/edition"
)

// gate is a service that takes messages up to a size.
type gate struct {
	name, title string
	limit       int
}

// gates are those that most readers are behind. They count the message as it is sent.
func gates() []gate {
	const mega = 1_000_000
	return []gate{{"exchange", "Exchange", 10 * mega}, {"outlook", "Outlook.com", 20 * mega}, {"gmail", "Gmail", 25 * mega}}
}

// emailCommand announces a report.
func emailCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "email", Usage: "write a message that announces the report, ready to send", ArgsUsage: "[REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Writes SLUG-LANGUAGE.eml, which mail programs open as a draft, with the email edition\n" +
			"attached, or a link where it is too large. Its words come from the report; [email] changes them.",
		Flags: append(makingFlags(), languageFlag(), jsonFlag(),
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "eml", Usage: "write the message as `FORMAT`: eml, html, text or json"},
			&cli.BoolFlag{Name: "all-languages", Usage: "write one message, in all languages of the report, with links"},
			&cli.StringFlag{Name: "provider", Usage: "attach the report up to what `SERVICE` takes: exchange, outlook or gmail"},
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Value: "build", Usage: "write into the folder `DIR`"}),
		Subcommands: []*cli.Command{emailSendCommand(s)},
		Action:      func(c *cli.Context) error { return email(c, s) },
	}
}

// makingFlags are those of commands that make one edition.
func makingFlags() []cli.Flag {
	return append(settingFlags(), translationFlags()...)
}

// email writes messages.
func email(c *cli.Context, s streams) error {
	out := newReporter(c, s)
	format := c.String("format")
	if !slices.Contains([]string{"eml", "html", "text", "json"}, format) {
		return usagef("there is no format %q; formats are eml, html, text and json", format)
	}
	if c.Bool("all-languages") && format == "json" {
		return usagef("--all-languages writes eml, html or text")
	}
	l, err := loadToSend(c)
	if err != nil {
		return err
	}
	defer l.close()
	if c.Bool("all-languages") {
		if err := c.Set("language", "all"); err != nil {
			return exitError{exitMachine, err.Error()}
		}
	}
	messages, err := l.messagesAbout(c, newMeter(s.err, out.quiet))
	if err != nil {
		return err
	}
	var results []result
	switch {
	case len(messages) == 0 || l.problems.HasErrors():
	case c.Bool("all-languages"):
		results, err = l.writeTogether(c, format, messages)
	default:
		results, err = l.writeEach(c, format, messages)
	}
	if err != nil {
		return exitError{exitMachine, err.Error()}
	}
	if err := writeResults(results); err != nil {
		return err
	}
	return out.finish(l, results)
}

// loadToSend reads the report that the arguments name, for the service of --provider.
func loadToSend(c *cli.Context) (*loaded, error) {
	l, err := load(c)
	if err != nil {
		return nil, err
	}
	if err := l.chooseGate(c.String("provider")); err != nil {
		l.close()
		return nil, err
	}
	return l, nil
}

// chooseGate takes the limit of a service.
func (l *loaded) chooseGate(name string) error {
	if name == "" {
		return nil
	}
	var names []string
	for _, g := range gates() {
		if g.name == name {
			l.report.Message.Limit = int64(g.limit)
			return nil
		}
		names = append(names, g.name)
	}
	return usagef("there is no service %q; services are %s", name, strings.Join(names, ", "))
}

// message is the announcement in one language with the edition that it is about.
type message struct {
	*announcing
	file made
}

// messagesAbout makes the email edition in each language that is asked for, and what
// announces it.
func (l *loaded) messagesAbout(c *cli.Context, meter *meter) ([]message, error) {
	l.editions = []edition.Edition{edition.Email()}
	files, err := l.makeAll(c, meter)
	if err != nil {
		return nil, err
	}
	var out []message
	for _, f := range files {
		if f.about == nil {
			if f.about, err = f.of.announce(f.pages); err != nil {
				return nil, exitError{exitMachine, err.Error()}
			}
		}
		out = append(out, message{f.about, f})
	}
	return out, nil
}

// attachment is the file that the message carries; nil where it is too large, and the report
// must be linked to instead, which it tells if it cannot.
func (m *message) attachment(problems *diag.List) (*mail.File, error) {
	limit := m.loaded.report.Message.Limit
	weight, err := m.weight(len(m.file.data))
	if err != nil {
		return nil, err
	}
	if weight > int(limit) {
		if m.words.Report.Link.Address == "" {
			problems.Errorf(m.loaded.report.Place("email"), "add [email] with download = \"https://…\", or make the edition smaller by [editions.email] budget = \"7 MB\"",
				"the message in %s takes %s, more than the %s up to which the report is attached, and there is no address to link to", m.words.Language, size(weight), size(int(limit)))
		}
		return nil, nil
	}
	return &mail.File{Name: m.loaded.emailName(), Type: pdfType, Data: m.file.data}, nil
}

// writeEach writes a message in each language.
func (l *loaded) writeEach(c *cli.Context, format string, messages []message) ([]result, error) {
	var out []result
	for i := range messages {
		m := &messages[i]
		name := m.loaded.named("")
		if format == "eml" {
			report, err := m.attachment(l.problems)
			if err != nil || l.problems.HasErrors() {
				return nil, err
			}
			one, err := l.writeDraft(c, name, m.letter(report))
			if err != nil {
				return nil, err
			}
			out = append(out, one)
			continue
		}
		l.checkLink(m)
		words := m.words
		m.address(&words, netmail.Address{})
		words.Cover.Source = m.coverSource()
		some, err := l.writeWords(c, format, name, m, func() (string, []byte, error) {
			if format == "json" {
				data, err := words.JSON()
				return "", data, err
			}
			html, err := words.HTML()
			return words.Text(), html, err
		})
		if err != nil {
			return nil, err
		}
		out = append(out, some...)
	}
	return out, nil
}

// writeTogether writes one message in all languages.
func (l *loaded) writeTogether(c *cli.Context, format string, messages []message) ([]result, error) {
	var all []*announcing
	for i := range messages {
		if l.checkLink(&messages[i]); messages[i].words.Report.Link.Address == "" {
			l.problems.Errorf(l.report.Place("email"), "add [email] with download = \"https://…/{language}.pdf\"", "a message in all languages links to the report in each, and there is no address to link to")
			return nil, nil
		}
		all = append(all, messages[i].announcing)
	}
	name := l.report.Meta.Slug + "-all"
	if format == "eml" {
		one, err := l.writeDraft(c, name, togetherLetter(all))
		return []result{one}, err
	}
	return l.writeWords(c, format, name, &messages[0], func() (string, []byte, error) {
		words := togetherWords(all, netmail.Address{})
		words[0].Cover.Source = messages[0].coverSource()
		html, err := announcement.Together(words)
		return announcement.TextTogether(words), html, err
	})
}

// checkLink tells of words that lead nowhere.
func (l *loaded) checkLink(m *message) {
	if m.words.Report.Link.Address == "" {
		l.problems.Warnf(l.report.Place("email"), "add [email] with download = \"https://…\"", "the words about the report in %s have no link to it", m.words.Language)
	}
}

// coverSource is the address of the cover in words that are sent by another service: the one that the author
// gave, or the file beside them.
func (m *message) coverSource() string {
	if address := m.loaded.report.CoverAddress(); address != "" {
		return address
	}
	return m.cover.Name
}

// writeDraft writes a message that mail programs open.
func (l *loaded) writeDraft(c *cli.Context, name string, letter *mail.Letter) (result, error) {
	data, err := letter.Draft()
	if err != nil {
		return result{}, err
	}
	out := l.fileOf(c, name+".eml", data)
	out.Language = letter.Language
	if letter.Report != nil {
		out.Attached = 1
	}
	for _, g := range gates() {
		if len(data) <= g.limit {
			out.Passes = append(out.Passes, g.title)
		}
	}
	return out, nil
}

// writeWords writes the words of a message in one of the other formats, with the picture of
// the cover beside them.
func (l *loaded) writeWords(c *cli.Context, format, name string, m *message, words func() (string, []byte, error)) ([]result, error) {
	text, data, err := words()
	if err != nil {
		return nil, err
	}
	if format == "text" {
		one := l.fileOf(c, name+".txt", []byte(text))
		one.Language = m.words.Language
		return []result{one}, nil
	}
	one := l.fileOf(c, name+"."+format, data)
	one.Language = m.words.Language
	if m.loaded.report.CoverAddress() != "" {
		return []result{one}, err
	}
	cover := l.fileOf(c, m.cover.Name, m.cover.Data)
	cover.Language = m.words.Language
	return []result{one, cover}, nil
}

// fileOf is a file that goes into the folder for output.
func (l *loaded) fileOf(c *cli.Context, name string, data []byte) result {
	file := filepath.Join(c.String("output"), name)
	return result{File: filepath.ToSlash(file), Edition: edition.Email().Name, Bytes: len(data), data: data}
}

// passing says which services take a message.
func passing(names []string) string {
	all := gates()
	var not []string
	for _, g := range all {
		if !slices.Contains(names, g.title) {
			not = append(not, fmt.Sprintf("%s (%s)", g.title, size(g.limit)))
		}
	}
	switch {
	case len(not) == 0:
		return "passes Exchange, Outlook.com and Gmail"
	case len(names) == 0:
		return "too large for " + strings.Join(not, ", ")
	}
	return "passes " + strings.Join(names, " and ") + ", too large for " + strings.Join(not, ", ")
}
