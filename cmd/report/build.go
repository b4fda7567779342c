package main

import (
	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/terminal"
	"annualreport/sections/edition"
)

// buildCommand is "report build", which typesets a report.
func buildCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "build", Usage: "set the report and write its editions", ArgsUsage: "[REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Reads REPORT (report.toml if none is named) and writes SLUG-LANGUAGE-EDITION.pdf\n" +
			"for each edition and language. Nothing is written if the report has errors; what only\n" +
			"a press cannot print holds back the edition for the printer alone.",
		Flags: append(append(editionFlags(), translationFlags()...), outputFlag()),
		Action: func(c *cli.Context) error {
			o, err := buildOptionsOf(c)
			if err != nil {
				return err
			}
			return buildReport(o, s)
		},
	}
}

// buildOptions are the options of "report build".
type buildOptions struct {
	source  reportSource
	request build.Request
	// folder is where the files are written.
	folder string
	style  style
}

// buildOptionsOf reads the flags of commands that make editions.
func buildOptionsOf(c *cli.Context) (buildOptions, error) {
	o, err := optionsFor(c, editionsOf)
	if err != nil {
		return buildOptions{}, err
	}
	o.folder = o.source.output(c)
	return o, nil
}

// optionsFor reads the flags of commands that make editions, all but the folder for output. Choose says which editions.
func optionsFor(c *cli.Context, choose func(*cli.Context) ([]edition.Edition, error)) (buildOptions, error) {
	src, err := sourceOf(c)
	if err != nil {
		return buildOptions{}, err
	}
	editions, err := choose(c)
	if err != nil {
		return buildOptions{}, err
	}
	policy, err := policyOf(c)
	if err != nil {
		return buildOptions{}, err
	}
	return buildOptions{
		source: src, style: styleOf(c),
		request: build.Request{
			Editions: editions, Languages: languagesOf(c), Policy: policy, Complete: c.Bool("complete"),
		},
	}, nil
}

// buildReport reads a report, typesets it and writes its editions.
func buildReport(o buildOptions, s streams) error {
	p, err := o.source.open(s)
	if err != nil {
		return err
	}
	defer p.Close()
	o.request.Progress = terminal.NewMeter(s.err, o.style.quiet)
	return buildProject(p, o, s)
}

// buildProject typesets a report and writes its editions.
func buildProject(p *project.Project, o buildOptions, s streams) error {
	result, err := build.Run(p, o.request)
	if err != nil {
		return err
	}
	return finishFiles(s, o.style, p, o.folder, result)
}
