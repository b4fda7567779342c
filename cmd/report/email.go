package main

import (
	"slices"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/announce"
	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/terminal"
)

// emailCommand is "report email", which writes messages that announce a report.
func emailCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "email", Usage: "write a message that announces the report, ready to send", ArgsUsage: "[REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Writes SLUG-LANGUAGE.eml, which mail programs open as a draft, with the email edition\n" +
			"attached, or a link where it is too large. Its words come from the report; [email] changes them.",
		Flags: append(messageFlags(), languageFlag(), jsonFlag(),
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "eml",
				Usage: "write the message as `FORMAT`: eml, html, text or json"},
			&cli.BoolFlag{Name: "all-languages",
				Usage: "write one message, in all languages of the report, with links"},
			providerFlag(), outputFlag()),
		Subcommands: []*cli.Command{emailSendCommand(s)},
		Action: func(c *cli.Context) error {
			o, err := emailOptionsOf(c)
			if err != nil {
				return err
			}
			return writeMessages(o, s)
		},
	}
}

// messageFlags are those of commands that make messages.
func messageFlags() []cli.Flag { return append(settingFlags(), translationFlags()...) }

// providerFlag names the mail provider whose size limit a message must not exceed.
func providerFlag() cli.Flag {
	return &cli.StringFlag{Name: "provider",
		Usage: "attach the report up to what `SERVICE` takes: exchange, outlook or gmail"}
}

// emailOptions are the options of "report email".
type emailOptions struct {
	source  reportSource
	message announce.Options
	folder  string
	style   style
}

// emailOptionsOf reads the flags.
func emailOptionsOf(c *cli.Context) (emailOptions, error) {
	format := announce.Format(c.String("format"))
	together := c.Bool("all-languages")
	switch {
	case !slices.Contains(announce.Formats(), format):
		return emailOptions{}, usagef("there is no format %q; formats are eml, html, text and json", format)
	case together && format == announce.JSON:
		return emailOptions{}, usagef("--all-languages writes eml, html or text")
	}
	src, err := sourceOf(c)
	if err != nil {
		return emailOptions{}, err
	}
	message, err := messageOptionsOf(c)
	if err != nil {
		return emailOptions{}, err
	}
	message.Request.Languages = languagesOf(c)
	message.Format = format
	message.Together = together
	return emailOptions{source: src, message: message, folder: src.output(c), style: styleOf(c)}, nil
}

// messageOptionsOf reads the flags of all commands that make messages.
func messageOptionsOf(c *cli.Context) (announce.Options, error) {
	policy, err := policyOf(c)
	if err != nil {
		return announce.Options{}, err
	}
	limit, err := announce.LimitOf(c.String("provider"))
	if err != nil {
		return announce.Options{}, err
	}
	return announce.Options{Request: build.Request{Policy: policy, Complete: c.Bool("complete")}, Limit: limit}, nil
}

// writeMessages writes the messages about a report.
func writeMessages(o emailOptions, s streams) error {
	p, err := o.source.open(s)
	if err != nil {
		return err
	}
	defer p.Close()
	o.message.Request.Progress = terminal.NewMeter(s.err, o.style.quiet)
	result, err := announce.Write(p, o.message)
	if err != nil {
		return err
	}
	return finishFiles(s, o.style, p, o.folder, result)
}
