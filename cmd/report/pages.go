package main

import (
	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/build"
	"annualreport/sections/edition"
)

// The resolutions in which pages are painted, in pixels an inch.
const (
	defaultResolution = 110
	leastResolution   = 10
	mostResolution    = 600
)

// pagesCommand is "report pages", which paints pages as pictures.
func pagesCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "pages", Usage: "paint the pages as pictures", ArgsUsage: "[REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Sets REPORT (report.toml if none is named) and writes a PNG file of each page,\n" +
			"SLUG-LANGUAGE-EDITION-PAGE.png, as a screen shows it.",
		Flags: append(editionFlags(), outputFlag(),
			&cli.IntFlag{Name: "ppi", Value: defaultResolution, Usage: "paint at `N` pixels an inch"},
			&cli.StringFlag{Name: "page", Usage: "paint only these `PAGES`, as 1,4-6"},
			&cli.IntFlag{Name: "across", Usage: "paint all on one picture, `N` side by side"}),
		Action: func(c *cli.Context) error {
			o, err := pagesOptionsOf(c)
			if err != nil {
				return err
			}
			return paintReport(o, s)
		},
	}
}

// pagesOptions are the options of "report pages".
type pagesOptions struct {
	source reportSource
	pages  build.PageRequest
	folder string
	style  style
}

// pagesOptionsOf reads the flags; without --edition the pages for screens are painted.
func pagesOptionsOf(c *cli.Context) (pagesOptions, error) {
	resolution := c.Int("ppi")
	if resolution < leastResolution || resolution > mostResolution {
		return pagesOptions{}, usagef("--ppi must lie between %d and %d", leastResolution, mostResolution)
	}
	src, err := sourceOf(c)
	if err != nil {
		return pagesOptions{}, err
	}
	editions, err := editionsOf(c)
	if err != nil {
		return pagesOptions{}, err
	}
	if !c.IsSet("edition") {
		editions = []edition.Edition{edition.Screen()}
	}
	return pagesOptions{
		source: src, folder: src.output(c), style: styleOf(c),
		pages: build.PageRequest{
			Editions: editions, Languages: languagesOf(c), Resolution: resolution,
			Pages: c.String("page"), Across: c.Int("across"),
		},
	}, nil
}

// paintReport typesets a report and paints its pages.
func paintReport(o pagesOptions, s streams) error {
	p, err := o.source.open(s)
	if err != nil {
		return err
	}
	defer p.Close()
	result, err := build.Paint(p, o.pages)
	if err != nil {
		return err
	}
	return finishFiles(s, o.style, p, o.folder, result)
}
