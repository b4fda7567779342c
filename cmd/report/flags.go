package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/cache"
	"annualreport/cmd/report/internal/translation"
	"annualreport/sections/edition"
)

// editionFlags choose what is made.
func editionFlags() []cli.Flag {
	return append([]cli.Flag{
		&cli.StringSliceFlag{Name: "edition", Aliases: []string{"e"},
			Usage: "make only these `EDITIONS`, with commas between them"},
		languageFlag(), jsonFlag(), allFlag(),
	}, settingFlags()...)
}

// jsonFlag prints everything as JSON, for programs.
func jsonFlag() cli.Flag { return &cli.BoolFlag{Name: "json", Usage: "say everything as JSON"} }

// allFlag prints every problem.
func allFlag() cli.Flag {
	return &cli.BoolFlag{Name: "all", Usage: "tell every problem, not only the first twenty of a kind"}
}

// quietFlag prints only problems.
func quietFlag() cli.Flag {
	return &cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "say nothing but problems"}
}

// portableFlag uses only fonts that every machine has: those of the program and of the report.
func portableFlag() cli.Flag {
	return &cli.BoolFlag{Name: "portable", Usage: "use no fonts but those of the program and of the report"}
}

// fontsFlag is a folder of fonts that does not lie beside the report.
func fontsFlag() cli.Flag {
	return &cli.StringFlag{Name: "fonts", Usage: "take the fonts of the report from the folder `DIR`, wherever it lies"}
}

// outputFlag is where files are written.
func outputFlag() cli.Flag {
	return &cli.StringFlag{Name: "output", Aliases: []string{"o"}, Value: "build",
		Usage: "write into the folder `DIR`; - writes one file to the standard output"}
}

// settingFlags are the flags of all commands that typeset a report.
func settingFlags() []cli.Flag {
	return []cli.Flag{portableFlag(), fontsFlag(), noCacheFlag(), quietFlag()}
}

// noCacheFlag makes all pictures ready again, whatever was kept of an earlier run.
func noCacheFlag() cli.Flag {
	return &cli.BoolFlag{Name: "no-cache", Usage: "make pictures ready anew, and keep none for the next run"}
}

// translationFlags choose which translations are used.
func translationFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "complete", Usage: "refuse translations that are not whole"},
		&cli.BoolFlag{Name: "frozen",
			Usage: "set translations that are not whole as they were when they last were, " +
				"with the original of that time"},
		&cli.BoolFlag{Name: "fuzzy",
			Usage: "print translations that nobody has looked at since the original was changed"},
	}
}

// languageFlag chooses among the languages that the report is in.
func languageFlag() cli.Flag {
	return &cli.StringSliceFlag{Name: "language", Aliases: []string{"l"},
		Usage: "make only these `LANGUAGES`, with commas between them"}
}

// cacheOf is where pictures are kept that were made ready; nil with --no-cache.
func cacheOf(c *cli.Context) *cache.Folder {
	if c.Bool("no-cache") {
		return nil
	}
	return cache.OfUser("pictures")
}

// editionsOf reads --edition; nil if none is named.
func editionsOf(c *cli.Context) ([]edition.Edition, error) {
	var out []edition.Edition
	for _, name := range split(c.StringSlice("edition")) {
		e, ok := edition.Named(name)
		if !ok {
			return nil, usagef("there is no edition %q; editions are %s", name, strings.Join(edition.Names(), ", "))
		}
		if !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	return out, nil
}

// languagesOf reads --language.
func languagesOf(c *cli.Context) []string { return split(c.StringSlice("language")) }

// policyOf reads which translations are used.
func policyOf(c *cli.Context) (translation.Policy, error) {
	switch {
	case c.Bool("frozen") && c.Bool("fuzzy"):
		return 0, usagef("--frozen and --fuzzy are two ways to set what is not whole: choose one")
	case c.Bool("frozen"):
		return translation.LastComplete, nil
	case c.Bool("fuzzy"):
		return translation.Fuzzy, nil
	}
	return translation.Reviewed, nil
}

// split divides lists at their commas.
func split(lists []string) []string {
	var out []string
	for _, l := range lists {
		for _, s := range strings.Split(l, ",") {
			if s = strings.TrimSpace(s); s != "" {
				out = append(out, s)
			}
		}
	}
	return out
}
